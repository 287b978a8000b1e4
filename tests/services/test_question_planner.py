"""Plans: reproducible, balanced, within the format's limits, from the bank that ships."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.domain.formats import FollowUpRule
from maju.domain.question import Experience, OccupationGroup, QuestionKind
from maju.services.question_planner import PlanRequest, plan_interview
from maju.storage.format_files import ORDER, read_formats
from maju.storage.question_bank import read_question_bank

ROOT = Path(__file__).resolve().parents[2]
BANK = read_question_bank(ROOT / "data" / "questions")
FORMATS = read_formats(ROOT / "assets" / "formats")

REQUESTS = st.builds(
    PlanRequest,
    group=st.sampled_from(list(OccupationGroup)),
    experience=st.sampled_from([Experience.NEW, Experience.EXPERIENCED]),
    seed=st.integers(0, 10**6),
)


def test_the_eight_formats_ship_in_their_order() -> None:
    assert tuple(FORMATS) == ORDER


@settings(max_examples=60, deadline=None)
@given(request=REQUESTS, form_id=st.sampled_from(ORDER))
def test_every_plan_suits_the_candidate_and_repeats_nothing(request: PlanRequest, form_id: str) -> None:
    form = FORMATS[form_id]
    plan = plan_interview("x", form, BANK, request)
    assert plan == plan_interview("x", form, BANK, request), "same seed, same plan"
    mains = [p for p in plan.questions if not p.follow_up]
    assert len(mains) == form.questions
    assert len({p.question.text for p in plan.questions}) == len(plan.questions)
    assert all(p.question.suits(request.group, request.experience) for p in mains)
    assert tuple(p.question.kind for p in mains[: len(form.opening)]) == form.opening
    assert [p.question.kind for p in mains[len(mains) - len(form.closing) :]] == list(form.closing)


def test_another_seed_asks_other_questions() -> None:
    plans = {
        tuple(p.question.id for p in plan_interview("x", FORMATS["practice"], BANK, make_request(seed)).questions)
        for seed in range(20)
    }
    assert len(plans) == 20


def make_request(seed: int = 1, questions: int | None = None, avoid: frozenset[str] = frozenset()) -> PlanRequest:
    return PlanRequest(OccupationGroup.ICT, Experience.NEW, seed, questions, avoid)


def test_the_body_follows_its_weights() -> None:
    plan = plan_interview("x", FORMATS["public"], BANK, make_request(questions=10))
    kinds = Counter(p.question.kind for p in plan.questions)
    assert kinds[QuestionKind.EXPERIENCE] >= 3
    assert kinds[QuestionKind.SITUATION] >= 3


def test_viewinter_asks_thirteen_to_nineteen_in_sets_of_one_and_two_follow_ups() -> None:
    form = FORMATS["viewinter"]
    plan = plan_interview("x", form, BANK, make_request())
    assert form.follow_up_rule is FollowUpRule.FIXED
    assert 13 <= len(plan.questions) <= 19
    assert [p.follow_up for p in plan.questions] == [0, 0] + [0, 1, 2] * 5
    assert [p.number for p in plan.questions] == list(range(1, 18))


def test_the_panel_asks_with_three_people_by_their_interests() -> None:
    form = FORMATS["panel"]
    plan = plan_interview("x", form, BANK, make_request())
    for planned in plan.questions:
        assert planned.question.kind in form.interviewers[planned.interviewer].interests
    assert {p.interviewer for p in plan.questions} == {0, 1, 2}


def test_questions_asked_lately_come_last() -> None:
    first = plan_interview("x", FORMATS["practice"], BANK, make_request())
    asked = frozenset(p.question.id for p in first.questions)
    second = plan_interview("x", FORMATS["practice"], BANK, make_request(avoid=asked))
    assert asked.isdisjoint(p.question.id for p in second.questions)


def test_outside_the_ict_group_the_trades_own_questions_take_the_place_of_technical_ones() -> None:
    plan = plan_interview("x", FORMATS["technical"], BANK, PlanRequest(OccupationGroup.SM, Experience.NEW, 3))
    assert {p.question.kind for p in plan.questions[1:]} == {QuestionKind.JOB}


@pytest.mark.parametrize("count", [0, 21, -1])
def test_a_number_outside_the_limits_is_refused_in_words(count: int) -> None:
    with pytest.raises(MajuError, match="1개에서 20개까지") as caught:
        plan_interview("x", FORMATS["practice"], BANK, make_request(questions=count))
    assert caught.value.code == "question-count"
