"""Interview reviews as the window and the command line ask for them, and as questions are made of them."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from maju.domain.company_note import CompanyNote, CompanyNoteStore, NotesRead
from maju.domain.job_ports import RowTrouble
from maju.services.company_notes.finding import find_notes

_FIRM = re.compile(r"㈜|\(주\)|\(유\)|\(재\)|\(사\)|주식회사|유한회사|재단법인|사단법인|\s|[^가-힣A-Za-z0-9]")
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class NotesAdded:
    """What came in. ``known``: there already; ``troubles``: rows that are no review."""

    added: int
    known: int
    troubles: tuple[RowTrouble, ...] = ()
    unknown_columns: tuple[str, ...] = ()


class CompanyNotes:
    """Calls block; any thread may call. ``now``: ISO 8601."""

    def __init__(
        self,
        store: CompanyNoteStore,
        read: Callable[[Path], NotesRead],
        read_pasted: Callable[[str], NotesRead],
        now: Callable[[], str],
    ) -> None:
        self._store = store
        self._read = read
        self._read_pasted = read_pasted
        self._now = now

    def add_file(self, path: Path) -> NotesAdded:
        """Bring in a file. Raises: MajuError ``notes-unreadable``, ``notes-empty``, and nothing is changed."""
        return self._keep(self._read(path))

    def add_pasted(self, text: str) -> NotesAdded:
        """Bring in a text. Raises: MajuError ``notes-empty``, ``notes-unreadable``."""
        return self._keep(self._read_pasted(text))

    def all(self) -> tuple[CompanyNote, ...]:
        """The newest last."""
        return self._store.all()

    def search(self, text: str, limit: int = 20) -> tuple[CompanyNote, ...]:
        """Those that have the words, the best first."""
        return find_notes(self._store.all(), text, limit)

    def of_company(self, company: str, about: str = "", limit: int = 10) -> tuple[CompanyNote, ...]:
        """Those of this company, nearest to what is asked ``about`` (a job) first; of no other company."""
        wanted = company_key(company)
        own = [note for note in self._store.all() if wanted and company_key(note.company) == wanted]
        near = find_notes(own, about, len(own)) if about else ()
        return tuple(dict.fromkeys((*near, *reversed(own))))[:limit]

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget these; returns how many there were."""
        return self._store.remove(identifiers)

    def _keep(self, read: NotesRead) -> NotesAdded:
        now = self._now()
        added = self._store.add(replace(note, added_at=now) for note in read.notes)
        return NotesAdded(added, len(read.notes) - added, read.troubles, read.unknown_columns)


def company_key(name: str) -> str:
    """The same for ㈜예시전자, 예시전자(주) and 예시 전자; empty for what is too short to be a name."""
    key = _FIRM.sub("", name).casefold()
    return key if len(key) >= _SHORTEST else ""
