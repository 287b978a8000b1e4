"""Connections to SQLite files, plain or sealed, whose troubles come as sentences."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from maju.domain.errors import MajuError
from maju.storage.database_troubles import trouble_of

Connection = sqlite3.Connection
"""Either library's: sqlcipher3 is made after the standard one, but its classes are its own."""
BROKEN_RULE: tuple[type[Exception], ...] = (sqlite3.IntegrityError, sqlcipher.IntegrityError)
UNUSABLE: tuple[type[Exception], ...] = (sqlite3.OperationalError, sqlcipher.OperationalError)
DATABASE_TROUBLE: tuple[type[Exception], ...] = (sqlite3.DatabaseError, sqlcipher.DatabaseError)
UNREADABLE: tuple[type[Exception], ...] = (OSError, MajuError, *DATABASE_TROUBLE)
"""Whatever a file that cannot be used may answer with."""
SEALED_PAGE = 4096
"""SQLCipher 4's page, bytes."""
WAIT_S = 10.0
"""How long a call waits for another program that writes."""


class _ClearCursor(sqlite3.Cursor):
    """Says in words what the disk or the file does to a statement; a broken rule or a wrong statement stays what it is."""

    def execute(self, *call: Any) -> "_ClearCursor":
        with _Saying():
            super().execute(*call)
        return self

    def fetchone(self) -> Any:
        with _Saying():
            return super().fetchone()

    def fetchall(self) -> list[Any]:
        with _Saying():
            return super().fetchall()

    def __next__(self) -> Any:
        with _Saying():
            return super().__next__()


class _SealedCursor(sqlcipher.Cursor):  # type: ignore[misc]
    """The same over SQLCipher."""

    def execute(self, *call: Any) -> "_SealedCursor":
        with _Saying():
            super().execute(*call)
        return self

    def fetchone(self) -> Any:
        with _Saying():
            return super().fetchone()

    def fetchall(self) -> Any:
        with _Saying():
            return super().fetchall()

    def __next__(self) -> Any:
        with _Saying():
            return super().__next__()


class _SpeakingClear(sqlite3.Connection):
    """A connection whose cursors and commits speak."""

    def cursor(self, _kind: Any = None) -> Any:
        return super().cursor(_ClearCursor)

    def execute(self, *call: Any) -> Any:
        return self.cursor().execute(*call)

    def __exit__(self, *left: Any) -> Any:
        with _Saying():
            return super().__exit__(*left)


class _SpeakingSealed(sqlcipher.Connection):  # type: ignore[misc]
    """The same over SQLCipher."""

    def cursor(self, _kind: Any = None) -> Any:
        return super().cursor(_SealedCursor)

    def execute(self, *call: Any) -> Any:
        return self.cursor().execute(*call)

    def __exit__(self, *left: Any) -> Any:
        with _Saying():
            return super().__exit__(*left)


def connect(path: Path, key: bytes | None, *, speaking: bool = False, wait_s: float = WAIT_S) -> Connection:
    """A connection that any thread may use; ``key`` None: in the clear. ``speaking``: troubles are raised as MajuError."""
    if key is None:
        factory = _SpeakingClear if speaking else sqlite3.Connection
        return sqlite3.connect(path, timeout=wait_s, check_same_thread=False, factory=factory)
    sealed = _SpeakingSealed if speaking else sqlcipher.Connection
    connection: Connection = sqlcipher.connect(str(path), timeout=wait_s, check_same_thread=False, factory=sealed)
    connection.execute("PRAGMA cipher_log_level = NONE")  # its lines are for its authors; what matters is raised
    connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    connection.execute("PRAGMA temp_store = MEMORY")
    return connection


def is_sound(connection: Connection) -> bool:
    """Whether every page can be read and holds what it should. Reads the whole file."""
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchall() == [("ok",)])
    except UNREADABLE:
        return False


def opens_nothing(path: Path, key: bytes) -> bool:
    """Whether not one of several pages carries a signature of this key: damage spares most of them."""
    try:
        with closing(connect(path, key)) as connection:
            bad = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    except UNREADABLE:
        return False
    pages = path.stat().st_size // SEALED_PAGE
    return pages > 1 and len(bad) >= pages


class _Saying:
    """Sentences for the library's errors. A class: a generator would cost as much as a row."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> None:
        if isinstance(error, DATABASE_TROUBLE) and (said := trouble_of(error)) is not None:
            raise said from error
