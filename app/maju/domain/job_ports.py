"""The index of jobs as services see it. Every call blocks; long ones report progress and look whether they were cancelled."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from maju.domain.jobs import Filters, Occupation, Posting, Removed, Skill, Target
from maju.domain.phrase import Phrase
from maju.domain.progress import Cancelled, OnCount


@dataclass(frozen=True, slots=True)
class RowTrouble:
    """A row that could not be read. ``line`` counts from 1 as an editor does, 0 where the whole file is meant; ``words`` is a
    Korean sentence; ``file`` names the file, where several are imported."""

    line: int
    words: str | Phrase
    file: str = ""


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What an import did. ``merged``: the same posting seen on another portal; ``expired`` are kept, and hidden from searches.

    ``unknown_columns``: kept in ``Posting.extra``, and a person may map them by hand; ``notices``: what else there is to say."""

    added: int = 0
    updated: int = 0
    unchanged: int = 0
    merged: int = 0
    expired: int = 0
    troubles: tuple[RowTrouble, ...] = ()
    cancelled: bool = False
    unknown_columns: tuple[str, ...] = ()
    notices: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexFacts:
    """``encoder`` is the id of the encoder that made the vectors; ``notices``: Korean sentences (rebuilt, words only …)."""

    occupations: int
    postings: int
    examples: int
    expired: int
    encoder: str
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scored:
    """An id with one side's score: BM25 (larger is better) or cosine."""

    id: str
    score: float


class JobIndex(Protocol):
    """Occupations that ship, postings that ship or were imported, and two ways to find them."""

    def facts(self) -> IndexFacts:
        """What is in it."""

    def occupations(self) -> tuple[Occupation, ...]:
        """All occupations, by group and name."""

    def occupation(self, identifier: str) -> Occupation:
        """Raises: MajuError ``occupation-unknown``."""

    def skills(self) -> tuple[Skill, ...]:
        """The skill list."""

    def posting(self, identifier: str) -> Posting:
        """Raises: MajuError ``posting-unknown``."""

    def postings(self, identifiers: Sequence[str]) -> tuple[Posting, ...]:
        """Those that are there, in the order asked."""

    def every_posting(self) -> Iterable[Posting]:
        """All postings, one at a time."""

    def put(self, postings: Iterable[Posting], *, on_count: OnCount, cancelled: Cancelled) -> ImportReport:
        """Add, update or merge, in batches that are each durable; words are indexed at once, vectors at the end.

        Cancelled or killed in the middle: what was stored is whole and searchable, and the same call again goes on."""

    def imported(self) -> Mapping[str, int]:
        """Source to how many imported postings it has told of, the largest first."""

    def delete_postings(self, *, source: str = "") -> int:
        """Forget imported postings (of one source); returns how many."""

    def by_words(self, target: Target, query: str, limit: int, filters: Filters) -> Sequence[Scored]:
        """BM25 over morphemes and bigrams, title weighted."""

    def by_meaning(self, target: Target, query: str, limit: int, filters: Filters) -> Sequence[Scored]:
        """Nearest vectors of the encoder in use; empty where there is none."""

    def of_occupation(self, identifier: str, limit: int, filters: Filters) -> Sequence[Scored]:
        """Postings nearest to an occupation, with the share (0 to 1) to which they belong to it and not to another one. Raises:
        MajuError ``occupation-unknown``."""

    def removed_by(self, filters: Filters, identifiers: Sequence[str]) -> tuple[Removed, ...]:
        """How many of these postings each filter alone takes away."""
