"""Levels by group: no small group is shown, and chance is told apart from a difference."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.evaluation import Criterion
from maju.domain.usage import SMALLEST_GROUP, Group, GroupKind, LevelCounts
from maju.services.counsellor.fairness import KindView, group_views


def counts(group: Group, *people: int, criterion: Criterion = Criterion.STRUCTURE) -> LevelCounts:
    return LevelCounts(group, criterion, people)


def view_of(*given_counts: LevelCounts, kind: GroupKind = GroupKind.SEX) -> KindView:
    return next(view for view in group_views(given_counts) if view.kind is kind)


def test_equal_groups_do_not_stand_out() -> None:
    view = view_of(counts(Group.WOMAN, 2, 5, 10, 5, 2), counts(Group.MAN, 2, 5, 10, 5, 2))
    assert [each.difference for each in view.shown] == [0.0, 0.0]
    assert not any(each.stands_out for each in view.shown)
    assert "우연" in str(view.note)


def test_a_bias_is_seen() -> None:
    view = view_of(counts(Group.WOMAN, 10, 12, 6, 2, 0), counts(Group.MAN, 0, 2, 6, 12, 10))
    assert all(each.stands_out for each in view.shown)
    low, high = view.shown[0].interval or (0.0, 0.0)
    assert low < (view.shown[0].difference or 0.0) < high < 0
    assert "사람에 대한 결론이 아닙니다" in str(view.note)


def test_a_small_group_is_not_shown_nor_used() -> None:
    small, large = counts(Group.WOMAN, 9, 0, 0, 0, 0), counts(Group.MAN, 0, 0, 0, 0, 30)
    view = view_of(small, large)
    assert view.hidden == (Group.WOMAN,)
    (shown,) = view.shown
    assert (shown.group, shown.people, shown.difference, shown.interval) == (Group.MAN, 30, None, None)


def test_nobody_at_all_is_said() -> None:
    assert {str(view.note) for view in group_views(())} == {
        "표본이 적어 보이지 않습니다. 한 집단이 10명 이상일 때 보여 드립니다."
    }


PEOPLE = st.tuples(*[st.integers(0, 12)] * 5)


@given(st.lists(st.tuples(st.sampled_from(Group), PEOPLE), max_size=7, unique_by=lambda each: each[0]))
@settings(max_examples=25, deadline=None)
def test_whatever_is_counted_no_group_below_ten_comes_out(cells: list[tuple[Group, tuple[int, ...]]]) -> None:
    told = {group: LevelCounts(group, Criterion.LENGTH, people) for group, people in cells}
    for view in group_views(told.values()):
        for each in view.shown:
            assert each.people == told[each.group].total >= SMALLEST_GROUP
            assert sum(each.shares) == pytest.approx(1.0)
            assert 1.0 <= each.mean <= 5.0
            if each.interval is not None and each.difference is not None:
                others = [told[g] for g in told if g.kind is view.kind and g is not each.group]
                assert max(other.total for other in others) >= SMALLEST_GROUP
                assert each.interval[0] <= each.interval[1]
        assert not {each.group for each in view.shown} & set(view.hidden)
