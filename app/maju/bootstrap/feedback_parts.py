"""Feedback in sentences and other wordings, made from what is installed. Imports late."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from maju.bootstrap.prompt_texts import prompts_of

if TYPE_CHECKING:
    from maju.domain.rubric import Rubric
    from maju.paths import Paths
    from maju.services.engines import Engines
    from maju.services.feedback.desk import FeedbackDesk
    from maju.services.feedback.rule_writer import RuleWriter
    from maju.services.program import Program

MATERIALS = 1200
"""Characters of the candidate's materials in a prompt for wordings: with a long answer it still fits a context of 4,096 tokens."""


def make_writer(engines: Engines, rubric: Callable[[], Rubric]) -> RuleWriter:
    """What the rules write about an answer."""
    from maju.services.feedback.rule_writer import RuleWriter

    return RuleWriter(engines.words(), rubric())


def make_feedback(paths: Paths, program: Program) -> FeedbackDesk:
    """The desk; nothing is read or loaded yet. Wordings of stored answers may use the facts of the candidate's own materials."""
    from maju.services.feedback.desk import FeedbackDesk, FeedbackParts

    return FeedbackDesk(
        FeedbackParts(
            store=program.store,
            bank=program.bank,
            words=program.engines.words,
            rubric=program.rubric,
            rules=program.rules,
            model=program.engines.language_model,
            prompts=lambda: prompts_of(paths),
            hold=program.engines.hold,
            materials=lambda blind: program.materials().text_for_prompts(blind, most=MATERIALS),
        )
    )
