"""Whether a row differs from the first by more than chance: the same items, paired, drawn anew many times."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maju.services.comparing.comparison import Measured, Row
from maju.services.comparing.items import Variant

Pairs = npt.NDArray[np.float64]
_DRAWS = 10_000
_OUTSIDE = 0.05
_SEED = 20261121
FIGURES: Mapping[str, Callable[[Measured], float | None]] = {
    "rouge_l": lambda measured: measured.likeness.rouge_l,
    "meaning": lambda measured: measured.likeness.meaning,
}


@dataclass(frozen=True, slots=True)
class Difference:
    """Mean of a figure less that of the first row, over the ``items`` both have; ``low`` to ``high``: where it lies among the draws
    (paired bootstrap, Efron & Tibshirani 1993), so wide that with 95 % all intervals of a table hold together (Bonferroni)."""

    model: str
    variant: Variant
    figure: str
    items: int
    mean: float
    low: float
    high: float

    @property
    def clear(self) -> bool:
        """Whether it is more than chance among these items."""
        return self.low > 0 or self.high < 0


def differences(measured: Sequence[Measured], rows: Sequence[Row]) -> tuple[Difference, ...]:
    """Of every row but the first, figure by figure; nothing where fewer than two items are shared."""
    paired: list[tuple[str, Variant, str, Pairs]] = []
    for figure, of in FIGURES.items():
        by_row = _by_row(measured, of)
        keys = [(row.model, row.variant) for row in rows if row.variant is not None]
        first = by_row[keys[0]] if keys else {}
        for model, variant in keys[1:]:
            other = by_row[model, variant]
            paired.append(
                (model, variant, figure, np.array([other[item] - first[item] for item in first if item in other]))
            )
    compared = [each for each in paired if len(each[-1]) >= 2]
    return tuple(
        Difference(model, variant, figure, len(pairs), float(pairs.mean()), *_interval(pairs, _OUTSIDE / len(compared)))
        for model, variant, figure, pairs in compared
    )


def _by_row(
    measured: Sequence[Measured], of: Callable[[Measured], float | None]
) -> dict[tuple[str, Variant], dict[str, float]]:
    """The figure by item, for every row; an item without one is left out."""
    found: dict[tuple[str, Variant], dict[str, float]] = {}
    for each in measured:
        row = found.setdefault((each.written.model, each.written.variant), {})
        if (value := of(each)) is not None:
            row[each.item.id] = value
    return found


def _interval(pairs: Pairs, outside: float) -> tuple[float, float]:
    drawn = np.random.default_rng(_SEED).choice(pairs, (_DRAWS, len(pairs)))
    low, high = np.quantile(drawn.mean(axis=1), (outside / 2, 1 - outside / 2))
    return float(low), float(high)
