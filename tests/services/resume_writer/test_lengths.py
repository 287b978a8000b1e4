"""Limits of essays as postings write them, and lengths as forms count."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.resume_text import LengthLimit, LengthUnit
from maju.services.resume_writer.lengths import count_length, fits, read_limit

CHARACTERS, BYTES = LengthUnit.CHARACTERS, LengthUnit.BYTES


@pytest.mark.parametrize(
    ("question", "limit"),
    [
        ("지원 동기를 적어 주십시오. (500자 이내)", LengthLimit(500)),
        ("지원 동기 [최대 1,000자]", LengthLimit(1_000)),
        ("협업 경험(공백 포함 700자 이하)", LengthLimit(700, said=True)),
        ("강점을 쓰시오 (띄어쓰기 제외 800자)", LengthLimit(800, spaces=False, said=True)),
        ("입사 후 포부 1000byte 이내", LengthLimit(1_000, BYTES)),
        ("입사 후 포부 (2,000 Bytes)", LengthLimit(2_000, BYTES)),
        ("본인을 소개해 주십시오. 1500바이트 이내, 공백 제외", LengthLimit(1_500, BYTES, spaces=False, said=True)),
        ("직무 경험을 500자 이상 1,000자 이내로 기술", LengthLimit(1_000, least=500)),
        ("직무 경험 (500~1000자)", LengthLimit(1_000, least=500)),
        ("직무 경험 (최소 300자, 최대 600자)", LengthLimit(600, least=300)),
        ("어려움을 이겨 낸 일 1천자 이내", LengthLimit(1_000)),
        ("자유롭게 300자 이상 적어 주십시오", LengthLimit(0, least=300)),
        ("700자 미만", LengthLimit(699)),
        ("５００자 내외로 적어 주십시오", LengthLimit(500)),
        ("나를 나타내는 한 문장 (30자 이내)", LengthLimit(30)),
        ("한 문장 소개 (공백 제외 40자)", LengthLimit(40, spaces=False, said=True)),
        ("1000byte(한글 500자) 이내", LengthLimit(1_000, BYTES)),
        ("지원 동기를 자유롭게 적어 주십시오.", None),
        ("2023년에 300자루를 나른 경험을 적어 주십시오", None),
        ("가장 좋아하는 4자 성어와 까닭을 적어 주십시오", None),
        ("직원 500명을 이끈 경험", None),
    ],
)
def test_a_limit_is_read_as_the_posting_says_it(question: str, limit: LengthLimit | None) -> None:
    assert read_limit(question) == limit


@pytest.mark.parametrize(
    ("text", "limit", "length"),
    [
        ("저는 서버를 고쳤습니다.", LengthLimit(500), 13),
        ("저는 서버를 고쳤습니다.", LengthLimit(500, spaces=False), 11),
        ("저는 API를 고쳤습니다.", LengthLimit(500, BYTES), 2 * 8 + 6),
        ("가\r\n나", LengthLimit(500), 3),
        ("각", LengthLimit(500), 1),
        ("", None, 0),
    ],
)
def test_lengths_are_counted_as_forms_count(text: str, limit: LengthLimit | None, length: int) -> None:
    assert count_length(text, limit) == length


@given(st.text(max_size=400), st.integers(1, 300), st.sampled_from([CHARACTERS, BYTES]), st.booleans())
def test_what_fits_is_never_longer_than_allowed(text: str, most: int, unit: LengthUnit, spaces: bool) -> None:
    limit = LengthLimit(most, unit, spaces)
    assert fits(text, limit) == (count_length(text, limit) <= most)
    assert count_length(text, LengthLimit(most, unit, spaces=False)) <= count_length(text, LengthLimit(most, unit))


@given(st.text(max_size=300))
def test_any_question_is_read_without_an_error(question: str) -> None:
    limit = read_limit(question)
    assert limit is None or limit.most or limit.least
