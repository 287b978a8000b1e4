"""The postings of one database as both searches see them: its tables, its words, its vectors."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

from maju.domain.job_ports import Scored
from maju.domain.jobs import Filters, Occupation, Posting, Target
from maju.domain.ports import SentenceEncoder
from maju.storage.job_kinship import Kinship
from maju.storage.job_meaning import MeaningRows, occupation_rows, posting_rows
from maju.storage.job_ranking import Allowed, Numbers
from maju.storage.job_tables import JobTables
from maju.storage.job_vectors import Rows, VectorSet
from maju.storage.job_word_rows import Fields, WordRows
from maju.storage.job_words import JobWords

Notify = Callable[[str], None]
"""Gets a Korean sentence about something that had to be made again."""


class PostingSide:
    """The imported postings or those that ship; derived files are looked for in ``folders`` and made in the last of them."""

    def __init__(self, tables: JobTables, folders: Sequence[Path], words: Callable[[], JobWords]) -> None:
        self.tables = tables
        self.vectors = MeaningRows(
            folders, "postings", lambda: tables.fact("stamp"), posting_rows(tables), tables.last_number
        )
        self.words = WordRows(folders, Target.POSTING, tables, newest_postings(tables, words), tables.last_number)
        self._kinship = Kinship()

    def by_words(
        self, terms: Mapping[str, int], limit: int, filters: Filters, notify: Notify, *, may_make: bool
    ) -> Sequence[Scored]:
        """Ids by BM25, the best first; the table itself is asked where its impacts are not to be had."""
        parts = self.words.current(notify, may_make=may_make)
        if not parts:
            return self.tables.by_words(Target.POSTING, terms, limit, filters)
        ids: dict[int, str] = {}
        best = self.words.best(terms, limit, self._allowed(filters, ids), parts)
        return [Scored(ids[number], score) for number, score in best]

    def by_meaning(
        self, vector: Rows, encoder: SentenceEncoder, limit: int, filters: Filters, notify: Notify
    ) -> Sequence[Scored]:
        """Ids by cosine, the nearest first."""
        ids: dict[int, str] = {}
        nearest = self.vectors.current(encoder, notify).nearest(vector, limit, self._allowed(filters, ids))
        return [Scored(ids[number], score) for number, score in nearest]

    def of_occupation(
        self,
        number: int,
        occupations: VectorSet,
        encoder: SentenceEncoder,
        limit: int,
        filters: Filters,
        notify: Notify,
    ) -> Sequence[Scored]:
        """Ids by kinship with an occupation, of those nearest to it in meaning."""
        ids: dict[int, str] = {}
        postings, allowed = self.vectors.current(encoder, notify), self._allowed(filters, ids)
        found = self._kinship.postings(postings, occupations, number, limit, allowed)
        return [Scored(ids[each], kinship) for each, kinship in found]

    def compact(self, alive: int) -> None:
        """Make again what is more than half of rows that are gone."""
        self.vectors.compact(alive)
        self.words.compact(alive)

    def _allowed(self, filters: Filters, ids: dict[int, str]) -> Allowed:
        def allowed(numbers: Numbers) -> Iterable[int]:
            found = self.tables.allowed(numbers.tolist(), filters)
            ids.update(found)
            return found

        return allowed


class OccupationSide:
    """The occupations that ship; numbers are their places in the list, from 1."""

    def __init__(
        self, tables: JobTables, folders: Sequence[Path], occupations: Callable[[], Sequence[Occupation]]
    ) -> None:
        self._tables = tables
        self._occupations = occupations
        rows, last = occupation_rows(occupations), lambda: len(occupations())
        self.vectors = MeaningRows(folders, "occupations", lambda: tables.fact("stamp"), rows, last)
        self.words = WordRows(folders, Target.OCCUPATION, tables, lambda _number: (), last)

    def by_words(self, terms: Mapping[str, int], limit: int, notify: Notify) -> Sequence[Scored]:
        """Ids by BM25, the best first."""
        parts = self.words.current(notify, may_make=True)
        if not parts:
            return self._tables.by_words(Target.OCCUPATION, terms, limit, Filters())
        return self._scored(self.words.best(terms, limit, _everything, parts))

    def by_meaning(self, vector: Rows, encoder: SentenceEncoder, limit: int, notify: Notify) -> Sequence[Scored]:
        """Ids by the cosine of the nearest of their texts."""
        return self._scored(self.vectors.current(encoder, notify).nearest(vector, limit, _everything))

    def _scored(self, found: Sequence[tuple[int, float]]) -> Sequence[Scored]:
        occupations = self._occupations()
        return [Scored(occupations[number - 1].id, score) for number, score in found]


def _everything(numbers: Numbers) -> Numbers:
    return numbers


def newest_postings(tables: JobTables, words: Callable[[], JobWords]) -> Callable[[int], Sequence[tuple[int, Fields]]]:
    """Terms of the postings above a number."""

    def above(number: int) -> Sequence[tuple[int, Fields]]:
        found = list(tables.every_posting(above=number))
        return [
            (each, fields)
            for (each, _), fields in zip(found, posting_fields(words(), [p for _, p in found]), strict=True)
        ]

    return above


def posting_fields(words: JobWords, postings: Sequence[Posting]) -> list[Fields]:
    """Terms of title words, title bigrams, body words, body bigrams."""
    terms = words.index_terms([text for each in postings for text in (each.title, each.text)])
    return [
        (title.words, title.grams, body.words, body.grams) for title, body in zip(terms[::2], terms[1::2], strict=True)
    ]
