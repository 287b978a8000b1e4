"""How levels changed over the last interviews, criterion by criterion."""

from dataclasses import dataclass

from maju.domain.evaluation import Criterion
from maju.domain.record import InterviewStore
from maju.domain.report import InterviewSummary
from maju.services.report_builder import build_report

INTERVIEWS = 6
"""More points than these cannot be told apart on a card of the home page."""


@dataclass(frozen=True, slots=True)
class Trend:
    """Interviews oldest first; for each criterion that was judged at least twice its mean level in each (None: held).

    ``lines`` come weakest first, by the newest level.
    """

    interviews: tuple[InterviewSummary, ...]
    lines: tuple[tuple[Criterion, tuple[float | None, ...]], ...]

    @property
    def weakest(self) -> Criterion | None:
        """What most needs work, if anything was judged twice."""
        return self.lines[0][0] if self.lines else None


def find_trend(store: InterviewStore) -> Trend:
    """The trend over the last interviews with a judgement; rehearsals are left out. Reads the store: belongs on a lane."""
    judged = [s for s in store.summaries() if s.mean_level is not None and not s.rehearsal][:INTERVIEWS]
    judged.reverse()
    levels = [_levels(store, summary.id) for summary in judged]
    lines: list[tuple[Criterion, tuple[float | None, ...]]] = []
    for criterion in Criterion:
        line = tuple(found.get(criterion) for found in levels)
        if sum(level is not None for level in line) >= 2 and line[-1] is not None:
            lines.append((criterion, line))
    lines.sort(key=lambda line: line[1][-1] or 0.0)
    return Trend(tuple(judged), tuple(lines))


def _levels(store: InterviewStore, interview_id: str) -> dict[Criterion, float]:
    report = build_report(store.get(interview_id), store.takes(interview_id))
    found: dict[Criterion, list[int]] = {}
    for answer in report.answers:
        take = answer.latest
        if take is not None and take.evaluation is not None and not take.skipped:
            for judgement in take.evaluation.judged:
                found.setdefault(judgement.criterion, []).append(judgement.level or 0)
    return {criterion: sum(values) / len(values) for criterion, values in found.items()}
