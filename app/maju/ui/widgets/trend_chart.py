"""Levels over interviews, one line a criterion, weakest named first."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.ui.texts import tr
from maju.ui.theme import theme

_COLOURS = ("vermilion", "indigo", "green", "amber", "muted")
_STYLES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine)
"""Colour and style together: no two of fifteen lines look alike."""
_MANY = 8
"""From this many points on they are drawn without circles but the last."""


@dataclass(frozen=True, slots=True)
class TrendLine:
    """A name and one level (or None) for each interview, oldest first."""

    name: str
    levels: tuple[float | None, ...]


class TrendChart(QWidget):
    """Lines over the same interviews; ``dates`` stand below."""

    def __init__(self, dates: Sequence[str], lines: Sequence[TrendLine]) -> None:
        super().__init__()
        self._dates = tuple(dates)
        self._lines = tuple(lines)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(theme().px(220))
        self.setAccessibleName(tr("기준별 변화"))
        self.setAccessibleDescription("; ".join(self._said(line) for line in self._lines))

    def sizeHint(self) -> QSize:
        return QSize(480, theme().px(300))

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(13))
        plot = self._plot()
        for level in range(1, 6):
            y = self._y(plot, level)
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(look.colour("muted"))
            words = tr("{level}단계", level=level) if level == 5 else str(level)
            box = QRectF(0, y - look.px(10), plot.left() - 8, look.px(20))
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        self._paint_dates(painter, plot)
        for index, line in enumerate(self._lines):
            self._paint_line(painter, plot, line, index)
        self._paint_names(painter, plot)

    def _paint_dates(self, painter: QPainter, plot: QRectF) -> None:
        look = theme()
        painter.setPen(look.colour("muted"))
        width = look.px(56)
        apart = self._x(plot, 1) - self._x(plot, 0)
        every = max(1, math.ceil(width / max(1.0, apart)))
        for index, date in enumerate(self._dates):
            if (len(self._dates) - 1 - index) % every:
                continue
            box = QRectF(self._x(plot, index) - width / 2, plot.bottom() + 8, width, look.px(20))
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, date)

    def _paint_line(self, painter: QPainter, plot: QRectF, line: TrendLine, index: int) -> None:
        look = theme()
        colour = look.colour(_COLOURS[index % len(_COLOURS)])
        points = [
            QPointF(self._x(plot, place), self._y(plot, level))
            for place, level in enumerate(line.levels)
            if level is not None
        ]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colour, 2.5, _style(index)))
        painter.drawPolyline(points)
        painter.setPen(QPen(colour, 2))
        painter.setBrush(look.colour("surface"))
        for point in points if len(points) <= _MANY else points[-1:]:
            painter.drawEllipse(point, 4, 4)

    def _paint_names(self, painter: QPainter, plot: QRectF) -> None:
        """Names at the right of the last points, pushed apart where they would lie on one another."""
        look = theme()
        painter.setFont(look.font(13, QFont.Weight.Bold))
        height = look.px(18)
        ends = [
            (self._y(plot, line.levels[-1] or 0), index)
            for index, line in enumerate(self._lines)
            if line.levels and line.levels[-1] is not None
        ]
        below = -1e9
        for y, index in sorted(ends):
            y = max(y, below + height)
            below = y
            painter.setPen(look.colour(_COLOURS[index % len(_COLOURS)]))
            box = QRectF(plot.right() + 12, y - height / 2, self.width() - plot.right() - 12, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._lines[index].name)

    def _plot(self) -> QRectF:
        look = theme()
        metrics = QFontMetrics(look.font(13, QFont.Weight.Bold))
        right = max((metrics.horizontalAdvance(line.name) for line in self._lines), default=0) + 20
        left, below = look.px(52), look.px(32)
        return QRectF(left, look.px(14), max(40, self.width() - left - right), self.height() - below - look.px(14))

    def _x(self, plot: QRectF, index: int) -> float:
        inset = theme().px(24)
        steps = max(1, len(self._dates) - 1)
        return plot.left() + inset + (plot.width() - 2 * inset) * index / steps

    def _y(self, plot: QRectF, level: float) -> float:
        return plot.bottom() - plot.height() * (level - 1) / 4

    @property
    def lines(self) -> tuple[TrendLine, ...]:
        """As drawn."""
        return self._lines

    def _said(self, line: TrendLine) -> str:
        levels = [f"{level:.1f}" if level is not None else tr("판단 보류") for level in line.levels]
        return f"{line.name}: {', '.join(levels)}"


def _style(index: int) -> Qt.PenStyle:
    return _STYLES[index // len(_COLOURS) % len(_STYLES)]
