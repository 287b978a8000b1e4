"""Differences between rows: paired by item, the same each time, clear only where chance cannot explain them."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.services.comparing.comparison import Measured, Row
from maju.services.comparing.differences import differences
from maju.services.comparing.items import Variant
from maju.services.comparing.measures import Likeness
from tests.services.comparing.making import ITEM, written

KEYS = [("m", Variant.QUESTION), ("m", Variant.RESUME)]


def row(model: str, variant: Variant | None) -> Row:
    return Row(model, variant, 1, 0, 0.0, 0.0, 0.0, 0.0, None, 0.0, 0.0, 0.0, 0.0)


def texts(variant: Variant, values: list[float], meaning: float | None = None) -> list[Measured]:
    return [
        Measured(
            replace(ITEM, id=str(number)),
            written("x", replace(ITEM, id=str(number)), variant),
            Likeness(0, 0, 0, value, meaning),
            0,
        )
        for number, value in enumerate(values)
    ]


def test_a_constant_gain_is_clear_and_exact() -> None:
    values = [0.1, 0.5, 0.3, 0.9]
    measured = texts(Variant.QUESTION, values) + texts(Variant.RESUME, [value + 0.05 for value in values])
    (found,) = differences(measured, [row(*key) for key in KEYS])
    assert (found.variant, found.figure, found.items, found.clear) == (Variant.RESUME, "rouge_l", 4, True)
    assert (found.mean, found.low, found.high) == pytest.approx((0.05, 0.05, 0.05))


def test_a_gain_of_one_item_alone_is_not_clear() -> None:
    measured = texts(Variant.QUESTION, [0.2] * 6) + texts(Variant.RESUME, [0.8, 0.2, 0.2, 0.2, 0.2, 0.2])
    (found,) = differences(measured, [row(*key) for key in KEYS])
    assert found.mean == pytest.approx(0.1)
    assert found.low == pytest.approx(0)
    assert not found.clear


def test_the_interval_is_that_of_the_normal_law_where_there_are_many_items() -> None:
    values = [0.1 * (number % 7) for number in range(210)]
    measured = texts(Variant.QUESTION, [0.0] * 210) + texts(Variant.RESUME, values)
    (found,) = differences(measured, [row(*key) for key in KEYS])
    error = 0.2 / 210**0.5  # 0 to 0.6 in steps of 0.1 has the standard deviation 0.2
    assert found.mean == pytest.approx(0.3)
    assert (found.low, found.high) == pytest.approx((0.3 - 1.96 * error, 0.3 + 1.96 * error), abs=0.003)


def test_the_more_is_compared_the_wider_each_interval() -> None:
    values = [0.1 * (number % 7) for number in range(30)]
    measured = texts(Variant.QUESTION, [0.0] * 30) + texts(Variant.RESUME, values)
    (alone,) = differences(measured, [row(*key) for key in KEYS])
    more = differences(measured + texts(Variant.BOTH, values), [*(row(*key) for key in KEYS), row("m", Variant.BOTH)])
    assert [d.variant for d in more] == [Variant.RESUME, Variant.BOTH]
    assert more[0].low < alone.low < alone.mean < alone.high < more[0].high


def test_only_shared_items_count_and_one_is_too_few() -> None:
    measured = texts(Variant.QUESTION, [0.1, 0.2, 0.3], meaning=0.5) + texts(Variant.RESUME, [0.2, 0.3], meaning=0.4)
    found = differences(measured, [row(*key) for key in KEYS])
    assert [(d.figure, d.items) for d in found] == [("rouge_l", 2), ("meaning", 2)]
    assert found[1].mean == pytest.approx(-0.1)
    assert found[1].clear
    assert differences(measured[:4], [row(*key) for key in KEYS]) == ()
    assert differences([], []) == ()


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=2, max_size=30))
def test_the_mean_lies_in_its_interval_and_the_same_texts_give_the_same(pairs: list[tuple[float, float]]) -> None:
    measured = texts(Variant.QUESTION, [a for a, _ in pairs]) + texts(Variant.RESUME, [b for _, b in pairs])
    made = differences(measured, [row(*key) for key in KEYS])
    assert made == differences(measured, [row(*key) for key in KEYS])
    (found,) = made
    assert -1 <= found.low <= found.high <= 1
    gains = [b - a for a, b in pairs]
    assert min(gains) - 1e-9 <= found.low
    assert found.high <= max(gains) + 1e-9
