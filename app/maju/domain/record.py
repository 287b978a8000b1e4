"""What is remembered of an interview, and the port of the store that remembers it."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Protocol

from maju.domain.answer import TakeId
from maju.domain.interview import InterviewPlan
from maju.domain.question import PlannedQuestion
from maju.domain.report import AnswerReport, InterviewSummary, TakeReport


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


def summarise(record: InterviewRecord, answers: Iterable[AnswerReport]) -> InterviewSummary:
    """One line on an interview, the same in its report and in the history. An answer not judged yet is neither level nor held."""
    answered = [take for answer in answers if (take := answer.latest) is not None and not take.skipped]
    means = [take.evaluation.mean_level for take in answered if take.evaluation is not None]
    levels = [mean for mean in means if mean is not None]
    return InterviewSummary(
        id=record.plan.id,
        started_at=record.started_at,
        format_id=record.plan.format.id,
        format_name=record.plan.format.name,
        group=record.plan.group,
        experience=record.plan.experience,
        state=record.state,
        questions=len(record.plan.questions),
        answers=len(answered),
        mean_level=sum(levels) / len(levels) if levels else None,
        held=len(means) - len(levels),
        rehearsal=record.options.rehearsal,
    )


def by_answer(takes: Iterable[StoredTake]) -> tuple[AnswerReport, ...]:
    """One answer a position, its takes in their order."""
    ordered = sorted(takes, key=lambda stored: (stored.take.id.position, stored.take.id.take))
    groups = (list(group) for _, group in groupby(ordered, key=lambda stored: stored.take.id.position))
    return tuple(AnswerReport(group[-1].planned, tuple(stored.take for stored in group)) for group in groups)


class InterviewStore(Protocol):
    """Keeps interviews. Every method is durable when it returns and may be called from any thread."""

    def add(self, record: InterviewRecord) -> None:
        """Remember a new interview."""

    def set_progress(self, interview_id: str, queue: tuple[PlannedQuestion, ...], position: int, state: str) -> None:
        """Remember how far it has come."""

    def put_take(self, stored: StoredTake) -> None:
        """Remember a take, or replace what was known of it."""

    def rate(self, take: TakeId, level: int) -> None:
        """Remember what the person thought of a take (1-5). It stays whatever is stored of the take afterwards.

        Raises: MajuError ``interview-unknown``.
        """

    def get(self, interview_id: str) -> InterviewRecord:
        """One interview. Raises: MajuError ``interview-unknown``."""

    def takes(self, interview_id: str) -> tuple[StoredTake, ...]:
        """Its takes in order of position and take."""

    def judged_takes(self, interview_id: str) -> tuple[StoredTake, ...]:
        """The same with transcript and judgements alone, quicker: for a look at many interviews."""

    def takes_asked(self, question_id: str, text: str) -> tuple[StoredTake, ...]:
        """Takes of every interview that answer a question of this id or these words, oldest first."""

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
