"""Which texts of occupations and postings become vectors, and how the vectors keep up with the rows."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from maju.domain.jobs import Occupation, Posting
from maju.domain.ports import SentenceEncoder
from maju.storage.job_ranking import Numbers
from maju.storage.job_tables import JobTables
from maju.storage.job_vectors import Rows, VectorFile, VectorSet

_BATCH = 2_000
_FEW_DEAD = 2_000
FIXED_TEXTS = 5
"""The first texts of every occupation: each says what the whole of it is."""
_CHARACTERS = 1_500
"""Of a posting's text that become its vector: what one does stands at the top, welfare and how to apply at the bottom."""

Row = tuple[int, str]
"""A number and a text that stands for it."""
REASONS = {
    "missing": "뜻으로 찾는 데 쓰는 파일이 없어 새로 만들었습니다. 직업과 공고는 그대로입니다.",
    "corrupt": "뜻으로 찾는 데 쓰는 파일이 깨져 있어 새로 만들었습니다. 직업과 공고는 그대로입니다.",
    "encoder": "문장 검색 모델이 바뀌어 뜻으로 찾는 데 쓰는 파일을 새로 만들었습니다. 직업과 공고는 그대로입니다.",
    "stamp": "직업 자료가 바뀌어 뜻으로 찾는 데 쓰는 파일을 새로 만들었습니다.",
}


class MeaningRows:
    """The vectors of one kind of thing in one database.

    Files are looked for in ``folders`` in their order and written to the last one. ``texts_above(number)`` gives what has to be
    encoded, ``last()`` the highest number there is.
    """

    def __init__(
        self,
        folders: Sequence[Path],
        name: str,
        stamp: Callable[[], str],
        texts_above: Callable[[int], Iterable[Row]],
        last: Callable[[], int],
    ) -> None:
        self._files = [VectorFile(folder, name) for folder in folders]
        self._stamp = stamp
        self._texts_above = texts_above
        self._last = last
        self._lock = threading.Lock()
        self._set: VectorSet | None = None

    def current(self, encoder: SentenceEncoder, notify: Callable[[str], None]) -> VectorSet:
        """The vectors of all rows there are now; what is missing is made (a few thousand texts a second) and stored.

        ``notify`` gets a Korean sentence where a set that ought to have been there had to be made again. Raises OSError.
        """
        with self._lock:
            last = self._last()
            if self._set is None:
                self._set = self._load(encoder, last, notify)
            if self._set.upto < last:
                extended = self._extend(encoder, self._set, last)
                self._set = self._files[-1].write(encoder.info.id, extended)
            return self._set

    def forget(self) -> None:
        """Make all vectors again at the next look: too many rows are gone."""
        with self._lock:
            self._set = self._empty(1)

    def compact(self, alive: int) -> None:
        """The same, where more rows are gone than there are."""
        if self._set is not None and len(self._set.rows) > 2 * alive + _FEW_DEAD:
            self.forget()

    def _load(self, encoder: SentenceEncoder, last: int, notify: Callable[[str], None]) -> VectorSet:
        reason = "missing"
        for file in self._files:
            found = file.load(encoder.info.id, encoder.dimensions)
            if isinstance(found, VectorSet) and found.stamp == self._stamp() and found.upto <= last:
                return found
            if found != "missing":
                reason = found if isinstance(found, str) else "stamp"
        if last:
            notify(REASONS[reason])
        return self._empty(encoder.dimensions)

    def _empty(self, dimensions: int) -> VectorSet:
        return VectorSet(np.zeros((0, dimensions), np.float32), np.zeros(0, np.int64), 0, self._stamp())

    def _extend(self, encoder: SentenceEncoder, old: VectorSet, last: int) -> VectorSet:
        numbers: list[Numbers] = [old.numbers] if len(old.numbers) else []
        rows: list[Rows] = [old.rows] if len(old.rows) else []
        for batch in _batches(self._texts_above(old.upto)):
            vectors = encoder.encode([text for _, text in batch])
            rows.append(np.frombuffer(vectors.data, "<f4").reshape(-1, vectors.dimensions))
            numbers.append(np.array([number for number, _ in batch], np.int64))
        if not rows:
            return VectorSet(self._empty(encoder.dimensions).rows, old.numbers[:0], last, self._stamp())
        return VectorSet(np.concatenate(rows), np.concatenate(numbers), last, self._stamp(), old.graph)


def posting_rows(tables: JobTables) -> Callable[[int], Iterator[Row]]:
    """What of the postings becomes vectors: one text a posting."""

    def above(number: int) -> Iterator[Row]:
        return ((found, posting_text(posting)) for found, posting in tables.every_posting(above=number))

    return above


def occupation_rows(occupations: Callable[[], Sequence[Occupation]]) -> Callable[[int], Iterator[Row]]:
    """What of the occupations becomes vectors: names, what it is, what one does, and every phrasing; the nearest one counts."""

    def above(number: int) -> Iterator[Row]:
        for at, occupation in enumerate(occupations()[number:], number + 1):
            yield from ((at, text) for text in occupation_texts(occupation))

    return above


def posting_text(posting: Posting) -> str:
    """The title, and the beginning of what one does and is asked for."""
    parts = (posting.title, posting.occupation, posting.tasks, " ".join(posting.skills), posting.requirements)
    rest = posting.description if not posting.tasks else ""
    return "\n".join(filter(None, (*parts, rest)))[:_CHARACTERS]


def occupation_texts(occupation: Occupation) -> tuple[str, ...]:
    """Each a sentence or a list that says what the occupation is."""
    names = ", ".join((occupation.name, *occupation.also))
    competences = ", ".join((*occupation.skills, *occupation.tools, *occupation.certificates))
    fixed = (occupation.name, names, occupation.summary, competences, "\n".join(occupation.does))
    return (*fixed, *occupation.does, *occupation.phrases)


def _batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    remaining = iter(rows)
    while batch := list(islice(remaining, _BATCH)):
        yield batch
