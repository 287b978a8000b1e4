"""What was practised over all interviews: the same question over time, and every answer on one criterion."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from maju.domain.evaluation import Criterion, Judgement
from maju.domain.question import PlannedQuestion, Question
from maju.domain.record import InterviewStore, StoredTake, by_answer
from maju.domain.report import InterviewSummary, TakeReport
from maju.services.report_evidence import with_literal_quotes


@dataclass(frozen=True, slots=True)
class PracticedTake:
    """A take with the interview it belongs to. ``started_at``: ISO 8601 with offset."""

    interview: str
    started_at: str
    format_name: str
    planned: PlannedQuestion
    take: TakeReport


@dataclass(frozen=True, slots=True)
class JudgedAnswer:
    """The judgement of one criterion in one answer (the take that its interview's summary counts)."""

    practiced: PracticedTake
    judgement: Judgement


def same_question(store: InterviewStore, question: Question) -> tuple[PracticedTake, ...]:
    """Every take that answers this question (its id or its very words), oldest first; skipped ones and rehearsals are left out.

    Reads the store: belongs on a lane.
    """
    return tuple(_practiced(store, store.takes_asked(question.id, question.text)))


def answers_on(store: InterviewStore, criterion: Criterion) -> tuple[JudgedAnswer, ...]:
    """Every answer with a level on ``criterion``, newest interview first; rehearsals are left out. Measurements are left out too.

    Reads the store: belongs on a lane.
    """
    found: list[JudgedAnswer] = []
    for summary in store.summaries():
        if summary.rehearsal or summary.mean_level is None:
            continue
        for answer in by_answer(_literal(store.judged_takes(summary.id))):
            take = answer.latest
            if take is None or take.skipped or take.evaluation is None:
                continue
            practiced = _of(summary, StoredTake(answer.planned, take))
            found += [JudgedAnswer(practiced, j) for j in take.evaluation.judged if j.criterion is criterion]
    return tuple(found)


def _literal(takes: Iterable[StoredTake]) -> Iterable[StoredTake]:
    return (replace(stored, take=with_literal_quotes(stored.take)) for stored in takes)


def _practiced(store: InterviewStore, takes: Iterable[StoredTake]) -> Iterable[PracticedTake]:
    summaries = {summary.id: summary for summary in store.summaries()}
    for stored in _literal(takes):
        summary = summaries.get(stored.take.id.interview)
        if summary is not None and not summary.rehearsal and not stored.take.skipped:
            yield _of(summary, stored)


def _of(summary: InterviewSummary, stored: StoredTake) -> PracticedTake:
    return PracticedTake(summary.id, summary.started_at, summary.format_name, stored.planned, stored.take)
