"""What every voice promises, the fake and the real ones."""

from collections.abc import Iterator

import pytest

from maju.domain.errors import MajuError
from maju.domain.ports import SpeechSynthesizer
from maju.engines.tts_espeak import EspeakSynthesizer
from maju.engines.tts_piper import PiperSynthesizer
from maju.fakes.engines import ToneSynthesizer
from tests.engines.samples import PIPER

_SENTENCE = "자기소개를 부탁드립니다."


@pytest.fixture(params=["fake", "espeak", "piper"])
def synthesizer(request: pytest.FixtureRequest) -> Iterator[SpeechSynthesizer]:
    makers = {"fake": ToneSynthesizer, "espeak": EspeakSynthesizer, "piper": lambda: PiperSynthesizer(PIPER)}
    engine: SpeechSynthesizer = makers[request.param]()
    yield engine
    engine.close()


def _seconds(synthesizer: SpeechSynthesizer, sentence: str, **options: object) -> float:
    return sum(sound.seconds for sound in synthesizer.synthesize(sentence, **options))  # type: ignore[arg-type]


class TestSynthesizer:
    def test_it_names_itself(self, synthesizer: SpeechSynthesizer) -> None:
        assert synthesizer.info.id
        assert synthesizer.info.label

    def test_a_sentence_becomes_audible_pieces(self, synthesizer: SpeechSynthesizer) -> None:
        sounds = list(synthesizer.synthesize(_SENTENCE))
        assert 0.5 < sum(sound.seconds for sound in sounds) < 10.0
        assert all(len(sound.pcm) % 2 == 0 and sound.pcm for sound in sounds)
        assert len({sound.sample_rate for sound in sounds}) == 1
        assert any(any(sound.pcm) for sound in sounds)

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
        pieces = synthesizer.synthesize(_SENTENCE * 5)
        next(pieces)
        pieces.close()  # type: ignore[attr-defined]
        assert _seconds(synthesizer, _SENTENCE) == pytest.approx(whole, rel=0.02)

    def test_nothing_to_say_is_no_sound(self, synthesizer: SpeechSynthesizer) -> None:
        assert _seconds(synthesizer, "  ") == 0

    def test_an_unknown_voice_is_told_in_korean(self, synthesizer: SpeechSynthesizer) -> None:
        with pytest.raises(MajuError) as caught:
            list(synthesizer.synthesize(_SENTENCE, voice="no-such-voice"))
        assert caught.value.code == "voice-missing"
