"""Finds occupations and postings by words and by meaning at once, and says of each why it was found."""

from collections.abc import Sequence
from dataclasses import replace

from maju.domain.job_ports import JobIndex, Scored
from maju.domain.jobs import Filters, Hit, Occupation, Posting, Removed, SearchResult, Target
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.services.job_reasons import JobReasons, of_occupation
from maju.services.occupation_hints import OccupationHints
from maju.services.occupation_search import find_occupations
from maju.services.rank_fusion import Side, fuse
from maju.services.search_query import read_query, said_of
from maju.services.search_spelling import SearchSpelling
from maju.services.skill_reader import SkillReader

CANDIDATES = 100
"""How many each side contributes before both are fused."""
BELONGS = 0.9
"""Share from which a posting is said to be one of an occupation: of the tuning queries' postings for which nothing else speaks, all
over it were made from that occupation, and of 22 under it one."""
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
        self._spelling = SearchSpelling(index)
        self._reasons = JobReasons(words, encoder, skills)

    def search(
        self, query: str, *, target: Target | None = None, filters: Filters = _NO_FILTERS, limit: int = 20
    ) -> SearchResult:
        """The best ``limit`` of each target, occupations first; ``target`` None: both. Of these, what nothing speaks for is left out:
        on the tuning queries (benchmarks/README.md) none of 87 such occupations was a right one. ``removed`` says what filters took
        from the postings that would else have been found. Raises what the index raises."""
        read = read_query(query, self._spelling)
        occupations = self._occupations(read.text, max(limit, CANDIDATES))
        hits: list[Hit] = []
        removed: tuple[Removed, ...] = ()
        if target is not Target.POSTING:
            hits += self._explain(read.text, occupations[:limit])
        if target is not Target.OCCUPATION:
            found = self._postings(read.text, filters, max(limit, CANDIDATES), occupations)[:limit]
            if filters != _NO_FILTERS:
                without = self._postings(read.text, _NO_FILTERS, CANDIDATES, occupations)[:CANDIDATES]
                removed = self._index.removed_by(filters, [hit.id for hit in without])
            hits += self._explain(read.text, found)
        return SearchResult(tuple(hits), removed, (*said_of(read), *self._index.facts().notices))

    def _occupations(self, query: str, width: int) -> list[Hit]:
        found = find_occupations(self._index, query, width)
        return _hits(Target.OCCUPATION, found.fused(), found.words, found.meaning)

    def _postings(self, query: str, filters: Filters, width: int, occupations: Sequence[Hit]) -> list[Hit]:
        words = self._index.by_words(Target.POSTING, query, width, filters)
        meaning = self._index.by_meaning(Target.POSTING, query, width, filters)
        meant = [(hit.id, hit.fused) for hit in occupations]
        further = self._hints.sides(query, width, filters, occupations=meant)
        found = _hits(Target.POSTING, fuse(Target.POSTING, words, meaning, further=further), words, meaning)
        meant_by = _occupations_of(further)
        names = {each: self._index.occupation(each).name for each in set(meant_by.values())}
        return [
            replace(hit, reasons=(of_occupation(names[meant_by[hit.id]]),)) if hit.id in meant_by else hit
            for hit in found
        ]

    def _explain(self, query: str, hits: Sequence[Hit]) -> list[Hit]:
        """The same hits with titles and reasons; what was deleted meanwhile is left out, and what nothing speaks for."""
        if not hits:
            return []
        items: dict[str, Occupation | Posting] = {}
        if hits[0].target is Target.OCCUPATION:
            items.update({hit.id: self._index.occupation(hit.id) for hit in hits})
        else:
            items.update({posting.id: posting for posting in self._index.postings([hit.id for hit in hits])})
        explained = self._reasons.explain(query, [(hit, items[hit.id]) for hit in hits if hit.id in items])
        return [hit for hit in explained if hit.reasons]


def _hits(
    target: Target, fused: Sequence[tuple[str, float]], words: Sequence[Scored], meaning: Sequence[Scored]
) -> list[Hit]:
    by_words = {each.id: each.score for each in words}
    by_meaning = {each.id: each.score for each in meaning}
    return [Hit(target, each, "", score, by_words.get(each), by_meaning.get(each)) for each, score in fused]


def _occupations_of(sides: Sequence[Side]) -> dict[str, str]:
    """For each posting that belongs to an occupation that is meant, the one through which it counts most."""
    best: dict[str, tuple[float, str]] = {}
    for side in sides:
        for each in side.ranking:
            if each.score >= BELONGS:
                worth = (side.weight * each.score, side.occupation)
                best[each.id] = max(best.get(each.id, worth), worth)
    return {identifier: occupation for identifier, (_, occupation) in best.items()}
