"""Brings every voice to one loudness, so that changing the voice does not change the volume."""

import numpy as np
import numpy.typing as npt

Wave = npt.NDArray[np.float32]
"""Mono samples, full scale 1.0."""
TARGET_DBFS = -20.0
"""RMS of the voiced part, dBFS: about EBU R 128's -23 LUFS raised for a laptop's small speakers."""
_FULL_SCALE = 32767.0
_PEAK_LIMIT = 10 ** (-1.0 / 20)
_KNEE = 10 ** (-4.0 / 20)
_MOST_OVER = 10 ** (3.0 / 20)
"""Peaks up to 3 dB over the limit are rounded off, so that a voice with sharp peaks is as loud as the others; higher ones cost gain."""
_FRAME_S = 0.02
_GATE_BELOW_LOUDEST_DB = 30.0
_MOST_GAIN_DB = 24.0


def speech_level_dbfs(pcm: bytes, sample_rate: int) -> float | None:
    """RMS level in dBFS of the 20 ms frames within 30 dB of the loudest one; None for silence. ``pcm``: s16le mono."""
    return _level_dbfs(_wave(pcm), sample_rate)


def normalise(pcm: bytes, sample_rate: int) -> bytes:
    """The same speech (s16le mono) at ``TARGET_DBFS``, never clipped: the peak stays under -1 dBFS."""
    return levelled(_wave(pcm), sample_rate)


def levelled(wave: Wave, sample_rate: int) -> bytes:
    """The speech in ``wave`` as :func:`normalise`; silence stays. For voices that make numbers, not bytes."""
    gain = _gain(wave, sample_rate)
    scaled = wave * np.float32(gain * _FULL_SCALE)
    if float(np.abs(scaled).max(initial=0.0)) > _PEAK_LIMIT * _FULL_SCALE:
        _round_off(scaled)
    pcm: npt.NDArray[np.int16] = np.rint(scaled, out=scaled).astype("<i2")
    return pcm.tobytes()


def _gain(wave: Wave, sample_rate: int) -> float:
    level = _level_dbfs(wave, sample_rate)
    if level is None:
        return 1.0
    gain = float(10 ** (min(_MOST_GAIN_DB, TARGET_DBFS - level) / 20))
    peak = max(float(wave.max()), -float(wave.min()))
    return min(gain, _MOST_OVER * _PEAK_LIMIT / max(1e-6, peak))


def _level_dbfs(wave: Wave, sample_rate: int) -> float | None:
    size = max(1, int(sample_rate * _FRAME_S))
    if wave.size < size:
        return None
    frames = wave[: wave.size // size * size].reshape(-1, size)
    power = np.einsum("ij,ij->i", frames, frames) / size
    loudest = float(power.max())
    if loudest <= 1e-9:
        return None
    voiced = power[power >= loudest * 10 ** (-_GATE_BELOW_LOUDEST_DB / 10)]
    return float(10 * np.log10(np.mean(voiced)))


def _round_off(scaled: Wave) -> None:
    """Bend what is over the knee towards the limit, in place; ``scaled``: full scale 32,767. Few samples are."""
    knee, room = _KNEE * _FULL_SCALE, (_PEAK_LIMIT - _KNEE) * _FULL_SCALE
    over = np.flatnonzero(np.abs(scaled) > knee)
    loud = scaled[over]
    scaled[over] = np.sign(loud) * (knee + room * np.tanh((np.abs(loud) - knee) / room))


def _wave(pcm: bytes) -> Wave:
    return np.frombuffer(pcm, dtype="<i2").astype(np.float32) * np.float32(1 / 32768)
