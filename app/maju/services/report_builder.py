"""Builds a report from what is stored: summary first, nothing in it without its evidence."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from maju.domain.answer import TranscriptSource
from maju.domain.evaluation import Criterion, Judgement
from maju.domain.record import InterviewRecord, StoredTake
from maju.domain.report import AnswerReport, Finding, InterviewReport, InterviewSummary, TakeReport
from maju.services.delivery_words import delivery_findings

FINDINGS = 3
"""Three things that worked and three to do next (EXPERIENCE): more is not read."""

_WORKED_LEVEL = 4
_NEXT_LEVEL = 3

_CHANGED_SOONEST = (
    Criterion.STRUCTURE,
    Criterion.SPECIFICITY,
    Criterion.RELEVANCE,
    Criterion.LENGTH,
    Criterion.REGISTER,
)
"""Among equal levels, what a candidate can change soonest: naming the missing part of a story before all else."""


def build_report(record: InterviewRecord, takes: Sequence[StoredTake]) -> InterviewReport:
    """The report as it is known now; answers still being worked on are counted in ``pending``."""
    answers = tuple(_answers(takes))
    return InterviewReport(
        summary=_summary(record, answers),
        answers=answers,
        worked=_worked(answers),
        next_steps=_next_steps(answers),
        notices=_notices(record, answers),
        pending=sum(_is_pending(answer.latest) for answer in answers),
    )


def _answers(takes: Sequence[StoredTake]) -> Iterable[AnswerReport]:
    for _, group in groupby(takes, key=lambda stored: stored.take.id.position):
        stored = list(group)
        yield AnswerReport(stored[-1].planned, tuple(s.take for s in stored))


def _is_pending(take: TakeReport | None) -> bool:
    return take is not None and not take.skipped and take.evaluation is None


def _summary(record: InterviewRecord, answers: Sequence[AnswerReport]) -> InterviewSummary:
    latest = [answer.latest for answer in answers if answer.latest and not answer.latest.skipped]
    means = [t.evaluation.mean_level for t in latest if t.evaluation and t.evaluation.mean_level is not None]
    return InterviewSummary(
        id=record.plan.id,
        started_at=record.started_at,
        format_id=record.plan.format.id,
        format_name=record.plan.format.name,
        group=record.plan.group,
        experience=record.plan.experience,
        state=record.state,
        questions=len(record.plan.questions),
        answers=len(latest),
        mean_level=sum(means) / len(means) if means else None,
        held=sum(1 for t in latest if t.evaluation is not None and t.evaluation.mean_level is None),
        rehearsal=record.options.rehearsal,
    )


def _judged(answers: Sequence[AnswerReport]) -> list[tuple[AnswerReport, TakeReport, Judgement]]:
    return [
        (answer, take, judgement)
        for answer in answers
        if (take := answer.latest) is not None and not take.skipped and take.evaluation is not None
        for judgement in take.evaluation.judged
    ]


def _worked(answers: Sequence[AnswerReport]) -> tuple[Finding, ...]:
    """The highest judgements with a quote, spread over criteria and answers; fewer than three where fewer deserve it."""
    good = [item for item in _judged(answers) if (item[2].level or 0) >= _WORKED_LEVEL]
    good.sort(key=lambda item: (-(item[2].level or 0), _ease(item[2])))
    return tuple(_finding(take, judgement, judgement.reason) for _, take, judgement in _varied(good))


def _next_steps(answers: Sequence[AnswerReport]) -> tuple[Finding, ...]:
    """The lowest judgements with concrete advice first, then what delivery shows beyond its usual band."""
    weak = [i for i in _judged(answers) if (i[2].level or 9) <= _NEXT_LEVEL and i[2].advice]
    weak.sort(key=lambda item: (item[2].level or 0, _ease(item[2])))
    found = [_finding(take, judgement, judgement.advice) for _, take, judgement in _varied(weak)]
    spoken = [
        Finding(words.advice, take.id.position, measure=words.measure)
        for answer in answers
        if (take := answer.latest) is not None and take.delivery is not None and not take.skipped
        for words in delivery_findings(take.delivery)
    ]
    return tuple((found + spoken[:1])[:FINDINGS] if len(found) < FINDINGS else found[:FINDINGS])


def _ease(judgement: Judgement) -> int:
    return _CHANGED_SOONEST.index(judgement.criterion)


def _varied(
    ranked: Sequence[tuple[AnswerReport, TakeReport, Judgement]],
) -> list[tuple[AnswerReport, TakeReport, Judgement]]:
    """The first three that repeat neither criterion nor answer, filled up with those that do."""
    chosen: list[tuple[AnswerReport, TakeReport, Judgement]] = []
    for strict in (True, False):
        for item in ranked:
            fresh = all(item[2].criterion != c[2].criterion for c in chosen)
            apart = all(item[1].id.position != c[1].id.position for c in chosen)
            if item not in chosen and fresh and (apart or not strict) and len(chosen) < FINDINGS:
                chosen.append(item)
    return chosen


def _finding(take: TakeReport, judgement: Judgement, text: str) -> Finding:
    evidence = judgement.evidence[0] if judgement.evidence else None
    return Finding(text, take.id.position, evidence, f"{judgement.criterion.label} {judgement.level}단계")


def _notices(record: InterviewRecord, answers: Sequence[AnswerReport]) -> tuple[str, ...]:
    """What must be seen before the numbers: who judged, what was not measured and why, what went wrong."""
    takes = [take for answer in answers if (take := answer.latest) is not None]
    said: list[str] = []
    if record.options.rehearsal:
        said.append("예행연습: 내장 음성이 후보자를 대신했습니다. 실제 사람의 결과가 아닙니다.")
    if any(t.evaluation is not None and t.evaluation.basic for t in takes):
        said.append("기본 분석: 언어 모델 없이 정해진 규칙으로 살펴본 결과입니다.")
    said += [t.transcript.notice for t in takes if t.transcript.notice]
    said += [notice for t in takes if t.evaluation for notice in t.evaluation.notices]
    if any(t.transcript.source is TranscriptSource.NONE and t.transcript.final and not t.skipped for t in takes):
        said.append(
            "음성 인식 모델이 없어 말씀하신 내용을 글로 옮기지 못한 답변이 있습니다. 글로 적거나 나중에 옮길 수 있습니다."
        )
    said += [t.presence.reason for t in takes if t.presence and not t.presence.measured and t.presence.reason]
    said += _recording_notices(takes)
    return tuple(dict.fromkeys(said))


def _recording_notices(takes: Sequence[TakeReport]) -> list[str]:
    said: list[str] = []
    lost = sum(t.recording.dropped_blocks for t in takes)
    if lost:
        seconds = sum(t.recording.filled_s for t in takes)
        said.append(f"녹음에서 소리 조각 {lost}개(모두 {seconds:.2f}초)를 놓쳐 조용한 소리로 채웠습니다.")
    words = {
        "microphone-lost": "마이크가 빠져 그때까지만 녹음한 답변이 있습니다.",
        "disk-full": "저장 공간이 모자라 그때까지만 녹음한 답변이 있습니다.",
        "recovered": "프로그램이 멈추었던 답변은 마지막 순간까지 되살렸습니다.",
    }
    said += [text for ended, text in words.items() if any(t.recording.ended_by == ended for t in takes)]
    kinds = {event.kind for t in takes for event in t.recording.events}
    if kinds & {"camera-frozen", "camera-lost"}:
        said.append("답변하는 동안 카메라가 멈춘 때가 있습니다. 소리는 끝까지 녹음했습니다.")
    return said
