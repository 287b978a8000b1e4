"""Whether the surface forms of expected points and of common mistakes can tell who touched a point and who is mistaken."""

import re
from collections.abc import Iterator
from typing import Any


def touches(forms: list[str], text: str) -> bool:
    """Whether any form stands in the text; case and spaces do not count."""
    return any(_plain(form) in _plain(text) for form in forms)


def word_problems(question: dict[str, Any]) -> Iterator[str]:
    """Forms that the question itself says, forms of two points at once, points that their own sentence does not touch.

    Whoever repeats the question must not earn a point, one word must not earn two, and whoever says the point in the
    bank's own words must earn it.
    """
    owner: dict[str, int] = {}
    for index, point in enumerate(question["expected_points"]):
        forms = surface_forms(point)
        for form in forms:
            if touches([form], question["text"]):
                yield f"point {index}: {form!r} stands in the question"
            if owner.setdefault(_plain(form), index) != index:
                yield f"point {index}: {form!r} belongs to point {owner[_plain(form)]} too"
        if not touches(forms, point["point"]):
            yield f"point {index}: none of {forms} stands in its own sentence"


def mistake_problems(question: dict[str, Any]) -> Iterator[str]:
    """Mistakes that a right answer would be accused of, and mistakes whose own sentence goes unseen.

    A right answer is what the bank itself says: the expected points, the corrections, what a good answer shows, the question.
    """
    mistakes = question.get("mistakes", [])
    right = [question["text"], *question["good_answer"], *(point["point"] for point in question["expected_points"])]
    right += [" ".join(point["point"] for point in question["expected_points"])]
    right += [mistake["correction"] for mistake in mistakes]
    owner: dict[str, int] = {}
    for index, mistake in enumerate(mistakes):
        forms = surface_forms(mistake)
        for form in forms:
            if accused := [text for text in right if touches([form], text)]:
                yield f"mistake {index}: {form!r} stands in a right answer: {accused[0]!r}"
            if owner.setdefault(_plain(form), index) != index:
                yield f"mistake {index}: {form!r} belongs to mistake {owner[_plain(form)]} too"
        if not touches(forms, mistake["mistake"]):
            yield f"mistake {index}: none of {forms} stands in its own sentence"


def surface_forms(point: dict[str, Any]) -> list[str]:
    """All forms of a point or a mistake, whatever group they are in."""
    return [form for group in point["words"] for form in group.split("|")]


def _plain(text: str) -> str:
    return re.sub(r"[\s\-_]", "", text).lower()
