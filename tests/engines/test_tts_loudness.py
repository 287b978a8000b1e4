"""Changing the voice does not change the volume: every engine's voices beside each other, in dB and in LUFS."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest

from maju.domain.ports import EngineInfo, Sound, SpeechSynthesizer
from maju.engines.levelled_voice import LevelledVoice
from maju.engines.loudness import TARGET_DBFS, speech_level_dbfs
from maju.engines.tts_espeak import EspeakSynthesizer
from maju.engines.tts_piper import PiperSynthesizer
from maju.engines.tts_supertonic import SupertonicSynthesizer
from tests.engines.samples import PIPER, SUPERTONIC

_SENTENCE = "자기소개를 부탁드립니다. 지원하신 동기는 무엇입니까?"
_TOLERANCE_DB = 2.0


class FaintVoice:
    """A voice of another room, 25 dB too quiet."""

    @property
    def info(self) -> EngineInfo:
        return EngineInfo("faint", "작은 목소리")

    def voices(self) -> Sequence[str]:
        return ("faint",)

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        for sound in EspeakSynthesizer().synthesize(sentence, speed=speed):
            quiet = np.frombuffer(sound.pcm, "<i2") * 10 ** (-20 / 20)
            yield Sound(quiet.astype("<i2").tobytes(), sound.sample_rate)

    def close(self) -> None:
        return


@pytest.fixture(scope="module")
def spoken() -> dict[str, tuple[bytes, int]]:
    """What every voice of every engine makes of the same sentences."""
    engines: list[SpeechSynthesizer] = [
        EspeakSynthesizer(), PiperSynthesizer(PIPER), SupertonicSynthesizer(SUPERTONIC), LevelledVoice(FaintVoice()),
    ]  # fmt: skip
    found: dict[str, tuple[bytes, int]] = {}
    for engine in engines:
        for voice in engine.voices():
            sounds = list(engine.synthesize(_SENTENCE, voice=voice))
            found[f"{engine.info.id} {voice}"] = (b"".join(sound.pcm for sound in sounds), sounds[0].sample_rate)
        engine.close()
    return found


def loudness_lufs(pcm: bytes, rate: int) -> float:
    """ITU-R BS.1770-4 integrated loudness of mono s16le: K-weighting, 400 ms blocks by 100 ms, gates at -70 and -10 relative."""
    samples = np.frombuffer(pcm, "<i2") / 32768
    spectrum = np.fft.rfft(samples)
    samples = np.fft.irfft(spectrum * _k_weighting(np.fft.rfftfreq(len(samples), 1 / rate)), len(samples))
    block, hop = int(0.4 * rate), int(0.1 * rate)
    power = np.array([np.mean(samples[start : start + block] ** 2) for start in range(0, len(samples) - block, hop)])
    loud = power[power > 10 ** ((-70 + 0.691) / 10)]
    gated = loud[loud > loud.mean() / 10]
    return float(-0.691 + 10 * np.log10(gated.mean()))


def _k_weighting(hertz: Any) -> Any:
    """Response of the high shelf (+4 dB over 1.68 kHz) and the high pass (38 Hz) of BS.1770, as analogue filters."""
    s = 2j * np.pi * hertz
    shelf, gain, quality = 2 * np.pi * 1681.97, 10 ** (4.0 / 20), 0.7072
    shelved = (gain * s**2 + gain**0.4997 / quality * shelf * s + shelf**2) / (s**2 + shelf / quality * s + shelf**2)
    low = 2 * np.pi * 38.135
    return shelved * s**2 / (s**2 + low / 0.5003 * s + low**2)


def test_the_measure_reads_a_reference_tone_right() -> None:
    """BS.1770: a 997 Hz sine at 0 dBFS in one channel is -3.01 LKFS."""
    for rate in (22_050, 44_100, 48_000):
        tone = np.sin(2 * np.pi * 997 * np.arange(3 * rate) / rate) * 32767
        assert loudness_lufs(tone.astype("<i2").tobytes(), rate) == pytest.approx(-3.01, abs=0.1)


def test_every_voice_of_every_engine_has_the_target_level(spoken: dict[str, tuple[bytes, int]]) -> None:
    levels = {name: speech_level_dbfs(*sound) for name, sound in spoken.items()}
    assert len(levels) == 7 + 1 + 10 + 1
    assert levels == pytest.approx(dict.fromkeys(levels, TARGET_DBFS), abs=_TOLERANCE_DB)


def test_every_voice_of_every_engine_is_equally_loud_to_the_ear(spoken: dict[str, tuple[bytes, int]]) -> None:
    loudness = {name: loudness_lufs(*sound) for name, sound in spoken.items()}
    middle = float(np.median(list(loudness.values())))
    assert loudness == pytest.approx(dict.fromkeys(loudness, middle), abs=_TOLERANCE_DB)
