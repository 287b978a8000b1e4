"""The best of many scores: without sorting them all, and with what a filter takes away made up for."""

from collections.abc import Callable, Iterable

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Numbers = npt.NDArray[np.int64]
Allowed = Callable[[Numbers], Iterable[int] | Numbers]
"""Gets numbers and gives back those that may be found."""

_MARGIN, _GROWTH = 28, 6
"""How many more than wished are looked at first (a few are always gone or filtered away), and how the number grows."""
_BLOCKS = 64
_MANY = 100_000


def ranked(
    scores: Scores, numbers: Numbers, limit: int, allowed: Allowed, *, above: float = -np.inf
) -> list[tuple[int, float]]:
    """(number, score) of the best ``limit`` that score more than ``above`` and that ``allowed`` lets pass, each number once, the best
    first. The list is only shorter than ``limit`` when there is no more."""
    width = limit + _MARGIN
    while True:
        best = top(scores, width, above)
        found = zip(numbers[best].tolist(), scores[best].tolist(), strict=True)
        passed = passing(list(found), limit, allowed)
        if len(passed) == limit or len(best) < width:
            return passed
        width *= _GROWTH


def top(scores: Scores, width: int, above: float = -np.inf) -> npt.NDArray[np.int64]:
    """Places of the ``width`` highest scores over ``above``, the highest first; of equal ones the first first, but at the end of the
    list any of them."""
    if len(scores) > _MANY and width * _BLOCKS < len(scores) // 2:
        # No score of the best is in a block whose highest is not among the ``width`` highest of all blocks.
        whole = len(scores) // _BLOCKS
        highest = scores[: whole * _BLOCKS].reshape(_BLOCKS, whole).max(axis=0)
        blocks = np.argpartition(highest, -width)[-width:]
        inside = (blocks[:, None] + whole * np.arange(_BLOCKS)).ravel()
        places = np.concatenate([inside, np.arange(whole * _BLOCKS, len(scores))])
    else:
        places = np.arange(len(scores))
    places = places[scores[places] > above]
    if len(places) > width:
        places = places[np.argpartition(scores[places], -width)[-width:]]
    return np.asarray(places[np.lexsort((places, -scores[places]))], np.int64)


def passing(found: list[tuple[int, float]], limit: int, allowed: Allowed) -> list[tuple[int, float]]:
    """Of a ranking what ``allowed`` lets pass, each number once, at most ``limit``."""
    best: dict[int, float] = {}
    for number, score in found:
        best.setdefault(number, score)
    let_pass = set(map(int, allowed(np.fromiter(best, np.int64, len(best)))))
    return [(number, score) for number, score in best.items() if number in let_pass][:limit]
