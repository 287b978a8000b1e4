"""What Whisper invents goes, what a candidate says stays."""

import pytest

from maju.domain.answer import Word
from maju.engines.transcript_guards import collapse_loops, drop_phantoms


def _words(text: str, step: float = 0.5) -> list[Word]:
    return [Word(word, n * step, (n + 1) * step, 0.9) for n, word in enumerate(text.split())]


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "시청해주셔서 감사합니다.", "MBC 뉴스 이덕영입니다.", "구독과 좋아요 부탁드립니다!", "다음 영상에서 만나요.",
        "한글자막 제공", "Thank you for watching!", "감사합니다.",
    ],
)  # fmt: skip
def test_an_invented_phrase_without_voice_is_dropped_and_kept_for_inspection(text: str) -> None:
    kept, dropped = drop_phantoms(_words(text), lambda _start, _end: 0.0, 0.0)
    assert kept == []
    assert dropped == [text]


def test_thanks_at_the_end_of_an_answer_stay() -> None:
    words = _words("이상입니다. 감사합니다.")
    assert drop_phantoms(words, lambda start, end: end - start, 0.9) == (words, [])


def test_thanks_alone_stay_even_where_the_model_doubts() -> None:
    words = _words("감사합니다.")
    assert drop_phantoms(words, lambda start, end: end - start, 0.9) == (words, [])


def test_an_invented_phrase_over_a_cough_is_dropped_when_the_model_doubts() -> None:
    kept, dropped = drop_phantoms(_words("시청해주셔서 감사합니다."), lambda start, end: end - start, 0.8)
    assert (kept, dropped) == ([], ["시청해주셔서 감사합니다."])


def test_only_the_unvoiced_sentence_goes() -> None:
    words = _words("저는 개발자입니다. 시청해주셔서 감사합니다.")
    kept, dropped = drop_phantoms(words, lambda start, end: end - start if start < 1.0 else 0.05, 0.1)
    assert _text(kept) == "저는 개발자입니다."
    assert dropped == ["시청해주셔서 감사합니다."]


def test_a_sentence_that_mentions_subscriptions_is_speech() -> None:
    words = _words("구독과 좋아요 기능을 제가 만들었습니다.")
    assert drop_phantoms(words, lambda _start, _end: 0.0, 0.9) == (words, [])


def test_a_loop_stays_once() -> None:
    kept, dropped = collapse_loops(_words("저는 " + "그 일을 했고 " * 6 + "끝냈습니다."))
    assert _text(kept) == "저는 그 일을 했고 끝냈습니다."
    assert dropped == [" ".join(["그 일을 했고"] * 5)]


def test_stammering_is_the_candidates_own() -> None:
    words = _words("저 저 저는 음 음 음 그렇습니다.")
    assert collapse_loops(words) == (words, [])
