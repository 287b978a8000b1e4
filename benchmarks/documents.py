"""Fields read out of the fixtures' documents in every format, against the fields written beside them; and how long reading takes.

    PYTHONPATH=app QT_QPA_PLATFORM=offscreen python -m benchmarks.documents [--formats pdf hwp]

Micro precision, recall and F1 over fields (kind, field, value), a table by format and kind; documents that the rules were never
tuned on apart from the others. Every file is written anew and read by the guarded reader, child process and all.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.table import print_table
from maju.documents.candidate.reading import GuardedDocumentReader
from maju.domain.document import DocumentFormat
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.materials.rule_reading import RuleReader
from maju.services.skill_reader import SkillReader
from maju.storage.skills import read_skills
from tests.fixtures.documents.making import MAKERS, make
from tests.services.materials.field_f1 import Counts, Scores, facts_read, facts_there, read_contents, stored

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--formats", nargs="*", default=[each.value for each in MAKERS], metavar="FORMAT")
    formats = [DocumentFormat(each) for each in parser.parse_args().formats]
    words = KiwiWordAnalyzer()
    try:
        rules = RuleReader(SkillReader(read_skills(ROOT / "data" / "skills.jsonl"), words))
        with tempfile.TemporaryDirectory() as folder:
            for format in formats:
                _one_format(format, rules, Path(folder))
    finally:
        words.close()


def _one_format(format: DocumentFormat, rules: RuleReader, folder: Path) -> None:
    contents, reader = read_contents(), GuardedDocumentReader()
    scores = {False: Scores(), True: Scores()}
    opened: list[float] = []
    ruled: list[float] = []
    for content in contents:
        path = make(content.blocks, format, folder / f"{content.id}.{format}")
        began = time.perf_counter()
        text = reader.read(path)
        opened.append(time.perf_counter() - began)
        began = time.perf_counter()
        reading = rules.read(stored(content, text.blocks))
        ruled.append(time.perf_counter() - began)
        scores[content.held_out].add(facts_read(reading), facts_there(content))
    title = f"{format.value}: {len(contents)} documents, {sum(each.held_out for each in contents)} of them held out"
    print_table(title, ("kind", "tuned on: P", "R", "F1", "n", "held out: P", "R", "F1", "n"), _rows(*scores.values()))
    both = Counts(
        *(getattr(scores[True].all, part) + getattr(scores[False].all, part) for part in ("right", "read", "there"))
    )
    print(f"all documents: F1 {both.f1:.4f} over {both.there} fields")
    print(f"opened by the child {_times(opened)}, read by rules {_times(ruled)}")


def _rows(tuned: Scores, held_out: Scores) -> list[tuple[str, ...]]:
    kinds = sorted({*tuned.kinds, *held_out.kinds})
    rows = [(kind, *_cells(tuned.kinds.get(kind)), *_cells(held_out.kinds.get(kind))) for kind in kinds]
    return [*rows, ("all", *_cells(tuned.all), *_cells(held_out.all))]


def _cells(counts: Counts | None) -> tuple[str, ...]:
    if counts is None:
        return "", "", "", "0"
    return f"{counts.precision:.3f}", f"{counts.recall:.3f}", f"{counts.f1:.3f}", str(counts.there)


def _times(seconds: Sequence[float]) -> str:
    return f"{statistics.median(seconds) * 1000:.0f} ms (longest {max(seconds) * 1000:.0f} ms)"


if __name__ == "__main__":
    main()
