"""Feedback as plain JSON; ``assets/schemas/feedback.schema.json`` describes the document."""

from collections.abc import Sequence
from typing import Any

from maju.domain.evaluation import Evaluation
from maju.domain.feedback import Feedback, Wording
from maju.services.feedback.batch import Answered, Problem
from maju.services.feedback.questions import FREE_ID


def document(results: Sequence[Answered], problems: Sequence[Problem]) -> dict[str, Any]:
    """Results in order, then the lines that could not be used."""
    return {
        "results": [_result(each) for each in results],
        "problems": [{"line": problem.line, "reason": problem.reason} for problem in problems],
    }


def _result(each: Answered) -> dict[str, Any]:
    question = each.made.question
    return {
        "id": each.pair.id,
        "line": each.pair.line,
        "question": {
            "id": question.id if question.id != FREE_ID else "",
            "kind": question.kind.value,
            "text": question.text,
        },
        "levels": _levels(each.made.evaluation),
        "grade": each.made.evaluation.grade,
        "notices": list(each.made.evaluation.notices),
        "feedback": feedback_to_plain(each.made.feedback),
        "wordings": [wording_to_plain(wording) for wording in each.made.wordings],
    }


def _levels(evaluation: Evaluation) -> dict[str, int | None]:
    return {judgement.criterion.value: judgement.level for judgement in evaluation.judgements}


def feedback_to_plain(feedback: Feedback) -> dict[str, Any]:
    """Sentences and what they rest on."""
    return {
        "sentences": list(feedback.sentences),
        "given_by": feedback.given_by.value,
        "held": feedback.held,
        "covered": list(feedback.covered),
        "missing": list(feedback.missing),
        "wrong": list(feedback.wrong),
        "notices": list(feedback.notices),
    }


def wording_to_plain(wording: Wording) -> dict[str, Any]:
    """One wording."""
    return {
        "kind": wording.kind.value,
        "text": wording.text,
        "written_by": wording.written_by.value,
        "blanks": wording.blanks,
        "notices": list(wording.notices),
    }
