"""What the pages of a session are handed besides the session itself: the consent text, the sticks, what is taken along."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from maju.domain.candidate import CandidateProfile
from maju.domain.consent import ConsentChoice, ConsentText
from maju.domain.errors import MajuError
from maju.domain.pool import Receipt
from maju.domain.usage import Group

Keep = Callable[[CandidateProfile, str, ConsentChoice], Receipt]
"""Keeps a consenting candidate for counselling: ``services.counsellor.keeping.Keeping.keep``."""


CountLevels = Callable[[tuple[Group, ...], str], None]
"""Counts the levels of an interview (by id) in the groups its candidate told. Raises OSError."""


class ExportRecord(Protocol):
    """Writes everything of this session as one encrypted file."""

    def __call__(self, path: Path, passphrase: str) -> object:
        """Raises: MajuError, OSError."""


def no_consent_text(_language: str) -> ConsentText:
    """Raises: MajuError ``consent-missing``."""
    raise MajuError(
        "consent-missing",
        "동의서 파일이 없습니다. 동의서 없이는 시작하지 않습니다. 담당 상담사에게 알려 주십시오.",
    )


TakeIn = Callable[[Path, str], object]
"""Takes in a record that was brought along, by its file and passphrase. Raises: MajuError ``record-…``."""


@dataclass(frozen=True, slots=True)
class KioskCounter:
    """Made by ``bootstrap``; without arguments there is nothing on it.

    ``consent``: the centre's text in a language; raises MajuError ``consent-missing``, ``consent-invalid``. ``now``: ISO 8601.
    ``stick_roots``: folders that count as sticks, none for the removable disks of the system. ``export_record``, ``take_in``,
    ``keep``, ``count_levels``: None where that is not offered. ``next_ticket``: number of who is called next, empty without a queue.
    """

    consent: Callable[[str], ConsentText] = no_consent_text
    now: Callable[[], str] = lambda: ""
    stick_roots: tuple[Path, ...] = ()
    export_record: ExportRecord | None = None
    take_in: TakeIn | None = None
    keep: Keep | None = None
    next_ticket: Callable[[], str] = lambda: ""
    count_levels: CountLevels | None = None
