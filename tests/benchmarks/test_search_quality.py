"""Search finds what it found when it was measured: the held-out queries over the index and the encoder that ship."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.ranking_measures import Measures
from benchmarks.search_index import ENCODER, SHIPPED, opened_encoder, opened_index, opened_words
from benchmarks.search_quality import ALL, Found, behind, find, quality
from benchmarks.search_queries import HELD_OUT, postings_by_occupation, read_queries
from maju.domain.job_ports import Scored
from maju.domain.jobs import Target

FLOORS = {Target.OCCUPATION: 0.95, Target.POSTING: 0.89}
"""Recall@10 of the fused order as measured (benchmarks/README.md), less 0.03."""


@pytest.fixture(scope="module")
def measured(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[Target, list[Found]]]:
    own: Path = tmp_path_factory.mktemp("jobs")
    queries = [each for each in read_queries() if each.split == HELD_OUT]
    with (
        opened_words() as analyser,
        opened_encoder(ENCODER) as encoder,
        opened_index(own, SHIPPED, analyser, encoder) as index,
    ):
        assert index.facts().occupations > 400
        yield {target: find(index, target, queries) for target in Target}


@pytest.mark.parametrize("target", list(Target))
def test_recall_is_not_below_what_was_measured(measured: dict[Target, list[Found]], target: Target) -> None:
    found = quality(target, measured[target])[ALL]
    assert found["fused"].recall >= FLOORS[target]


@pytest.mark.parametrize("target", list(Target))
def test_both_together_are_not_worse_than_either(measured: dict[Target, list[Found]], target: Target) -> None:
    assert behind(quality(target, measured[target])[ALL]) == []


def test_every_query_has_sample_postings_that_fit(measured: dict[Target, list[Found]]) -> None:
    assert [each.query.id for each in measured[Target.POSTING] if not each.relevant] == []


def test_quality_is_the_mean_of_a_slice() -> None:
    first, second = [each for each in read_queries() if each.slice == "compound"][:2]
    hit = Found(first, frozenset({"a"}), [Scored("a", 2.0)], [])
    miss = Found(second, frozenset({"a"}), [Scored("b", 2.0)], [Scored("a", 0.9)])
    found = quality(Target.OCCUPATION, [hit, miss])
    assert list(found) == ["compound", ALL]
    assert found[ALL]["words"] == Measures(0.5, 0.5, 0.5)
    assert found[ALL]["meaning"].recall == 0.5
    assert found["compound"]["fused"].recall == 1.0


def test_behind_names_the_measures_that_lost() -> None:
    sides = {"words": Measures(0.9, 0.8, 0.7), "meaning": Measures(0.5, 0.9, 0.5), "fused": Measures(0.9, 0.85, 0.7)}
    assert behind(sides) == ["mrr"]


def test_postings_know_the_occupation_they_were_made_from() -> None:
    found = postings_by_occupation(
        ["sample-0000001-ward-nurse", "sample-0000009-ward-nurse", "saramin-1-x", "sample-x-y"]
    )
    assert found == {"ward-nurse": frozenset({"sample-0000001-ward-nurse", "sample-0000009-ward-nurse"})}
