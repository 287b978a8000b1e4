"""The report as plain JSON; its shape is ``assets/schemas/report.schema.json`` and is tested against it."""

import math
from dataclasses import asdict
from typing import Any

from maju import __version__
from maju.domain.ai_mark import AI_GENERATED, DIGITAL_SOURCE
from maju.domain.delivery import Delivery
from maju.domain.evaluation import Evaluation, Evidence, Judgement
from maju.domain.presence import Presence
from maju.domain.report import AnswerReport, Finding, InterviewReport, TakeReport
from maju.domain.rubric import Rubric
from maju.services.report_tracing import Tracing, trace_answer, trace_interview

FORMAT = "maju-report/1"
DECIMALS = 4
"""Of every number: a tenth of a millisecond is finer than anything measured here."""


def report_to_json(report: InterviewReport, rubric: Rubric | None = None) -> dict[str, object]:
    """Numbers as measured (seconds, syllables/min, dBFS), judgements with anchor and quotes; None where not known.

    ``rubric``: whose limits the arithmetic of grades ends in; without one ``tracing`` is empty. What comes back holds nothing but what JSON knows: lists, no tuples, no infinite numbers.
    """
    plain: dict[str, object] = _plain(_report(report, rubric))
    return plain


def evaluation_to_json(evaluation: Evaluation, rubric: Rubric | None = None) -> dict[str, object]:
    """One evaluation as it stands in a report's JSON."""
    plain: dict[str, object] = _plain(_evaluation(evaluation, rubric))
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    if isinstance(value, float):
        return round(value, DECIMALS) if math.isfinite(value) else None
    return value


def _report(report: InterviewReport, rubric: Rubric | None) -> dict[str, object]:
    traced = trace_interview(report, rubric) if rubric else Tracing(())
    return {
        "format": FORMAT,
        "program": f"maju {__version__}",
        "ai_notice": report.ai_notice,
        "ai_generated": AI_GENERATED,
        "digital_source_type": DIGITAL_SOURCE,
        "interview": _summary(report),
        "notices": list(report.notices),
        "pending": report.pending,
        "worked": [_finding(f) for f in report.worked],
        "next_steps": [_finding(f) for f in report.next_steps],
        "grade": traced.grade,
        "tracing": _lines(traced),
        "answers": [_answer(a, rubric) for a in report.answers],
    }


def _summary(report: InterviewReport) -> dict[str, Any]:
    plain = asdict(report.summary)
    return plain | {"group": report.summary.group.value, "experience": report.summary.experience.value}


def _finding(finding: Finding) -> dict[str, Any]:
    return {
        "text": finding.text,
        "position": finding.position,
        "measure": finding.measure,
        "at_s": finding.at_s,
        "evidence": _evidence(finding.evidence) if finding.evidence else None,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return asdict(evidence)


def _lines(traced: Tracing) -> list[str]:
    return [str(line) for line in traced.lines]


def _answer(answer: AnswerReport, rubric: Rubric | None) -> dict[str, Any]:
    planned = answer.planned
    return {
        "number": planned.number,
        "follow_up": planned.follow_up,
        "question": {
            "id": planned.question.id,
            "kind": planned.question.kind.value,
            "competency": planned.question.competency,
            "text": planned.question.text,
            "reason": planned.reason,
            "good_answer": list(planned.question.good_answer),
            "expected_points": [point.point for point in planned.question.expected_points],
        },
        "takes": [_take(take, rubric) for take in answer.takes],
    }


def _take(take: TakeReport, rubric: Rubric | None) -> dict[str, Any]:
    recording = take.recording
    return {
        "id": str(take.id),
        "take": take.id.take,
        "skipped": take.skipped,
        "recording": {
            "folder": str(recording.folder),
            "media": str(recording.media) if recording.media else None,
            "audio": str(recording.audio) if recording.audio else None,
            "duration_s": recording.duration_s,
            "sample_rate": recording.sample_rate,
            "dropped_blocks": recording.dropped_blocks,
            "filled_s": recording.filled_s,
            "pictures": recording.pictures,
            "picture_rate": recording.picture_rate,
            "ended_by": recording.ended_by,
            "events": [asdict(event) for event in recording.events],
        },
        "transcript": {
            "text": take.transcript.text,
            "source": take.transcript.source.value,
            "final": take.transcript.final,
            "model": take.transcript.model,
            "language": take.transcript.language,
            "duration_s": take.transcript.duration_s,
            "notice": take.transcript.notice,
            "confidence": take.transcript.confidence,
            "words": [asdict(word) for word in take.transcript.words],
            "dropped": list(take.transcript.dropped),
            "heard": take.heard,
        },
        "delivery": _delivery(take.delivery) if take.delivery else None,
        "presence": _presence(take.presence) if take.presence else None,
        "evaluation": _evaluation(take.evaluation, rubric) if take.evaluation else None,
        "feedback": _listed(asdict(take.feedback)) if take.feedback else None,
        "wordings": [_listed(asdict(wording)) for wording in take.wordings],
        "labels": _listed(asdict(take.labels)) if take.labels else None,
        "earlier_evaluations": [
            {"at": past.at, "evaluation": _evaluation(past.evaluation, rubric)} for past in take.earlier_evaluations
        ],
        "self_rating": take.self_rating,
    }


def _delivery(delivery: Delivery) -> dict[str, Any]:
    return asdict(delivery) | {
        "pauses_over_1s": delivery.pauses_over_1s,
        "pauses_over_3s": delivery.pauses_over_3s,
    }


def _presence(presence: Presence) -> dict[str, Any]:
    return asdict(presence)


def _evaluation(evaluation: Evaluation, rubric: Rubric | None) -> dict[str, Any]:
    return {
        "mean_level": evaluation.mean_level,
        "held": evaluation.held,
        "basic": evaluation.basic,
        "notices": list(evaluation.notices),
        "grade": evaluation.grade,
        "tracing": _lines(trace_answer(evaluation, rubric)) if rubric else [],
        "rubric": evaluation.rubric,
        "judge": evaluation.judge,
        "set_aside": [{"why": aside.why, "evidence": _evidence(aside.evidence)} for aside in evaluation.set_aside],
        "judgements": [_judgement(j) for j in evaluation.judgements],
        "story": [{"part": span.part.value, "evidence": _evidence(span.evidence)} for span in evaluation.story],
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {
        "criterion": judgement.criterion.value,
        "level": judgement.level,
        "reason": judgement.reason,
        "judged_by": judgement.judged_by.value,
        "anchor": judgement.anchor,
        "next_anchor": judgement.next_anchor,
        "advice": judgement.advice,
        "example": judgement.example,
        "weight": judgement.weight,
        "level_range": list(judgement.level_range) if judgement.level_range else None,
        "evidence": [_evidence(e) for e in judgement.evidence],
    }


def _listed(plain: dict[str, Any]) -> dict[str, Any]:
    """Tuples as the lists that JSON makes of them."""
    return {key: list(value) if isinstance(value, tuple) else value for key, value in plain.items()}
