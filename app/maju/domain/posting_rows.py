"""What a reader of posting files says besides the postings themselves."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from maju.domain.job_ports import RowTrouble
from maju.domain.jobs import Posting

ESSAY_QUESTION = "자기소개서 문항"
"""Name under which each essay question of a posting stands in ``Posting.extra``."""


@dataclass(frozen=True, slots=True)
class UnknownColumns:
    """Columns nobody recognised; their cells are kept in ``Posting.extra``, and a person may map them by hand."""

    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CompanyIdeal:
    """What a company says it looks for in people (인재상), from a file about the company."""

    company: str
    ideal: str


PostingItem = Posting | RowTrouble | UnknownColumns | CompanyIdeal
ReadPostings = Callable[[Path, Mapping[str, str] | None], Iterator[PostingItem]]
"""Reads one file, one item at a time; the mapping goes from a column's name to a field of Posting. Raises: MajuError."""
