"""How people are spread over the five levels: one bar in five parts, from the lowest at the left."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.ui.theme import theme

_NAME_SHARE = 0.28
_LEAST_WORDS = 28
"""Pixels of a part from which its share fits into it."""


class LevelBars(QWidget):
    """``shares``: of levels 1 to 5, together 1; the part of a level is the darker the higher it is."""

    def __init__(self, name: str, shares: Sequence[float], words: str) -> None:
        super().__init__()
        self._name, self.shares, self._words = name, tuple(shares), words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(theme().px(32))
        self.setAccessibleName(name)
        parts = (f"{level}: {share:.0%}" for level, share in enumerate(self.shares, 1))
        self.setAccessibleDescription("; ".join((*parts, words)))

    def sizeHint(self) -> QSize:
        return QSize(360, self.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(13))
        metrics = QFontMetrics(look.font(13))
        left, right = self.width() * _NAME_SHARE, metrics.horizontalAdvance(self._words) + 16
        painter.setPen(look.colour("ink"))
        name = metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, int(left) - 8)
        painter.drawText(QRectF(0, 0, left, self.height()), Qt.AlignmentFlag.AlignVCenter, name)
        place = QRectF(left, self.height() * 0.15, max(8.0, self.width() - left - right), self.height() * 0.7)
        self._paint_parts(painter, place)
        painter.setPen(look.colour("muted"))
        end = QRectF(place.right() + 12, 0, right, self.height())
        painter.drawText(end, Qt.AlignmentFlag.AlignVCenter, self._words)

    def _paint_parts(self, painter: QPainter, place: QRectF) -> None:
        look = theme()
        at = place.left()
        for level, share in enumerate(self.shares, 1):
            part = QRectF(at, place.top(), place.width() * share, place.height())
            at = part.right()
            if not share:
                continue
            colour = look.colour("indigo")
            colour.setAlphaF(0.14 + 0.2 * (level - 1))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            painter.drawRect(part.adjusted(0.5, 0, -0.5, 0))
            if part.width() >= look.px(_LEAST_WORDS):
                painter.setPen(look.colour("ink" if level < 4 else "surface"))
                painter.drawText(part, Qt.AlignmentFlag.AlignCenter, str(level))
