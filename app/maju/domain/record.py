"""What is remembered of an interview, and the port of the store that remembers it."""

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from maju.domain.interview import InterviewPlan
from maju.domain.question import PlannedQuestion
from maju.domain.report import InterviewSummary, TakeReport


@dataclass(frozen=True, slots=True)
class InterviewOptions:
    """What the candidate chose besides the plan. ``voice`` is a synthesizer's voice id, empty for its default."""

    voice: str = ""
    video: bool = True
    microphone: bool = True
    presence: bool = True
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class InterviewRecord:
    """One interview as stored. ``plan.questions`` is the queue as it stands, chosen follow-ups included.

    ``position`` is the question to go on with; ``state`` is ``running``, ``finished`` or ``abandoned``.
    """

    plan: InterviewPlan
    options: InterviewOptions
    started_at: str
    state: str = "running"
    position: int = 0


@dataclass(frozen=True, slots=True)
class StoredTake:
    """A take with the question it answers."""

    planned: PlannedQuestion
    take: TakeReport


class InterviewStore(Protocol):
    """Keeps interviews. Every method is durable when it returns and may be called from any thread."""

    def add(self, record: InterviewRecord) -> None:
        """Remember a new interview."""

    def set_progress(self, interview_id: str, queue: tuple[PlannedQuestion, ...], position: int, state: str) -> None:
        """Remember how far it has come."""

    def put_take(self, stored: StoredTake) -> None:
        """Remember a take, or replace what was known of it."""

    def get(self, interview_id: str) -> InterviewRecord:
        """One interview. Raises: MajuError ``interview-unknown``."""

    def takes(self, interview_id: str) -> tuple[StoredTake, ...]:
        """Its takes in order of position and take."""

    def summaries(self) -> tuple[InterviewSummary, ...]:
        """All interviews, newest first."""

    def unfinished(self) -> tuple[InterviewRecord, ...]:
        """Interviews in state ``running``, newest first."""

    def recent_question_ids(self, interviews: int = 3) -> frozenset[str]:
        """Ids of questions asked in the last interviews."""

    def delete(self, interview_id: str) -> None:
        """Forget one interview and remove its files."""

    def delete_all(self) -> int:
        """Forget every interview and remove all files; returns how many there were."""

    def folder(self, interview_id: str) -> Path:
        """Folder of the interview's recordings."""
