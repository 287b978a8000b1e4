"""What a centre counts of its kiosk: sessions, and levels by group. Counts alone; nobody can be found in them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from maju.domain.evaluation import Criterion
from maju.domain.rubric import LEVELS

SMALLEST_GROUP = 10
"""People below which a group is not shown: fewer could be guessed at."""


class GroupKind(StrEnum):
    """What a candidate may tell of themselves for the check against bias; they never have to."""

    AGE = "age"
    SEX = "sex"
    DISABILITY = "disability"

    @property
    def label(self) -> str:
        """Korean name."""
        return {"age": "나이대", "sex": "성별", "disability": "장애"}[self.value]


class Group(StrEnum):
    """One answer to that."""

    AGE_UNDER_35 = "age-under-35"
    AGE_35_TO_54 = "age-35-to-54"
    AGE_FROM_55 = "age-from-55"
    WOMAN = "sex-woman"
    MAN = "sex-man"
    DISABLED = "disability-yes"
    NOT_DISABLED = "disability-no"

    @property
    def kind(self) -> GroupKind:
        """What it is an answer to."""
        return GroupKind(self.value.partition("-")[0])

    @property
    def label(self) -> str:
        """Korean name."""
        return _LABELS[self]


_LABELS = {
    Group.AGE_UNDER_35: "34세까지",
    Group.AGE_35_TO_54: "35-54세",
    Group.AGE_FROM_55: "55세부터",
    Group.WOMAN: "여성",
    Group.MAN: "남성",
    Group.DISABLED: "장애 있음",
    Group.NOT_DISABLED: "장애 없음",
}


@dataclass(frozen=True, slots=True)
class LevelCounts:
    """People of one group by their mean level of one criterion, rounded: how many have 1, 2, … 5."""

    group: Group
    criterion: Criterion
    people: tuple[int, ...] = (0,) * LEVELS

    @property
    def total(self) -> int:
        """People."""
        return sum(self.people)

    @property
    def mean(self) -> float:
        """Mean level; 0 of nobody."""
        return sum(level * count for level, count in enumerate(self.people, 1)) / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class SessionCount:
    """One session, as far as it is counted. ``minutes``: whole ones; ``format``: id of the interview format, empty where none
    was begun; ``ended``: a code (``done``, ``idle`` …); ``fault``: the code of what went wrong, empty."""

    day: str
    minutes: int
    format: str
    ended: str
    fault: str = ""


@dataclass(frozen=True, slots=True)
class DayCounts:
    """One day together. ``minutes``: of all sessions; the rest: code to how many."""

    day: str
    sessions: int = 0
    minutes: int = 0
    formats: Mapping[str, int] = field(default_factory=dict)
    ended: Mapping[str, int] = field(default_factory=dict)
    faults: Mapping[str, int] = field(default_factory=dict)


class UsageCounts(Protocol):
    """Durable when it returns; any process. Raises OSError."""

    def add(self, session: SessionCount) -> None:
        """Count a session."""

    def days(self) -> tuple[DayCounts, ...]:
        """Every day with a session, oldest first."""


class GroupTally(Protocol):
    """Levels by group. Adding needs the centre's public key alone, looking the private one. Raises OSError."""

    def add(self, groups: tuple[Group, ...], levels: Mapping[Criterion, int]) -> None:
        """Count one person's levels in each of their groups."""

    def counts(self, private: bytes) -> tuple[LevelCounts, ...]:
        """All counts so far."""
