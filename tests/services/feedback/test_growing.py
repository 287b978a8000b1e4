"""What a model writes is shown as far as it is whole and checked, however it is cut into pieces."""

import itertools
import json

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.feedback import BLANK
from maju.services.feedback.growing import Growing
from tests.services.feedback.making import case, writer

SENTENCES = st.lists(st.text('가나다 .\\"‘’〔〕1\u200d\n😀', min_size=1, max_size=20), min_size=1, max_size=5)


def told_of(pieces: list[str], **checks: object) -> list[str]:
    told: list[str] = []
    growing = Growing(lambda sentence: sentence, told.append, **checks)  # type: ignore[arg-type]
    for piece in pieces:
        growing(piece)
    return told


@given(SENTENCES, st.lists(st.integers(0, 200), max_size=12), st.booleans())
def test_any_cutting_ends_with_the_same_sentences(sentences: list[str], cuts: list[int], ascii_only: bool) -> None:
    raw = json.dumps(sentences, ensure_ascii=ascii_only)
    places = sorted({0, len(raw), *(min(cut, len(raw)) for cut in cuts)})
    told = told_of([raw[a:b] for a, b in itertools.pairwise(places)], check_begun=lambda words: words)
    wanted = " ".join(filter(None, (" ".join(each.split()) for each in sentences)))
    assert (told[-1] if told else "") == wanted


def test_words_come_one_after_the_other_and_never_half() -> None:
    told = told_of(list('["저는 물류를 맡았습니다.","끝입니다."]'), check_begun=lambda words: words)
    assert told == ["저는", "저는 물류를", "저는 물류를 맡았습니다.", "저는 물류를 맡았습니다. 끝입니다."]


def test_only_whole_sentences_where_beginnings_cannot_be_checked() -> None:
    assert told_of(list('["저는 합니다.","저는 또 합니다."]')) == ["저는 합니다.", "저는 합니다. 저는 또 합니다."]


def test_another_attempt_starts_over() -> None:
    told = told_of(['["첫 번째입니다.","끊', '["다시 ', '쓴 글입니다."]'], check_begun=lambda words: words)
    assert told == ["첫 번째입니다.", "다시", "다시 쓴 글입니다."]


def test_strange_facts_are_blank_from_the_first_moment() -> None:
    made, _ = writer(lambda _s, _u: "")
    told: list[str] = []
    given_case = case("motive-001", "")
    growing = made.showing_wording(given_case, "가나마트에서 3년 일함", told.append)
    for piece in '["가나마트에서 3년 일하고 한빛전자에서 45명과 일했습니다.","저는 결혼을 준비하고 있습니다."]':
        growing(piece)
    assert told
    assert all("한빛" not in text and "45" not in text and "결혼" not in text for text in told)
    assert told[-1].startswith("가나마트에서 3년 일하고 ")
    assert BLANK in told[-1]


def test_feedback_is_shown_sentence_by_sentence_without_those_that_fail() -> None:
    answer = "저는 재고를 맞추는 일을 하고 싶어 지원했습니다. 편의점에서 발주를 맡아 폐기를 줄였습니다."
    made, _ = writer(lambda _s, _u: "")
    told: list[str] = []
    growing = made.showing_feedback(case("motive-001", answer), told.append)
    growing('["‘편의점에서 발주를 맡아’라는 말에서 해 본 일이 드러납니다.","이 정도면 합격하실 수 있습니다."')
    growing(',"폐기를 얼마나 줄이셨는지 한 문장을 더해 보십시오."]')
    assert told[-1] == (
        "‘편의점에서 발주를 맡아’라는 말에서 해 본 일이 드러납니다. 폐기를 얼마나 줄이셨는지 한 문장을 더해 보십시오."
    )
