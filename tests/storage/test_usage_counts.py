"""Counts of sessions by day: codes alone, durable, and a damaged file is put aside."""

from multiprocessing import get_context
from pathlib import Path

import pytest

from maju.domain.usage import SessionCount
from maju.storage.usage_counts import KEPT_DAYS, UsageCountsFile


def test_sessions_are_added_by_day(tmp_path: Path) -> None:
    counts = UsageCountsFile(tmp_path / "centre" / "usage.json")
    assert counts.days() == ()
    counts.add(SessionCount("2026-11-21", 20, "practice", "done"))
    counts.add(SessionCount("2026-11-20", 3, "", "idle"))
    counts.add(SessionCount("2026-11-21", 10, "practice", "idle", "microphone-lost"))
    first, second = UsageCountsFile(tmp_path / "centre" / "usage.json").days()
    assert (first.day, first.sessions, first.minutes, dict(first.formats)) == ("2026-11-20", 1, 3, {})
    assert (second.sessions, second.minutes) == (2, 30)
    assert (dict(second.ended), dict(second.faults)) == ({"done": 1, "idle": 1}, {"microphone-lost": 1})


def test_no_sentence_no_name_and_no_time_gets_in(tmp_path: Path) -> None:
    counts = UsageCountsFile(tmp_path / "usage.json")
    counts.add(SessionCount("2026-11-21", -5, "홍길동의 형식", "/home/hong", "Traceback: Hong"))
    text = (tmp_path / "usage.json").read_text(encoding="utf-8")
    assert "홍" not in text
    assert "ong" not in text
    assert counts.days()[0].minutes == 0
    with pytest.raises(ValueError, match="ISO"):
        counts.add(SessionCount("2026-11-21T10:00", 1, "", "done"))


@pytest.mark.parametrize("content", ["", "{", "[1]", '[{"day": "x"}]', '{"a": 1}', "\x00"])
def test_a_damaged_file_is_put_aside_and_counting_goes_on(tmp_path: Path, content: str) -> None:
    path = tmp_path / "usage.json"
    path.write_text(content, encoding="utf-8")
    counts = UsageCountsFile(path)
    counts.add(SessionCount("2026-11-21", 1, "", "done"))
    assert [day.sessions for day in counts.days()] == [1]
    assert path.with_suffix(".damaged").read_text(encoding="utf-8") == content


def test_old_days_go(tmp_path: Path) -> None:
    counts = UsageCountsFile(tmp_path / "usage.json")
    days = [
        f"{2000 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}" for number in range(KEPT_DAYS + 3)
    ]
    raw = [
        f'{{"day": "{day}", "sessions": 1, "minutes": 1, "formats": {{}}, "ended": {{}}, "faults": {{}}}}'
        for day in days
    ]
    (tmp_path / "usage.json").write_text(f"[{','.join(raw)}]", encoding="utf-8")
    counts.add(SessionCount("2026-11-21", 1, "", "done"))
    assert len(counts.days()) == KEPT_DAYS
    assert counts.days()[-1].day == "2026-11-21"


def _count(path: Path) -> None:
    for _ in range(10):
        UsageCountsFile(path).add(SessionCount("2026-11-21", 1, "practice", "done"))


def test_two_processes_count_together(tmp_path: Path) -> None:
    context = get_context("spawn")
    workers = [context.Process(target=_count, args=(tmp_path / "usage.json",)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert UsageCountsFile(tmp_path / "usage.json").days()[0].sessions == 20
