"""What portals write in many ways is read in one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.documents.postings.dates import day
from maju.documents.postings.values import read_education, read_employment, read_experience, read_region, read_skills


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("신입", ("new", None, None)),
        ("경력 3년↑", ("experienced", 3, None)),
        ("경력 3년 이상", ("experienced", 3, None)),
        ("5년차 이상", ("experienced", 5, None)),
        ("경력(2년 이상 5년 이하)", ("experienced", 2, 5)),
        ("1~3년", ("experienced", 1, 3)),
        ("경력3~10년", ("experienced", 3, 10)),
        ("경력 1년~3년", ("experienced", 1, 3)),
        ("경력 (최소 1년 0개월)", ("experienced", 1, None)),
        ("경력 18개월 이상", ("experienced", 1, None)),
        ("경력", ("experienced", None, None)),
        ("3", ("experienced", 3, None)),
        ("3+ years", ("experienced", 3, None)),
        ("무관", ("any", None, None)),
        ("관계없음", ("any", None, None)),
        ("신입·경력", ("any", None, None)),
        ("신입 및 경력 3년 이상", ("any", None, None)),
        ("신입~3년", ("any", None, 3)),
        ("0년 이상", ("any", None, None)),
        ("협의", ("", None, None)),
        ("", ("", None, None)),
    ],
)
def test_experience(text: str, found: tuple[str, int | None, int | None]) -> None:
    assert read_experience(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2026-11-30", "2026-11-30"),
        ("2026.11.30(월)", "2026-11-30"),
        ("2026. 11. 30.", "2026-11-30"),
        ("2026년 11월 30일 18시", "2026-11-30"),
        ("20261130", "2026-11-30"),
        ("202611302359", "2026-11-30"),
        ("26/07/07", "2026-07-07"),
        ("채용시까지 26-07-07", "2026-07-07"),
        ("2026-11-30T23:59:59+0900", "2026-11-30"),
        ("1796050799", "2026-11-30"),
        ("1796050799000", "2026-11-30"),
        ("46356", "2026-11-30"),
        ("11/30/2026", "2026-11-30"),
        ("Nov 30, 2026", "2026-11-30"),
        ("30 November 2026", "2026-11-30"),
        ("2026.11.10 ~ 12.05(토)", "2026-12-05"),
        ("2026.12.20 ~ 01.05", "2027-01-05"),
        ("~ 12/05(토)", "2026-12-05"),
        ("채용시까지", ""),
        ("상시", ""),
        ("9999-12-31", ""),
        ("2026-13-45", ""),
    ],
)
def test_days(text: str, found: str) -> None:
    assert day(text, last=True, beside="2026-11-01") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("서울특별시 강남구 예시로 1, 5층", "서울 강남구 예시로 1, 5층"),
        ("서울 > 강남구,경기 > 성남시 분당구", "서울 강남구, 경기 성남시 분당구"),
        ("부산 > 부산전체", "부산"),
        ("(06236) 경기도 수원시", "경기 수원시"),
        ("경기 광주시", "경기 광주시"),
        ("광주광역시 북구", "광주 북구"),
        ("서울시강남구", "서울 강남구"),
        ("세종대로 110", "세종대로 110"),
        ("전국", "전국"),
        ("", ""),
    ],
)
def test_regions(text: str, found: str) -> None:
    assert read_region(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("대학교졸업(4년)이상", "대졸"),
        ("대학졸업(2,3년)이상", "초대졸"),
        ("대졸(2~3년)", "초대졸"),
        ("고등학교졸업이상", "고졸"),
        ("대졸/석사", "대졸"),
        ("석사졸업이상", "석사"),
        ("학력무관", "학력무관"),
        ("협의", "협의"),
    ],
)
def test_education(text: str, found: str) -> None:
    assert read_education(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("기간의 정함이 없는 근로계약", "정규직"),
        ("기간의 정함이 있는 근로계약(시간(선택)제)", "계약직, 시간제"),
        ("계약직(정규직 전환가능)", "계약직"),
        ("무기계약직", "무기계약직"),
        ("비정규직", "비정규직"),
        ("full-time", "정규직"),
        ("정규직, 인턴", "정규직, 인턴"),
    ],
)
def test_employment(text: str, found: str) -> None:
    assert read_employment(text) == found


def test_skills_are_parted_and_named_once() -> None:
    assert read_skills("Python, SQL,python; CI/CD / Docker\n엑셀") == ("Python", "SQL", "CI/CD", "Docker", "엑셀")
    assert read_skills("['A', 'B']") == ("A", "B")


ODD = st.text(alphabet="0123456789년개월~-./:경력신입이상채용시 ()↑+", max_size=40) | st.text(max_size=40)


@settings(max_examples=200)
@given(ODD)
def test_any_text_has_some_reading(text: str) -> None:
    kind, low, high = read_experience(text)
    assert kind in ("", "new", "experienced", "any")
    assert all(years is None or 0 <= years <= 50 for years in (low, high))
    found = day(text, last=True, beside="2026-01-01")
    assert found == "" or day(found) == found
    region = read_region(text)
    assert region == region.strip()
    assert read_region(f"경기도 {region}").startswith("경기")
    skills = read_skills(text)
    assert len({skill.casefold() for skill in skills}) == len(skills)
