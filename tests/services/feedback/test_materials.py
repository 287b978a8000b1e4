"""Wordings of a stored answer may use the candidate's own materials, and no number of theirs reaches a model."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from maju.services.feedback.desk import FeedbackDesk, FeedbackParts
from tests.services.feedback.test_desk import GOOD, Place
from tests.services.judging_making import bank, prompts, rubric, rules, words
from tests.services.scripted_models import ScriptedModel

MATERIALS = "[경력]\n㈜모아결제, 정산팀 주임\n의견이 다른 팀원과 정산 규칙을 표로 적어 합의했습니다"


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    place = Place(tmp_path)
    yield place
    place.store._file.close()


def desk(place: Place, model: ScriptedModel | None, materials: str) -> FeedbackDesk:
    return FeedbackDesk(
        FeedbackParts(
            place.store,
            lambda: tuple(bank().values()),
            words,
            rubric,
            rules,
            lambda: model,
            prompts,
            place.hold,
            materials=lambda blind: f"{materials} 눈가림" if blind else materials,
        )
    )


def test_the_prompt_of_a_wording_holds_the_materials_unless_a_resume_is_given(place: Place) -> None:
    stored = place.take(GOOD)
    model = ScriptedModel(lambda _system, _user: "[]")
    desk(place, model, MATERIALS).model_answer(stored)
    assert "정산 규칙을 표로 적어 합의했습니다" in model.calls[0][1]
    model.asked.clear()
    desk(place, model, MATERIALS).model_answer(stored, resume="다른 이력서")
    assert "정산 규칙" not in model.calls[0][1]
    assert "다른 이력서" in model.calls[0][1]


def test_a_wording_of_a_blind_interview_gets_what_a_blind_interviewer_may_read(place: Place) -> None:
    stored = place.take(GOOD)
    blind = replace(place.record, plan=replace(place.record.plan, id="blind", blind=True))
    place.store.add(blind)
    take = replace(stored.take, id=replace(stored.take.id, interview="blind"))
    place.store.put_take(replace(stored, take=take))
    model = ScriptedModel(lambda _system, _user: "[]")
    desk(place, model, MATERIALS).model_answer(stored)
    desk(place, model, MATERIALS).model_answer(replace(stored, take=take))
    assert list(dict.fromkeys("눈가림" in user for _system, user, *_ in model.calls)) == [False, True]


def test_numbers_of_a_resume_reach_no_model(place: Place) -> None:
    model = ScriptedModel(lambda _system, _user: "[]")
    desk(place, model, "").model_answer(place.take(GOOD), resume="연락처 010-1234-5678, 980412-1234567, a@b.co.kr")
    assert all(number not in "".join(model.calls[0]) for number in ("1234-5678", "980412", "a@b"))
