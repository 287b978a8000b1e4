"""Opens the SQLite file, one connection a thread, and brings it to the present version."""

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from sqlite_utils import Database

from maju.domain.errors import MajuError
from maju.storage.connections import (
    BROKEN_RULE,
    DATABASE_TROUBLE,
    UNREADABLE,
    UNUSABLE,
    WAIT_S,
    Connection,
    connect,
    opens_nothing,
)
from maju.storage.database_backups import Backups
from maju.storage.database_troubles import damaged, gone, newer, still_plain, trouble_of, unwritable, wrong_key

__all__ = ["BROKEN_RULE", "DATABASE_TROUBLE", "UNUSABLE", "Connection", "DatabaseFile", "Migration"]

LOG = logging.getLogger(__name__)
Migration = Callable[[Database], None]
_PATIENCE_MS = 1000
"""A reader that never ends keeps the WAL from being emptied; it is at the next deletion, or when the last connection closes."""
_MAGIC = b"SQLite format 3\0"


class DatabaseFile:
    """One SQLite file. ``migrations`` are applied in order, each once; their number is the version (``user_version``).

    WAL with synchronous=FULL: what people made must survive a power cut, and 50 kills in WAL lost no acknowledged row (LAB.md).
    With a key (256 bits, used as it is) every page is sealed by SQLCipher, the WAL's too; what SQLite puts aside stays in memory.
    A personal file is backed up at most daily, when it is opened and before it is migrated; troubles while it is used are raised
    as MajuError ``database-busy``, ``-full``, ``-failing``, ``-corrupt``, ``folder-unwritable``.
    """

    def __init__(
        self, path: Path, migrations: Sequence[Migration], key: bytes | None = None, *, personal: bool = True
    ) -> None:
        """Open or make the file. ``key`` None: in the clear. ``personal`` False: can be made again, so there are no backups.

        Raises: MajuError ``folder-unwritable``, ``database-busy``, ``-full``, ``-failing``, ``-newer``, ``-corrupt``,
        ``-missing`` (there are backups, and no file), ``-key``, ``-plain``.
        """
        self.path = path
        self.backups = Backups(path, key)
        self._migrations = migrations
        self._key = key
        self._personal = personal
        self._local = threading.local()
        self._connections: list[Connection] = []
        try:
            self._open()
        except MajuError as error:
            self.close()
            raise (self._damage() if error.code == "database-corrupt" else error) from error
        except OSError as error:
            self.close()
            raise unwritable(path.parent) from error
        except DATABASE_TROUBLE as error:
            self.close()
            raise (trouble_of(error) or self._damage()) from error

    @property
    def db(self) -> Database:
        """The connection of this thread."""
        db: Database | None = getattr(self._local, "db", None)
        if db is None:
            connection = connect(self.path, self._key, speaking=self._personal)
            self._connections.append(connection)
            connection.execute("PRAGMA journal_mode=WAL")
            connection.execute("PRAGMA synchronous=FULL")
            connection.execute("PRAGMA foreign_keys=ON")
            connection.execute("PRAGMA secure_delete=ON")
            db = self._local.db = Database(connection)
        return db

    def close(self) -> None:
        """Close every thread's connection."""
        for connection in self._connections:
            connection.close()
        self._connections.clear()
        self._local = threading.local()

    def forget_backups(self) -> None:
        """After something was deleted: it goes from the WAL and the backups too; one backup is made of what there is now.

        Raises: MajuError ``folder-unwritable``, ``database-…``.
        """
        try:
            self.db.conn.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")
            self.db.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            self.backups.forget()
            self.backups.make(self.db.conn)
        except OSError as error:
            raise unwritable(self.backups.folder) from error
        except DATABASE_TROUBLE as error:
            raise (trouble_of(error) or damaged(self.path, "")) from error
        finally:
            self.db.conn.execute(f"PRAGMA busy_timeout = {WAIT_S * 1000:.0f}")

    def _open(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self._personal and (not self.path.exists() or not self.path.stat().st_size):
            self._refuse_to_begin_anew()
        found = self._migrate()
        if found and self._personal and self.backups.due():
            self._back_up_as_usual()

    def _refuse_to_begin_anew(self) -> None:
        """An empty file would open as a new one, and nobody would be told that everything is gone."""
        if backup := self.backups.newest_good():
            raise gone(self.path, backup.when)

    def _migrate(self) -> int:
        """Returns the version it had; 0: it was made just now."""
        connection = self.db.conn
        version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(self._migrations):
            raise newer(version, len(self._migrations))
        if 0 < version < len(self._migrations) and self._personal:
            self.backups.make(connection)
        for number, migration in enumerate(self._migrations[version:], version + 1):
            with connection:
                connection.execute("BEGIN IMMEDIATE")
                migration(self.db)
                connection.execute(f"PRAGMA user_version = {number}")
        return version

    def _back_up_as_usual(self) -> None:
        """A full disk costs the copy, not the program."""
        try:
            self.backups.make(self.db.conn)
        except UNREADABLE as error:
            if isinstance(error, MajuError) and error.code == "database-corrupt":
                raise
            LOG.warning("no backup today: %s", error)

    def _damage(self) -> MajuError:
        """What is wrong with a file that does not open."""
        try:
            with self.path.open("rb") as file:
                plain = file.read(len(_MAGIC)) == _MAGIC
        except OSError:
            return unwritable(self.path.parent)
        if self._key is not None and plain:
            return still_plain(self.path)
        newest = self.backups.newest_good()
        if self._key is not None and newest is None and opens_nothing(self.path, self._key):
            return wrong_key(self.path)
        return damaged(self.path, newest.when if newest else "")
