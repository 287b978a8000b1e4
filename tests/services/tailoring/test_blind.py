"""What a blind interviewer must not hear."""

import pytest

from maju.services.tailoring.blind import tells_who


@pytest.mark.parametrize(
    "text",
    [
        "한빛대학교 컴퓨터공학과",
        "누리고등학교 졸업",
        "한국대에서 배운 것",
        "Hanbit University",
        "학점 3.7",
        "서울 강남구에서 자랐습니다",
        "부산광역시 체육회",
        "전남 지역 물류 센터",
        "1996년생입니다",
        "만 29세",
        "두 아이의 어머니로서",
        "여성 개발자 모임",
        "서다온 드림",
        "서 다온이 맡은 일",
    ],
)
def test_who_a_person_is_is_told(text: str) -> None:
    assert tells_who(text, "서다온")


@pytest.mark.parametrize(
    "text",
    [
        "가맹점 정산 배치를 개발하고 운영",
        "컴퓨터공학을 공부하시면서 무엇이 도움이 되었습니까?",
        "대학생 대상 행사를 기획",
        "대전환 과제를 맡아 비용을 20% 줄임",
        "제주항공 예약 화면을 점검",
        "응답 시간을 40% 줄였습니다",
    ],
)
def test_work_tells_nobody(text: str) -> None:
    assert not tells_who(text, "서다온")
    assert not tells_who(text)
