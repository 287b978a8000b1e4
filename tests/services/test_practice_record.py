"""What was practised over all interviews: trend, the same question, answers on one criterion."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.evaluation import Criterion, Evaluation, Evidence, JudgedBy, Judgement
from maju.domain.question import PlannedQuestion
from maju.domain.record import InterviewRecord, StoredTake
from maju.domain.report import TakeReport
from maju.services.practice_record import answers_on, same_question
from maju.services.trend import find_trend
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.services.report_making import judgement, question, record, take
from tests.services.test_report_tracing import RUBRIC

QUOTE = "제가 로그를 분석해 보니"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteInterviewStore]:
    file = DatabaseFile(tmp_path / "maju.db", MIGRATIONS)
    yield SqliteInterviewStore(file, tmp_path / "recordings")
    file.close()


def add(
    store: SqliteInterviewStore, day: int, *takes: TakeReport, rehearsal: bool = False, **changes: object
) -> InterviewRecord:
    """An interview on a day of November with these takes of its questions."""
    made = record(3, rehearsal=rehearsal)
    planned = tuple(changes.get("planned", made.plan.questions))  # type: ignore[arg-type]
    made = replace(
        made,
        plan=replace(made.plan, id=f"day-{day:02d}", questions=planned),
        started_at=f"2026-11-{day:02d}T10:00:00+09:00",
    )
    store.add(made)
    for one in takes:
        stored = replace(one, id=replace(one.id, interview=made.plan.id))
        store.put_take(StoredTake(planned[one.id.position], stored))
    return made


def judged(**levels: int | None) -> Evaluation:
    judgements = tuple(
        judgement(Criterion(name.replace("_", "-")), level, QUOTE if level else "") for name, level in levels.items()
    )
    return Evaluation(judgements, grade=RUBRIC.grade(judgements), rubric=RUBRIC.version)


def test_the_trend_over_all_interviews_has_the_weakest_first_with_means_and_grades(store: SqliteInterviewStore) -> None:
    add(store, 1, take(0, evaluation=judged(structure=2, length=4)))
    add(
        store, 2, take(0, evaluation=judged(structure=4, length=5, accuracy=1)), take(1, evaluation=judged(structure=5))
    )
    add(store, 3, take(0, evaluation=judged(structure=5, length=2)), rehearsal=True)
    add(store, 4, take(0, evaluation=judged(structure=3, length=None, accuracy=2)))
    trend = find_trend(store, most=None, rubric=RUBRIC)
    assert [s.id for s in trend.interviews] == ["day-01", "day-02", "day-04"], "rehearsals are nobody's practice"
    assert trend.lines == (
        (Criterion.ACCURACY, (None, 1.0, 2.0)),
        (Criterion.STRUCTURE, (2.0, 4.5, 3.0)),
        (Criterion.LENGTH, (4.0, 5.0, None)),
    )
    assert trend.means == (3.0, pytest.approx((10 / 3 + 5) / 2), 2.5)
    assert trend.grades == ("B", "A", "C")
    assert trend.weakest is Criterion.ACCURACY
    assert [line[0] for line in find_trend(store, most=2).lines] == [Criterion.ACCURACY, Criterion.STRUCTURE]


def test_the_same_question_is_found_in_every_interview_by_its_id_or_its_words(store: SqliteInterviewStore) -> None:
    asked = question(0)
    reworded = replace(asked, question=replace(asked.question, text="같은 질문을 다르게 적었습니다."))
    same_words = PlannedQuestion(replace(asked.question, id="posting-7"), 1)
    add(store, 5, take(0), planned=(reworded,))
    add(store, 1, take(0, 1), take(0, 2), take(1))
    add(store, 9, take(0), planned=(same_words,))
    add(store, 7, take(0), rehearsal=True)
    add(store, 8, take(0, skipped=True))
    found = same_question(store, asked.question)
    assert [(p.interview, p.take.id.take) for p in found] == [
        ("day-01", 1),
        ("day-01", 2),
        ("day-05", 1),
        ("day-09", 1),
    ]
    assert found[0].started_at.startswith("2026-11-01")
    assert found[2].planned == reworded


def test_answers_on_a_criterion_come_newest_first_and_only_with_a_literal_quote(store: SqliteInterviewStore) -> None:
    add(store, 1, take(0, evaluation=judged(structure=2)), take(1, evaluation=judged(structure=None)))
    invented = Judgement(
        Criterion.STRUCTURE, 5, "훌륭합니다.", JudgedBy.LANGUAGE_MODEL, evidence=(Evidence("하지 않은 말", 0, 6),)
    )
    add(
        store,
        2,
        take(0, 1, evaluation=judged(structure=1)),
        take(0, 2, evaluation=judged(structure=4)),
        take(1, evaluation=Evaluation((invented,))),
    )
    found = answers_on(store, Criterion.STRUCTURE)
    assert [(a.practiced.interview, a.practiced.take.id.take, a.judgement.level) for a in found] == [
        ("day-02", 2, 4),
        ("day-01", 1, 2),
    ]
    assert answers_on(store, Criterion.RESULT) == ()


def test_a_rating_stays_whatever_is_stored_of_its_take_afterwards(store: SqliteInterviewStore) -> None:
    made = add(store, 1, take(0, evaluation=None))
    (stored,) = store.takes("day-01")
    store.rate(stored.take.id, 4)
    store.put_take(replace(stored, take=replace(stored.take, evaluation=judged(structure=2))))
    (after,) = store.takes("day-01")
    assert after.take.self_rating == 4
    assert after.take.evaluation == judged(structure=2)
    store.rate(stored.take.id, 2)
    assert store.takes("day-01")[0].take.self_rating == 2
    store.delete(made.plan.id)
    add(store, 1, take(0))
    assert store.takes("day-01")[0].take.self_rating is None, "it went with its interview"
