"""Recall, MRR and nDCG against values worked out by hand, and what must hold of any ranking."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.ranking_measures import Measures, mean, measures

IDS = st.lists(st.integers(0, 60).map(str), unique=True, max_size=40)


def test_a_ranking_by_hand() -> None:
    found = measures(["x", "a", "y", "b"], {"a", "b", "c"})
    ideal = 1 + 1 / math.log2(3) + 1 / 2
    assert found == Measures(pytest.approx(2 / 3), 0.5, pytest.approx((1 / math.log2(3) + 1 / math.log2(5)) / ideal))


def test_more_than_ten_relevant_ones_can_still_all_be_found() -> None:
    relevant = {str(number) for number in range(30)}
    found = measures([str(number) for number in range(10)], relevant)
    assert (found.recall, found.mrr) == (1.0, 1.0)
    assert found.ndcg == pytest.approx(1.0)


def test_a_late_first_hit_counts_for_mrr_alone() -> None:
    found = measures([*map(str, range(20)), "a"], {"a"})
    assert found == Measures(0.0, pytest.approx(1 / 21), 0.0)


def test_nothing_relevant_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="nothing"):
        measures(["a"], set())


def test_the_mean_weighs_queries_alike() -> None:
    assert mean([Measures(1.0, 1.0, 0.5), Measures(0.0, 0.5, 0.5)]) == Measures(0.5, 0.75, 0.5)


@given(IDS, st.sets(st.integers(0, 60).map(str), min_size=1))
def test_measures_lie_between_nothing_and_all(ranking: list[str], relevant: set[str]) -> None:
    found = measures(ranking, relevant)
    for value in (found.recall, found.mrr, found.ndcg):
        assert 0 <= value <= 1 + 1e-9
    best = measures([*sorted(relevant), *(each for each in ranking if each not in relevant)], relevant)
    assert best.recall >= found.recall
    assert best.mrr == 1.0
    assert best.ndcg == pytest.approx(1.0)
