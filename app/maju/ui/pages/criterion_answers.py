"""Every answer on one criterion, over all interviews: the trend, then question by question."""

from itertools import groupby

from PySide6.QtWidgets import QWidget

from maju.domain.evaluation import Criterion
from maju.services.practice_record import JudgedAnswer, answers_on
from maju.services.report_moment import shortened
from maju.services.trend import Trend, find_trend
from maju.ui.page import ScrolledPage
from maju.ui.pages.report_words import level_colour
from maju.ui.stage import Stage
from maju.ui.texts import day, known, short_day, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton
from maju.ui.widgets.timeline import LEAD_IN_S
from maju.ui.widgets.trend_chart import TrendChart, TrendLine

SHOWN = 20
"""Questions shown at once; the rest by a button."""

_Found = tuple[Trend, tuple[JudgedAnswer, ...]]


class CriterionPage(ScrolledPage):
    """About a :class:`Criterion`."""

    section = "history"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        assert isinstance(about, Criterion)
        self.criterion = about
        back = Button(tr("지난 면접"), key="Esc", press=lambda: stage.open("history"))
        self.add_heading(known(about.label), tr("이 기준으로 살펴본 답변을 모두 모았습니다."), back)
        self._shown = SHOWN
        self._groups: list[tuple[JudgedAnswer, ...]] = []
        self._list = Card(tr("질문별 답변"), gap=10)
        self._list.hide()
        self.column.addWidget(self._list)
        self.column.addStretch(1)

    def entered(self) -> None:
        program = self.stage.program
        self.jobs.ask(
            program.lanes["look"],
            lambda: (find_trend(program.store, most=None), answers_on(program.store, self.criterion)),
            self._show,
        )

    def _show(self, found: _Found) -> None:
        trend, answers = found
        levels = dict(trend.lines).get(self.criterion)
        if levels is not None:
            card = Card(tr("면접마다의 평균"))
            dates = [short_day(summary.started_at) for summary in trend.interviews]
            card.add(TrendChart(dates, [TrendLine(known(self.criterion.label), levels)]))
            self.column.insertWidget(self.column.indexOf(self._list), card)
        self._groups = _by_question(answers)
        self._list.show()
        if not self._groups:
            self._list.add(Label(tr("이 기준으로 단계를 매긴 답변이 아직 없습니다."), "muted"))
        self._add_groups(0)

    def _add_groups(self, start: int) -> None:
        for index, group in enumerate(self._groups[start : self._shown], start):
            if index:
                self._list.add(Line())
            self._list.add(self._question(group))
        if len(self._groups) > self._shown:
            more = Button(tr("질문 {count}개 더 보기", count=len(self._groups) - self._shown), "quiet")
            more.clicked.connect(lambda _checked: self._show_more(more))
            self._list.add(more)

    def _show_more(self, more: Button) -> None:
        more.hide()
        start, self._shown = self._shown, len(self._groups)
        self._add_groups(start)

    def _question(self, group: tuple[JudgedAnswer, ...]) -> QWidget:
        """A question, and below it every answer to it, oldest first."""
        words: list[QWidget] = [Label(group[0].practiced.planned.question.text, "strong")]
        if len(group) > 1:
            words.append(Label(tr("같은 질문에 {count}번 답하셨습니다.", count=len(group)), "small"))
        return boxed(column(*words, *(self._answer(answer) for answer in group), gap=4))

    def _answer(self, answer: JudgedAnswer) -> QWidget:
        judged, practiced = answer.judgement, answer.practiced
        level = judged.level or 0
        quote = next((f"“{shortened(e.quote)}”" for e in judged.evidence), "")
        inside = column(Label(quote or known(judged.reason), "muted"), Label(day(practiced.started_at), "small"), gap=2)
        pill = Pill(f"{level} / 5", level_colour(level))
        said = f"{day(practiced.started_at)} {pill.text()} {quote}"
        return RowButton(said, inside, [pill], lambda: self._open(answer))

    def _open(self, answer: JudgedAnswer) -> None:
        """The answer in its report, played from the quote where it was recorded."""
        practiced, at_s = answer.practiced, next((e.start_s for e in answer.judgement.evidence), None)
        recorded = practiced.take.recording.media is not None or practiced.take.recording.audio is not None
        second = max(0.0, at_s - LEAD_IN_S) if at_s is not None and recorded else -1.0
        self.stage.open("report", (practiced.interview, practiced.take.id.position, second))

    def go_back(self) -> bool:
        self.stage.open("history")
        return True


def _by_question(answers: tuple[JudgedAnswer, ...]) -> list[tuple[JudgedAnswer, ...]]:
    """Answers of one question together, oldest first; the question answered last comes first."""

    def key(answer: JudgedAnswer) -> str:
        return answer.practiced.planned.question.id

    last = {key(answer): answer.practiced.started_at for answer in reversed(answers)}
    ordered = sorted(answers, key=lambda a: (last[key(a)], key(a), a.practiced.started_at))
    groups = [tuple(group) for _, group in groupby(ordered, key=key)]
    return groups[::-1]
