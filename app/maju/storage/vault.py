"""A person's vault: one random 256-bit key, from which the database's and the files' keys are made. Whoever loses it loses the record."""

import os
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from maju.sealed import opening
from maju.sealed.pin import WrongPinError, open_with_pin
from maju.storage.database_troubles import unwritable
from maju.storage.key_keepers import (
    KEY_BYTES,
    PIN,
    FileKeeper,
    KeeperUnreachableError,
    KeyKeeper,
    KeyringKeeper,
)
from maju.storage.vault_record import Leaving, VaultRecord, read_record, remove_record, write_record
from maju.storage.vault_troubles import (
    busy,
    keeper_unreachable,
    key_missing,
    locked,
    not_all_gone,
    pin_wrong,
    record_missing,
    unreadable,
)

_CLEAR = b"SQLite format 3\0"


class VaultPlaces(Protocol):
    """What a vault needs to know of a data folder; ``maju.paths.Paths`` is one."""

    @property
    def home(self) -> Path: ...

    @property
    def vault(self) -> Path: ...

    @property
    def keys(self) -> Path: ...

    @property
    def database(self) -> Path: ...

    @property
    def recordings(self) -> Path: ...


@dataclass(slots=True)
class Vault:
    """An open vault: files written below its folders are sealed from now on. ``folder``: what it guards lies below it."""

    id: str
    folder: Path
    database_key: bytes = field(repr=False)
    files_key: bytes = field(repr=False)
    unlocked: tuple[Path, ...] = ()
    """Folders whose files it seals."""
    _end: Callable[[], None] = field(default=lambda: None, repr=False)

    def close(self) -> None:
        """Forget the keys in this process. Again does nothing."""
        for folder in self.unlocked:
            opening.lock(folder)
        self.database_key = self.files_key = b""

    def destroy(self) -> None:
        """Destroy the key wherever it is kept, then unlink what it sealed. The database has to be closed before. Cannot be undone.

        Raises: MajuError ``delete-failed``: the key is gone, and the rest goes at the next start.
        """
        self.close()
        self._end()


def open_vault(places: VaultPlaces, pin: str | None = None) -> Vault:
    """The vault of a data folder, made at the first start.

    Raises: MajuError ``vault-locked`` (a PIN is needed), ``pin-wrong``, ``vault-key-missing``, ``vault-keyring-unreachable``,
    ``vault-record-missing``, ``vault-record-invalid``, ``vault-newer``, ``folder-unwritable``, ``delete-failed``.
    """
    record = read_record(places.vault)
    if record is None or record.destroyed:
        record, key = _first_start(places)
    else:
        key = key_of(places, record, pin)
    if record.leaving:
        finish_leaving(places, record)
    folders = (places.recordings, places.home / "device-test")
    return _opened(record.id, places.home, key, folders, lambda: destroy_home(places))


def memory_vault(folder: Path) -> Vault:
    """A vault whose key is nowhere but in this process: everything below ``folder`` is lost with it."""

    def end() -> None:
        try:
            shutil.rmtree(folder, ignore_errors=False)
        except FileNotFoundError:
            return
        except OSError as error:
            raise not_all_gone(folder) from error

    return _opened(secrets.token_hex(16), folder, os.urandom(KEY_BYTES), (folder,), end)


def keepers(places: VaultPlaces) -> tuple[KeyKeeper, ...]:
    """Those that keep a key without a PIN, the better one first."""
    return KeyringKeeper(), FileKeeper(places.keys)


def key_of(places: VaultPlaces, record: VaultRecord, pin: str | None) -> bytes:
    """The vault's key, from whoever keeps it. Raises as :func:`open_vault`."""
    if record.keeper == PIN and record.pin is not None:
        if pin is None:
            raise locked()
        try:
            return open_with_pin(record.pin, pin)
        except WrongPinError as error:
            raise pin_wrong() from error
    keeper = next(each for each in keepers(places) if each.kind == record.keeper)
    try:
        key = keeper.key(record.id)
    except KeeperUnreachableError as error:
        raise keeper_unreachable(record.keeper, places.keys) from error
    if key is None:
        raise key_missing(record.keeper, places.home, places.keys)
    return key


def keep_somewhere(places: VaultPlaces, vault: str, key: bytes) -> str:
    """Give the key to the best keeper that takes it; its kind. Raises: MajuError ``folder-unwritable``."""
    try:
        for keeper in keepers(places):
            if keeper.keep(vault, key):
                return keeper.kind
    except OSError as error:
        raise unwritable(places.keys) from error
    raise unwritable(places.keys)


def finish_leaving(places: VaultPlaces, record: VaultRecord) -> VaultRecord:
    """Let keepers forget that should have: a program that was killed in between comes here again."""
    by_kind = {keeper.kind: keeper for keeper in keepers(places)}
    for leaving in record.leaving:
        try:
            by_kind[leaving.keeper].forget(leaving.vault)
        except KeeperUnreachableError:
            continue
        record = record.left(leaving)
    write(places, record)
    return record


def write(places: VaultPlaces, record: VaultRecord) -> None:
    """Raises: MajuError ``folder-unwritable``."""
    try:
        write_record(places.vault, record)
    except OSError as error:
        raise unwritable(places.vault.parent) from error


def is_clear(database: Path) -> bool:
    """Whether a database lies there in the clear. Raises: MajuError ``folder-unreadable``."""
    try:
        with database.open("rb") as file:
            return file.read(len(_CLEAR)) == _CLEAR
    except FileNotFoundError:
        return False
    except OSError as error:
        raise unreadable(database) from error


def destroy_home(places: VaultPlaces) -> None:
    """First nobody can read it any more, then it goes; a kill in between is finished at the next start.

    Raises: MajuError ``delete-failed``.
    """
    record = read_record(places.vault)
    if record is None:
        return
    held = (Leaving(record.keeper, record.id),) if record.keeper != PIN else ()
    record = replace(record, pin=None, destroyed=True, leaving=tuple(dict.fromkeys(record.leaving + held)))
    write(places, record)
    record = finish_leaving(places, record)
    try:
        for file in places.database.parent.glob(f"{places.database.stem}.*"):
            file.unlink()
        for folder in (places.recordings, places.home / "device-test", places.home / "backups"):
            if folder.exists():
                shutil.rmtree(folder)
        if not record.leaving:
            remove_record(places.vault)
    except OSError as error:
        raise not_all_gone(places.home) from error


def _first_start(places: VaultPlaces) -> tuple[VaultRecord, bytes]:
    """Two programs that start at once make one vault."""
    from filelock import FileLock, Timeout

    try:
        places.home.mkdir(parents=True, exist_ok=True)
        with FileLock(places.vault.with_suffix(".lock"), timeout=30.0):
            return _make_or_find(places)
    except Timeout as error:
        raise busy(places.home) from error
    except OSError as error:
        raise unwritable(places.home) from error


def _make_or_find(places: VaultPlaces) -> tuple[VaultRecord, bytes]:
    destroy_left = read_record(places.vault)
    if destroy_left is not None and not destroy_left.destroyed:
        return destroy_left, key_of(places, destroy_left, None)
    if destroy_left is not None:
        destroy_home(places)
        destroy_left = read_record(places.vault)
    if places.database.exists() and places.database.stat().st_size and not is_clear(places.database):
        raise record_missing(places.home, places.vault.name)
    key, identifier = os.urandom(KEY_BYTES), secrets.token_hex(16)
    kept = keep_somewhere(places, identifier, key)
    record = VaultRecord(
        identifier,
        kept,
        datetime.now(UTC).isoformat(timespec="seconds"),
        moved_in=not (places.database.exists() or places.recordings.exists()),
        leaving=destroy_left.leaving if destroy_left is not None else (),
    )
    write(places, record)
    return record, key


def _opened(identifier: str, folder: Path, key: bytes, folders: tuple[Path, ...], end: Callable[[], None]) -> Vault:
    vault = Vault(identifier, folder, opening.database_key(key), opening.files_key(key), folders, end)
    for each in folders:
        opening.unlock(each, vault.files_key)
    return vault
