"""Criteria: level, the anchor that was met, the one above it, and what to try."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from maju.domain.evaluation import Evidence, JudgedBy, Judgement
from maju.domain.report import TakeReport
from maju.ui.texts import known, tr
from maju.ui.widgets.card import Card, Line, boxed, column, row
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.level_bar import LevelBar


def criteria_card(take: TakeReport) -> Card | None:
    """All judgements of a take; None while there are none."""
    evaluation = take.evaluation
    if take.skipped:
        card = Card(tr("기준"))
        card.add(Label(tr("건너뛴 질문이라 살펴보지 않았습니다."), "muted"))
        return card
    if evaluation is None:
        return None
    card = Card()
    badge = Pill(tr("기본 분석"), "amber") if evaluation.basic else Pill(tr("언어 모델 분석"), "indigo")
    card.add(row(Label(tr("기준"), "heading", wrap=False), 1, badge))
    if evaluation.held:
        card.add(Pill(tr("판단 보류"), "amber"), Label(known(evaluation.held)))
    for notice in evaluation.notices:
        card.add(Label(known(notice), "small"))
    shown = [j for j in evaluation.judgements if not (evaluation.held and j.level is None)]
    mixed = len({j.judged_by for j in shown}) > 1
    for index, judgement in enumerate(shown):
        if index or evaluation.held:
            card.add(Line())
        card.add(_criterion(judgement, name_judge=mixed))
    return card


def _criterion(judgement: Judgement, *, name_judge: bool) -> QWidget:
    name = Label(known(judgement.criterion.label), "strong", wrap=False)
    held = judgement.level is None
    pill = Pill(tr("판단 보류"), "amber") if held else Pill(f"{judgement.level} / 5", _colour(judgement.level or 0))
    parts = column(row(name, 1, pill), gap=6)
    if not held:
        parts.addWidget(LevelBar(judgement.level))
    if judgement.anchor:
        parts.addWidget(Label(known(judgement.anchor)))
    if held or (judgement.reason and judgement.reason != judgement.anchor):
        parts.addWidget(Label(known(judgement.reason), "small"))
    for evidence in _unsaid(judgement):
        parts.addWidget(Label(f"“{evidence.quote}”", "muted"))
    if judgement.next_anchor:
        parts.addWidget(Label(tr("다음 단계: {anchor}", anchor=known(judgement.next_anchor)), "small"))
    if name_judge:
        by = tr("기본 분석") if judgement.judged_by is JudgedBy.RULES else tr("언어 모델 분석")
        parts.addWidget(Pill(by, "plain"), alignment=Qt.AlignmentFlag.AlignLeft)
    block = boxed(parts)
    block.setAccessibleName(f"{name.text()}: {pill.text()}")
    return block


def _unsaid(judgement: Judgement) -> list[Evidence]:
    """One quote, unless the reason quotes it already."""
    return [e for e in judgement.evidence if e.quote not in judgement.reason][:1]


def _colour(level: int) -> str:
    return "green" if level >= 4 else "indigo" if level == 3 else "amber"


def next_card(take: TakeReport) -> Card | None:
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
        card.add(Label(tr("근거: “{quote}”", quote=lowest.evidence[0].quote), "small"))
    return card
