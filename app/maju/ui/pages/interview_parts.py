"""The widgets of the interview page, and what each phase shows of them."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from maju.domain.formats import InterviewFormat
from maju.domain.interview_events import Phase
from maju.domain.interview_snapshot import Snapshot
from maju.domain.phrase import Phrase
from maju.ui.pages.interview_side import TimeCard
from maju.ui.pages.question_reason import reason_words
from maju.ui.pages.typed_answer import TypedAnswer
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.ai_mark import ai_mark
from maju.ui.widgets.banner import Banner, NoticeArea
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.camera_view import CameraView
from maju.ui.widgets.caption import Caption
from maju.ui.widgets.card import Card, boxed, row
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.interviewer_figure import InterviewerFigure
from maju.ui.widgets.labels import Label, Pill


class InterviewParts:
    """Built once; the figure is made anew for a panel."""

    def __init__(self, notices: NoticeArea) -> None:
        self.notices = notices
        self.camera = CameraView(guide=False)
        self.time = TimeCard()
        self.typed = TypedAnswer()
        self.caption = Caption()
        self.asks = Label("", "small")
        self.asks.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.why = Label("", "small")
        self.why.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.why.hide()
        self.figure = InterviewerFigure()
        self.number, self.of = Label("", "strong", wrap=False), Label("", "muted", wrap=False)
        self.kind = Pill()
        self.dot = Label("●", "recording", wrap=False)
        self.recording = Label("", "recording", wrap=False)
        self.status = Label("", "small", wrap=False)
        self._make_buttons()
        self.top = self._make_top()
        self.left = self._make_left()
        self.right = self._make_right()
        self.bottom = self._make_bottom()
        self._stay: Callable[[], None] = lambda: None
        self._end: Callable[[], None] = lambda: None
        self.leave_question = self._make_question()

    # --- making -------------------------------------------------------------------------------------------------------

    def _make_buttons(self) -> None:
        self.proceed = Button(tr("잠시만 기다려 주십시오"), "primary")
        self.retake = Button(tr("다시 답하기"), key="R")
        self.skip = Button(tr("건너뛰기"), "quiet", key="S")
        self.pause = Button(tr("잠시 쉬기"), key="P")
        self.type = Button(tr("글로 답하기"), "quiet", key="T")
        self.hide_me = Button(tr("내 모습 숨기기"), "quiet", key="H")
        self.leave = Button(tr("그만두기"), "quiet", key="Esc")
        for button in (self.proceed, self.retake, self.skip, self.pause, self.type, self.hide_me, self.leave):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.proceed.setEnabled(False)

    def _make_top(self) -> QWidget:
        return boxed(
            row(self.number, self.of, self.kind, 1, self.dot, self.recording, self.status, 1, self.pause, gap=10)
        )

    def _make_left(self) -> QWidget:
        card = Card(margin=32, gap=16)
        card.add(ai_mark())
        card.column.addStretch(1)
        self._figure_place = QHBoxLayout()
        self._figure_place.addWidget(self.figure)
        card.column.addLayout(self._figure_place, 6)
        card.add(self.asks, self.caption, self.why)
        card.column.addStretch(1)
        card.add(self.typed)
        self.typed.hide()
        return card

    def _make_right(self) -> QWidget:
        self.camera.setMinimumHeight(132)
        self.camera.setMaximumHeight(300)
        self.time.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.side: QBoxLayout = QVBoxLayout()
        self.side.setSpacing(12)
        self.side.addWidget(self.camera, 5)
        self.side.addWidget(self.time, 6)
        return boxed(self.side)

    def _make_bottom(self) -> QWidget:
        quiet = Flow([self.type, self.hide_me, self.skip, self.leave], gap=4)
        main = Flow([self.retake, self.proceed], to_the_right=True)
        bottom = QHBoxLayout()
        bottom.setSpacing(12)
        bottom.addWidget(quiet, 3)
        bottom.addWidget(main, 2)
        return boxed(bottom)

    def _make_question(self) -> Banner:
        stay = (tr("계속하기"), "secondary", lambda: self._stay())
        end = (tr("여기서 마치기"), "primary", lambda: self._end())
        more = tr("지금까지의 답변은 저장되며 보고서를 볼 수 있습니다.")
        banner = Banner(tr("면접을 여기서 마칠까요?"), more, [stay, end])
        banner.hide()
        return banner

    def on_leave(self, end: Callable[[], None], stay: Callable[[], None]) -> None:
        """What the two answers to the question do."""
        self._end, self._stay = end, stay

    # --- showing ------------------------------------------------------------------------------------------------------

    def say_starting(self) -> None:
        """Devices and engines are being opened."""
        self.number.setText(tr("면접을 준비하고 있습니다"))
        self.of.setText("")
        self.kind.hide()
        self.camera.say(tr("카메라를 켜고 있습니다."))
        for widget in (self.dot, self.recording, self.retake, self.skip, self.pause, self.type, self.asks):
            widget.hide()
        self.time.title.setText(tr("마이크와 카메라를 켜고 있습니다"))
        for timed in (self.time.clock, self.time.of, self.time.bar, self.time.wave):
            timed.hide()

    def say_failed(self, back: Callable[[], None]) -> None:
        """It could not begin."""
        self.number.setText(tr("면접을 시작하지 못했습니다"))
        self.time.title.setText(tr("시작하지 못했습니다"))
        self.camera.say(tr("카메라가 꺼져 있습니다."))
        self.proceed.say(tr("돌아가기"), "")
        self.proceed.setEnabled(True)
        self.proceed.clicked.disconnect()
        self.proceed.clicked.connect(back)

    def know_format(self, form: InterviewFormat) -> None:
        """How many ask."""
        if len(form.interviewers) > 1:
            self._figure_place.removeWidget(self.figure)
            self.figure.deleteLater()
            self.figure = InterviewerFigure(len(form.interviewers))
            self._figure_place.addWidget(self.figure)

    def show_question(
        self, snapshot: Snapshot, sentence: int, form: InterviewFormat, acknowledgement: Phrase | None = None
    ) -> None:
        """Number, kind, who asks, the caption: the question, or what is said over the gap before the next."""
        planned = snapshot.planned
        if planned is None:
            return
        self.number.setText(tr("질문 {number}", number=planned.number))
        self.of.setText(f"/ {snapshot.total}")
        words = known(form.name)
        if planned.follow_up:
            words = tr("{format} · 꼬리질문 {number}", format=words, number=planned.follow_up)
        if snapshot.take > 1:
            words = tr("{format} · {take}번째 답변", format=words, take=snapshot.take)
        self.kind.say(words, "indigo")
        self.kind.show()
        asking = form.interviewers[planned.interviewer % len(form.interviewers)]
        self.asks.setText(known(asking.name))
        self.asks.show()
        speaking = snapshot.phase is Phase.ASKING
        self.figure.show_speaking(planned.interviewer, speaking and sentence >= 0)
        over_the_gap = acknowledgement is not None and snapshot.phase is Phase.WRAPPING
        self.caption.set_text(known(acknowledgement) if over_the_gap else planned.question.text)
        self.caption.mark(sentence if speaking else -1)
        self.why.setText(reason_words(planned.reason))
        self.why.setVisible(bool(planned.reason) and not over_the_gap)

    def show_actions(self, snapshot: Snapshot, *, typing_possible: bool) -> None:
        """Which buttons there are."""
        resting = snapshot.phase is Phase.RESTING
        self.retake.setVisible(snapshot.may_retake)
        self.skip.setVisible(snapshot.may_skip)
        self.type.setVisible(typing_possible)
        self.pause.setVisible(snapshot.may_pause and not resting)
        words = tr("이 답변 뒤에 쉽니다") if snapshot.rest_requested else tr("잠시 쉬기")
        self.pause.say(words, "P")

    def show_typing(self, on: bool) -> None:
        """The field for a written answer."""
        if self.typed.isVisible() != on:
            self.typed.setVisible(on)
            self.figure.setMaximumHeight(112 if on else 224)

    def show_recording(self, recording: bool, video: bool, status: str) -> None:
        """The mark in 주홍, only while recording."""
        self.dot.setVisible(recording)
        self.recording.setVisible(recording)
        self.recording.setText(tr("녹화 중") if video else tr("녹음 중"))
        self.status.setText(status)

    def show_camera(self, there: bool) -> None:
        """Its place is given to the time where there is none."""
        self.camera.setVisible(there)
        self.hide_me.setVisible(there)
        self.camera.say("", tr("내 모습"))

    def ask_leave(self, asked: bool) -> None:
        """The question whether to end here."""
        self.leave_question.setVisible(asked)


_UNLIMITED = 16_777_215
"""QWIDGETSIZE_MAX, which PySide does not name."""


class Table(QWidget):
    """Interviewer and candidate: side by side, or in a window that is taller than wide one above the other."""

    def __init__(self, parts: InterviewParts) -> None:
        super().__init__()
        self._side, self._right = parts.side, parts.right
        self._whole: QBoxLayout = QHBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(16)
        self._whole.addWidget(parts.left, 2)
        self._whole.addWidget(parts.right, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        size = event.size()
        tall = size.width() < max(size.height(), theme().px(520))
        whole, side = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._whole.setDirection(side if tall else whole)
        self._side.setDirection(whole if tall else side)
        self._right.setMaximumHeight(theme().px(300) if tall else _UNLIMITED)
