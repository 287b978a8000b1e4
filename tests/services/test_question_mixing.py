"""How the bank and a person's own questions share a plan, and in which order they are asked."""

import random
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.question import Experience, OccupationGroup, Question, QuestionKind, QuestionSource, TailoredQuestion
from maju.services.question_mixing import ALWAYS_OF_THE_BANK, TAILORED_SHARES, sources_of
from maju.services.question_order import in_order
from maju.services.question_planner import PlanRequest, plan_interview
from maju.storage.format_files import read_formats
from maju.storage.question_bank import read_question_bank

ROOT = Path(__file__).resolve().parents[2]
BANK = read_question_bank(ROOT / "data" / "questions")
FORMATS = read_formats(ROOT / "assets" / "formats")
BODY = tuple(kind for kind in QuestionKind if kind not in ALWAYS_OF_THE_BANK)
EVERYWHERE = {source: frozenset(BODY) for source in TAILORED_SHARES}

kinds = st.lists(st.sampled_from(list(QuestionKind)), max_size=20)
there = st.dictionaries(st.sampled_from(list(TAILORED_SHARES)), st.frozensets(st.sampled_from(BODY), min_size=1))


@settings(deadline=None)
@given(kinds, there, st.integers(0, 9))
def test_every_place_has_a_source_that_has_its_kind(
    places: list[QuestionKind], present: dict[QuestionSource, frozenset[QuestionKind]], seed: int
) -> None:
    found = sources_of(places, present, random.Random(seed))
    assert found == sources_of(places, present, random.Random(seed))
    for kind, source in zip(places, found, strict=True):
        assert source is QuestionSource.BANK or kind in present[source]
        assert kind not in ALWAYS_OF_THE_BANK or source is QuestionSource.BANK


@settings(deadline=None)
@given(st.lists(st.sampled_from(BODY), min_size=2, max_size=20), st.integers(0, 9))
def test_where_all_are_there_no_source_has_everything(places: list[QuestionKind], seed: int) -> None:
    counts = Counter(sources_of(places, EVERYWHERE, random.Random(seed)))
    assert counts[QuestionSource.BANK] >= 1
    assert len(counts) >= 2
    assert abs(counts[QuestionSource.BANK] - 0.35 * len(places)) <= 1
    if len(places) >= 8:
        assert set(counts) >= {QuestionSource.BANK, QuestionSource.JOINED, QuestionSource.RESUME, QuestionSource.NOTE}


def test_of_one_place_the_own_question_is_asked() -> None:
    assert sources_of([QuestionKind.JOB], EVERYWHERE, random.Random(1)) != [QuestionSource.BANK]


def own(number: int, kind: QuestionKind, source: QuestionSource, line: str, difficulty: int = 2) -> TailoredQuestion:
    question = Question(f"own-{number:03d}", kind, f"{number}번째 자료 질문입니까?", str(number), difficulty=difficulty)
    return TailoredQuestion(question, f"이력서: {line}", source, (line,))


OWN = tuple(
    own(10 * at + n, kind, source, f"{source.value}-{n % 4}", 1 + n % 3)
    for at, (kind, source) in enumerate((k, s) for k in BODY for s in TAILORED_SHARES)
    for n in range(6)
)


@pytest.mark.parametrize("form_id", list(FORMATS))
@pytest.mark.parametrize("seed", range(6))
def test_a_plan_is_mixed_and_asks_about_no_line_twice(form_id: str, seed: int) -> None:
    form = FORMATS[form_id]
    request = PlanRequest(OccupationGroup.ICT, Experience.NEW, seed, form.max_questions, tailored=OWN)
    plan = plan_interview("x", form, BANK, request)
    assert plan == plan_interview("x", form, BANK, request)
    mains = [each for each in plan.questions if not each.follow_up]
    lines = {each.question.id: each.lines for each in OWN}
    asked = [line for each in mains for line in lines.get(each.question.id, ())]
    assert len(asked) == len(set(asked))
    for each in mains:
        assert (each.source is QuestionSource.BANK) == (each.question.id not in lines)
        assert bool(each.reason) == (each.source is not QuestionSource.BANK)
    assert tuple(each.question.kind for each in mains[: len(form.opening)]) == form.opening
    mixed = [each for each in mains if each.question.kind not in ALWAYS_OF_THE_BANK]
    if len(mixed) > 2:
        assert len({each.source for each in mixed}) >= 2
        assert QuestionSource.BANK in {each.source for each in mixed}


def test_follow_ups_of_a_set_keep_why_they_are_asked() -> None:
    plan = plan_interview(
        "x", FORMATS["viewinter"], BANK, PlanRequest(OccupationGroup.ICT, Experience.NEW, 2, tailored=OWN)
    )
    for each in plan.questions:
        parent = next(p for p in plan.questions if p.question.id == (each.parent_id or each.question.id))
        assert (each.source, each.reason) == (parent.source, parent.reason)


questions = st.lists(st.tuples(st.sampled_from(BODY), st.integers(1, 3)), max_size=18)


@settings(deadline=None)
@given(questions, st.integers(0, 99))
def test_the_order_keeps_every_question_and_depends_on_the_seed_alone(
    drawn: list[tuple[QuestionKind, int]], seed: int
) -> None:
    given_questions = [Question(str(at), kind, "", difficulty=d) for at, (kind, d) in enumerate(drawn)]
    ordered = in_order(given_questions, random.Random(seed))
    assert sorted(q.id for q in ordered) == sorted(q.id for q in given_questions)
    assert ordered == in_order(list(reversed(given_questions)), random.Random(seed))


def test_equal_kinds_stand_apart_where_they_can() -> None:
    mixed = [Question(str(at), BODY[at % 3], "", difficulty=2) for at in range(9)]
    for seed in range(10):
        ordered = in_order(mixed, random.Random(seed))
        assert all(a.kind is not b.kind for a, b in pairwise(ordered))


def test_easier_ones_come_first_and_the_hardest_in_the_third_quarter() -> None:
    quarters: dict[int, list[int]] = {0: [], 1: [], 2: [], 3: []}
    for seed in range(60):
        plan = plan_interview(
            "x", FORMATS["practice"], BANK, PlanRequest(OccupationGroup.ICT, Experience.NEW, seed, 14, tailored=OWN)
        )
        body = plan.questions[1:-1]
        for at, each in enumerate(body):
            quarters[4 * at // len(body)].append(each.question.difficulty)
    means = [sum(found) / len(found) for found in quarters.values()]
    assert means[0] == min(means)
    assert means[2] == max(means)
    assert means[2] - means[0] > 0.5
