"""Brings a damaged database back: what can be read of it, the rest from a backup. The damaged files are kept aside."""

import shutil
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.restoring import Restored
from maju.storage.connections import DATABASE_TROUBLE, UNREADABLE, connect, is_sound, opens_nothing
from maju.storage.database import DatabaseFile, Migration
from maju.storage.database_backups import Backup, Backups
from maju.storage.database_salvage import salvage
from maju.storage.database_troubles import (
    backup_damaged,
    backup_unknown,
    newer,
    nothing_to_restore,
    trouble_of,
    unwritable,
    wrong_key,
)

_SIDE_FILES = ("", "-wal", "-shm")
_BUSY_WAIT_S = 1.0


class Restorer:
    """For one database file that nobody has open in this process."""

    def __init__(self, path: Path, migrations: Sequence[Migration], key: bytes | None) -> None:
        self.backups = Backups(path, key)
        self._path, self._migrations, self._key = path, migrations, key

    def is_sound(self) -> bool:
        """Whether the file is there and whole. Reads all of it. Raises MajuError ``database-key``, ``-busy``."""
        if not self._path.exists() or not self._path.stat().st_size:
            return False
        try:
            with closing(connect(self._path, self._key, speaking=True)) as connection:
                return is_sound(connection)
        except MajuError as error:
            if error.code == "database-busy":
                raise
            return False

    def mend(self) -> Restored:
        """Make the file anew of what can be read, and of the newest good backup.

        Raises: MajuError ``folder-unwritable``, ``database-none``, ``-busy``, ``-full``, ``-key``, ``-newer``.
        """
        newest = self.backups.newest_good()
        if newest is None and not self._path.exists():
            raise nothing_to_restore(self._path)
        if self._key is not None and newest is None and self._path.exists() and opens_nothing(self._path, self._key):
            raise wrong_key(self._path)
        return self._told(lambda: self._mend(newest))

    def go_back(self, number: int) -> Restored:
        """Put one backup in the place of the file. Raises: MajuError ``backup-unknown``, ``backup-damaged`` and as :meth:`mend`."""
        known = {backup.number: backup for backup in self.backups.all()}
        if number not in known:
            raise backup_unknown(number, ", ".join(map(str, known)))
        chosen = known[number]
        if not self.backups.is_good(chosen):
            raise backup_damaged(number)
        return self._told(lambda: self._put_back(chosen))

    def _mend(self, newest: Backup | None) -> Restored:
        work = self.backups.folder / f"{self._path.stem}-work"
        shutil.rmtree(work, ignore_errors=True)
        work.mkdir(parents=True)
        try:
            copy = self._copy_into(work)
            version = self._version(copy, newest)
            fresh = DatabaseFile(work / "fresh.db", self._migrations[:version], self._key, personal=False)
            try:
                tables = salvage(copy, self._key, fresh.db.conn, newest.path if newest else None)
                fresh.db.conn.execute("PRAGMA journal_mode = DELETE")
            finally:
                fresh.close()
            return Restored(tables, newest, self._exchange(work / "fresh.db"))
        finally:
            shutil.rmtree(work, ignore_errors=True)

    def _put_back(self, chosen: Backup) -> Restored:
        part = self._path.with_name(self._path.name + ".part")
        shutil.copyfile(chosen.path, part)
        self._refuse_newer(part)
        return Restored((), chosen, self._exchange(part))

    def _copy_into(self, work: Path) -> Path:
        """A copy to read from: opening a database may write to it and to its WAL."""
        for suffix in ("", "-wal"):
            if _beside(self._path, suffix).exists():
                shutil.copyfile(_beside(self._path, suffix), work / f"damaged.db{suffix}")
        return work / "damaged.db"

    def _version(self, copy: Path, newest: Backup | None) -> int:
        for path in (copy, newest.path if newest else None):
            there = path is not None and path.exists() and path.stat().st_size
            if path is not None and there and (version := self._refuse_newer(path)):
                return version
        return len(self._migrations)

    def _refuse_newer(self, path: Path) -> int:
        try:
            with closing(connect(path, self._key)) as connection:
                version: int = connection.execute("PRAGMA user_version").fetchone()[0]
        except UNREADABLE:
            return 0
        if version > len(self._migrations):
            raise newer(version, len(self._migrations))
        return version

    def _exchange(self, new: Path) -> Path | None:
        """The new file takes the place; the WAL of the old one must be gone before, or it would be applied to the new one."""
        aside = self._keep_aside()
        try:
            self._refuse_while_open()
        except MajuError:
            if aside is not None:
                for suffix in _SIDE_FILES:
                    _beside(aside, suffix).unlink(missing_ok=True)
            raise
        for suffix in _SIDE_FILES[1:]:
            _beside(self._path, suffix).unlink(missing_ok=True)
        new.replace(self._path)
        return aside

    def _keep_aside(self) -> Path | None:
        """A copy of the file as it is, with its WAL."""
        if not self._path.exists():
            return None
        self.backups.folder.mkdir(parents=True, exist_ok=True)
        aside = self.backups.folder / f"{self._path.stem}-aside-{datetime.now(UTC):%Y%m%dT%H%M%S}Z.db"
        for suffix in ("", "-wal"):
            if _beside(self._path, suffix).exists():
                shutil.copyfile(_beside(self._path, suffix), _beside(aside, suffix))
        return aside

    def _refuse_while_open(self) -> None:
        """A window that is open would go on writing to a file that is gone. A file too damaged to be locked is not looked at."""
        if not self._path.exists():
            return
        try:
            with closing(connect(self._path, self._key, wait_s=_BUSY_WAIT_S)) as connection:
                connection.execute("PRAGMA locking_mode = EXCLUSIVE")
                connection.execute("BEGIN EXCLUSIVE")
                connection.rollback()
        except DATABASE_TROUBLE as error:
            said = trouble_of(error)
            if said is not None and said.code == "database-busy":
                raise said from error

    def _told(self, work: Callable[[], Restored]) -> Restored:
        """Errors of the disk and of the library in words."""
        try:
            return work()
        except OSError as error:
            raise unwritable(self._path.parent) from error
        except DATABASE_TROUBLE as error:
            raise (trouble_of(error) or unwritable(self._path.parent)) from error


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(path.name + suffix)
