"""The kiosk's window: one candidate from the start page to the last, full screen, no way out without the PIN."""

import logging
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from maju.domain.consent import PICTURE, PRESENCE
from maju.domain.errors import MajuError
from maju.domain.kiosk import EndReason, KioskPhase
from maju.domain.sound_of_life import LOOKS_A_SECOND
from maju.services.interview_desk import Choices
from maju.ui.kiosk.interview_watch import InterviewWatch
from maju.ui.kiosk.pin_dialog import PinDoor, PinVeil
from maju.ui.kiosk.room import KioskRoom
from maju.ui.kiosk.shortcuts import KioskGuard
from maju.ui.kiosk.widgets.slot_strip import SlotStrip
from maju.ui.kiosk.widgets.veil import EndVeil, IdleVeil
from maju.ui.main_window import MakePage
from maju.ui.page import Page
from maju.ui.pages.interview import InterviewPage
from maju.ui.stage import Stage
from maju.ui.texts import tr

LOG = logging.getLogger(__name__)
_ON_TOP_MS = 2000
OpenDesk = Callable[[Stage, bytes], Page]
"""Makes the counsellor's first page with the centre's private key."""


class KioskWindow(QMainWindow):
    """``pages``: which page each phase opens. The window follows the session; pages only tell it what was pressed."""

    left_for_good = Signal()
    """The kiosk was closed behind the PIN: no session follows."""

    def __init__(
        self,
        stage: Stage,
        room: KioskRoom,
        pages: dict[KioskPhase, MakePage],
        door: PinDoor,
        open_desk: OpenDesk | None,
    ) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint)
        self.stage, self.room = stage, room
        self._pages, self._open_desk = pages, open_desk
        self._page: Page | None = None
        self._at_desk = False
        self._may_close = False
        self.setWindowTitle(tr("마주 키오스크"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        frame = QWidget()
        frame.setObjectName("kiosk")  # window.qss: larger for fingers
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self.end_veil = EndVeil(frame, room)
        self.strip = SlotStrip(room, self.end_veil.ask)
        self._column.addWidget(self.strip)
        self.setCentralWidget(frame)
        self.idle_veil = IdleVeil(frame, room)
        self.pin_veil = PinVeil(frame, door, stage.bridge, may_open_desk=lambda: self._may_open_desk)
        self.guard = KioskGuard(self, room.touched, self.pin_veil.ask)
        self.watch = InterviewWatch(room, lambda: self._page)
        self._connect()

    @property
    def page(self) -> Page:
        """The page that is open."""
        assert self._page is not None
        return self._page

    def begin(self) -> None:
        """Show the start page, full screen."""
        self.guard.begin()
        self._show_phase(self.room.snapshot.phase)
        if self.room.settings.full_screen:
            self.showFullScreen()
        else:
            self.resize(1280, 800)
            self.show()
        self._life.start(1000 // LOOKS_A_SECOND)
        self._on_top.start(_ON_TOP_MS)

    def let_go(self) -> None:
        """The session is over: stop everything that listens, forget the clipboard, close. Again does nothing."""
        if self._may_close:
            return
        self._may_close = True
        self._life.stop()
        self._on_top.stop()
        self.guard.end()
        clear_clipboard()
        if self._page is not None:
            self._leave(self._page)
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)

    # --- pages --------------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._life, self._on_top = QTimer(self), QTimer(self)
        self._life.timeout.connect(self.watch.look)
        self._on_top.timeout.connect(self._stay_on_top)
        self.room.phase_changed.connect(self._show_phase)
        self.room.finish_interview.connect(self.watch.finish_soon)
        self.room.stop_interview.connect(self.watch.stop_now)
        self.stage.wants_page.connect(self.go)
        self.stage.look_changed.connect(self._rebuild)
        self.stage.problem.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self.pin_veil.desk_wanted.connect(self._to_desk)
        self.pin_veil.end_wanted.connect(lambda: self.room.leave(EndReason.OPERATOR))
        self.pin_veil.leave_wanted.connect(self._leave_kiosk)

    def go(self, name: str, about: object = None) -> None:
        """What a page of the program asks for, in the session's own words; what has no place here is not done."""
        here = (self.room.snapshot.phase, name)
        if here == (KioskPhase.PREPARATION, "interview") and isinstance(about, Choices):
            self._begin_interview(about)
        elif here == (KioskPhase.INTERVIEW, "report"):
            self.watch.over()
            self.room.interview_done(str(about))
        elif here == (KioskPhase.INTERVIEW, "prepare"):
            self.watch.over()
            self.room.interview_done("")
        elif here == (KioskPhase.REPORT, "report"):
            self._open(KioskPhase.REPORT, about)
        elif here in ((KioskPhase.DEVICES, "home"), (KioskPhase.PREPARATION, "devices")):
            self.room.back()
        elif here == (KioskPhase.DEVICES, "prepare"):
            self.room.done()

    def _show_phase(self, phase: KioskPhase) -> None:
        if phase is KioskPhase.INTERVIEW or self._at_desk:
            return  # its page is shown with the choices it is about
        about = self.room.snapshot.interview_id if phase is KioskPhase.REPORT else None
        self._open(phase, about)

    def _open(self, phase: KioskPhase, about: object) -> None:
        """A page that cannot be made ends the session: the next one starts in a fresh process."""
        try:
            page = self._pages[phase](self.stage, about)
        except MajuError as error:
            LOG.error("%s: %s", error.code, error)
            self.room.fail(error.code)
        else:
            self._show(page)

    def _begin_interview(self, choices: Choices) -> None:
        """Only what was agreed to is recorded and measured, whatever a page would like."""
        settings = self.room.settings
        picture = settings.record_video and self.room.allows(PICTURE)
        presence = picture and settings.presence and self.room.allows(PRESENCE)
        self.room.done()
        agreed = replace(choices, camera=choices.camera if picture else None, presence=presence)
        self._open(KioskPhase.INTERVIEW, agreed)

    def _show(self, page: Page) -> None:
        old, self._page = self._page, page
        if old is not None:
            self._leave(old)
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._column.addWidget(page, 1)
        page.show()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.entered()
        for veil in (self.end_veil, self.idle_veil, self.pin_veil):
            veil.raise_()

    def _leave(self, page: Page) -> None:
        """A page goes whether it wants to or not; an interview that still runs stops recording."""
        if isinstance(page, InterviewPage):
            page.break_off()
        page.left()

    def _rebuild(self) -> None:
        """Language, text size or contrast have changed, on a page that may be made anew."""
        if self.room.snapshot.phase in (KioskPhase.START, KioskPhase.CONSENT):
            self.strip.show_snapshot(self.room.snapshot)
            self._show_phase(self.room.snapshot.phase)

    # --- the counsellor -----------------------------------------------------------------------------------------------

    @property
    def _may_open_desk(self) -> bool:
        """Between two candidates alone."""
        return self._open_desk is not None and self.room.snapshot.phase is KioskPhase.START and not self._at_desk

    def _to_desk(self, key: bytes) -> None:
        """The next candidate gets a new process: nothing the counsellor looked at is in it."""
        assert self._open_desk is not None
        self._at_desk = self.guard.dialogs = True
        self.strip.hide()
        self._show(self._open_desk(self.stage, key))

    def _leave_kiosk(self) -> None:
        self.left_for_good.emit()
        self.room.leave(EndReason.OPERATOR)

    def _stay_on_top(self) -> None:
        """Something else came to the front; where the system lets it, the kiosk comes back."""
        full = self.room.settings.full_screen
        if full and not self._may_close and QGuiApplication.applicationState() != Qt.ApplicationState.ApplicationActive:
            self.showFullScreen()
            self.raise_()
            self.activateWindow()

    def _tell(self, error: MajuError) -> None:
        if self._page is not None:
            self._page.tell(error)


def clear_clipboard() -> None:
    """What was copied in the session is not the next one's."""
    app = QApplication.instance()
    if isinstance(app, QApplication):
        clipboard = app.clipboard()
        for mode in (clipboard.Mode.Clipboard, clipboard.Mode.Selection):
            clipboard.clear(mode)
