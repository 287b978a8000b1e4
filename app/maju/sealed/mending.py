"""The end of a sealed file after a power cut: what was not synced may be there in parts, in any order."""

import io
import os
from pathlib import Path

from maju.sealed.holding import hold
from maju.sealed.records import (
    HEADER_BYTES,
    LARGEST_RECORD,
    MAGIC,
    RECORD,
    TAG_BYTES,
    DamagedError,
    Record,
    RecordCipher,
    file_key,
)

_LONGEST_END = 16 << 20
"""Bytes: several times what a recording writes between two syncs. Damage further from the end is no power cut's, and is left alone."""


def drop_torn_end(path: Path, files_key: bytes) -> int:
    """Cut a file that was being written off before its first record that does not open; returns how many bytes went.

    Nothing goes of a file that is sound, has no sealed header, is damaged far from its end, or is being written. Raises OSError.
    """
    with path.open("r+b", buffering=0) as file:
        try:
            hold(file)
        except BlockingIOError:
            return 0
        head = file.read(HEADER_BYTES)
        if len(head) < HEADER_BYTES or head[: len(MAGIC)] != MAGIC:
            return 0
        end = _sound_end(file, RecordCipher(file_key(files_key, head[len(MAGIC) :])))
        torn = file.seek(0, os.SEEK_END) - end
        if not torn or torn > _LONGEST_END:
            return 0
        file.truncate(end)
        os.fsync(file.fileno())
    return torn


def _sound_end(file: io.FileIO, cipher: RecordCipher) -> int:
    """First byte behind the last record of those that all open, from the first on."""
    position, ordinal = HEADER_BYTES, 0
    while True:
        file.seek(position)
        head = file.read(RECORD.size)
        if len(head) < RECORD.size:
            return position
        length, offset, counter = RECORD.unpack(head)
        record = Record(ordinal, offset, length, counter, position + RECORD.size)
        if length > LARGEST_RECORD or not _opens(cipher, record, file.read(length + TAG_BYTES)):
            return position
        position, ordinal = record.end, ordinal + 1
        if record.closing:
            return position


def _opens(cipher: RecordCipher, record: Record, ciphertext: bytes) -> bool:
    try:
        cipher.open(record, ciphertext)
    except DamagedError:
        return False
    return True
