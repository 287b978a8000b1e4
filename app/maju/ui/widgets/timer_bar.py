"""How much of the time has gone."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.ui.texts import tr
from maju.ui.theme import theme


class TimerBar(QWidget):
    """A bar that fills; a mark shows from when on one may go on."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self._mark: float | None = None
        self._recording = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("남은 시간"))

    def set_time(self, share: float, *, mark: float | None = None, recording: bool = False) -> None:
        """``share`` of the time gone, 0-1; ``mark`` a share too."""
        new = (max(0.0, min(1.0, share)), mark, recording)
        if new != (self._share, self._mark, self._recording):
            self._share, self._mark, self._recording = new
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 20)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        middle = self.height() / 2
        painter.setBrush(look.colour("faint"))
        painter.drawRoundedRect(QRectF(0, middle - 4, self.width(), 8), 4, 4)
        if self._share > 0:
            painter.setBrush(look.colour("vermilion_live" if self._recording else "press"))
            painter.drawRoundedRect(QRectF(0, middle - 4, max(8.0, self.width() * self._share), 8), 4, 4)
        if self._mark:
            painter.setBrush(look.colour("indigo"))
            painter.drawRect(QRectF(self.width() * self._mark - 1, middle - 8, 2, 16))
