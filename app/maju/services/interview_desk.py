"""Prepares, starts and resumes interviews: from a candidate's choices to a running session."""

import functools
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from maju.domain.ai_mark import SPOKEN_MARK
from maju.domain.errors import MajuError
from maju.domain.formats import UNLIMITED, FollowUpRule, InterviewFormat
from maju.domain.interview import InterviewPlan
from maju.domain.interview_events import Begin
from maju.domain.ports import CameraChoice, Clock, MicrophoneChoice, Recorder, Speaker
from maju.domain.presence import GazeCalibration
from maju.domain.question import Experience, OccupationGroup, Practice, Question
from maju.domain.record import InterviewOptions, InterviewRecord, InterviewStore, StoredTake
from maju.domain.wording_labels import Labeller
from maju.services.answer_pipeline import AnswerPipeline, PipelineParts
from maju.services.assessment import Evaluator
from maju.services.engines import Engines
from maju.services.feedback.rule_writer import RuleWriter
from maju.services.following_up.planner import FollowUpPlanner
from maju.services.interview_session import InterviewSession, SessionParts, SessionView, TakeSource
from maju.services.lanes import Lanes, report_error
from maju.services.narrator import Narrator
from maju.services.opening_devices import open_what_works
from maju.services.opening_narrator import open_narrator
from maju.services.patient_store import PatientStore
from maju.services.question_planner import PlanRequest, plan_interview

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Choices:
    """What a candidate chose. ``questions`` None: the format's own number; ``seed`` None: drawn and stored.

    ``voice`` is one of the engine's voices, ``speed`` 1.0 its own pace. ``microphone`` or ``camera`` None: go on without it. ``fast``: file devices run faster than real time.
    ``practice``: a posting or occupation whose own questions are asked first. ``introduces``: the interviewer says first that it is
    a computer.
    """

    format_id: str
    group: OccupationGroup
    experience: Experience
    questions: int | None = None
    seed: int | None = None
    voice: str = ""
    speed: float = 1.0
    microphone: MicrophoneChoice | None = None
    camera: CameraChoice | None = None
    speaker: tuple[str, str] | None = ("", "")
    presence: bool = True
    auto_end_silence_s: float = 0.0
    calibration: GazeCalibration | None = None
    rehearsal: bool = False
    fast: bool = False
    practice: Practice | None = None
    introduces: bool = False


@dataclass(slots=True)
class DeskParts:
    """What the desk works with. Factories open nothing until they are called. ``follow_ups`` makes an interview's planner, which is
    to wait for whole transcripts or not. ``asleep``: seconds the computer has slept, up to a constant."""

    store: InterviewStore
    clock: Clock
    lanes: Lanes
    engines: Engines
    formats: Mapping[str, InterviewFormat]
    bank: Callable[[], Sequence[Question]]
    make_recorder: Callable[[bool], Recorder]
    make_speaker: Callable[[tuple[str, str] | None], Speaker | None]
    rules: Callable[[], Evaluator]
    model_judge: Callable[[], Evaluator | None]
    writer: Callable[[], RuleWriter]
    follow_ups: Callable[[bool], FollowUpPlanner]
    labels: Labeller | None = None
    asleep: Callable[[], float] = field(default=lambda: 0.0)


@dataclass(slots=True)
class RunningInterview:
    """A started interview and what it holds open. ``problems``: devices or models that could not be had, already in words;
    ``settle`` writes what the disk would not take before; ``let_go`` frees its engines once what is finished has been judged."""

    session: InterviewSession
    pipeline: AnswerPipeline
    narrator: Narrator
    recorder: Recorder | None
    problems: tuple[MajuError, ...] = field(default=())
    settle: Callable[[], object] = field(default=lambda: None)
    let_go: Callable[[], object] = field(default=lambda: None)

    def begin(self) -> None:
        """Ask the first question."""
        self.session.post(Begin(self.session.clock.now()))

    def close(self) -> None:
        """Free voice and devices. Finished takes go on being judged; a running one is left as a crash would leave it."""
        self.session.close()
        self.narrator.release()
        if self.recorder is not None:
            self.recorder.close()
        self.pipeline.stop()
        self.settle()
        self.let_go()


@dataclass(frozen=True, slots=True)
class _OpenRecorder:
    """A recorder whose devices are open, and how to open the same ones again."""

    recorder: Recorder
    again: Callable[[], object]


class InterviewDesk:
    """The one place where an interview starts."""

    def __init__(self, parts: DeskParts) -> None:
        self._parts = parts

    @property
    def formats(self) -> Mapping[str, InterviewFormat]:
        """Formats by id, in the order to show."""
        return self._parts.formats

    def plan(self, choices: Choices) -> InterviewPlan:
        """Plan without starting. Raises: MajuError ``format-unknown``, ``question-count``, ``questions-missing``."""
        form = self._parts.formats.get(choices.format_id)
        if form is None:
            raise MajuError(
                "format-unknown",
                "‘{format}’이라는 면접 형식이 없습니다. 쓸 수 있는 형식: {known}.",
                format=choices.format_id,
                known=", ".join(self._parts.formats),
            )
        if choices.auto_end_silence_s:
            form = replace(form, auto_end_silence_s=choices.auto_end_silence_s)
        seed = random.SystemRandom().randrange(10**6) if choices.seed is None else choices.seed
        avoid = self._parts.store.recent_question_ids() if choices.seed is None else frozenset[str]()
        request = PlanRequest(choices.group, choices.experience, seed, choices.questions, avoid)
        if (practice := choices.practice) is not None:
            asked = avoid | practice.alike
            request = replace(request, tailored=practice.questions, avoid=asked)
            request = replace(request, practice=practice.title, blind=practice.blind)
        return plan_interview(self._new_id(), form, self._parts.bank(), request)

    def start(
        self,
        choices: Choices,
        on_change: Callable[[SessionView], None],
        on_update: Callable[[StoredTake], None],
        take_source: TakeSource | None = None,
    ) -> RunningInterview:
        """Plan, open devices and remember the interview; :meth:`RunningInterview.begin` then asks the first question."""
        options = InterviewOptions(
            voice=choices.voice,
            video=choices.camera is not None,
            microphone=choices.microphone is not None,
            presence=choices.presence and choices.camera is not None,
            rehearsal=choices.rehearsal,
        )
        record = InterviewRecord(self.plan(choices), options, self._parts.clock.today())
        self._parts.store.add(record)
        return self._run(record, choices, on_change, on_update, take_source)

    def resume(
        self,
        record: InterviewRecord,
        choices: Choices,
        on_change: Callable[[SessionView], None],
        on_update: Callable[[StoredTake], None],
    ) -> RunningInterview:
        """Go on with an interrupted interview at the question where it was; devices as in ``choices``."""
        return self._run(record, choices, on_change, on_update, None)

    def answer_again(
        self,
        record: InterviewRecord,
        position: int,
        choices: Choices,
        on_change: Callable[[SessionView], None],
        on_update: Callable[[StoredTake], None],
        take_source: TakeSource | None = None,
    ) -> RunningInterview:
        """Ask one question of an interview that is over once more: the answer is a further take of it, nothing else changes.

        Raises: MajuError ``question-unknown``.
        """
        if not 0 <= position < len(record.plan.questions):
            raise MajuError(
                "question-unknown",
                "이 면접에는 {number}번째 질문이 없습니다. 남아 있는 답변은 그대로입니다. 보고서를 다시 열어 주십시오.",
                number=position + 1,
            )
        form = replace(record.plan.format, follow_up_rule=FollowUpRule.NONE, retakes=UNLIMITED)
        alone = replace(record.plan, format=form, questions=record.plan.questions[: position + 1])
        once = replace(record, plan=alone, position=position)
        return self._run(once, choices, on_change, on_update, take_source, remembers=False)

    def _run(
        self,
        record: InterviewRecord,
        choices: Choices,
        on_change: Callable[[SessionView], None],
        on_update: Callable[[StoredTake], None],
        take_source: TakeSource | None,
        *,
        remembers: bool = True,
    ) -> RunningInterview:
        let_go = self._parts.engines.hold()
        try:
            running = self._open(record, choices, on_change, on_update, take_source, remembers=remembers)
        except BaseException:
            let_go()
            raise
        running.let_go = functools.partial(self._parts.lanes["analysis"].submit, let_go)
        return running

    def _open(
        self,
        record: InterviewRecord,
        choices: Choices,
        on_change: Callable[[SessionView], None],
        on_update: Callable[[StoredTake], None],
        take_source: TakeSource | None,
        *,
        remembers: bool,
    ) -> RunningInterview:
        parts = self._parts
        parts.lanes["warm-up"].submit(parts.engines.warm_up).add_done_callback(report_error)
        problems: list[MajuError] = []
        opened = self._open_recorder(choices, problems)
        recorder = opened.recorder if opened else None
        speaker = functools.partial(parts.make_speaker, choices.speaker)
        voice = record.options.voice
        narrator = open_narrator(parts.engines, speaker, problems, voice=voice, speed=choices.speed, fast=choices.fast)
        follow_ups = parts.follow_ups(choices.fast)
        store = PatientStore(parts.store, parts.clock.now)
        pipeline_parts = self._pipeline_parts(record, choices, recorder, on_update, problems)
        pipeline_parts.store = store
        pipeline_parts.on_words = follow_ups.hear
        pipeline = AnswerPipeline(record, pipeline_parts)
        session_parts = SessionParts(
            store, parts.clock, narrator, pipeline, parts.lanes, follow_ups, recorder, remembers=remembers
        )
        session_parts.asleep = parts.asleep
        if choices.introduces and remembers:
            session_parts.introduction = SPOKEN_MARK
        if opened is not None:
            session_parts.reopen = opened.again
        if take_source is not None:
            session_parts.take_source = take_source
        session = InterviewSession(record, session_parts, on_change)
        store.told = session.notice
        settle = functools.partial(parts.lanes["analysis"].submit, store.settle)
        return RunningInterview(session, pipeline, narrator, recorder, tuple(problems), settle)

    def _open_recorder(self, choices: Choices, problems: list[MajuError]) -> _OpenRecorder | None:
        if choices.microphone is None and choices.camera is None:
            return None
        recorder = self._parts.make_recorder(choices.fast)
        opened = open_what_works(recorder.open, choices.microphone, choices.camera)
        problems += opened.problems
        if opened.microphone is None and opened.camera is None:
            recorder.close()
            return None
        return _OpenRecorder(recorder, functools.partial(recorder.open, opened.microphone, opened.camera))

    def _pipeline_parts(
        self,
        record: InterviewRecord,
        choices: Choices,
        recorder: Recorder | None,
        on_update: Callable[[StoredTake], None],
        problems: list[MajuError],
    ) -> PipelineParts:
        parts, engines = self._parts, self._parts.engines
        return PipelineParts(
            store=parts.store,
            clock=parts.clock,
            lanes=parts.lanes,
            words=engines.words(),
            evaluator=parts.rules(),
            better_evaluator=_or_none(parts.model_judge, problems),
            writer=parts.writer(),
            labels=parts.labels,
            recognizer=_or_none(engines.recognizer, problems),
            voice_activity=engines.voice_activity(),
            face=_or_none(engines.face, problems) if record.options.presence else None,
            recorder=recorder,
            calibration=choices.calibration,
            live=not choices.fast,
            on_update=on_update,
        )

    def _new_id(self) -> str:
        day, _, time = self._parts.clock.today().partition("T")
        return f"{day.replace('-', '')}-{time[:8].replace(':', '')}-{random.SystemRandom().randrange(16**4):04x}"


def _or_none(make: Callable[[], T | None], problems: list[MajuError]) -> T | None:
    try:
        return make()
    except MajuError as error:
        problems.append(error)
        return None
