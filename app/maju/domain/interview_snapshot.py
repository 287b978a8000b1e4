"""What can be seen of an interview from outside."""

from dataclasses import dataclass

from maju.domain.interview_events import Phase
from maju.domain.question import PlannedQuestion


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All a page needs to know. Times are monotonic seconds; ``ends_at`` None where the phase has no end of its own."""

    phase: Phase
    position: int
    total: int
    planned: PlannedQuestion | None
    take: int
    started_at: float
    ends_at: float | None
    may_proceed_at: float
    may_retake: bool
    may_skip: bool
    may_pause: bool
    rest_requested: bool
    answered: int
