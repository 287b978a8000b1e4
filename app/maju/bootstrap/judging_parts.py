"""Who judges answers and who asks further, made from what is installed. Imports late."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TYPE_CHECKING

from maju.bootstrap.prompt_texts import prompts_of
from maju.domain.errors import MajuError

if TYPE_CHECKING:
    from maju.domain.rubric import Rubric
    from maju.paths import Paths
    from maju.services.assessment import Evaluator
    from maju.services.engines import Engines
    from maju.services.following_up.planner import FollowUpPlanner
    from maju.services.lanes import Lanes
    from maju.services.model_turns import ModelTurns

LOG = logging.getLogger(__name__)


def make_rubric(paths: Paths) -> Rubric:
    """The rubric that ships."""
    from maju.storage.rubric_files import read_rubric

    return read_rubric(paths.rubric)


def make_rules(paths: Paths, engines: Engines, rubric: Callable[[], Rubric]) -> Evaluator:
    """The evaluator without a language model."""
    from maju.bootstrap.engine_recipes import word_encoder
    from maju.services.rule_evaluator import RuleEvaluator

    return RuleEvaluator(engines.words(), rubric(), word_encoder(paths.encoder))


def make_model_judge(
    paths: Paths,
    engines: Engines,
    rules: Callable[[], Evaluator],
    rubric: Callable[[], Rubric],
    turns: ModelTurns,
) -> Evaluator | None:
    """The evaluator with the language model, where there is one; it lets follow-ups go first."""
    from maju.services.model_evaluator import ModelEvaluator

    model = engines.language_model()
    if model is None:
        return None
    return ModelEvaluator(turns.later(model), rules(), rubric(), prompts_of(paths))


def make_planner(paths: Paths, engines: Engines, lanes: Lanes, turns: ModelTurns, patient: bool) -> FollowUpPlanner:
    """The planner of one interview's follow-ups; a language model that cannot be had is told of by who judges with it."""
    from maju.bootstrap.engine_recipes import word_encoder
    from maju.services.following_up.model_follow_ups import ModelFollowUps
    from maju.services.following_up.planner import FollowUpPlanner
    from maju.services.following_up.repetition import Repetition
    from maju.services.following_up.rule_follow_ups import RuleFollowUps

    rules = RuleFollowUps(engines.words(), Repetition(engines.words(), word_encoder(paths.encoder)))
    try:
        model = engines.language_model()
        prompts = prompts_of(paths)
        by_model = ModelFollowUps(turns.first(model), rules, engines.words(), prompts) if model else None
    except MajuError as error:
        LOG.warning("%s: %s", error.code, error)
        by_model = None
    return FollowUpPlanner(lanes, rules, by_model, patient=patient)
