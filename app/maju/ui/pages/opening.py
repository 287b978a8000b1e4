"""While the program is being made, when it cannot be, and while it closes."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout

from maju.domain.errors import MajuError
from maju.ui.page import Page
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.labels import Label

QUIET_MS = 300
"""Shorter waits show nothing: a flash of progress is worse than none."""


class _WaitingPage(Page):
    """A sentence and a bar in the middle, after a moment."""

    def __init__(self, stage: Stage, words: str, more: str = "") -> None:
        super().__init__(stage)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(40, 32, 40, 32)
        self._column.addStretch(1)
        self._parts = (Label(words, "heading"), QProgressBar(), Label(more, "muted"))
        for part in self._parts:
            part.setMaximumWidth(theme().px(420))
            self._column.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
            part.setVisible(False)
        bar = self._parts[1]
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setFixedWidth(theme().px(280))
        bar.setAccessibleName(words)
        self._column.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._appear)
        self._timer.start(QUIET_MS)

    def _appear(self) -> None:
        for part in self._parts:
            part.setVisible(not isinstance(part, Label) or bool(part.text()))


class OpeningPage(_WaitingPage):
    """The first thing seen."""

    section = "home"

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage, tr("면접장을 준비하고 있습니다."))

    def fail(self, error: MajuError) -> None:
        """The program cannot be made: say why."""
        self._timer.stop()
        for part in self._parts:
            part.hide()
        close = (tr("닫기"), "primary", QApplication.closeAllWindows)
        banner = Banner(tr("마주를 열지 못했습니다."), known(error), [close])
        banner.setMaximumWidth(theme().px(640))
        self._column.insertWidget(1, banner)


class DestroyingPage(OpeningPage):
    """While the whole record is destroyed and an empty one begun."""

    alone = True

    def __init__(self, stage: Stage) -> None:
        _WaitingPage.__init__(self, stage, tr("열쇠를 없애고 기록을 지우고 있습니다."))


class ClosingPage(_WaitingPage):
    """While running work is brought to an end."""

    alone = True

    def __init__(self, stage: Stage) -> None:
        more = tr("답변은 모두 저장되어 있습니다. 하던 분석만 마치고 닫습니다.")
        super().__init__(stage, tr("마무리하고 있습니다."), more)
