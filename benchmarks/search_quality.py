"""Finds the labelled queries by words alone, by meaning alone and by both, and says how well, slice by slice."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.ranking_measures import Measures, mean, measures
from benchmarks.search_queries import LabelledQuery, postings_by_occupation, relevant_postings
from benchmarks.table import print_table
from maju.domain.job_ports import JobIndex, Scored
from maju.domain.jobs import Filters, Target
from maju.services.job_search import CANDIDATES
from maju.services.occupation_hints import OccupationHints
from maju.services.occupation_search import MeantOccupations, find_occupations
from maju.services.rank_fusion import Side, fuse
from maju.services.search_query import read_query
from maju.services.search_spelling import SearchSpelling

ALL = "all"
SIDES = ("words", "meaning", "fused")
_NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Found:
    """What either side found for one query as it is read (misspelt words put right, no personal facts), and what is relevant."""

    query: LabelledQuery
    relevant: frozenset[str]
    words: Sequence[Scored]
    meaning: Sequence[Scored]
    further: Sequence[Side] = ()
    read: str = ""
    parts: Sequence[Sequence[Scored]] = ()


def find(index: JobIndex, target: Target, queries: Sequence[LabelledQuery]) -> list[Found]:
    """Both sides' candidates, as :class:`maju.services.job_search.JobSearch` gets them."""
    hints, spelling = OccupationHints(index), SearchSpelling(index)
    made_from = postings_by_occupation(posting.id for posting in index.every_posting())
    found = []
    for each in queries:
        read = read_query(each.query, spelling).text
        relevant = each.occupations if target is Target.OCCUPATION else relevant_postings(each, made_from)
        if target is Target.OCCUPATION:
            meant = find_occupations(index, read, CANDIDATES)
            found.append(Found(each, relevant, meant.words, meant.meaning, (), read, meant.parts))
            continue
        words = index.by_words(target, read, CANDIDATES, _NO_FILTERS)
        meaning = index.by_meaning(target, read, CANDIDATES, _NO_FILTERS)
        found.append(Found(each, relevant, words, meaning, hints.sides(read, CANDIDATES, _NO_FILTERS), read))
    return found


def rankings(target: Target, found: Found) -> dict[str, list[str]]:
    """Ids in order by side."""
    if target is Target.OCCUPATION:
        fused = MeantOccupations(found.read, found.words, found.meaning, found.parts).fused()
    else:
        fused = fuse(target, found.words, found.meaning, further=found.further)
    return {
        "words": [each.id for each in found.words],
        "meaning": [each.id for each in found.meaning],
        "fused": [identifier for identifier, _ in fused],
    }


def quality(target: Target, found: Sequence[Found]) -> dict[str, dict[str, Measures]]:
    """Measures by slice (and :data:`ALL`) and side."""
    judged: dict[str, dict[str, list[Measures]]] = {}
    for each in found:
        for side, ranking in rankings(target, each).items():
            for name in (each.query.slice, ALL):
                judged.setdefault(name, {}).setdefault(side, []).append(measures(ranking, each.relevant))
    order = sorted(judged, key=lambda name: (name == ALL, name))
    return {name: {side: mean(each) for side, each in judged[name].items()} for name in order}


def print_quality(title: str, found: Sequence[Found], measured: dict[str, dict[str, Measures]]) -> None:
    """One line a slice: three measures for each side; ``behind``: fused below a side, by more than rounding."""
    rows = []
    for name, sides in measured.items():
        count = sum(name in (ALL, each.query.slice) for each in found)
        cells = [f"{sides[side].recall:.3f} {sides[side].mrr:.3f} {sides[side].ndcg:.3f}" for side in SIDES]
        rows.append((name, str(count), *cells, " ".join(behind(sides))))
    header = ("slice", "queries", *(f"{side}: R@10 MRR nDCG" for side in SIDES), "fused behind in")
    print_table(title, header, rows)


def behind(sides: dict[str, Measures]) -> list[str]:
    """Measures in which the fused order is worse than words or meaning alone."""
    fused = sides["fused"]
    return [
        name
        for name in ("recall", "mrr", "ndcg")
        if getattr(fused, name) < max(getattr(sides[side], name) for side in ("words", "meaning")) - 0.0005
    ]
