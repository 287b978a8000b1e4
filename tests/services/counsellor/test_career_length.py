"""Lengths of work: months that were written, each once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import ItemKind, ProfileItem
from maju.services.counsellor.career_length import months_of, told_length

TODAY = "2026-11-21"


def work(start: str, end: str) -> ProfileItem:
    return ProfileItem(f"{start}-{end}", ItemKind.EXPERIENCE, "㈜예시", start=start, end=end)


@pytest.mark.parametrize(
    ("spans", "months"),
    [
        ([("2019-03", "2022-02")], 36),
        ([("2019-03-15", "2022-02-10")], 36),
        ([("2026-09", "now")], 3),
        ([("2019-03", "2019-12"), ("2019-06", "2020-02")], 12),
        ([("2019-03", "2019-12"), ("2020-01", "2020-02")], 12),
        ([("2019", "2021")], 24),
        ([("2019", "2019")], 1),
        ([("2019-05", "")], 1),
        ([("", "")], 0),
        ([("2022-01", "2020-01")], 0),
        ([("2019-13", "2020-01")], 0),
    ],
)
def test_months_are_added(spans: list[tuple[str, str]], months: int) -> None:
    assert months_of([work(*span) for span in spans], TODAY) == months


MONTH = st.builds(lambda y, m: f"{y}-{m:02}", st.integers(1990, 2026), st.integers(1, 12))


@given(st.lists(st.tuples(MONTH, MONTH), max_size=6))
def test_order_does_not_matter_and_no_month_counts_twice(spans: list[tuple[str, str]]) -> None:
    works = [work(*span) for span in spans]
    total = months_of(works, TODAY)
    assert total == months_of(works[::-1], TODAY) == months_of([*works, *works], TODAY)
    assert max((months_of([each], TODAY) for each in works), default=0) <= total
    assert total <= sum(months_of([each], TODAY) for each in works)


@pytest.mark.parametrize(("months", "words"), [(0, "0개월"), (5, "5개월"), (12, "1년"), (38, "3년 2개월")])
def test_lengths_are_told(months: int, words: str) -> None:
    assert told_length(months) == words
