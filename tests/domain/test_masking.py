"""What finds a person leaves a text, however it is written, and nothing else does."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.document_lines import lines_of
from maju.domain.masking import PersonalFact, mask
from tests.services.materials.field_f1 import Content, read_contents

SIGNS = st.sampled_from(["", "-", " ", ".", "–", " - ", "－", "/"])
AROUND = st.sampled_from(["", "연락처: ", "저의 번호는 ", "Tel. ", "(", "2020년에 입사, "])
BEHIND = st.sampled_from(["", " 입니다", ")", " / kim", "\n다음 줄", "."])
WIDTH = st.sampled_from(["half", "full"])


def digits_of(text: str) -> str:
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", text))


def wide(text: str, width: str) -> str:
    return text.translate({ord("0") + n: 0xFF10 + n for n in range(10)}) if width == "full" else text


@given(
    st.sampled_from(["010", "011", "02", "031", "042", "064", "070", "+82 10", "+82-2"]),
    st.integers(200, 9999),
    st.integers(0, 9999),
    SIGNS,
    SIGNS,
    AROUND,
    BEHIND,
    WIDTH,
)
def test_no_part_of_a_telephone_number_survives(
    area: str, middle: int, last: int, one: str, two: str, before: str, behind: str, width: str
) -> None:
    number = wide(f"{area}{one}{middle}{two}{last:04d}", width)
    masked = mask(f"{before}{number}{behind}")
    assert masked.found, "or taken for the half of a resident number"
    assert digits_of(masked.text) == digits_of(before + behind)


@given(
    st.integers(0, 99),
    st.integers(1, 12),
    st.integers(1, 28),
    st.integers(0, 9),
    st.integers(0, 999_999),
    SIGNS,
    AROUND,
    BEHIND,
    WIDTH,
)
def test_no_part_of_a_resident_number_survives(
    year: int, month: int, day: int, kind: int, rest: int, sign: str, before: str, behind: str, width: str
) -> None:
    number = wide(f"{year:02d}{month:02d}{day:02d}{sign}{kind}{rest:06d}", width)
    masked = mask(f"{before}{number}{behind}")
    assert digits_of(masked.text) == digits_of(before + behind)
    assert set(masked.found) <= {PersonalFact.RESIDENT_NUMBER, PersonalFact.TELEPHONE}
    assert masked.found


@given(
    st.from_regex(r"[a-z][a-z0-9._-]{0,12}@[a-z][a-z0-9-]{0,10}\.(?:com|net|co\.kr)", fullmatch=True), AROUND, BEHIND
)
def test_no_mail_survives(mail: str, before: str, behind: str) -> None:
    masked = mask(f"{before}{mail} {behind}")
    assert PersonalFact.EMAIL in masked.found
    assert mail not in masked.text
    assert "@" not in masked.text


@given(st.text(max_size=200), st.sampled_from(["", "김하늘", "남궁 민", "Haneul Kim"]))
def test_masking_again_changes_nothing(text: str, name: str) -> None:
    once = mask(text, name)
    assert mask(once.text, name).text == once.text


@given(
    st.lists(
        st.sampled_from(
            [
                "010-1234-5678",
                "980412-1234567",
                "서울시 종로구 청운로 1",
                "1998년 4월 12일생",
                "a@b.co",
                "김하늘",
                " ",
                "\n",
                "경력 3년",
                "주소: ",
            ]
        ),
        max_size=8,
    )
)
def test_masking_what_stands_beside_each_other_again_changes_nothing(parts: list[str]) -> None:
    once = mask(" ".join(parts), "김하늘")
    assert mask(once.text, "김하늘").text == once.text
    assert "1234567" not in once.text


@pytest.mark.parametrize(
    "text",
    [
        "9 8 0 4 1 2 - 1 2 3 4 5 6 7",
        "980412-1******",
        "９８０４１２－１２３４５６７",
        "주민등록번호 980412 1234567",
        "외국인등록번호: 910315-6000005",
    ],
)
def test_a_resident_number_in_any_spelling(text: str) -> None:
    masked = mask(text)
    assert masked.found == (PersonalFact.RESIDENT_NUMBER,)
    assert digits_of(masked.text) == ""


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("서울특별시 마포구 양화로 45, 101동 1203호에 삽니다", "〔주소〕에 삽니다"),
        ("경기도 성남시 분당구 판교로12번길 3-4 (백현동)", "〔주소〕"),
        ("(03187) 서울 종로구 청운동 1-2번지", "〔주소〕"),
        ("주소: 바닷가 마을 끝집", "주소: 〔주소〕"),
        ("14, Moraeul-ro 3-gil, Yeonsu-gu, Incheon", "〔주소〕"),
    ],
)
def test_addresses_go(text: str, left: str) -> None:
    assert mask(text).text == left


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("생년월일: 1998.04.12 (만 27세)", "생년월일: 〔생년월일〕"),
        ("1974년 12월 19일생 / 경비", "〔생년월일〕 / 경비"),
        ("98년생", "〔생년월일〕"),
        ("Date of birth: 14 July 1991", "Date of birth: 〔생년월일〕"),
    ],
)
def test_days_of_birth_go(text: str, left: str) -> None:
    assert mask(text).text == left


def test_a_name_goes_also_where_its_letters_stand_apart() -> None:
    assert mask("김하늘입니다. 김 하 늘 드림", "김하늘").text == "〔이름〕입니다. 〔이름〕 드림"
    assert mask("Haneul Kim, KIM HANEUL; Kim, Haneul", "Haneul Kim").text == "〔이름〕, 〔이름〕; 〔이름〕"
    assert mask("이 사람", "이").text == "이 사람"


@pytest.mark.parametrize(
    "text",
    [
        "2019.03 ~ 2023.02 한빛대학교",
        "2021.03.02 ~ 2023.02.28 근무",
        "매출 12,345,678원, 응답 1,200ms에서 400ms로",
        "등록번호 23-K1-000000",
        "총 2,015,032,021원",
        "강남구 매장 3곳과 종로 3가 매장 2곳을 맡음",
        "버스 노선 02-2와 3-1",
        "하루 38만 건을 4시간 10분에서 1시간 25분으로",
    ],
)
def test_what_finds_nobody_stays(text: str) -> None:
    assert mask(text).text == text


@pytest.mark.parametrize("content", read_contents(), ids=lambda content: content.id)
def test_nothing_private_of_the_fixtures_survives(content: Content) -> None:
    text = "\n".join(line.text for line in lines_of(content.blocks))
    masked = mask(text, content.expected.get("name", "")).text
    left = [value for values in content.private.values() for value in values if value in masked]
    assert left == []
