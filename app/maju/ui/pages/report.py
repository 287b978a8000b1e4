"""The report: one's own opinion first, then the summary, then every answer; it fills in while results arrive."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.domain.ports import EngineInfo
from maju.domain.question import Question
from maju.domain.record import StoredTake
from maju.domain.report import AnswerReport, InterviewReport
from maju.domain.rubric import Rubric
from maju.services.practice_record import same_question
from maju.ui.page import ScrolledPage
from maju.ui.pages.answer_view import AnswerView, FoundPast, Means
from maju.ui.pages.history_row import details_of, title_of
from maju.ui.pages.interview_opening import AnswerAgain
from maju.ui.pages.report_export import ExportButton
from maju.ui.pages.report_rating import RatingView, keep_levels, to_rate
from maju.ui.pages.report_summary import SummaryView
from maju.ui.pages.report_wishes import Analyse, OpenElsewhere, TryAgain, Wish
from maju.ui.pages.report_words import tab_words
from maju.ui.pages.report_work import ReportWork
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.ai_mark import ai_mark
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import boxed, empty
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.labels import Label

AGAIN_MS = 700
"""How often a report that is still being worked on is read again."""
SUMMARY = "summary"


@dataclass(frozen=True, slots=True)
class Read:
    report: InterviewReport
    rubric: Rubric


class ReportPage(ScrolledPage):
    """About the id of an interview, (id, position) to open one answer, or (id, position, second) to play it from there."""

    section = "history"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self._id, position, self._play_at = _about(about)
        self._open_tab = SUMMARY if position is None else str(position)
        self._read_last: Read | None = None
        self._reading = False
        self._speech = self._model = False
        self._tabs: Choice | None = None
        self.view: SummaryView | AnswerView | RatingView | None = None
        self.again = Button(tr("한 번 더 연습하기"), key="N", press=lambda: stage.open("prepare"))
        self.export = ExportButton(stage, self.jobs, self.notices, self._id)
        at_home = stage.kiosk is None  # a kiosk has a page of its own for taking a report along
        self.heading = self.add_heading(tr("면접 결과"), "", *((self.export, self.again) if at_home else ()))
        self.pending = Label("", "muted")
        self.pending.hide()
        self.work = ReportWork(stage.program, self.jobs, self._id)
        self.work.changed.connect(self._work_changed)
        self.work.failed.connect(self.tell)
        self._tab_place, self._view_place = QVBoxLayout(), QVBoxLayout()
        for part in (
            ai_mark(tr("AI 분석 · 틀릴 수 있습니다")),
            self.pending,
            self.work,
            boxed(self._tab_place),
            boxed(self._view_place),
        ):
            self.column.addWidget(part)
        self.column.addStretch(1)
        stage.take_updated.connect(self._heard)
        self._timer = QTimer(self)
        self._timer.setInterval(AGAIN_MS)
        self._timer.timeout.connect(self._read)

    @property
    def report(self) -> InterviewReport | None:
        """As last read."""
        return self._read_last.report if self._read_last is not None else None

    # --- reading ------------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], program.engines.overview, self._know_models)
        self._read()
        self._timer.start()
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
        look = program.lanes["look"]
        self.jobs.ask(look, lambda: Read(program.report(self._id), program.rubric()), self._show, self._not_read)

    def _not_read(self, error: MajuError) -> None:
        self._reading = False
        self._timer.stop()
        self.tell(error)

    def _know_models(self, overview: tuple[tuple[str, EngineInfo | None, str | Phrase], ...]) -> None:
        installed = {slot for slot, info, _ in overview if info is not None and info.id != "rules"}
        self._speech, self._model = Slot.SPEECH in installed, Slot.LANGUAGE in installed

    def _analyse_left_over(self, takes: tuple[StoredTake, ...]) -> None:
        """Answers whose analysis a crash or a closed program cut off."""
        for stored in takes:
            self.work.do(Analyse(stored.take.id))

    def _find_past(self, question: Question, found: FoundPast) -> None:
        program = self.stage.program
        self.jobs.ask(program.lanes["look"], lambda: same_question(program.store, question), found)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, read: Read) -> None:
        self._reading = False
        old, self._read_last = self.report, read
        report = read.report
        if not report.pending and not self.work.running:
            self._timer.stop()
        if report == old:
            return
        self.heading.say(tr("면접 결과"), "", f"{title_of(report.summary)} · {details_of(report.summary)}")
        self._show_pending(report)
        if isinstance(self.view, RatingView):
            return
        if old is None and self._ask_first(report):
            return
        if old is None or len(old.answers) != len(report.answers) or self._tabs is None:
            self._make_tabs(report)
        if self._needs_new_view(old, report):
            self._make_view(play_at=self._play_at, same=old is not None)
            self._play_at = None

    def _show_pending(self, report: InterviewReport) -> None:
        self.pending.setVisible(report.pending > 0)
        words = tr("답변 {count}개를 분석하고 있습니다. 되는 대로 이 화면에 나타납니다.", count=report.pending)
        self.pending.setText(words)

    def _needs_new_view(self, old: InterviewReport | None, new: InterviewReport) -> bool:
        """What is being read, heard or written is not pulled away for a change elsewhere."""
        if old is None or self.view is None or not isinstance(self.view, AnswerView):
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

    def _make_view(self, *, play_at: float | None = None, same: bool = False) -> None:
        """``same``: the view that is there, with what is new: it stays scrolled to where it is."""
        read, old = self._read_last, self.view
        if read is None:
            return
        scrolled = self.scrolled.verticalScrollBar().value() if same else 0
        if isinstance(old, AnswerView):
            old.close_player()
        empty(self._view_place)
        answer = self._answer(read.report)
        self.again.set_kind("primary" if answer is None else "secondary")
        if answer is None:
            self.view = self._summary_view(read)
        else:
            shown = old.shown if same and isinstance(old, AnswerView) else ""
            self.view = self._answer_view(answer, read, shown)
        self._view_place.addWidget(self.view)
        QTimer.singleShot(0, self, lambda: self.scrolled.verticalScrollBar().setValue(scrolled))
        if play_at is not None and isinstance(self.view, AnswerView):
            self.view.play_from(play_at)

    def _summary_view(self, read: Read) -> SummaryView:
        view = SummaryView(read.report, read.rubric, model=self._model)
        view.wants_answer.connect(self._go_to)
        view.wants.connect(self.do)
        return view

    def _answer_view(self, answer: AnswerReport, read: Read, shown: str) -> AnswerView:
        view = AnswerView(answer, Means(read.rubric, self._speech, self._model, self._find_past), show=shown)
        view.wants.connect(self.do)
        view.problem.connect(self.notices.say)
        view.set_working(self.work.running)
        return view

    def open_answer(self, position: int) -> None:
        """Show one answer."""
        self._go_to(position, -1.0)

    def _go_to(self, position: int, seconds: float) -> None:
        if self._tabs is not None:
            self._tabs.choose(str(position))
            if seconds >= 0 and isinstance(self.view, AnswerView):
                self.view.play_from(seconds)

    # --- one's own opinion first --------------------------------------------------------------------------------------

    def _ask_first(self, report: InterviewReport) -> bool:
        """Whether the person is asked before the result is shown: after an interview or another try, not later."""
        unseen, only = self.stage.unseen(self._id)
        asked = to_rate(report, only) if unseen else ()
        if not asked:
            return False
        self.view = RatingView(asked)
        self.export.hide()
        self.view.rated.connect(self._rated)
        self._view_place.addWidget(self.view)
        return True

    def _rated(self, levels: dict[int, int]) -> None:
        self.stage.shown(self._id)
        program, report = self.stage.program, self.report
        assert report is not None
        self.jobs.ask(program.lanes["look"], lambda: keep_levels(program, report, levels), lambda _none: self._read())
        self.view = None
        self.export.setVisible(self.stage.kiosk is None)
        empty(self._view_place)
        self._make_tabs(report)
        self._make_view()

    # --- doing --------------------------------------------------------------------------------------------------------

    def do(self, wish: Wish) -> None:
        """What a part of the report asks for."""
        match wish:
            case TryAgain(position):
                self.stage.open("interview", AnswerAgain(self._id, position))
            case OpenElsewhere(interview, position):
                self.stage.open("report", (interview, position))
            case _:
                self.work.do(wish)

    def _work_changed(self) -> None:
        if isinstance(self.view, AnswerView):
            self.view.set_working(self.work.running)
        if not self.work.running:
            self._read()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view, key = self.view, event.key()
        if isinstance(view, AnswerView) and self._key_of_answer(view, key):
            return
        if isinstance(view, RatingView) and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            view.save()
        elif key == Qt.Key.Key_N:
            self.stage.open("prepare")
        elif key == Qt.Key.Key_Escape:
            self.stage.open("history")
        else:
            super().keyPressEvent(event)

    def _key_of_answer(self, view: AnswerView, key: int) -> bool:
        if key == Qt.Key.Key_R:
            view.again.click()
        elif key == Qt.Key.Key_Space:
            view.toggle()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            view.step(key == Qt.Key.Key_Right)
        else:
            return False
        return True


def _about(about: object) -> tuple[str, int | None, float | None]:
    """Interview, position, and the second to play from."""
    if not isinstance(about, tuple):
        return str(about), None, None
    interview, position, *seconds = about
    return interview, position, next((at for at in seconds if at >= 0), None)
