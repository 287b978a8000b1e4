"""The labelled queries: what people look for, and which occupations and sample postings a counsellor would accept."""

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

LABELS = Path(__file__).resolve().parent / "search_labels" / "queries.jsonl"
FURTHER = LABELS.with_name("further_tuning.jsonl")
"""More queries that only :mod:`benchmarks.search_learning` looks at."""
TUNING, HELD_OUT = "tuning", "held-out"
_SAMPLE_PARTS = 3
"""Parts of a sample posting's id: sample, number, id of the occupation it was made from."""


@dataclass(frozen=True, slots=True)
class LabelledQuery:
    """``slice``: which kind of query; ``occupations``: ids of all that fit."""

    id: str
    slice: str
    query: str
    occupations: frozenset[str]
    split: str


def read_queries(path: Path = LABELS) -> tuple[LabelledQuery, ...]:
    """All queries in file order. Raises ValueError for a rule about postings that is not known."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        raw = json.loads(line)
        if raw["postings"] != {"rule": "of-occupations"}:
            raise ValueError(f"{raw['id']}: unknown rule {raw['postings']}")
        found.append(LabelledQuery(raw["id"], raw["slice"], raw["query"], frozenset(raw["occupations"]), raw["split"]))
    return tuple(found)


def postings_by_occupation(identifiers: Iterable[str]) -> dict[str, frozenset[str]]:
    """Ids of sample postings by the occupation they were made from; ids of others are left out."""
    found: dict[str, set[str]] = defaultdict(set)
    for identifier in identifiers:
        parts = identifier.split("-", _SAMPLE_PARTS - 1)
        if len(parts) == _SAMPLE_PARTS and parts[0] == "sample" and parts[1].isdecimal():
            found[parts[2]].add(identifier)
    return {occupation: frozenset(ids) for occupation, ids in found.items()}


def relevant_postings(query: LabelledQuery, made_from: dict[str, frozenset[str]]) -> frozenset[str]:
    """Every sample posting of every occupation that fits."""
    return frozenset().union(*(made_from.get(each, frozenset()) for each in query.occupations))
