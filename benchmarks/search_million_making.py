"""Writes the tables and the derived files of a million postings directly: by ``put`` they take an hour.

What is left out is what a search does not read: the FTS5 table (the impacts are made from the same terms), digests, fingerprints.
"""

import json
import sqlite3
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from benchmarks.search_index import SHIPPED, opened_index
from maju.domain.jobs import Posting, Target
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.storage.job_filters import facts_of
from maju.storage.job_impact_file import ImpactFile
from maju.storage.job_impacts import Block
from maju.storage.job_index import DATABASE
from maju.storage.job_meaning import posting_text
from maju.storage.job_tables import FIELD_WEIGHTS, JobTables
from maju.storage.job_vectors import Rows, VectorFile, VectorSet
from maju.storage.job_words import JobWords

_CHUNK = 25_000
_TERMS_AT_A_TIME = 500
_SQL = "INSERT INTO postings VALUES (?, ?, 'million', '', '', ?, ?, ?, ?, ?, ?)"

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class _Chunk:
    """Words of some postings: term numbers (rising), rows, weighed frequencies."""

    terms: Ints
    rows: npt.NDArray[np.int32]
    frequencies: npt.NDArray[np.float32]
    lengths: Ints


class _Lines:
    """Terms of lines as numbers, each line analysed once; ``numbers`` of all terms in the order in which they came."""

    def __init__(self, words: JobWords) -> None:
        self.numbers: dict[str, int] = {}
        self._words = words
        self._known: dict[tuple[str, bool], tuple[Ints, npt.NDArray[np.float32]]] = {}
        title_words, title_grams, body_words, body_grams = FIELD_WEIGHTS[Target.POSTING]
        self._weights = {True: (title_words, title_grams), False: (body_words, body_grams)}

    def of(self, posting: Posting) -> list[tuple[Ints, npt.NDArray[np.float32]]]:
        """Of each line the terms and what each weighs."""
        lines = [(posting.title, True), *((line, False) for line in posting.text.split("\n"))]
        return [self._known.get(each) or self._learn(each) for each in lines]

    def learn(self, postings: Sequence[Posting]) -> None:
        """Analyse their lines together, which takes a tenth of the time."""
        self._words.learn([text for each in postings for text in (each.title, each.text)])

    def _learn(self, line: tuple[str, bool]) -> tuple[Ints, npt.NDArray[np.float32]]:
        [found] = self._words.index_terms([line[0]])
        terms = [self.numbers.setdefault(term, len(self.numbers)) for term in (*found.words, *found.grams)]
        word, gram = self._weights[line[1]]
        weights = [word] * len(found.words) + [gram] * len(found.grams)
        self._known[line] = np.array(terms, np.int64), np.array(weights, np.float32)
        return self._known[line]


def make_million(
    folder: Path,
    postings: Path,
    words: WordAnalyzer,
    encoder: SentenceEncoder,
    vectors: Callable[[Sequence[Posting]], Rows] | None = None,
) -> None:
    """An index of imported postings in ``folder`` out of a file of JSON lines. ``vectors``: where they were made before."""
    with opened_index(folder, SHIPPED, words, encoder) as index:
        lines = _Lines(JobWords(words, index.skills()))
    conn = sqlite3.connect(folder / DATABASE)
    conn.execute("PRAGMA synchronous=OFF")
    chunks: list[_Chunk] = []
    rows: list[Rows] = []
    with postings.open(encoding="utf-8") as source:
        while batch := [*islice(source, _CHUNK)]:
            found = [_posting(line) for line in batch]
            first = sum(len(chunk.lengths) for chunk in chunks)
            _store(conn, first, found, batch)
            lines.learn(found)
            chunks.append(_words_of(found, first, lines))
            rows.append(vectors(found) if vectors else encoded(found, encoder))
            print(f"{first + len(found):,}", end="\r", flush=True)
    stamp = JobTables(lambda: conn).fact("stamp")
    conn.close()
    numbers = np.arange(1, sum(len(chunk.lengths) for chunk in chunks) + 1, dtype=np.int64)
    lengths = np.concatenate([chunk.lengths for chunk in chunks]).astype(np.float64)
    impacts = ImpactFile(folder, "postings", FIELD_WEIGHTS[Target.POSTING])
    impacts.write(numbers, lengths, _blocks(chunks, [*lines.numbers]), len(numbers), stamp)
    made = VectorSet(np.concatenate(rows), numbers, len(numbers), stamp)
    VectorFile(folder, "postings").write(encoder.info.id, made)


def encoded(postings: Sequence[Posting], encoder: SentenceEncoder) -> Rows:
    """Their vectors."""
    made = encoder.encode([posting_text(each) for each in postings])
    return np.frombuffer(made.data, "<f4").reshape(-1, made.dimensions)


def _posting(line: str) -> Posting:
    raw: dict[str, Any] = json.loads(line)
    return Posting(**raw | {"skills": tuple(raw.get("skills", ()))})


def _store(conn: sqlite3.Connection, first: int, postings: Sequence[Posting], lines: Sequence[str]) -> None:
    numbered = list(enumerate(postings, first + 1))
    with conn:
        conn.executemany(_SQL, [(number, each.id, *facts_of(each).values()) for number, each in numbered])
        bodies = ((at, zlib.compress(line.encode())) for at, line in enumerate(lines, first + 1))
        conn.executemany("INSERT INTO posting_bodies VALUES (?, ?)", bodies)


def _words_of(postings: Sequence[Posting], first: int, lines: _Lines) -> _Chunk:
    parts = [lines.of(each) for each in postings]
    lengths = np.array([sum(len(terms) for terms, _ in each) for each in parts], np.int64)
    terms = np.concatenate([terms for each in parts for terms, _ in each])
    weights = np.concatenate([weights for each in parts for _, weights in each])
    places = terms * len(postings) + np.repeat(np.arange(len(postings)), lengths)
    order = np.argsort(places)
    places = places[order]
    starts = np.flatnonzero(np.diff(places, prepend=-1))
    frequencies = np.add.reduceat(weights[order], starts)
    term, row = np.divmod(places[starts], len(postings))
    return _Chunk(term, (row + first).astype(np.int32), frequencies, lengths)


def _blocks(chunks: Sequence[_Chunk], names: Sequence[str]) -> Iterator[Block]:
    for start in range(0, len(names), _TERMS_AT_A_TIME):
        some = names[start : start + _TERMS_AT_A_TIME]
        cuts = [np.searchsorted(chunk.terms, (start, start + len(some))) for chunk in chunks]
        term, rows, frequencies = (
            np.concatenate([getattr(chunk, name)[a:b] for chunk, (a, b) in zip(chunks, cuts, strict=True)])
            for name in ("terms", "rows", "frequencies")
        )
        order = np.argsort(term, kind="stable")
        counts = np.bincount(term - start, minlength=len(some))
        yield Block(some, counts, rows[order].astype(np.int64), frequencies[order].astype(np.float64))
