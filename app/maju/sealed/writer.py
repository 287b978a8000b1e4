"""Writes a sealed file that looks like a seekable file to whoever writes it."""

import contextlib
import errno
import io
import os
from pathlib import Path
from typing import TYPE_CHECKING

from maju.sealed.holding import hold
from maju.sealed.reader import SealedReader
from maju.sealed.records import (
    END_OFFSET,
    HEADER_BYTES,
    LARGEST_RECORD,
    MAGIC,
    RecordCipher,
    file_key,
    new_salt,
)

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

_SKIP_BYTES = 5
"""A torn record has used a counter that nobody can read any more, and so may a repair that was cut short: how far the next one
skips is drawn by lot, 1 in 10¹² to meet either."""


class SealedWriter(io.RawIOBase):
    """Every :meth:`write` is one record (more where it is large) and reaches the system at once. Raises OSError when the disk is full
    or gone: what was written before stays readable, and a later write goes behind it, under a nonce of its own."""

    def __init__(self, path: Path, files_key: bytes, *, append: bool = False, salt: bytes | None = None) -> None:
        """Make the file anew; ``append``: go on behind the last whole record of one whose writer was killed. ``salt``: of a file whose
        ``files_key`` was itself made with it; drawn where there is none.

        Raises: OSError (BlockingIOError while its writer lives), ValueError for a closed one, :class:`maju.sealed.records.DamagedError`.
        """
        super().__init__()
        self.name = str(path)
        self._ordinal = self._counter = self._position = self._size = 0
        self._file = path.open("r+b" if append else "wb", buffering=0)
        try:
            hold(self._file)
            if append:
                self._take_up(path, files_key)
            else:
                self._begin(files_key, salt or new_salt())
        except BaseException:
            self.abandon()
            raise

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("a place before the file")
        self._position = base + offset
        return self._position

    def tell(self) -> int:
        return self._position

    def write(self, content: "ReadableBuffer", /) -> int:
        view = memoryview(content).cast("B")
        total = len(view)
        while view:
            piece = bytes(view[:LARGEST_RECORD])
            self._append(piece, self._position)
            self._position += len(piece)
            self._size = max(self._size, self._position)
            view = view[len(piece) :]
        return total

    def fileno(self) -> int:
        return self._file.fileno()

    def sync(self) -> None:
        """To the disk itself."""
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Write the closing record as far as the disk allows, and let go."""
        if self.closed:
            return
        try:
            self._append(b"", END_OFFSET)
        finally:
            self._file.close()
            super().close()

    def abandon(self) -> None:
        """Let go without the closing record: the file stays one that was cut short."""
        self._file.close()
        super().close()

    def _append(self, content: bytes, offset: int) -> None:
        self._counter += 1  # spent, whatever becomes of the write
        record = self._cipher.seal(content, self._ordinal, offset, self._counter)
        try:
            self._put(record)
        except OSError:
            with contextlib.suppress(OSError):  # half a record must not stand behind what is written next
                self._file.truncate(self._end)
            raise
        self._ordinal += 1
        self._end += len(record)

    def _put(self, record: bytes) -> None:
        self._file.seek(self._end)
        written = 0
        while written < len(record):
            step = self._file.write(record[written:])
            if not step:
                raise OSError(errno.ENOSPC, "no room for a record")
            written += step

    def _begin(self, files_key: bytes, salt: bytes) -> None:
        if self._file.write(MAGIC + salt) != HEADER_BYTES:
            raise OSError(errno.ENOSPC, "no room for a header")
        self._cipher = RecordCipher(file_key(files_key, salt))
        self._end = HEADER_BYTES

    def _take_up(self, path: Path, files_key: bytes) -> None:
        with SealedReader(path, files_key=files_key) as found:
            last, self._size, key = found.last, found.size, found.key
        if last is not None and last.closing:
            raise ValueError("a closed file takes nothing more")
        self._cipher = RecordCipher(key)
        self._ordinal = last.ordinal + 1 if last else 0
        self._counter = (last.counter if last else 0) + 1 + int.from_bytes(os.urandom(_SKIP_BYTES), "big")
        self._end = last.end if last else HEADER_BYTES
        self._position = self._size
        self._file.truncate(self._end)
