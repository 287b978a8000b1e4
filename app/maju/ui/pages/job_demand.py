"""What postings ask for: skills, regions, experience, groups and occupations as bars."""

import threading
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QProgressBar

from maju.ui.page import ScrolledPage
from maju.ui.pages.job_wish import JobsWish
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.bar_chart import Bar, BarChart
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label

if TYPE_CHECKING:
    from maju.services.job_dashboard import DemandLine, JobDashboardView

BARS = 12
SKILLS = 18
"""Bars of a chart; the view has more lines. Of the skills there are as many as stand beside two other charts."""


class JobDemandPage(ScrolledPage):
    """``about``: the :class:`JobsWish` whose postings are counted; without a query all are."""

    section = "jobs"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self.wish = about if isinstance(about, JobsWish) else JobsWish()
        self.view: JobDashboardView | None = None
        self._gone = threading.Event()
        back = Button(tr("일자리"), key="Esc", press=self.go_back)
        self.heading = self.add_heading(tr("어떤 사람을 찾고 있을까요?"), tr("공고를 세는 중입니다."), back)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("공고를 세는 중입니다."))
        self.bar.setRange(0, 0)
        self.column.addWidget(self.bar)
        self._charts = column(gap=16)
        self.column.addWidget(boxed(self._charts))
        self.column.addStretch(1)

    def entered(self) -> None:
        desk, wish, counted = self.stage.program.jobs, self.wish, self.jobs.here(self._count)
        self.jobs.ask(
            self.stage.program.lanes["jobs"],
            lambda: desk.dashboard(wish.query, filters=wish.filters, on_count=counted, cancelled=self._gone.is_set),
            self.show_view,
        )

    def left(self) -> None:
        super().left()
        self._gone.set()

    def go_back(self) -> bool:
        self.stage.open("jobs", self.wish)
        return True

    def _count(self, done: int, total: int | None) -> None:
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)

    def show_view(self, view: "JobDashboardView") -> None:
        """All charts that have a bar."""
        self.view = view
        self.bar.hide()
        empty(self._charts)
        self.heading.say(tr("어떤 사람을 찾고 있을까요?"), _subtitle(view))
        if not view.postings:
            self._charts.addWidget(Label(tr("셀 공고가 없습니다. 공고를 가져오시면 이곳에 보입니다."), "muted"))
            return
        skills = _card(tr("많이 찾는 기술"), view.skills, SKILLS, names=str)
        regions = _card(tr("지역"), view.regions)
        right = boxed(column(regions, _card(tr("경력 구분"), view.experience), 1, gap=16))
        self._charts.addWidget(Columns(skills, right, shares=(1, 1)))
        groups, occupations = _card(tr("분야"), view.groups), _card(tr("직업"), view.occupations, names=str)
        self._charts.addWidget(Columns(occupations, groups, shares=(1, 1)))


def _card(title: str, lines: "Sequence[DemandLine]", most: int = BARS, names: "Callable[[str], str]" = known) -> Card:
    """``names`` gives a bar's name; skills and occupations keep theirs (a skill 카메라 is not the device of that name)."""
    card = Card(title)
    bars = [Bar(names(line.name), line.count, f"{line.count:,} ({line.share:.0%})") for line in lines[:most]]
    card.add(BarChart(title, bars))
    card.column.addStretch(1)
    return card


def _subtitle(view: "JobDashboardView") -> str:
    counted, examples = f"{view.postings:,}", f"{view.examples:,}"
    if view.query:
        words = tr("‘{query}’에 가까운 공고 {count}건을 세었습니다.", query=view.query, count=counted)
    else:
        words = tr("이 컴퓨터에 있는 공고 {count}건을 세었습니다.", count=counted)
    if view.examples:
        more = tr("이 가운데 {count}건은 이 프로그램이 만든 예시라서 실제 수요와 다릅니다.", count=examples)
        return f"{words} {more}"
    return words
