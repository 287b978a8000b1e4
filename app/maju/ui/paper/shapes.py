"""Things to draw on paper. Each is called with a painter and the upper left corner of its piece; device units."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from maju.ui.paper.sheet import Draw, Fonts, Style, Styled, points


class Line:
    """A line of text, with a bar at its left where it is quoted."""

    def __init__(
        self, fonts: Fonts, line: Sequence[Styled], left: float, height: float, bar: QColor | None, bar_left: float
    ) -> None:
        self._fonts, self._line, self._left, self._height = fonts, line, left, height
        self._bar, self._bar_left = bar, bar_left

    def __call__(self, painter: QPainter, x: float, y: float) -> None:
        if self._bar is not None:
            painter.fillRect(QRectF(x + self._bar_left, y, points(2), self._height + 1), self._bar)
        self._fonts.draw_line(painter, self._line, x + self._left, y, self._height)


class Rect:
    """A filled box."""

    def __init__(self, colour: QColor, box: QRectF) -> None:
        self._colour, self._box = colour, box

    def __call__(self, painter: QPainter, x: float, y: float) -> None:
        painter.fillRect(self._box.translated(x, y), self._colour)


class Pill:
    """A badge with round ends."""

    def __init__(self, fonts: Fonts, text: str, style: Style, ground: QColor, left: float, height: float) -> None:
        self._fonts, self._text, self._style, self._ground = fonts, text, style, ground
        self._left, self._height = left, height
        self.width = fonts.width(text, style) + points(12)

    def __call__(self, painter: QPainter, x: float, y: float) -> None:
        tall = points(13)
        box = QRectF(x + self._left, y + (self._height - tall) / 2, self.width, tall)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(box, tall / 2, tall / 2)
        self._fonts.draw_line(painter, ((self._text, self._style),), box.x() + points(6), box.y(), tall)


class Disc:
    """A number in a circle at the left."""

    def __init__(self, fonts: Fonts, number: str, style: Style, ground: QColor, height: float) -> None:
        self._fonts, self._number, self._style, self._ground, self._height = fonts, number, style, ground, height

    def __call__(self, painter: QPainter, x: float, y: float) -> None:
        radius = points(7.5)
        middle = QPointF(x + radius, y + self._height / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground)
        painter.drawEllipse(middle, radius, radius)
        left = middle.x() - self._fonts.width(self._number, self._style) / 2
        self._fonts.draw_line(painter, ((self._number, self._style),), left, y, self._height)


class Moved:
    """Something lower than the upper edge of its piece."""

    def __init__(self, drawn: Draw, down: float) -> None:
        self._drawn, self._down = drawn, down

    def __call__(self, painter: QPainter, x: float, y: float) -> None:
        self._drawn(painter, x, y + self._down)


class Both:
    """Several drawings in the same place."""

    def __init__(self, *drawn: Draw) -> None:
        self._drawn = drawn

    def __call__(self, painter: QPainter, x: float, y: float) -> None:
        for draw in self._drawn:
            draw(painter, x, y)
