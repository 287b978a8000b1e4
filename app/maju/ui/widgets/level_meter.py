"""A microphone's level, live."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.ui.texts import tr
from maju.ui.theme import theme

LOWEST_DBFS = -60.0
TOO_LOUD_DBFS = -6.0
"""From here on a loud syllable may clip; the mark stands here."""


class LevelMeter(QWidget):
    """A bar from -60 to 0 dBFS with a mark where sound begins to break."""

    def __init__(self) -> None:
        super().__init__()
        self._level: float | None = None
        self._clipped = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("마이크 소리 크기"))

    def set_level(self, dbfs: float | None, clipped: bool = False) -> None:
        """Show a level; None: no microphone."""
        if (dbfs, clipped) != (self._level, self._clipped):
            self._level, self._clipped = dbfs, clipped
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 16)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        bar = QRectF(0, self.height() / 2 - 5, self.width(), 10)
        painter.setBrush(look.colour("faint"))
        painter.drawRoundedRect(bar, 5, 5)
        if self._level is not None:
            share = max(0.0, min(1.0, (self._level - LOWEST_DBFS) / -LOWEST_DBFS))
            painter.setBrush(look.colour("vermilion_live" if self._clipped else "green"))
            painter.drawRoundedRect(QRectF(0, bar.top(), max(10.0, bar.width() * share), 10), 5, 5)
        mark = self.width() * (TOO_LOUD_DBFS - LOWEST_DBFS) / -LOWEST_DBFS
        painter.setBrush(look.colour("vermilion_live"))
        painter.drawRect(QRectF(mark, bar.top() - 3, 2, 16))
