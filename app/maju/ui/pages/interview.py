"""The interview: the interviewer and the question on the left, oneself and the time on the right."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout

from maju.domain.errors import MajuError
from maju.domain.interview_events import Abandon, Pause, Phase, Proceed, Resume, Retake, Skip, SubmitTyped
from maju.domain.interview_snapshot import Snapshot
from maju.domain.record import InterviewRecord
from maju.services.interview_desk import Choices, RunningInterview
from maju.services.interview_session import SessionView
from maju.ui.page import Page
from maju.ui.pages.interview_live import LiveSigns
from maju.ui.pages.interview_opening import AnswerAgain, open_interview
from maju.ui.pages.interview_parts import InterviewParts, Table
from maju.ui.pages.interview_words import main_action, phase_hint, recorder_words
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.columns import scrolling

TICK_MS = 100
PICTURE_MS = 66
"""Fifteen pictures a second of oneself are enough, and leave the processor to the recording."""


class InterviewPage(Page):
    """Begins by itself: it is about :class:`Choices` (new), an :class:`InterviewRecord` (go on after a crash), :class:`AnswerAgain`."""

    section = "interview"
    alone = True

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        assert isinstance(about, Choices | InterviewRecord | AnswerAgain)
        self._about = about
        self._running: RunningInterview | None = None
        self._over = False
        self._take_seen = (-1, -1)
        self._typing = False
        self.parts = InterviewParts(self.notices)
        self._live = LiveSigns(self.parts)
        self.parts.camera.mirrored = stage.settings.mirror_preview
        self.parts.caption.setVisible(stage.settings.captions)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 20, 32, 20)
        whole.setSpacing(16)
        whole.addWidget(self.parts.top)
        whole.addWidget(self.notices)
        whole.addWidget(self.parts.leave_question)
        whole.addWidget(scrolling(Table(self.parts)), 1)
        whole.addWidget(self.parts.bottom)
        self._connect()
        self._ticks, self._pictures = QTimer(self), QTimer(self)
        self._ticks.timeout.connect(self._tick)
        self._pictures.timeout.connect(self._show_picture)

    def _connect(self) -> None:
        parts = self.parts
        parts.proceed.clicked.connect(self._main)
        parts.retake.clicked.connect(lambda: self._post(Retake))
        parts.skip.clicked.connect(lambda: self._post(Skip))
        parts.pause.clicked.connect(self._pause)
        parts.type.clicked.connect(self._toggle_typing)
        parts.hide_me.clicked.connect(self._toggle_me)
        parts.leave.clicked.connect(self._ask_leave)
        parts.typed.submitted.connect(self._submit)
        parts.typed.put_away.connect(self._toggle_typing)
        parts.on_leave(self._abandon, self._stay)

    # --- beginning and ending -----------------------------------------------------------------------------------------

    def entered(self) -> None:
        self.parts.say_starting()
        self.jobs.ask(
            self.stage.program.lanes["interview"],
            lambda: open_interview(self.stage, self._about, self.jobs.here(self._show)),
            self._started,
            self._not_started,
        )

    def _started(self, running: RunningInterview) -> None:
        self._running = running
        self.stage.know_running(running.session.record.plan.id, running.pipeline)
        for problem in running.problems:
            self.notices.say(known(problem))
        self.parts.know_format(running.session.record.plan.format)
        if not self._has_microphone:
            self._set_typing(True)
        running.begin()
        self._ticks.start(TICK_MS)
        self._pictures.start(PICTURE_MS)

    def _not_started(self, error: MajuError) -> None:
        self._over = True
        self.tell(error)
        self.parts.say_failed(lambda: self.stage.open("prepare"))

    def _finish(self) -> None:
        if self._over:
            return
        self._over = True
        running = self._running
        assert running is not None
        self._ticks.stop()
        self._pictures.stop()
        self.stage.program.lanes["interview"].submit(running.close)
        interview = running.session.record.plan.id
        again = self._about.position if isinstance(self._about, AnswerAgain) else None
        self.stage.answered(interview, again)
        self.stage.open("report", interview if again is None else (interview, again))

    def may_leave(self) -> bool:
        if self._over or self._running is None:
            return self._over
        self._ask_leave()
        return False

    def left(self) -> None:
        super().left()
        self._ticks.stop()
        self._pictures.stop()

    def end_here(self) -> None:
        """Nothing more is asked; all answers so far are kept."""
        self._post(Abandon)

    def break_off(self) -> None:
        """Whoever owns the page ends it now: the devices are let go, a running answer stays as a crash would leave it."""
        if self._running is not None and not self._over:
            self._over = True
            self.stage.program.lanes["interview"].submit(self._running.close)

    @property
    def level_dbfs(self) -> float | None:
        """What the microphone hears now; None without one."""
        status = self._running.session.recorder_status() if self._running is not None else None
        return status.level_dbfs if status is not None else None

    def _ask_leave(self) -> None:
        if self._running is not None and not self._over:
            self.parts.ask_leave(True)

    def _stay(self) -> None:
        self.parts.ask_leave(False)
        self.setFocus()

    def _abandon(self) -> None:
        self.parts.ask_leave(False)
        self._post(Abandon)

    # --- keys ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        keys: dict[int, Callable[[], None]] = {
            Qt.Key.Key_Space: self._space,
            Qt.Key.Key_Return: self._enter,
            Qt.Key.Key_Enter: self._enter,
            Qt.Key.Key_R: lambda: self._post(Retake),
            Qt.Key.Key_P: self._pause,
            Qt.Key.Key_S: lambda: self._post(Skip),
            Qt.Key.Key_T: self._toggle_typing,
            Qt.Key.Key_H: self._toggle_me,
            Qt.Key.Key_Escape: self._escape,
        }
        if key in keys and not event.isAutoRepeat():
            keys[key]()
        else:
            super().keyPressEvent(event)

    def _space(self) -> None:
        """Starts: the answer, or the interview after a rest. It never ends an answer."""
        if self._phase in (Phase.READY, Phase.ASKING, Phase.PREPARING, Phase.RESTING):
            self._main()

    def _enter(self) -> None:
        """Ends an answer and goes on."""
        if self._phase in (Phase.ANSWERING, Phase.REVIEWING):
            self._main()

    def _escape(self) -> None:
        if self.parts.leave_question.isVisible():
            self._stay()
        else:
            self._ask_leave()

    @property
    def snapshot(self) -> Snapshot | None:
        """Where the interview stands; None while it is being prepared."""
        return self._running.session.view.snapshot if self._running is not None else None

    @property
    def _phase(self) -> Phase:
        return self._running.session.view.snapshot.phase if self._running is not None else Phase.WRAPPING

    def _post(self, kind: type[Proceed | Retake | Skip | Pause | Resume | Abandon]) -> None:
        if self._running is not None and not self._over:
            session = self._running.session
            session.post(kind(session.clock.now()))

    def _main(self) -> None:
        """The primary action; a written answer is handed in with it."""
        if self._phase is Phase.RESTING:
            self._post(Resume)
        elif self._phase is Phase.ANSWERING and self._typing and self.parts.typed.text:
            self._submit(self.parts.typed.text)
        else:
            self._post(Proceed)

    def _pause(self) -> None:
        self._post(Resume if self._phase is Phase.RESTING else Pause)

    def _submit(self, text: str) -> None:
        if self._running is not None and self._phase in (Phase.PREPARING, Phase.ANSWERING):
            session = self._running.session
            session.post(SubmitTyped(session.clock.now(), text))

    def _toggle_me(self) -> None:
        view = self.parts.camera
        view.hidden_by_person = not view.hidden_by_person
        self.parts.hide_me.say(tr("내 모습 보기") if view.hidden_by_person else tr("내 모습 숨기기"), "H")
        view.update()

    def _toggle_typing(self) -> None:
        if self._has_microphone:
            self._set_typing(not self._typing)

    def _set_typing(self, on: bool) -> None:
        self._typing = on
        if self._running is not None:
            self._show(self._running.session.view)
        if on and self.parts.typed.isVisible():
            self.parts.typed.field.setFocus()
        elif not on:
            self.setFocus()

    @property
    def _has_microphone(self) -> bool:
        recorder = self._running.recorder if self._running is not None else None
        return recorder is not None and recorder.status().microphone

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, view: SessionView) -> None:
        if self._running is None or self._over:
            return
        snapshot = view.snapshot
        if snapshot.phase in (Phase.FINISHED, Phase.ABANDONED):
            self._finish()
            return
        for error in view.notices:
            self.notices.say(known(error))
        plan = self._running.session.record.plan
        self.parts.show_question(snapshot, view.sentence, plan.format, view.acknowledgement)
        hint = phase_hint(snapshot, microphone=self._has_microphone, auto_end_s=plan.format.auto_end_silence_s)
        self.parts.time.show_phase(snapshot, hint, next_opens_s=plan.format.next_opens_s)
        may_type = snapshot.phase in (Phase.PREPARING, Phase.ANSWERING)
        self.parts.show_typing(self._typing and may_type)
        self.parts.show_actions(snapshot, typing_possible=self._has_microphone and may_type)
        self._new_take(snapshot)
        self._show_time(snapshot)

    def _new_take(self, snapshot: Snapshot) -> None:
        seen = (snapshot.position, snapshot.take)
        if seen != self._take_seen and snapshot.phase is Phase.ANSWERING:
            self._take_seen = seen
            self._live.start_over()
            if self._has_microphone:
                self._set_typing_quietly(False)
        if snapshot.phase in (Phase.ASKING, Phase.REVIEWING):
            self.parts.typed.clear_text()

    def _set_typing_quietly(self, on: bool) -> None:
        """A new answer is spoken again, unless something is already written."""
        if not self.parts.typed.text:
            self._typing = on

    def _show_time(self, snapshot: Snapshot) -> None:
        assert self._running is not None
        now = self._running.session.clock.now()
        self.parts.time.show_time(snapshot, now)
        action = main_action(snapshot, now, typing=self._typing)
        self.parts.proceed.say(action.words, action.key)
        self.parts.proceed.setEnabled(action.possible)

    def _tick(self) -> None:
        running = self._running
        if running is None:
            return
        running.session.tick()
        snapshot = running.session.view.snapshot
        status = running.session.recorder_status()
        self._show_time(snapshot)
        recording = snapshot.phase is Phase.ANSWERING and status is not None
        self.parts.show_recording(recording, status is not None and status.camera, recorder_words(status))
        if status is not None:
            self._live.hear(status, recording=recording, resting=self._phase in (Phase.RESTING, Phase.WRAPPING))
            self._live.tell_events(status)
        if self._typing and self._last_second(snapshot, running.session.clock.now()):
            self._submit(self.parts.typed.text)

    def _last_second(self, snapshot: Snapshot, now: float) -> bool:
        """Time is nearly up: what has been written is handed in rather than lost."""
        answering = snapshot.phase is Phase.ANSWERING and snapshot.ends_at is not None
        return answering and now > (snapshot.ends_at or 0.0) - 0.4 and bool(self.parts.typed.text)

    def _show_picture(self) -> None:
        self._live.show_picture(self._running.recorder if self._running is not None else None)
