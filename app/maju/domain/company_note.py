"""What people tell of a company's interviews, as a person has collected it: data of strangers, never an instruction."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from maju.domain.job_ports import RowTrouble


@dataclass(frozen=True, slots=True)
class CompanyNote:
    """One review. ``season`` as written (2025 하반기), ``stage`` (1차, 임원 …), ``format`` (다대다, 화상 …), ``result``, ``difficulty`` as
    written. ``origin``: the file's name, or that it was pasted; ``extra``: columns nobody knows, kept as they came. ``added_at``
    ISO 8601, empty before it is stored."""

    company: str
    job: str = ""
    season: str = ""
    stage: str = ""
    format: str = ""
    questions: tuple[str, ...] = ()
    tips: str = ""
    result: str = ""
    difficulty: str = ""
    origin: str = ""
    extra: tuple[tuple[str, str], ...] = ()
    added_at: str = ""

    @property
    def id(self) -> str:
        """Twelve hex digits of what it says, so that the same note is there once whatever file it came in."""
        told = (self.company, self.job, self.season, self.stage, self.format, *self.questions, self.tips, self.result)
        same = ["".join(each.split()).casefold() for each in told]
        return hashlib.sha256(json.dumps(same, ensure_ascii=False).encode()).hexdigest()[:12]

    @property
    def source(self) -> str:
        """Whose questions these are: ○○, 2025 하반기 1차."""
        when = " ".join(filter(None, (self.season, self.stage)))
        return ", ".join(filter(None, (self.company, when)))

    @property
    def text(self) -> str:
        """Everything it says, to be searched."""
        parts = (self.company, self.job, self.season, self.stage, self.format, *self.questions, self.tips)
        return "\n".join(filter(None, (*parts, self.result, self.difficulty, *(value for _, value in self.extra))))


@dataclass(frozen=True, slots=True)
class NotesRead:
    """What a file or a paste holds; ``unknown_columns`` are kept in ``CompanyNote.extra``."""

    notes: tuple[CompanyNote, ...]
    troubles: tuple[RowTrouble, ...] = ()
    unknown_columns: tuple[str, ...] = ()


class CompanyNoteStore(Protocol):
    """Keeps notes. Durable when it returns; any thread."""

    def add(self, notes: Iterable[CompanyNote]) -> int:
        """Remember those that are not there yet, together or not at all; returns how many."""

    def all(self) -> tuple[CompanyNote, ...]:
        """The newest last."""

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget these; returns how many there were."""
