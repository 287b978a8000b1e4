"""Counts of a kiosk's sessions, by day: nothing that one person did can be told from another's, and no time of the day is kept."""

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from filelock import FileLock

from maju.domain.usage import DayCounts, SessionCount
from maju.durable import write_whole

KEPT_DAYS = 730
"""Two years of days: what a yearly report is compared with."""
_CODE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_LOCK_S = 10.0
_OTHER = "other"


class UsageCountsFile:
    """The :class:`maju.domain.usage.UsageCounts` in one JSON file. One that cannot be read is put aside, and counting goes on."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def add(self, session: SessionCount) -> None:
        """Raises OSError; ValueError for a day that is none."""
        if not _DAY.fullmatch(session.day):
            raise ValueError("an ISO day")
        self._path.parent.mkdir(parents=True, exist_ok=True)
        with FileLock(self._path.with_suffix(".lock"), timeout=_LOCK_S):
            days = {each.day: each for each in self.days()}
            days[session.day] = _with(days.get(session.day, DayCounts(session.day)), session)
            kept = sorted(days.values(), key=lambda each: each.day)[-KEPT_DAYS:]
            write_whole(self._path, json.dumps([_plain(each) for each in kept], indent=1).encode())

    def days(self) -> tuple[DayCounts, ...]:
        """Raises OSError."""
        if not self._path.is_file():
            return ()
        try:
            return tuple(_day(raw) for raw in json.loads(self._path.read_bytes()))
        except (ValueError, KeyError, TypeError, AttributeError):
            self._path.replace(self._path.with_suffix(".damaged"))
            return ()


def _with(day: DayCounts, session: SessionCount) -> DayCounts:
    return DayCounts(
        day.day,
        day.sessions + 1,
        day.minutes + max(0, session.minutes),
        _one_more(day.formats, session.format),
        _one_more(day.ended, session.ended),
        _one_more(day.faults, session.fault),
    )


def _one_more(counts: Mapping[str, int], code: str) -> Mapping[str, int]:
    """Codes alone are counted by name: no place for a sentence or a path."""
    if not code:
        return counts
    return dict(Counter(counts) + Counter({code if _CODE.fullmatch(code) else _OTHER: 1}))


def _plain(day: DayCounts) -> dict[str, Any]:
    return {
        "day": day.day,
        "sessions": day.sessions,
        "minutes": day.minutes,
        "formats": dict(day.formats),
        "ended": dict(day.ended),
        "faults": dict(day.faults),
    }


def _day(raw: dict[str, Any]) -> DayCounts:
    if not _DAY.fullmatch(raw["day"]):
        raise ValueError("a day")
    formats, ended, faults = (
        {str(code): int(count) for code, count in raw[name].items()} for name in ("formats", "ended", "faults")
    )
    return DayCounts(raw["day"], int(raw["sessions"]), int(raw["minutes"]), formats, ended, faults)
