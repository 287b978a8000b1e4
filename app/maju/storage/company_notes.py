"""Interview reviews a person has collected, in SQLite."""

from collections.abc import Iterable

from maju.domain.company_note import CompanyNote
from maju.storage.codec import decode, encode
from maju.storage.database import DatabaseFile


class SqliteCompanyNotes:
    """The :class:`maju.domain.company_note.CompanyNoteStore` over SQLite."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file

    def add(self, notes: Iterable[CompanyNote]) -> int:
        """Remember those that are not there yet, together or not at all; returns how many."""
        rows = [(note.id, note.added_at, note.company, note.id, encode(note)) for note in notes]
        with self._file.db.conn as conn:
            before = conn.total_changes
            conn.executemany(
                "INSERT OR IGNORE INTO company_notes (id, added_at, company, digest, note) VALUES (?, ?, ?, ?, ?)", rows
            )
            return int(conn.total_changes - before)

    def all(self) -> tuple[CompanyNote, ...]:
        """The newest last."""
        rows = self._file.db["company_notes"].rows_where(order_by="added_at, rowid")
        return tuple(decode(str(row["note"]), CompanyNote) for row in rows)

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget these; returns how many there were."""
        wanted = tuple(dict.fromkeys(identifiers))
        with self._file.db.conn as conn:
            gone = sum(conn.execute("DELETE FROM company_notes WHERE id = ?", [each]).rowcount for each in wanted)
        if gone:
            self._file.forget_backups()
        return gone
