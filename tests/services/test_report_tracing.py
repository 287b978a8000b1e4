"""Every number of a report can be worked out by hand from the lines that explain it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.evaluation import Criterion, Evaluation
from maju.domain.rubric import Weights
from maju.services.report_tracing import mean_words, trace_answer, trace_interview
from maju.storage.rubric_files import read_rubric
from tests.services.desk_making import ROOT
from tests.services.report_making import judgement, report_of, take

RUBRIC = read_rubric(ROOT / "assets" / "rubric")
QUOTE = "제가 로그를 분석해 보니"


def judged(*given: tuple[Criterion, int | None, float]) -> Evaluation:
    """An evaluation by today's rubric."""
    judgements = tuple(replace(judgement(c, level, QUOTE if level else ""), weight=w) for c, level, w in given)
    return Evaluation(judgements, grade=RUBRIC.grade(judgements), rubric=RUBRIC.version)


def lines(evaluation: Evaluation) -> list[str]:
    return [str(line) for line in trace_answer(evaluation, RUBRIC).lines]


def test_an_answer_is_worked_out_line_by_line() -> None:
    found = judged(
        (Criterion.RELEVANCE, 4, 3),
        (Criterion.STRUCTURE, 3, 3),
        (Criterion.SPECIFICITY, None, 2),
        (Criterion.LENGTH, 2, 1),
    )
    assert lines(found) == [
        "질문 이해: 4단계 × 무게 3 = 12",
        "구조: 3단계 × 무게 3 = 9",
        "분량: 2단계 × 무게 1 = 2",
        "구체성: 판단을 보류해 두 합에서 뺐습니다(무게 2).",
        "평균 단계: (12 + 9 + 2) ÷ (3 + 3 + 1) = 23 ÷ 7 = 3.29",
        "등급: 3.29는 3 이상 3.8 미만이므로 B입니다.",
    ]


def test_the_best_grade_has_no_upper_limit_and_too_little_judged_has_none_at_all() -> None:
    assert lines(judged((Criterion.STRUCTURE, 5, 2)))[-1] == "등급: 5.00은 4.5 이상이므로 S입니다."
    little = judged((Criterion.STRUCTURE, 5, 1), (Criterion.RELEVANCE, None, 3))
    assert lines(little)[-1] == "등급: 판단한 무게가 1 ÷ 4 = 25%로 50%에 못 미쳐 매기지 않았습니다."


def test_an_older_rubric_is_named_and_its_grade_not_recomputed() -> None:
    old = replace(judged((Criterion.STRUCTURE, 3, 1)), rubric="2026-05", grade="A")
    assert lines(old)[-1] == "등급: 그때의 기준(2026-05)으로 A입니다."
    before_grades = replace(old, rubric="", grade="")
    assert lines(before_grades)[-1] == "이 답변을 살펴본 때에는 등급을 매기지 않았습니다."


def test_nothing_judged_is_said() -> None:
    assert lines(Evaluation((), held="짧습니다.")) == ["단계를 매긴 기준이 없어 평균을 내지 않았습니다."]


@given(
    st.lists(
        st.tuples(st.sampled_from(Criterion), st.one_of(st.none(), st.integers(1, 5)), st.integers(1, 6)),
        min_size=1,
        max_size=8,
    )
)
def test_the_lines_add_up_to_the_mean_and_to_the_grade(given: list[tuple[Criterion, int | None, float]]) -> None:
    found = judged(*given)
    traced = trace_answer(found, RUBRIC)
    assert (traced.mean, traced.grade) == (found.mean_level, found.grade)
    said = [str(line) for line in traced.lines]
    products = [
        tuple(map(float, m.groups())) for line in said if (m := re.search(r"(\d)단계 × 무게 (\d+) = (\d+)", line))
    ]
    assert all(level * weight == product for level, weight, product in products)
    if found.mean_level is None:
        assert products == []
        return
    (mean,) = (m for line in said if (m := re.search(r"\((.*)\) ÷ \((.*)\) = (\d+) ÷ (\d+) = ([\d.]+)", line)))
    assert sum(map(int, mean[1].split(" + "))) == int(mean[3]) == sum(product for *_, product in products)
    assert sum(map(int, mean[2].split(" + "))) == int(mean[4])
    assert float(mean[5]) == pytest.approx(int(mean[3]) / int(mean[4]), abs=0.005)
    if found.grade:
        assert f"{found.grade}입니다." in said[-1]


@given(st.floats(1.0, 5.0))
def test_a_mean_is_never_written_so_that_it_would_earn_another_grade(mean: float) -> None:
    weights: Weights = RUBRIC.weights
    assert weights.letter(float(mean_words(mean, weights))) == weights.letter(mean)


def test_a_mean_just_below_a_limit_is_not_rounded_over_it() -> None:
    assert mean_words(3.7999, RUBRIC.weights) == "3.7999"
    assert mean_words(3.8, RUBRIC.weights) == "3.80"


def test_an_interview_is_the_plain_mean_of_its_answers() -> None:
    good = judged((Criterion.STRUCTURE, 5, 2), (Criterion.LENGTH, 3, 1))
    fair = judged((Criterion.STRUCTURE, 3, 1))
    held = Evaluation((judgement(Criterion.STRUCTURE, None),), held="짧습니다.")
    report = report_of(take(0, evaluation=good), take(1, evaluation=fair), take(2, evaluation=held))
    traced = trace_interview(report, RUBRIC)
    assert [str(line) for line in traced.lines] == [
        "질문 1: 평균 4.33단계",
        "질문 2: 평균 3.00단계",
        "평균 단계: (4.33 + 3.00) ÷ 2 = 3.67",
        "판단을 보류한 답변 1개는 넣지 않았습니다.",
        "등급: 3.67은 3 이상 3.8 미만이므로 B입니다.",
    ]
    assert traced.mean == report.summary.mean_level
    assert traced.grade == "B"


def test_an_interview_mostly_held_has_no_grade() -> None:
    held = Evaluation((judgement(Criterion.STRUCTURE, None),), held="짧습니다.")
    report = report_of(
        take(0, evaluation=judged((Criterion.STRUCTURE, 5, 2))), take(1, evaluation=held), take(2, evaluation=held)
    )
    traced = trace_interview(report, RUBRIC)
    assert traced.grade == ""
    assert str(traced.lines[-1]) == "등급: 등급이 있는 답변이 3개 가운데 1개뿐이라 매기지 않았습니다."
    assert str(trace_interview(report_of(), RUBRIC).lines[0]) == "단계를 매긴 답변이 없어 평균을 내지 않았습니다."
