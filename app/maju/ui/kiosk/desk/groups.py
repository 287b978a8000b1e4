"""Levels by the group candidates told of themselves: so that a bias would be seen."""

from itertools import groupby

from PySide6.QtWidgets import QWidget

from maju.domain.usage import SMALLEST_GROUP
from maju.services.counsellor.fairness import GroupLevels, KindView
from maju.ui.kiosk.desk.level_bars import LevelBars
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom, card_of
from maju.ui.texts import known, tr
from maju.ui.widgets.card import Card, Line, boxed, column
from maju.ui.widgets.labels import Label


class GroupsPart(DeskPart):
    """One card a kind of group."""

    def __init__(self, room: DeskRoom) -> None:
        super().__init__(
            room,
            tr("공정성"),
            tr(
                "스스로 집단을 밝히신 분들의 평가 단계를 집단끼리 견줍니다. 수만 더해 두며 한 사람의 결과는 어디에도 없습니다. {least}명이 되지 않는 집단은 보이지 않습니다. 막대는 왼쪽부터 1단계에서 5단계까지 있는 사람의 비율입니다.",
                least=SMALLEST_GROUP,
            ),
        )
        self.views: tuple[KindView, ...] = ()

    def begin(self) -> None:
        self.wait(tr("세는 중입니다."))
        self.room.ask(self.room.desk.groups, self.show_views)

    def show_views(self, views: tuple[KindView, ...]) -> None:
        """Distributions, and a plain word on chance."""
        self.views = views
        self.put(*(_card(view) for view in views))


def _card(view: KindView) -> Card:
    title = known(view.kind.label)
    stands_out = any(each.stands_out for each in view.shown)
    card = card_of(
        title, Label(known(view.note), "strong" if stands_out else ""), tone="amber" if stands_out else "plain"
    )
    for criterion, levels in groupby(view.shown, lambda each: each.criterion):
        card.add(Line(), Label(known(criterion.label), "strong"), *(_levels(each) for each in levels))
    if view.hidden:
        names = ", ".join(known(group.label) for group in view.hidden)
        card.add(Label(tr("표본이 적어 보이지 않습니다: {groups}", groups=names), "small"))
    return card


def _levels(levels: GroupLevels) -> QWidget:
    name = tr("{group} {people}명", group=known(levels.group.label), people=levels.people)
    words = tr("평균 {mean}", mean=f"{levels.mean:.1f}")
    bars = LevelBars(name, levels.shares, words)
    if levels.difference is None or levels.interval is None:
        return bars
    low, high = levels.interval
    compared = tr(
        "다른 집단보다 {difference}단계 (95% 구간 {low} ~ {high})",
        difference=f"{levels.difference:+.2f}",
        low=f"{low:+.2f}",
        high=f"{high:+.2f}",
    )
    told = Label(compared, "warning" if levels.stands_out else "small")
    return boxed(column(bars, told, gap=2))
