"""Numbers come back from the Korean words they are read as."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.korean_numbers import native, sino
from maju.domain.spoken_numbers import read_number


@given(st.integers(0, 10**16))
def test_a_number_read_aloud_is_read_back(number: int) -> None:
    if number == 0 or len(sino(number)) > 1:
        assert read_number(sino(number)) == number


@given(st.integers(1, 99))
def test_a_native_number_is_read_back(number: int) -> None:
    assert read_number(native(number)) == number


@given(st.decimals(0, 10**9, places=2))
def test_figures_are_themselves(number: Decimal) -> None:
    assert read_number(f"{number:,}") == number


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3억 2천만", 320_000_000), ("1,800만", 18_000_000), ("만 오천", 15_000), ("백만", 1_000_000), ("이천이십사", 2024),
        ("십오", 15), ("스물다섯", 25), ("하나", 1), ("넉", 4), ("천만", 10_000_000), ("일이삼", 123), ("2.5", Decimal("2.5")),
    ],
)  # fmt: skip
def test_mixed_numbers(text: str, value: object) -> None:
    assert read_number(text) == value


@pytest.mark.parametrize("text", ["", "사람", "둘째스물다섯", "3 4학년", "a1", "..", "십가"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert read_number(text) is None


@given(st.text(max_size=20))
def test_any_text_is_read_without_an_error(text: str) -> None:
    value = read_number(text)
    assert value is None or value >= 0
