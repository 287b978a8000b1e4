"""Finds postings by way of the occupations a query means: who describes a job without its name finds postings that only name it."""

from collections.abc import Sequence

from maju.domain.job_ports import JobIndex
from maju.domain.jobs import Filters
from maju.services.occupation_search import find_occupations
from maju.services.rank_fusion import Side

OCCUPATIONS = 5
"""Occupations whose postings are asked for."""
WEIGHT = 2.0
"""Of the best occupation's postings beside those of words and meaning together."""
STEEPNESS = 3
"""Power of an occupation's score (divided by the best one's) in the weight of its postings. All three learned on the tuning queries
(``python -m benchmarks.search_learning``)."""
_POSTINGS = 30
_WIDTH = 100


class OccupationHints:
    """Further rankings of postings for a query. Any thread may call."""

    def __init__(self, index: JobIndex) -> None:
        self._index = index

    def sides(
        self, query: str, width: int, filters: Filters, *, occupations: Sequence[tuple[str, float]] | None = None
    ) -> list[Side]:
        """The postings of each of the best occupations with its weight; none where no occupation is found. ``occupations``: those of
        the query, where they are known already. Raises what the index raises."""
        found = find_occupations(self._index, query, _WIDTH).fused() if occupations is None else occupations
        best = [(identifier, score / found[0][1]) for identifier, score in found[:OCCUPATIONS] if score > 0]
        limit = min(width, _POSTINGS)
        return [
            Side(
                self._index.of_occupation(each, limit, filters), WEIGHT * share**STEEPNESS, shares=True, occupation=each
            )
            for each, share in best
        ]
