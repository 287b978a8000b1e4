"""Finds the occupations a query means: by words, by meaning, and a long text also by its parts."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.job_ports import JobIndex, Scored
from maju.domain.jobs import Filters, Target
from maju.services.rank_fusion import fuse

TRUST_OFFSET, TRUST_SLOPE = -3.5, 1.5
"""Logistic rule of the words' share, learned on the tuning queries (``python -m benchmarks.search_learning``)."""
LONG_FROM = 4
"""Sentences from which a text is also looked for in its parts."""
PART_SENTENCES = 2
WHOLE_SHARE = 0.4
"""Share of the whole text in the score, the rest being its parts'. On the tuning resumes every share from 0.2 to 0.5 with parts of
one or two sentences finds all marked occupations among ten (Recall@10 1.00), the whole text alone 0.97."""
_PARTS = 12
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")
_SHORTEST = 6
_NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class MeantOccupations:
    """What each side found for a query; ``parts``: the meaning of each part of a long one."""

    query: str
    words: Sequence[Scored]
    meaning: Sequence[Scored]
    parts: Sequence[Sequence[Scored]] = ()

    def fused(self) -> list[tuple[str, float]]:
        """Ids with scores (0 to 1), the best first."""
        whole = fuse(Target.OCCUPATION, self.words, self.meaning, weight=words_weight(self.query, self.words))
        if not self.parts:
            return whole
        scores = {identifier: WHOLE_SHARE * score for identifier, score in whole}
        share = (1 - WHOLE_SHARE) / len(self.parts)
        for part in self.parts:
            for identifier, score in fuse(Target.OCCUPATION, (), part, weight=0.0):
                scores[identifier] = scores.get(identifier, 0.0) + share * score
        return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


def find_occupations(index: JobIndex, query: str, width: int) -> MeantOccupations:
    """The best ``width`` of each side. Raises what the index raises."""
    return MeantOccupations(
        query,
        index.by_words(Target.OCCUPATION, query, width, _NO_FILTERS),
        index.by_meaning(Target.OCCUPATION, query, width, _NO_FILTERS),
        [index.by_meaning(Target.OCCUPATION, part, width, _NO_FILTERS) for part in parts_of(query)],
    )


def words_weight(query: str, words: Sequence[Scored]) -> float:
    """Share of the words (0 to 1): the more of BM25 the best one earns for the length of the query, the more they say. Of slang
    (뺑끼칠) and of prose they catch scraps, which meaning must outweigh."""
    asked = max(1, len(query.split()))
    evidence = math.log1p(words[0].score / math.sqrt(asked)) if words else 0.0
    return 1 / (1 + math.exp(-(TRUST_OFFSET + TRUST_SLOPE * evidence)))


def parts_of(text: str) -> list[str]:
    """A long text in parts of a few sentences, none of a short one."""
    sentences = [each.strip() for each in _SENTENCE_END.split(text) if len(each.strip()) >= _SHORTEST]
    if len(sentences) < LONG_FROM:
        return []
    starts = range(0, len(sentences), PART_SENTENCES)
    return [" ".join(sentences[at : at + PART_SENTENCES]) for at in starts][:_PARTS]
