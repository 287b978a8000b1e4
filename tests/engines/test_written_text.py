"""What a model writes reaches a person in whole characters, without the thoughts before it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.engines.written_text import WrittenText


def test_half_a_syllable_waits_for_its_other_half() -> None:
    seen: list[str] = []
    text = WrittenText(seen.append)
    for byte in "면접 🙂".encode():
        text.add_bytes(bytes([byte]))
    assert seen == ["면", "접", " ", "🙂"]
    assert text.finish() == "면접 🙂"


def test_a_syllable_that_was_cut_is_left_out() -> None:
    text = WrittenText()
    text.add_bytes("면접".encode()[:5])
    assert text.finish() == "면"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<think>생각</think>\n\n답", "답"),
        ("\n <think>\n\n</think>답 <think>는 남습니다", "답 <think>는 남습니다"),
        ("<think>끝나지 않은 생각", ""),
        ("<thin", "<thin"),
        ("  답", "  답"),
        ("<thinking>답", "<thinking>답"),
        ("<think>생각</think>", ""),
        ("", ""),
    ],
)
def test_thoughts_at_the_beginning_are_left_out(written: str, shown: str) -> None:
    for size in (1, 2, 3, 5, 100):
        seen: list[str] = []
        text = WrittenText(seen.append)
        for start in range(0, len(written), size):
            text.add(written[start : start + size])
        assert text.finish() == shown
        assert "".join(seen) == shown


def test_what_a_grammar_bound_is_left_alone() -> None:
    text = WrittenText(thoughts=True)
    text.add("<think>가</think>")
    assert text.finish() == "<think>가</think>"


@given(st.text(max_size=60), st.lists(st.integers(1, 9), min_size=1, max_size=40))
def test_any_text_in_any_pieces_comes_through_whole(written: str, sizes: list[int]) -> None:
    raw = written.encode("utf-8", errors="ignore")
    seen: list[str] = []
    text = WrittenText(seen.append, thoughts=True)
    at = 0
    while at < len(raw):
        size = sizes[at % len(sizes)]
        text.add_bytes(raw[at : at + size])
        at += size
    assert text.finish() == "".join(seen) == raw.decode()
    assert all(seen)
