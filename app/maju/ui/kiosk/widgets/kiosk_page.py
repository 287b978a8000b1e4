"""What the pages of the kiosk have in common: a column that scrolls, and a foot that is always in sight."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from maju.ui.kiosk.room import KioskRoom
from maju.ui.kiosk.widgets.keyboard import Keyboard
from maju.ui.page import Page
from maju.ui.stage import Stage
from maju.ui.widgets.card import boxed, column
from maju.ui.widgets.columns import Scrolled
from maju.ui.widgets.labels import Label

SIDE, WIDEST = 48, 880
"""Margins, and the widest column for reading at 100% text, px."""


class KioskPage(Page):
    """A title, what the page adds to :attr:`column`, and :meth:`set_foot`."""

    alone = True

    def __init__(self, stage: Stage, title: str = "", subtitle: str = "") -> None:
        super().__init__(stage)
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self.scrolled = Scrolled(widest=WIDEST, margins=(SIDE, 28, SIDE, 28), gap=16)
        self._whole.addWidget(self.scrolled, 1)
        self.column = self.scrolled.column
        self.title, self.subtitle = Label(title, "title"), Label(subtitle, "muted")
        self.title.setVisible(bool(title))
        self.subtitle.setVisible(bool(subtitle))
        if title:
            self.column.addWidget(boxed(column(self.title, self.subtitle, gap=6)))
        self.column.addWidget(self.notices)
        self.keyboard = Keyboard(self)
        self.keyboard.watch()

    def left(self) -> None:
        super().left()
        self.keyboard.let_go()

    @property
    def room(self) -> KioskRoom:
        """The session; these pages are opened nowhere else."""
        assert self.stage.kiosk is not None
        return self.stage.kiosk

    def say(self, title: str, subtitle: str = "") -> None:
        """Change the words at the top."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def set_foot(self, left: QWidget | None, *right: QWidget) -> None:
        """Ways on at the right, the way back at the left."""
        foot = QFrame()
        foot.setProperty("foot", "true")
        line = QHBoxLayout(foot)
        line.setContentsMargins(SIDE, 14, SIDE, 14)
        line.setSpacing(12)
        if left is not None:
            line.addWidget(left, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        for widget in right:
            line.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._whole.addWidget(self.keyboard)
        self._whole.addWidget(foot)
        self.keyboard.shown.connect(lambda shown: foot.setVisible(not shown))
