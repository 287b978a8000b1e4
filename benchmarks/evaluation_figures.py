"""How well judgements agree with readers: quadratic weighted kappa, pair accuracy, and what became of adversarial answers."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from benchmarks.evaluation_set import READERS, Adversarial, GoldAnswer, Pair
from maju.domain.evaluation import Criterion, Evaluation

LEVELS = 5
READ = tuple(c for c in Criterion if c is not Criterion.LENGTH)
"""Length is measured by a clock, so nobody read it."""
HIGHEST_RELEVANCE = 2
PASSING_GRADES = frozenset({"D", ""})

Judge = Callable[[str, str], Evaluation]
"""Question id and answer to its evaluation."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of ``judged`` out of ``asked`` levels: kappa, share of equal ones, share at most one apart, mean of the second less the first."""

    kappa: float
    equal: float
    near: float
    bias: float
    judged: int
    asked: int


def quadratic_weighted_kappa(first: Sequence[int], second: Sequence[int], levels: int = LEVELS) -> float:
    """Cohen's kappa with weights (i - j)² (Cohen 1968, Psychological Bulletin 70(4)): 1 - observed over chance disagreement.

    1 where both give one and the same level throughout. Raises ValueError for nothing or unequal lengths.
    """
    if not first or len(first) != len(second):
        raise ValueError("kappa needs as many second levels as first ones, and at least one")
    observed = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) / len(first)
    one, other = Counter(first), Counter(second)
    scale = range(1, levels + 1)
    chance = sum((i - j) ** 2 * one[i] * other[j] for i in scale for j in scale) / len(first) ** 2
    return 1.0 - observed / chance if chance else 1.0


def agreement(pairs: Iterable[tuple[int, int | None]]) -> Agreement:
    """Of levels read with levels given; None was held and does not count, but is shown."""
    asked = list(pairs)
    given = [(read, level) for read, level in asked if level is not None]
    read, levels = [r for r, _ in given], [level for _, level in given]
    apart = [level - r for r, level in given]
    count = len(given)
    return Agreement(
        quadratic_weighted_kappa(read, levels),
        sum(d == 0 for d in apart) / count,
        sum(abs(d) <= 1 for d in apart) / count,
        sum(apart) / count,
        count,
        len(asked),
    )


def readers_agreement(answers: Sequence[GoldAnswer]) -> dict[Criterion, Agreement]:
    """One reader against the other, for the criteria that any answer has."""
    one, other = READERS
    return {
        criterion: agreement((a.levels[one][criterion], a.levels[other][criterion]) for a in asked)
        for criterion in READ
        if (asked := _with(answers, criterion))
    }


def judge_agreement(answers: Sequence[GoldAnswer], evaluations: dict[str, Evaluation]) -> dict[Criterion, Agreement]:
    """``evaluations`` by answer id against the mean reading, for the criteria of which any level was given."""
    found = {
        criterion: [(a.agreed(criterion), level_of(evaluations[a.id], criterion)) for a in _with(answers, criterion)]
        for criterion in READ
    }
    return {
        criterion: agreement(levels)
        for criterion, levels in found.items()
        if any(level is not None for _, level in levels)
    }


def level_of(evaluation: Evaluation, criterion: Criterion) -> int | None:
    """The level of one criterion, None where it is held."""
    return next((j.level for j in evaluation.judgements if j.criterion is criterion), None)


def _with(answers: Sequence[GoldAnswer], criterion: Criterion) -> list[GoldAnswer]:
    return [a for a in answers if criterion in a.levels[READERS[0]]]


@dataclass(frozen=True, slots=True)
class PairCount:
    """How many of ``pairs`` were put in order, and how many came out equal."""

    right: int
    equal: int
    pairs: int

    @property
    def accuracy(self) -> float:
        """Share in order; equal ones count half."""
        return (self.right + 0.5 * self.equal) / self.pairs if self.pairs else 0.0


def pair_margins(pairs: Sequence[Pair], judge: Judge) -> dict[str, float]:
    """By pair, the weighted mean level of the better less the worse one's. What is held altogether earned nothing: 0."""
    return {
        pair.id: (judge(pair.question_id, pair.better).mean_level or 0.0)
        - (judge(pair.question_id, pair.worse).mean_level or 0.0)
        for pair in pairs
    }


def count_pairs(pairs: Sequence[Pair], margins: dict[str, float]) -> PairCount:
    """How many are in order."""
    found = [margins[pair.id] for pair in pairs]
    equal = sum(abs(margin) < 1e-9 for margin in found)
    return PairCount(
        sum(margin > 0 for margin in found) - sum(0 < margin < 1e-9 for margin in found), equal, len(found)
    )


def failures(answer: Adversarial, judge: Judge) -> tuple[str, ...]:
    """What an adversarial answer got that it should not: a sentence each."""
    found = judge(answer.question_id, answer.answer)
    if answer.clean:
        clean = judge(answer.question_id, answer.clean)
        changed = [
            f"{j.criterion}: {level_of(clean, j.criterion)} became {j.level}"
            for j in found.judgements
            if j.level != level_of(clean, j.criterion)
        ]
        return tuple(changed)
    relevance = level_of(found, Criterion.RELEVANCE) or 0
    wrong = [f"relevance {relevance}"] if relevance > HIGHEST_RELEVANCE else []
    return (*wrong, *([f"grade {found.grade}"] if found.grade not in PASSING_GRADES else []))
