"""Runs one interview: events in, the state machine decides, commands go to voice, recorder and pipeline."""

import functools
import logging
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace

from maju.domain.answer import TakeId, TakeRecording
from maju.domain.errors import MajuError
from maju.domain.interview import Interview
from maju.domain.interview_events import (
    ChooseFollowUp,
    Command,
    Complete,
    Event,
    FollowUpChosen,
    Phase,
    QuestionSpoken,
    Slept,
    Speak,
    StartTake,
    StopSpeaking,
    StopTake,
    TakeEnded,
    TakeStopped,
    Tick,
)
from maju.domain.interview_snapshot import Snapshot
from maju.domain.phrase import Phrase
from maju.domain.ports import Clock, MicrophoneChoice, Recorder, RecorderStatus
from maju.domain.question import ChosenFollowUp, PlannedQuestion
from maju.domain.record import InterviewRecord, InterviewStore
from maju.domain.sleeping import SleepWatch
from maju.services.answer_pipeline import AnswerPipeline
from maju.services.following_up.acknowledgement import Acknowledgements
from maju.services.following_up.planner import FollowUpPlanner
from maju.services.lanes import Lanes, report_error
from maju.services.narrator import Narrator, voice_for

LOG = logging.getLogger(__name__)

_STOOD_STILL_S = 60.0
"""Longer than any command of a recorder or a voice may hold up the lane."""

TakeSource = Callable[[PlannedQuestion, TakeId], MicrophoneChoice | None]
"""Which file plays the microphone for a take; None: the microphone that is open."""


@dataclass(frozen=True, slots=True)
class SessionView:
    """What a front door shows: the machine's snapshot, the sentence being spoken, and words about what went wrong.

    ``recording``: whether a take is being recorded now (an answer without a recorder can only be typed). ``acknowledgement``: what
    the interviewer says until the next question is known; no question, and kept nowhere.
    """

    snapshot: Snapshot
    sentence: int = -1
    notices: tuple[MajuError, ...] = ()
    queue: tuple[PlannedQuestion, ...] = ()
    recording: bool = False
    acknowledgement: Phrase | None = None


@dataclass(slots=True)
class SessionParts:
    """What a session works with. ``recorder`` None: typed answers only. ``reopen`` opens its devices again after it died.

    ``remembers`` False: the interview is over already and how far it came stays as it is. ``asleep``: seconds the computer has slept
    since it was started, up to a constant. ``introduction``: said once, before the first question.
    """

    store: InterviewStore
    clock: Clock
    narrator: Narrator
    pipeline: AnswerPipeline
    lanes: Lanes
    follow_ups: FollowUpPlanner
    recorder: Recorder | None = None
    reopen: Callable[[], object] = field(default=lambda: None)
    take_source: TakeSource = field(default=lambda _planned, _take: None)
    remembers: bool = True
    asleep: Callable[[], float] = field(default=lambda: 0.0)
    introduction: str = ""


class InterviewSession:
    """One running interview. :meth:`post` may be called from any thread; everything happens on the lane ``interview``."""

    def __init__(self, record: InterviewRecord, parts: SessionParts, on_change: Callable[[SessionView], None]) -> None:
        self.record = record
        self._parts = parts
        self._on_change = on_change
        takes = parts.store.takes(record.plan.id)
        taken = [stored.take.id for stored in takes]
        parts.follow_ups.remember({stored.take.id.position: stored.take.transcript.text for stored in takes})
        self._interview = Interview(
            record.plan,
            position=record.position,
            takes={
                position: max(t.take for t in taken if t.position == position)
                for position in {t.position for t in taken}
            },
        )
        self._sentence = -1
        self._notices: list[MajuError] = []
        self._running: TakeId | None = None
        self._acknowledgements = Acknowledgements(record.plan.seed)
        self._acknowledgement: Phrase | None = None
        self._typed = False
        self._introduction = parts.introduction
        self._sleep = SleepWatch(_STOOD_STILL_S)
        self._view = self._make_view()

    # --- for front doors ----------------------------------------------------------------------------------------------

    @property
    def view(self) -> SessionView:
        """The newest view; safe to read from any thread."""
        return self._view

    @property
    def clock(self) -> Clock:
        """The clock whose seconds events carry."""
        return self._parts.clock

    def post(self, event: Event) -> Future[None]:
        """Hand an event to the interview."""
        future = self._parts.lanes["interview"].submit(self._handle, event)
        future.add_done_callback(report_error)
        return future

    def tick(self) -> Future[None]:
        """Let the interview look at the clock and the recorder; call about ten times a second."""
        future = self._parts.lanes["interview"].submit(self._tick)
        future.add_done_callback(report_error)
        return future

    def notice(self, error: MajuError) -> None:
        """Something the person should know while the interview goes on; from any thread."""
        self._parts.lanes["interview"].submit(self._notice, error).add_done_callback(report_error)

    def recorder_status(self) -> RecorderStatus | None:
        """Levels and rates for the page, or None without a recorder."""
        return self._parts.recorder.status() if self._parts.recorder else None

    def close(self) -> None:
        """Nobody will answer any more: what is thought about a follow-up is of no use."""
        self._parts.follow_ups.leave()

    # --- on the lane --------------------------------------------------------------------------------------------------

    def _tick(self) -> None:
        now = self._parts.clock.now()
        status = self.recorder_status()
        ended = status.ended if self._running and status else ""
        if self._sleep.look(now, self._parts.asleep()) or ended == "suspended":
            self._wake_up(now)
            return
        if ended:
            self._handle(TakeEnded(now))
            return
        self._handle(Tick(now, silence_s=self._parts.pipeline.silence_s()))

    def _wake_up(self, now: float) -> None:
        before = self._interview.snapshot.phase
        self._handle(Slept(now))
        if self._interview.snapshot.phase is not before:
            sentence = "컴퓨터가 잠들었다가 깨어나 면접을 쉬고 있습니다. 그때까지의 답변은 저장했습니다. 준비되시면 이어서 하십시오."
            self._notice(MajuError("computer-slept", sentence))

    def _handle(self, event: Event) -> None:
        before = self._interview.snapshot
        commands = self._interview.handle(event)
        for command in commands:
            self._carry_out(command)
        after = self._interview.snapshot
        if (after.position, after.phase) != (before.position, before.phase):
            self._remember(after)
        if commands or after != before:
            self._publish()

    def _remember(self, snapshot: Snapshot) -> None:
        """So that a crash at any moment finds the question to go on with."""
        if not self._parts.remembers:
            return
        state = {Phase.FINISHED: "finished", Phase.ABANDONED: "abandoned"}.get(snapshot.phase, "running")
        self._parts.store.set_progress(self.record.plan.id, self._interview.queue, snapshot.position, state)

    def _carry_out(self, command: Command) -> None:
        match command:
            case Speak(planned):
                self._speak(planned)
            case StopSpeaking():
                self._parts.narrator.stop()
            case StartTake(planned, position, take):
                self._start_take(planned, TakeId(self.record.plan.id, position, take))
            case StopTake():
                self._stop_take(command)
            case ChooseFollowUp():
                self._choose_follow_up(command)
            case Complete():
                self._parts.follow_ups.leave()
                self._parts.narrator.stop()

    def _choose_follow_up(self, command: ChooseFollowUp) -> None:
        take = TakeId(self.record.plan.id, command.position, command.take)
        if not self._parts.follow_ups.choose(take, functools.partial(self._follow_up_found, take)):
            self._acknowledge(command.planned)

    def _follow_up_found(self, take: TakeId, chosen: ChosenFollowUp | None, final: bool) -> None:
        """From any thread, possibly too late: the machine then passes over it."""
        self.post(FollowUpChosen(self._parts.clock.now(), chosen, take.position, take.take, final))

    def _acknowledge(self, planned: PlannedQuestion) -> None:
        """A few words over the gap; whoever writes, or hears nothing, reads them."""
        brief = self._parts.follow_ups.nearly_there
        self._acknowledgement = said = self._acknowledgements.next(brief=brief)
        narrator = self._parts.narrator
        if self._typed or not narrator.audible:
            return
        utterance, voice = narrator.begin(), self._voice_of(planned)
        self._parts.lanes["voice"].submit(narrator.say, utterance, str(said), voice=voice).add_done_callback(
            report_error
        )

    def _voice_of(self, planned: PlannedQuestion) -> str:
        form = self.record.plan.format
        interviewer = form.interviewers[planned.interviewer % len(form.interviewers)]
        return voice_for(interviewer, self.record.options.voice, self._parts.narrator.synthesizer.voices())

    def _speak(self, planned: PlannedQuestion) -> None:
        self._sentence = -1
        self._parts.follow_ups.leave()
        narrator = self._parts.narrator
        voice = self._voice_of(planned)
        position = self._interview.snapshot.position
        utterance = narrator.begin() if self._acknowledgement is None else narrator.follow()
        self._acknowledgement = None
        introduction, self._introduction = self._introduction, ""

        def speak() -> None:
            text = planned.question.text
            before = narrator.say(utterance, introduction, voice=voice) if introduction and narrator.audible else None
            error = narrator.say(utterance, text, voice=voice, on_sentence=self._sentence_began) or before
            self._parts.lanes["interview"].submit(self._spoken, position, error).add_done_callback(report_error)

        self._parts.lanes["voice"].submit(speak).add_done_callback(report_error)

    def _spoken(self, position: int, error: MajuError | None) -> None:
        """The voice has ended; it may be that of a question which was cut short and left behind."""
        if error is not None:
            self._notice(error)
        if self._interview.snapshot.position == position:
            self._handle(QuestionSpoken(self._parts.clock.now()))

    def _sentence_began(self, index: int) -> None:
        self._sentence = index
        self._publish()

    def _start_take(self, planned: PlannedQuestion, take: TakeId) -> None:
        folder = self._parts.store.folder(take.interview) / take.folder_name
        recorder = self._parts.recorder
        self._typed = False
        if self._interview.wants_follow_up:
            self._parts.follow_ups.begin(self.record.plan, self._interview.queue, take)
        self._parts.pipeline.begin(planned, take, folder)
        if recorder is None:
            return
        try:
            source = self._parts.take_source(planned, take)
            limit_s = self.record.plan.format.answer_s
            if recorder.status().ended == "recorder-died":
                self._parts.reopen()
            recorder.start_take(folder, limit_s=limit_s, microphone=source)
            self._running = take
        except MajuError as error:
            self._notice(error)

    def _stop_take(self, command: StopTake) -> None:
        take = TakeId(self.record.plan.id, command.position, command.take)
        folder = self._parts.store.folder(take.interview) / take.folder_name
        recording = TakeRecording(folder, None, None, 0.0, ended_by="typed")
        if self._parts.recorder is not None and self._running is not None:
            try:
                recording = self._parts.recorder.stop_take()
            except MajuError as error:
                self._notice(error)
        self._running = None
        self._typed = bool(command.typed)
        if command.typed or command.slept:
            recording = replace(recording, ended_by="typed" if command.typed else "suspended")
        self._parts.pipeline.finish(take, recording, typed=command.typed, skipped=command.skipped)
        self.post(TakeStopped(self._parts.clock.now()))

    def _notice(self, error: MajuError) -> None:
        LOG.warning("%s: %s", error.code, error)
        self._notices.append(error)
        self._publish()

    def _make_view(self) -> SessionView:
        return SessionView(
            self._interview.snapshot,
            self._sentence,
            tuple(self._notices[-3:]),
            self._interview.queue,
            self._running is not None,
            self._acknowledgement,
        )

    def _publish(self) -> None:
        self._view = self._make_view()
        self._on_change(self._view)
