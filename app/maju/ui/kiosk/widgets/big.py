"""Buttons and toggles for fingers: at least 56 px high, words of at least 18 px at the kiosk's text size."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QLineEdit, QSizePolicy

from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.choice import ChoiceCard
from maju.ui.widgets.labels import Label

TOUCH = 56
"""Least height of what is touched, px."""


class BigButton(Button):
    """A button of the kiosk. ``wide``: as wide as its place."""

    def __init__(
        self,
        text: str,
        kind: str = "secondary",
        *,
        wide: bool = False,
        press: Callable[[], object] | None = None,
    ) -> None:
        super().__init__(text, kind, press=press)
        self.setProperty("big", "true")
        self.setMinimumHeight(max(TOUCH, theme().px(TOUCH)))
        if wide:
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class BigField(QLineEdit):
    """One line to type into, for fingers."""

    def __init__(self, name: str, hint: str, *, most: int, secret: bool = False) -> None:
        super().__init__()
        self.setProperty("big", "true")
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setMaxLength(most)
        if secret:
            self.setEchoMode(QLineEdit.EchoMode.Password)


class TickCard(ChoiceCard):
    """A whole card to touch, ticked or not; more words below its title."""

    def __init__(self, title: str, words: str = "", more: str = "", *, on: bool = False) -> None:
        super().__init__(title, words, more)
        for label in self.findChildren(Label):
            if label.property("role") == "small":
                label.set_role("muted")
        layout = self.layout()
        assert layout is not None
        layout.setContentsMargins(self._side() + 36, 16, 18, 16)
        self._lines = 1 + bool(words) + bool(more)
        self.setMinimumHeight(TOUCH)
        self.setChecked(on)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top = 16.0 if self._lines > 1 else (self.height() - self._side()) / 2
        paint_tick(painter, QRectF(18, top, self._side(), self._side()), self.isChecked())

    def _side(self) -> int:
        return theme().px(24)


def paint_tick(painter: QPainter, box: QRectF, on: bool) -> None:
    """A box, with a tick in it where ``on``."""
    look = theme()
    painter.setPen(QPen(look.colour("press" if on else "edge"), 2))
    painter.setBrush(look.colour("press" if on else "surface"))
    painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6)
    if on:
        ink = QPen(look.colour("press_ink"), box.width() / 9)
        ink.setCapStyle(Qt.PenCapStyle.RoundCap)
        ink.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(ink)
        corners = ((0.27, 0.52), (0.44, 0.68), (0.74, 0.34))
        places = [QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in corners]
        painter.drawPolyline(QPolygonF(places))
