"""Gaps and short stays, by the months that were written."""

from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import ItemKind, ProfileItem
from maju.services.tailoring.career import LEAST_GAP, SHORT_STAY, gaps, month_of, short_stays, spoken_month
from tests.services.tailoring.making import item


def work(number: int, start: str, end: str, title: str = "예시전자", role: str = "사원") -> ProfileItem:
    return item(number, ItemKind.EXPERIENCE, title, start=start, end=end, role=role)


def told(items: list[ProfileItem]) -> list[tuple[str, str]]:
    return [(spoken_month(gap.first), spoken_month(gap.last)) for gap in gaps(items)]


def test_a_gap_lies_between_the_last_month_of_one_work_and_the_first_of_the_next() -> None:
    assert told([work(2, "2020-04", "now"), work(1, "2018-03", "2018-09")]) == [("2018년 10월", "2020년 3월")]


def test_the_usual_search_and_works_side_by_side_are_no_gap() -> None:
    assert told([work(1, "2018-03", "2018-09"), work(2, "2019-02", "now")]) == []
    assert told([work(1, "2018-03", "2021-09"), work(2, "2019-02", "2019-05"), work(3, "2021-11", "now")]) == []


def test_studies_and_projects_cover_a_gap() -> None:
    study = item(3, ItemKind.EDUCATION, "한빛대학교 대학원", start="2018-10", end="2020-02")
    assert told([work(1, "2018-03", "2018-09"), work(2, "2020-04", "now"), study]) == []


def test_studies_of_which_only_the_end_is_told_cover_their_years() -> None:
    study = item(3, ItemKind.EDUCATION, "이천새물류전문대학", end="2020-02")
    assert told([work(1, "2018-03", "2018-09"), work(2, "2020-04", "now"), study]) == []


def test_years_alone_say_too_little() -> None:
    assert told([work(1, "2015", "2016"), work(2, "2020", "now")]) == []
    assert month_of("2018-13") is None


def test_a_short_stay_is_over_and_was_not_made_for_a_time() -> None:
    stays = [
        work(1, "2018-03", "2018-09"),
        work(2, "2019-01", "2019-03", role="인턴"),
        work(3, "2019-06", "2021-06"),
        work(4, "2026-08", "now"),
        work(5, "2021-08", "2021-12", title="예시물산 (계약직)"),
    ]
    assert [(each.id, months) for each, months in short_stays(stays)] == [("item-1", 7)]


months = st.integers(2000 * 12 + 1, 2026 * 12)


@given(st.lists(st.tuples(months, st.integers(0, 60)), max_size=6))
def test_a_gap_is_long_enough_and_nobody_worked_in_it(spans: list[tuple[int, int]]) -> None:
    def written(month: int) -> str:
        return f"{(month - 1) // 12:04d}-{(month - 1) % 12 + 1:02d}"

    works = [work(number, written(start), written(start + length)) for number, (start, length) in enumerate(spans)]
    for gap in gaps(works):
        assert gap.last - gap.first + 1 >= LEAST_GAP
        for start, length in spans:
            assert start + length < gap.first or start > gap.last
    assert all(months < SHORT_STAY for _, months in short_stays(works))
