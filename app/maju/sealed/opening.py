"""The one door to files that may be sealed. A process knows the keys of the vaults that are open in it, and of no others.

A child process that reads one recording is given a :class:`FilePass` with the key of that file alone.
"""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from maju.sealed.reader import SealedReader
from maju.sealed.records import MAGIC, derive
from maju.sealed.writer import SealedWriter

_lock = threading.Lock()
_open_vaults: dict[Path, bytes] = {}


@dataclass(frozen=True, slots=True)
class FilePass:
    """Leave to read one file: ``key`` of that file, empty where it lies in the clear."""

    path: Path
    key: bytes = field(default=b"", repr=False)


def database_key(vault_key: bytes) -> bytes:
    """The key of a vault's database."""
    return derive(vault_key, b"maju database 1")


def files_key(vault_key: bytes) -> bytes:
    """The key from which the keys of a vault's files are made."""
    return derive(vault_key, b"maju files 1")


def unlock(folder: Path, key: bytes) -> None:
    """From now on files below ``folder`` are written and read sealed; ``key``: the vault's :func:`files_key`."""
    with _lock:
        _open_vaults[folder.absolute()] = key


def lock(folder: Path) -> None:
    """Forget the key of ``folder``."""
    with _lock:
        _open_vaults.pop(folder.absolute(), None)


def key_over(path: Path) -> tuple[Path, bytes] | None:
    """The open vault ``path`` lies in, and its files key."""
    with _lock:
        for folder in (path.absolute(), *path.absolute().parents):
            if folder in _open_vaults:
                return folder, _open_vaults[folder]
    return None


def is_sealed(path: Path) -> bool:
    """Whether a file is a sealed one. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC


def pass_for(path: Path) -> FilePass:
    """Leave to read ``path`` for another process. Raises OSError, :class:`maju.sealed.records.DamagedError`."""
    found = key_over(path)
    if found is None or not is_sealed(path):
        return FilePass(path)
    with SealedReader(path, files_key=found[1]) as reader:
        return FilePass(path, reader.key)


def open_clear(file: Path | FilePass) -> BinaryIO:
    """A file to read from its start, in the clear. Raises OSError, :class:`maju.sealed.records.DamagedError`."""
    path, key = (file.path, file.key) if isinstance(file, FilePass) else (file, b"")
    if not is_sealed(path):
        return path.open("rb")
    if key:
        return cast(BinaryIO, SealedReader(path, key=key))
    found = key_over(path)
    return cast(BinaryIO, SealedReader(path, files_key=found[1] if found else bytes(32)))


def open_new(path: Path) -> BinaryIO:
    """A new file to write to, unbuffered; sealed where ``path`` lies in an open vault. Raises OSError."""
    found = key_over(path)
    return cast(BinaryIO, SealedWriter(path, found[1]) if found else path.open("wb", buffering=0))


def open_again(path: Path) -> BinaryIO:
    """A file whose writer was killed, to be mended in place. Raises OSError, ValueError (of a sealed one that is closed)."""
    if not is_sealed(path):
        return path.open("r+b", buffering=0)
    found = key_over(path)
    return cast(BinaryIO, SealedWriter(path, found[1] if found else bytes(32), append=True))


def clear_size(path: Path) -> int:
    """Bytes of a file in the clear. Raises OSError, :class:`maju.sealed.records.DamagedError`."""
    if not is_sealed(path):
        return path.stat().st_size
    with open_clear(path) as file:
        return file.seek(0, 2)
