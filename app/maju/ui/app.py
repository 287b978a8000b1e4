"""Opens the window: on the screen first, the program behind it a moment later."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from maju.paths import find_paths
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.garbage import MainThreadGarbage
from maju.ui.main_window import MainWindow
from maju.ui.pages.directory import PAGES
from maju.ui.plugins import forget_cv2_plugins
from maju.ui.stage import Rehearsing, Stage


def run_window(
    build: Callable[[], Program], settings: SettingsFile, with_pin: Callable[[str], Program] | None = None
) -> int:
    """Open the window, make the program in the background, return when the window is closed. ``with_pin``: as
    :meth:`MainWindow.build`."""
    app = make_application()
    window = make_window(settings)
    window.show()
    window.build(build, with_pin)
    app.exec()
    return 0


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
    app.setWindowIcon(QIcon(str(find_paths().root / "assets" / "icons" / "maju.svg")))
    return app


def make_window(settings: SettingsFile, rehearsing: Rehearsing | None = None) -> MainWindow:
    """A window in the person's look and language, without a program yet."""
    stage = Stage(settings, find_paths(), rehearsing)
    stage.put_on_look()
    QGuiApplication.styleHints().colorSchemeChanged.connect(stage.follow_system)
    return MainWindow(stage, PAGES)
