"""Criteria: level, the anchor that was met, the one above it with an example, the words it rests on, and what to try."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from maju.domain.evaluation import Evaluation, JudgedBy, Judgement
from maju.domain.report import TakeReport
from maju.domain.rubric import Rubric
from maju.services.report_cards import QUOTES_SHOWN
from maju.services.self_rating import beside_result
from maju.ui.pages.report_result import answer_tracing
from maju.ui.pages.report_words import badge_of, level_colour
from maju.ui.texts import day, known, time_of_day, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, empty, row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.level_bar import LevelBar
from maju.ui.widgets.quote_button import quote_line

Play = Callable[[float], None]
NOW = "now"


class CriteriaCard(Card):
    """All judgements of a take; where it was judged again, what was thought before can be looked at too."""

    def __init__(self, take: TakeReport, rubric: Rubric, play: Play | None, judge_again: Callable[[], None]) -> None:
        super().__init__(tr("기준"))
        self._take, self._rubric, self._play = take, rubric, play
        if take.skipped:
            self.add(Label(tr("건너뛴 질문이라 살펴보지 않았습니다."), "muted"))
            return
        if take.earlier_evaluations:
            self.add(self._choice())
        self._place = column(gap=12)
        self.add(self._place)
        if take.evaluation is not None:
            self._show(take.evaluation)
        if take.transcript.text.strip():
            self.add(row(Button(tr("이 답변 다시 살펴보기"), "quiet", press=judge_again), 1))

    def _choice(self) -> Choice:
        options = {NOW: tr("지금의 평가")}
        for index, past in enumerate(self._take.earlier_evaluations):
            options[str(index)] = tr("{day} {time}까지", day=day(past.at), time=time_of_day(past.at))
        choice = Choice(options, NOW, tr("어느 때의 평가를 볼까요"))
        choice.chosen.connect(self._choose)
        return choice

    def _choose(self, which: str) -> None:
        now = self._take.evaluation
        chosen = now if which == NOW else self._take.earlier_evaluations[int(which)].evaluation
        if chosen is not None:
            self._show(chosen)

    def _show(self, evaluation: Evaluation) -> None:
        empty(self._place)
        self._place.addWidget(boxed(column(*self._result(evaluation), gap=8)))
        shown = [j for j in evaluation.judgements if not (evaluation.held and j.level is None)]
        mixed = len({j.judged_by for j in shown}) > 1
        weakest = min((j for j in shown if j.level is not None), key=lambda j: j.level or 0, default=None)
        for judgement in shown:
            self._place.addWidget(Line())
            self._place.addWidget(_criterion(judgement, self._play, name_judge=mixed, opened=judgement is weakest))

    def _result(self, evaluation: Evaluation) -> list[QWidget]:
        """Who judged, what it comes to and how, and beside it what the person thought."""
        judges = dict.fromkeys(j.judged_by for j in evaluation.judgements) or {JudgedBy.RULES: None}
        parts: list[QWidget] = []
        if evaluation.mean_level is not None:
            mean = Label(tr("평균 {level}단계", level=f"{evaluation.mean_level:.2f}"), "strong", wrap=False)
            grade = [Label(evaluation.grade, "title", wrap=False)] if evaluation.grade else []
            parts.append(boxed(row(*grade, mean, 1, gap=10)))
        parts.append(Flow([badge_of(by) for by in judges], gap=6))
        if evaluation.judge:
            parts.append(Label(evaluation.judge, "small"))
        if evaluation.held:
            parts += [Pill(tr("판단 보류"), "amber"), Label(known(evaluation.held))]
        parts += [Label(known(notice), "small") for notice in evaluation.notices]
        rated = beside_result(self._take) if evaluation is self._take.evaluation else None
        if rated is not None:
            parts.append(Label(known(rated.words)))
        if evaluation.mean_level is not None:
            parts.append(answer_tracing(evaluation, self._rubric))
        return parts


def _criterion(judgement: Judgement, play: Play | None, *, name_judge: bool, opened: bool) -> QWidget:
    """What was met in sight; why, and what would be better, below a line that opens it."""
    name = Label(known(judgement.criterion.label), "strong")
    held = judgement.level is None
    pill = (
        Pill(tr("판단 보류"), "amber") if held else Pill(f"{judgement.level} / 5", level_colour(judgement.level or 0))
    )
    parts = column(row(boxed(column(name)), pill), gap=6)
    if held:
        parts.addWidget(Label(known(judgement.reason), "small"))
    else:
        parts.addWidget(LevelBar(judgement.level))
        parts.addWidget(Label(known(judgement.anchor or judgement.reason)))
        if words := _range_words(judgement):
            parts.addWidget(Label(words, "small"))
        more = Disclosure(
            tr("근거와 한 단계 위"), lambda: boxed(column(*_grounds(judgement, play), gap=6)), opened=opened
        )
        more.button.setAccessibleDescription(name.text())
        parts.addWidget(more)
    if name_judge:
        parts.addWidget(badge_of(judgement.judged_by), alignment=Qt.AlignmentFlag.AlignLeft)
    block = boxed(parts)
    block.setAccessibleName(f"{name.text()}: {pill.text()}")
    return block


def _range_words(judgement: Judgement) -> str:
    """Where a model was asked more than once and did not agree with itself."""
    low, high = judgement.level_range or (0, 0)
    return tr("두 번 물은 결과 {low}–{high}단계", low=low, high=high) if low != high else ""


def _grounds(judgement: Judgement, play: Play | None) -> list[QWidget]:
    """Why this level, the words it rests on, what to do, the next level with an example, and how much it counts."""
    parts: list[QWidget] = []
    if judgement.reason and judgement.reason != judgement.anchor:
        parts.append(Label(known(judgement.reason), "small"))
    parts += [quote_line(evidence, play) for evidence in judgement.evidence[:QUOTES_SHOWN]]
    if judgement.advice:
        parts.append(Label(tr("해 볼 일: {advice}", advice=known(judgement.advice))))
    if judgement.next_anchor:
        parts.append(Label(tr("한 단계 위: {anchor}", anchor=known(judgement.next_anchor))))
    if judgement.next_anchor and judgement.example:
        parts.append(Label(tr("예: {example}", example=judgement.example), "muted"))
    return [*parts, Label(tr("무게 {weight}", weight=f"{judgement.weight:g}"), "small")]


def next_card(take: TakeReport, play: Play | None) -> Card | None:
    """One thing to try in the next answer: the advice of the lowest level."""
    if take.evaluation is None:
        return None
    advised = [j for j in take.evaluation.judged if j.advice and (j.level or 5) < 5]
    if not advised:
        return None
    lowest = min(advised, key=lambda j: j.level or 5)
    card = Card(tr("다음 답변에서 할 일"))
    card.add(Label(known(lowest.advice)))
    if lowest.evidence:
        card.add(Label(tr("근거가 된 말"), "small"), quote_line(lowest.evidence[0], play))
    return card
