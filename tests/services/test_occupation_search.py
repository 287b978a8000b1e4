"""Occupations by words and meaning, each as far as it can be trusted; a resume also by its parts."""

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.job_ports import Scored
from maju.services.occupation_search import LONG_FROM, MeantOccupations, parts_of, words_weight


def test_words_weigh_more_the_more_their_best_hit_earns_for_each_word() -> None:
    telling, scraps = words_weight("용접", [Scored("welder", 22.0)]), words_weight("뺑끼칠", [Scored("mill", 5.7)])
    prose = words_weight("이가 빠진 자리에 끼울 틀니를 빚어 만듭니다", [Scored("technician", 25.6)])
    assert telling > 0.7 > prose
    assert telling > scraps > words_weight("뺑끼칠", []) > 0


@given(st.text(max_size=40), st.floats(0, 500), st.floats(0, 500))
def test_the_weight_of_words_is_a_share_and_never_falls_with_evidence(query: str, one: float, other: float) -> None:
    low, high = sorted((one, other))
    weights = [words_weight(query, [Scored("a", score)]) for score in (low, high)]
    assert 0 < weights[0] <= weights[1] < 1


def test_a_long_text_is_parted_between_sentences() -> None:
    sentences = [f"{number}년 동안 용접을 했습니다." for number in range(1, 8)]
    parts = parts_of(" ".join(sentences))
    assert " ".join(parts) == " ".join(sentences)
    assert len(parts) == 4
    assert parts_of(" ".join(sentences[: LONG_FROM - 1])) == []


@given(st.text(max_size=300))
def test_parts_are_of_the_text(text: str) -> None:
    for part in parts_of(text):
        assert all(word in text for word in part.split())


def test_what_many_parts_mean_comes_before_what_one_does() -> None:
    one, many = Scored("one", 0.9), Scored("many", 0.85)
    parts = [[one], [many, Scored("other", 0.2)], [many], [many]]
    assert MeantOccupations("글", [], [one, many]).fused()[0][0] == "one"
    assert MeantOccupations("글", [], [one, many], parts).fused()[0][0] == "many"


@given(st.dictionaries(st.sampled_from("가나다라"), st.floats(0.01, 1), max_size=4))
def test_scores_stay_shares(scores: dict[str, float]) -> None:
    ranking = sorted((Scored(i, s) for i, s in scores.items()), key=lambda each: -each.score)
    fused = MeantOccupations("글", ranking, ranking, [ranking, ranking]).fused()
    assert all(0 <= score <= 1 + 1e-9 for _, score in fused)
    assert [score for _, score in fused] == sorted((score for _, score in fused), reverse=True)
