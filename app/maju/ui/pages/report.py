"""The report: summary first, then every answer; it fills in while results arrive."""

import json
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from maju.domain.answer import TakeId
from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.domain.ports import EngineInfo
from maju.domain.record import StoredTake
from maju.domain.report import AnswerReport, InterviewReport
from maju.services.program import Program
from maju.services.report_files import write_text
from maju.ui.page import ScrolledPage
from maju.ui.pages.answer_view import AnswerView
from maju.ui.pages.history_row import details_of, title_of
from maju.ui.pages.report_summary import SummaryView
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import boxed, empty
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.labels import Label

AGAIN_MS = 700
"""How often a report that is still being worked on is read again."""
SUMMARY = "summary"


class ReportPage(ScrolledPage):
    """About the id of an interview, (id, position) to open one answer, or (id, position, second) to play it from there."""

    section = "history"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self._id, position, self._play_at = _about(about)
        self._open_tab = SUMMARY if position is None else str(position)
        self._report: InterviewReport | None = None
        self._reading = False
        self._working: set[TakeId] = set()
        self._speech = False
        self._tabs: Choice | None = None
        self.view: SummaryView | AnswerView | None = None
        self.again = Button(tr("한 번 더 연습하기"), "primary", key="N", press=lambda: stage.open("prepare"))
        self.as_html = Button(tr("HTML로 저장"), press=lambda: self._save("html"))
        self.as_json = Button(tr("JSON으로 저장"), "quiet", press=lambda: self._save("json"))
        self.heading = self.add_heading(tr("면접 결과"), "", self.as_json, self.as_html, self.again)
        self.pending = Label("", "muted")
        self.pending.hide()
        self._tab_place, self._view_place = QVBoxLayout(), QVBoxLayout()
        self.column.addWidget(self.pending)
        self.column.addWidget(boxed(self._tab_place))
        self.column.addWidget(boxed(self._view_place))
        self.column.addStretch(1)
        stage.take_updated.connect(self._heard)
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN_MS)
        self._timer.timeout.connect(self._read)

    @property
    def report(self) -> InterviewReport | None:
        """As last read."""
        return self._report

    # --- reading ------------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self._read()
        self._timer.start()
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], program.engines.overview, self._know_models)
        if not self.stage.analysing(self._id):
            self.jobs.ask(program.lanes["look"], lambda: program.recovery.unjudged(self._id), self._analyse_left_over)

    def left(self) -> None:
        super().left()
        self.stage.take_updated.disconnect(self._heard)
        self._timer.stop()
        if isinstance(self.view, AnswerView):
            self.view.close_player()

    def _heard(self, interview_id: str) -> None:
        if interview_id == self._id:
            self._read()

    def _read(self) -> None:
        if self._reading:
            return
        self._reading = True
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], lambda: program.report(self._id), self._show, self._not_read)

    def _not_read(self, error: MajuError) -> None:
        self._reading = False
        self._timer.stop()
        self.tell(error)

    def _know_models(self, overview: tuple[tuple[str, EngineInfo | None, str | Phrase], ...]) -> None:
        self._speech = any(slot == "speech" and info is not None for slot, info, _ in overview)

    def _analyse_left_over(self, takes: tuple[StoredTake, ...]) -> None:
        """Answers whose analysis a crash or a closed program cut off."""
        for stored in takes:
            self.analyse(stored.take.id)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, report: InterviewReport) -> None:
        self._reading = False
        old, self._report = self._report, report
        if not report.pending and not self._working:
            self._timer.stop()
        if report == old:
            return
        self.heading.say(tr("면접 결과"), "", f"{title_of(report.summary)} · {details_of(report.summary)}")
        self._show_pending(report)
        if old is None or len(old.answers) != len(report.answers):
            self._make_tabs(report)
        if self._needs_new_view(old, report):
            self._make_view(play_at=self._play_at)
            self._play_at = None

    def _show_pending(self, report: InterviewReport) -> None:
        self.pending.setVisible(report.pending > 0)
        self.pending.setText(
            tr("답변 {count}개를 분석하고 있습니다. 되는 대로 이 화면에 나타납니다.", count=report.pending)
        )

    def _needs_new_view(self, old: InterviewReport | None, new: InterviewReport) -> bool:
        """What is being read, heard or written is not pulled away for a change elsewhere."""
        if old is None or self.view is None or isinstance(self.view, SummaryView):
            return True
        return not self.view.busy and self._answer(old) != self._answer(new)

    def _answer(self, report: InterviewReport) -> AnswerReport | None:
        found = [a for a in report.answers if a.takes and str(a.takes[0].id.position) == self._open_tab]
        return found[0] if found else None

    def _make_tabs(self, report: InterviewReport) -> None:
        options = {SUMMARY: tr("전체 요약")}
        for answer in report.answers:
            options[str(answer.takes[0].id.position)] = tab_words(answer)
        if self._open_tab not in options:
            self._open_tab = SUMMARY
        empty(self._tab_place)
        self._tabs = Choice(options, self._open_tab, tr("보고서에서 볼 곳"))
        self._tabs.chosen.connect(self._choose)
        self._tab_place.addWidget(self._tabs)

    def _choose(self, tab: str) -> None:
        self._open_tab = tab
        self._make_view()

    def _make_view(self, *, play_at: float | None = None) -> None:
        report = self._report
        if report is None:
            return
        if isinstance(self.view, AnswerView):
            self.view.close_player()
        empty(self._view_place)
        answer = self._answer(report)
        self.view = SummaryView(report) if answer is None else AnswerView(answer, can_transcribe=self._speech)
        if isinstance(self.view, SummaryView):
            self.view.wants_answer.connect(self._go_to)
        else:
            self.view.wants_analysis.connect(self.analyse)
            self.view.problem.connect(self.notices.say)
            self.view.set_working(bool(answer and self._working & {take.id for take in answer.takes}))
        self._view_place.addWidget(self.view)
        if play_at is not None and isinstance(self.view, AnswerView):
            self.view.play_from(play_at)

    def open_answer(self, position: int) -> None:
        """Show one answer."""
        self._go_to(position, -1.0)

    def _go_to(self, position: int, seconds: float) -> None:
        if self._tabs is not None:
            self._tabs.choose(str(position))
            if seconds >= 0 and isinstance(self.view, AnswerView):
                self.view.play_from(seconds)

    # --- doing --------------------------------------------------------------------------------------------------------

    def analyse(self, take: TakeId, typed: str | None = None) -> None:
        """Transcribe (or take ``typed``), measure and judge one answer now."""
        program = self.stage.program
        self._working.add(take)
        if isinstance(self.view, AnswerView):
            self.view.set_working(True)

        def work() -> None:
            stored = next(s for s in program.store.takes(self._id) if s.take.id == take)
            program.analyse_again(stored, typed=typed)

        self.jobs.ask(
            program.lanes["analysis"], work, lambda _none: self._analysed(take, None), lambda e: self._analysed(take, e)
        )

    def _analysed(self, take: TakeId, error: MajuError | None) -> None:
        self._working.discard(take)
        if isinstance(self.view, AnswerView):
            self.view.set_working(bool(self._working))
        if error is not None:
            self.tell(error)
        self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N:
            self.stage.open("prepare")
        elif event.key() == Qt.Key.Key_Escape:
            self.stage.open("history")
        else:
            super().keyPressEvent(event)

    def _save(self, kind: str) -> None:
        """Ask where, in a window of the system that does not stop this one."""
        name = f"maju-{self._id}.{kind}"
        dialog = QFileDialog(self, tr("보고서 저장"), str(Path.home() / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda path: self.save_to(kind, Path(path)))
        dialog.open()

    def save_to(self, kind: str, path: Path) -> None:
        """Write the report as ``html`` or ``json``."""
        program = self.stage.program
        self.jobs.ask(
            program.lanes["look"],
            lambda: write_text(path, _render(program, self._id, kind, path.absolute().parent)),
            lambda _none: self.notices.say(tr("보고서를 저장했습니다: {path}", path=path), tone="green"),
        )


def _about(about: object) -> tuple[str, int | None, float | None]:
    """Interview, position, and the second to play from."""
    if not isinstance(about, tuple):
        return str(about), None, None
    interview, position, *seconds = about
    return interview, position, next((at for at in seconds if at >= 0), None)


def _render(program: Program, interview_id: str, kind: str, beside: Path) -> str:
    report = program.report(interview_id)
    if kind == "html":
        return program.render_html(report, beside)
    return json.dumps(program.render_json(report), ensure_ascii=False, indent=2)


def tab_words(answer: AnswerReport) -> str:
    """Number of the question, and of the follow-up below it."""
    number = answer.planned.number
    if answer.planned.follow_up:
        return tr("{number}-{follow_up} 꼬리", number=number, follow_up=answer.planned.follow_up)
    return tr("질문 {number}", number=number)
