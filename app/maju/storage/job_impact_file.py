"""Keeps the impacts of one FTS5 table in files beside the database: made from the table, mapped, checked when they are opened."""

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np
import numpy.typing as npt

from maju.storage.job_file_set import checksum, fresh_tag, replace_header, sweep
from maju.storage.job_impacts import TERM, Block, Impacts, ImpactWriter, parted, row_type
from maju.storage.job_ranking import Numbers

_VERSION = 1
_COLUMNS = ("title_words", "title_grams", "body_words", "body_grams")
_BLOCK = 500_000
"""Places of terms that are worked on at a time: some 50 MB."""
_PARTS = ("numbers", "terms", "rows", "impacts")


@dataclass(frozen=True, slots=True)
class _Header:
    version: int
    weights: list[float]
    count: int
    upto: int
    stamp: str
    mean_length: float
    files: dict[str, str]
    checksums: dict[str, int]


@dataclass(frozen=True, slots=True)
class StoredImpacts:
    """``upto``: the highest number that is in them; ``stamp``: of which content they are."""

    impacts: Impacts
    upto: int
    stamp: str


class ImpactFile:
    """The impacts called ``name`` in ``folder``; ``weights`` of the four columns are part of them."""

    def __init__(self, folder: Path, name: str, weights: Sequence[float]) -> None:
        self._folder = folder
        self._prefix = f"{name}_words"
        self._weights = list(weights)

    def load(self) -> StoredImpacts | str:
        """The impacts, or why there are none: ``missing``, ``corrupt``, or ``stamp`` where they were made by other rules."""
        try:
            header = _Header(**json.loads(self._header.read_text(encoding="utf-8")))
            if header.version != _VERSION or header.weights != self._weights:
                return "stamp"
            if set(header.files) != set(_PARTS) or set(header.checksums) != set(_PARTS):
                return "corrupt"
            paths = {part: self._folder / Path(name).name for part, name in header.files.items()}
            if any(checksum(path) != header.checksums[part] for part, path in paths.items()):
                return "corrupt"
            numbers, terms = _mapped(paths["numbers"], np.dtype("<i8")), _mapped(paths["terms"], TERM)
            rows = _mapped(paths["rows"], row_type(header.count))
            impacts = _mapped(paths["impacts"], np.dtype("u1"))
        except FileNotFoundError:
            return "missing" if not self._header.exists() else "corrupt"
        except (OSError, ValueError, TypeError, KeyError):
            return "corrupt"
        if len(numbers) != header.count or len(rows) != len(impacts):
            return "corrupt"
        made = Impacts(numbers, *parted(terms), rows, impacts, header.mean_length)
        return StoredImpacts(made, header.upto, header.stamp)

    def make(self, conn: sqlite3.Connection, table: str, stamp: str, last: Callable[[], int]) -> StoredImpacts:
        """Write them anew from the FTS5 table: a second for five thousand postings. ``last``: the highest number there is.

        Raises OSError, sqlite3.OperationalError."""
        with _snapshot(conn):
            numbers, lengths = _lengths(conn, table)
            return self.write(numbers, lengths, _blocks(conn, table, numbers, np.array(self._weights)), last(), stamp)

    def write(
        self, numbers: Numbers, lengths: npt.NDArray[np.float64], blocks: Iterable[Block], upto: int, stamp: str
    ) -> StoredImpacts:
        """Replace them. ``lengths``: of each row its number of terms. Raises OSError."""
        self._folder.mkdir(parents=True, exist_ok=True)
        mean = float(lengths.mean()) if len(numbers) else 0.0
        tag = fresh_tag(upto)
        files = {part: f"{self._prefix}-{tag}.{part}" for part in _PARTS}
        paths = {part: self._folder / name for part, name in files.items()}
        with paths["rows"].open("wb") as rows, paths["impacts"].open("wb") as impacts:
            writer = ImpactWriter(lengths, mean, rows, impacts)
            for block in blocks:
                writer.add(block)
            _settle(rows)
            _settle(impacts)
        _write(paths["numbers"], numbers)
        _write(paths["terms"], writer.terms())
        checksums = {part: checksum(path) for part, path in paths.items()}
        header = _Header(_VERSION, self._weights, len(numbers), upto, stamp, mean, files, checksums)
        replace_header(self._header, asdict(header))
        sweep(self._folder, f"{self._prefix}-*", files.values())
        found = self.load()
        if isinstance(found, str):
            raise OSError(f"{self._header.name} cannot be read back: {found}")
        return found

    @property
    def _header(self) -> Path:
        return self._folder / f"{self._prefix}.impacts.json"


@contextmanager
def _snapshot(conn: sqlite3.Connection) -> Iterator[None]:
    """All that is read is of one moment, whoever writes meanwhile."""
    conn.execute("BEGIN")
    try:
        yield
    finally:
        conn.rollback()


def _lengths(conn: sqlite3.Connection, table: str) -> tuple[Numbers, npt.NDArray[np.float64]]:
    """Numbers of all rows, rising, and how many terms each has."""
    numbers, lengths = [], []
    for number, sizes in conn.execute(f"SELECT id, sz FROM {table}_docsize ORDER BY id"):
        numbers.append(number)
        lengths.append(sum(_varints(sizes)))
    return np.array(numbers, np.int64), np.array(lengths, np.float64)


def _varints(packed: bytes) -> Iterable[int]:
    """SQLite's integers: seven bits a byte, the highest first (SQLite file format, 1.6); of a size, at most five bytes."""
    value = 0
    for byte in packed:
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            yield value
            value = 0


def _blocks(
    conn: sqlite3.Connection, table: str, numbers: Numbers, weights: npt.NDArray[np.float64]
) -> Iterator[Block]:
    """All terms of the table with their rows and weighed frequencies, many at a time."""
    waiting: list[tuple[str, str, int]] = []
    size = 0
    for row in _terms(conn, table):
        waiting.append(row)
        size += row[2]
        if size > _BLOCK:
            yield _block(waiting, numbers, weights)
            waiting, size = [], 0
    if waiting:
        yield _block(waiting, numbers, weights)


def _terms(conn: sqlite3.Connection, table: str) -> Iterator[tuple[str, str, int]]:
    """Each term, all its places as text (four times the number of the row, and the column), and how many they are."""
    view = f"temp.{table}_places"
    conn.execute(f"CREATE VIRTUAL TABLE {view} USING fts5vocab(main, {table}, instance)")
    try:
        columns = " ".join(f"WHEN '{name}' THEN {at}" for at, name in enumerate(_COLUMNS))
        places = f"group_concat(4 * doc + CASE col {columns} END)"
        yield from conn.execute(f"SELECT term, {places}, count(*) FROM {view} GROUP BY term")
    finally:
        conn.execute(f"DROP TABLE {view}")


def _block(terms: Sequence[tuple[str, str, int]], numbers: Numbers, weights: npt.NDArray[np.float64]) -> Block:
    at = np.fromstring(",".join(places for _, places, _ in terms), np.int64, sep=",")
    term = np.repeat(np.arange(len(terms)), [count for *_, count in terms])
    rows = at >> 2
    starts = np.flatnonzero((np.diff(rows, prepend=-1) != 0) | (np.diff(term, prepend=-1) != 0))
    frequencies = np.add.reduceat(weights[at & 3], starts)
    counts = np.bincount(term[starts], minlength=len(terms))
    return Block([name for name, *_ in terms], counts, np.searchsorted(numbers, rows[starts]), frequencies)


def _mapped(path: Path, kind: np.dtype[Any]) -> npt.NDArray[Any]:
    if not path.stat().st_size:
        return np.zeros(0, kind)
    return np.asarray(np.memmap(path, kind, "r"))


def _write(path: Path, array: npt.NDArray[Any]) -> None:
    with path.open("wb") as file:
        file.write(array.tobytes())
        _settle(file)


def _settle(file: BinaryIO) -> None:
    file.flush()
    os.fsync(file.fileno())
