"""What all pages have in common: a heading with its one primary action, room for notices, work in the background."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.errors import MajuError
from maju.ui.bridge import Jobs
from maju.ui.stage import Stage
from maju.ui.texts import known
from maju.ui.widgets.banner import NoticeArea
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.card import boxed, column
from maju.ui.widgets.columns import Scrolled
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


class Page(QWidget):
    """One page of the window. ``section``: which entry of the sidebar it belongs to; ``alone``: no sidebar."""

    section = ""
    alone = False

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.stage = stage
        self.jobs = Jobs(stage.bridge, self.tell)
        self.notices = NoticeArea()

    def entered(self) -> None:
        """The page is on the screen."""

    def may_leave(self) -> bool:
        """Whether the window may go to another page or close; a page that says no asks its question itself."""
        return True

    def left(self) -> None:
        """The page goes: what it holds is let go."""
        self.jobs.drop()

    def go_back(self) -> bool:
        """Escape: go to the page above this one, and say whether there is one."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape or not self.go_back():
            super().keyPressEvent(event)

    def tell(self, error: MajuError) -> None:
        """Show what went wrong, in the page."""
        self.notices.say(known(error))


class ScrolledPage(Page):
    """A page with a heading, that scrolls when it does not fit."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(stage)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self.scrolled = Scrolled()
        whole.addWidget(self.scrolled)
        self.column = self.scrolled.column

    def add_heading(self, title: str, subtitle: str = "", *actions: QWidget, above: str = "") -> "Heading":
        """Heading at the left, actions at the right."""
        heading = Heading(title, subtitle, *actions, above=above)
        self.column.addWidget(heading)
        self.column.addWidget(self.notices)
        return heading


class Heading(QWidget):
    """Title, a sentence below it, and actions; the actions go below where there is no room beside."""

    def __init__(self, title: str, subtitle: str, *actions: QWidget, above: str = "") -> None:
        super().__init__()
        self.title = Label(title, "title")
        self.subtitle = Label(subtitle, "muted")
        self.above = Label(above, "small")
        for label in (self.above, self.title, self.subtitle):
            label.setVisible(bool(label.text()))
        words = boxed(column(self.above, self.title, self.subtitle, gap=4))
        buttons = Flow(list(actions), to_the_right=True)
        buttons.setVisible(bool(actions))
        whole = column(Beside(words, buttons))
        whole.setContentsMargins(0, 0, 0, 8)
        self.setLayout(whole)

    def say(self, title: str, subtitle: str, above: str = "") -> None:
        """Change the words."""
        for label, words in ((self.title, title), (self.subtitle, subtitle), (self.above, above)):
            label.setText(words)
            label.setVisible(bool(words))
