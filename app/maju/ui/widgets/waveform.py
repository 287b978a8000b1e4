"""The last seconds of the microphone as a strip of bars."""

from collections import deque

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.level_meter import LOWEST_DBFS

STEP = 5
"""Pixels from bar to bar."""


class Waveform(QWidget):
    """One bar a reading, newest at the right; bars of silence are dots."""

    def __init__(self) -> None:
        super().__init__()
        self._levels: deque[float] = deque(maxlen=600)
        self._recording = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("들어오는 소리"))

    def add(self, dbfs: float | None, *, recording: bool) -> None:
        """One more reading (about twelve a second)."""
        share = 0.0 if dbfs is None else max(0.0, min(1.0, (dbfs - LOWEST_DBFS) / -LOWEST_DBFS))
        self._levels.append(share)
        self._recording = recording
        self.update()

    def clear(self) -> None:
        """Start over."""
        self._levels.clear()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, 48)

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        room = max(1, self.width() // STEP)
        shown = list(self._levels)[-room:]
        middle = self.height() / 2
        live, quiet = look.colour("vermilion_live" if self._recording else "green"), look.colour("faint")
        for index in range(room):
            behind = index - (room - len(shown))
            share = shown[behind] if behind >= 0 else 0.0
            height = max(4.0, share * share * self.height())
            painter.setBrush(live if behind >= 0 and share > 0.08 else quiet)
            painter.drawRoundedRect(QRectF(index * STEP, middle - height / 2, 3, height), 1.5, 1.5)
