"""Level of speech in a recording: dBFS of the speaking frames, and how far sentences fall at their ends."""

import struct
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from maju.domain.answer import SpeechSpan
from maju.sealed.opening import open_clear

FRAME_S = 0.05
_BLOCK_FRAMES = 200
_SILENT_DBFS = -100.0
_FULL_SCALE = 32768.0
_END_S = 0.5
"""The end of a sentence: its last half second, about two syllables at the usual pace."""
_BODY_S = 1.0
"""Shortest rest of a sentence that its end can be compared with."""


class LevelTrack:
    """Mean power of every 50 ms of a 16-bit mono WAV (1.0 is a full-scale square wave), read to the end of the file.

    Reading goes on where the header's sizes end: they lag behind while a recording grows, or after a crash.
    """

    def __init__(self, audio: Path) -> None:
        """Raises OSError when the file cannot be read, ValueError when it is not 16-bit mono PCM."""
        with open_clear(audio) as file:
            rate, offset = _find_samples(file.read(4096))
            file.seek(offset)
            size = max(1, int(rate * FRAME_S))
            powers: list[NDArray[np.float64]] = []
            while block := file.read(2 * size * _BLOCK_FRAMES):
                samples = np.frombuffer(block[: len(block) // 2 * 2], dtype="<i2")
                frames = samples[: samples.size // size * size].reshape(-1, size).astype(np.float64) / _FULL_SCALE
                powers.append(np.mean(frames * frames, axis=1))
        self.power: NDArray[np.float64] = np.concatenate(powers) if powers else np.zeros(0)
        self.frame_s = size / rate

    def dbfs(self, start_s: float, end_s: float) -> float | None:
        """Level of the mean power between two moments; None where there is no sound at all."""
        frames = self._frames(start_s, end_s)
        return _dbfs(float(np.mean(frames))) if frames.size else None

    def median_dbfs(self, spans: Sequence[SpeechSpan]) -> float | None:
        """Median level of the frames inside ``spans``."""
        parts = [self._frames(span.start_s, span.end_s) for span in spans]
        frames = np.concatenate(parts) if parts else np.zeros(0)
        return _dbfs(float(np.median(frames))) if frames.size else None

    def end_fall_db(self, sentences: Sequence[tuple[float, float]]) -> float | None:
        """Median over sentences (seconds from, to) of how many dB the last 0.5 s lies below what comes before it."""
        falls: list[float] = []
        for start_s, end_s in sentences:
            if end_s - start_s < _END_S + _BODY_S:
                continue
            body, end = self.dbfs(start_s, end_s - _END_S), self.dbfs(end_s - _END_S, end_s)
            if body is not None and end is not None:
                falls.append(body - end)
        return float(np.median(falls)) if falls else None

    def _frames(self, start_s: float, end_s: float) -> NDArray[np.float64]:
        first, last = round(start_s / self.frame_s), round(end_s / self.frame_s)
        return self.power[max(0, first) : max(0, last)]


def _dbfs(power: float) -> float | None:
    level = float(10 * np.log10(power)) if power > 0 else _SILENT_DBFS
    return level if level > _SILENT_DBFS else None


def _find_samples(head: bytes) -> tuple[int, int]:
    """(sample rate, offset of the first sample) of a RIFF/WAVE file from its first 4 KiB."""
    if head[:4] != b"RIFF" or head[8:12] != b"WAVE":
        raise ValueError("not a WAV file")
    offset, rate = 12, 0
    while offset + 8 <= len(head):
        name, size = struct.unpack_from("<4sI", head, offset)
        if name == b"fmt ":
            kind, channels, rate, _, _, bits = struct.unpack_from("<HHIIHH", head, offset + 8)
            if (channels, bits) != (1, 16) or kind not in (1, 0xFFFE) or not rate:
                raise ValueError(f"{channels} channels of {bits} bits")
        if name == b"data" and rate:
            return rate, offset + 8
        offset += 8 + size + size % 2
    raise ValueError("a WAV file without sound")
