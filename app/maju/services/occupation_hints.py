"""Finds postings by way of the occupations a query means: who describes a job without its name finds postings that only name it."""

from collections.abc import Sequence

from maju.domain.job_ports import JobIndex, Scored
from maju.domain.jobs import Filters, Occupation, Target
from maju.services.rank_fusion import Side, fuse

OCCUPATIONS = 2
"""Occupations that are asked for; a third one brought nothing on the tuning queries (benchmarks/README.md)."""
WEIGHT = 1.0
"""Of the best occupation's postings beside those of words and meaning together; the second's falls with the square of its score."""
_WIDTH = 20
_NO_FILTERS = Filters()


class OccupationHints:
    """Further rankings of postings for a query. Any thread may call."""

    def __init__(self, index: JobIndex) -> None:
        self._index = index

    def sides(self, query: str, width: int, filters: Filters) -> list[Side]:
        """A ranking for each of the best occupations with its weight; none where no occupation is found. Raises what the index
        raises."""
        words = self._index.by_words(Target.OCCUPATION, query, _WIDTH, _NO_FILTERS)
        meaning = self._index.by_meaning(Target.OCCUPATION, query, _WIDTH, _NO_FILTERS)
        best = fuse(Target.OCCUPATION, words, meaning)[:OCCUPATIONS]
        return [
            Side(self._postings(identifier, width, filters), WEIGHT * (score / best[0][1]) ** 2)
            for identifier, score in best
            if score > 0
        ]

    def _postings(self, identifier: str, width: int, filters: Filters) -> Sequence[Scored]:
        """The nearest in meaning: as good as by words, for a tenth of the time; by words where there is no encoder."""
        text = described(self._index.occupation(identifier))
        nearest = self._index.by_meaning(Target.POSTING, text, width, filters)
        return nearest or self._index.by_words(Target.POSTING, text, width, filters)


def described(occupation: Occupation) -> str:
    """How postings of an occupation call it and what they ask for; not what one does, which every employer words otherwise."""
    return "\n".join((occupation.name, *occupation.also, ", ".join((*occupation.skills, *occupation.tools))))
