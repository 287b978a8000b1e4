"""Reads a sealed file as the clear file it stands for, also while it grows."""

import bisect
import io
import os
from collections import OrderedDict
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

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

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_KEPT_RECORDS = 8
_LOOK_BYTES = 1 << 16
"""How much is read to find the next records; what a longer one holds is skipped."""


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
        self._path = path
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
            self._unproved: list[Record] = []
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
        """Look for records written since; returns :attr:`size`. Raises OSError, :class:`DamagedError` for a header that cannot be."""
        file = self._stored()
        end = file.seek(0, os.SEEK_END)
        while not self.complete and end - self._scanned >= RECORD.size + TAG_BYTES:
            file.seek(self._scanned)
            before, seen = self._scanned, file.read(_LOOK_BYTES) or b""
            self._take_records(seen, end)
            if self._scanned == before:
                break
        return self.size

    def release(self) -> None:
        """Let the stored file go until the next look (a system may refuse to delete what is open), and keep what is known of it."""
        self._file.close()

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

    def whole(self) -> tuple[bytes, int]:
        """All that opens, and how many records did not: in their places are zeros, behind which a player finds the next picture.

        Raises OSError.
        """
        made, lost = bytearray(self.size), 0
        for start, stop, record in self._pieces:
            try:
                made[start:stop] = self._content(record)[start - record.offset : stop - record.offset]
            except DamagedError:
                lost += 1
        return bytes(made), lost

    def _stored(self) -> io.FileIO:
        if self._file.closed and not self.closed:
            self._file = self._path.open("rb", buffering=0)
        return self._file

    def _take_records(self, seen: bytes, end: int) -> None:
        """The records that begin in ``seen`` and are whole in a file of ``end`` bytes."""
        at, start = 0, self._scanned
        while not self.complete and len(seen) - at >= RECORD.size:
            length, offset, counter = RECORD.unpack_from(seen, at)
            if length > LARGEST_RECORD:
                raise DamagedError(f"a record of {length} bytes")
            record = Record(
                self.last.ordinal + 1 if self.last else 0, offset, length, counter, start + at + RECORD.size
            )
            if record.end > end:
                return
            if record.ordinal == 0 or record.closing:
                self._cipher.open(record, self._ciphertext(record))
            self._add(record)
            self._scanned = record.end
            at = record.end - start

    def _ciphertext(self, record: Record) -> bytes:
        file = self._stored()
        file.seek(record.position)
        return file.read(record.length + TAG_BYTES) or b""

    def _add(self, record: Record) -> None:
        self.last = record
        if record.closing:
            self.complete = True
            return
        if not record.length:
            return
        self._unproved.append(record)
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
        self._trust_gaps()
        following = self._starts[index + 1] if index + 1 < len(self._starts) else self.size
        return bytes(min(following - position, LARGEST_RECORD))

    def _trust_gaps(self) -> None:
        """A record whose place was changed leaves a gap where it belongs: before one is zeros, every record is opened once.

        Raises :class:`DamagedError`.
        """
        while self._unproved:
            self._cipher.open(record := self._unproved[-1], self._ciphertext(record))
            self._unproved.pop()

    def _content(self, record: Record) -> bytes:
        found = self._opened.get(record.ordinal)
        if found is None:
            found = self._opened[record.ordinal] = self._cipher.open(record, self._ciphertext(record))
            if len(self._opened) > _KEPT_RECORDS:
                self._opened.popitem(last=False)
        return found
