"""A query loses what tells of the person, keeps the work, and says what was left out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.services.search_query import SearchQuery, neutral_query, said_of
from maju.services.search_spelling import Respelt


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("부산 출신 용접공", "용접공"),
        ("고향이 부산인 용접공", "용접공"),
        ("대구 태생 요리사", "요리사"),
        ("광주 토박이 바리스타", "바리스타"),
        ("32살 여자 간호조무사", "간호조무사"),
        ("자녀 셋 키우는 40대 주부가 할 수 있는 경리 일", "할 수 있는 경리 일"),
        ("저는 50대 남성이고 경비 일을 찾습니다", "저는 경비 일을 찾습니다"),
        ("저는 두 아이 엄마인데 경리를 찾습니다", "저는 경리를 찾습니다"),
        ("30대 여성입니다. 경리 자리 찾아요.", "경리 자리 찾아요."),
        ("외동딸 미혼 웹디자이너", "웹디자이너"),
        ("김민수입니다 경리", "경리"),
        ("30대 여성", ""),
    ],
)
def test_personal_facts_go(typed: str, asked: str) -> None:
    assert neutral_query(typed) == asked


@pytest.mark.parametrize(
    "typed",
    [
        "서울 경리",
        "가족 상담",
        "여성복 디자이너",
        "결혼식 준비 도와주는 일",
        "이혼 전문 변호사 사무실",
        "20대 기업 총무",
        "서버 30대 관리",
        "아이 돌보는 일",
        "환자를 돌보는 일",
        "교회 음악",
    ],
)
def test_the_work_stays(typed: str) -> None:
    assert neutral_query(typed) == typed


@given(
    st.sampled_from(["여성", "남성", "30대", "47세", "부산 출신", "미혼"]),
    st.sampled_from(["용접", "경리 자리", "웹 개발"]),
)
def test_a_fact_in_front_of_a_wish_changes_nothing(fact: str, wish: str) -> None:
    assert neutral_query(f"{fact} {wish}").strip() == wish


@given(st.text(max_size=80))
def test_nothing_is_added(typed: str) -> None:
    asked = neutral_query(typed)
    rest = iter(typed)
    assert all(sign in rest for sign in asked if not sign.isspace())


def test_what_was_read_is_said_in_whole_sentences() -> None:
    read = SearchQuery("백엔드", ("성별", "나이"), (Respelt("백앤드", "백엔드"),))
    assert [str(each) for each in said_of(read)] == [
        "‘백앤드’를 ‘백엔드’로 보았습니다.",
        "성별, 나이에 관한 말은 일자리를 찾는 데 쓰지 않았습니다.",
    ]
    assert said_of(SearchQuery("백엔드")) == ()
