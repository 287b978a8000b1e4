"""How good a ranking is when some things are relevant and the others are not."""

import math
from collections.abc import Sequence, Set
from dataclasses import dataclass, fields

DEPTH = 10


@dataclass(frozen=True, slots=True)
class Measures:
    """Each from 0 to 1. ``recall``: found among the first ten of those that could stand there (at most ten); ``mrr``: 1/rank of the
    first relevant one; ``ndcg``: Järvelin and Kekäläinen 2002, gains of 1, over the first ten."""

    recall: float
    mrr: float
    ndcg: float


def measures(ranking: Sequence[str], relevant: Set[str]) -> Measures:
    """Of one query. Raises ValueError where nothing is relevant."""
    if not relevant:
        raise ValueError("nothing is relevant")
    possible = min(DEPTH, len(relevant))
    ranks = [rank for rank, identifier in enumerate(ranking, 1) if identifier in relevant]
    first = [rank for rank in ranks if rank <= DEPTH]
    ideal = sum(1 / math.log2(rank + 1) for rank in range(1, possible + 1))
    return Measures(
        len(first) / possible, 1 / ranks[0] if ranks else 0.0, sum(1 / math.log2(r + 1) for r in first) / ideal
    )


def mean(each: Sequence[Measures]) -> Measures:
    """Of several queries, every query weighing the same. Raises ZeroDivisionError without queries."""
    names = [field.name for field in fields(Measures)]
    return Measures(**{name: sum(getattr(one, name) for one in each) / len(each) for name in names})
