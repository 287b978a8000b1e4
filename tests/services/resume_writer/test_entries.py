"""Answers as rows: periods read out, words kept, numbers of residents never."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.services.resume_writer.entries import (
    Entry,
    period_words,
    read_contact,
    read_entries,
    read_list,
    says_nothing,
    without_resident_number,
)


@pytest.mark.parametrize(
    ("answer", "entry"),
    [
        ("2019.03~2023.02 한빛대학교 전자공학과 졸업", Entry("2019.03 ~ 2023.02", "한빛대학교 전자공학과 졸업")),
        ("2019년 3월부터 2023년 2월까지 한빛대학교", Entry("2019.03 ~ 2023.02", "한빛대학교")),
        ("2021-05 ~ 현재 예시물류, 사무원", Entry("2021.05 ~ 현재", "예시물류, 사무원")),
        ("예시유통 재고 담당 (2023/3 - 재직 중)", Entry("2023.03 ~ 현재", "예시유통 재고 담당")),
        ("정보처리기사, 2020", Entry("2020", "정보처리기사")),
        ("물류관리사 2022.11.4", Entry("2022.11.04", "물류관리사")),
        ("- 엑셀로 2만 건을 정리", Entry("", "엑셀로 2만 건을 정리")),
        ("2019.03 ~ 2023.02", Entry("", "2019.03 ~ 2023.02")),
    ],
)
def test_a_line_is_a_row(answer: str, entry: Entry) -> None:
    assert read_entries(answer) == (entry,)


@pytest.mark.parametrize("answer", ["없습니다.", "없음", "해당 없음", "아직 없어요", "-", " ", "해당사항 없음"])
def test_nothing_is_no_row(answer: str) -> None:
    assert says_nothing(answer)
    assert read_entries(answer) == ()
    assert read_list(answer) == ()


def test_lines_bullets_and_semicolons_part_entries() -> None:
    assert [e.text for e in read_entries("1) 가나마트\n• 예시유통; 다라물류\n\n")] == [
        "가나마트",
        "예시유통",
        "다라물류",
    ]
    assert read_list("엑셀, 지게차 운전\n엑셀、한글.") == ("엑셀", "지게차 운전", "한글")


def test_a_contact_is_told_apart() -> None:
    assert read_contact("전화번호: 010-1234-5678, 이메일: haneul@example.com") == (
        ("연락처", "010-1234-5678"),
        ("전자우편", "haneul@example.com"),
    )
    assert read_contact("01012345678 / 서울 구로구") == (("연락처", "01012345678"), ("그 밖의 연락처", "서울 구로구"))
    assert read_contact("없음") == ()


@given(st.integers(0, 999_999), st.integers(1, 8), st.integers(0, 999_999), st.sampled_from(["-", "", " - ", " "]))
def test_a_resident_registration_number_is_written_nowhere(birth: int, sort: int, serial: int, between: str) -> None:
    number = f"{birth:06d}{between}{sort}{serial:06d}"
    text = f"김하늘 {number} 010-1234-5678"
    assert number not in without_resident_number(text)
    assert all(f"{sort}{serial:06d}" not in value for _, value in read_contact(text))


@given(st.text(max_size=200))
def test_no_letter_of_an_answer_is_lost_but_in_a_period(answer: str) -> None:
    for entry in read_entries(answer):
        assert entry.text
        assert all(word in answer for word in entry.text.split())


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2019-03", "2023-02", "2019.03 ~ 2023.02"),
        ("2023", "now", "2023 ~ 현재"),
        ("2022-11-04", "", "2022.11.04"),
        ("", "2023-02", "~ 2023.02"),
        ("", "", ""),
    ],
)
def test_days_are_written_as_resumes_have_them(start: str, end: str, words: str) -> None:
    assert period_words(start, end) == words
