"""What is remembered of consents and destructions: codes and counts, no personal data."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from maju.domain.consent import ConsentChoice

CONSENTED, WITHDRAWN, DESTROYED, REPAIRED = "consented", "withdrawn", "destroyed", "repaired"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One line. ``facts``: codes and counts; ``at``: ISO 8601 with its zone."""

    number: int
    at: str
    kind: str
    facts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class LogCheck:
    """What following the chain found. ``broken``: number of the first line that does not fit; ``torn_bytes``: a line that a power
    cut left unfinished at the end, which is no sign of a change."""

    entries: int
    broken: int | None = None
    torn_bytes: int = 0

    @property
    def sound(self) -> bool:
        """Whether every line is as it was written."""
        return self.broken is None


class ConsentLog(Protocol):
    """Keeps them, append-only."""

    def consented(self, choice: ConsentChoice) -> None:
        """Raises OSError."""

    def withdrawn(self, items: frozenset[str]) -> None:
        """Raises OSError."""

    def destroyed(self, what: str, reason: str, count: int) -> None:
        """``what`` and ``reason``: codes. Raises OSError, ValueError."""

    def entries(self) -> Sequence[LogEntry]:
        """Oldest first. Raises OSError."""

    def check(self) -> LogCheck:
        """Raises OSError."""
