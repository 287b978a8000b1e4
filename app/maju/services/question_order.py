"""The order of a plan's middle: easier first, the hardest in the third quarter, and kinds by turns."""

import random
from collections.abc import Sequence
from itertools import pairwise

from maju.domain.question import Question

HARDEST_AT = 0.625
"""The middle of the third quarter: late enough to have found one's voice, early enough to end on something one can do."""
_SAME_KIND = 4.0
"""Two questions of a kind side by side weigh as much as two questions whose difficulty stands two steps from its place."""


def difficulties(count: int) -> list[float]:
    """The difficulty (1 to 3) wanted at each of ``count`` places."""
    return [_wanted((at + 0.5) / count) for at in range(count)]


def in_order(questions: Sequence[Question], dice: random.Random) -> list[Question]:
    """The same questions as they are asked; equal for equal dice."""
    ordered = sorted(questions, key=lambda each: each.id)
    dice.shuffle(ordered)
    wanted = difficulties(len(ordered))
    places = sorted(range(len(ordered)), key=lambda at: wanted[at])
    easiest_first = sorted(ordered, key=lambda each: each.difficulty)
    for at, question in zip(places, easiest_first, strict=True):
        ordered[at] = question
    _swap_while_better(ordered, wanted)
    return ordered


def _wanted(place: float) -> float:
    """At a place from 0 to 1."""
    if place <= HARDEST_AT:
        return 1.0 + 2.0 * place / HARDEST_AT
    return 3.0 - (place - HARDEST_AT) / (1.0 - HARDEST_AT)


def _swap_while_better(ordered: list[Question], wanted: Sequence[float]) -> None:
    cost = _cost(ordered, wanted)
    better = True
    while better:
        better = False
        for a in range(len(ordered)):
            for b in range(a):
                ordered[a], ordered[b] = ordered[b], ordered[a]
                tried = _cost(ordered, wanted)
                if tried < cost - 1e-9:
                    cost, better = tried, True
                else:
                    ordered[a], ordered[b] = ordered[b], ordered[a]


def _cost(ordered: Sequence[Question], wanted: Sequence[float]) -> float:
    neighbours = sum(a.kind is b.kind for a, b in pairwise(ordered))
    return _SAME_KIND * neighbours + sum(abs(each.difficulty - w) for each, w in zip(ordered, wanted, strict=True))
