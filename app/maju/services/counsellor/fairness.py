"""Whether levels differ between groups of candidates: distributions of those who told their group, and a plain word on chance."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maju.domain.evaluation import Criterion
from maju.domain.phrase import Phrase
from maju.domain.report import InterviewReport
from maju.domain.rubric import LEVELS
from maju.domain.usage import SMALLEST_GROUP, Group, GroupKind, LevelCounts

RESAMPLES = 2_000
"""Bootstrap resamples (Efron and Tibshirani 1993, ch. 13: 1,000 or more for percentile intervals)."""
SEED = 20261121
CONFIDENCE = 0.95


@dataclass(frozen=True, slots=True)
class GroupLevels:
    """One group and criterion that may be shown. ``shares``: of the people, by level 1-5; ``difference``: mean level less that of all
    others who told this kind, with its ``interval`` (95 %, percentile bootstrap); None where the others are too few."""

    group: Group
    criterion: Criterion
    people: int
    shares: tuple[float, ...]
    mean: float
    difference: float | None = None
    interval: tuple[float, float] | None = None

    @property
    def stands_out(self) -> bool:
        """Whether the interval leaves out 0."""
        return self.interval is not None and not self.interval[0] <= 0.0 <= self.interval[1]


@dataclass(frozen=True, slots=True)
class KindView:
    """One kind of group. ``hidden``: groups that are too small to show; ``note``: what is to be thought of it."""

    kind: GroupKind
    shown: tuple[GroupLevels, ...]
    hidden: tuple[Group, ...]
    note: Phrase


def levels_of(report: InterviewReport) -> Mapping[Criterion, int]:
    """One person's mean level of each criterion over their answers, rounded (half up); what was held does not count."""
    found: dict[Criterion, list[int]] = {}
    for answer in report.answers:
        evaluation = answer.latest.evaluation if answer.latest is not None else None
        for judgement in evaluation.judgements if evaluation is not None else ():
            if judgement.level is not None:
                found.setdefault(judgement.criterion, []).append(judgement.level)
    return {criterion: int(sum(levels) / len(levels) + 0.5) for criterion, levels in found.items()}


def group_views(counts: Iterable[LevelCounts]) -> tuple[KindView, ...]:
    """Every kind of group, as far as it may be shown."""
    found = sorted(counts, key=lambda each: (list(Criterion).index(each.criterion), list(Group).index(each.group)))
    return tuple(_view(kind, [each for each in found if each.group.kind is kind]) for kind in GroupKind)


def _view(kind: GroupKind, counts: Sequence[LevelCounts]) -> KindView:
    large = {group for group in Group if group.kind is kind and _people(counts, group) >= SMALLEST_GROUP}
    shown = tuple(
        _levels(each, counts, large) for each in counts if each.group in large and each.total >= SMALLEST_GROUP
    )
    hidden = tuple(group for group in Group if group.kind is kind and group not in large)
    return KindView(kind, shown, hidden, _note(shown))


def _people(counts: Sequence[LevelCounts], group: Group) -> int:
    return max((each.total for each in counts if each.group is group), default=0)


def _levels(one: LevelCounts, counts: Sequence[LevelCounts], large: set[Group]) -> GroupLevels:
    """Compared with the other groups that are shown, so that no small one can be worked out."""
    others = np.zeros(LEVELS, dtype=np.int64)
    for each in counts:
        if each.criterion is one.criterion and each.group is not one.group and each.group in large:
            others += np.array(each.people)
    shares = tuple(count / one.total for count in one.people)
    if others.sum() < SMALLEST_GROUP:
        return GroupLevels(one.group, one.criterion, one.total, shares, one.mean)
    own = np.array(one.people)
    steps = np.arange(1, LEVELS + 1)
    difference = one.mean - float(others @ steps) / float(others.sum())
    return GroupLevels(one.group, one.criterion, one.total, shares, one.mean, difference, _interval(own, others))


def _interval(own: npt.NDArray[np.int64], others: npt.NDArray[np.int64]) -> tuple[float, float]:
    chance = np.random.default_rng(SEED)
    differences = _means(own, chance) - _means(others, chance)
    low, high = np.quantile(differences, ((1 - CONFIDENCE) / 2, (1 + CONFIDENCE) / 2))
    return float(low), float(high)


def _means(counts: npt.NDArray[np.int64], chance: np.random.Generator) -> npt.NDArray[np.float64]:
    people = int(counts.sum())
    drawn = chance.multinomial(people, counts / people, size=RESAMPLES)
    means: npt.NDArray[np.float64] = drawn @ np.arange(1, LEVELS + 1) / people
    return means


def _note(shown: Sequence[GroupLevels]) -> Phrase:
    if not shown:
        return Phrase(
            "표본이 적어 보이지 않습니다. 한 집단이 {least}명 이상일 때 보여 드립니다.", {"least": SMALLEST_GROUP}
        )
    compared = [each for each in shown if each.interval is not None]
    if not compared:
        return Phrase("견줄 다른 집단이 {least}명이 되지 않아 차이는 셈하지 않았습니다.", {"least": SMALLEST_GROUP})
    standing_out = [each for each in compared if each.stands_out]
    facts: dict[str, object] = {"compared": len(compared), "found": len(standing_out)}
    if not standing_out:
        return Phrase(
            "견준 {compared}가지 모두 우연으로도 생길 만한 차이입니다. 편향이 없다는 증명은 아닙니다. 표본이 늘면 다시 보십시오.",
            facts,
        )
    return Phrase(
        "견준 {compared}가지 가운데 {found}가지는 우연만으로는 보기 어려운 차이입니다(스무 가지를 견주면 하나쯤은 우연히도 나옵니다). 질문과 평가 기준이 한 집단에 불리하지 않은지 살펴보십시오. 사람에 대한 결론이 아닙니다.",
        facts,
    )
