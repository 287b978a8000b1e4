"""The interview as a state machine: ``handle(event) -> commands`` and a frozen ``snapshot``; time comes in with the events."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from maju.domain.formats import UNLIMITED, InterviewFormat, PauseRule
from maju.domain.interview_events import (
    Abandon,
    Begin,
    ChooseFollowUp,
    Command,
    Complete,
    Event,
    FollowUpChosen,
    Pause,
    Phase,
    Proceed,
    QuestionSpoken,
    Resume,
    Retake,
    Skip,
    Slept,
    Speak,
    StartTake,
    StopSpeaking,
    StopTake,
    SubmitTyped,
    TakeEnded,
    TakeStopped,
    Tick,
)
from maju.domain.interview_snapshot import Snapshot
from maju.domain.question import ChosenFollowUp, Experience, OccupationGroup, PlannedQuestion
from maju.domain.question_queue import QuestionQueue

FOLLOW_UP_WAIT_S = 0.7
"""Longest wait for a follow-up after an answer; then the best one found so far goes first, or the next question."""

_OVER = (Phase.FINISHED, Phase.ABANDONED)


@dataclass(frozen=True, slots=True)
class InterviewPlan:
    """What will be asked, of whom, and how. Reproducible: same bank, format, group, experience, count and seed, same plan.

    ``practice``: title of the posting or occupation it was made for, or empty. ``blind``: of an interviewer who may not know school,
    region, age or family.
    """

    id: str
    format: InterviewFormat
    group: OccupationGroup
    experience: Experience
    seed: int
    questions: tuple[PlannedQuestion, ...]
    practice: str = ""
    blind: bool = False


class Interview:
    """One running interview. Not thread-safe: one lane owns it."""

    def __init__(self, plan: InterviewPlan, *, position: int = 0, takes: dict[int, int] | None = None) -> None:
        """Start at ``position`` (after a recovery) with ``takes`` already recorded for each position."""
        self.plan = plan
        self._queue = QuestionQueue(plan.format, plan.questions, position)
        self._takes = dict(takes or {})
        self._phase = Phase.READY
        self._started_at = 0.0
        self._after_stop: Callable[[float], list[Command]] | None = None
        self._in_reserve: ChosenFollowUp | None = None
        self._rest_requested = False

    @property
    def queue(self) -> tuple[PlannedQuestion, ...]:
        """Questions asked and still to be asked, follow-ups that were chosen included."""
        return self._queue.questions

    @property
    def wants_follow_up(self) -> bool:
        """Whether a follow-up to the current question will be looked for."""
        return self._queue.wants_follow_up()

    @property
    def snapshot(self) -> Snapshot:
        """The present state."""
        form = self.plan.format
        over = self._phase in _OVER
        running = self._phase in (Phase.ASKING, Phase.PREPARING, Phase.ANSWERING)
        return Snapshot(
            phase=self._phase,
            position=self._position,
            total=self._queue.total,
            planned=None if over else self._queue.current,
            take=self._take,
            started_at=self._started_at,
            ends_at=self._ends_at(),
            may_proceed_at=self._started_at + (form.next_opens_s if self._phase is Phase.ANSWERING else 0.0),
            may_retake=self._phase in (Phase.ANSWERING, Phase.REVIEWING) and self._retakes_left(),
            may_skip=running and form.may_skip,
            may_pause=not over and self._phase not in (Phase.READY, Phase.RESTING),
            rest_requested=self._rest_requested,
            answered=sum(1 for position in self._takes if position < self._position),
        )

    def handle(self, event: Event) -> list[Command]:
        """Take one event in and return what is to be done. Events that make no sense in this phase change nothing."""
        if self._phase in _OVER:
            return []
        match event:
            case Begin(at) if self._phase is Phase.READY:
                return self._ask(at)
            case QuestionSpoken(at) if self._phase is Phase.ASKING:
                return self._prepare(at)
            case Proceed(at):
                return self._proceed(at)
            case SubmitTyped(at, text) if self._phase in (Phase.PREPARING, Phase.ANSWERING):
                return self._submit(at, text)
            case TakeEnded(at) if self._phase is Phase.ANSWERING:
                return self._stop(at, self._review)
            case TakeStopped(at) if self._phase is Phase.WRAPPING:
                return self._stopped(at)
            case FollowUpChosen() if self._waits_for(event):
                return self._follow_up_chosen(event)
            case Retake(at) if self.snapshot.may_retake:
                return self._retake(at)
            case Skip(at) if self.snapshot.may_skip:
                return self._skip(at)
            case Pause(at):
                return self._pause(at)
            case Resume(at) if self._phase is Phase.RESTING:
                return self._ask(at)
            case Tick(at, silence_s):
                return self._tick(at, silence_s)
            case Slept(at):
                return self._slept(at)
            case Abandon(at):
                return self._abandon(at)
        return []

    # --- phases -------------------------------------------------------------------------------------------------------

    @property
    def _position(self) -> int:
        return self._queue.position

    @property
    def _take(self) -> int:
        return self._takes.get(self._position, 0)

    def _enter(self, phase: Phase, at: float) -> None:
        self._phase = phase
        self._started_at = at

    def _ends_at(self) -> float | None:
        form = self.plan.format
        lengths = {Phase.PREPARING: form.preparation_s, Phase.ANSWERING: form.answer_s}
        length = lengths.get(self._phase)
        return None if length is None else self._started_at + length

    def _retakes_left(self) -> bool:
        allowed = self.plan.format.retakes
        return allowed == UNLIMITED or self._take <= allowed

    def _ask(self, at: float) -> list[Command]:
        self._enter(Phase.ASKING, at)
        return [Speak(self._queue.current)]

    def _prepare(self, at: float) -> list[Command]:
        if self.plan.format.preparation_s > 0:
            self._enter(Phase.PREPARING, at)
            return []
        return self._answer(at)

    def _answer(self, at: float) -> list[Command]:
        self._takes[self._position] = self._take + 1
        self._enter(Phase.ANSWERING, at)
        return [StartTake(self._queue.current, self._position, self._take)]

    def _stop(self, at: float, then: Callable[[float], list[Command]], **how: object) -> list[Command]:
        self._enter(Phase.WRAPPING, at)
        self._after_stop = then
        stop = StopTake(self._position, self._take)
        return [replace(stop, **how)]  # type: ignore[arg-type]

    def _stopped(self, at: float) -> list[Command]:
        then, self._after_stop = self._after_stop, None
        return then(at) if then else []

    def _proceed(self, at: float) -> list[Command]:
        match self._phase:
            case Phase.READY | Phase.RESTING:
                return self._ask(at)
            case Phase.ASKING:
                return [StopSpeaking(), *self._prepare(at)]
            case Phase.PREPARING:
                return self._answer(at)
            case Phase.ANSWERING if at >= self.snapshot.may_proceed_at:
                return self._stop(at, self._review)
            case Phase.REVIEWING:
                return self._look_for_follow_up(at)
        return []

    def _submit(self, at: float, text: str) -> list[Command]:
        start = self._answer(at) if self._phase is Phase.PREPARING else []
        return [*start, *self._stop(at, self._review, typed=text)]

    def _review(self, at: float) -> list[Command]:
        """After an answer: let the candidate try again where the format allows it, else go straight on."""
        if self._retakes_left() and not self._rest_requested:
            self._enter(Phase.REVIEWING, at)
            return []
        return self._look_for_follow_up(at)

    def _look_for_follow_up(self, at: float) -> list[Command]:
        self._enter(Phase.WRAPPING, at)
        self._in_reserve = None
        if not self._queue.wants_follow_up():
            return self._next(at)
        return [ChooseFollowUp(self._queue.current, self._position, self._take)]

    @property
    def _looks_for_follow_up(self) -> bool:
        return self._phase is Phase.WRAPPING and self._after_stop is None

    def _waits_for(self, event: FollowUpChosen) -> bool:
        """Whether it is about the take that was just given: what comes later never interrupts."""
        return self._looks_for_follow_up and (event.position, event.take) == (self._position, self._take)

    def _follow_up_chosen(self, event: FollowUpChosen) -> list[Command]:
        self._in_reserve = event.chosen
        return self._go_on(event.at) if event.final else []

    def _go_on(self, at: float) -> list[Command]:
        """With the follow-up that is known by now, or else with the next question."""
        if self._in_reserve is not None:
            self._queue.place(self._in_reserve)
        return self._next(at)

    def _next(self, at: float) -> list[Command]:
        self._queue.position += 1
        if self._queue.over:
            self._enter(Phase.FINISHED, at)
            return [Complete()]
        if self._rest_requested:
            return self._rest(at)
        return self._ask(at)

    def _rest(self, at: float) -> list[Command]:
        self._rest_requested = False
        self._enter(Phase.RESTING, at)
        return []

    def _retake(self, at: float) -> list[Command]:
        if self._phase is Phase.ANSWERING:
            return self._stop(at, self._prepare)
        return self._prepare(at)

    def _skip(self, at: float) -> list[Command]:
        if self._phase is Phase.ANSWERING:
            return self._stop(at, self._leave, skipped=True)
        quiet: list[Command] = [StopSpeaking()] if self._phase is Phase.ASKING else []
        return [*quiet, *self._leave(at)]

    def _leave(self, at: float) -> list[Command]:
        self._queue.leave_set()
        return self._next(at)

    def _pause(self, at: float) -> list[Command]:
        if not self.snapshot.may_pause:
            return []
        if self.plan.format.pause is PauseRule.BETWEEN or self._phase is Phase.WRAPPING:
            self._rest_requested = not self._rest_requested
            return []
        if self._phase is Phase.ANSWERING:
            return self._stop(at, self._rest)
        quiet: list[Command] = [StopSpeaking()] if self._phase is Phase.ASKING else []
        if self._phase is Phase.REVIEWING:
            self._rest_requested = True
            return self._look_for_follow_up(at)
        return [*quiet, *self._rest(at)]

    def _tick(self, at: float, silence_s: float) -> list[Command]:
        ends_at = self._ends_at()
        if ends_at is not None and at >= ends_at:
            return self._answer(at) if self._phase is Phase.PREPARING else self._stop(at, self._review)
        auto_end = self.plan.format.auto_end_silence_s
        if self._phase is Phase.ANSWERING and auto_end and silence_s >= auto_end and at >= self.snapshot.may_proceed_at:
            return self._stop(at, self._review)
        if self._looks_for_follow_up and at >= self._started_at + FOLLOW_UP_WAIT_S:
            return self._go_on(at)
        return []

    def _slept(self, at: float) -> list[Command]:
        """Rest before anything goes on, whatever the format says of pauses. What was said is kept; the question is asked again."""
        match self._phase:
            case Phase.ANSWERING:
                return self._stop(at, self._rest, slept=True)
            case Phase.ASKING:
                return [StopSpeaking(), *self._rest(at)]
            case Phase.PREPARING:
                return self._rest(at)
            case Phase.WRAPPING:
                self._rest_requested = True
        return []

    def _abandon(self, at: float) -> list[Command]:
        if self._phase is Phase.ANSWERING:
            return self._stop(at, self._end_here)
        if self._phase is Phase.WRAPPING and self._after_stop is not None:
            self._after_stop = self._end_here
            return []
        quiet: list[Command] = [StopSpeaking()] if self._phase is Phase.ASKING else []
        return [*quiet, *self._end_here(at)]

    def _end_here(self, at: float) -> list[Command]:
        self._enter(Phase.ABANDONED, at)
        return [Complete(abandoned=True)]
