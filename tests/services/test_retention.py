"""Interviews go when their days are over, and never unannounced: a clock that was wrong for a day deletes nothing."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.services.retention import Retention
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from maju.storage.retention_notices import SqliteRetentionNotices
from tests.storage.test_interviews import make_record

BEGAN = datetime.fromisoformat("2026-11-01T10:00:00+09:00")


@dataclass
class Days:
    """A home whose clock the test sets."""

    store: SqliteInterviewStore
    notices: SqliteRetentionNotices
    kept_days: int = 30
    now: datetime = field(default=BEGAN)

    def __post_init__(self) -> None:
        self.retention = Retention(self.store, self.notices, lambda: self.kept_days, lambda: self.now.isoformat())

    def start(self, days_after: float) -> list[str]:
        self.now = BEGAN + timedelta(days=days_after)
        return [each.id for each in self.retention.apply()]

    def left(self) -> set[str]:
        return {each.id for each in self.store.summaries()}


@pytest.fixture
def days(tmp_path: Path):  # type: ignore[no-untyped-def]
    file = DatabaseFile(tmp_path / "maju.db", MIGRATIONS, personal=False)
    store = SqliteInterviewStore(file, tmp_path / "recordings")
    store.add(make_record("old", BEGAN.isoformat()))
    store.add(make_record("young", (BEGAN + timedelta(days=20)).isoformat()))
    yield Days(store, SqliteRetentionNotices(file))
    file.close()


def test_it_is_announced_a_week_before_and_goes_when_its_days_are_over(days: Days) -> None:
    assert days.start(22) == []
    assert days.retention.due() == ()
    assert days.start(24) == []
    (due,) = days.retention.due()
    assert (due.interview.id, datetime.fromisoformat(due.goes_at)) == ("old", BEGAN + timedelta(days=30))
    assert days.start(29.9) == []
    assert days.start(30) == ["old"]
    assert days.left() == {"young"}
    assert days.notices.said() == {}


def test_what_was_never_announced_is_announced_first_and_goes_a_day_later(days: Days) -> None:
    assert days.start(45) == []
    due, *_ = days.retention.due()
    assert datetime.fromisoformat(due.goes_at) == BEGAN + timedelta(days=46)
    assert days.start(45.9) == []
    assert days.start(46) == ["old"]


def test_a_clock_set_years_ahead_for_once_deletes_nothing(days: Days) -> None:
    assert days.start(4000) == []
    assert days.start(3) == []
    assert days.retention.due() == ()
    assert days.notices.said() == {}, "what was announced by mistake is taken back"
    assert days.start(4000) == []
    assert days.left() == {"old", "young"}


def test_zero_days_is_forever(days: Days) -> None:
    days.kept_days = 0
    assert days.start(4000) == []
    assert days.start(5000) == []
    assert days.left() == {"old", "young"}


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(0, 60), max_size=12), st.integers(1, 40))
def test_whatever_the_clock_does_nothing_goes_before_its_days_or_unannounced(moments: list[int], kept: int) -> None:
    with TemporaryDirectory() as folder:
        file = DatabaseFile(Path(folder) / "maju.db", MIGRATIONS, personal=False)
        store = SqliteInterviewStore(file, Path(folder) / "recordings")
        store.add(make_record("old", BEGAN.isoformat()))
        home = Days(store, SqliteRetentionNotices(file), kept)
        announced: int | None = None
        for moment in moments:
            if home.start(moment):
                assert moment >= kept
                assert announced is not None
                assert moment >= announced + 1
                break
            due = home.retention.due()
            announced = (moment if announced is None else announced) if due else None
        file.close()
