"""Home: go on after a crash, start a new interview, look back."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from maju.domain.record import InterviewRecord
from maju.domain.report import InterviewSummary
from maju.services.model_views import ModelLine
from maju.services.recovery import Interrupted
from maju.services.trend import Trend, find_trend
from maju.ui.page import ScrolledPage
from maju.ui.pages.history_row import HistoryRow
from maju.ui.pages.install_flow import InstallFlow
from maju.ui.pages.model_words import size_words
from maju.ui.stage import Stage
from maju.ui.texts import day, known, short_day, tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, empty, row
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.door import Door
from maju.ui.widgets.labels import Label
from maju.ui.widgets.trend_chart import TrendChart, TrendLine

SHOWN = 4
"""Past interviews on the page."""


@dataclass(frozen=True, slots=True)
class _Found:
    summaries: tuple[InterviewSummary, ...]
    interrupted: tuple[Interrupted, ...]
    trend: Trend


class HomePage(ScrolledPage):
    """Loads what it shows on the lane ``look``."""

    section = "home"

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self.new = Button(tr("새 면접 시작"), "primary", key="N", press=lambda: stage.open("devices"))
        self.flow = InstallFlow(self)
        self.heading = self.add_heading(tr("안녕하세요, 오늘도 한 번 해볼까요?"), "", self.new)
        self.banner: Banner | None = None
        self.unfinished: Banner | None = None
        self._content = Card(margin=0, gap=16)
        self._content.setProperty("card", "none")
        self.column.addWidget(self._content)
        self.column.addStretch(1)

    def entered(self) -> None:
        lane = self.stage.program.lanes["look"]
        self.jobs.ask(lane, self._find, self._show)
        if not self.stage.transfers.resume_offered and self.stage.transfers.running is None:
            self.jobs.ask(lane, self.stage.transfers.unfinished, self._offer_unfinished)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N:
            self.stage.open("devices")
        else:
            super().keyPressEvent(event)

    def _find(self) -> _Found:
        program = self.stage.program
        interrupted = program.recovery.look()
        return _Found(program.store.summaries(), interrupted, find_trend(program.store))

    def _show(self, found: _Found) -> None:
        empty(self._content.column)
        if found.interrupted:
            self._content.add(self._continue_banner(found.interrupted[0]))
        finished = [s for s in found.summaries if s.state != "running"]
        if not finished:
            self.heading.say(tr("안녕하세요, 첫 면접을 시작해 볼까요?"), tr("장치를 확인하고 바로 시작할 수 있습니다."))
            self._content.add(_first_steps(), *self._doors())
            return
        self.heading.say(tr("안녕하세요, 오늘도 한 번 해볼까요?"), _advice(found.trend))
        past = self._past_card(finished)
        if found.trend.lines:
            self._content.add(Columns(_trend_card(found.trend), past, shares=(3, 2)))
        else:
            self._content.add(past)
        self._content.add(*self._doors())

    def _continue_banner(self, interrupted: Interrupted) -> Banner:
        record = interrupted.record
        strong = tr(
            "{day} 면접이 {number}번째 질문에서 멈췄습니다.",
            day=day(record.started_at),
            number=interrupted.question_number,
        )
        kept = tr("앞의 답변 {count}개가 모두 남아 있습니다.", count=interrupted.answers)
        if interrupted.last_s >= 1:
            kept = tr(
                "앞의 답변 {count}개와, 말씀하시던 답변의 {seconds}초까지 모두 남아 있습니다.",
                count=interrupted.answers,
                seconds=int(interrupted.last_s),
            )
        actions = [
            (tr("여기서 마치기"), "secondary", lambda: self._finish(record)),
            (tr("이어서 하기"), "primary", lambda: self.stage.open("interview", record)),
        ]
        self.banner = Banner(strong, kept, actions)
        return self.banner

    def _offer_unfinished(self, lines: tuple[ModelLine, ...]) -> None:
        """Once a start: a download that the end of the program cut off."""
        self.stage.transfers.resume_offered = True
        entries = [line.entry for line in lines if line.entry is not None]
        if not entries or self.stage.transfers.running is not None:
            return
        names = ", ".join(known(entry.label) for entry in entries)
        here = size_words(sum(line.bytes_here for line in lines))
        strong = tr("받다가 멈춘 모델이 있습니다: {names}", names=names)
        actions = [
            (tr("나중에"), "quiet", self._put_unfinished_away),
            (tr("이어받기"), "secondary", lambda: self._go_on([entry.id for entry in entries])),
        ]
        more = tr("{size}는 이미 받아 두었습니다. 받는 동안에도 연습할 수 있습니다.", size=here)
        self.unfinished = Banner(strong, more, actions)
        self.column.insertWidget(self.column.indexOf(self._content), self.unfinished)

    def _go_on(self, names: list[str]) -> None:
        self._put_unfinished_away()
        self.flow.get(names)

    def _put_unfinished_away(self) -> None:
        if self.unfinished is not None:
            self.unfinished.hide()
            self.unfinished.deleteLater()
            self.unfinished = None

    def _finish(self, record: InterviewRecord) -> None:
        program = self.stage.program
        self.jobs.ask(
            program.lanes["look"],
            lambda: program.recovery.finish(record.plan.id),
            lambda _none: self.stage.open("report", record.plan.id),
        )

    def _opener(self, interview_id: str) -> Callable[[], None]:
        return lambda: self.stage.open("report", interview_id)

    def _doors(self) -> tuple[Columns, Columns]:
        """Nothing is looked up before the person wants it."""
        jobs = self._door(
            tr("일자리 추천"),
            tr("하신 말씀이나 이력서에 맞는 직업과 공고를 까닭과 함께 골라 드립니다."),
            tr("일자리 보기"),
            "jobs",
        )
        materials = self._door(
            tr("내 자료"),
            tr("이력서와 자기소개서를 넣으면 그 안의 경험을 두고 묻습니다."),
            tr("내 자료 보기"),
            "materials",
        )
        chat = self._door(
            tr("연습 대화"),
            tr("예상 질문의 모범 답변을 보고, 적은 답변에 조언을 받습니다."),
            tr("대화 시작"),
            "chat",
        )
        writer = self._door(
            tr("이력서 쓰기"),
            tr("물음에 답하면 하신 말씀으로 이력서와 자기소개서를 씁니다."),
            tr("이력서 쓰러 가기"),
            "resume-writer",
        )
        return Columns(jobs, materials, shares=(1, 1)), Columns(chat, writer, shares=(1, 1))

    def _door(self, title: str, words: str, press: str, page: str) -> Door:
        return Door(title, words, Button(press, press=lambda: self.stage.open(page)))

    def _past_card(self, finished: list[InterviewSummary]) -> Card:
        card = Card(tr("지난 면접"))
        for index, summary in enumerate(finished[:SHOWN]):
            if index:
                card.add(Line())
            card.add(HistoryRow(summary, self._opener(summary.id), brief=True))
        if len(finished) > SHOWN:
            card.add(row(Button(tr("모두 보기"), "quiet", press=lambda: self.stage.open("history")), 1))
        card.column.addStretch(1)
        return card


def _advice(trend: Trend) -> str:
    if trend.weakest is None:
        return tr("답변을 두 번 이상 비교하면 무엇이 나아졌는지 보여 드립니다.")
    return tr("지난번에 가장 아쉬웠던 것은 ‘{criterion}’입니다.", criterion=known(trend.weakest.label))


def _trend_card(trend: Trend) -> Card:
    card = Card()
    count = Label(tr("최근 면접 {count}번", count=len(trend.interviews)), "small", wrap=False)
    card.add(row(Label(tr("기준별 변화"), "heading", wrap=False), 1, count))
    dates = [short_day(summary.started_at) for summary in trend.interviews]
    card.add(TrendChart(dates, [TrendLine(known(c.label), levels) for c, levels in trend.lines]))
    return card


def _first_steps() -> Card:
    card = Card(tr("이렇게 진행합니다"))
    steps = (
        (tr("장치를 확인합니다."), tr("스피커, 마이크, 카메라를 시험합니다. 없는 것은 빼고 할 수 있습니다.")),
        (tr("면접을 고릅니다."), tr("직군과 형식을 고릅니다. 공고와 이력서를 두고 묻게 할 수도 있습니다.")),
        (tr("말로 답합니다."), tr("말씀이 멈춰도 끊지 않습니다. 언제든 쉬거나 다시 답할 수 있습니다.")),
        (tr("결과를 봅니다."), tr("잘된 점과 다음에 할 일을 말씀하신 내용과 함께 보여 드립니다.")),
    )
    for number, (strong, more) in enumerate(steps, 1):
        if number > 1:
            card.add(Line())
        card.add(Label(f"{number}. {strong}", "strong"), Label(more, "muted"))
    return card
