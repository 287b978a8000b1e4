"""The ports between the answer pipeline and those who judge an answer."""

from dataclasses import dataclass
from typing import Protocol

from maju.domain.answer import Transcript
from maju.domain.delivery import Delivery
from maju.domain.evaluation import Evaluation
from maju.domain.question import Experience, OccupationGroup, PlannedQuestion


@dataclass(frozen=True, slots=True)
class AnswerToJudge:
    """One take as an evaluator sees it. ``answer_s``: the time the format gives for an answer; ``job``: what it is practised for."""

    planned: PlannedQuestion
    transcript: Transcript
    delivery: Delivery
    answer_s: float
    group: OccupationGroup
    experience: Experience
    job: str = ""


class Evaluator(Protocol):
    """Judges an answer criterion by criterion. Never raises for a bad answer: it holds the judgement and says why."""

    def evaluate(self, answer: AnswerToJudge) -> Evaluation:
        """Judge one take."""
