"""Names of sections in the ways that people write them, and what is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.document_sections import Section, heading_text, is_section_name, section_of

NAMES = {
    Section.EDUCATION: [
        "학력",
        "학 력 사 항",
        "■ 최종학력",
        "1. 학력",
        "[학력사항]",
        "Education",
        "EDUCATION",
        "Ⅱ. 학력",
        "배운 곳",
    ],
    Section.EXPERIENCE: [
        "경력사항",
        "근무경력",
        "주요 경력",
        "Work Experience",
        "경력 총 5년 9개월",
        "◎ 경력",
        "EMPLOYMENT HISTORY",
        "인턴 경험",
    ],
    Section.PROJECT: ["프로젝트", "주요 프로젝트", "수행 과제", "시공 사례", "Projects", "대표 작품"],
    Section.ACTIVITY: [
        "대외활동",
        "교육 이수",
        "교육·연수",
        "봉사활동",
        "5. 경험사항",
        "인턴·대외활동",
        "Training",
        "직업훈련",
    ],
    Section.SKILL: [
        "보유기술",
        "기술 스택",
        "활용 프로그램",
        "다룰 수 있는 기술",
        "Skills",
        "컴퓨터 활용 능력",
        "가진 기술",
        "보유 기술·강점",
    ],
    Section.CERTIFICATE: [
        "자격증",
        "자격 및 면허",
        "면허·자격",
        "어학",
        "자격/어학",
        "Certifications",
        "LANGUAGES AND CERTIFICATES",
    ],
    Section.AWARD: ["수상", "수상내역", "상훈", "표창", "Awards"],
    Section.ESSAY: ["자기소개서", "자 기 소 개 서", "Cover Letter"],
    Section.PERSON: ["인적사항", "기본 정보", "Profile"],
    Section.NOTHING: ["병역", "가족사항", "병 역 사 항", "References"],
    Section.LIFE: ["이력", "자격/어학/수상", "경력과 학력"],
    Section.DUTIES: ["주요 업무와 성과", "담당 업무"],
}


@pytest.mark.parametrize(("name", "section"), [(name, section) for section, names in NAMES.items() for name in names])
def test_a_section_is_known_by_its_name(name: str, section: Section) -> None:
    assert section_of(name) is section


@pytest.mark.parametrize(
    "text",
    [
        "2019년 한빛대학교 졸업",
        "경력 단절을 딛고 다시 시작했습니다",
        "프로젝트에서 맡은 역할은 무엇입니까?",
        "㈜가람 / 과장",
        "기술을 배우는 즐거움",
        "",
        "이력서",
        "학력: 한빛대학교",
    ],
)
def test_what_says_more_than_a_name_is_no_heading(text: str) -> None:
    assert section_of(text) is None


def test_marks_and_numbers_around_a_heading_go() -> None:
    assert heading_text("■ 1. [경력사항]") == "경력사항"
    assert heading_text("2) 자격증") == "자격증"


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    assert is_section_name(text) == (section_of(text.replace("\n", "")) is not None)
