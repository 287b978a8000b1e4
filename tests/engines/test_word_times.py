"""Words on one instant are spread over the voice that is theirs."""

import pytest

from maju.domain.answer import Word
from maju.engines.word_times import spread_collapsed


def _stuck(*texts: str, at: float = 2.0) -> list[Word]:
    return [Word(text, at, at + 0.01, 0.9) for text in texts]


def test_words_with_a_length_are_left_alone() -> None:
    words = [Word("저는", 0.0, 0.5), *_stuck("그", "음"), Word("했습니다.", 2.1, 2.9)]
    assert spread_collapsed(words, 9.0, lambda start, end: [(start, end)]) == words


def test_a_run_shares_the_voice_up_to_the_next_word() -> None:
    words = [*_stuck("가나", "다라", "마바사아"), Word("끝.", 6.0, 6.5)]
    spread = spread_collapsed(words, 9.0, lambda start, _end: [(start, 3.0), (4.0, 5.0)])
    times = [(word.start_s, word.end_s) for word in spread]
    assert times == [
        pytest.approx((2.0, 2.5)), pytest.approx((2.5, 3.0)), pytest.approx((3.0, 5.0)), (6.0, 6.5),
    ]  # fmt: skip
    assert [word.probability for word in spread[:3]] == [0.9] * 3


def test_a_run_at_the_end_reaches_the_end() -> None:
    spread = spread_collapsed(_stuck("가", "나", "다"), 5.0, lambda start, end: [(start, end)])
    assert spread[-1].end_s == pytest.approx(5.0)


def test_without_voice_nothing_is_made_up() -> None:
    words = _stuck("가", "나", "다")
    assert spread_collapsed(words, 5.0, lambda _start, _end: []) == words


def test_a_single_word_in_a_pause_belongs_to_the_voice_behind_it() -> None:
    words = [Word("음,", 2.0, 2.0), Word("제가", 4.0, 4.5)]
    spread = spread_collapsed(words, 9.0, lambda start, end: [(3.5, 3.9)] if end > 3.5 > start else [])
    assert (spread[0].start_s, spread[0].end_s) == pytest.approx((3.5, 3.9))
    assert spread[1] == words[1]
