"""The labelled queries: well-formed, spread, and none copied from the phrasings that the index and the encoder have seen."""

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

from benchmarks.search_queries import FURTHER, HELD_OUT, LABELS, TUNING, LabelledQuery, read_queries
from maju.domain.jobs import Occupation
from maju.storage.occupations import read_occupations

ROOT = Path(__file__).resolve().parents[2]
LEAST = {
    "two-syllable": 30,
    "compound": 30,
    "paraphrase": 50,
    "mixed": 30,
    "misspelt": 30,
    "certificate": 30,
    "colloquial": 30,
    "resume": 24,
}
NEARLY_EQUAL = 0.5
"""Jaccard index of two texts' letter pairs: 외국인한테 우리말 가르치기 and 외국인한테 우리말 가르치는 일 have 0.77."""


@pytest.fixture(scope="module")
def queries() -> tuple[LabelledQuery, ...]:
    return read_queries()


@pytest.fixture(scope="module")
def occupations() -> tuple[Occupation, ...]:
    return tuple(read_occupations(ROOT / "data" / "occupations"))


def letters(text: str) -> str:
    return re.sub(r"[^0-9a-z가-힣]", "", text.lower())


def pairs(text: str) -> frozenset[str]:
    joined = letters(text)
    return frozenset(joined[at : at + 2] for at in range(len(joined) - 1))


def test_every_slice_has_enough_and_nothing_stands_twice(queries: tuple[LabelledQuery, ...]) -> None:
    counts = Counter(each.slice for each in queries)
    assert set(counts) == set(LEAST)
    assert {name: count for name, count in counts.items() if count < LEAST[name]} == {}
    assert len({each.id for each in queries}) == len({letters(each.query) for each in queries}) == len(queries) >= 240


def test_every_label_is_an_occupation_and_there_are_one_to_six(
    queries: tuple[LabelledQuery, ...], occupations: tuple[Occupation, ...]
) -> None:
    known = {each.id for each in occupations}
    wrong = {each.id: each.occupations - known for each in queries if not each.occupations <= known}
    assert wrong == {}
    assert [each.id for each in queries if not 1 <= len(each.occupations) <= 6] == []
    assert len(frozenset().union(*(each.occupations for each in queries))) >= 250


def test_the_split_follows_the_hash_of_the_id(queries: tuple[LabelledQuery, ...]) -> None:
    for name in LEAST:
        part = sorted(
            (each for each in queries if each.slice == name), key=lambda q: hashlib.sha256(q.id.encode()).hexdigest()
        )
        half = len(part) // 2
        assert {each.split for each in part[:half]} == {TUNING}
        assert {each.split for each in part[half:]} == {HELD_OUT}


def test_resumes_are_as_long_as_resumes(queries: tuple[LabelledQuery, ...]) -> None:
    lengths = {each.id: len(each.query.split()) for each in queries if each.slice == "resume"}
    assert {name: length for name, length in lengths.items() if not 150 <= length <= 400} == {}


def test_no_query_is_nearly_a_phrasing_of_the_occupations(
    queries: tuple[LabelledQuery, ...], occupations: tuple[Occupation, ...]
) -> None:
    phrasings = [(letters(phrase), pairs(phrase), phrase) for each in occupations for phrase in each.phrases]
    copied = []
    for each in queries:
        asked, asked_pairs = letters(each.query), pairs(each.query)
        for joined, phrase_pairs, phrase in phrasings:
            alike = len(asked_pairs & phrase_pairs) / len(asked_pairs | phrase_pairs)
            if joined == asked or alike > NEARLY_EQUAL or (len(joined) > 10 and joined in asked):
                copied.append((each.query[:60], phrase))
    assert copied == []


def test_further_queries_are_labelled_alike_and_near_to_no_other(
    queries: tuple[LabelledQuery, ...], occupations: tuple[Occupation, ...]
) -> None:
    further = read_queries(FURTHER)
    assert {each.split for each in further} == {TUNING}
    assert all(each.occupations <= {occupation.id for occupation in occupations} for each in further)
    others = [pairs(text) for text in (*(q.query for q in queries), *(p for each in occupations for p in each.phrases))]
    near = [
        each.query
        for each in further
        if any(len(pairs(each.query) & other) / len(pairs(each.query) | other) > NEARLY_EQUAL for other in others)
    ]
    assert near == []


def test_an_unknown_rule_about_postings_is_refused(tmp_path: Path) -> None:
    line = LABELS.read_text(encoding="utf-8").partition("\n")[0]
    changed = tmp_path / "queries.jsonl"
    changed.write_text(line.replace("of-occupations", "of-nobody"), encoding="utf-8")
    with pytest.raises(ValueError, match="unknown rule"):
        read_queries(changed)
