"""Ways out of the kiosk's window that an application can close: shortcuts, context menus, dropped files, file dialogs, links.

Nothing of the system is changed: what the desktop takes before the program sees it (Alt+Tab, Ctrl+Alt+Del) stays the desktop's.
"""

from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

HOLD_MS = 3000
CORNER = 72
"""Side of the corner at the top left that is held to be asked for the PIN, px."""
_SCHEMES = ("file", "http", "https", "mailto")
_TOUCH_EVERY_S = 0.5
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.InputMethod,
    }
)
_NEVER = frozenset({QEvent.Type.ContextMenu, QEvent.Type.DragEnter, QEvent.Type.Drop})
_SYSTEM_KEYS = frozenset(
    {
        Qt.Key.Key_Escape,
        Qt.Key.Key_F1,
        Qt.Key.Key_F4,
        Qt.Key.Key_F5,
        Qt.Key.Key_F10,
        Qt.Key.Key_F11,
        Qt.Key.Key_F12,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Menu,
        Qt.Key.Key_Print,
        Qt.Key.Key_Help,
    }
)
_EDITING = frozenset({Qt.Key.Key_C, Qt.Key.Key_V, Qt.Key.Key_X, Qt.Key.Key_A, Qt.Key.Key_Z, Qt.Key.Key_Y})
"""With Ctrl these stay: they move text within the fields of the session, and the clipboard is emptied with it."""
_MOVING = frozenset(
    {Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete}
)


class KioskGuard(QObject):
    """Watches every event of the application. ``touched`` at signs of life; ``ask_pin`` at Ctrl+Shift+P or a held corner."""

    def __init__(self, window: QWidget, touched: Callable[[], None], ask_pin: Callable[[], None]) -> None:
        super().__init__(window)
        self._window = window
        self._touched = touched
        self._ask_pin = ask_pin
        self.dialogs = False
        """Whether files may be chosen: at the counsellor's desk alone."""
        self._last_touch = 0.0
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.setInterval(HOLD_MS)
        self._hold.timeout.connect(ask_pin)

    def begin(self) -> None:
        """From now on, until :meth:`end`."""
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        for scheme in _SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self, "swallow")  # type: ignore[arg-type]  # PySide takes no bytes here

    def end(self) -> None:
        """The window goes."""
        self._hold.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        for scheme in _SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)

    @Slot(QUrl)
    def swallow(self, _address: QUrl) -> None:
        """A link or a folder that something wanted to open outside: nothing happens."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in _SIGNS_OF_LIFE:
            self._tell_touch()
        if kind in _NEVER:
            return True
        if kind == QEvent.Type.Show and isinstance(watched, QFileDialog) and not self.dialogs:
            QTimer.singleShot(0, watched, watched.reject)
            return False
        if isinstance(event, QKeyEvent) and kind in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return self._key(event)
        if isinstance(event, QMouseEvent):
            self._watch_corner(event)
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key goes no further."""
        if is_pin_key(event):
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self._ask_pin()
            return True
        return leads_out(event)

    def _watch_corner(self, event: QMouseEvent) -> None:
        inside = self._in_corner(event.globalPosition())
        if event.type() == QEvent.Type.MouseButtonPress and inside:
            self._hold.start()
        elif event.type() == QEvent.Type.MouseButtonRelease or (event.type() == QEvent.Type.MouseMove and not inside):
            self._hold.stop()

    def _in_corner(self, place: QPointF) -> bool:
        here: QPoint = self._window.mapFromGlobal(place.toPoint())
        return 0 <= here.x() < CORNER and 0 <= here.y() < CORNER

    def _tell_touch(self) -> None:
        now = monotonic()
        if now - self._last_touch >= _TOUCH_EVERY_S:
            self._last_touch = now
            self._touched()


def is_pin_key(event: QKeyEvent) -> bool:
    """Ctrl+Shift+P."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    return event.key() == Qt.Key.Key_P and event.modifiers() & both == both


def leads_out(event: QKeyEvent) -> bool:
    """Whether a key would close, shrink or leave the window, or open something outside it."""
    key, held = Qt.Key(event.key()), event.modifiers()
    if key in _SYSTEM_KEYS or held & Qt.KeyboardModifier.MetaModifier:
        return True
    alt_gr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    if held & alt_gr == alt_gr and event.text():
        return False
    if held & Qt.KeyboardModifier.AltModifier:
        return True
    if held & Qt.KeyboardModifier.ControlModifier:
        return key not in _EDITING | _MOVING | {Qt.Key.Key_Control, Qt.Key.Key_Shift}
    return False
