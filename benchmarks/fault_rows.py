"""One line of the faults' table: every part of ``benchmarks.faults`` gives an iterator of them.

A part is a module with ``rows(options: Options) -> Iterator[Row]``; it may print details while it works. Parts are named in
``benchmarks.faults.PARTS``; a part also runs alone (``python -m benchmarks.faults_files``) with :func:`alone`.
"""

import argparse
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.table import print_table


@dataclass(frozen=True, slots=True)
class Options:
    """``folder``: an empty one to work in; ``count``: tries of what is tried at random moments (the issue's figures at 100)."""

    folder: Path
    count: int = 100
    seed: int = 1
    at_once: int = 2


@dataclass(frozen=True, slots=True)
class Row:
    """``lost``: what it cost, in words and figures; ``kept``: whether the bar was kept."""

    fault: str
    bar: str
    lost: str
    kept: bool


Part = Callable[[Options], Iterator[Row]]


def show(rows: Iterable[Row]) -> int:
    """Print the table; 1 if a bar was not kept."""
    found = list(rows)
    lines = [(row.fault, row.lost, row.bar, "kept" if row.kept else "NOT KEPT") for row in found]
    print_table("Faults: what was lost", ("fault", "lost", "bar", ""), lines)
    return int(not all(row.kept for row in found))


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options every part has."""
    parser.add_argument("--count", type=int, default=100, help="tries at random moments (100: as the issue asks)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--at-once", type=int, default=2, help="programs that run beside each other")


def alone(part: Part, description: str) -> None:
    """The command line of one part."""
    parser = argparse.ArgumentParser(description=description)
    add_options(parser)
    sys.exit(show(run(part, parser.parse_args())))


def run(part: Part, options: argparse.Namespace) -> list[Row]:
    """Do one part in a folder of its own."""
    with tempfile.TemporaryDirectory(prefix="maju-f-") as folder:
        given = Options(Path(folder), options.count, options.seed, options.at_once)
        return list(part(given))
