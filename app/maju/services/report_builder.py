"""Builds a report from what is stored: summary first, nothing in it without its evidence."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from maju.domain.record import InterviewRecord, StoredTake
from maju.domain.report import AnswerReport, InterviewReport, InterviewSummary, TakeReport
from maju.services.report_evidence import with_literal_quotes
from maju.services.report_findings import what_next, what_worked
from maju.services.report_notices import report_notices


def build_report(record: InterviewRecord, takes: Sequence[StoredTake]) -> InterviewReport:
    """The report as it is known now; answers still being worked on are counted in ``pending``."""
    answers = tuple(_answers(takes))
    answered = [take for answer in answers if (take := answer.latest) is not None and not take.skipped]
    return InterviewReport(
        summary=_summary(record, answered),
        answers=answers,
        worked=what_worked(answered),
        next_steps=what_next(answered),
        notices=report_notices(record, answers),
        pending=sum(take.evaluation is None for take in answered),
    )


def _answers(takes: Sequence[StoredTake]) -> Iterable[AnswerReport]:
    """One answer a position, takes in their order, invented quotes gone."""
    checked = [replace(stored, take=with_literal_quotes(stored.take)) for stored in takes]
    checked.sort(key=lambda stored: (stored.take.id.position, stored.take.id.take))
    for _, group in groupby(checked, key=lambda stored: stored.take.id.position):
        stored = list(group)
        yield AnswerReport(stored[-1].planned, tuple(s.take for s in stored))


def _summary(record: InterviewRecord, answered: Sequence[TakeReport]) -> InterviewSummary:
    evaluations = [take.evaluation for take in answered if take.evaluation is not None]
    means = [evaluation.mean_level for evaluation in evaluations]
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
