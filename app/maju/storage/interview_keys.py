"""A key of its own for each interview's recordings. They lie in the sealed database, so that destroying one row makes them unreadable."""

import os
from collections.abc import Iterable
from pathlib import Path

from maju.sealed import opening
from maju.storage.database import Connection, DatabaseFile

_KEY_BYTES = 32


class InterviewKeys:
    """Opens ``recordings/<id>`` for reading and writing by making its key known to :mod:`maju.sealed.opening`. Any thread."""

    def __init__(self, file: DatabaseFile, recordings: Path) -> None:
        """Opens the folders of all interviews there are."""
        self._file = file
        self._recordings = recordings
        self._known: set[str] = set()
        for interview, key in file.db.conn.execute("SELECT interview, key FROM interview_keys").fetchall():
            self._take(interview, key)

    def open(self, interview: str) -> None:
        """Make the key of an interview known; one that has none yet gets one. Nothing opens what was destroyed."""
        if interview in self._known:
            return
        conn = self._file.db.conn
        with conn:
            conn.execute(
                "INSERT OR IGNORE INTO interview_keys (interview, key) VALUES (?, ?)",
                (interview, os.urandom(_KEY_BYTES)),
            )
        (key,) = conn.execute("SELECT key FROM interview_keys WHERE interview = ?", [interview]).fetchone()
        self._take(interview, key)

    def destroy(self, interviews: Iterable[str]) -> None:
        """Nobody can read their recordings from now on, whatever becomes of the files. The rows stay as a note that they have to go."""
        wanted = [(interview,) for interview in interviews]
        with self._file.db.conn as conn:
            conn.executemany(
                "INSERT INTO interview_keys (interview, key) VALUES (?, NULL) ON CONFLICT (interview) DO UPDATE SET key = NULL",
                wanted,
            )
        for (interview,) in wanted:
            opening.lock(self._recordings / interview)
        self._file.forget_backups()

    def forget(self, interview: str) -> None:
        """The files are gone, and the note with them."""
        with self._file.db.conn as conn:
            conn.execute("DELETE FROM interview_keys WHERE interview = ?", [interview])
        self._known.discard(interview)
        opening.lock(self._recordings / interview)

    def expect(self, interview: str) -> bytes:
        """A key for an interview whose files are about to be brought in. Kept nowhere yet: files that never become an interview's
        are removed at the next start, as those of a deletion that was cut short."""
        key = os.urandom(_KEY_BYTES)
        with self._file.db.conn as conn:
            conn.execute("INSERT OR REPLACE INTO interview_keys (interview, key) VALUES (?, NULL)", [interview])
        self._take(interview, key)
        return key

    def arrived(self, conn: Connection, interview: str, key: bytes) -> None:
        """Keep what :meth:`expect` gave, in the transaction of the interview's rows."""
        conn.execute("INSERT OR REPLACE INTO interview_keys (interview, key) VALUES (?, ?)", (interview, key))

    def destroyed(self) -> tuple[str, ...]:
        """Interviews whose deletion was begun and not finished."""
        rows = self._file.db.conn.execute("SELECT interview FROM interview_keys WHERE key IS NULL")
        return tuple(interview for (interview,) in rows.fetchall())

    def _take(self, interview: str, key: bytes | None) -> None:
        self._known.add(interview)
        if key is not None:
            opening.unlock(self._recordings / interview, key)
