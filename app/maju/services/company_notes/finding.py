"""Finds reviews by words: their heads and bigrams, the rare ones weighing more, a company's name most."""

import math
import re
from collections import Counter
from collections.abc import Sequence

from maju.domain.company_note import CompanyNote

_COMPANY_WEIGHT = 3.0
"""A company's name in a query means that company: it outweighs a word that stands in a few reviews of others."""
_LEAST_SHARE = 0.35
"""Share of the query's weight that a review must hold: below it, only an ending or a bigram by chance is common."""


def find_notes(notes: Sequence[CompanyNote], text: str, limit: int) -> tuple[CompanyNote, ...]:
    """The best ``limit`` of those that hold the telling words of ``text``."""
    wanted = _features(text)
    if not wanted:
        return ()
    told = [_features(note.text) for note in notes]
    named = [_features(note.company) for note in notes]
    counts = Counter(feature for found in told for feature in found & wanted)
    weights = {each: math.log(1.0 + (len(notes) + 1) / (counts[each] + 0.5)) for each in wanted}
    whole = sum(weights.values())
    scored = []
    for at, found in enumerate(told):
        shared = sum(weights[each] for each in found & wanted)
        if shared >= _LEAST_SHARE * whole:
            named_too = sum(weights[each] for each in named[at] & wanted)
            scored.append((shared + _COMPANY_WEIGHT * named_too, at))
    best = sorted(scored, key=lambda pair: (-pair[0], -pair[1]))
    return tuple(notes[at] for _, at in best[:limit])


def _features(text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in re.findall(r"[가-힣]+|[a-z0-9]+", text.lower()):
        found.add(f"^{word[:2]}")
        found.update(word[at : at + 2] for at in range(len(word) - 1))
    return frozenset(found)
