"""What the interview comes to: grade and mean level, worked out on paper, beside what the person thought of it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from maju.domain.evaluation import Evaluation
from maju.domain.report import InterviewReport
from maju.domain.rubric import Rubric
from maju.services.report_tracing import Tracing, trace_answer, trace_interview
from maju.services.self_rating import interview_beside_result
from maju.services.trend import criterion_means
from maju.ui.texts import known, tr
from maju.ui.widgets.bar_chart import Bar, BarChart
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, row
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.labels import Label

LEVELS = 5


def result_card(report: InterviewReport, rubric: Rubric, judge_again: Callable[[], None], *, model: bool) -> Card:
    """Grade, mean, arithmetic, self-rating, levels by criterion, and another look by what is installed now."""
    traced = trace_interview(report, rubric)
    card = Card()
    means = criterion_means(report)
    left: list[QWidget | int] = [
        _grade_line(traced, report),
        *_remarks(traced, report),
        tracing(traced),
        1,
        *_another_look(report, judge_again, model),
    ]
    if means:
        bars = [Bar(known(c.label), mean, tr("{level}단계", level=f"{mean:.1f}")) for c, mean in means.items()]
        chart = BarChart(tr("기준별 평균 단계"), bars, whole=LEVELS)
        right = boxed(column(Label(tr("기준별 평균 단계"), "strong"), chart, 1, gap=8))
        card.add(Columns(boxed(column(*left, gap=8)), right, shares=(1, 1)))
    else:
        card.add(boxed(column(*left, gap=8)))
    return card


def _another_look(report: InterviewReport, judge_again: Callable[[], None], model: bool) -> list[QWidget]:
    words = tr("언어 모델로 다시 보기") if model else tr("지금 기준으로 다시 보기")
    more = tr("지금 설치된 방법으로 다시 살펴봅니다. 앞의 결과도 남아 답변마다 바꿔 볼 수 있습니다.")
    again = Button(words, press=judge_again)
    again.setEnabled(report.pending == 0 and bool(report.answers))
    return [boxed(row(again, 1)), Label(more, "small")]


def tracing(traced: Tracing) -> Disclosure:
    """The arithmetic, line by line."""
    return Disclosure(
        tr("어떻게 계산했습니까?"),
        lambda: boxed(column(*(Label(known(line), "small") for line in traced.lines), gap=4)),
    )


def answer_tracing(evaluation: Evaluation, rubric: Rubric) -> Disclosure:
    """How one answer's mean level and grade follow from its criteria."""
    return tracing(trace_answer(evaluation, rubric))


def _grade_line(traced: Tracing, report: InterviewReport) -> QWidget:
    if traced.mean is None:
        return Label(tr("아직 단계를 매긴 답변이 없습니다."), "heading")
    mean = tr("평균 {level}단계", level=f"{traced.mean:.2f}")
    more = tr("답변 {count}개 · 가장 높은 단계 5", count=report.summary.answers - report.summary.held)
    words = boxed(column(Label(mean, "heading"), Label(more, "small"), gap=0))
    if not traced.grade:
        return words
    grade = Label(traced.grade, "clock", wrap=False)
    grade.setAccessibleName(tr("등급 {grade}", grade=traced.grade))
    return boxed(row(grade, words, gap=16))


def _remarks(traced: Tracing, report: InterviewReport) -> list[QWidget]:
    remarks: list[QWidget] = []
    if traced.mean is not None and not traced.grade:
        remarks.append(Label(known(traced.lines[-1]), "small"))
    rated = interview_beside_result(report)
    if rated is not None:
        remarks.append(Label(known(rated.words)))
    remarks.append(Label(tr("연습을 견주기 위한 값이며 합격을 뜻하지 않습니다."), "small"))
    return remarks
