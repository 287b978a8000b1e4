"""Builders shared by the tests of follow-ups: a conversation in a line, the rules with everything real."""

from functools import cache

from maju.domain.answer import TakeId
from maju.domain.question import Experience, OccupationGroup, PlannedQuestion, Question, QuestionKind
from maju.services.following_up.conversation import Conversation
from maju.services.following_up.repetition import Repetition
from maju.services.following_up.rule_follow_ups import RuleFollowUps
from tests.services.judging_making import encoder, words


def about(question: Question, **changes: object) -> Conversation:
    """The conversation at the first take of a main question."""
    base = {
        "planned": PlannedQuestion(question, 1),
        "take": TakeId("i", 0, 1),
        "asked": (),
        "group": OccupationGroup.ICT,
        "experience": Experience.NEW,
    }
    return Conversation(**(base | changes))  # type: ignore[arg-type]


def plain_question(kind: QuestionKind = QuestionKind.EXPERIENCE) -> Question:
    """A question of a kind without follow-ups of its own."""
    return Question("q-1", kind, "기억에 남는 일을 하나 말씀해 주십시오.")


@cache
def repetition() -> Repetition:
    """Words and the encoder that ships."""
    return Repetition(words(), encoder())


@cache
def rules() -> RuleFollowUps:
    """The rules over them."""
    return RuleFollowUps(words(), repetition())
