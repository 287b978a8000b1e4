"""What one criterion's rule found, before it is put into the words of the rubric."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from maju.domain.evaluation import StorySpan
from maju.domain.question import PlannedQuestion, QuestionKind
from maju.services.assessment import AnswerToJudge
from maju.services.judging.lexicon import Lexicon
from maju.services.judging.nearness import Nearness
from maju.services.judging.own_words import OwnWords
from maju.services.judging.reading import AnswerReading
from maju.services.judging.support import Support

Span = tuple[int, int]


_WANTS_A_STORY = re.compile(
    r"경험(?:을|이|과|하신|담)|사례를|일을 하나|(?:하신|해 보신|받으신|겪으신|보신|던|[으]신|본) 적이|해 보셨는지"
)


def asks_for_a_story(planned: PlannedQuestion) -> bool:
    """Whether a question asks for something that happened: experience questions, and others that say so in words."""
    if planned.follow_up > 0:
        return False
    kind = planned.question.kind
    if kind in (QuestionKind.JOB, QuestionKind.CHARACTER, QuestionKind.STRENGTH_WEAKNESS):
        return bool(_WANTS_A_STORY.search(planned.question.text))
    return kind is QuestionKind.EXPERIENCE


def rubric_kind(planned: PlannedQuestion) -> QuestionKind:
    """The kind whose anchors fit a question."""
    return QuestionKind.EXPERIENCE if asks_for_a_story(planned) else planned.question.kind


@dataclass(frozen=True, slots=True)
class Case:
    """Everything a rule may look at."""

    answer: AnswerToJudge
    reading: AnswerReading
    story: tuple[StorySpan, ...]
    lexicon: Lexicon
    own: OwnWords
    support: Support
    near: Nearness | None
    """How near in meaning to the question; None without an encoder."""
    content_words: Callable[[str], frozenset[str]]
    """Content words of any other text, such as a good answer's description."""

    @property
    def kind(self) -> QuestionKind:
        """Kind of the question."""
        return self.answer.planned.question.kind

    @property
    def follow_up(self) -> bool:
        """Whether it answers a follow-up."""
        return self.answer.planned.follow_up > 0

    @property
    def tells_a_story(self) -> bool:
        """Whether the question asks for a story from the person's own past."""
        return asks_for_a_story(self.answer.planned)


@dataclass(frozen=True, slots=True)
class RuleFinding:
    """A level 1-5 (None: not judged, ``reason`` says why), why, what to do next, and the characters that show it."""

    level: int | None
    reason: str
    advice: str = ""
    spans: tuple[Span, ...] = ()
