"""What every voice promises, the fake and the real ones."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from pytestqt.qtbot import QtBot

from maju.domain.errors import MajuError
from maju.domain.ports import EngineInfo, Sound, SpeechSynthesizer
from maju.engines.levelled_voice import LevelledVoice
from maju.engines.tts_espeak import EspeakSynthesizer
from maju.engines.tts_piper import PiperSynthesizer
from maju.engines.tts_supertonic import SupertonicSynthesizer
from maju.fakes.engines import ToneSynthesizer
from tests.engines.samples import PIPER, SUPERTONIC

T = TypeVar("T")
_SENTENCE = "자기소개를 해 주십시오, one two three four five six."
"""Qt's mock engine counts only Latin words."""
_MAKERS: dict[str, Callable[[], SpeechSynthesizer]] = {
    "fake": ToneSynthesizer,
    "espeak": EspeakSynthesizer,
    "piper": lambda: PiperSynthesizer(PIPER),
    "supertonic": lambda: SupertonicSynthesizer(SUPERTONIC),
}
_MUTE = "Qt's mock engine, all there is without Windows or macOS, gives silence of the right length"


class OnALane:
    """The system's voice as lanes call it, while Qt's thread goes on."""

    def __init__(self, qtbot: QtBot) -> None:
        from maju.ui.system_voice import SystemSpeech, SystemSynthesizer

        self._qtbot = qtbot
        self._speech = SystemSpeech("mock", "en")
        self._voice = LevelledVoice(SystemSynthesizer(self._speech))
        self._lane = ThreadPoolExecutor(1)

    @property
    def info(self) -> EngineInfo:
        return self._voice.info

    def voices(self) -> Sequence[str]:
        return self._voice.voices()

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        sounds = self._voice.synthesize(sentence, voice=voice, speed=speed)
        try:
            while (sound := self._wait(lambda: next(sounds, None))) is not None:
                yield sound
        finally:
            self._wait(sounds.close)  # type: ignore[attr-defined]

    def close(self) -> None:
        self._voice.close()
        self._lane.shutdown()
        self._speech.deleteLater()

    def _wait(self, call: Callable[[], T]) -> T:
        future = self._lane.submit(call)
        self._qtbot.waitUntil(future.done, timeout=30_000)
        return future.result()


@pytest.fixture(params=[*_MAKERS, "system"])
def synthesizer(request: pytest.FixtureRequest) -> Iterator[SpeechSynthesizer]:
    make = _MAKERS.get(request.param) or (lambda: OnALane(request.getfixturevalue("qtbot")))
    engine: SpeechSynthesizer = make()
    yield engine
    engine.close()


def _seconds(synthesizer: SpeechSynthesizer, sentence: str, **options: object) -> float:
    return sum(sound.seconds for sound in synthesizer.synthesize(sentence, **options))  # type: ignore[arg-type]


@pytest.mark.qt_log_ignore("pipewire")
class TestSynthesizer:
    def test_it_names_itself(self, synthesizer: SpeechSynthesizer) -> None:
        assert synthesizer.info.id
        assert synthesizer.info.label

    def test_a_sentence_becomes_pieces(self, synthesizer: SpeechSynthesizer) -> None:
        sounds = list(synthesizer.synthesize(_SENTENCE))
        assert 0.5 < sum(sound.seconds for sound in sounds) < 10.0
        assert all(len(sound.pcm) % 2 == 0 and sound.pcm for sound in sounds)
        assert len({sound.sample_rate for sound in sounds}) == 1

    def test_the_pieces_are_heard(self, synthesizer: SpeechSynthesizer) -> None:
        if synthesizer.info.id == "system":
            pytest.skip(_MUTE)
        assert any(any(sound.pcm) for sound in synthesizer.synthesize(_SENTENCE))

    def test_the_default_voice_is_the_first(self, synthesizer: SpeechSynthesizer) -> None:
        first = synthesizer.voices()[0]
        assert _seconds(synthesizer, _SENTENCE) == pytest.approx(
            _seconds(synthesizer, _SENTENCE, voice=first), rel=0.02
        )

    def test_faster_is_shorter(self, synthesizer: SpeechSynthesizer) -> None:
        slow, fast = (_seconds(synthesizer, _SENTENCE, speed=speed) for speed in (0.8, 1.4))
        assert fast < slow * 0.75

    def test_closing_the_iterator_cancels_and_the_next_sentence_is_whole(self, synthesizer: SpeechSynthesizer) -> None:
        whole = _seconds(synthesizer, _SENTENCE)
        pieces = synthesizer.synthesize(f"{_SENTENCE} " * 5)
        next(pieces)
        pieces.close()  # type: ignore[attr-defined]
        assert _seconds(synthesizer, _SENTENCE) == pytest.approx(whole, rel=0.02)

    def test_nothing_to_say_is_no_sound(self, synthesizer: SpeechSynthesizer) -> None:
        assert _seconds(synthesizer, "  ") == 0

    def test_an_unknown_voice_is_told_in_korean(self, synthesizer: SpeechSynthesizer) -> None:
        with pytest.raises(MajuError) as caught:
            list(synthesizer.synthesize(_SENTENCE, voice="no-such-voice"))
        assert caught.value.code == "voice-missing"
