"""Sets of one and linked questions: the advice not to empty everything into the first answer, with its evidence."""

from dataclasses import replace

import pytest

from maju.domain.formats import FollowUpRule
from maju.domain.question import ExpectedPoint, FollowUp, PlannedQuestion, Question, QuestionKind
from maju.domain.record import StoredTake, by_answer
from maju.domain.report import Finding, TakeReport
from maju.services.report_builder import build_report
from maju.services.report_linked import emptied_first_answer
from tests.making import make_format
from tests.services.report_making import TEXT, delivery, record, take

FORM = make_format(follow_up_rule=FollowUpRule.FIXED, follow_ups_per_question=2, answer_s=90)
MAIN = Question(
    "set-1",
    QuestionKind.EXPERIENCE,
    "느린 조회를 고친 경험을 말씀해 주십시오.",
    follow_ups=(FollowUp("missing_result", "결과는 어땠습니까?"), FollowUp("deepen", "더 말씀해 주십시오.")),
    expected_points=(ExpectedPoint("캐시", ("캐시",)),),
)


def spoken(position: int, speech_s: float, duration_s: float = 80.0, **changes: object) -> TakeReport:
    made = take(position, delivery=replace(delivery(), speech_s=speech_s), **changes)
    return replace(made, recording=replace(made.recording, duration_s=duration_s))


def stored(main: Question, first: TakeReport, *linked: TakeReport) -> list[StoredTake]:
    planned = [PlannedQuestion(main, 1)]
    planned += [
        PlannedQuestion(replace(main, id=f"{main.id}/f{n}", text=f"꼬리 {n}"), 1 + n, n, main.id)
        for n in range(1, len(linked) + 1)
    ]
    return [StoredTake(each, made) for each, made in zip(planned, (first, *linked), strict=True)]


def advice(main: Question, first: TakeReport, *linked: TakeReport) -> Finding | None:
    return emptied_first_answer(FORM, by_answer(stored(main, first, *linked)))


def test_what_the_linked_questions_ask_for_told_at_length_is_said_with_its_words() -> None:
    found = advice(MAIN, spoken(0, 70.0), spoken(1, 40.0), spoken(2, 40.0))
    assert found is not None
    assert "이어지는 질문에 남겨" in found.text
    assert found.evidence is not None
    assert found.evidence.quote in TEXT
    assert (found.position, found.measure) == (0, "이어서 물을 것 1개를 먼저 답함")


def test_a_point_the_linked_question_asks_for_counts_too() -> None:
    main = replace(MAIN, follow_ups=(FollowUp("missing_point:0", "캐시는 어떻게 쓰셨습니까?"),))
    found = advice(main, spoken(0, 70.0), spoken(1, 40.0))
    assert found is not None
    assert found.evidence is not None
    assert "캐시" in found.evidence.quote
    assert TEXT[found.evidence.start_char : found.evidence.end_char] == found.evidence.quote


def test_the_whole_time_for_the_first_answer_and_little_for_the_next_is_said_with_seconds() -> None:
    main = replace(MAIN, follow_ups=(FollowUp("deepen", "더 말씀해 주십시오."),))
    found = advice(main, spoken(0, 80.0, 90.0), spoken(1, 20.0))
    assert found is not None
    assert found.measure == "첫 답변 90초 가운데 말한 시간 80초, 이어진 답변 20초"


@pytest.mark.parametrize(
    ("first", "linked"),
    [(spoken(0, 30.0), spoken(1, 40.0)), (spoken(0, 70.0, evaluation=None), spoken(1, 60.0))],
)
def test_a_short_or_unjudged_first_answer_is_no_habit(first: TakeReport, linked: TakeReport) -> None:
    assert advice(MAIN, first, linked) is None


def test_without_linked_questions_or_in_another_format_nothing_is_said() -> None:
    assert advice(MAIN, spoken(0, 85.0, 90.0)) is None
    free = replace(FORM, follow_up_rule=FollowUpRule.CONDITIONAL)
    assert emptied_first_answer(free, by_answer(stored(MAIN, spoken(0, 70.0), spoken(1, 10.0)))) is None


def test_one_set_of_three_is_no_habit() -> None:
    takes = stored(MAIN, spoken(0, 70.0), spoken(1, 40.0))
    for number in (1, 2):
        main = replace(MAIN, id=f"other-{number}")
        takes += stored(main, spoken(2 * number, 20.0), spoken(2 * number + 1, 40.0))
    assert emptied_first_answer(FORM, by_answer(takes)) is None


def test_the_report_says_it_as_the_last_thing_to_do_next() -> None:
    takes = stored(MAIN, spoken(0, 70.0), spoken(1, 40.0))
    made = record(planned=tuple(each.planned for each in takes))
    linked = replace(made, plan=replace(made.plan, format=FORM))
    report = build_report(linked, takes)
    assert len(report.next_steps) <= 3
    assert "꼬리질문이 이어지는 형식" in report.next_steps[-1].text
