"""The candidate's name, wherever it stands."""

import pytest

from maju.services.materials.names import name_in
from tests.services.materials.making import lines

NAMES = {
    "성 명 : 김 하 늘\n생년월일: 1998.04.12": "김하늘",
    "이름 김하늘 (만 28세)": "김하늘",
    "성명: (한글) 구다솜": "구다솜",
    "홍 길 동\n이 력 서": "홍길동",
    "이력서\n황보석 / 1974년 12월 19일생": "황보석",
    "김윤슬 여 1994년생 (31세)\n이메일 a@example.com": "김윤슬",
    "김하늘 (Kim Haneul)\n백엔드 개발자": "김하늘",
    "KIM HANEUL\nBackend Developer": "KIM HANEUL",
    "Haneul Kim | Backend Developer": "Haneul Kim",
    "Name: Haneul Kim": "Haneul Kim",
    "성명: 응우옌티란": "응우옌티란",
    "자기소개서 | 봉가은 | 병의원 영업 신입": "봉가은",
    "김하늘의 포트폴리오": "김하늘",
    "포트폴리오 - 김하늘": "김하늘",
    "이력서 (김하늘)": "김하늘",
    "백엔드 개발자 김하늘입니다": "김하늘",
    "자기소개서\n안녕하십니까. 회계 직무에 지원한 김하늘입니다.": "김하늘",
    "위 내용은 사실입니다.\n2025년 3월 2일 김하늘 (인)": "김하늘",
    "감사합니다.\n김하늘 드림": "김하늘",
}


@pytest.mark.parametrize(("text", "name"), NAMES.items())
def test_a_name_is_found(text: str, name: str) -> None:
    assert name_in(lines(text)) == name


@pytest.mark.parametrize(
    "text",
    [
        "이력서\n학력\n한빛대학교",
        "Cover Letter\nDear team",
        "포트폴리오\n프로젝트",
        "Work Experience\nHarbor Hotel",
        "경력\n이사팀",
        "",
    ],
)
def test_nobody_is_named(text: str) -> None:
    assert name_in(lines(text)) == ""
