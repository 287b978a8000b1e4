"""An interview from a posting, end to end: its questions are mixed with the bank's, are asked, answered, stored and read again."""

from pathlib import Path

from maju.domain.formats import FollowUpRule
from maju.domain.interview_events import Phase, Proceed
from maju.domain.question import (
    Experience,
    OccupationGroup,
    Practice,
    Question,
    QuestionKind,
    QuestionSource,
    TailoredQuestion,
)
from maju.services.question_planner import PlanRequest, plan_interview
from tests.making import make_format, make_question
from tests.services.desk_making import make_desk
from tests.services.jobs_making import ELECTRICIAN, opened_jobs


def test_the_interview_of_a_posting_asks_its_questions_and_keeps_why(tmp_path: Path) -> None:
    with opened_jobs(tmp_path / "jobs", made_postings=0) as jobs:
        practice = jobs.practice.of_posting(ELECTRICIAN.id)
    desk = make_desk(tmp_path)
    running = desk.start(practice=practice, group=practice.group, experience=practice.experience)
    running.begin()
    asked = []
    while running.session.view.snapshot.phase is not Phase.FINISHED:
        desk.until(running, Phase.ANSWERING)
        planned = running.session.view.snapshot.planned
        assert planned is not None
        asked.append(planned)
        desk.clock.sleep(5)
        desk.send(running, Proceed(desk.clock.now()))
        desk.settle()
    own = {each.question.text: each.reason for each in practice.questions}
    assert len(asked) == 3
    assert all(own.get(each.question.text, "") == each.reason for each in asked)
    assert [each.source for each in asked].count(QuestionSource.BANK) == 1
    assert any("공고의 " in each.reason for each in asked)
    record = desk.store.get(desk.store.summaries()[0].id)
    assert [each.reason for each in record.plan.questions] == [each.reason for each in asked]
    assert record.plan.group is OccupationGroup.MM
    assert record.plan.practice == practice.title
    running.close()
    desk.lanes.close()


def _tailored(number: int, kind: QuestionKind) -> TailoredQuestion:
    return TailoredQuestion(Question(f"posting-{number}", kind, f"공고 질문 {number}?"), f"공고의 담당 업무: {number}")


def test_tailored_questions_take_the_places_of_their_kind_and_the_bank_fills_the_rest() -> None:
    form = make_format(
        questions=4,
        opening=(QuestionKind.SELF_INTRODUCTION,),
        body=((QuestionKind.EXPERIENCE, 2.0), (QuestionKind.JOB, 1.0)),
        follow_up_rule=FollowUpRule.FIXED,
        follow_ups_per_question=1,
    )
    kinds = (QuestionKind.SELF_INTRODUCTION, QuestionKind.EXPERIENCE, QuestionKind.JOB)
    bank = [make_question(10 * at + n, kind) for at, kind in enumerate(kinds) for n in range(5)]
    own = (_tailored(1, QuestionKind.EXPERIENCE), _tailored(2, QuestionKind.CHARACTER))
    request = PlanRequest(OccupationGroup.ICT, Experience.NEW, 3, tailored=own)
    plan = plan_interview("i", form, bank, request)
    mains = [each for each in plan.questions if not each.follow_up]
    assert [each.question.kind for each in mains].count(QuestionKind.EXPERIENCE) == 2
    assert "posting-1" in {each.question.id for each in mains}
    assert "posting-2" not in {each.question.id for each in mains}
    assert {each.reason for each in mains if each.question.id != "posting-1"} == {""}
    assert plan == plan_interview("i", form, bank, request)


def test_a_plan_without_a_posting_is_what_it_was() -> None:
    bank = [make_question(n) for n in range(1, 12)]
    plain = plan_interview("i", make_format(), bank, PlanRequest(OccupationGroup.ICT, Experience.NEW, 5))
    empty = Practice("제목", OccupationGroup.ICT, Experience.NEW, ())
    request = PlanRequest(OccupationGroup.ICT, Experience.NEW, 5, tailored=empty.questions)
    assert plan_interview("i", make_format(), bank, request) == plain


def test_questions_of_the_bank_that_ask_the_same_come_last(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)

    def asked(alike: frozenset[str]) -> frozenset[str]:
        practice = Practice("", OccupationGroup.ICT, Experience.NEW, (), alike=alike)
        running = desk.start(practice=practice, seed=4)
        plan = running.session.record.plan
        running.close()
        return frozenset(each.question.id for each in plan.questions)

    first = asked(frozenset())
    assert first
    assert not first & asked(first)
    desk.lanes.close()
