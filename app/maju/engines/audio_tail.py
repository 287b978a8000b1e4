"""Reads a recording that may still be growing, as 16 kHz samples."""

import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any, BinaryIO, cast

import numpy as np
import numpy.typing as npt

from maju.domain.errors import MajuError
from maju.sealed.opening import FilePass, open_clear
from maju.sealed.reader import SealedReader
from maju.sealed.records import DamagedError

Samples = npt.NDArray[np.float32]
RATE = 16000
"""Samples a second of everything that listens here: Whisper's and Silero's rate."""
_HEAD = 12
_PCM = 1
_EXTENSIBLE = 0xFFFE


class AudioTail:
    """The new samples of a recording at each call, mono float32 -1…1 at 16 kHz.

    A 16-bit PCM WAV is read to the end of the file, whatever its header says so far. Anything else PyAV can decode is
    read at once when it is ``final``. Raises MajuError ``audio-unreadable``.
    """

    def __init__(self, recording: Path | FilePass) -> None:
        self._recording = recording
        self._path = recording.path if isinstance(recording, FilePass) else recording
        self._sealed: SealedReader | None = None
        self._stored_bytes = 0
        self._offset = 0  # next byte of samples; 0 while the header is not complete
        self._channels = 1
        self._declared_end = 0
        self._resample = _Resampler(RATE)
        self._done = False
        self.samples_read = 0
        self.sample_rate = RATE

    @property
    def seconds(self) -> float:
        """Length read so far, in seconds of the recording."""
        return self.samples_read / self.sample_rate

    def read(self, *, final: bool) -> Samples:
        """What was written since the last call."""
        if self._done:
            return _empty()
        self._done = final
        self._stored_bytes = self._path.stat().st_size
        try:
            with self._open() as file:
                return self._read(file, final)
        except DamagedError as error:
            raise _unreadable(self._path) from error

    def shrunk(self) -> bool:
        """Whether the file is shorter than what was read from it: then it is another recording."""
        return self._path.stat().st_size < self._stored_bytes

    @contextmanager
    def _open(self) -> Iterator[BinaryIO]:
        """The recording in the clear. What is known of a sealed one is kept: to look it through anew each time would cost ever more."""
        if self._sealed is None:
            file = open_clear(self._recording)
            self._sealed = file if isinstance(file, SealedReader) else None
        else:
            self._sealed.refresh()
            file = cast(BinaryIO, self._sealed)
        try:
            yield file
        finally:
            if self._sealed is not None and not self._done:
                self._sealed.release()
            else:
                self._sealed = None
                file.close()

    def _read(self, file: BinaryIO, final: bool) -> Samples:
        size = file.seek(0, os.SEEK_END)
        if self._offset == 0 and not self._read_header(file, final):
            return self._decode_whole(file) if final and size else _empty()
        block = 2 * self._channels
        end = self._end_of_samples(file, size)
        file.seek(self._offset)
        raw = file.read(max(0, end - self._offset) // block * block)
        self._offset += len(raw)
        frames = np.frombuffer(raw, dtype="<i2").reshape(-1, self._channels)
        self.samples_read += len(frames)
        mono = frames[:, 0] if self._channels == 1 else frames.mean(axis=1).astype(np.int16)
        return self._resample.push(mono, final=final)

    def _read_header(self, file: BinaryIO, final: bool) -> bool:
        """Find the samples of a 16-bit PCM WAV; False if this is none (or, not ``final``, not yet)."""
        file.seek(0)
        head = file.read(_HEAD)
        if head[:4] != b"RIFF" or head[8:12] != b"WAVE":
            if len(head) == _HEAD and not final:
                raise _unreadable(self._path)
            return False
        usable = False
        while len(chunk := file.read(8)) == 8:
            name, size = struct.unpack("<4sI", chunk)
            if name == b"data":
                self._offset = file.tell() if usable else 0
                self._declared_end = file.tell() + size
                return usable
            body = file.read(size + size % 2)
            if name == b"fmt " and len(body) >= 16:
                usable = self._take_format(body)
        return False

    def _take_format(self, body: bytes) -> bool:
        tag, channels, rate, _, _, bits = struct.unpack("<HHIIHH", body[:16])
        if tag not in (_PCM, _EXTENSIBLE) or bits != 16 or not channels or not rate:
            return False
        self._channels, self.sample_rate = channels, rate
        self._resample = _Resampler(rate)
        return True

    def _end_of_samples(self, file: BinaryIO, size: int) -> int:
        """The file's end; the header's only where other chunks follow that fill the file exactly."""
        position = self._declared_end + self._declared_end % 2
        if self._declared_end <= self._offset or position + 8 > size:
            return size
        while position + 8 <= size:
            file.seek(position)
            name, length = struct.unpack("<4sI", file.read(8))
            if not name.isascii() or not name.decode("ascii").isprintable():
                return size
            position += 8 + length + length % 2
        return self._declared_end if size <= position <= size + 1 else size

    def _decode_whole(self, file: BinaryIO) -> Samples:
        from faster_whisper.audio import decode_audio

        file.seek(0)
        try:
            samples: Samples = decode_audio(file, RATE)
        except (OSError, ValueError, IndexError) as error:  # PyAV's errors are of these kinds
            raise _unreadable(self._path) from error
        self.samples_read = len(samples)
        return samples


class _Resampler:
    """Streaming conversion to 16 kHz by FFmpeg's resampler, which keeps its state between pieces."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._position = 0
        self._resampler: Any = None

    def push(self, samples: npt.NDArray[np.int16], *, final: bool) -> Samples:
        if self._rate == RATE:
            return samples.astype(np.float32) / 32768.0
        import av

        if self._resampler is None:
            self._resampler = av.AudioResampler(format="s16", layout="mono", rate=RATE)
        made = []
        if len(samples):
            frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(samples)[None], format="s16", layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = self._rate, self._position, Fraction(1, self._rate)
            self._position += len(samples)
            made += self._resampler.resample(frame)
        if final and self._position:
            made += self._resampler.resample(None)
        parts = [frame.to_ndarray().reshape(-1) for frame in made]
        return np.concatenate(parts).astype(np.float32) / 32768.0 if parts else _empty()


def _empty() -> Samples:
    return np.zeros(0, dtype=np.float32)


def _unreadable(path: Path) -> MajuError:
    sentence = "‘{name}’은(는) 읽을 수 있는 녹음 파일이 아닙니다. 16비트 WAV 파일인지 확인해 주세요."
    return MajuError("audio-unreadable", sentence, name=path.name)
