"""The interview as a state machine: ``handle(event) -> commands`` and a frozen ``snapshot``; time comes in with the events."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from maju.domain.formats import UNLIMITED, FollowUpRule, InterviewFormat, PauseRule
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
    Speak,
    StartTake,
    StopSpeaking,
    StopTake,
    SubmitTyped,
    TakeEnded,
    TakeStopped,
    Tick,
)
from maju.domain.question import Experience, OccupationGroup, PlannedQuestion, Question, QuestionKind

FOLLOW_UP_WAIT_S = 0.7
"""Longest wait for a follow-up after an answer (the interviewer never waits in silence)."""

_OVER = (Phase.FINISHED, Phase.ABANDONED)


@dataclass(frozen=True, slots=True)
class InterviewPlan:
    """What will be asked, of whom, and how. Reproducible: same bank, format, group, experience, count and seed, same plan.

    ``practice``: title of the posting or occupation it was made for, or empty.
    """

    id: str
    format: InterviewFormat
    group: OccupationGroup
    experience: Experience
    seed: int
    questions: tuple[PlannedQuestion, ...]
    practice: str = ""


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All a page needs to know. Times are monotonic seconds; ``ends_at`` None where the phase has no end of its own."""

    phase: Phase
    position: int
    total: int
    planned: PlannedQuestion | None
    take: int
    started_at: float
    ends_at: float | None
    may_proceed_at: float
    may_retake: bool
    may_skip: bool
    may_pause: bool
    rest_requested: bool
    answered: int


class Interview:
    """One running interview. Not thread-safe: one lane owns it."""

    def __init__(self, plan: InterviewPlan, *, position: int = 0, takes: dict[int, int] | None = None) -> None:
        """Start at ``position`` (after a recovery) with ``takes`` already recorded for each position."""
        self.plan = plan
        self._queue = list(plan.questions)
        self._position = position
        self._takes = dict(takes or {})
        self._phase = Phase.READY
        self._started_at = 0.0
        self._after_stop: Callable[[float], list[Command]] | None = None
        self._rest_requested = False

    @property
    def queue(self) -> tuple[PlannedQuestion, ...]:
        """Questions asked and still to be asked, follow-ups that were chosen included."""
        return tuple(self._queue)

    @property
    def snapshot(self) -> Snapshot:
        """The present state."""
        form = self.plan.format
        over = self._phase in _OVER
        running = self._phase in (Phase.ASKING, Phase.PREPARING, Phase.ANSWERING)
        return Snapshot(
            phase=self._phase,
            position=self._position,
            total=max((q.number for q in self._queue), default=0),
            planned=None if over else self._current,
            take=self._takes.get(self._position, 0),
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
            case FollowUpChosen(at, question) if self._phase is Phase.WRAPPING and self._after_stop is None:
                return self._follow_up_chosen(at, question)
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
            case Abandon(at):
                return self._abandon(at)
        return []

    # --- phases -------------------------------------------------------------------------------------------------------

    @property
    def _current(self) -> PlannedQuestion:
        return self._queue[min(self._position, len(self._queue) - 1)]

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
        return allowed == UNLIMITED or self._takes.get(self._position, 0) <= allowed

    def _ask(self, at: float) -> list[Command]:
        self._enter(Phase.ASKING, at)
        return [Speak(self._current)]

    def _prepare(self, at: float) -> list[Command]:
        if self.plan.format.preparation_s > 0:
            self._enter(Phase.PREPARING, at)
            return []
        return self._answer(at)

    def _answer(self, at: float) -> list[Command]:
        self._takes[self._position] = self._takes.get(self._position, 0) + 1
        self._enter(Phase.ANSWERING, at)
        return [StartTake(self._current, self._position, self._takes[self._position])]

    def _stop(self, at: float, then: Callable[[float], list[Command]], **how: object) -> list[Command]:
        self._enter(Phase.WRAPPING, at)
        self._after_stop = then
        stop = StopTake(self._position, self._takes[self._position])
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
        if not self._wants_follow_up():
            return self._next(at)
        return [ChooseFollowUp(self._current, self._position, self._takes.get(self._position, 0))]

    def _wants_follow_up(self) -> bool:
        form = self.plan.format
        if form.follow_up_rule is FollowUpRule.NONE:
            return False
        if form.follow_up_rule is FollowUpRule.FIXED:
            return self._next_is_follow_up()
        return self._current.follow_up < form.follow_ups_per_question

    def _next_is_follow_up(self) -> bool:
        after = self._position + 1
        return after < len(self._queue) and self._queue[after].follow_up > 0

    def _follow_up_chosen(self, at: float, question: Question | None) -> list[Command]:
        if question is not None and all(q.question.text != question.text for q in self._queue[: self._position + 1]):
            self._place(question)
        return self._next(at)

    def _place(self, question: Question) -> None:
        current = self._current
        if self._next_is_follow_up():
            after = self._position + 1
            self._queue[after] = replace(self._queue[after], question=question)
        elif self.plan.format.follow_up_rule is FollowUpRule.CONDITIONAL:
            parent = current.parent_id or current.question.id
            chosen = replace(current, question=question, follow_up=current.follow_up + 1, parent_id=parent)
            self._queue.insert(self._position + 1, chosen)

    def _next(self, at: float) -> list[Command]:
        self._position += 1
        if self._position >= len(self._queue):
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
        """Go to the next main question: follow-ups of a question that was left make no sense."""
        while self._next_is_follow_up():
            self._position += 1
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
        waiting = self._phase is Phase.WRAPPING and self._after_stop is None
        if waiting and at >= self._started_at + FOLLOW_UP_WAIT_S:
            return self._next(at)
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


def kinds_in(plan: InterviewPlan) -> tuple[QuestionKind, ...]:
    """Kinds of the questions in asking order."""
    return tuple(q.question.kind for q in plan.questions)
