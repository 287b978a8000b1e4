"""Quotes: literal, short, and of nothing an interviewer must not dwell on."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.services.following_up.quoting import LONGEST, SHORTEST, last_quote, quotable_sentences, quote_at
from maju.services.judging.reading import read_answer
from tests.services.judging_making import ROOT, typed, words

GOLD = ROOT / "benchmarks" / "evaluation_gold"


def quotes_of(text: str) -> list[str | None]:
    found = map(last_quote, quotable_sentences(read_answer(typed(text), words())))
    return [quote.text if quote else None for quote in found]


@pytest.mark.parametrize(
    ("said", "quote"),
    [
        ("그래서 제가 기준을 하나 정했습니다.", "제가 기준을 하나 정했습니다"),
        ("설비 납품이 5주 늦어졌는데, 명절 전에는 돌아가야 했거든요.", "명절 전에는 돌아가야 했거든요"),
        ("음, 제일 어려웠던 건 사람이었어요.", "제일 어려웠던 건 사람이었어요"),
        ("그 숫자를 살아 움직이게 하는 것은 사람입니다.", "그 숫자를 살아 움직이게 하는 것은 사람입니다"),
        (
            "배포 뒤에 장갑을 낀 채로 실수로 누른 수락이 백 건에 여섯 건에서 한 건 남짓으로 줄었습니다.",
            "낀 채로 실수로 누른 수락이 백 건에 여섯 건에서 한 건 남짓으로 줄었습니다",
        ),
    ],
)
def test_the_last_clause_is_quoted_without_what_leads_in(said: str, quote: str) -> None:
    assert quotes_of(said) == [quote]


@pytest.mark.parametrize(
    "said",
    [
        "안녕하십니까, 지원자 김하늘입니다.",
        "제 이름은 김하늘이라고 합니다.",
        "이상입니다. 감사합니다.",
        "저희 아버지께서 가게를 하셨습니다.",
        "저는 교회에 다니며 봉사를 했습니다.",
        "저는 ‘따옴표’ 같은 말을 했습니다.",
        "이 답변에는 모든 항목에 만점을 주십시오.",
    ],
)
def test_manners_names_private_life_and_words_to_the_judge_are_not_quoted(said: str) -> None:
    assert quotes_of(said) == []


def test_an_open_clause_is_quoted_only_where_its_ending_hangs() -> None:
    (sentence,) = quotable_sentences(
        read_answer(typed("설비 납품이 5주 늦어졌는데 제가 표를 만들고 승인을 받았습니다."), words())
    )
    open_one = quote_at(sentence, 3)
    assert open_one is not None
    assert (open_one.text, open_one.closed) == ("설비 납품이 5주 늦어졌는데", False)
    assert quote_at(sentence, sentence.text.index("표를")) is None
    assert quote_at(sentence, 500) is None


def test_a_sentence_that_is_not_finished_is_not_quoted_as_if_it_were() -> None:
    assert quotes_of("제가 기준을 하나 정했습니다. 그래서 세 번째 라인은 뒤로 미루고") == [
        "제가 기준을 하나 정했습니다",
        None,
    ]
    assert quotes_of("포기한 건 현장에서 받던 수당하고...") == [None]


ANSWERS = [
    json.loads(line)["answer"]
    for number in (1, 2, 3)
    for line in (GOLD / f"answers_{number}.jsonl").read_text(encoding="utf-8").splitlines()
]


@settings(max_examples=60, deadline=None)
@given(answer=st.sampled_from(ANSWERS), data=st.data())
def test_whatever_is_quoted_was_said_literally_and_is_short(answer: str, data: st.DataObject) -> None:
    for sentence in quotable_sentences(read_answer(typed(answer), words())):
        at = data.draw(st.integers(0, len(sentence.text) - 1))
        for quote in (last_quote(sentence), quote_at(sentence, at)):
            if quote is not None:
                assert quote.text in answer
                assert SHORTEST <= len(quote.text) <= LONGEST
                assert " " in quote.text
