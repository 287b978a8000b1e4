"""Interview formats (presets): how long, how often, in which order. The figures live in ``assets/formats/*.toml``."""

from dataclasses import dataclass
from enum import StrEnum

from maju.domain.errors import MajuError
from maju.domain.question import QuestionKind

UNLIMITED = -1


class PauseRule(StrEnum):
    """When a candidate may pause. ``BETWEEN`` honours a request before the next question."""

    ANYTIME = "anytime"
    BETWEEN = "between"


class FollowUpRule(StrEnum):
    """``FIXED`` reserves a place for every follow-up; ``CONDITIONAL`` asks one only when its condition holds."""

    NONE = "none"
    CONDITIONAL = "conditional"
    FIXED = "fixed"


@dataclass(frozen=True, slots=True)
class Interviewer:
    """One member of the panel: a name the caption shows, a voice (variant of the synthesizer) and the kinds they like to ask."""

    name: str
    voice: str = ""
    interests: tuple[QuestionKind, ...] = ()


@dataclass(frozen=True, slots=True)
class InterviewFormat:
    """One preset. Times in seconds.

    ``next_opens_s``: earliest second of an answer at which it may be ended by hand (0: at once). ``retakes``: further takes of
    one answer, ``UNLIMITED`` for any number. ``opening`` kinds are asked first, in order; ``body`` kinds fill the middle by
    weight; ``closing`` kinds come last. ``questions`` counts main questions, opening and closing included.
    """

    id: str
    name: str
    description: str
    preparation_s: float
    answer_s: float
    questions: int
    min_questions: int
    max_questions: int
    next_opens_s: float = 0.0
    retakes: int = UNLIMITED
    may_skip: bool = True
    pause: PauseRule = PauseRule.ANYTIME
    opening: tuple[QuestionKind, ...] = ()
    body: tuple[tuple[QuestionKind, float], ...] = ()
    closing: tuple[QuestionKind, ...] = ()
    follow_up_rule: FollowUpRule = FollowUpRule.CONDITIONAL
    follow_ups_per_question: int = 1
    auto_end_silence_s: float = 0.0
    interviewers: tuple[Interviewer, ...] = (Interviewer("면접관"),)

    def __post_init__(self) -> None:
        """Refuse figures that no interview could follow.

        Raises: MajuError ``format-invalid`` naming the field.
        """
        checks = {
            "preparation_s": 0 <= self.preparation_s <= 600,
            "answer_s": 5 <= self.answer_s <= 3600,
            "next_opens_s": 0 <= self.next_opens_s < self.answer_s,
            "questions": self.min_questions <= self.questions <= self.max_questions,
            "min_questions": self.min_questions >= 1,
            "max_questions": self.max_questions <= 50,
            "retakes": self.retakes >= UNLIMITED,
            "follow_ups_per_question": 0 <= self.follow_ups_per_question <= 3,
            "auto_end_silence_s": self.auto_end_silence_s == 0 or self.auto_end_silence_s >= 2,
            "interviewers": len(self.interviewers) >= 1,
            "body": bool(self.opening or self.body or self.closing) and all(weight > 0 for _, weight in self.body),
        }
        for name, good in checks.items():
            if not good:
                raise MajuError(
                    "format-invalid",
                    "면접 형식 ‘{format}’의 {field} 값이 맞지 않습니다. 형식 파일의 값을 고친 뒤 다시 시작해 주십시오.",
                    format=self.id,
                    field=name,
                )
