"""The streams of an HWP 5 file and the records in them, under limits: a compound file (olefile) whose packed streams are counted
as they are unpacked. Layout: 한글 문서 파일 형식 5.0, revision 1.3, published by Hancom."""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import olefile

from maju.documents.candidate.limits import Limits, RefusedError

_SIGNATURE = b"HWP Document File"
_FLAGS_AT = 36
_COMPRESSED = 1
_LOCKED = (
    (1 << 1, "password"),
    (1 << 2, "distribution"),
    (1 << 4, "drm"),
    (1 << 8, "certificate"),
    (1 << 10, "certificate"),
)
"""Bits of the file header (table 3) after which nothing can be read, and what they are called."""
_LONG = 0xFFF
_MOST_RECORDS = 500_000
"""Ten times what a hundred pages full of tables have; a record costs some 200 bytes of memory."""
_CHUNK = 1 << 16


@dataclass(slots=True)
class Node:
    """A record with those that belong to it."""

    tag: int
    data: bytes
    children: list["Node"] = field(default_factory=list)

    def number(self, at: int, form: str = "<H", default: int = 0) -> int:
        """A field, ``default`` where the record is too short for it."""
        if at + struct.calcsize(form) > len(self.data):
            return default
        value: int = struct.unpack_from(form, self.data, at)[0]
        return value


class Streams:
    """The unpacked streams of one file."""

    def __init__(self, file: "olefile.OleFileIO[bytes]", limits: Limits) -> None:
        self._file, self._limits = file, limits
        self._left = limits.unpacked_bytes
        self._records = 0
        self._names = _names(file)
        header = self._raw("FileHeader")
        if not header.startswith(_SIGNATURE) or len(header) < _FLAGS_AT + 4:
            raise RefusedError("damaged", "FileHeader")
        flags = int.from_bytes(header[_FLAGS_AT : _FLAGS_AT + 4], "little")
        for bit, name in _LOCKED:
            if flags & bit:
                raise RefusedError("locked", name)
        self._packed = bool(flags & _COMPRESSED)

    @property
    def sections(self) -> tuple[str, ...]:
        """The sections of the body, in order."""
        numbered = [
            (int(name.removeprefix("BodyText/Section")), name)
            for name in self._names
            if name.startswith("BodyText/Section") and name.removeprefix("BodyText/Section").isdecimal()
        ]
        return tuple(name for _, name in sorted(numbered))

    def tree(self, name: str) -> Node:
        """The records of a stream below one root; empty where there is no such stream. Raises: RefusedError."""
        root = Node(-1, b"")
        if name not in self._names:
            return root
        parents = [root]
        for tag, level, data in _records(self._unpacked(name)):
            self._records += 1
            if self._records > _MOST_RECORDS:
                raise RefusedError("too-large", "blocks")
            del parents[level + 1 :]  # a level that is skipped belongs to the last there is
            node = Node(tag, data)
            parents[-1].children.append(node)
            parents.append(node)
        return root

    def _raw(self, name: str) -> bytes:
        try:
            return bytes(self._file.openstream(name).read())
        except Exception as error:  # olefile lets IndexError, struct.error and others out of broken tables
            raise RefusedError("damaged", name) from error

    def _unpacked(self, name: str) -> bytes:
        raw = self._raw(name)
        if not self._packed:
            return raw
        unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
        whole, rest = bytearray(), raw
        try:
            while rest and not unpacker.eof:
                whole += unpacker.decompress(rest, _CHUNK)
                rest = unpacker.unconsumed_tail
                self._check(len(raw), len(whole))
        except zlib.error as error:
            if not whole:
                raise RefusedError("damaged", name) from error
        self._left -= len(whole)
        return bytes(whole)

    def _check(self, packed: int, unpacked: int) -> None:
        if unpacked > self._left:
            raise RefusedError("too-large", "unpacked")
        if unpacked > self._limits.ratio_from_bytes and packed / unpacked < self._limits.smallest_ratio:
            raise RefusedError("too-large", "ratio")


def _names(file: "olefile.OleFileIO[bytes]") -> set[str]:
    try:
        return {"/".join(entry) for entry in file.listdir()}
    except Exception as error:  # among them RecursionError: folders that hold themselves
        raise RefusedError("damaged", "ole") from error


@contextmanager
def open_streams(path: Path, limits: Limits) -> Iterator[Streams]:
    """The streams of a file. Raises: RefusedError ``damaged``, ``locked`` (with what locks it)."""
    try:
        file = olefile.OleFileIO(str(path))
    except Exception as error:  # as above
        raise RefusedError("damaged", "ole") from error
    try:
        yield Streams(file, limits)
    finally:
        file.close()


def _records(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    """Tag, level and contents of each; of one that is cut off, what is there."""
    at, end = 0, len(data)
    while at + 4 <= end:
        (head,) = struct.unpack_from("<I", data, at)
        at += 4
        size = head >> 20
        if size == _LONG:
            if at + 4 > end:
                return
            (size,) = struct.unpack_from("<I", data, at)
            at += 4
        yield head & 0x3FF, head >> 10 & 0x3FF, data[at : at + size]
        at += size
