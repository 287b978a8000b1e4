"""A session over fakes and a real store: what a candidate does, and what is kept of it."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.domain.ai_mark import SPOKEN_MARK
from maju.domain.answer import TakeId, TakeRecording, Transcript, TranscriptSource
from maju.domain.errors import MajuError
from maju.domain.formats import UNLIMITED, FollowUpRule
from maju.domain.interview import FOLLOW_UP_WAIT_S
from maju.domain.interview_events import Abandon, Phase, Proceed, Retake, SubmitTyped
from maju.domain.ports import Sound, SpeechSynthesizer
from maju.domain.question import FollowUpKind
from maju.fakes.engines import ScriptedRecognizer, ToneSynthesizer
from maju.services.following_up.acknowledgement import SAID
from maju.services.following_up.planner import RULES_LANE
from maju.services.interview_desk import RunningInterview
from maju.services.recovery import Recovery
from tests.services.desk_making import Desk, make_desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = make_desk(tmp_path)
    yield made
    made.lanes.close()


def test_an_interview_is_spoken_recorded_transcribed_judged_and_kept(desk: Desk) -> None:
    running = desk.start()
    running.begin()
    for _ in range(3):
        desk.until(running, Phase.ANSWERING)
        desk.clock.sleep(8.0)
        desk.send(running, Proceed(desk.clock.now()))
    desk.until(running, Phase.FINISHED)
    running.pipeline.wait(10)
    running.close()
    interview = running.session.record.plan.id
    takes = desk.store.takes(interview)
    assert [stored.take.id.position for stored in takes] == [0, 1, 2]
    for stored in takes:
        assert stored.take.transcript.source is TranscriptSource.SPEECH
        assert stored.take.recording.duration_s == pytest.approx(8.0)
        assert stored.take.delivery is not None
        assert stored.take.evaluation is not None
    assert len(desk.speaker.played) >= 3
    (summary,) = desk.store.summaries()
    assert (summary.state, summary.answers) == ("finished", 3)


def test_the_next_question_is_asked_while_the_last_answer_is_still_being_judged(desk: Desk) -> None:
    """Nothing of the pipeline runs on the lane that asks."""
    gate = desk.lanes["analysis"]
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    hold = threading.Event()
    gate.submit(hold.wait, 5)
    desk.send(running, Proceed(desk.clock.now()))
    desk.until(running, Phase.ANSWERING)
    assert running.session.view.snapshot.position == 1
    assert running.pipeline.pending > 0
    hold.set()
    desk.send(running, Abandon(desk.clock.now()))
    running.pipeline.wait(10)
    running.close()


def test_an_interview_that_is_over_holds_no_loudspeaker(desk: Desk) -> None:
    """A stream that nobody closes plays silence until the program ends, one for each interview."""
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    assert not desk.speaker.closed
    desk.send(running, Abandon(desk.clock.now()))
    running.close()
    assert desk.speaker.closed


def test_engines_are_held_until_the_last_answer_is_judged(desk: Desk) -> None:
    hold = threading.Event()
    running = desk.start()
    assert desk.engines.holds == 1
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.lanes["analysis"].submit(hold.wait, 5)
    desk.send(running, Proceed(desk.clock.now()))
    running.close()
    assert desk.engines.holds == 1, "its answer is still to be judged"
    hold.set()
    running.pipeline.wait(10)
    desk.lanes["analysis"].submit(lambda: None).result(5)
    assert desk.engines.holds == 0


def test_an_interview_that_cannot_start_holds_nothing(desk: Desk) -> None:
    def silent() -> SpeechSynthesizer:
        raise MajuError("tts-espeak-unavailable", "기본 음성을 켤 수 없습니다.")

    desk.engines.synthesizer = silent  # type: ignore[method-assign]
    with pytest.raises(MajuError):
        desk.start()
    assert desk.engines.holds == 0


def test_without_a_microphone_answers_are_typed(desk: Desk) -> None:
    running = desk.start(microphone=None)
    running.begin()
    desk.until(running, Phase.ANSWERING)
    assert not running.session.view.recording
    desk.send(running, SubmitTyped(desk.clock.now(), "저는 지난 학기에 세 명과 함께 앱을 만들었습니다."))
    desk.until(running, Phase.ANSWERING)
    desk.send(running, Abandon(desk.clock.now()))
    running.pipeline.wait(10)
    running.close()
    first = desk.store.takes(running.session.record.plan.id)[0].take
    assert (first.transcript.source, first.recording.audio) == (TranscriptSource.TYPED, None)
    assert first.transcript.text.startswith("저는 지난 학기")


class Overheard(ToneSynthesizer):
    """Remembers what it was given to say."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []

    def synthesize(self, sentence: str, *, voice: str = "", speed: float = 1.0) -> Iterator[Sound]:
        self.said.append(sentence)
        return iter(super().synthesize(sentence, voice=voice, speed=speed))


@pytest.mark.parametrize("introduces", [True, False])
def test_the_interviewer_says_once_that_it_is_a_computer(desk: Desk, introduces: bool) -> None:
    voice = desk.engines.voice = Overheard()
    running = desk.start(introduces=introduces)
    running.begin()
    for _ in range(2):
        desk.until(running, Phase.ANSWERING)
        desk.clock.sleep(2.0)
        desk.send(running, Proceed(desk.clock.now()))
    desk.until(running, Phase.ANSWERING)
    desk.send(running, Abandon(desk.clock.now()))
    running.close()
    assert voice.said.count(SPOKEN_MARK) == int(introduces)
    assert not introduces or voice.said[0] == SPOKEN_MARK
    assert len(voice.said) == 3 + int(introduces)


def test_without_a_loudspeaker_the_caption_stays_for_its_reading_time_and_the_interview_goes_on(desk: Desk) -> None:
    running = desk.start(speaker=None, fast=True)
    running.begin()
    desk.until(running, Phase.ANSWERING)
    assert desk.speaker.played == []
    assert any(view.sentence == 0 for view in desk.views)
    desk.send(running, Abandon(desk.clock.now()))
    running.close()


def test_a_loudspeaker_that_fails_is_said_and_the_question_stands_in_the_caption(desk: Desk) -> None:
    desk.speaker.trouble = MajuError("speaker-lost", "스피커가 빠졌습니다. 질문은 글로 보실 수 있습니다.")
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    assert "speaker-lost" in {notice.code for notice in running.session.view.notices}
    desk.send(running, Abandon(desk.clock.now()))
    running.close()


def test_a_microphone_that_vanishes_ends_the_answer_with_what_was_said(desk: Desk) -> None:
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.clock.sleep(5.0)
    desk.recorder.end_take("microphone-lost")
    running.session.tick().result(5)
    desk.until(running, Phase.ANSWERING)
    assert running.session.view.snapshot.position == 1
    desk.send(running, Abandon(desk.clock.now()))
    running.pipeline.wait(10)
    running.close()
    first = desk.store.takes(running.session.record.plan.id)[0].take
    assert first.recording.ended_by == "microphone-lost"
    assert first.recording.duration_s == pytest.approx(5.0)


def test_a_take_that_cannot_begin_is_said_and_the_answer_can_be_typed(desk: Desk) -> None:
    running = desk.start()
    desk.recorder.trouble = MajuError("disk-full", "저장 공간이 없어 녹음하지 못합니다. 글로 답할 수 있습니다.")
    running.begin()
    desk.until(running, Phase.ANSWERING)
    assert not running.session.view.recording
    assert running.session.view.notices[-1].code == "disk-full"
    desk.send(running, SubmitTyped(desk.clock.now(), "글로 답합니다."))
    desk.until(running, Phase.ANSWERING)
    assert running.session.view.recording
    desk.send(running, Abandon(desk.clock.now()))
    running.close()


def test_a_question_cut_short_stops_the_voice_and_starts_one_take_only(desk: Desk) -> None:
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.send(running, Proceed(desk.clock.now()), Proceed(desk.clock.now()))
    desk.until(running, Phase.ANSWERING)
    takes = desk.store.takes(running.session.record.plan.id)
    assert len({(s.take.id.position, s.take.id.take) for s in takes}) == len(takes)
    desk.send(running, Abandon(desk.clock.now()))
    running.close()


def test_every_try_is_kept(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, retakes=UNLIMITED)
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.clock.sleep(3.0)
    desk.send(running, Retake(desk.clock.now()))
    desk.until(running, Phase.ANSWERING)
    desk.clock.sleep(4.0)
    desk.send(running, Abandon(desk.clock.now()))
    running.pipeline.wait(10)
    running.close()
    takes = [stored.take for stored in desk.store.takes(running.session.record.plan.id)]
    assert [(t.id.position, t.id.take) for t in takes] == [(0, 1), (0, 2)]
    assert [t.recording.duration_s for t in takes] == pytest.approx([3.0, 4.0])
    desk.lanes.close()


def test_a_follow_up_from_what_was_said_is_asked_next(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, follow_up_rule=FollowUpRule.CONDITIONAL, follow_ups_per_question=1)
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.clock.sleep(3.0)
    desk.send(running, Proceed(desk.clock.now()))
    desk.until(running, Phase.ANSWERING)
    planned = running.session.view.snapshot.planned
    assert planned is not None
    assert planned.follow_up == 1
    assert planned.parent_id == running.session.record.plan.questions[0].question.id
    desk.send(running, Abandon(desk.clock.now()))
    running.pipeline.wait(10)
    running.close()
    desk.lanes.close()


def looking_for_a_follow_up(tmp_path: Path, **changes: object) -> tuple[Desk, RunningInterview, threading.Event]:
    """Just after the first answer, while nothing can be found yet: what thinks is held until the event."""
    desk = make_desk(tmp_path, follow_up_rule=FollowUpRule.CONDITIONAL, follow_ups_per_question=1)
    hold = threading.Event()
    desk.lanes[RULES_LANE].submit(hold.wait, 10)
    running = desk.start(**changes)
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.clock.sleep(8.0)
    return desk, running, hold


def finish(desk: Desk, running: RunningInterview) -> None:
    desk.send(running, Abandon(desk.clock.now()))
    running.pipeline.wait(10)
    running.close()
    desk.lanes.close()


def test_a_few_words_cover_the_gap_while_a_follow_up_is_looked_for(tmp_path: Path) -> None:
    desk, running, hold = looking_for_a_follow_up(tmp_path)
    before = len(desk.speaker.played)
    desk.send(running, Proceed(desk.clock.now()))
    said = running.session.view.acknowledgement
    assert said in SAID
    assert len(desk.speaker.played) > before, "the interviewer does not wait in silence"
    hold.set()
    desk.until(running, Phase.ANSWERING)
    assert running.session.view.acknowledgement is None
    planned = running.session.view.snapshot.planned
    assert planned is not None
    assert planned.follow_up == 1
    kept = desk.store.get(running.session.record.plan.id).plan.questions
    assert str(said) not in [each.question.text for each in kept], "it is no question"
    assert kept[1] == planned
    assert isinstance(kept[1].follow_up_kind, FollowUpKind)
    finish(desk, running)


def test_whoever_writes_reads_the_few_words(tmp_path: Path) -> None:
    desk, running, hold = looking_for_a_follow_up(tmp_path)
    before = len(desk.speaker.played)
    desk.send(running, SubmitTyped(desk.clock.now(), "저는 지난 학기에 세 명과 함께 앱을 만들었습니다."))
    assert running.session.view.acknowledgement in SAID
    assert len(desk.speaker.played) == before
    hold.set()
    finish(desk, running)


def test_a_follow_up_that_comes_too_late_never_interrupts(tmp_path: Path) -> None:
    desk, running, hold = looking_for_a_follow_up(tmp_path)
    desk.send(running, Proceed(desk.clock.now()))
    desk.clock.sleep(FOLLOW_UP_WAIT_S)
    running.session.tick().result(5)
    desk.until(running, Phase.ANSWERING)
    second = running.session.view.snapshot
    assert (second.position, second.planned and second.planned.follow_up) == (1, 0)
    hold.set()
    desk.lanes[RULES_LANE].submit(lambda: None).result(5)
    desk.settle()
    assert running.session.view.snapshot == second
    finish(desk, running)


class HalfHeard(ScriptedRecognizer):
    """Knows half of the answer while it is given."""

    def advance(self, audio: Path, *, final: bool, hotwords: str = "") -> Transcript:
        if final:
            return super().advance(audio, final=True, hotwords=hotwords)
        return Transcript("저는 정해 둔", TranscriptSource.SPEECH, final=False)


def test_words_are_handed_on_while_the_person_speaks_and_when_they_are_final(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, recognizer=HalfHeard())
    running = desk.start()
    heard: list[tuple[int, str, bool]] = []
    came = threading.Event()

    def hear(take: TakeId, transcript: Transcript) -> None:
        heard.append((take.position, transcript.text, transcript.final))
        came.set()

    running.pipeline._parts.on_words = hear
    running.begin()
    desk.until(running, Phase.ANSWERING)
    take = TakeId(running.session.record.plan.id, 0, 1)
    (desk.store.folder(take.interview) / take.folder_name / "answer.wav").write_bytes(b"")
    assert came.wait(10)
    desk.clock.sleep(8.0)
    finish(desk, running)
    assert heard[0] == (0, "저는 정해 둔", False)
    assert heard[-1] == (0, "저는 정해 둔 문장입니다.", True)


def test_without_waiting_for_real_time_the_whole_transcript_decides(tmp_path: Path) -> None:
    desk = make_desk(tmp_path, follow_up_rule=FollowUpRule.CONDITIONAL, follow_ups_per_question=1)
    hold = threading.Event()
    desk.lanes["speech"].submit(hold.wait, 10)
    running = desk.start(fast=True)
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.clock.sleep(8.0)
    running.session.post(Proceed(desk.clock.now()))
    desk.clock.sleep(60.0)
    late = running.session.tick()
    hold.set()
    late.result(10)
    desk.until(running, Phase.ANSWERING)
    planned = running.session.view.snapshot.planned
    assert planned is not None
    assert planned.follow_up == 1
    assert running.session.view.acknowledgement is None
    finish(desk, running)


def test_an_interview_that_was_closed_in_the_middle_is_offered_again_where_it_was(desk: Desk) -> None:
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.send(running, Proceed(desk.clock.now()))
    desk.until(running, Phase.ANSWERING)
    running.close()
    desk.settle()

    def describe(folder: Path) -> object:
        raise MajuError("take-unreadable", "{folder}", folder=folder)

    (found,) = Recovery(desk.store, describe).look()  # type: ignore[arg-type]
    assert (found.answers, found.question_number, found.last_s) == (1, 2, 0.0)
    again = desk.desk.resume(found.record, make_choices(running), desk.views.append, desk.updates.append)
    again.begin()
    desk.until(again, Phase.ANSWERING)
    snapshot = again.session.view.snapshot
    assert (snapshot.position, snapshot.take) == (1, 2)
    desk.send(again, Abandon(desk.clock.now()))
    again.close()


def make_choices(running: object) -> object:
    from maju.domain.ports import MicrophoneChoice
    from maju.domain.question import Experience, OccupationGroup
    from maju.services.interview_desk import Choices

    return Choices("test", OccupationGroup.ICT, Experience.NEW, microphone=MicrophoneChoice("mic"))


def test_one_question_of_an_interview_that_is_over_is_answered_again(desk: Desk) -> None:
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    desk.send(running, Proceed(desk.clock.now()))
    desk.until(running, Phase.ANSWERING)
    desk.send(running, Abandon(desk.clock.now()))
    running.pipeline.wait(10)
    running.close()
    record = desk.store.get(running.session.record.plan.id)

    again = desk.desk.answer_again(record, 0, make_choices(running), desk.views.append, desk.updates.append)
    again.begin()
    desk.until(again, Phase.ANSWERING)
    snapshot = again.session.view.snapshot
    assert (snapshot.position, snapshot.take) == (0, 2)
    assert snapshot.planned == record.plan.questions[0]
    desk.send(again, Proceed(desk.clock.now()))
    desk.until(again, Phase.REVIEWING)
    desk.send(again, Proceed(desk.clock.now()))
    desk.until(again, Phase.FINISHED)
    again.pipeline.wait(10)
    again.close()
    assert desk.store.get(record.plan.id) == record, "how far the interview came is as it was"
    takes = [(s.take.id.position, s.take.id.take) for s in desk.store.takes(record.plan.id)]
    assert takes == [(0, 1), (0, 2), (1, 1)]
    with pytest.raises(MajuError) as refused:
        desk.desk.answer_again(record, 99, make_choices(running), desk.views.append, desk.updates.append)
    assert refused.value.code == "question-unknown"


def test_a_further_take_that_a_crash_cut_off_is_repaired_when_it_is_looked_for(desk: Desk, tmp_path: Path) -> None:
    running = desk.start()
    running.begin()
    desk.until(running, Phase.ANSWERING)
    running.close()
    desk.settle()
    interview = running.session.record.plan.id
    desk.store.set_progress(interview, running.session.record.plan.questions, 1, "finished")
    saved = TakeRecording(tmp_path, None, tmp_path / "answer.wav", 3.0, ended_by="recovered")
    (left,) = Recovery(desk.store, lambda _folder: saved).unjudged(interview)
    assert left.take.recording == saved
    assert desk.store.takes(interview)[0].take.recording == saved
