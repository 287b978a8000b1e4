"""Expected points of knowledge questions: whether an answer touches them, by the surface words the bank lists."""

import re
from collections.abc import Sequence

from maju.domain.question import ExpectedPoint, PlannedQuestion, Question
from maju.services.judging.reading import AnswerReading

_BLANK = re.compile(r"[\s\-_]+")


def point_spans(point: ExpectedPoint, reading: AnswerReading, *, besides: str = "") -> tuple[tuple[int, int], ...]:
    """Characters of the sentences that touch ``point``: any of its words, in a sentence that says something.

    Blanks, hyphens and case make no difference. A word that stands in ``besides`` (the question) proves nothing.
    """
    return tuple(s.span for s in reading.counted if s.has_predicate and words_in(s.text, point.words, besides=besides))


def words_in(sentence: str, groups: Sequence[str], *, besides: str = "") -> bool:
    """Whether any expression of ``groups`` (alternatives set apart by ``|``) stands in a sentence, and not in ``besides``."""
    given = _bare(besides)
    terms = [term for group in groups for word in group.split("|") if (term := _bare(word)) and term not in given]
    return any(_says(sentence, term) for term in terms)


def point_is_touched(point: ExpectedPoint, reading: AnswerReading, *, besides: str = "") -> bool:
    """Whether any sentence touches ``point``."""
    return bool(point_spans(point, reading, besides=besides))


def wanted_points(planned: PlannedQuestion) -> Sequence[ExpectedPoint]:
    """The points this very question asks for: a main question all, a follow-up the one it was written for, or none."""
    question = planned.question
    if planned.follow_up == 0:
        return question.expected_points
    index = _asked_point(question)
    return question.expected_points[index : index + 1] if index is not None else ()


def _asked_point(question: Question) -> int | None:
    for follow_up in question.follow_ups:
        name, _, number = follow_up.when.partition(":")
        if follow_up.text == question.text and name == "missing_point" and number.isdecimal():
            return int(number)
    return None


def _says(sentence: str, term: str) -> bool:
    """Latin terms of up to three letters must stand alone: ``get`` is not in ``target``."""
    if term.isascii() and len(term) <= 3 and term.isalnum():
        return re.search(rf"(?<![A-Za-z]){re.escape(term)}(?![A-Za-z])", sentence, re.IGNORECASE) is not None
    return term in _bare(sentence)


def _bare(text: str) -> str:
    return _BLANK.sub("", text).lower()
