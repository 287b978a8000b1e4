"""The sheet below every session: what is seen while one session ends, is wiped and the next begins. A fault shows this, never a desktop."""

import signal
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout, QWidget

from maju.domain.kiosk import EndReason, KioskSettings
from maju.paths import find_paths
from maju.services.kiosk.supervisor import Supervisor, SupervisorState
from maju.settings import SettingsFile
from maju.ui.app import make_application
from maju.ui.bridge import Bridge, on_thread
from maju.ui.kiosk.pin_dialog import PinDoor, PinVeil
from maju.ui.kiosk.shortcuts import KioskGuard
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.labels import Label

_LOOK_MS = 200
"""How often the interpreter gets its turn, so that a signal to end (log-out, Ctrl+C) is seen while Qt waits."""


class CoverWindow(QWidget):
    """Frameless and full screen, or a window of 1280 x 800 for tests. Closes only by :meth:`let_go`. The PIN opens a way out here too:
    a computer on which no session starts must not hold its counsellor."""

    def __init__(self, door: PinDoor, bridge: Bridge, *, full_screen: bool = True) -> None:
        super().__init__(None, Qt.WindowType.FramelessWindowHint)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setWindowTitle(tr("마주 키오스크"))
        self._full_screen = full_screen
        self._may_close = False
        self.title, self.words, self._bar = Label("", "hero"), Label("", "heading"), QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme().px(320))
        column = QVBoxLayout(self)
        column.setSpacing(24)
        column.addStretch(1)
        for label in (self.title, self.words):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            column.addWidget(label)
        column.addWidget(self._bar, alignment=Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self._looks = QTimer(self)
        self._looks.timeout.connect(lambda: None)
        self._looks.start(_LOOK_MS)
        self.pin_veil = PinVeil(self, door, bridge)
        self.guard = KioskGuard(self, lambda: None, self.pin_veil.ask)
        self.show_state(SupervisorState.CLEARING)

    def appear(self) -> None:
        """Onto the screen."""
        self.guard.begin()
        if self._full_screen:
            self.showFullScreen()
        else:
            self.resize(1280, 800)
            self.show()

    def show_state(self, state: SupervisorState) -> None:
        """Say what is going on; while a session is shown, the cover lies below it."""
        title, words = _words(state)
        self.title.setText(title)
        self.words.setText(words)
        self.setAccessibleName(title)
        if state is SupervisorState.SHOWN:
            self.lower()
        else:
            self.raise_()
            self.activateWindow()

    def let_go(self) -> None:
        """The kiosk is closed behind the PIN, or the computer logs out."""
        self._may_close = True
        self.guard.end()
        self._looks.stop()
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.accept()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.setAccepted(self._may_close)

    def changeEvent(self, event: QEvent) -> None:
        """A window manager may make it small; it does not stay so."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isMinimized() and not self._may_close:
            self.appear()


def _words(state: SupervisorState) -> tuple[str, str]:
    if state is SupervisorState.FAULT:
        return (
            tr("잠시 멈추었습니다"),
            tr("방금 이용하던 내용은 모두 지웠습니다. 곧 다시 시작합니다. 계속 이 화면이면 상담사에게 알려 주십시오."),
        )
    if state is SupervisorState.LEFT:
        return (
            tr("잠시 멈추었습니다"),
            tr("지우지 못한 파일이 있습니다. 열쇠가 없어져 아무도 읽을 수 없지만, 상담사에게 알려 주십시오."),
        )
    if state is SupervisorState.CLEARING:
        return tr("다음 분을 위해 정리하고 있습니다"), tr("잠시만 기다려 주십시오.")
    return tr("시작 화면을 준비하고 있습니다"), tr("잠시만 기다려 주십시오.")


def run_below_cover(
    settings: SettingsFile,
    kiosk: KioskSettings,
    door: PinDoor,
    make: Callable[[Callable[[SupervisorState], None]], Supervisor],
) -> int:
    """Show the cover, run the supervisor that ``make`` gives on a thread of its own, return when it is done."""
    app = make_application()
    settings.current = replace(
        settings.current, language=kiosk.language, theme="light", text_percent=kiosk.text_percent
    )
    Stage(settings, find_paths()).put_on_look()
    bridge = Bridge()
    cover = CoverWindow(door, bridge, full_screen=kiosk.full_screen)
    supervisor = make(lambda state: bridge.post(lambda: cover.show_state(state)))
    cover.pin_veil.leave_wanted.connect(supervisor.stop)
    _listen_to_system(app, supervisor)
    cover.appear()
    failed: list[BaseException] = []

    def done(error: BaseException | None = None) -> None:
        if error is not None:
            failed.append(error)
        cover.let_go()
        app.exit(0)

    on_thread(bridge, supervisor.run, lambda _none: done(), done)
    app.exec()
    bridge.close()
    if failed:
        raise failed[0]
    return 0


def _listen_to_system(app: QApplication, supervisor: Supervisor) -> None:
    """A log-out ends the session and wipes it before the program goes."""
    app.commitDataRequest.connect(lambda _manager: supervisor.stop(EndReason.LOG_OUT))
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda _number, _frame: supervisor.stop(EndReason.LOG_OUT))
