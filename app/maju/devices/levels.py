"""Loudness of 16-bit PCM in dBFS (0 dBFS: a sine at full scale peaks there; RMS is against full scale, not against a sine)."""

import math
from collections import deque

import numpy as np

FULL_SCALE = 32768.0
FLOOR_DBFS = -120.0
CLIPPED_AT = 32760
"""Samples at or beyond this are as good as full scale: converters often stop a few steps before it."""


def decibels(amplitude: float) -> float:
    """Amplitude 0-32768 to dBFS, not below -120."""
    return max(FLOOR_DBFS, 20 * math.log10(amplitude / FULL_SCALE)) if amplitude > 0 else FLOOR_DBFS


def rms_dbfs(pcm: bytes) -> float:
    """Root mean square of s16le PCM in dBFS."""
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.float32)
    return decibels(float(np.sqrt(np.mean(samples * samples)))) if samples.size else FLOOR_DBFS


class LevelMeter:
    """RMS, peak and clipping of the last 100 ms.

    One thread adds, another reads: readers take a copy first, which is one step for the interpreter.
    """

    def __init__(self, sample_rate: int, window_s: float = 0.1) -> None:
        self._wanted = int(sample_rate * window_s)
        self._blocks: deque[tuple[int, float, int]] = deque()
        self._held = 0

    def add(self, pcm: bytes) -> None:
        """Hear one block."""
        samples = np.frombuffer(pcm, dtype="<i2").astype(np.int32)
        if not samples.size:
            return
        energy = float(np.dot(samples.astype(np.float64), samples))
        self._blocks.append((samples.size, energy, int(np.abs(samples).max())))
        self._held += samples.size
        while len(self._blocks) > 1 and self._held - self._blocks[0][0] >= self._wanted:
            self._held -= self._blocks.popleft()[0]

    @property
    def rms_dbfs(self) -> float:
        """Loudness; -120 for nothing."""
        blocks = tuple(self._blocks)
        held = sum(block[0] for block in blocks)
        return decibels(math.sqrt(sum(block[1] for block in blocks) / held)) if held else FLOOR_DBFS

    @property
    def peak_dbfs(self) -> float:
        """Largest sample."""
        return decibels(max((block[2] for block in tuple(self._blocks)), default=0))

    @property
    def clipped(self) -> bool:
        """A sample stood at full scale."""
        return any(block[2] >= CLIPPED_AT for block in tuple(self._blocks))
