"""Changing the voice does not change the volume: every engine's voices beside each other, in dB and in LUFS."""

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.ports import EngineInfo, Sound, SpeechSynthesizer
from maju.engines.levelled_voice import LevelledVoice
from maju.engines.loudness import TARGET_DBFS, levelled, normalise, speech_level_dbfs
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


@given(
    amplitude=st.floats(0.001, 1.0),
    peak=st.floats(0.0, 1.0),
    rate=st.sampled_from([16_000, 22_050, 44_100]),
    seconds=st.floats(0.0, 1.0),
)
def test_numbers_and_bytes_are_levelled_alike_and_never_clipped(
    amplitude: float, peak: float, rate: int, seconds: float
) -> None:
    """A tone with one sharp peak, as numbers and as 16-bit samples of them: at most one step of rounding apart."""
    count = int(rate * seconds)
    wave = (amplitude * np.sin(2 * np.pi * 200 * np.arange(count) / rate)).astype(np.float32)
    wave[count // 2 : count // 2 + 1] = peak
    pcm = np.round(wave * 32767).astype("<i2")
    ours = np.frombuffer(levelled(pcm.astype(np.float32) / 32768, rate), "<i2").astype(int)
    theirs = np.frombuffer(normalise(pcm.tobytes(), rate), "<i2").astype(int)
    assert np.abs(ours - theirs).max(initial=0) <= 1
    assert np.abs(ours).max(initial=0) <= 32767 * 10 ** (-1 / 20) + 1


def test_silence_and_less_than_a_frame_keep_their_level() -> None:
    assert levelled(np.zeros(22_050, np.float32), 22_050) == bytes(44_100)
    short = np.full(100, 0.25, np.float32)
    assert np.frombuffer(levelled(short, 22_050), "<i2").tolist() == [8192] * 100
    assert levelled(np.zeros(0, np.float32), 22_050) == b""
