"""A sound file that plays a microphone."""

import time
from collections.abc import Iterator
from pathlib import Path

from maju.devices.sources import SoundBlock
from maju.devices.troubles import microphone_file_invalid, microphone_file_missing

TAIL_S = 0.3
"""A file microphone hears this much silence after its end, as a person stays quiet before pressing a key."""
_BLOCK_S = 0.02


class FileMicrophone:
    """Plays a file in real time from monotonic second ``from_s``; silence after its end.

    Any container and sample format FFmpeg reads is mixed down to mono at the file's own rate; mono 16-bit passes unchanged.
    """

    live = False

    def __init__(self, path: Path, from_s: float) -> None:
        """Raises MajuError ``microphone-missing`` or ``microphone-file-invalid``."""
        self.sample_rate, self._pieces = read_sound(path)
        self._from_s = from_s
        self._buffer = bytearray()
        self._given = 0
        self._ended_at: int | None = None

    def blocks(self) -> list[SoundBlock]:
        """Everything that would have been heard by now; nothing after the end and its tail, however late anybody asks."""
        due = int((time.monotonic() - self._from_s) * self.sample_rate) - self._given
        step = int(self.sample_rate * _BLOCK_S)
        ready: list[SoundBlock] = []
        for _ in range(due // step):
            if self.finished():
                break
            ready.append(self.next_block(step))
        return ready

    def next_block(self, frames: int) -> SoundBlock:
        """The next ``frames`` samples, no matter how late it is."""
        pcm = self._read(frames)
        if len(pcm) < 2 * frames and self._ended_at is None:
            self._ended_at = self._given + len(pcm) // 2
        block = SoundBlock(pcm.ljust(2 * frames, b"\0"), self._given, self._from_s + self._given / self.sample_rate)
        self._given += frames
        return block

    def finished(self) -> bool:
        """The end was heard, and :data:`TAIL_S` of silence after it."""
        return self._ended_at is not None and self._given >= self._ended_at + TAIL_S * self.sample_rate

    def close(self) -> None:
        """Nothing is held open but the file being decoded."""
        self._pieces = iter(())

    def _read(self, frames: int) -> bytes:
        while len(self._buffer) < 2 * frames:
            piece = next(self._pieces, None)
            if piece is None:
                break
            self._buffer += piece
        pcm = bytes(self._buffer[: 2 * frames])
        del self._buffer[: 2 * frames]
        return pcm


def read_sound(path: Path) -> tuple[int, Iterator[bytes]]:
    """Rate and mono s16le pieces of a sound file. Raises MajuError before the first piece if there is none."""
    import av

    if not path.is_file():
        raise microphone_file_missing(path)
    pieces = _decode(path)
    try:
        first_rate, first = next(pieces)
    except (av.FFmpegError, ValueError, StopIteration):
        raise microphone_file_invalid(path) from None

    def rest() -> Iterator[bytes]:
        yield first
        for _, piece in pieces:
            yield piece

    return first_rate, rest()


def _decode(path: Path) -> Iterator[tuple[int, bytes]]:
    """(rate, piece) pairs. A file that breaks in the middle ends there. Raises av.FFmpegError, ValueError."""
    import av

    with av.open(str(path)) as container:
        if not container.streams.audio:
            raise ValueError("no sound in the file")
        stream = container.streams.audio[0]
        if stream.codec_context is None:
            raise ValueError("a codec that nobody knows")
        resampler = av.AudioResampler(format="s16", layout="mono", rate=stream.rate)
        heard = False
        try:
            for frame in container.decode(stream):
                for mono in resampler.resample(frame):
                    heard = True
                    yield stream.rate, mono.to_ndarray().astype("<i2").tobytes()
        except av.FFmpegError:
            if not heard:
                raise
