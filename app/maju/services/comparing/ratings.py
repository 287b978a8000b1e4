"""What raters gave, by model and variant, and how far they agree."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import fmean

import numpy as np

from maju.services.comparing.sheet_reading import Rating
from maju.services.comparing.sheets import SCORES, Aspect, KeyEntry


@dataclass(frozen=True, slots=True)
class RatedRow:
    """Means 0-2 over texts of the mean over raters; None where nothing was given. ``final``: the mean of the aspects that have one."""

    model: str
    variant: str
    texts: int
    scores: dict[Aspect, float | None]
    final: float | None


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of one aspect, over texts that at least two raters scored. ``alpha``: Krippendorff's, ordinal (1 perfect, 0 chance); None
    where fewer than two texts were scored twice or everybody gave the same score to all. ``same``: share of pairs that are equal."""

    aspect: Aspect
    pairs: int
    same: float | None
    alpha: float | None


def rated_rows(ratings: Sequence[Rating], key: Sequence[KeyEntry]) -> tuple[RatedRow, ...]:
    """In the order of the key."""
    groups: dict[tuple[str, str], list[str]] = {}
    for entry in key:
        groups.setdefault((entry.model, entry.variant), []).append(entry.code)
    by_cell = _by_cell(ratings)
    return tuple(_row(model, variant, codes, by_cell) for (model, variant), codes in groups.items())


def agreement(ratings: Sequence[Rating]) -> tuple[Agreement, ...]:
    """One line an aspect."""
    return tuple(_agreement(aspect, [r for r in ratings if r.aspect is aspect]) for aspect in Aspect)


def _row(model: str, variant: str, codes: Sequence[str], by_cell: dict[tuple[str, Aspect], list[int]]) -> RatedRow:
    scores = {
        aspect: _mean(fmean(by_cell[code, aspect]) for code in codes if (code, aspect) in by_cell) for aspect in Aspect
    }
    rated = sum(any((code, aspect) in by_cell for aspect in Aspect) for code in codes)
    return RatedRow(model, variant, rated, scores, _mean(score for score in scores.values() if score is not None))


def _agreement(aspect: Aspect, ratings: Sequence[Rating]) -> Agreement:
    pairs = [pair for given in _by_cell(ratings).values() for pair in combinations(given, 2)]
    same = fmean(a == b for a, b in pairs) if pairs else None
    return Agreement(aspect, len(pairs), same, _alpha(ratings))


def _alpha(ratings: Sequence[Rating]) -> float | None:
    """Krippendorff (2011), Computing Krippendorff's Alpha-Reliability."""
    import krippendorff

    raters, codes = sorted({r.rater for r in ratings}), sorted({r.code for r in ratings})
    table = np.full((len(raters), len(codes)), np.nan)
    for rating in ratings:
        table[raters.index(rating.rater), codes.index(rating.code)] = rating.score
    twice = table[:, np.count_nonzero(~np.isnan(table), axis=0) >= 2] if table.size else table
    if twice.shape[1] < 2 or len(np.unique(twice[~np.isnan(twice)])) < 2:
        return None
    return float(krippendorff.alpha(twice, level_of_measurement="ordinal", value_domain=list(SCORES)))


def _by_cell(ratings: Iterable[Rating]) -> dict[tuple[str, Aspect], list[int]]:
    found: dict[tuple[str, Aspect], list[int]] = {}
    for rating in ratings:
        found.setdefault((rating.code, rating.aspect), []).append(rating.score)
    return found


def _mean(values: Iterable[float]) -> float | None:
    found = list(values)
    return fmean(found) if found else None
