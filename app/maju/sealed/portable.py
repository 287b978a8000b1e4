"""A sealed file that a passphrase opens anywhere: its files key is Argon2id of the passphrase and the file's own salt."""

from pathlib import Path

from maju.sealed.pin import key_of_words
from maju.sealed.reader import SealedReader
from maju.sealed.records import HEADER_BYTES, MAGIC, DamagedError, new_salt
from maju.sealed.writer import SealedWriter

SHORTEST_PASSPHRASE = 8
"""Characters. Such a file is carried about, and whoever finds it may try for as long as they like."""


def create_portable(path: Path, passphrase: str) -> SealedWriter:
    """A new file. Takes 64 MiB and a fair part of a second. Raises OSError."""
    salt = new_salt()
    return SealedWriter(path, key_of_words(passphrase, salt), salt=salt)


def open_portable(path: Path, passphrase: str) -> SealedReader:
    """To read. Raises OSError; :class:`DamagedError` for another passphrase, a changed file, or none of this kind."""
    with path.open("rb") as file:
        head = file.read(HEADER_BYTES)
    if len(head) < HEADER_BYTES or head[: len(MAGIC)] != MAGIC:
        raise DamagedError("no sealed file")
    return SealedReader(path, files_key=key_of_words(passphrase, head[len(MAGIC) :]))


def is_portable(path: Path) -> bool:
    """Whether it looks like one. Raises OSError."""
    with path.open("rb") as file:
        return file.read(len(MAGIC)) == MAGIC
