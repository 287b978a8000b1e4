"""What is counted when a session ends: that there was one, and, where the person told a group, their levels. Never who."""

from dataclasses import dataclass

from maju.domain.report import InterviewReport
from maju.domain.usage import Group, GroupTally, SessionCount, UsageCounts
from maju.services.counsellor.fairness import levels_of


@dataclass(frozen=True, slots=True)
class SessionCounting:
    """Over a centre's counts. Both raise OSError."""

    usage: UsageCounts
    tally: GroupTally

    def session(self, day: str, minutes: float, ended: str, *, format_id: str = "", fault: str = "") -> None:
        """One session more. ``day``: ISO; ``ended`` and ``fault``: codes."""
        self.usage.add(SessionCount(day[:10], int(minutes), format_id, ended, fault))

    def levels(self, groups: tuple[Group, ...], report: InterviewReport) -> None:
        """The levels of one person in the groups they told; at most one answer of each kind counts."""
        told = {group.kind: group for group in groups}
        self.tally.add(tuple(told.values()), levels_of(report))
