"""Days and periods in the ways that resumes write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.services.materials.dates import NOW, first_period, periods_in, without

RANGES = {
    "2019.03 ~ 2023.02": ("2019-03", "2023-02"),
    "2019.3.~2023.2.": ("2019-03", "2023-02"),
    "2019년 3월 – 2023년 2월": ("2019-03", "2023-02"),
    "'19.3-'23.2": ("2019-03", "2023-02"),
    "('98.3~'02.2, 졸업)": ("1998-03", "2002-02"),
    "18.03 ~ 20.02": ("2018-03", "2020-02"),
    "22.05 - 현재": ("2022-05", NOW),
    "2023.03 ~ 현재": ("2023-03", NOW),
    "2024. 03 ~ 재직중": ("2024-03", NOW),
    "2024.03 ~": ("2024-03", NOW),
    "2018-03 ~ 2020-01": ("2018-03", "2020-01"),
    "2018/03~2020/01": ("2018-03", "2020-01"),
    "2018.03.02-2020.01.31": ("2018-03-02", "2020-01-31"),
    "2018.03 ~ 09": ("2018-03", "2018-09"),
    "2018 - 2020": ("2018", "2020"),
    "Jul 2023 - Present": ("2023-07", NOW),
    "March 2019 to June 2020": ("2019-03", "2020-06"),
    "05/2021 - 04/2023": ("2021-05", "2023-04"),
    "2020년 3월부터 2021년 4월까지": ("2020-03", "2021-04"),
}
DAYS = {
    "2020.11.25": "2020-11-25",
    "2007. 2. 14.": "2007-02-14",
    "2019년 5월 24일": "2019-05-24",
    "'23.9.6": "2023-09-06",
    "1988년 2월": "1988-02",
    "Jan 2022": "2022-01",
    "20190304": "2019-03-04",
    "2018년": "2018",
    "(02/2025)": "2025-02",
}


@pytest.mark.parametrize(("text", "days"), RANGES.items())
def test_a_period_is_read_however_it_is_written(text: str, days: tuple[str, str]) -> None:
    period = first_period(f"㈜가람 {text}")
    assert period is not None
    assert (period.start, period.end, period.is_range) == (*days, True)


@pytest.mark.parametrize(("text", "day"), DAYS.items())
def test_a_single_day_is_no_range(text: str, day: str) -> None:
    period = first_period(text)
    assert period is not None
    assert (period.start, period.end, period.is_range) == (day, "", False)


@pytest.mark.parametrize(
    "text",
    [
        "3.72 / 4.5",
        "응답 시간 1,200ms",
        "2,018명",
        "2000건 처리",
        "하루 312실",
        "제10회",
        "1200평",
        "2.3배",
        "12,345,678원",
    ],
)
def test_other_numbers_are_no_days(text: str) -> None:
    assert periods_in(text) == ()


def test_what_is_left_has_no_empty_brackets_and_no_length() -> None:
    for text in (
        "한빛대학교 (2015.03 ~ 2021.02)",
        "2015.03 ~ 2021.02 (6년) 한빛대학교",
        "한빛대학교 [2015.03~2021.02]",
    ):
        period = first_period(text)
        assert period is not None
        assert without(text, period) == "한빛대학교"


def test_a_range_goes_before_a_day() -> None:
    period = first_period("2020.03 입사 안내, 2021.01 ~ 2022.02 근무")
    assert period is not None
    assert (period.start, period.end) == ("2021-01", "2022-02")


@given(st.integers(1960, 2049), st.integers(1, 12), st.integers(1960, 2049), st.integers(1, 12), st.sampled_from(".-/"))
def test_every_pair_of_months_comes_back(year: int, month: int, last: int, end: int, sign: str) -> None:
    period = first_period(f"{year}{sign}{month:02d} ~ {last}{sign}{end:02d}")
    assert period is not None
    assert (period.start, period.end) == (f"{year}-{month:02d}", f"{last}-{end:02d}")


@given(st.text(max_size=80))
def test_no_text_breaks_it_and_every_place_is_in_it(text: str) -> None:
    for period in periods_in(text):
        start, end = period.span
        assert 0 <= start < end <= len(text)
        assert period.start
