"""Counts as bars, one below the other, the name at the left and the count behind the bar."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.ui.theme import theme

_NAMES_AT_MOST = 0.45
"""Share of the width that names may take; longer ones are cut with an ellipsis."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A name, a length of 0 or more, and what stands behind the bar."""

    name: str
    length: float
    words: str


class BarChart(QWidget):
    """Bars in the order given; the longest takes the whole width, or a length of ``whole`` does and what is missing is shown."""

    def __init__(self, name: str, bars: Sequence[Bar], *, whole: float = 0.0) -> None:
        super().__init__()
        self._whole = whole
        self.bars = tuple(bars)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(len(self.bars) * theme().px(28))
        self.setAccessibleName(name)
        self.setAccessibleDescription("; ".join(f"{bar.name}: {bar.words}" for bar in self.bars))

    def sizeHint(self) -> QSize:
        return QSize(320, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(13))
        metrics = QFontMetrics(look.font(13))
        wanted = max((metrics.horizontalAdvance(bar.name) for bar in self.bars), default=0) + 4
        left = min(wanted, round(self.width() * _NAMES_AT_MOST))
        right = max((metrics.horizontalAdvance(bar.words) for bar in self.bars), default=0) + 4
        room = max(8.0, self.width() - left - right - 24)
        longest = self._whole or max((bar.length for bar in self.bars), default=0) or 1
        step = look.px(28)
        for index, bar in enumerate(self.bars):
            top = index * step
            name = metrics.elidedText(bar.name, Qt.TextElideMode.ElideRight, left)
            painter.setPen(look.colour("ink"))
            painter.drawText(QRectF(0, top, left, step), Qt.AlignmentFlag.AlignVCenter, name)
            length = max(2.0, room * bar.length / longest)
            painter.setPen(Qt.PenStyle.NoPen)
            if self._whole:
                painter.setBrush(look.colour("faint"))
                painter.drawRoundedRect(QRectF(left + 12, top + step * 0.25, room, step * 0.5), 4, 4)
            painter.setBrush(look.colour("indigo"))
            painter.drawRoundedRect(QRectF(left + 12, top + step * 0.25, length, step * 0.5), 4, 4)
            painter.setPen(look.colour("muted"))
            place = QRectF(left + 12 + (room if self._whole else length) + 8, top, right, step)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, bar.words)
