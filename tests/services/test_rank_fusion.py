"""Two rankings as one: what both find comes first, and one side alone keeps its order."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.job_ports import Scored
from maju.domain.jobs import Target
from maju.services.rank_fusion import Side, fuse

RANKINGS = st.dictionaries(
    st.sampled_from("가나다라마바사아자차"), st.floats(0.01, 40, allow_nan=False), max_size=8
).map(lambda scores: sorted((Scored(i, s) for i, s in scores.items()), key=lambda each: -each.score))  # fmt: skip


def ids(fused: list[tuple[str, float]]) -> list[str]:
    return [identifier for identifier, _ in fused]


@given(RANKINGS, RANKINGS, st.sampled_from(Target))
def test_everything_found_is_there_once_with_a_score_up_to_one(
    words: list[Scored], meaning: list[Scored], target: Target
) -> None:
    fused = fuse(target, words, meaning)
    assert sorted(ids(fused)) == sorted({each.id for each in (*words, *meaning)})
    assert all(0 <= score <= 1 + 1e-9 for _, score in fused)
    assert [score for _, score in fused] == sorted((score for _, score in fused), reverse=True)


@given(RANKINGS, st.sampled_from(Target))
def test_one_side_alone_keeps_its_order(side: list[Scored], target: Target) -> None:
    scores = {each.id: each.score for each in side}
    for fused in (fuse(target, side, []), fuse(target, [], side)):
        assert [scores[i] for i in ids(fused)] == [each.score for each in side]


@given(RANKINGS, RANKINGS)
def test_the_best_of_both_sides_wins(words: list[Scored], meaning: list[Scored]) -> None:
    both = Scored("둘다", 50.0)
    assert ids(fuse(Target.POSTING, [both, *words], [both, *meaning]))[0] == "둘다"


@given(RANKINGS, RANKINGS, st.floats(0, 1))
def test_a_better_place_is_never_worse(words: list[Scored], meaning: list[Scored], weight: float) -> None:
    found = dict(fuse(Target.POSTING, words, meaning, weight=weight))
    for better, worse in itertools.pairwise(words):
        in_meaning = {each.id for each in meaning}
        if better.id not in in_meaning and worse.id not in in_meaning:
            assert found[better.id] >= found[worse.id]


def test_the_weight_decides_between_the_sides() -> None:
    words, meaning = [Scored("words", 9.0)], [Scored("meaning", 0.9)]
    assert ids(fuse(Target.POSTING, words, meaning, weight=0.7))[0] == "words"
    assert ids(fuse(Target.POSTING, words, meaning, weight=0.3))[0] == "meaning"


@pytest.mark.parametrize("scores", [(-0.2, -0.4), (0.0, 0.0)])
def test_cosines_under_nothing_add_no_score(scores: tuple[float, float]) -> None:
    meaning = [Scored("a", scores[0]), Scored("b", scores[1])]
    assert all(score >= 0 for _, score in fuse(Target.POSTING, [], meaning))


@given(RANKINGS, RANKINGS, RANKINGS, st.floats(0, 3))
def test_further_sides_add_and_scores_stay_up_to_one(
    words: list[Scored], meaning: list[Scored], ranking: list[Scored], weight: float
) -> None:
    fused = fuse(Target.POSTING, words, meaning, further=[Side(ranking, weight)])
    assert sorted(ids(fused)) == sorted({each.id for each in (*words, *meaning, *ranking)})
    assert all(0 <= score <= 1 + 1e-9 for _, score in fused)
    if not ranking:
        assert ids(fused) == ids(fuse(Target.POSTING, words, meaning))


@given(RANKINGS, RANKINGS, st.dictionaries(st.sampled_from("가나다라마바"), st.floats(0, 1), max_size=5))
def test_a_side_of_shares_counts_them_as_they_are(
    words: list[Scored], meaning: list[Scored], shares: dict[str, float]
) -> None:
    without = dict(fuse(Target.POSTING, words, meaning))
    side = Side([Scored(i, share) for i, share in shares.items()], 1.0, shares=True)
    for identifier, score in fuse(Target.POSTING, words, meaning, further=[side]):
        expected = (without.get(identifier, 0.0) + shares.get(identifier, 0.0)) / 2
        assert score == pytest.approx(expected)
