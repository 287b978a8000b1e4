"""A person's own record as it is carried from one computer to another: rows of tables, and the files of interviews."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Row = Mapping[str, str | int | None]
Rows = Mapping[str, Sequence[Row]]
"""By the name of their table. Paths of recordings in them are relative to the interview's folder."""

_INTERVIEW = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")
_FILE = re.compile(r"(?:[A-Za-z0-9][A-Za-z0-9_.-]{0,63}/){0,3}[A-Za-z0-9][A-Za-z0-9_.-]{0,63}")


class RecordInvalidError(ValueError):
    """Rows that are not what this program writes."""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What came of an import. ``interviews`` and ``others`` were new; ``known`` interviews were here already; ``profile_kept``: there
    was a profile here, and it stayed as it is."""

    interviews: int
    known: int
    others: int
    profile_kept: bool


class OwnRecordStore(Protocol):
    """Gives rows out and takes them in. ``schema``: version of the tables; ``recordings``: below it lie all files. Any thread."""

    schema: int
    recordings: Path

    def interviews(self) -> tuple[str, ...]:
        """Ids, oldest first."""

    def interview_rows(self, interview: str) -> Rows:
        """One interview with its takes. Raises: MajuError ``interview-unknown``."""

    def other_rows(self) -> Rows:
        """Profile, documents, notes on companies, drafts and chats."""

    def folder(self, interview: str) -> Path:
        """Where its files lie."""

    def check_interview(self, interview: str, rows: Rows) -> None:
        """Raises :class:`RecordInvalidError`."""

    def check_others(self, rows: Rows) -> None:
        """Raises :class:`RecordInvalidError`."""

    def take_in(self, interviews: Mapping[str, Rows], others: Rows, bring_files: Callable[[str], None]) -> TakenIn:
        """Take in what is not here yet, together or not at all. ``bring_files`` puts the files of one new interview into its folder.

        Raises what ``bring_files`` raises, MajuError ``database-…``.
        """


def is_interview_id(text: str) -> bool:
    """Whether it may name a folder."""
    return _INTERVIEW.fullmatch(text) is not None


def is_file_name(text: str) -> bool:
    """Whether it names a file below an interview's folder and nothing else."""
    return _FILE.fullmatch(text) is not None
