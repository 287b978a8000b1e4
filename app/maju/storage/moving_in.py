"""A record of the time before the vault becomes a sealed one. Every step can be cut short and is done again at the next start;
what lies in the clear goes only when its sealed twin was read back and is the same."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.progress import never
from maju.durable import sync_file, sync_folder_surely
from maju.sealed import blob, opening, records
from maju.sealed.reader import SealedReader
from maju.storage.connections import WAIT_S, Connection, connect, is_sound
from maju.storage.database import DatabaseFile
from maju.storage.database_troubles import unwritable
from maju.storage.interview_keys import InterviewKeys
from maju.storage.migrations import MIGRATIONS
from maju.storage.vault import VaultPlaces, is_clear, write
from maju.storage.vault_record import read_record

_SUFFIX = ".sealing"
_COPIED = 1 << 20
Step = Callable[[str], None]
"""Told what was just done: tests cut it short there."""


def _unwatched(_done: str) -> None:
    """Nobody looks."""


def seal_databases(places: VaultPlaces, key: bytes, step: Step = _unwatched, *, wait_s: float = WAIT_S) -> None:
    """The database and every copy of it that lies in the clear. ``wait_s``: how long another program may use it.

    Raises: MajuError ``database-…``, ``folder-unwritable``, ``folder-unreadable``.
    """
    _remove_old_device_tests(places)
    if is_clear(places.database):
        DatabaseFile(places.database, MIGRATIONS, personal=False).close()  # says what is wrong with it, if anything is
        _seal_database(places.database, key, step, wait_s)
    for copy in _copies(places):
        if is_clear(copy):
            _seal_database(copy, key, step, wait_s)


def seal_recordings(
    places: VaultPlaces, keys: InterviewKeys, *, cancelled: Callable[[], bool] = never, step: Step = _unwatched
) -> int:
    """Files of interviews that lie in the clear, each under its interview's key; returns how many were sealed.

    What cannot be sealed now (no room, another program holds it) stays as it is until the next start.
    """
    from filelock import FileLock, Timeout

    if (record := read_record(places.vault)) is None or record.moved_in:
        return 0
    try:
        with FileLock(places.vault.with_suffix(".lock"), timeout=0):
            return _seal_all(places, keys, cancelled, step)
    except Timeout:  # another program is at it
        return 0


def _seal_all(places: VaultPlaces, keys: InterviewKeys, cancelled: Callable[[], bool], step: Step) -> int:
    sealed, left = 0, False
    for file in _clear_files(places.recordings):
        if cancelled():
            return sealed
        keys.open(file.relative_to(places.recordings).parts[0])
        try:
            _seal_file(file, step)
            sealed += 1
        except (OSError, records.DamagedError):
            left = left or file.exists()  # one that is gone was deleted meanwhile
    if not left and (record := read_record(places.vault)) is not None:
        write(places, replace(record, moved_in=True))
    return sealed


def _remove_old_device_tests(places: VaultPlaces) -> None:
    """Of the time before the vault; nobody looks at a device test again."""
    record = read_record(places.vault)
    if record is None or record.moved_in:
        return
    for file in (places.home / "device-test").rglob("*"):
        with suppress(OSError):
            if file.is_file() and not _is_sealed(file):
                file.unlink()


def _copies(places: VaultPlaces) -> list[Path]:
    folder, stem = places.database.parent, places.database.stem
    found = [*folder.glob(f"{stem}.*.bak"), *(folder / "backups").glob(f"{stem}-*.db")]
    return sorted(found)


def _seal_database(path: Path, key: bytes, step: Step, wait_s: float) -> None:
    part = path.with_name(path.name + _SUFFIX)
    try:
        for suffix in ("", "-wal", "-shm", "-journal"):
            part.with_name(part.name + suffix).unlink(missing_ok=True)
        with closing(connect(path, None, speaking=True, wait_s=wait_s)) as clear:
            clear.execute("PRAGMA journal_mode = DELETE")  # what its WAL holds is in the file itself now
        step("checkpoint")
        with closing(connect(part, key, speaking=True, wait_s=wait_s)) as sealed:
            _copy_tables(path, sealed)
            step("copy")
            _compare(path, sealed)
        sync_file(part)
        step("checked")
        part.replace(path)
        sync_folder_surely(path.parent)
        step("replaced")
    except OSError as error:
        raise unwritable(path.parent) from error


def _copy_tables(path: Path, sealed: Connection) -> None:
    sealed.execute("ATTACH DATABASE ? AS clear KEY ''", [str(path)])
    sealed.execute("SELECT sqlcipher_export('main', 'clear')").fetchall()
    (version,) = sealed.execute("PRAGMA clear.user_version").fetchone()
    sealed.execute(f"PRAGMA main.user_version = {version}")


def _compare(path: Path, sealed: Connection) -> None:
    """Both say the same, read back through the key. Raises: MajuError ``vault-moving-failed``."""
    listing = "SELECT type, name, sql FROM {}.sqlite_master ORDER BY type, name"
    of_clear = sealed.execute(listing.format("clear")).fetchall()
    same = is_sound(sealed) and of_clear == sealed.execute(listing.format("main")).fetchall()
    for kind, name, _ in of_clear if same else ():
        if kind == "table":
            same = same and _same_rows(sealed, name)
    if not same:
        raise MajuError(
            "vault-moving-failed",
            "기록 {path}을(를) 암호화한 것이 원래 기록과 달라 쓰지 않았습니다. 원래 기록은 그대로입니다. 디스크를 점검한 뒤 다시 열어 주십시오.",
            path=path,
        )
    sealed.execute("DETACH DATABASE clear")


def _same_rows(sealed: Connection, table: str) -> bool:
    one, other = f'SELECT * FROM clear."{table}"', f'SELECT * FROM main."{table}"'
    (differing,) = sealed.execute(
        f"SELECT (SELECT count(*) FROM ({one})) != (SELECT count(*) FROM ({other}))"
        f" OR EXISTS ({one} EXCEPT {other}) OR EXISTS ({other} EXCEPT {one})"
    ).fetchone()
    return not differing


def _clear_files(recordings: Path) -> Iterator[Path]:
    """Whole list first: files are replaced while it is gone through."""
    for file in sorted(path for path in recordings.rglob("*") if path.is_file() and not path.is_symlink()):
        if file.name.endswith(_SUFFIX):
            file.unlink(missing_ok=True)
        elif file.parent != recordings and not _is_sealed(file):
            yield file


def _is_sealed(file: Path) -> bool:
    try:
        with file.open("rb") as stored:
            return stored.read(len(records.MAGIC)) in (records.MAGIC, blob.MAGIC)
    except OSError:
        return False


def _seal_file(file: Path, step: Step) -> None:
    """Raises OSError."""
    part = file.with_name(file.name + _SUFFIX)
    try:
        with file.open("rb") as clear, opening.open_new(part) as sealed:
            shutil.copyfileobj(clear, sealed, _COPIED)
        step("copy")
        _compare_file(file, part)
        sync_file(part)
        shutil.copystat(file, part)
        step("checked")
        part.replace(file)
    except (OSError, records.DamagedError):
        part.unlink(missing_ok=True)
        raise
    sync_folder_surely(file.parent)
    step("replaced")


def _compare_file(file: Path, part: Path) -> None:
    found = opening.key_over(part)
    if found is None:
        raise OSError(f"{part} lies in no vault")
    with file.open("rb") as clear, SealedReader(part, files_key=found[1]) as sealed:
        while content := clear.read(_COPIED):
            if sealed.read(len(content)) != content:
                raise OSError(f"{part} was not written as it was meant")
        if sealed.read(1) or not sealed.complete:
            raise OSError(f"{part} was not written as it was meant")
