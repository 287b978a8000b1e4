"""Misspelt words are read as names of the index; a word which the index knows is never touched."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.fakes.engines import SpacingWordAnalyzer
from maju.services.search_spelling import MOST_WORDS, Respelt, SearchSpelling, letters
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_index_making import make_index
from maju.storage.occupations import read_occupations
from maju.storage.skills import read_skills
from tests.storage.job_making import ROOT, posting, put

KNOWN_BY_A_POSTING = "용졈"
"""Looks like 용접 with a wrong letter, and stands in a posting."""


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteJobIndex]:
    folder = tmp_path_factory.mktemp("jobs")
    occupations = read_occupations(ROOT / "data" / "occupations")
    skills = read_skills(ROOT / "data" / "skills.jsonl")
    make_index(folder / "shipped", occupations, skills, [], SpacingWordAnalyzer(), None, stamp="spelling")
    made = SqliteJobIndex(folder / "own", folder / "shipped", SpacingWordAnalyzer(), None)
    put(made, posting(1, title=f"{KNOWN_BY_A_POSTING} 공방 직원"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def spelling(index: SqliteJobIndex) -> SearchSpelling:
    return SearchSpelling(index)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("용졉", "용접"),
        ("간호조무샤", "간호조무사"),
        ("바리스따", "바리스타"),
        ("일러스트레이떠", "일러스트레이터"),
        ("푸로그래머", "프로그래머"),
        ("보육교샤 자격증", "보육교사 자격증"),
        ("요양뽀호사 구함", "요양보호사 구함"),
        ("에어컨 설칙기사", "에어컨 설치기사"),
    ],
)
def test_a_wrong_letter_is_put_right(spelling: SearchSpelling, typed: str, meant: str) -> None:
    read, changed = spelling.read(typed)
    assert read == meant
    assert len(changed) == 1


@pytest.mark.parametrize(
    "typed",
    [
        "노가다",
        "복비 받는 거",
        "구몬 쌤",
        "쿠팡",
        "도슨트",
        "웹개발자",
        "주방일",
        "전기쟁이",
        "스케일링해 주는 분",
        "배민 라이더",
        "물류센터에서",
        "Python 백엔드",
        "1종 대형",
        "",
        "ㅇㅇ",
    ],
)
def test_what_is_no_misspelt_name_stays(spelling: SearchSpelling, typed: str) -> None:
    assert spelling.read(typed) == (typed, ())


def test_the_change_names_both_words(spelling: SearchSpelling) -> None:
    assert spelling.read("건츅 설계, 건츅 감리") == ("건축 설계, 건축 감리", (Respelt("건츅", "건축"),))


def test_every_name_of_an_occupation_stays(spelling: SearchSpelling, index: SqliteJobIndex) -> None:
    for occupation in index.occupations():
        for name in (occupation.name, *occupation.also, *occupation.certificates):
            assert spelling.read(name) == (name, ())


def test_a_word_of_a_posting_stays(spelling: SearchSpelling) -> None:
    assert spelling.read(KNOWN_BY_A_POSTING) == (KNOWN_BY_A_POSTING, ())
    assert spelling.read("용졉")[0] == "용접"


def test_prose_is_left_alone(spelling: SearchSpelling) -> None:
    prose = " ".join(["용졉"] * (MOST_WORDS + 1))
    assert spelling.read(prose) == (prose, ())


def test_letters_are_those_of_the_syllables() -> None:
    assert letters("용접") == "ㅇㅛㅇㅈㅓㅂ"
    assert letters("값") == "ㄱㅏㅄ"


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(st.sampled_from("가나용접졉설칙기사 a1,"), max_size=20))
def test_what_was_read_stays_when_it_is_read_again(spelling: SearchSpelling, typed: str) -> None:
    read, changed = spelling.read(typed)
    assert (read == typed) == (not changed)
    for each in changed:
        assert each.typed in typed
        assert each.meant in read
