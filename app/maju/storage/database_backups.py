"""Ten rotating copies of a database, each checked before it counts, sealed as the database is."""

import re
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from maju.durable import sync_file, sync_folder
from maju.storage.connections import UNREADABLE, Connection, connect, is_sound
from maju.storage.database_troubles import damaged_inside

KEPT = 10
EVERY = timedelta(days=1)
_NAME = re.compile(r"-(\d{6})-(\d{8}T\d{6})Z\.db$")
_STAMP = "%Y%m%dT%H%M%S"


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. ``number`` only rises, whatever the clock does; ``made_at`` in UTC, as the clock said then."""

    number: int
    made_at: datetime
    path: Path

    @property
    def when(self) -> str:
        """For people: day and minute where they are."""
        return f"{self.made_at.astimezone():%Y-%m-%d %H:%M}"


class Backups:
    """Copies of the database at ``path``, in ``backups/`` beside it. Made through SQLite's online backup (also while others write)."""

    def __init__(self, path: Path, key: bytes | None) -> None:
        self.folder = path.parent / "backups"
        self._path, self._key = path, key

    def all(self) -> tuple[Backup, ...]:
        """The newest first."""
        found = []
        for file in self.folder.glob(f"{self._path.stem}-*.db") if self.folder.is_dir() else ():
            if match := _NAME.search(file.name):
                made = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
                found.append(Backup(int(match[1]), made, file))
        return tuple(sorted(found, key=lambda backup: -backup.number))

    def is_good(self, backup: Backup) -> bool:
        """Whether every page of it can be read with the key."""
        try:
            with closing(connect(backup.path, self._key)) as connection:
                return is_sound(connection)
        except UNREADABLE:
            return False

    def newest_good(self) -> Backup | None:
        """The one to go back to. Reads it whole."""
        return next(filter(self.is_good, self.all()), None)

    def due(self) -> bool:
        """Whether the newest is more than a day old (or comes from the future: then the clock was wrong)."""
        newest = next(iter(self.all()), None)
        return newest is None or not timedelta(0) <= _now() - newest.made_at < EVERY

    def make(self, connection: Connection) -> Backup:
        """Copy what ``connection`` sees now; the oldest beyond ten go.

        Raises: OSError, sqlite's errors, MajuError ``database-corrupt`` where the database itself is damaged (no copy is then
        kept and none of the good ones goes).
        """
        self.folder.mkdir(exist_ok=True)
        before = self.all()
        number = before[0].number + 1 if before else 1
        made = _now()
        final = self.folder / f"{self._path.stem}-{number:06}-{made:{_STAMP}}Z.db"
        part = final.with_suffix(".part")
        try:
            self._copy(connection, part)
            part.replace(final)
        finally:
            _remove(part)
        sync_folder(self.folder)
        for old in self.all()[KEPT:]:
            old.path.unlink(missing_ok=True)
        return Backup(number, made, final)

    def forget(self) -> int:
        """Remove every copy and every damaged file that was kept aside; returns how many files. What was deleted must not live
        on in them. Raises OSError."""
        files = [file for file in self.folder.glob(f"{self._path.stem}-*") if file.is_file()]
        for file in files:
            file.unlink(missing_ok=True)
        return len(files)

    def _copy(self, connection: Connection, part: Path) -> None:
        _remove(part)
        with closing(connect(part, self._key)) as copy:
            connection.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")  # one file, which needs no other beside it
            if not is_sound(copy):
                raise damaged_inside()
        sync_file(part)


def _remove(part: Path) -> None:
    for suffix in ("", "-wal", "-shm", "-journal"):
        part.with_name(part.name + suffix).unlink(missing_ok=True)


def _now() -> datetime:
    return datetime.now(UTC)
