"""All interviews: how they went over time; open one, delete one, delete all."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from maju.domain.errors import MajuError
from maju.domain.report import InterviewSummary
from maju.services.trend import Trend, find_trend
from maju.ui.page import ScrolledPage
from maju.ui.pages.history_row import HistoryRow, details_of, title_of
from maju.ui.pages.history_trend import trend_card
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, empty, row
from maju.ui.widgets.labels import Label


class HistoryPage(ScrolledPage):
    """Questions before deleting stand in the page, at the row they are about."""

    section = "history"

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self.delete_all = Button(tr("모두 지우기"), "danger", press=self._ask_all)
        self.heading = self.add_heading(tr("지난 면접"), "", self.delete_all)
        self.delete_all.hide()
        self.question: Banner | None = None
        self._trend_place = QVBoxLayout()
        self._list = Card(gap=8)
        self.column.addWidget(boxed(self._trend_place))
        self.column.addWidget(self._list)
        self._list.hide()
        self.column.addStretch(1)
        self._summaries: tuple[InterviewSummary, ...] = ()

    def entered(self) -> None:
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], program.store.summaries, self._show)
        self.jobs.ask(
            program.lanes["look"],
            lambda: find_trend(program.store, most=None, rubric=program.rubric()),
            self._show_trend,
        )

    def _show_trend(self, trend: Trend) -> None:
        empty(self._trend_place)
        if trend.lines:
            self._trend_place.addWidget(trend_card(trend, lambda which: self.stage.open("criterion", which)))

    def _show(self, summaries: tuple[InterviewSummary, ...], ask: InterviewSummary | None = None) -> None:
        self._summaries = summaries
        self.question = None
        empty(self._list.column)
        self._list.show()
        self.delete_all.setVisible(bool(summaries))
        if not summaries:
            self.heading.say(tr("지난 면접"), tr("아직 면접이 없습니다."))
            self._list.add(Label(tr("면접을 마치면 영상과 결과가 이곳에 모입니다."), "muted"))
            self._list.add(row(Button(tr("새 면접 시작"), "primary", press=lambda: self.stage.open("devices")), 1))
            return
        words = tr("모두 {count}번 연습하셨습니다. 기록은 이 컴퓨터에만 있습니다.", count=len(summaries))
        self.heading.say(tr("지난 면접"), words)
        for index, summary in enumerate(summaries):
            if index:
                self._list.add(Line())
            self._list.add(self._line(summary))
            if ask is not None and ask.id == summary.id:
                self._list.add(self._question_one(summary))

    def _line(self, summary: InterviewSummary) -> QHBoxLayout:
        remove = Button(tr("지우기"), "quiet", press=lambda: self._show(self._summaries, ask=summary))
        remove.setAccessibleName(tr("{title} 지우기", title=f"{title_of(summary)}, {details_of(summary)}"))
        line = row(gap=8)
        line.addWidget(HistoryRow(summary, lambda: self._open(summary)), 1)
        line.addWidget(remove)
        return line

    def _open(self, summary: InterviewSummary) -> None:
        self.stage.open("report", summary.id)

    def _question_one(self, summary: InterviewSummary) -> Banner:
        return self._question(
            tr("이 면접을 지울까요?"),
            tr(
                "이 면접의 열쇠를 없애고 녹화와 결과를 지웁니다. 조각이 남더라도 누구도 읽지 못하며, 되돌릴 수 없습니다."
            ),
            tr("지우기"),
            lambda: self._delete_one(summary.id),
        )

    def _delete_one(self, interview_id: str) -> None:
        self.stage.program.store.delete(interview_id)
        self.stage.program.privacy.destroyed("interview", 1)

    def _delete_all(self) -> None:
        self.stage.program.privacy.destroyed("interview", self.stage.program.store.delete_all())

    def _ask_all(self) -> None:
        self._show(self._summaries)
        banner = self._question(
            tr("면접 {count}개를 모두 지울까요?", count=len(self._summaries)),
            tr(
                "면접마다 열쇠를 없애고 모든 녹화와 결과를 지웁니다. 되돌릴 수 없습니다. 내 자료와 설정은 그대로 둡니다."
            ),
            tr("모두 지우기"),
            self._delete_all,
        )
        self._list.column.insertWidget(0, banner)

    def _question(self, strong: str, more: str, yes: str, delete: Callable[[], object]) -> Banner:
        keep = (tr("그대로 두기"), "secondary", lambda: self._show(self._summaries))
        self.question = Banner(strong, more, [keep, (yes, "danger", lambda: self._delete(delete))], tone="vermilion")
        return self.question

    def _delete(self, delete: Callable[[], object]) -> None:
        lane = self.stage.program.lanes["look"]
        self._list.setEnabled(False)
        self.jobs.ask(lane, delete, lambda _count: self._again(), self._not_deleted)

    def _not_deleted(self, error: MajuError) -> None:
        self.tell(error)
        self._again()

    def _again(self) -> None:
        self._list.setEnabled(True)
        self.entered()
