"""How levels changed over interviews, criterion by criterion."""

from dataclasses import dataclass

from maju.domain.evaluation import Criterion
from maju.domain.record import InterviewStore
from maju.domain.report import InterviewReport, InterviewSummary
from maju.domain.rubric import Rubric
from maju.services.report_builder import build_report
from maju.services.report_tracing import trace_interview

INTERVIEWS = 6
"""More points than these cannot be told apart on a card of the home page."""


@dataclass(frozen=True, slots=True)
class Trend:
    """Interviews oldest first; for each criterion that was judged at least twice its mean level in each (None: held).

    ``lines`` come weakest first, by the newest level. ``means``: the weighted mean level of each interview; ``grades``: what it
    earns by today's limits, empty without a rubric and where too little was judged.
    """

    interviews: tuple[InterviewSummary, ...]
    lines: tuple[tuple[Criterion, tuple[float | None, ...]], ...]
    means: tuple[float | None, ...] = ()
    grades: tuple[str, ...] = ()

    @property
    def weakest(self) -> Criterion | None:
        """What most needs work, among what the newest interview judged."""
        return next((criterion for criterion, levels in self.lines if levels[-1] is not None), None)


def find_trend(store: InterviewStore, *, most: int | None = INTERVIEWS, rubric: Rubric | None = None) -> Trend:
    """The trend over the last ``most`` interviews with a judgement (None: all); rehearsals are left out.

    Among the last few a criterion counts that the newest judged; over all of them also one that only earlier ones did. Reads the
    store: belongs on a lane.
    """
    judged = [s for s in store.summaries() if s.mean_level is not None and not s.rehearsal][:most]
    judged.reverse()
    reports = [build_report(store.get(s.id), store.judged_takes(s.id)) for s in judged]
    levels = [criterion_means(report) for report in reports]
    lines: list[tuple[Criterion, tuple[float | None, ...]]] = []
    for criterion in Criterion:
        line = tuple(found.get(criterion) for found in levels)
        known = [level for level in line if level is not None]
        if len(known) >= 2 and (most is None or line[-1] is not None):
            lines.append((criterion, line))
    lines.sort(key=lambda line: _newest(line[1]))
    grades = tuple(trace_interview(report, rubric).grade if rubric else "" for report in reports)
    return Trend(tuple(judged), tuple(lines), tuple(report.summary.mean_level for report in reports), grades)


def _newest(line: tuple[float | None, ...]) -> float:
    return next(level for level in reversed(line) if level is not None)


def criterion_means(report: InterviewReport) -> dict[Criterion, float]:
    """Mean level of every criterion that was judged, over the answers that count."""
    found: dict[Criterion, list[int]] = {}
    for answer in report.answers:
        take = answer.latest
        if take is not None and take.evaluation is not None and not take.skipped:
            for judgement in take.evaluation.judged:
                found.setdefault(judgement.criterion, []).append(judgement.level or 0)
    return {criterion: sum(values) / len(values) for criterion, values in found.items()}
