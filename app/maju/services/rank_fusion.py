"""Several rankings as one."""

from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.job_ports import Scored
from maju.domain.jobs import Target

RANK_CONSTANT = 1
"""k of reciprocal rank fusion. Cormack, Clarke and Büttcher 2009 take 60 for many rankings of equal worth; on the tuning queries
(benchmarks/README.md) 1 was best of 1, 3, 5, 10 and 60."""
WORDS_WEIGHT = {Target.OCCUPATION: 0.8, Target.POSTING: 0.4}
"""Share of the words in the fused score where nothing is known of the query, the rest being the meaning's; learned there as well
(``python -m benchmarks.search_learning``)."""
SCORE_SHARE = 0.5
"""Share of the scores (each divided by its side's best) in the fused score, the rest being the ranks'; learned there as well."""


@dataclass(frozen=True, slots=True)
class Side:
    """A ranking, the best first, and what it weighs. ``shares``: its scores are shares (0 to 1) that count as they are, and places
    in it mean nothing; ``occupation``: id of the one whose postings they are."""

    ranking: Sequence[Scored]
    weight: float
    shares: bool = False
    occupation: str = ""


def fuse(
    target: Target,
    words: Sequence[Scored],
    meaning: Sequence[Scored],
    *,
    weight: float | None = None,
    further: Sequence[Side] = (),
) -> list[tuple[str, float]]:
    """Ids with their fused scores (0 to 1), the best first. An id that one side did not find gets nothing from it; where one side
    found nothing at all the other's order stays. ``further`` sides weigh beside words and meaning, which are 1 together."""
    share = WORDS_WEIGHT[target] if weight is None else weight
    sides = (Side(words, share), Side(meaning, 1 - share), *further)
    total = 1 + sum(side.weight for side in further)
    fused: dict[str, float] = {}
    for side in sides:
        best = max((each.score for each in side.ranking), default=0.0)
        for rank, each in enumerate(side.ranking):
            worth = each.score if side.shares else _worth(each.score, best, rank)
            fused[each.id] = fused.get(each.id, 0.0) + side.weight / total * worth
    return sorted(fused.items(), key=lambda item: (-item[1], item[0]))


def _worth(score: float, best: float, rank: int) -> float:
    by_rank = (RANK_CONSTANT + 1) / (RANK_CONSTANT + 1 + rank)
    by_score = max(0.0, score / best) if best > 0 else 0.0
    return SCORE_SHARE * by_score + (1 - SCORE_SHARE) * by_rank
