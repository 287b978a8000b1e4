"""A notice in the page: what happened, what is safe, what to do next. Never a box over the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.ui.texts import tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

Action = tuple[str, str, Callable[[], None]]
"""Text, kind of button, what it does."""


class Banner(Card):
    """Words in bold, more words, and at most a few buttons."""

    def __init__(self, strong: str, more: str = "", actions: Sequence[Action] = (), *, tone: str = "amber") -> None:
        super().__init__(tone=tone, margin=16, gap=10)
        self.words = Label(strong, "strong")
        self.more = Label(more)
        self.more.setVisible(bool(more))
        words = boxed(column(self.words, self.more, gap=4))
        buttons = Flow([Button(text, kind, press=press) for text, kind, press in actions], to_the_right=True)
        buttons.setVisible(bool(actions))
        self.add(Beside(words, buttons))
        self.setAccessibleName(strong)
        self.setAccessibleDescription(more)


class NoticeArea(QWidget):
    """Where notices of a page appear; empty it takes no room. Each can be put away."""

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._shown: dict[str, Banner] = {}
        self.hide()

    def say(self, text: str, *, tone: str = "amber", more: str = "", for_ms: int = 0) -> None:
        """Show a notice once; the same words are not repeated. ``for_ms``: it goes by itself after that time."""
        if text in self._shown:
            return
        banner = Banner(text, more, [(tr("알겠습니다"), "quiet", lambda: self.put_away(text))], tone=tone)
        self._shown[text] = banner
        if for_ms:
            QTimer.singleShot(for_ms, banner, lambda: self.put_away(text))
        self._column.addWidget(banner)
        self.show()

    def put_away(self, text: str) -> None:
        """Remove a notice."""
        banner = self._shown.pop(text, None)
        if banner is not None:
            banner.hide()
            banner.deleteLater()
        self.setVisible(bool(self._shown))

    def put_away_tone(self, tone: str) -> None:
        """Remove all notices of a tone: what they said is over."""
        for text in [text for text, banner in self._shown.items() if banner.property("card") == tone]:
            self.put_away(text)

    @property
    def texts(self) -> tuple[str, ...]:
        """What is being said."""
        return tuple(self._shown)
