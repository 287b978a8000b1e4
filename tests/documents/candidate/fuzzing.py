"""Mutation fuzzing of the readers, many files through one child.

    python -m tests.documents.candidate.fuzzing --minutes 60 --format pdf [--seed 1] [--out FOLDER]

Each case follows from the seed, the format and its number. What may not happen is a finding and is kept in FOLDER: an exception
of the program other than a MajuError, a wait over the limit, an exception that a reader of ours let out, memory over the
limit. A child that dies on a file, or is ended at its limits, is what it is there for: counted, and the files are kept too.
"""

import argparse
import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

import psutil
from docx.document import Document as WordDocument

from maju.documents.candidate.guard import READING, GoneError, ReadingChild
from maju.documents.candidate.limits import USUAL, RefusedError
from maju.documents.candidate.reading import read_of
from maju.documents.candidate.wire import Plain
from maju.domain.document import DocumentFormat
from tests.documents.candidate.docx_making import p, run, written
from tests.documents.candidate.mutations import mutated
from tests.documents.candidate.pdf_making import grid, lines, pdf, text
from tests.fixtures.documents.making import SEED, seed_files

FORMATS = ("pdf", "docx", "hwp", "hwpx", "txt")
LIMITS = replace(USUAL, seconds=5.0)
"""Less than for a person's file, so that a minute holds many cases; a case that needs more is kept as slow."""
_FILES_A_CHILD = 300
"""Then a fresh one: what libraries leak over hundreds of files is no fault of one file."""
_GRACE_S = 3.0
_SPARE_BYTES = 100 << 20
"""Resident memory holds libraries that were loaded after the start as well."""


@dataclass
class Outcome:
    """What a run came to. ``findings``: what may not happen, with its file; ``noted``: files that cost the child its life."""

    counts: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)
    noted: list[str] = field(default_factory=list)

    @property
    def cases(self) -> int:
        """How many files were read."""
        return self.counts.total()


class Fuzzer:
    """Reads broken files of one format. Use as a context."""

    def __init__(self, kind: str, seed: int, folder: Path, kept: Path, work: str = READING) -> None:
        self._work = work
        self._kind, self._seed, self._folder, self._kept = kind, seed, folder, kept
        self._seeds = [path.read_bytes() for path in seeds_of(kind, folder)]
        self._child: ReadingChild | None = None
        self._read = 0
        self.outcome = Outcome()

    def __enter__(self) -> "Fuzzer":
        return self

    def __exit__(self, *_error: object) -> None:
        self._end_child()

    def case(self, number: int) -> bytes:
        """The broken file of that number."""
        rng = Random(f"{self._seed}-{self._kind}-{number}")
        return mutated(rng.choice(self._seeds), rng, self._seeds)

    def run(self, seconds: float, first: int = 0) -> Outcome:
        """Read cases until the time is over."""
        end, number = time.monotonic() + seconds, first
        while time.monotonic() < end:
            self._try(number)
            number += 1
        return self.outcome

    def run_cases(self, count: int) -> Outcome:
        """Read so many cases."""
        for number in range(count):
            self._try(number)
        return self.outcome

    def _try(self, number: int) -> None:
        suffix = "md" if self._kind == "txt" and number % 2 else self._kind
        path = self._folder / f"case.{suffix}"
        path.write_bytes(self.case(number))
        begin = time.monotonic()
        try:
            answer = self._living().read(path)
            said = self._judged(answer, path, number)
        except GoneError as error:
            said = f"child: {error.why}"
            self.outcome.noted.append(self._keep(path, number, error.why))
            self._end_child()
        except Exception as error:
            said = "finding"
            self._find(path, number, f"{type(error).__name__}: {error}")
            self._end_child()
        if time.monotonic() - begin > LIMITS.seconds + _GRACE_S:
            self._find(path, number, "the program waited longer than the limit")
        self.outcome.counts[said] += 1

    def _judged(self, answer: Plain, path: Path, number: int) -> str:
        if "failed" in answer:
            self._find(path, number, str(answer["failed"]))
            return "finding"
        child = self._living()
        if psutil.Process(child.pid).memory_info().rss > self._begin + LIMITS.memory_bytes + _SPARE_BYTES:
            self._find(path, number, "the child holds more memory than allowed")
        try:
            read_of(answer, LIMITS)
        except RefusedError as error:
            return f"refused: {error.code}"
        return "read"

    def _living(self) -> ReadingChild:
        if self._child is not None and self._read >= _FILES_A_CHILD:
            self._end_child()
        if self._child is None:
            self._child = ReadingChild(LIMITS, work=self._work)
            self._child.start()
            self._begin = psutil.Process(self._child.pid).memory_info().rss
            self._read = 0
        self._read += 1
        return self._child

    def _end_child(self) -> None:
        if self._child is not None:
            self._child.stop()
            self._child = None

    def _find(self, path: Path, number: int, what: str) -> None:
        self.outcome.findings.append(f"{self._keep(path, number, 'finding')}\n{what}")

    def _keep(self, path: Path, number: int, why: str) -> str:
        self._kept.mkdir(parents=True, exist_ok=True)
        kept = self._kept / f"{self._kind}-{self._seed}-{number}-{why}{path.suffix}"
        kept.write_bytes(path.read_bytes())
        return str(kept)


def seeds_of(kind: str, folder: Path) -> Iterator[Path]:
    """Whole documents of a format."""
    if kind == "txt":
        text = "# 이력서\n\n" + "\n\n".join(
            getattr(block, "text", "| 성명 | 한가온 |\n|---|---|\n| 나이 | 29 |") for block in SEED
        )
        for name, encoding in (("a.txt", "utf-8"), ("b.txt", "cp949"), ("c.txt", "utf-16"), ("d.txt", "utf-8-sig")):
            (folder / name).write_bytes(text.encode(encoding))
            yield folder / name
        return
    yield from sorted(path for path in seed_files(folder) if path.suffix == f".{kind}")
    if kind == "docx":
        yield _rich_docx(folder / "rich.docx")
    if kind == "pdf":
        yield _rich_pdf(folder / "rich.pdf")


def _rich_docx(path: Path) -> Path:
    """Lists, a control, tracked changes, a text box in both ways, hidden letters, a merged table and one within it."""
    box = "<w:txbxContent>" + p(run("상자 안")) + "</w:txbxContent>"
    shape = f"<wps:wsp><wps:spPr><a:solidFill><a:srgbClr val='203040'/></a:solidFill></wps:spPr><wps:txbx>{box}</wps:txbx></wps:wsp>"
    old = (
        f"<w:pict><v:shape style='margin-left:10pt' fillcolor='#ffffff'><v:textbox>{box}</v:textbox></v:shape></w:pict>"
    )
    place = "<wp:positionH><wp:posOffset>100000</wp:posOffset></wp:positionH>"
    inner = f"<w:tbl><w:tr><w:tc>{p(run('안쪽'))}</w:tc></w:tr></w:tbl>"
    white = "<w:color w:val='FFFFFF'/>"
    wide = f"<w:tc><w:tcPr><w:gridSpan w:val='2'/><w:shd w:fill='1F3864'/></w:tcPr>{p(run('경력', white))}</w:tc>"
    tall = (
        f"<w:tc><w:tcPr><w:vMerge w:val='restart'/></w:tcPr>{p(run('회사'))}</w:tc><w:tc>{p(run('2019'))}{inner}</w:tc>"
    )
    low = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{p()}</w:tc><w:tc>{p(run('2021'))}</w:tc>"

    def fill(document: WordDocument) -> None:
        document.add_heading("이력서", 1)
        for title in ("지원 동기", "성장 과정"):
            document.add_paragraph(title, "List Number")
        document.sections[0].header.paragraphs[0].text = "한가온"

    return written(
        path,
        f"<w:sdt><w:sdtContent>{p(run('칸'))}</w:sdtContent></w:sdt>",
        p(
            "<w:ins w:id='1' w:author='a'>"
            + run("넣음")
            + "</w:ins><w:del w:id='2' w:author='a'><w:r><w:delText>뺌</w:delText></w:r></w:del>"
        ),
        p(run("숨음", "<w:vanish/>"), run("작음", "<w:sz w:val='2'/>"), properties="<w:ind w:left='720'/>"),
        p(
            f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:anchor>{place}{shape}</wp:anchor></w:drawing>"
            f"</mc:Choice><mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
        ),
        f"<w:tbl><w:tr>{wide}</w:tr><w:tr>{tall}</w:tr><w:tr>{low}</w:tr></w:tbl>",
        fill=fill,
    )


def _rich_pdf(path: Path) -> Path:
    """Columns, a ruled table, hidden letters, a replacement text, a form, a turned page, annotations."""
    page = lines([f"left line {n} of the page" for n in range(8)], 60, 700) + lines(
        [f"right line {n}" for n in range(9)], 320, 693
    )
    page += (
        grid([60, 200, 400], [540, 515, 490]) + text("Name", 65, 522) + text("Kim", 205, 522) + text("Shop", 65, 497)
    )
    page += text("white", 60, 300, before="1 g") + text("tiny", 60, 280, size=1) + text("mode", 60, 260, before="3 Tr")
    page += "/Span <</ActualText (other words)>> BDC " + text("drawn", 60, 240) + "EMC\n/X Do\n"
    inner = grid([60, 100], [100, 80, 60]) + text("form", 65, 85)
    form = f"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Matrix [1 0 0 1 9 9] /Resources << /Font << /F 3 0 R >> >> /Length {len(inner)} >>"
    annotations = (
        "/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://example.com) >> >>]"
    )
    more = (f"{form}\nstream\n{inner}\nendstream",)
    return pdf(path, page, page, resources="/XObject << /X 4 0 R >>", more=more, page_more=f"/Rotate 90 {annotations}")


def fuzz(kind: str, seconds: float, seed: int, kept: Path) -> Outcome:
    """One run over one format."""
    assert kind == "txt" or kind in set(DocumentFormat)
    with tempfile.TemporaryDirectory(prefix="maju-fuzz-") as folder, Fuzzer(kind, seed, Path(folder), kept) as fuzzer:
        return fuzzer.run(seconds)


def main() -> int:
    """1 where there is a finding."""
    parser = argparse.ArgumentParser(description="Reads broken documents for a while.")
    parser.add_argument("--format", choices=FORMATS, action="append", default=[])
    parser.add_argument("--minutes", type=float, default=1.0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--out", type=Path, default=Path("fuzzing-findings"))
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    worst = 0
    for kind in options.format or FORMATS:
        outcome = fuzz(kind, options.minutes * 60, options.seed, options.out)
        print(f"{kind}: {outcome.cases} files, {dict(outcome.counts.most_common())}", flush=True)
        for line in (*outcome.findings, *outcome.noted):
            print(f"  {line}", flush=True)
        worst = max(worst, int(bool(outcome.findings)))
    return worst


if __name__ == "__main__":
    sys.exit(main())
