"""A report: summary first, then every answer with its takes; nothing in it without evidence."""

from dataclasses import dataclass

from maju.domain.answer import TakeId, TakeRecording, Transcript
from maju.domain.delivery import Delivery
from maju.domain.evaluation import Evaluation, Evidence, PastEvaluation
from maju.domain.feedback import Feedback, Wording, WordingLabels
from maju.domain.presence import Presence
from maju.domain.question import Experience, OccupationGroup, PlannedQuestion

AI_NOTICE = "이 보고서는 연습을 돕기 위해 컴퓨터가 자동으로 만든 것이며, 채용 결과를 예측하지 않습니다."


@dataclass(frozen=True, slots=True)
class TakeReport:
    """All that is known of one take. ``evaluation`` None: not judged yet (no words).

    ``earlier_evaluations``: what was thought before it was judged again, oldest first. ``heard``: the recogniser's words where the person
    corrected them, else empty. ``self_rating``: 1-5, what the person thought of it before the result was shown.
    """

    id: TakeId
    recording: TakeRecording
    transcript: Transcript
    delivery: Delivery | None = None
    presence: Presence | None = None
    evaluation: Evaluation | None = None
    skipped: bool = False
    feedback: Feedback | None = None
    wordings: tuple[Wording, ...] = ()
    labels: WordingLabels | None = None
    earlier_evaluations: tuple[PastEvaluation, ...] = ()
    heard: str = ""
    self_rating: int | None = None


@dataclass(frozen=True, slots=True)
class AnswerReport:
    """One question with every take of its answer, latest last."""

    planned: PlannedQuestion
    takes: tuple[TakeReport, ...]

    @property
    def latest(self) -> TakeReport | None:
        """The take the summary counts: the last one that was not skipped, else the last."""
        kept = [t for t in self.takes if not t.skipped] or list(self.takes)
        return kept[-1] if kept else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the summary: what worked or what to do next, on which answer (position from 0), with its quote or, where it was
    heard and not said (a pause), the second ``heard_at_s``."""

    text: str
    position: int
    evidence: Evidence | None = None
    measure: str = ""
    heard_at_s: float | None = None

    @property
    def at_s(self) -> float | None:
        """The second worth listening to, where it is known."""
        return self.evidence.start_s if self.evidence is not None else self.heard_at_s


@dataclass(frozen=True, slots=True)
class InterviewSummary:
    """One line of the history. ``started_at`` ISO 8601 with offset; ``state`` is running, finished or abandoned."""

    id: str
    started_at: str
    format_id: str
    format_name: str
    group: OccupationGroup
    experience: Experience
    state: str
    questions: int
    answers: int
    mean_level: float | None = None
    held: int = 0
    rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class InterviewReport:
    """The whole report. ``notices`` are labels that must be seen (기본 분석, what was not measured and why, dropped blocks)."""

    summary: InterviewSummary
    answers: tuple[AnswerReport, ...]
    worked: tuple[Finding, ...] = ()
    next_steps: tuple[Finding, ...] = ()
    notices: tuple[str, ...] = ()
    ai_notice: str = AI_NOTICE
    pending: int = 0
