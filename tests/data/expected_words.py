"""Whether the surface forms of expected points can tell that a point was touched, and by whom."""

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


def surface_forms(point: dict[str, Any]) -> list[str]:
    """All forms of a point, whatever group they are in."""
    return [form for group in point["words"] for form in group.split("|")]


def _plain(text: str) -> str:
    return re.sub(r"\s", "", text).lower()
