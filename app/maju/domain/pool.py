"""Candidates who wanted to be kept by a centre for counselling: what is kept of them, and by what it is found again."""

from dataclasses import dataclass
from typing import Protocol

from maju.domain.candidate import ProfileItem


@dataclass(frozen=True, slots=True)
class PoolConsent:
    """What a candidate agreed to: the version of the text, the day (ISO), and the last day they are kept."""

    version: str
    given_on: str
    keep_until: str


@dataclass(frozen=True, slots=True)
class PooledCandidate:
    """What is kept of one candidate, and nothing else: how they want to be called, lines of their materials on their work with
    skills by id. No contact, no school, no age, no picture, no answer of an interview, no level."""

    id: str
    called: str
    items: tuple[ProfileItem, ...]
    consent: PoolConsent

    @property
    def skills(self) -> tuple[str, ...]:
        """Ids of the skill list that reading the materials found, each once."""
        return tuple(dict.fromkeys(skill for item in self.items for skill in item.skills))


@dataclass(frozen=True, slots=True)
class PoolContents:
    """Everything that opens; ``damaged``: files that do not (changed, or sealed to an earlier key)."""

    candidates: tuple[PooledCandidate, ...]
    damaged: int = 0


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a candidate takes away: with ``code`` they have themselves deleted, at this centre, until ``keep_until``."""

    id: str
    code: str
    keep_until: str


class CandidatePool(Protocol):
    """One sealed file a candidate. Adding, counting and deleting need no key but the centre's public one; reading needs the private
    one. Durable when it returns. Raises MajuError ``pool-unwritable``."""

    def add(self, candidate: PooledCandidate) -> None:
        """Keep a candidate, sealed."""

    def count(self) -> int:
        """How many are kept."""

    def contents(self, private: bytes) -> PoolContents:
        """Everything, the longest kept first."""

    def remove(self, identifier: str) -> bool:
        """Delete one; whether it was there."""

    def remove_all(self) -> int:
        """Delete all; returns how many there were."""

    def expire(self, today: str) -> int:
        """Delete those kept until a day before ``today`` (ISO); returns how many."""


class DestructionLog(Protocol):
    """Where it is written down that something was destroyed, without saying whose it was."""

    def destroyed(self, what: str, reason: str, count: int) -> object:
        """One entry."""
