"""Learning finds the minimum, splits nothing of one source, and says only what validation has earned."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.domain.ports import Morpheme
from maju.domain.wording_labels import LabelledText, LabelTask
from maju.services.wording_labels.features import ReadTexts, choose_words, matrix, words_of
from maju.services.wording_labels.label_model import NEVER
from maju.services.wording_labels.measures import measure
from maju.services.wording_labels.regression import fit, gradient, probabilities
from maju.services.wording_labels.training import (
    LEAST_SAID,
    LEAST_SOURCES,
    TRUSTED,
    split,
    threshold_for,
    without_repeats,
)


@given(st.integers(0, 10_000), st.integers(2, 5), st.sampled_from([0.1, 0.01, 0.003]))
@settings(max_examples=15, deadline=None)
def test_the_slope_is_nothing_where_learning_ends(seed: int, classes: int, penalty: float) -> None:
    random = np.random.default_rng(seed)
    rows = random.normal(size=(60, 7)).astype(np.float32)
    labels = random.integers(0, classes, 60)
    weights = fit(rows, labels.astype(np.intp), classes, penalty)
    slope = gradient(rows, np.eye(classes)[labels], weights, penalty)
    assert float(np.linalg.norm(slope)) < 1e-3
    assert np.allclose(probabilities(rows, weights).sum(axis=1), 1.0)


def test_what_can_be_told_apart_is_learnt() -> None:
    rows = np.repeat(np.eye(3, dtype=np.float32), 10, axis=0)
    labels = np.repeat(np.arange(3), 10).astype(np.intp)
    assert (probabilities(rows, fit(rows, labels, 3, 0.001)).argmax(axis=1) == labels).all()


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc"), st.booleans()), min_size=1, max_size=40))
def test_measures_agree_with_counting(rows: list[tuple[str, str, bool]]) -> None:
    right, guessed, said = zip(*rows, strict=True)
    found = measure(right, guessed, said)
    assert found.accuracy == pytest.approx(sum(r == g for r, g in zip(right, guessed, strict=True)) / len(rows))
    assert sum(map(sum, found.confusion)) == len(rows)
    for one, row in zip(found.each, found.confusion, strict=True):
        assert one.texts == sum(row) == right.count(one.label)
        both = one.precision + one.recall
        assert one.f1 == pytest.approx(2 * one.precision * one.recall / both if both else 0.0)
    assert found.said == pytest.approx(sum(said) / len(rows))


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 100)), max_size=60))
def test_above_the_threshold_enough_is_right(guesses: list[tuple[bool, int]]) -> None:
    right = ["a" if hit else "b" for hit, _ in guesses]
    sure = [share / 100 for _, share in guesses]
    threshold = threshold_for(right, ["a"] * len(right), sure)
    said = [hit for hit, share in zip(right, sure, strict=True) if share >= threshold]
    if threshold == NEVER:
        assert not said
    else:
        assert len(said) >= LEAST_SAID
        assert said.count("a") >= TRUSTED * len(said)


def texts(sources: list[str]) -> list[LabelledText]:
    return [LabelledText(f"문장 {n}", LabelTask.INTENT, "etc", source) for n, source in enumerate(sources)]


@given(st.lists(st.integers(0, 30).map(str), min_size=1, max_size=120))
def test_no_source_is_on_two_sides(sources: list[str]) -> None:
    made = texts(sources)
    if len(set(sources)) < LEAST_SOURCES:
        with pytest.raises(MajuError, match="모자랍니다"):
            split(made)
        return
    parts = split(made)
    ((learning, checking),) = parts.folds
    sides = [{made[row].source for row in rows} for rows in (learning, checking, parts.held_out)]
    assert all(sides)
    assert sum(map(len, sides)) == len(set(sources))
    assert sorted((*learning, *checking, *parts.held_out)) == list(range(len(made)))
    assert sorted(parts.learning) == sorted((*learning, *checking))


def test_the_same_words_are_kept_once() -> None:
    one = LabelledText("같은  말입니다", LabelTask.INTENT, "etc", "a")
    assert without_repeats([one, LabelledText("같은 말입니다", LabelTask.INTENT, "attitude", "b")]) == (one,)
    assert len(without_repeats([one, LabelledText("같은 말입니다", LabelTask.EMOTION, "neutral", "b")])) == 2


def test_words_are_contents_endings_and_pairs_of_endings() -> None:
    said = [
        Morpheme(form, tag, 0, 0)
        for form, tag in [("저", "NP"), ("는", "JX"), ("3", "SN"), ("하", "VV"), ("겠", "EP"), ("습니다", "EF")]
    ]
    assert words_of(said) == {"저/NP", "는/JX", "0/SN", "하/VV", "겠/EP", "습니다/EF", "겠/EP+습니다/EF"}


def test_the_chosen_words_tell_the_labels_apart() -> None:
    words = tuple(frozenset({"늘", "가" if n % 2 else "나", f"홀로{n}"}) for n in range(20))
    read = ReadTexts(np.zeros((20, 2), np.float32), words)
    chosen = choose_words(read, ["odd" if n % 2 else "even" for n in range(20)])
    assert set(chosen) == {"가", "나", "늘"}, "a word of one text is not learnt"
    rows = matrix(read, chosen)
    assert np.allclose(np.linalg.norm(rows, axis=1), 1.0)
    assert rows.shape == (20, 5)
