"""Several verdicts of a model on one criterion made into one: how far they differ is part of what is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from maju.services.judging.verdict import Verdict

_LOW = 2


@dataclass(frozen=True, slots=True)
class Settled:
    """The verdict that counts and the lowest and highest level that was given."""

    verdict: Verdict
    level_range: tuple[int, int]


def is_doubtful(verdicts: Sequence[Verdict]) -> bool:
    """Whether a sceptic is asked: a low level discourages, so it must hold twice, and levels that differ are on a border."""
    levels = {verdict.level for verdict in verdicts}
    return min(levels) <= _LOW or len(levels) > 1


def settle(verdicts: Sequence[Verdict]) -> Settled:
    """The verdict of the middle level (of two equal ones the first), with the range of all."""
    ordered = sorted(verdicts, key=lambda verdict: verdict.level)
    middle = ordered[(len(ordered) - 1) // 2]
    chosen = next(verdict for verdict in verdicts if verdict.level == middle.level)
    return Settled(chosen, (ordered[0].level, ordered[-1].level))
