"""The prompt stays short and whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from maju.engines.whisper_prompt import FILLERS, PROMPT_TOKENS, make_prompt
from tests.engines.samples import WHISPER

_TOKENIZER = Tokenizer.from_file(str(WHISPER / "tokenizer.json"))


def _count(text: str) -> int:
    return len(_TOKENIZER.encode(" " + text, add_special_tokens=False).ids)


def test_fillers_are_short_enough_to_lose_no_sentences() -> None:
    assert all(len(fillers) <= 32 for fillers in FILLERS.values())


@pytest.mark.parametrize(
    ("language", "expected"), [("ko", "어, 음, 그, 아, 저기. 결제"), ("en", "Um, uh, er, like, well. 결제")]
)
def test_fillers_come_first_in_the_language_of_the_interview(language: str, expected: str) -> None:
    assert make_prompt(language, "결제", _count) == expected


def test_a_language_without_fillers_has_the_hotwords_alone() -> None:
    assert make_prompt("ja", "", _count) == ""
    assert make_prompt("ja", "Kubernetes Redis", _count) == "Kubernetes Redis"


def test_a_hotword_given_twice_is_told_once() -> None:
    assert make_prompt("ko", "결제 서버 결제", _count) == "어, 음, 그, 아, 저기. 결제 서버"


def test_far_too_many_hotwords_leave_room_for_the_answer() -> None:
    many = " ".join(f"쿠버네티스{number}" for number in range(200))
    prompt = make_prompt("ko", many, _count)
    assert prompt.startswith(FILLERS["ko"])
    assert 0 < _count(prompt) <= PROMPT_TOKENS < 224 // 2


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Z", "C")), min_size=1, max_size=12)))
def test_only_whole_words_in_their_order_and_never_over_the_budget(words: list[str]) -> None:
    prompt = make_prompt("ko", " ".join(words), _count)
    told = prompt.removeprefix(FILLERS["ko"]).split()
    assert told == list(dict.fromkeys(words))[: len(told)]
    assert _count(prompt) <= PROMPT_TOKENS


@given(st.integers(0, 12))
def test_a_budget_that_even_the_fillers_exceed_is_kept(budget: int) -> None:
    prompt = make_prompt("ko", "결제 서버", lambda text: len(text.split()), budget)
    assert len(prompt.split()) <= budget
