"""Words that two passes agree on stay; the rest may change."""

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.answer import Word
from maju.engines.whisper_agreement import AgreedWords


def _words(text: str, begin_s: float = 0.0, step_s: float = 0.5) -> list[Word]:
    return [Word(w, begin_s + n * step_s, begin_s + (n + 1) * step_s) for n, w in enumerate(text.split())]


def _told(agreed: AgreedWords) -> tuple[str, str]:
    return " ".join(w.text for w in agreed.stable), " ".join(w.text for w in agreed.tentative)


def test_one_pass_is_tentative_and_a_second_makes_it_stable() -> None:
    agreed = AgreedWords()
    agreed.add(_words("저는 서버 개발"), 2.0)
    assert _told(agreed) == ("", "저는 서버 개발")
    agreed.add(_words("저는 서버 개발자를 꿈꿉니다"), 3.0)
    assert _told(agreed) == ("저는 서버", "개발자를 꿈꿉니다")


def test_a_word_at_the_end_of_the_sound_may_be_half_a_word() -> None:
    agreed = AgreedWords()
    for _ in range(2):
        agreed.add(_words("저는 서버"), 1.1)
    assert _told(agreed) == ("저는", "서버")


def test_punctuation_and_case_are_no_disagreement() -> None:
    agreed = AgreedWords()
    agreed.add(_words("Well. so i"), 3.0)
    agreed.add(_words("Well, So I think"), 3.0)
    assert _told(agreed) == ("Well, So I", "think")


def test_a_pass_that_begins_otherwise_goes_on_after_the_stable_words_by_time() -> None:
    agreed = AgreedWords()
    agreed.add(_words("저는 그 일을 했습니다"), 3.0)
    agreed.add(_words("저는 그 일을"), 3.0)
    assert _told(agreed)[0] == "저는 그 일을"
    agreed.add(_words("전 그 이를 했습니다 그리고"), 3.0)
    assert _told(agreed) == ("저는 그 일을", "했습니다 그리고")
    agreed.add(_words("전 그 이를 했습니다 그리고"), 3.0)
    assert _told(agreed) == ("저는 그 일을 했습니다 그리고", "")


def test_words_of_a_closed_passage_leave_and_later_ones_stay() -> None:
    agreed = AgreedWords()
    for _ in range(2):
        agreed.add(_words("하나 둘 셋 넷"), 2.2)
    agreed.forget_before(1.0)
    assert _told(agreed) == ("셋", "넷")
    agreed.forget_before(9.0)
    assert _told(agreed) == ("", "")


_PASSES = st.lists(st.lists(st.sampled_from(["저는", "그", "일을", "음,", "했습니다."]), max_size=8), max_size=8)


@given(_PASSES)
def test_stable_words_are_never_taken_back_and_lie_in_order(passes: list[list[str]]) -> None:
    agreed, before = AgreedWords(), []
    for number, texts in enumerate(passes):
        words = _words(" ".join(texts))
        agreed.add(words, 1.0 + number)
        assert agreed.stable[: len(before)] == before
        assert all(word in words for word in agreed.stable[len(before) :])
        starts = [word.start_s for word in (*agreed.stable, *agreed.tentative)]
        assert starts == sorted(starts)
        before = list(agreed.stable)
