"""Finds occupations and postings by words and by meaning at once, and says of each why it was found."""

from collections.abc import Sequence

from maju.domain.job_ports import JobIndex, Scored
from maju.domain.jobs import Filters, Hit, Occupation, Posting, Removed, SearchResult, Target
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.services.job_reasons import JobReasons
from maju.services.occupation_hints import OccupationHints
from maju.services.rank_fusion import fuse
from maju.services.skill_reader import SkillReader

CANDIDATES = 100
"""How many each side contributes before both are fused."""
_NO_FILTERS = Filters()


class JobSearch:
    """Search over an index. ``words``, ``encoder`` and ``skills`` are for the reasons alone: without one of them its kind of
    reason is left out. Any thread may call."""

    def __init__(
        self,
        index: JobIndex,
        *,
        words: WordAnalyzer | None = None,
        encoder: SentenceEncoder | None = None,
        skills: SkillReader | None = None,
    ) -> None:
        self._index = index
        self._hints = OccupationHints(index)
        self._reasons = JobReasons(words, encoder, skills)

    def search(
        self, query: str, *, target: Target | None = None, filters: Filters = _NO_FILTERS, limit: int = 20
    ) -> SearchResult:
        """The best ``limit`` of each target, occupations first; ``target`` None: both. ``removed`` says what filters took from the
        postings that would else have been found. Raises what the index raises."""
        hits: list[Hit] = []
        removed: tuple[Removed, ...] = ()
        if target is not Target.POSTING:
            hits += self._explain(query, self._find(Target.OCCUPATION, query, _NO_FILTERS, limit))
        if target is not Target.OCCUPATION:
            found = self._find(Target.POSTING, query, filters, limit)
            if filters != _NO_FILTERS:
                without = self._find(Target.POSTING, query, _NO_FILTERS, CANDIDATES)
                removed = self._index.removed_by(filters, [hit.id for hit in without])
            hits += self._explain(query, found)
        return SearchResult(tuple(hits), removed, self._index.facts().notices)

    def _find(self, target: Target, query: str, filters: Filters, limit: int) -> list[Hit]:
        width = max(limit, CANDIDATES)
        words = self._index.by_words(target, query, width, filters)
        meaning = self._index.by_meaning(target, query, width, filters)
        further = self._hints.sides(query, width, filters) if target is Target.POSTING else ()
        by_words, by_meaning = _scores(words), _scores(meaning)
        return [
            Hit(target, identifier, "", score, by_words.get(identifier), by_meaning.get(identifier))
            for identifier, score in fuse(target, words, meaning, further=further)[:limit]
        ]

    def _explain(self, query: str, hits: Sequence[Hit]) -> list[Hit]:
        """The same hits with titles and reasons; what was deleted meanwhile is left out."""
        if not hits:
            return []
        items: dict[str, Occupation | Posting] = {}
        if hits[0].target is Target.OCCUPATION:
            items.update({hit.id: self._index.occupation(hit.id) for hit in hits})
        else:
            items.update({posting.id: posting for posting in self._index.postings([hit.id for hit in hits])})
        return self._reasons.explain(query, [(hit, items[hit.id]) for hit in hits if hit.id in items])


def _scores(found: Sequence[Scored]) -> dict[str, float]:
    return {each.id: each.score for each in found}
