"""The real narrator with voices and loudspeakers that fail: a question is never left silent."""

import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.formats import Interviewer
from maju.domain.interview_events import Phase
from maju.domain.ports import EngineInfo, Sound, SpeechSynthesizer
from maju.domain.sentences import split_sentences
from maju.engines.tts_espeak import EspeakSynthesizer
from maju.fakes.devices import FakeSpeaker
from maju.fakes.engines import ToneSynthesizer
from maju.services.narrator import Narrator, other_engines_voice, voice_for
from maju.services.voice_sample import VoiceSample
from tests.services.desk_making import make_desk

QUESTION = "자기소개를 부탁드립니다. 지원 동기는 무엇입니까? 마지막으로 하실 말씀이 있습니까?"
RATE = 8000


class BrittleVoice:
    """Says a marked sound per sentence; ``breaks_at`` is the sentence (from 0) at which ``trouble`` comes, after one piece."""

    def __init__(self, breaks_at: int, trouble: Exception | None) -> None:
        self._breaks_at, self._trouble = breaks_at, trouble
        self.asked: list[tuple[str, str, float]] = []

    @property
    def info(self) -> EngineInfo:
        return EngineInfo("brittle", "약한 목소리")

    def voices(self) -> Sequence[str]:
        return ("first", "second", "third", "fourth")

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        self.asked.append((sentence, voice, speed))
        broken = len(self.asked) > self._breaks_at
        if broken and self._trouble is None:
            return
        yield Sound(b"\1\0" * RATE, RATE)
        if broken:
            assert self._trouble is not None
            raise self._trouble

    def close(self) -> None:
        return


class NotedVoice(ToneSynthesizer):
    """The fake voice, with a note of what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, float]] = []

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        self.asked.append((sentence, voice, speed))
        return super().synthesize(sentence, voice=voice, speed=speed)


CRASHED = MajuError("engine-crashed", "음성 합성 엔진이 연달아 두 번 멈췄습니다.")


def _say(narrator: Narrator, text: str = QUESTION, voice: str = "") -> tuple[MajuError | None, list[int]]:
    begun: list[int] = []
    return narrator.say(narrator.begin(), text, voice=voice, on_sentence=begun.append), begun


@pytest.mark.parametrize("breaks_at", [0, 1, 2])
@pytest.mark.parametrize(
    "trouble", [CRASHED, RuntimeError("onnxruntime said no"), None], ids=["told", "unforeseen", "mute"]
)
def test_the_stand_in_says_the_same_sentence_and_the_rest(breaks_at: int, trouble: Exception | None) -> None:
    brittle, built_in, speaker = BrittleVoice(breaks_at, trouble), NotedVoice(), FakeSpeaker()
    narrator = Narrator(brittle, speaker, speed=1.2, stand_in=lambda: built_in)
    notice, begun = _say(narrator, voice="second")
    sentences = split_sentences(QUESTION)
    assert begun == [0, 1, 2]
    assert [sentence for sentence, _, _ in built_in.asked] == list(sentences[breaks_at:])
    assert {(voice, speed) for _, voice, speed in built_in.asked} == {("tone-b", 1.2)}
    assert notice is not None
    assert notice.code == "voice-replaced"
    assert "기본 음성으로 읽습니다" in str(notice)


def test_the_reason_is_told_once_and_the_broken_voice_is_left_alone() -> None:
    brittle, built_in = BrittleVoice(0, CRASHED), NotedVoice()
    narrator = Narrator(brittle, FakeSpeaker(), stand_in=lambda: built_in)
    first, _ = _say(narrator)
    assert first is not None
    assert str(CRASHED) in str(first)
    assert _say(narrator)[0] is None
    assert len(brittle.asked) == 1
    assert len(built_in.asked) == 6


def test_people_of_a_panel_still_have_several_voices_with_the_stand_in() -> None:
    built_in = NotedVoice()
    narrator = Narrator(BrittleVoice(0, CRASHED), FakeSpeaker(), stand_in=lambda: built_in)
    for voice in ("first", "second", "third", "fourth", ""):
        _say(narrator, "네.", voice)
    assert [voice for _, voice, _ in built_in.asked] == ["tone-a", "tone-b", "tone-c", "tone-a", ""]


def test_where_nobody_can_speak_the_caption_asks_and_the_trouble_is_told() -> None:
    alone = Narrator(BrittleVoice(0, CRASHED), FakeSpeaker(), reading_s_per_character=0.0)
    assert _say(alone)[0] is CRASHED
    both = Narrator(
        BrittleVoice(0, CRASHED), FakeSpeaker(), stand_in=lambda: BrittleVoice(0, CRASHED), reading_s_per_character=0.0
    )
    assert _say(both)[0] is CRASHED


def test_a_loudspeaker_s_trouble_is_not_the_voice_s() -> None:
    made: list[SpeechSynthesizer] = []

    def stand_in() -> SpeechSynthesizer:
        made.append(ToneSynthesizer())
        return made[0]

    lost = MajuError("speaker-lost", "스피커가 빠졌습니다.")
    narrator = Narrator(ToneSynthesizer(), FakeSpeaker(trouble=lost), stand_in=stand_in, reading_s_per_character=0.0)
    assert _say(narrator)[0] is lost
    assert made == []


def test_stopping_is_no_failure_even_if_the_engine_complains_of_it() -> None:
    built_in = NotedVoice()
    speaker = FakeSpeaker()
    narrator = Narrator(BrittleVoice(0, CRASHED), speaker, stand_in=lambda: built_in)
    speaker.on_play = lambda _sound: narrator.stop()
    assert _say(narrator)[0] is None
    assert built_in.asked == []


def test_stopping_from_another_thread_ends_the_sentence() -> None:
    speaker = FakeSpeaker()
    narrator = Narrator(EspeakSynthesizer(), speaker)
    playing, go_on = threading.Event(), threading.Event()

    def hold(_sound: Sound) -> None:
        playing.set()
        assert go_on.wait(10)

    speaker.on_play = hold
    with ThreadPoolExecutor(1) as lane:
        utterance = narrator.begin()
        said = lane.submit(narrator.say, utterance, QUESTION * 5)
        assert playing.wait(10)
        narrator.stop()
        go_on.set()
        assert said.result(10) is None
    assert len(speaker.played) == 1
    assert speaker.stops >= 1


def test_speed_reaches_the_real_voice() -> None:
    def seconds(speed: float) -> float:
        speaker = FakeSpeaker()
        _say(Narrator(EspeakSynthesizer(), speaker, speed=speed))
        return sum(sound.seconds for sound in speaker.played)

    assert seconds(1.3) < 0.85 * seconds(1.0) < 0.85 * seconds(0.8)


def test_a_voice_of_another_engine_is_the_default_and_is_said() -> None:
    voices = ("tone-a", "tone-b")
    lone = Interviewer("면접관")
    assert voice_for(lone, "tone-b", voices) == "tone-b"
    assert voice_for(lone, "F3", voices) == ""
    assert voice_for(Interviewer("면접관", "3"), "F3", voices) == "tone-a"
    assert other_engines_voice("tone-b", ToneSynthesizer()) is None
    assert other_engines_voice("", ToneSynthesizer()) is None
    said = other_engines_voice("F3", ToneSynthesizer())
    assert said is not None
    assert said.code == "voice-elsewhere"
    assert "F3" in str(said)


class TestInAnInterview:
    """The same through the desk: the window is told, the interview goes on."""

    def test_a_failing_voice_costs_neither_the_question_nor_the_interview(self, tmp_path: Path) -> None:
        made = make_desk(tmp_path, preparation_s=1)
        brittle = BrittleVoice(0, CRASHED)
        made.desk._parts.engines.voice = brittle  # type: ignore[attr-defined]
        running = made.start(speed=1.1)
        running.begin()
        made.until(running, Phase.PREPARING)
        assert [notice.code for notice in running.session.view.notices] == ["voice-replaced"]
        assert brittle.asked[0][2] == 1.1
        assert any(sound.pcm != b"\1\0" * RATE for sound in made.speaker.played)
        running.close()
        made.lanes.close()

    def test_a_stale_voice_id_is_said_before_the_first_question(self, tmp_path: Path) -> None:
        made = make_desk(tmp_path, preparation_s=1)
        running = made.start(voice="F3")
        assert [problem.code for problem in running.problems] == ["voice-elsewhere"]
        running.begin()
        made.until(running, Phase.PREPARING)
        assert running.session.view.notices == ()
        assert made.speaker.played
        running.close()
        made.lanes.close()


class TestVoiceSample:
    def test_it_speaks_at_the_speed_and_with_the_default_for_a_voice_it_does_not_know(self) -> None:
        voice, speaker = NotedVoice(), FakeSpeaker()
        sample = VoiceSample(lambda: speaker, lambda: voice)
        sample.say("들리십니까?", voice="tone-c", speed=0.9)
        sample.say("들리십니까?", voice="F3")
        assert voice.asked == [("들리십니까?", "tone-c", 0.9), ("들리십니까?", "", 1.0)]
        assert speaker.closed

    def test_a_voice_that_fails_while_it_is_tried_says_why(self) -> None:
        sample = VoiceSample(FakeSpeaker, lambda: BrittleVoice(0, CRASHED))
        with pytest.raises(MajuError) as caught:
            sample.say("들리십니까?")
        assert caught.value is CRASHED
