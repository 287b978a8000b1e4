"""How well and how fast jobs are found.

    python -m benchmarks.search [--tuning] [--encoder FOLDER] [--only quality|speed] [--count N] [--peer-python PROGRAM] [--million]

Quality: Recall@10, MRR and nDCG@10 of words, meaning and both on the held-out queries (``--tuning``: the tuning ones), for occupations
and for sample postings, over the index that ships. ``--encoder``: the same with another encoder's vectors. Speed: 22,000 generated
postings, ours beside chromadb and bm25s in a process of their own each, taking the same postings, queries and encoder. These two are no
dependency of maju: ``pip install chromadb bm25s`` into an environment that also sees this one's packages, and name its interpreter by
``--peer-python``; without them that part is skipped with a word. ``--million``: ours with 1,000,000 postings instead, whose files are
written directly (a quarter of an hour on two idle cores).
"""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT)]

from benchmarks.search_index import ENCODER, SHIPPED, opened_encoder, opened_index, opened_words  # noqa: E402
from benchmarks.search_quality import find, print_quality, quality  # noqa: E402
from benchmarks.search_queries import HELD_OUT, TUNING, read_queries  # noqa: E402
from benchmarks.search_speed import print_million, print_speed  # noqa: E402
from maju.domain.jobs import Target  # noqa: E402

COUNT, MILLION = 22_000, 1_000_000


def show_quality(split: str, encoder_folder: Path, shipped: Path) -> None:
    """Two tables: occupations and postings."""
    queries = [each for each in read_queries() if each.split == split]
    with (
        tempfile.TemporaryDirectory() as own,
        opened_words() as analyser,
        opened_encoder(encoder_folder) as encoder,
        opened_index(Path(own), shipped, analyser, encoder) as index,
    ):
        print(f"encoder {encoder.info.id}, {index.facts().occupations} occupations, {index.facts().postings} postings")
        for target in Target:
            found = find(index, target, queries)
            print_quality(f"{target.value}s, {split} queries", found, quality(target, found))


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--tuning", action="store_true")
    parser.add_argument("--encoder", type=Path, default=ENCODER)
    parser.add_argument("--index", type=Path, default=SHIPPED)
    parser.add_argument("--only", choices=("quality", "speed"))
    parser.add_argument("--count", type=int, default=COUNT)
    parser.add_argument("--peer-python", default=sys.executable)
    parser.add_argument("--million", action="store_true")
    asked = parser.parse_args()
    if asked.only != "speed":
        show_quality(TUNING if asked.tuning else HELD_OUT, asked.encoder, asked.index)
    if asked.only == "quality":
        return
    if asked.million:
        print_million(MILLION if asked.count == COUNT else asked.count, asked.encoder)
    else:
        print_speed(asked.count, asked.encoder, asked.peer_python)


if __name__ == "__main__":
    main()
