"""The window: a sidebar with the pages that exist, and one page beside it."""

import logging
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QWidget

from maju.domain.errors import MajuError
from maju.domain.restoring import Restored
from maju.services.program import Program
from maju.ui.bridge import on_thread
from maju.ui.page import Page
from maju.ui.pages.opening import ClosingPage, DestroyingPage, OpeningPage
from maju.ui.pages.pin_door import LOCKED, PinDoorPage
from maju.ui.pages.restoring import MENDABLE, RestoringPage
from maju.ui.sidebar import Sidebar
from maju.ui.stage import Stage
from maju.ui.system_voice import offer_system_voice
from maju.ui.texts import tr

LOG = logging.getLogger(__name__)

MakePage = Callable[[Stage, object], Page]
Build = Callable[[], Program]
BuildWithPin = Callable[[str], Program]
Mend = Callable[[str | None], Restored]


class MainWindow(QMainWindow):
    """Opens pages by name; asks the open page before it goes."""

    def __init__(self, stage: Stage, pages: dict[str, MakePage]) -> None:
        super().__init__()
        self.stage = stage
        self._pages = pages
        self._page: Page | None = None
        self._name, self._about = "", object()
        self._closing = False
        self._build: Build | None = None
        self._build_with_pin: BuildWithPin | None = None
        self._mend: Mend | None = None
        self._pin: str | None = None
        self._record: Path | None = None
        self.setWindowTitle(tr("마주 · 면접 연습"))
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        self._frame = QWidget()
        self._row = QHBoxLayout(self._frame)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setCentralWidget(self._frame)
        self._sidebar = self._make_sidebar()
        self._show(OpeningPage(stage))
        stage.wants_page.connect(self.open_page)
        stage.look_changed.connect(self.rebuild)
        stage.problem.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        stage.destruction_wanted.connect(self._destroy_record)

    @property
    def page(self) -> Page:
        """The page that is open."""
        assert self._page is not None
        return self._page

    def build(self, build: Build, with_pin: BuildWithPin | None = None, mend: Mend | None = None) -> None:
        """Make the program in the background, then show the first page. ``with_pin``: how to make it where ``build`` raises
        ``vault-locked``; a person is asked for the PIN then. ``mend``: what brings a damaged record back, which is offered then."""
        self._build, self._build_with_pin, self._mend = build, with_pin, mend
        on_thread(self.stage.bridge, build, self._built, self._not_built)

    def take_record(self, path: Path) -> None:
        """A record's file was opened with the program: go to the page that takes it in, once the start has come to its first page."""
        self._record = path
        if self.stage.has_program and self.stage.settings.notice_accepted:
            self.open_page("home")

    def open_page(self, name: str, about: object = None) -> None:
        """Go to a page, if the open one lets go."""
        if self._closing or (self._page is not None and not self._page.may_leave()):
            return
        if name == "home" and self._record is not None:
            name, about, self._record = "privacy", self._record, None
        self._name, self._about = name, about
        self._show(self._pages[name](self.stage, about))

    def rebuild(self) -> None:
        """Theme, text size or language have changed: make the sidebar and the page anew."""
        self.setWindowTitle(tr("마주 · 면접 연습"))
        old = self._sidebar
        self._sidebar = self._make_sidebar()
        old.let_go()
        old.hide()
        old.deleteLater()
        if self._name and self._page is not None and not self._page.alone:
            self._show(self._pages[self._name](self.stage, self._about))
        elif self._page is not None:
            self._sidebar.setVisible(not self._page.alone)
            self._page.update()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._closing or not self.stage.has_program:
            event.accept()
            return
        if self._page is not None and not self._page.may_leave():
            event.ignore()
            return
        event.ignore()
        self._closing = True
        self.stage.transfers.stop()
        self._show(ClosingPage(self.stage))
        on_thread(self.stage.bridge, self.stage.program.close, lambda _none: self._closed(), self._closed)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _make_sidebar(self) -> Sidebar:
        sidebar = Sidebar(self.stage)
        sidebar.setEnabled(self.stage.has_program)
        self._row.insertWidget(0, sidebar)
        return sidebar

    def _show(self, page: Page) -> None:
        old, self._page = self._page, page
        self._sidebar.setVisible(not page.alone)
        self._sidebar.show_section(page.section)
        if old is not None:
            old.left()
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._row.addWidget(page, 1)
        page.show()
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        page.entered()

    def _built(self, program: Program) -> None:
        if self._closing or not self.isVisible():
            on_thread(self.stage.bridge, program.close, lambda _none: None, lambda _error: None)
            return
        self._pin = None
        if isinstance(self._page, PinDoorPage):
            self._page.passed()
        offer_system_voice(program.engines, self)
        self.stage.set_program(program)
        self._sidebar.setEnabled(True)
        self.open_page("home" if self.stage.settings.notice_accepted else "welcome")
        if self.stage.settings_file.problem is not None:
            self._tell(self.stage.settings_file.problem)

    def _not_built(self, error: MajuError) -> None:
        if error.code in MENDABLE and self._mend is not None:
            self._offer_mending(error, self._mend)
        elif isinstance(self._page, PinDoorPage):
            self._page.refuse(error)
        elif error.code == LOCKED and self._build_with_pin is not None:
            self._show(PinDoorPage(self.stage, self._open_with))
        elif isinstance(self._page, OpeningPage):
            LOG.error("%s: %s", error.code, error)
            self._page.fail(error)

    def _offer_mending(self, error: MajuError, mend: Mend) -> None:
        LOG.error("%s: %s", error.code, error)
        if isinstance(self._page, PinDoorPage):
            self._page.passed()
        pin = self._pin
        self._show(RestoringPage(self.stage, error, lambda: mend(pin), self._open_again))

    def _open_again(self) -> None:
        if self._pin is not None:
            self._open_with(self._pin)
            return
        assert self._build is not None
        on_thread(self.stage.bridge, self._build, self._built, self._not_built)

    def _open_with(self, pin: str) -> None:
        build = self._build_with_pin
        assert build is not None
        self._pin = pin
        on_thread(self.stage.bridge, lambda: build(pin), self._built, self._not_built)

    def _destroy_record(self) -> None:
        """Destroy everything, then begin as at the first start. What could not be unlinked is told on the new program's page."""
        program, build = self.stage.program, self._build
        assert build is not None
        self.stage.transfers.stop()
        self._show(DestroyingPage(self.stage))
        self.stage.forget_program()
        self._sidebar.setEnabled(False)

        def over() -> tuple[Program, MajuError | None]:
            try:
                program.destroy_record()
            except MajuError as error:
                return build(), error
            return build(), None

        on_thread(self.stage.bridge, over, lambda made: self._built_anew(*made), self._not_built)

    def _built_anew(self, program: Program, error: MajuError | None) -> None:
        self._built(program)
        if error is not None:
            self._tell(error)

    def _closed(self, error: MajuError | None = None) -> None:
        if error is not None:
            LOG.error("closing: %s", error)
        self.stage.bridge.close()
        if self._page is not None:
            self._page.left()
        self.close()

    def _tell(self, error: MajuError) -> None:
        if self._page is not None:
            self._page.tell(error)
