"""What can happen to an interview (events, with monotonic seconds ``at``) and what it then wants done (commands)."""

from dataclasses import dataclass
from enum import StrEnum

from maju.domain.question import ChosenFollowUp, PlannedQuestion


class Phase(StrEnum):
    """Where an interview stands. 질문 asking, 준비 preparing, 답변 answering, 정리 wrapping and reviewing."""

    READY = "ready"
    ASKING = "asking"
    PREPARING = "preparing"
    ANSWERING = "answering"
    WRAPPING = "wrapping"
    REVIEWING = "reviewing"
    RESTING = "resting"
    FINISHED = "finished"
    ABANDONED = "abandoned"

    @property
    def label(self) -> str:
        """Korean name."""
        return _PHASE_LABELS[self]


_PHASE_LABELS = {
    Phase.READY: "시작 전",
    Phase.ASKING: "질문",
    Phase.PREPARING: "준비",
    Phase.ANSWERING: "답변",
    Phase.WRAPPING: "정리",
    Phase.REVIEWING: "정리",
    Phase.RESTING: "쉬는 중",
    Phase.FINISHED: "마침",
    Phase.ABANDONED: "그만둠",
}


@dataclass(frozen=True, slots=True)
class Begin:
    """Ask the first (or, after a recovery, the interrupted) question."""

    at: float


@dataclass(frozen=True, slots=True)
class QuestionSpoken:
    """The interviewer has finished speaking, or could not speak at all."""

    at: float


@dataclass(frozen=True, slots=True)
class Proceed:
    """The candidate goes on by hand: cuts the question short, starts answering, ends the answer, or takes the next question."""

    at: float


@dataclass(frozen=True, slots=True)
class SubmitTyped:
    """The candidate answers in writing; ends the answer."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class TakeEnded:
    """The running take ended by itself (end of a file, a lost microphone, a full disk): the answer ends with it."""

    at: float


@dataclass(frozen=True, slots=True)
class TakeStopped:
    """The recorder has closed the files of the running take."""

    at: float


@dataclass(frozen=True, slots=True)
class FollowUpChosen:
    """The follow-up that fits what was said in a take, or None. ``final`` False: the best so far, a better one may still come."""

    at: float
    chosen: ChosenFollowUp | None
    position: int
    take: int
    final: bool = True


@dataclass(frozen=True, slots=True)
class Retake:
    """Another try at the same answer; every earlier take is kept."""

    at: float


@dataclass(frozen=True, slots=True)
class Skip:
    """Leave this question; what was said so far is kept."""

    at: float


@dataclass(frozen=True, slots=True)
class Pause:
    """Rest now, or before the next question where the format allows no pause in between."""

    at: float


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on after a rest: the current question is asked again, or the next one follows."""

    at: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Time has passed; ``silence_s`` is how long nothing was said at the end of the running take, if known."""

    at: float
    silence_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Slept:
    """The computer slept, or everything stood still for long: whoever comes back is not in the middle of an answer any more."""

    at: float


@dataclass(frozen=True, slots=True)
class Abandon:
    """End the interview here; all answers so far are kept and reported."""

    at: float


Event = (
    Begin
    | QuestionSpoken
    | Proceed
    | SubmitTyped
    | TakeEnded
    | TakeStopped
    | FollowUpChosen
    | Retake
    | Skip
    | Pause
    | Resume
    | Tick
    | Slept
    | Abandon
)


@dataclass(frozen=True, slots=True)
class Speak:
    """Say the question aloud and caption it."""

    planned: PlannedQuestion


@dataclass(frozen=True, slots=True)
class StopSpeaking:
    """Fall silent at once."""


@dataclass(frozen=True, slots=True)
class StartTake:
    """Record take ``take`` (from 1) of the question at ``position``."""

    planned: PlannedQuestion
    position: int
    take: int


@dataclass(frozen=True, slots=True)
class StopTake:
    """Close the files of the running take. ``typed`` holds a written answer. ``skipped``: the question was left; ``slept``: the
    computer fell asleep during it."""

    position: int
    take: int
    typed: str = ""
    skipped: bool = False
    slept: bool = False


@dataclass(frozen=True, slots=True)
class ChooseFollowUp:
    """Look at what was just said and choose a follow-up (or none); who takes longer than the waiting time comes too late."""

    planned: PlannedQuestion
    position: int
    take: int


@dataclass(frozen=True, slots=True)
class Complete:
    """Nothing is left to ask."""

    abandoned: bool = False


Command = Speak | StopSpeaking | StartTake | StopTake | ChooseFollowUp | Complete
