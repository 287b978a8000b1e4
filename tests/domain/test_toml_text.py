"""Hostile TOML is a ValueError, whatever is wrong with it."""

import pytest

from maju.domain.toml_text import read_toml


def test_a_table_is_read() -> None:
    assert read_toml('a = 1\n[b]\nc = ["가"]') == {"a": 1, "b": {"c": ["가"]}}


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 5000 + "]" * 5000,
        "a = " + "9" * 5000,
        "a = ",
        "a = 1\na = 2",
        "#" * 1_000_001,
        "a = " + "{b=" * 3000,
    ],
    ids=["deep", "long number", "cut", "twice", "large", "deep tables"],
)
def test_what_is_wrong_is_a_value_error(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        read_toml(text)
