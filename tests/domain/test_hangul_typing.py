"""Keys of the two-set keyboard become what a Korean keyboard would make of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.hangul_typing import INITIALS, VOWELS, compose, keys_of

SYLLABLES = st.text(st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), max_size=12)


@pytest.mark.parametrize(
    ("keys", "text"),
    [
        ("ㄱㅏㅇㅎㅏㄴㅡㄹ", "강하늘"),
        ("ㄱㅏㅂㅅㅣ", "갑시"),
        ("ㄱㅏㅂㅅㄷㅗ", "값도"),
        ("ㄲㅗㅊㅇㅣ", "꽃이"),
        ("ㅇㅜㅣ", "위"),
        ("ㄱㅏㄸㅏ", "가따"),
        ("ㅋㅋㅋ", "ㅋㅋㅋ"),
        ("ㅠㅠ", "ㅠㅠ"),
        ("ㄱㅏㅏ", "가ㅏ"),
        ("", ""),
    ],
)
def test_words_as_they_are_typed(keys: str, text: str) -> None:
    assert compose(keys) == text


@given(SYLLABLES)
def test_every_text_can_be_typed(text: str) -> None:
    assert compose("".join(map(keys_of, text))) == text


@given(st.text(st.sampled_from(INITIALS + VOWELS), max_size=30))
def test_no_key_is_lost(keys: str) -> None:
    """Taken apart again, what was made are the keys that were pressed (pairs of a compound letter that stands alone included)."""
    made = "".join(keys_of(sign) if "가" <= sign <= "힣" else sign for sign in compose(keys))
    pairs = {"ㅘ": "ㅗㅏ", "ㅙ": "ㅗㅐ", "ㅚ": "ㅗㅣ", "ㅝ": "ㅜㅓ", "ㅞ": "ㅜㅔ", "ㅟ": "ㅜㅣ", "ㅢ": "ㅡㅣ"}

    def apart(letters: str) -> str:
        return "".join(pairs.get(letter, letter) for letter in letters)

    assert apart(made) == apart(keys)
