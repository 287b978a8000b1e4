"""Feedback in sentences and other wordings, made from what is installed. Imports late."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from maju.bootstrap.prompt_texts import prompts_of
from maju.domain.question import Question
from maju.domain.record import InterviewStore
from maju.domain.rubric import Rubric
from maju.paths import Paths
from maju.services.assessment import Evaluator
from maju.services.engines import Engines
from maju.services.feedback.desk import FeedbackDesk, FeedbackParts
from maju.services.feedback.rule_writer import RuleWriter

MATERIALS = 1200
"""Characters of the candidate's materials in a prompt for wordings: with a long answer it still fits a context of 4,096 tokens."""

if TYPE_CHECKING:
    from maju.services.materials.desk import MaterialDesk


def make_writer(engines: Engines, rubric: Callable[[], Rubric]) -> RuleWriter:
    """What the rules write about an answer."""
    return RuleWriter(engines.words(), rubric())


def make_feedback(
    paths: Paths,
    store: InterviewStore,
    engines: Engines,
    bank: Callable[[], Sequence[Question]],
    rubric: Callable[[], Rubric],
    rules: Callable[[], Evaluator],
    materials: Callable[[], "MaterialDesk"],
) -> FeedbackDesk:
    """The desk; nothing is read or loaded yet. Wordings of stored answers may use the facts of the candidate's own materials."""
    return FeedbackDesk(
        FeedbackParts(
            store=store,
            bank=bank,
            words=engines.words,
            rubric=rubric,
            rules=rules,
            model=engines.language_model,
            prompts=lambda: prompts_of(paths),
            hold=engines.hold,
            materials=lambda blind: materials().text_for_prompts(blind, most=MATERIALS),
        )
    )
