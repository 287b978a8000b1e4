"""The whole report as a page shows it: summary first, then every answer; words and figures ready to print."""

from dataclasses import dataclass
from datetime import datetime

from maju import __version__
from maju.domain.evaluation import Criterion
from maju.domain.report import AnswerReport, Finding, InterviewReport, InterviewSummary, TakeReport
from maju.domain.rubric import Rubric
from maju.services.delivery_words import METHODS, Method
from maju.services.report_cards import HELD
from maju.services.report_moment import Moment, moment, shortened
from maju.services.report_notices import judged_by_rules
from maju.services.report_take_view import MediaSources, TakeView, take_view
from maju.services.report_tracing import mean_words, trace_interview
from maju.services.self_rating import interview_beside_result

_STATES = {"running": "진행 중", "abandoned": "중간에 마침"}


@dataclass(frozen=True, slots=True)
class FindingView:
    """One line of the summary and where to look and listen."""

    text: str
    where: str
    answer: str
    player: str
    quote: str
    moment: Moment
    measure: str


@dataclass(frozen=True, slots=True)
class CriterionRow:
    """One criterion over the whole interview; ``mean`` empty where every answer is held. ``share`` of the bar in percent."""

    name: str
    mean: str
    share: str
    answers: int
    held: int


@dataclass(frozen=True, slots=True)
class AnswerView:
    """One question with its answers, latest first. ``good`` and ``points`` are what the question itself looks for; ``reason``: why
    it was asked, where it was made for a posting or an occupation."""

    id: str
    label: str
    tags: tuple[str, ...]
    text: str
    reason: str
    good: tuple[str, ...]
    points: tuple[str, ...]
    latest: TakeView | None
    earlier: tuple[TakeView, ...]


@dataclass(frozen=True, slots=True)
class ReportView:
    """Everything the template prints."""

    when: str
    facts: tuple[str, ...]
    badges: tuple[str, ...]
    counts: str
    mean: str
    grade: str
    tracing: tuple[str, ...]
    rating: str
    notices: tuple[str, ...]
    pending: int
    worked: tuple[FindingView, ...]
    next_steps: tuple[FindingView, ...]
    criteria: tuple[CriterionRow, ...]
    answers: tuple[AnswerView, ...]
    methods: tuple[Method, ...]
    ai_notice: str
    program: str
    has_video: bool


def report_view(report: InterviewReport, media: MediaSources, rubric: Rubric | None = None) -> ReportView:
    """The view; recordings are read (and compressed) on the way. ``rubric``: whose limits the arithmetic ends in (None: none shown)."""
    summary = report.summary
    answers = tuple(_answer(answer, index, media, rubric) for index, answer in enumerate(report.answers, 1))
    places = {a.takes[0].id.position: view for a, view in zip(report.answers, answers, strict=True) if a.takes}
    takes = [take for view in answers for take in (view.latest, *view.earlier) if take is not None]
    traced = trace_interview(report, rubric) if rubric else None
    rated = interview_beside_result(report)
    return ReportView(
        when=_when(summary.started_at),
        facts=(summary.group.label, summary.experience.label, summary.format_name),
        badges=_badges(report),
        counts=_counts(summary),
        mean=_mean(summary, rubric),
        grade=traced.grade if traced else "",
        tracing=tuple(map(str, traced.lines)) if traced and traced.mean is not None else (),
        rating=str(rated.words) if rated else "",
        notices=report.notices,
        pending=report.pending,
        worked=tuple(_finding(finding, places) for finding in report.worked),
        next_steps=tuple(_finding(finding, places) for finding in report.next_steps),
        criteria=tuple(_criteria(report)),
        answers=answers,
        methods=METHODS,
        ai_notice=report.ai_notice,
        program=f"마주 {__version__}",
        has_video=any(take.player.video for take in takes),
    )


def _mean(summary: InterviewSummary, rubric: Rubric | None) -> str:
    if summary.mean_level is None:
        return ""
    return mean_words(summary.mean_level, rubric.weights) if rubric else f"{summary.mean_level:.2f}"


def _when(started_at: str) -> str:
    try:
        at = datetime.fromisoformat(started_at)
    except ValueError:
        return started_at
    return f"{at.year}년 {at.month}월 {at.day}일 {at.hour}:{at.minute:02d}"


def _badges(report: InterviewReport) -> tuple[str, ...]:
    evaluations = [t.evaluation for answer in report.answers if (t := answer.latest) is not None and t.evaluation]
    found = ["예행연습"] if report.summary.rehearsal else []
    if evaluations and judged_by_rules(evaluations):
        found.append("기본 분석")
    if report.summary.state in _STATES:
        found.append(_STATES[report.summary.state])
    return tuple(found)


def _counts(summary: InterviewSummary) -> str:
    said = f"질문 {summary.questions}개 가운데 {summary.answers}개에 답하셨습니다."
    if summary.answers and summary.answers == summary.questions:
        said = f"질문 {summary.questions}개에 모두 답하셨습니다."
    if summary.held:
        said += f" {summary.held}개는 근거가 모자라 판단을 보류했습니다."
    return said


def _finding(finding: Finding, places: dict[int, AnswerView]) -> FindingView:
    place = places.get(finding.position)
    evidence = finding.evidence
    return FindingView(
        text=finding.text,
        where=place.label if place else "",
        answer=place.id if place else "",
        player=place.latest.id if place and place.latest else "",
        quote=shortened(evidence.quote) if evidence else "",
        moment=moment(finding.at_s),
        measure=finding.measure,
    )


def _criteria(report: InterviewReport) -> list[CriterionRow]:
    """Means over the answers that were judged; a criterion that nobody judged is not shown."""
    rows = []
    evaluations = [
        t.evaluation for a in report.answers if (t := a.latest) is not None and t.evaluation and not t.skipped
    ]
    for criterion in Criterion:
        found = [j for evaluation in evaluations for j in evaluation.judgements if j.criterion is criterion]
        levels = [j.level for j in found if j.level is not None]
        if not found:
            continue
        mean = sum(levels) / len(levels) if levels else None
        rows.append(
            CriterionRow(
                criterion.label,
                HELD if mean is None else f"{mean:.1f}",
                "" if mean is None else f"{20 * mean:.1f}",
                len(levels),
                len(found) - len(levels),
            )
        )
    return rows


def _answer(answer: AnswerReport, index: int, media: MediaSources, rubric: Rubric | None) -> AnswerView:
    planned = answer.planned
    question = planned.question
    element_id = f"answer-{index}"
    label = f"질문 {planned.number}" + (f" · 꼬리질문 {planned.follow_up}" if planned.follow_up else "")
    latest = answer.latest
    said = [take for take in answer.takes if not take.skipped]

    def view(take: TakeReport) -> TakeView:
        place = said.index(take) if take in said else 0
        before = said[place - 1] if place else None
        return take_view(take, planned, f"{element_id}-take-{take.id.take}", media, rubric=rubric, before=before)

    return AnswerView(
        id=element_id,
        label=label,
        tags=tuple(tag for tag in (question.kind.label, question.competency) if tag),
        text=question.text,
        reason=planned.reason.replace("\n", " · "),
        # A follow-up carries what its main question looks for; it is not what the follow-up itself asks.
        good=() if planned.follow_up else question.good_answer,
        points=() if planned.follow_up else tuple(point.point for point in question.expected_points),
        latest=view(latest) if latest else None,
        earlier=tuple(view(take) for take in reversed(answer.takes) if take is not latest),
    )
