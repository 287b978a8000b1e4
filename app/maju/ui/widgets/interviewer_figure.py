"""The interviewers: plain figures; a ring runs round the one who speaks."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.ui.texts import tr
from maju.ui.theme import theme

STEP_MS = 50
"""Time between two pictures of the ring."""


class InterviewerFigure(QWidget):
    """One figure, or a panel side by side."""

    def __init__(self, count: int = 1) -> None:
        super().__init__()
        self._count = max(1, count)
        self._asking = 0
        self._speaking = False
        self._angle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(STEP_MS)
        self._timer.timeout.connect(self._turn)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumHeight(96)
        self.setMaximumHeight(224)
        self.setAccessibleName(tr("면접관"))

    def sizeHint(self) -> QSize:
        return QSize(112 * self._count, 112)

    def show_speaking(self, asking: int, speaking: bool) -> None:
        """Who asks, and whether they are speaking now."""
        self._asking = asking % self._count
        if speaking != self._speaking:
            self._speaking = speaking
            if speaking and theme().moves:
                self._timer.start()
            else:
                self._timer.stop()
        self.update()

    def _turn(self) -> None:
        self._angle = (self._angle + 5) % 360
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = 20
        side = min(self.height() - 12, (self.width() - gap * (self._count - 1)) // self._count - 12)
        if side < 24:
            return
        left = (self.width() - self._count * side - (self._count - 1) * gap) / 2
        for index in range(self._count):
            box = QRectF(left + index * (side + gap), (self.height() - side) / 2, side, side)
            self._paint_figure(painter, box, faded=self._count > 1 and index != self._asking)
            if index == self._asking and self._speaking:
                self._paint_ring(painter, box.adjusted(-4, -4, 4, 4))

    def _paint_figure(self, painter: QPainter, box: QRectF, *, faded: bool) -> None:
        look = theme()
        painter.setOpacity(0.45 if faded else 1.0)
        painter.setPen(Qt.PenStyle.NoPen)
        round_ = QPainterPath()
        round_.addEllipse(box)
        painter.fillPath(round_, look.colour("figure_ground"))
        painter.save()
        painter.setClipPath(round_)
        painter.setBrush(look.colour("figure"))
        side = box.width()
        painter.drawEllipse(QPointF(box.center().x(), box.top() + side * 0.41), side * 0.17, side * 0.17)
        shoulders = QRectF(box.left() + side * 0.17, box.top() + side * 0.62, side * 0.66, side * 0.56)
        painter.drawRoundedRect(shoulders, side * 0.26, side * 0.26)
        painter.restore()
        painter.setOpacity(1.0)

    def _paint_ring(self, painter: QPainter, box: QRectF) -> None:
        look = theme()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("indigo"), 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if look.moves:
            painter.drawArc(box, -self._angle * 16, 80 * 16)
        else:
            painter.drawEllipse(box)
