"""Reads a sealed file as the clear file it stands for, also while it grows."""

import bisect
import io
import os
from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from maju.sealed.records import (
    END_OFFSET,
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

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_KEPT_RECORDS = 8


class SealedReader(io.RawIOBase):
    """Seekable; every byte handed out was authenticated. Records that are not whole yet are not there yet: :meth:`refresh` looks again.

    Not for two threads at once.
    """

    def __init__(self, path: Path, *, files_key: bytes = b"", key: bytes = b"") -> None:
        """With the vault's ``files_key``, or with the ``key`` of this file alone.

        Raises: OSError; :class:`DamagedError` where it is no sealed file, or the first record does not open.
        """
        super().__init__()
        self.name = str(path)
        self._file = path.open("rb", buffering=0)
        try:
            head = self._file.read(HEADER_BYTES)
            if len(head) < HEADER_BYTES or head[: len(MAGIC)] != MAGIC:
                raise DamagedError("no sealed file")
            self.key = key or file_key(files_key, head[len(MAGIC) :])
            self._cipher = RecordCipher(self.key)
            self.last: Record | None = None
            self.size = 0
            """Bytes of the clear file, as of the last look."""
            self.complete = False
            """Whether the closing record is there: nothing was cut off."""
            self._scanned = HEADER_BYTES
            self._position = 0
            self._starts: list[int] = []
            self._pieces: list[tuple[int, int, Record]] = []
            self._opened: OrderedDict[int, bytes] = OrderedDict()
            self.refresh()
        except BaseException:
            self._file.close()
            super().close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def refresh(self) -> int:
        """Look for records written since; returns :attr:`size`. Raises :class:`DamagedError` for a header that cannot be."""
        self._file.seek(self._scanned)
        fresh = self._file.read() or b""
        at = 0
        while not self.complete and len(fresh) - at >= RECORD.size:
            length, offset, counter = RECORD.unpack_from(fresh, at)
            after = at + RECORD.size + length + TAG_BYTES
            if length > LARGEST_RECORD:
                raise DamagedError(f"a record of {length} bytes")
            if after > len(fresh):
                break
            ordinal = self.last.ordinal + 1 if self.last else 0
            record = Record(ordinal, offset, length, counter, self._scanned + at + RECORD.size)
            if ordinal == 0 or offset == END_OFFSET:
                self._cipher.open(record, fresh[at + RECORD.size : after])
            self._add(record)
            at = after
        self._scanned += at
        return self.size

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self.size}[whence]
        if base + offset < 0:
            raise ValueError("a place before the file")
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def readinto(self, buffer: "WriteableBuffer", /) -> int:
        view = memoryview(buffer).cast("B")
        done = 0
        while done < len(view) and self._position < self.size:
            piece = self._at(self._position)[: len(view) - done]
            view[done : done + len(piece)] = piece
            done += len(piece)
            self._position += len(piece)
        return done

    def close(self) -> None:
        self._file.close()
        self._opened.clear()
        super().close()

    def _add(self, record: Record) -> None:
        self.last = record
        if record.closing:
            self.complete = True
            return
        if not record.length:
            return
        start, end = record.offset, record.offset + record.length
        if start >= self.size:
            self._starts.append(start)
            self._pieces.append((start, end, record))
        else:
            self._overlay(start, end, record)
        self.size = max(self.size, end)

    def _overlay(self, start: int, end: int, record: Record) -> None:
        """A later write hides what earlier ones put at its place."""
        first = max(0, bisect.bisect_right(self._starts, start) - 1)
        last = bisect.bisect_left(self._starts, end)
        kept: list[tuple[int, int, Record]] = []
        for begin, stop, older in self._pieces[first:last]:
            if begin < start:
                kept.append((begin, min(stop, start), older))
            if stop > end:
                kept.append((max(begin, end), stop, older))
        kept.append((start, end, record))
        kept.sort(key=lambda piece: piece[0])
        self._pieces[first:last] = kept
        self._starts[first:last] = [piece[0] for piece in kept]

    def _at(self, position: int) -> bytes:
        """Clear bytes from ``position`` to the end of the piece it lies in; a place nobody wrote to is zeros, as in any file."""
        index = bisect.bisect_right(self._starts, position) - 1
        if index >= 0:
            _, stop, record = self._pieces[index]
            if position < stop:
                return self._content(record)[position - record.offset : stop - record.offset]
        following = self._starts[index + 1] if index + 1 < len(self._starts) else self.size
        return bytes(min(following - position, LARGEST_RECORD))

    def _content(self, record: Record) -> bytes:
        found = self._opened.get(record.ordinal)
        if found is None:
            self._file.seek(record.position)
            ciphertext = self._file.read(record.length + TAG_BYTES) or b""
            found = self._opened[record.ordinal] = self._cipher.open(record, ciphertext)
            if len(self._opened) > _KEPT_RECORDS:
                self._opened.popitem(last=False)
        return found
