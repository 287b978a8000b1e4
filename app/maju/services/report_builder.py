"""Builds a report from what is stored: summary first, nothing in it without its evidence."""

from collections.abc import Sequence
from dataclasses import replace

from maju.domain.record import InterviewRecord, StoredTake, by_answer, summarise
from maju.domain.report import AnswerReport, Finding, InterviewReport, TakeReport
from maju.services.report_evidence import with_literal_quotes
from maju.services.report_findings import FINDINGS, what_next, what_worked
from maju.services.report_linked import emptied_first_answer
from maju.services.report_notices import report_notices


def build_report(record: InterviewRecord, takes: Sequence[StoredTake]) -> InterviewReport:
    """The report as it is known now; answers still being worked on are counted in ``pending``."""
    answers = by_answer(replace(stored, take=with_literal_quotes(stored.take)) for stored in takes)
    answered = [take for answer in answers if (take := answer.latest) is not None and not take.skipped]
    return InterviewReport(
        summary=summarise(record, answers),
        answers=answers,
        worked=what_worked(answered),
        next_steps=_next_steps(record, answers, answered),
        notices=report_notices(record, answers),
        pending=sum(take.evaluation is None for take in answered),
    )


def _next_steps(
    record: InterviewRecord, answers: Sequence[AnswerReport], answered: Sequence[TakeReport]
) -> tuple[Finding, ...]:
    """What to do next; where the format itself was not used well, that is the last of them."""
    habit = emptied_first_answer(record.plan.format, answers)
    steps = what_next(answered)
    return steps if habit is None else (*steps[: FINDINGS - 1], habit)
