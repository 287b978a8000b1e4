"""The one door to files that may be sealed. A process knows the keys of the vaults that are open in it, and of no others.

A child process that reads one recording is given a :class:`FilePass` with the key of that file alone.
"""

import io
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, cast

from maju.sealed import blob, mending
from maju.sealed.reader import SealedReader
from maju.sealed.records import HEADER_BYTES, MAGIC, DamagedError, derive, file_key
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
    """Forget the keys of ``folder`` and of everything below it."""
    with _lock:
        for known in [known for known in _open_vaults if known.is_relative_to(folder.absolute())]:
            del _open_vaults[known]


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
    """Leave to read ``path`` for another process; costs a look at the first bytes. Raises OSError."""
    found = key_over(path)
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    if found is None or head[: len(MAGIC)] != MAGIC:
        return FilePass(path)
    return FilePass(path, file_key(found[1], head[len(MAGIC) :]))


def open_clear(file: Path | FilePass) -> BinaryIO:
    """A file to read from its start, in the clear. Raises OSError, :class:`maju.sealed.records.DamagedError`."""
    path, key = (file.path, file.key) if isinstance(file, FilePass) else (file, b"")
    with path.open("rb") as stored:
        magic = stored.read(len(MAGIC))
    if magic == blob.MAGIC:
        return io.BytesIO(_open_value(path))
    if magic != MAGIC:
        return path.open("rb")
    if key:
        return cast(BinaryIO, SealedReader(path, key=key))
    found = key_over(path)
    return cast(BinaryIO, SealedReader(path, files_key=found[1] if found else bytes(32)))


def value_to_keep(path: Path, content: bytes) -> bytes:
    """What to write as the whole of ``path``: ``content``, sealed where it lies in an open vault."""
    found = key_over(path)
    return blob.seal(_values_key(found[1]), content, _purpose(path)) if found else content


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


def drop_torn_end(path: Path) -> int:
    """Cut off what a power cut tore at the end of a sealed file; bytes that went. See :mod:`maju.sealed.mending`. Raises OSError."""
    found = key_over(path)
    return mending.drop_torn_end(path, found[1]) if found else 0


def _open_value(path: Path) -> bytes:
    found = key_over(path)
    if found is None:
        raise DamagedError("a sealed value without its key")
    return blob.open_blob(_values_key(found[1]), path.read_bytes(), _purpose(path))


def _values_key(key: bytes) -> bytes:
    return derive(key, b"maju values 1")


def _purpose(path: Path) -> bytes:
    """A value stands for what its folder is called (a take); the file itself may be renamed."""
    return b"maju value of " + path.absolute().parent.name.encode()


def clear_size(path: Path) -> int:
    """Bytes of a file in the clear. Raises OSError, :class:`maju.sealed.records.DamagedError`."""
    if not is_sealed(path):
        return path.stat().st_size
    with open_clear(path) as file:
        return file.seek(0, 2)
