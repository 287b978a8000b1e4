"""Makes sample postings: ``python -m data.making.make_postings COUNT OUT.jsonl[.gz] [--seed N] [--today YYYY-MM-DD]``.

The 2,000 that ship were made with ``python -m data.making.make_postings 2000 data/postings/sample.jsonl.gz``.
"""

import argparse
import gzip
import io
import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from data.making.posting_maker import PostingMaker

DATA = Path(__file__).resolve().parents[1]
SEED = 20_261_121


def occupations() -> list[dict[str, Any]]:
    """All occupations, in file and line order."""
    return [each for path in sorted((DATA / "occupations").glob("*.jsonl")) for each in _lines(path)]


def aliases() -> dict[str, list[str]]:
    """Other spellings by the name of a skill."""
    return {skill["name"]: skill["aliases"] for skill in _lines(DATA / "skills.jsonl")}


def lines(count: int, seed: int = SEED, today: date | None = None) -> Iterator[str]:
    """``count`` postings, one JSON object a line."""
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    for posting in PostingMaker(occupations(), aliases(), seed, today).postings(count):
        yield encode(posting) + "\n"


@contextmanager
def opened(path: Path) -> Iterator[io.TextIOBase]:
    """``path`` for writing; a name that ends in .gz is compressed, the same text to the same bytes."""
    with path.open("wb") as raw:
        if path.suffix != ".gz":
            with io.TextIOWrapper(raw, encoding="utf-8", newline="\n") as text:
                yield text
            return
        with (
            gzip.GzipFile(filename="", fileobj=raw, mode="wb", compresslevel=9, mtime=0) as packed,
            io.TextIOWrapper(packed, encoding="utf-8", newline="\n") as text,
        ):
            yield text


def _lines(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("count", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=SEED)
    parser.add_argument("--today", type=date.fromisoformat, help="give the postings days around this one, some past")
    asked = parser.parse_args()
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    begun = time.perf_counter()
    with opened(asked.out) as out:
        for line in lines(asked.count, asked.seed, asked.today):
            out.write(line)
    print(f"{asked.count:,} postings in {time.perf_counter() - begun:.1f} s: {asked.out}")


if __name__ == "__main__":
    main()
