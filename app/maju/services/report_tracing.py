"""Every number of a report, worked out on paper: from levels and weights to the mean level and the grade, line by line."""

from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.evaluation import Evaluation, Judgement
from maju.domain.phrase import Phrase
from maju.domain.report import AnswerReport, InterviewReport
from maju.domain.rubric import Rubric, Weights

_MEAN_DIGITS = (2, 3, 4, 6)
"""Digits after the point: more only where rounding would lift a mean over a grade's limit."""


@dataclass(frozen=True, slots=True)
class Tracing:
    """``lines``: the arithmetic as sentences. ``mean`` (1-5) and ``grade`` are what they come to; None and empty: too little judged."""

    lines: tuple[Phrase, ...]
    mean: float | None = None
    grade: str = ""


def trace_answer(evaluation: Evaluation, rubric: Rubric) -> Tracing:
    """How the mean level and the grade of one answer follow from its levels and weights."""
    mean = evaluation.mean_level
    if mean is None:
        return Tracing((Phrase("단계를 매긴 기준이 없어 평균을 내지 않았습니다.", {}),))
    given = [j for j in evaluation.judgements if j.level is not None]
    held = [j for j in evaluation.judgements if j.level is None]
    lines = [_product(j) for j in given] + [_left_out(j) for j in held]
    lines.append(_weighted_mean(given, mean, rubric.weights))
    lines.append(_answer_grade(evaluation, mean, rubric))
    return Tracing(tuple(lines), mean, evaluation.grade)


def trace_interview(report: InterviewReport, rubric: Rubric) -> Tracing:
    """How the mean level and the grade of an interview follow from those of its answers, each counted once.

    No grade where fewer answers than the rubric's ``least_judged`` have one of their own.
    """
    means = [(answer, mean) for answer in report.answers if (mean := _mean_of(answer)) is not None]
    if not means:
        return Tracing((Phrase("단계를 매긴 답변이 없어 평균을 내지 않았습니다.", {}),))
    weights = rubric.weights
    lines = [
        Phrase("{question}: 평균 {mean}단계", {"question": _question(answer), "mean": mean_words(mean, weights)})
        for answer, mean in means
    ]
    mean = sum(mean for _, mean in means) / len(means)
    lines.append(_plain_mean([mean for _, mean in means], mean, weights))
    if report.summary.held:
        lines.append(Phrase("판단을 보류한 답변 {count}개는 넣지 않았습니다.", {"count": report.summary.held}))
    answered = len(means) + report.summary.held
    graded = sum(_has_grade(answer) for answer, _ in means)
    if graded < weights.least_judged * answered:
        facts: dict[str, object] = {"graded": graded, "answered": answered}
        lines.append(Phrase("등급: 등급이 있는 답변이 {answered}개 가운데 {graded}개뿐이라 매기지 않았습니다.", facts))
        return Tracing(tuple(lines), mean)
    lines.append(_grade_line(mean, weights))
    return Tracing(tuple(lines), mean, weights.letter(mean))


def mean_words(mean: float, weights: Weights) -> str:
    """A mean level to two digits, or to as many as keep it in the grade that it earns."""
    for digits in _MEAN_DIGITS:
        if weights.letter(round(mean, digits)) == weights.letter(mean):
            return f"{mean:.{digits}f}"
    return str(mean)


def _product(judgement: Judgement) -> Phrase:
    level = judgement.level or 0
    return Phrase(
        "{criterion}: {level}단계 × 무게 {weight} = {product}",
        {
            "criterion": _label(judgement),
            "level": level,
            "weight": _number(judgement.weight),
            "product": _number(level * judgement.weight),
        },
    )


def _left_out(judgement: Judgement) -> Phrase:
    facts: dict[str, object] = {"criterion": _label(judgement), "weight": _number(judgement.weight)}
    return Phrase("{criterion}: 판단을 보류해 두 합에서 뺐습니다(무게 {weight}).", facts)


def _weighted_mean(given: Sequence[Judgement], mean: float, weights: Weights) -> Phrase:
    products = [(j.level or 0) * j.weight for j in given]
    counted = [j.weight for j in given]
    return Phrase(
        "평균 단계: ({products}) ÷ ({weights}) = {total} ÷ {weight} = {mean}",
        {
            "products": _sum(products),
            "weights": _sum(counted),
            "total": _number(sum(products)),
            "weight": _number(sum(counted)),
            "mean": mean_words(mean, weights),
        },
    )


def _plain_mean(means: Sequence[float], mean: float, weights: Weights) -> Phrase:
    return Phrase(
        "평균 단계: ({means}) ÷ {count} = {mean}",
        {
            "means": " + ".join(mean_words(m, weights) for m in means),
            "count": len(means),
            "mean": mean_words(mean, weights),
        },
    )


def _answer_grade(evaluation: Evaluation, mean: float, rubric: Rubric) -> Phrase:
    facts: dict[str, object]
    if evaluation.rubric != rubric.version:
        if not evaluation.grade:
            return Phrase("이 답변을 살펴본 때에는 등급을 매기지 않았습니다.", {})
        facts = {"version": evaluation.rubric, "grade": evaluation.grade}
        return Phrase("등급: 그때의 기준({version})으로 {grade}입니다.", facts)
    if evaluation.grade:
        return _grade_line(mean, rubric.weights)
    judged = sum(j.weight for j in evaluation.judged)
    whole = sum(j.weight for j in evaluation.judgements)
    if judged >= rubric.weights.least_judged * whole and not rubric.answers(evaluation.judgements):
        return Phrase(
            "등급: ‘질문 이해’가 {level}단계 이상으로 확인되지 않아 매기지 않았습니다.",
            {"level": rubric.weights.least_relevance},
        )
    if judged >= rubric.weights.least_judged * whole:
        return Phrase("등급: 인용한 말을 글에서 찾지 못한 기준이 있어 매기지 않았습니다.", {})
    least = f"{rubric.weights.least_judged:.0%}"
    facts = {"judged": _number(judged), "whole": _number(whole), "share": f"{judged / whole:.0%}", "least": least}
    return Phrase("등급: 판단한 무게가 {judged} ÷ {whole} = {share}로 {least}에 못 미쳐 매기지 않았습니다.", facts)


def _grade_line(mean: float, weights: Weights) -> Phrase:
    letters = [letter for letter, _ in weights.grades]
    place = letters.index(weights.letter(mean))
    limit = weights.grades[place][1]
    facts: dict[str, object] = {"mean": mean_words(mean, weights), "grade": letters[place], "low": _number(limit)}
    if place == 0:
        return Phrase("등급: {mean}은(는) {low} 이상이므로 {grade}입니다.", facts)
    facts["high"] = _number(weights.grades[place - 1][1])
    return Phrase("등급: {mean}은(는) {low} 이상 {high} 미만이므로 {grade}입니다.", facts)


def _mean_of(answer: AnswerReport) -> float | None:
    take = answer.latest
    return take.evaluation.mean_level if take is not None and take.evaluation and not take.skipped else None


def _has_grade(answer: AnswerReport) -> bool:
    take = answer.latest
    return take is not None and take.evaluation is not None and bool(take.evaluation.grade)


def _question(answer: AnswerReport) -> Phrase:
    planned = answer.planned
    if planned.follow_up:
        return Phrase(
            "질문 {number}의 꼬리질문 {follow_up}", {"number": planned.number, "follow_up": planned.follow_up}
        )
    return Phrase("질문 {number}", {"number": planned.number})


def _label(judgement: Judgement) -> Phrase:
    """A phrase of its own, so that the window can translate it inside the line."""
    return Phrase(judgement.criterion.label, {})


def _sum(numbers: Sequence[float]) -> str:
    return " + ".join(map(_number, numbers))


def _number(value: float) -> str:
    """Without a point where nothing comes after it."""
    return f"{value:g}"
