"""No fact gets into a wording that no source holds, and those of the sources survive."""

import re

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from maju.domain.feedback import BLANK
from maju.services.feedback.facts import KnownFacts, bracket_strangers, find_facts, strangers
from tests.services.judging_making import bank, gold, words

ANSWER = (
    "저는 물류 회사에서 세 달 동안 인턴으로 일했습니다. 그때 레디스를 붙여 응답을 2초에서 삼십 퍼센트 줄였습니다. "
    "지난해에는 ‘길잡이’라는 앱을 만들었고, 회원이 1,200명까지 늘었습니다."
)
KNOWN = KnownFacts([ANSWER], words())
GOLD = [item[name] for item in gold() for name in ("good", "middling", "poor")]


def facts(text: str) -> list[str]:
    return [fact.text for fact in find_facts(text, words().morphemes(text))]


def bracketed(text: str) -> str:
    return bracket_strangers(text, KNOWN, words())[0]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("예산은 3억 2천만 원이었습니다.", ["3억 2천만 원"]),
        ("열두 명이 석 달 동안 했습니다.", ["열두 명", "석 달"]),
        ("2.1퍼센트에서 0.6%로 내렸습니다.", ["2.1퍼센트", "0.6%"]),
        ("작년 여름 한빛은행에서 일했습니다.", ["작년", "여름", "한빛은행"]),
        ("컴퓨터공학과 동아리에서 ‘봄날’을 만들었습니다.", ["컴퓨터공학과", "동아리", "‘봄날’"]),
        ("정보처리기사를 따고 HTTP/2를 공부했습니다.", ["정보처리기사", "HTTP/2"]),
        ("둘째, 한 번 더 확인하고 한 가지를 바꾸었습니다.", []),
        ("이 일을 천천히 하면서 많은 것을 배웠습니다.", []),
    ],
)
def test_facts_are_found_and_plain_words_are_none(text: str, found: list[str]) -> None:
    assert facts(text) == found


@pytest.mark.parametrize(
    "same",
    [
        "3개월 동안",
        "석 달 동안",
        "Redis를 붙여",
        "30%를 줄였고",
        "1200명이",
        "천이백 명이",
        "작은 물류 회사에서",
        "‘길잡이’를",
        "인턴십에서",
    ],
)
def test_the_same_fact_written_otherwise_survives(same: str) -> None:
    text = f"저는 {same} 일했습니다."
    assert bracketed(text) == text


@pytest.mark.parametrize(
    ("invented", "left"),
    [
        ("저는 45명과 일했습니다.", f"저는 {BLANK}와 일했습니다."),
        ("저는 서른 퍼센트가 아니라 사십 퍼센트를 줄였습니다.", f"저는 서른 퍼센트가 아니라 {BLANK}를 줄였습니다."),
        ("30명을 도왔습니다.", f"{BLANK}를 도왔습니다."),
        ("Kafka를 썼습니다.", f"{BLANK}를 썼습니다."),
        ("한빛은행에서 일했습니다.", f"{BLANK}에서 일했습니다."),
        ("‘새벽’이라는 앱을 만들었습니다.", f"{BLANK}라는 앱을 만들었습니다."),
        ("공모전에서 최우수상을 받았습니다.", f"{BLANK}에서 {BLANK}를 받았습니다."),
        ("팀장으로서 이끌었습니다.", f"{BLANK}로서 이끌었습니다."),
        ("2019년 3월에 졸업했습니다.", f"{BLANK}에 졸업했습니다."),
        ("김민수 대리와 함께했습니다.", f"{BLANK}와 함께했습니다."),
    ],
)
def test_what_nobody_said_is_bracketed(invented: str, left: str) -> None:
    assert bracketed(invented) == left


@pytest.mark.parametrize("text", [*GOLD, ANSWER, *[q.text for q in list(bank().values())[::25]]])
def test_every_text_knows_its_own_facts(text: str) -> None:
    assert bracket_strangers(text, KnownFacts([text], words()), words()) == (text, 0)


NUMBERS = st.one_of(
    st.integers(2, 99_999).map(lambda n: f"{n}명"),
    st.integers(2, 999).map(lambda n: f"{n}%"),
    st.integers(2, 60).map(lambda n: f"{n}개월"),
    st.decimals("0.1", 99, places=1).map(lambda n: f"{n}초"),
    st.integers(1990, 2030).map(lambda n: f"{n}년"),
)
LATIN = st.from_regex(r"[A-Z][a-z]{2,8}", fullmatch=True)
NAMES = st.sampled_from(
    ["한빛전자", "새롬은행", "가온대학교", "누리병원", "경영학과", "산업안전기사", "장려상", "교환학생", "김민수"]
)
TITLES = st.text(alphabet="가나다라마바사아자차카타파하", min_size=2, max_size=8).map(lambda t: f"‘{t}’")


@settings(max_examples=150, deadline=None)
@given(st.one_of(NUMBERS, LATIN, NAMES, TITLES), st.sampled_from(GOLD), st.integers(0, 20))
def test_anything_put_in_is_bracketed_and_nothing_else_is(stranger: str, source: str, place: int) -> None:
    bare = re.sub(r"[\W_]", "", stranger)
    known = KnownFacts([source], words())
    text = f"{stranger} 덕분에 잘 되었습니다."
    alone = find_facts(text, words().morphemes(text))
    assume(bare.lower() not in re.sub(r"[\W_]", "", source).lower() and not any(known.knows(f) for f in alone))
    sentences = re.split(r"(?<=[.?!])\s+", source)
    sentences.insert(min(place, len(sentences)), text)
    mixed = " ".join(sentences)
    written, taken = bracket_strangers(mixed, known, words())
    assert taken >= 1
    assert stranger not in written
    assert strangers(written, known, words()) == ()
    assert written.replace(f"{BLANK} 덕분에 잘 되었습니다.", "").split() == source.split()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_ends_without_strangers(text: str) -> None:
    written, taken = bracket_strangers(text, KNOWN, words())
    assert (taken == 0) == (written == text) or BLANK in text
    assert not re.search(r"\d", re.sub(r"1,?200|30|[23]", "", written))
