"""How long interviews are kept. Nothing goes unannounced: a clock that was set wrong for a day deletes nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from maju.domain.record import InterviewStore
from maju.domain.report import InterviewSummary
from maju.domain.vault import RetentionNotices

AHEAD = timedelta(days=7)
"""So long before its end an interview is announced."""
NOTICE = timedelta(days=1)
"""So long after it was announced at the earliest it goes."""


@dataclass(frozen=True, slots=True)
class Due:
    """An interview that goes at the first start after ``goes_at`` (ISO 8601)."""

    interview: InterviewSummary
    goes_at: str


class Retention:
    """Deletes interviews ``days()`` after they were begun; 0: never."""

    def __init__(
        self, store: InterviewStore, notices: RetentionNotices, days: Callable[[], int], today: Callable[[], str]
    ) -> None:
        self._store = store
        self._notices = notices
        self._days = days
        self._today = today

    def due(self) -> tuple[Due, ...]:
        """What goes within a week, the soonest first; looking at it is announcing it. Raises MajuError ``database-…``."""
        now = _moment(self._today())
        found = self._within(now + AHEAD)
        said = self._notices.said()
        self._notices.withdraw(set(said) - {each.id for each, _ in found})
        self._notices.say((each.id for each, _ in found if each.id not in said), now.isoformat())
        return tuple(Due(each, _goes_at(ends, said.get(each.id), now).isoformat()) for each, ends in found)

    def apply(self) -> tuple[InterviewSummary, ...]:
        """Delete what was announced a day ago or more and whose days are over; announce what comes next.

        Raises: MajuError ``delete-failed``, ``database-…``.
        """
        now = _moment(self._today())
        gone = tuple(due.interview for due in self.due() if _moment(due.goes_at) <= now)
        for summary in gone:
            self._store.delete(summary.id)
        return gone

    def _within(self, until: datetime) -> Sequence[tuple[InterviewSummary, datetime]]:
        days = self._days()
        if days <= 0:
            return []
        kept = timedelta(days=days)
        ends = [(each, _moment(each.started_at) + kept) for each in self._store.summaries()]
        return sorted((pair for pair in ends if pair[1] <= until), key=lambda pair: pair[1])


def _goes_at(ends: datetime, said_at: str | None, now: datetime) -> datetime:
    said = _moment(said_at) if said_at else now
    return max(ends, said + NOTICE)


def _moment(text: str) -> datetime:
    """A time without a zone is one of this computer."""
    return datetime.fromisoformat(text).astimezone()
