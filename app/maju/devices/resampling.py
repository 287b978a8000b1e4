"""Changes the rate of mono 16-bit sound, piece by piece, without clicks between pieces."""

from typing import Any

import numpy as np


class Resampler:
    """FFmpeg's resampler for one stream of sound. Equal rates pass through unchanged."""

    def __init__(self, source_rate: int, target_rate: int) -> None:
        self.source_rate, self._target_rate = source_rate, target_rate
        self._inner: Any = None

    def convert(self, pcm: bytes) -> bytes:
        """What is ready of the pieces so far; the last few milliseconds come with the next piece or :meth:`flush`."""
        if self.source_rate == self._target_rate or not pcm:
            return pcm
        import av
        from av.audio.frame import AudioFrame

        if self._inner is None:
            self._inner = av.AudioResampler(format="s16", layout="mono", rate=self._target_rate)
        frame = AudioFrame.from_ndarray(np.frombuffer(pcm, dtype="<i2")[None, :], format="s16", layout="mono")
        frame.sample_rate = self.source_rate
        return _joined(self._inner.resample(frame))

    def flush(self) -> bytes:
        """The rest; the next piece begins a new stream."""
        if self._inner is None:
            return b""
        inner, self._inner = self._inner, None
        return _joined(inner.resample(None))


def _joined(frames: list[Any]) -> bytes:
    return b"".join(frame.to_ndarray().astype("<i2").tobytes() for frame in frames)
