"""What Whisper invents goes, what a candidate says stays."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.answer import Word
from maju.engines.transcript_guards import collapse_loops, drop_phantoms

_EVERYWHERE = (0.0, 60.0)


def _words(text: str, step: float = 0.5) -> list[Word]:
    return [Word(word, n * step, (n + 1) * step, 0.9) for n, word in enumerate(text.split())]


def _text(words: list[Word]) -> str:
    return " ".join(word.text for word in words)


def _silence(_start: float, _end: float) -> float:
    return 0.0


def _voice(*spans: tuple[float, float]) -> Callable[[float, float], float]:
    return lambda start, end: sum(max(0.0, min(end, b) - max(start, a)) for a, b in spans)


@pytest.mark.parametrize(
    "text",
    [
        "시청해주셔서 감사합니다.", "MBC 뉴스 이덕영입니다.", "구독과 좋아요 부탁드립니다!", "다음 영상에서 만나요.",
        "한글자막 제공", "Thank you for watching!", "Thanks for watching.", "Please subscribe to my channel.",
        "Subtitles by the Amara.org community", "감사합니다.", "Thank you.",
    ],
)  # fmt: skip
def test_an_invented_phrase_without_voice_is_dropped_and_kept_for_inspection(text: str) -> None:
    kept, dropped = drop_phantoms(_words(text), _silence, 0.0, within=_EVERYWHERE)
    assert kept == []
    assert dropped == [text]


@pytest.mark.parametrize("text", ["이상입니다. 감사합니다.", "감사합니다.", "That is all. Thank you.", "Thanks."])
def test_thanks_that_are_spoken_stay_even_where_the_model_doubts(text: str) -> None:
    words = _words(text)
    assert drop_phantoms(words, _voice((0.0, len(words) * 0.5)), 0.9, within=_EVERYWHERE) == (words, [])


def test_a_quick_thank_you_is_long_enough() -> None:
    words = _words("Thank you.", step=0.15)
    assert drop_phantoms(words, _voice((0.0, 0.3)), 0.0, within=(0.0, 0.5)) == (words, [])


def test_thanks_over_a_click_in_a_pause_are_invented() -> None:
    words = [*_words("이상입니다."), Word("감사합니다.", 3.0, 3.2)]
    kept, dropped = drop_phantoms(words, _voice((0.0, 0.5), (3.0, 3.1)), 0.0, within=(0.0, 4.0))
    assert (_text(kept), dropped) == ("이상입니다.", ["감사합니다."])


_ANSWER = st.lists(
    st.sampled_from(["저는", "그", "일을", "맡았습니다.", "음,", "그리고", "끝냈습니다."]), min_size=1, max_size=12
)
_LENGTHS = st.floats(0.35, 1.2)


@given(_ANSWER, st.floats(0.0, 3.0), _LENGTHS, st.floats(0.0, 1.0), st.floats(0.0, 1.0), st.floats(0.0, 1.0))
@pytest.mark.parametrize("thanks", ["감사합니다.", "감사합니다", "정말 감사합니다.", "Thank you.", "고맙습니다."])
def test_thanks_at_the_end_of_a_real_answer_always_stay(
    thanks: str, answer: list[str], pause_s: float, length_s: float, place: float, share: float, doubt: float
) -> None:
    """Whatever Whisper's alignment makes of the time of the last words: anywhere from the end of the word before, and
    as short as an instant. The voice lies where it was spoken, no quicker than anybody speaks."""
    words = [Word(text, n * 0.5, n * 0.5 + 0.45) for n, text in enumerate(answer)]
    begin_s = len(answer) * 0.5 + pause_s
    end_s = begin_s + max(length_s, 0.07 * len(thanks.replace(" ", "")) * (1.0 if "다" in thanks else 0.5))
    told_s = words[-1].end_s + place * (end_s - words[-1].end_s)
    parts = thanks.split()
    step_s = share * (end_s - told_s) / len(parts)
    last = [Word(text, told_s + n * step_s, told_s + (n + 1) * step_s) for n, text in enumerate(parts)]
    voice = _voice((0.0, len(answer) * 0.5), (begin_s, end_s))
    kept, dropped = drop_phantoms([*words, *last], voice, doubt, within=(0.0, end_s + 0.2))
    assert dropped == []
    assert kept == [*words, *last]
    assert collapse_loops(kept)[0][-len(last) :] == last


def test_an_invented_phrase_over_a_cough_is_dropped_when_the_model_doubts() -> None:
    words = _words("시청해주셔서 감사합니다.")
    kept, dropped = drop_phantoms(words, _voice((0.0, 1.0)), 0.8, within=(0.0, 1.2))
    assert (kept, dropped) == ([], ["시청해주셔서 감사합니다."])


def test_the_same_phrase_really_spoken_stays_even_then() -> None:
    words = _words("시청해주셔서 감사합니다.", step=0.8)
    assert drop_phantoms(words, _voice((0.0, 1.6)), 0.8, within=(0.0, 1.8)) == (words, [])


def test_only_the_unvoiced_sentence_goes() -> None:
    words = _words("저는 개발자입니다. 시청해주셔서 감사합니다.")
    kept, dropped = drop_phantoms(words, _voice((0.0, 1.05)), 0.1, within=(0.0, 2.2))
    assert _text(kept) == "저는 개발자입니다."
    assert dropped == ["시청해주셔서 감사합니다."]


@pytest.mark.parametrize(
    "text",
    [
        "구독과 좋아요 기능을 제가 만들었습니다.", "자막 제작을 맡아 영상 삼십 편을 끝냈습니다.", "다음 영상에서 고친 점을 보겠습니다.",
        "I built the subscribe button.", "Thank you for watching over the project.",
    ],
)  # fmt: skip
def test_a_sentence_that_only_holds_such_words_is_speech(text: str) -> None:
    words = _words(text)
    assert drop_phantoms(words, _silence, 0.9, within=_EVERYWHERE) == (words, [])


def test_a_loop_stays_once() -> None:
    kept, dropped = collapse_loops(_words("저는 " + "그 일을 했고 " * 6 + "끝냈습니다."))
    assert _text(kept) == "저는 그 일을 했고 끝냈습니다."
    assert dropped == [" ".join(["그 일을 했고"] * 5)]


def test_stammering_is_the_candidates_own() -> None:
    words = _words("저 저 저는 음 음 음 그렇습니다.")
    assert collapse_loops(words) == (words, [])


def test_a_loop_is_seen_through_its_punctuation() -> None:
    kept, dropped = collapse_loops(_words("네, 네. 네, 네, 네 맞습니다."))
    assert _text(kept) == "네, 맞습니다."
    assert dropped == ["네. 네, 네, 네"]


def test_a_loop_within_a_word_stays_once() -> None:
    kept, dropped = collapse_loops(_words("저는 아아아아아아아아아 그렇습니다."))
    assert _text(kept) == "저는 아 그렇습니다."
    assert dropped == ["아아아아아아아아아"]


@pytest.mark.parametrize("text", ["10000000원을 아꼈습니다.", "하하하하 웃었습니다.", "2222222 번입니다."])
def test_numbers_and_laughter_are_no_loops(text: str) -> None:
    assert collapse_loops(_words(text)) == (_words(text), [])
