"""Averages by variant and agreement of raters, checked by hand and against Krippendorff's own example."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.services.comparing.ratings import agreement, rated_rows
from maju.services.comparing.sheet_reading import Rating
from maju.services.comparing.sheets import Aspect, KeyEntry

KEY = (
    KeyEntry("AA", "m", "question", "1"),
    KeyEntry("BB", "m", "question", "2"),
    KeyEntry("CC", "m", "resume", "1"),
    KeyEntry("DD", "n", "resume", "1"),
)


def given_by(rater: str, code: str, **scores: int) -> list[Rating]:
    return [Rating(rater, code, Aspect(name), score) for name, score in scores.items()]


def test_the_average_of_the_raters_is_the_final_score() -> None:
    ratings = [
        *given_by("r1", "AA", accuracy=2, relevance=2, consistency=1, richness=0),
        *given_by("r2", "AA", accuracy=1, relevance=2, consistency=1, richness=0),
        *given_by("r1", "BB", accuracy=0, relevance=1, consistency=1, richness=1),
        *given_by("r1", "CC", accuracy=2, relevance=2, consistency=2, richness=2),
    ]
    question, resume, none = rated_rows(ratings, KEY)
    assert (question.model, question.variant, question.texts) == ("m", "question", 2)
    # accuracy: the mean of (2 + 1) / 2 and 0; each text counts once, however many rated it
    assert question.scores == {
        Aspect.ACCURACY: 0.75,
        Aspect.RELEVANCE: 1.5,
        Aspect.CONSISTENCY: 1.0,
        Aspect.RICHNESS: 0.5,
    }
    assert question.final == pytest.approx(0.9375)
    assert resume.final == 2
    assert (none.texts, none.final, set(none.scores.values())) == (0, None, {None})


def test_agreement_is_krippendorffs_with_what_is_missing_left_out() -> None:
    # By hand: codes AA, BB, CC rated (0, 0), (1, 2), (2, 2); D is rated once and does not count.
    ratings = [
        Rating(rater, code, Aspect.RICHNESS, score)
        for code, scores in {"AA": (0, 0), "BB": (1, 2), "CC": (2, 2), "DD": (1,)}.items()
        for rater, score in zip(("r1", "r2"), scores, strict=False)
    ]
    found = {line.aspect: line for line in agreement(ratings)}
    rich = found[Aspect.RICHNESS]
    assert (rich.pairs, rich.same) == (3, pytest.approx(2 / 3))
    # Values 0 0 1 2 2 2, n = 6. Ordinal distances: d(1,2) = (1/2 + 3/2)^2 = 4, d(0,1) = (2/2 + 1/2)^2 = 2.25,
    # d(0,2) = (2/2 + 1 + 3/2)^2 = 12.25. Observed: one pair of three units, 4 / 3. Expected over the 15 pairs of values:
    # (2*1*2.25 + 2*3*12.25 + 1*3*4) / 15 = 90 / 15 = 6. Alpha = 1 - (4/3) / 6 = 7/9.
    assert rich.alpha == pytest.approx(7 / 9)
    assert found[Aspect.ACCURACY].pairs == 0
    assert found[Aspect.ACCURACY].same is None
    assert found[Aspect.ACCURACY].alpha is None


def test_one_score_for_everything_tells_nothing() -> None:
    ratings = [Rating(rater, code, Aspect.ACCURACY, 2) for rater in ("r1", "r2") for code in ("AA", "BB", "CC")]
    line = agreement(ratings)[0]
    assert (line.same, line.alpha) == (1.0, None)


SCORES = st.dictionaries(
    st.tuples(st.sampled_from(["r1", "r2", "r3"]), st.sampled_from([e.code for e in KEY]), st.sampled_from(Aspect)),
    st.integers(0, 2),
)


@settings(deadline=None)
@given(SCORES)
def test_figures_stay_in_their_range_whatever_is_missing(scores: dict[tuple[str, str, Aspect], int]) -> None:
    ratings = [Rating(*cell, score) for cell, score in scores.items()]
    for row in rated_rows(ratings, KEY):
        assert row.final is None or 0 <= row.final <= 2
        assert (row.texts == 0) == (row.final is None)
    for line in agreement(ratings):
        assert line.same is None or 0 <= line.same <= 1
        assert line.alpha is None or -1 <= line.alpha <= 1 + 1e-9
