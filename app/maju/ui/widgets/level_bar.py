"""A level from 1 to 5 as five short bars."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.ui.texts import tr
from maju.ui.theme import theme

LEVELS = 5


class LevelBar(QWidget):
    """``level`` None: judgement held, nothing is filled."""

    def __init__(self, level: int | None) -> None:
        super().__init__()
        self._level = level
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        words = tr("판단 보류") if level is None else tr("5단계 중 {level}단계", level=level)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        return QSize(120, 10)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - 4 * (LEVELS - 1)) / LEVELS
        for index in range(LEVELS):
            filled = self._level is not None and index < self._level
            painter.setBrush(look.colour("press" if filled else "faint"))
            painter.drawRoundedRect(QRectF(index * (width + 4), 2, width, 6), 3, 3)
