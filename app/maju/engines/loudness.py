"""Brings every voice to one loudness, so that changing the voice does not change the volume."""

import numpy as np
import numpy.typing as npt

TARGET_DBFS = -20.0
"""RMS of the voiced part, dBFS: about EBU R 128's -23 LUFS raised for a laptop's small speakers."""
_PEAK_LIMIT = 10 ** (-1.0 / 20)
_KNEE = 10 ** (-4.0 / 20)
_MOST_OVER = 10 ** (3.0 / 20)
"""Peaks up to 3 dB over the limit are rounded off, so that a voice with sharp peaks is as loud as the others; higher ones cost gain."""
_FRAME_S = 0.02
_GATE_BELOW_LOUDEST_DB = 30.0
_MOST_GAIN_DB = 24.0


def speech_level_dbfs(pcm: bytes, sample_rate: int) -> float | None:
    """RMS level in dBFS of the 20 ms frames within 30 dB of the loudest one; None for silence. ``pcm``: s16le mono."""
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.float32) / 32768.0
    size = max(1, int(sample_rate * _FRAME_S))
    if samples.size < size:
        return None
    frames = samples[: samples.size // size * size].reshape(-1, size)
    power = np.mean(frames * frames, axis=1)
    loudest = float(power.max())
    if loudest <= 1e-9:
        return None
    voiced = power[power >= loudest * 10 ** (-_GATE_BELOW_LOUDEST_DB / 10)]
    return float(10 * np.log10(np.mean(voiced)))


def normalise(pcm: bytes, sample_rate: int) -> bytes:
    """The same speech (s16le mono) at ``TARGET_DBFS``, never clipped: the peak stays under -1 dBFS."""
    level = speech_level_dbfs(pcm, sample_rate)
    if level is None:
        return pcm
    samples = np.frombuffer(pcm, dtype="<i2").astype(np.float32) / 32768.0
    gain = float(10 ** (min(_MOST_GAIN_DB, TARGET_DBFS - level) / 20))
    gain = min(gain, _MOST_OVER * _PEAK_LIMIT / max(1e-6, float(np.abs(samples).max())))
    return np.round(_rounded_off(samples * gain) * 32767.0).astype("<i2").tobytes()


def _rounded_off(samples: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """What is over the knee bends towards the limit; untouched where nothing is over the limit."""
    size = np.abs(samples)
    if float(size.max()) <= _PEAK_LIMIT:
        return samples
    room = _PEAK_LIMIT - _KNEE
    bent = np.sign(samples) * (_KNEE + room * np.tanh((size - _KNEE) / room))
    return np.where(size > _KNEE, bent, samples).astype(np.float32)
