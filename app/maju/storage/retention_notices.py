"""Which interviews' end was announced, in SQLite."""

from collections.abc import Iterable

from maju.storage.database import DatabaseFile


class SqliteRetentionNotices:
    """The :class:`maju.domain.vault.RetentionNotices` over SQLite. A deleted interview takes its notice along."""

    def __init__(self, file: DatabaseFile) -> None:
        self._file = file

    def said(self) -> dict[str, str]:
        return dict(self._file.db.conn.execute("SELECT interview, said_at FROM retention_notices").fetchall())

    def say(self, interviews: Iterable[str], at: str) -> None:
        with self._file.db.conn as conn:
            for interview in interviews:
                conn.execute("INSERT OR IGNORE INTO retention_notices VALUES (?, ?)", [interview, at])

    def withdraw(self, interviews: Iterable[str]) -> None:
        with self._file.db.conn as conn:
            for interview in interviews:
                conn.execute("DELETE FROM retention_notices WHERE interview = ?", [interview])
