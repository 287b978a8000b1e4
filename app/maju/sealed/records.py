"""The file format of what is recorded: an append-only log of sealed writes, so that a growing, seekable file needs no rewriting.

::

    header   magic (8) · salt (32)
    record   length u32 · offset u64 · counter u64 · ciphertext (length) · tag (16)
    …
    closing record: length 0 at offset 2⁶⁴-1

The key of a file is HKDF-SHA256 of the vault's files key and the file's salt (RFC 5869). A record is AES-256-GCM (NIST SP 800-38D);
its nonce is the counter, which only rises and is never used twice with one key, also after a failed write or a repair. The
associated data are the record's header and its ordinal, so that records cannot be left out, repeated or moved; a file without its
closing record was cut short or is still being written (the idea of STREAM: Hoang, Reyhanitabar, Rogaway, Vizár 2015).
A write to an earlier place (a WAV's header, a Matroska cluster's size) is a record as any other, and hides what it overwrites.
"""

import os
import struct
from dataclasses import dataclass

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

MAGIC = b"MAJUSEA1"
SALT_BYTES = 32
HEADER_BYTES = len(MAGIC) + SALT_BYTES
RECORD = struct.Struct(">IQQ")
TAG_BYTES = 16
LARGEST_RECORD = 1 << 20
END_OFFSET = (1 << 64) - 1
_ORDINAL = struct.Struct(">Q")


@dataclass(frozen=True, slots=True)
class Record:
    """Where one record lies: ``offset`` and ``length`` in the clear file, ``position`` of its ciphertext in the sealed one."""

    ordinal: int
    offset: int
    length: int
    counter: int
    position: int

    @property
    def closing(self) -> bool:
        """Whether it says that nothing follows."""
        return self.offset == END_OFFSET

    @property
    def end(self) -> int:
        """First byte of the sealed file behind it."""
        return self.position + self.length + TAG_BYTES


class DamagedError(ValueError):
    """A sealed file that was changed, or another key."""


def derive(key: bytes, purpose: bytes, *, salt: bytes | None = None) -> bytes:
    """A 256-bit key for one purpose from a 256-bit key."""
    return HKDF(algorithm=SHA256(), length=32, salt=salt, info=purpose).derive(key)


def file_key(files_key: bytes, salt: bytes) -> bytes:
    """The key of one file."""
    return derive(files_key, b"maju file 1", salt=salt)


def new_salt() -> bytes:
    """Salt of a new file."""
    return os.urandom(SALT_BYTES)


class RecordCipher:
    """Seals and opens records of one file."""

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def seal(self, content: bytes, ordinal: int, offset: int, counter: int) -> bytes:
        """A whole record."""
        head = RECORD.pack(len(content), offset, counter)
        return head + self._cipher.encrypt(_nonce(counter), content, head + _ORDINAL.pack(ordinal))

    def open(self, record: Record, ciphertext: bytes) -> bytes:
        """The content of a record. Raises :class:`DamagedError`."""
        head = RECORD.pack(record.length, record.offset, record.counter)
        try:
            return self._cipher.decrypt(_nonce(record.counter), ciphertext, head + _ORDINAL.pack(record.ordinal))
        except InvalidTag as error:
            raise DamagedError(f"record {record.ordinal}") from error


def _nonce(counter: int) -> bytes:
    return counter.to_bytes(12, "big")
