"""Opens the window: on the screen first, the program behind it a moment later."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from maju.paths import find_paths
from maju.settings import SettingsFile
from maju.ui.garbage import MainThreadGarbage
from maju.ui.main_window import Build, BuildWithPin, MainWindow, Mend
from maju.ui.pages.directory import PAGES
from maju.ui.plugins import forget_cv2_plugins
from maju.ui.stage import Rehearsing, Stage


def run_window(
    build: Build,
    settings: SettingsFile,
    with_pin: BuildWithPin | None = None,
    mend: Mend | None = None,
    record: Path | None = None,
) -> int:
    """Open the window, make the program in the background, return when the window is closed. ``with_pin``, ``mend``: as
    :meth:`MainWindow.build`; ``record``: a file that it was opened with."""
    app = make_application()
    window = make_window(settings)
    app.installEventFilter(OpenedFiles(window))
    if record is not None:
        window.take_record(record)
    window.show()
    window.build(build, with_pin, mend)
    app.exec()
    return 0


class OpenedFiles(QObject):
    """macOS hands a file that was double-clicked to the running program as an event; other systems start it with an argument."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFileOpenEvent) and event.file():
            self._window.take_record(Path(event.file()))
            return True
        return super().eventFilter(watched, event)


def make_application() -> QApplication:
    """The one QApplication."""
    forget_cv2_plugins()
    found = QApplication.instance()
    if isinstance(found, QApplication):
        return found
    app = QApplication(sys.argv[:1])
    QCoreApplication.setApplicationName("maju")
    app.setApplicationDisplayName("마주")
    MainThreadGarbage(app)
    app.setDesktopFileName("kr.maju.Maju")  # Wayland finds the icon of a running program by its desktop entry alone
    app.setWindowIcon(window_icon(find_paths().root / "assets" / "icons"))
    return app


def window_icon(drawings: Path) -> QIcon:
    """The mark; in title bars and lists, up to 24 pixels, its simpler drawing."""
    icon = QIcon()
    for name, sizes in {"maju-small.svg": (16, 20, 24), "maju.svg": (32, 48, 64, 128, 256)}.items():
        drawing = QIcon(str(drawings / name))
        for size in sizes:
            icon.addPixmap(drawing.pixmap(QSize(size, size), 1.0))
    return icon


def make_window(settings: SettingsFile, rehearsing: Rehearsing | None = None) -> MainWindow:
    """A window in the person's look and language, without a program yet."""
    stage = Stage(settings, find_paths(), rehearsing)
    stage.put_on_look()
    QGuiApplication.styleHints().colorSchemeChanged.connect(stage.follow_system)
    return MainWindow(stage, PAGES)
