"""BM25 as a matrix that is made before anybody asks: of every term the rows it stands in and what it adds to the score of each.

A search is then a few sums over arrays (Lù, "BM25S", arXiv 2407.03618). What is added is what bm25() of FTS5 adds
(sqlite.org/fts5.html, 4.1), in 8 bits: within one part in a hundred of its scores.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import BinaryIO

import numpy as np
import numpy.typing as npt

from maju.storage.job_ranking import Numbers, Scores

K1, B = 1.2, 0.75
"""Those of FTS5's bm25(), which cannot be set there."""
STEP = np.float32((K1 + 1) / 255)
"""Of the 8 bits: a term adds less than K1 + 1, before it is weighed by how rare it is."""
_LEAST_IDF = 1e-6
MANY_ROWS = 1 << 16
"""From so many rows on a row's place takes 4 bytes, not 2."""

TERM = np.dtype([("hash", "<u8"), ("count", "<u4")])
"""Of a term, in the order in which the rows of all follow one another: its hash, and in how many rows it stands."""


@dataclass(frozen=True, slots=True)
class Impacts:
    """``numbers``: of each row what it stands for, rising; ``hashes``: of the terms, rising; ``starts``: where in ``rows`` and
    ``impacts`` each term's part begins, and ``counts``: how long it is. ``mean_length``: terms of a row, on average."""

    numbers: Numbers
    hashes: npt.NDArray[np.uint64]
    starts: npt.NDArray[np.int64]
    counts: npt.NDArray[np.int64]
    rows: npt.NDArray[np.unsignedinteger]
    impacts: npt.NDArray[np.uint8]
    mean_length: float

    def places(self, hashes: npt.NDArray[np.uint64]) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
        """Where the rows of these terms begin, and how many they are: none of one that is not here."""
        if not len(self.hashes):
            return np.zeros(len(hashes), np.int64), np.zeros(len(hashes), np.int64)
        at = np.minimum(np.searchsorted(self.hashes, hashes), len(self.hashes) - 1)
        return self.starts[at], np.where(self.hashes[at] == hashes, self.counts[at], 0)

    def scores(self, hashes: npt.NDArray[np.uint64], weights: npt.NDArray[np.float32]) -> Scores:
        """Of every row the sum of what the terms add, each weighed."""
        found = np.zeros(len(self.numbers), np.float32)
        for start, count, weight in zip(*map(np.ndarray.tolist, self.places(hashes)), weights, strict=True):
            if count:
                rows = self.rows[start : start + count].astype(np.intp)
                found[rows] += self.impacts[start : start + count] * (weight * STEP)
        return found


@lru_cache(maxsize=20_000)
def term_hash(term: str) -> int:
    """64 bits that stand for a term: among a million terms two are the same with a probability of 3 in 10^8."""
    return int.from_bytes(hashlib.blake2b(term.encode("utf-8", "replace"), digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True)
class Block:
    """Some terms: of each in how many rows it stands, then those ``rows``, and how often, weighed by the field."""

    terms: Sequence[str]
    counts: npt.NDArray[np.int64]
    rows: npt.NDArray[np.int64]
    frequencies: npt.NDArray[np.float64]


class ImpactWriter:
    """Takes terms block after block and writes their rows and impacts."""

    def __init__(self, lengths: npt.NDArray[np.float64], mean_length: float, rows: BinaryIO, impacts: BinaryIO) -> None:
        """``lengths``: of every row its number of terms."""
        self._norms = K1 * (1 - B + B * lengths / (mean_length or 1.0))
        self._wide = row_type(len(lengths))
        self._rows = rows
        self._impacts = impacts
        self._terms: list[tuple[int, int]] = []

    def add(self, block: Block) -> None:
        """Terms that were not added before."""
        impacts = block.frequencies * (K1 + 1) / (block.frequencies + self._norms[block.rows])
        self._rows.write(block.rows.astype(self._wide).tobytes())
        self._impacts.write(np.round(impacts / STEP).astype(np.uint8).tobytes())
        for term, count in zip(block.terms, block.counts.tolist(), strict=True):
            self._terms.append((term_hash(term), count))

    def terms(self) -> npt.NDArray[np.void]:
        """All that were added."""
        return np.array(self._terms, TERM)


def parted(
    terms: npt.NDArray[np.void],
) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Hashes, starts and counts by hash out of a table of :data:`TERM`."""
    counts = terms["count"].astype(np.int64)
    order = np.argsort(terms["hash"])
    return terms["hash"][order].astype(np.uint64), (np.cumsum(counts) - counts)[order], counts[order]


def row_type(count: int) -> np.dtype[np.unsignedinteger]:
    """Of the places of ``count`` rows."""
    return np.dtype("<u4" if count > MANY_ROWS else "<u2")


def impacts_of(
    rows: Sequence[tuple[int, Sequence[Sequence[str]]]], weights: Sequence[float], mean_length: float
) -> Impacts:
    """A few rows in memory: each a number and its fields' terms, weighed by ``weights``. ``mean_length`` 0: their own."""
    frequencies: dict[str, dict[int, float]] = {}
    lengths = np.array([sum(map(len, fields)) for _, fields in rows], np.float64)
    for row, (_, fields) in enumerate(rows):
        for weight, terms in zip(weights, fields, strict=True):
            for term in terms:
                having = frequencies.setdefault(term, {})
                having[row] = having.get(row, 0.0) + weight
    mean = mean_length or (float(lengths.mean()) if rows else 0.0)
    places, impacts = BytesIO(), BytesIO()
    writer = ImpactWriter(lengths, mean, places, impacts)
    writer.add(
        Block(
            list(frequencies),
            np.array([len(having) for having in frequencies.values()], np.int64),
            np.array([row for having in frequencies.values() for row in having], np.int64),
            np.array([each for having in frequencies.values() for each in having.values()], np.float64),
        )
    )
    return Impacts(
        np.array([number for number, _ in rows], np.int64),
        *parted(writer.terms()),
        np.frombuffer(places.getvalue(), row_type(len(rows))),
        np.frombuffer(impacts.getvalue(), np.uint8),
        mean,
    )


def chosen_terms(
    terms: Mapping[str, int], parts: Sequence[Impacts], most: int, budget: int
) -> tuple[npt.NDArray[np.uint64], npt.NDArray[np.float32]]:
    """Hashes of the terms to look for, and what each weighs: its inverse document frequency as FTS5 has it. Of many terms the ``most``
    telling ones (count in the query times inverse frequency) whose rows are together no more than ``budget``; the first of them in
    any case."""
    hashes = np.array([term_hash(term) for term in terms], np.uint64)
    having = np.zeros(len(hashes), np.int64)
    for part in parts:
        having += part.places(hashes)[1]
    known = having > 0
    hashes, having, counts = hashes[known], having[known], np.array([*terms.values()])[known]
    total = sum(len(part.numbers) for part in parts)
    order = np.lexsort((hashes, -counts * np.log1p(total / having)))
    chosen: list[int] = []
    spent = 0
    for at, count in zip(order.tolist(), having[order].tolist(), strict=True):
        if len(chosen) < most and (spent + count <= budget or not chosen):
            chosen.append(at)
            spent += count
    weights = np.maximum(_LEAST_IDF, np.log((total - having + 0.5) / (having + 0.5)))
    return hashes[chosen], weights[chosen].astype(np.float32)
