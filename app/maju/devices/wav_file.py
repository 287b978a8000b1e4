"""A WAV file that is true at every moment while it grows, and the repair of one whose writer was killed."""

import errno
import struct
from pathlib import Path

from maju.sealed.opening import open_again, open_clear, open_new
from maju.sealed.reader import SealedReader

HEADER_BYTES = 44
_SIZE_LIMIT = 0xFFFFFFFF - HEADER_BYTES
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")


def header(sample_rate: int, data_bytes: int) -> bytes:
    """The 44 bytes of a RIFF header for 16-bit mono PCM (Microsoft/IBM Multimedia Programming Interface, 1991)."""
    data_bytes = min(data_bytes, _SIZE_LIMIT)
    return _HEADER.pack(
        b"RIFF", data_bytes + 36, b"WAVE", b"fmt ", 16, 1, 1, sample_rate, sample_rate * 2, 2, 16, b"data", data_bytes
    )


class GrowingWav:
    """Appends 16-bit mono PCM. Samples reach the system with every call; :meth:`publish` makes the header count them.

    Raises OSError from every method when the disk is full or gone; what was published before stays readable.
    """

    def __init__(self, path: Path, sample_rate: int) -> None:
        self.sample_rate = sample_rate
        self._file = open_new(path)
        self._data_bytes = 0
        self._published = 0
        self._file.write(header(sample_rate, 0))

    @property
    def samples(self) -> int:
        """Samples written."""
        return self._data_bytes // 2

    def append(self, pcm: bytes) -> None:
        """Write samples at the end. A write the disk cuts short keeps its whole samples and raises OSError."""
        view = memoryview(pcm)
        while view:
            self._file.seek(HEADER_BYTES + self._data_bytes)
            written = self._file.write(view[: 1 << 20]) & ~1
            if not written:
                raise OSError(errno.ENOSPC, "no room for a sample")
            self._data_bytes += written
            view = view[written:]

    def publish(self) -> None:
        """Rewrite the header's sizes in place: needs no new room on the disk."""
        if self._published != self._data_bytes:
            self._file.seek(0)
            self._file.write(header(self.sample_rate, self._data_bytes))
            self._published = self._data_bytes

    def close(self) -> None:
        """Publish and let go."""
        try:
            self.publish()
        finally:
            self._file.close()


def repair(path: Path) -> tuple[int, int]:
    """Make the header count every sample that is in the file; returns (sample rate, samples).

    Raises ValueError if it is not a WAV written by :class:`GrowingWav`, OSError if it cannot be read. A file that cannot be
    written (also one whose writer lives) is only described.
    """
    with open_clear(path) as file:
        head = file.read(HEADER_BYTES)
        size = file.seek(0, 2)
        cut_short = isinstance(file, SealedReader) and not file.complete
    if len(head) < HEADER_BYTES or head[:4] != b"RIFF" or head[36:40] != b"data":
        raise ValueError(f"not a WAV of this program: {path.name}")
    fields = _HEADER.unpack(head)
    sample_rate, told, data_bytes = int(fields[7]), int(fields[12]), (size - HEADER_BYTES) & ~1
    if told == data_bytes and not cut_short:
        return sample_rate, data_bytes // 2
    try:
        with open_again(path) as file:
            file.seek(0)
            file.write(header(sample_rate, data_bytes))
    except (OSError, ValueError):
        return sample_rate, min(told, data_bytes) // 2
    return sample_rate, data_bytes // 2
