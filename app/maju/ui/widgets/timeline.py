"""An answer over time: speech and silence, pace, fillers, long sideways looks. A click plays from there."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.domain.delivery import Delivery
from maju.domain.presence import Presence
from maju.ui.texts import minutes, tr
from maju.ui.theme import theme

LEAD_IN_S = 1.0
"""Playing begins this much before the place that was pressed, so that the first syllable is heard."""
_PACE_BAND = (120.0, 400.0)
"""Syllables a minute at the lower and upper edge of the pace lane; wide enough for nearly everyone."""
_TICKS = (5, 10, 15, 30, 60, 120, 300)


@dataclass(frozen=True, slots=True)
class _Lane:
    key: str
    label: str


class Timeline(QWidget):
    """Lanes below one another; only those with something measured are there."""

    play_from = Signal(float)

    def __init__(self, duration_s: float, delivery: Delivery | None, presence: Presence | None) -> None:
        super().__init__()
        self._duration_s = max(0.1, duration_s)
        self._delivery = delivery
        self._presence = presence
        self._at_s = 0.0
        self._lanes = self._choose_lanes()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._lanes else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("답변의 흐름"))
        self.setAccessibleDescription(tr("왼쪽과 오른쪽 화살표로 5초씩 옮기고 Enter로 그곳부터 듣습니다."))

    @property
    def lanes(self) -> tuple[str, ...]:
        """Keys of the lanes shown: speech, pace, fillers, gaze."""
        return tuple(lane.key for lane in self._lanes)

    def set_position(self, seconds: float) -> None:
        """Where the player is."""
        self._at_s = seconds
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, len(self._lanes) * self._lane_height() + theme().px(24))

    # --- drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(13))
        height = self._lane_height()
        for index, lane in enumerate(self._lanes):
            box = QRectF(self._left(), index * height, self.width() - self._left(), height)
            painter.setPen(look.colour("muted"))
            label = QRectF(0, box.top(), self._left() - 8, height)
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, lane.label)
            getattr(self, f"_paint_{lane.key}")(painter, box)
        self._paint_ticks(painter, len(self._lanes) * height)
        self._paint_position(painter, len(self._lanes) * height)

    def _paint_speech(self, painter: QPainter, box: QRectF) -> None:
        assert self._delivery is not None
        self._paint_block(painter, box, 0, self._duration_s, "faint")
        for span in self._delivery.speech:
            self._paint_block(painter, box, span.start_s, span.end_s, "press")

    def _paint_block(self, painter: QPainter, box: QRectF, start_s: float, end_s: float, token: str) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(token))
        left, right = self._x(start_s), self._x(min(end_s, self._duration_s))
        painter.drawRoundedRect(QRectF(left, box.center().y() - 6, max(2.0, right - left), 12), 3, 3)

    def _paint_pace(self, painter: QPainter, box: QRectF) -> None:
        assert self._delivery is not None
        low, high = _PACE_BAND
        room = box.height() - 8
        points = QPolygonF()
        for at_s, pace in self._delivery.pace:
            share = max(0.0, min(1.0, (pace - low) / (high - low)))
            points.append(QPointF(self._x(at_s), box.bottom() - 4 - share * room))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("green"), 2))
        painter.drawPolyline(points)

    def _paint_fillers(self, painter: QPainter, box: QRectF) -> None:
        assert self._delivery is not None
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("amber_live"))
        for filler in self._delivery.fillers:
            if filler.start_s is not None:
                painter.drawEllipse(QPointF(self._x(filler.start_s), box.center().y()), 4, 4)

    def _paint_gaze(self, painter: QPainter, box: QRectF) -> None:
        assert self._presence is not None
        self._paint_block(painter, box, 0, self._duration_s, "faint")
        for look in self._presence.look_aways:
            self._paint_block(painter, box, look.start_s, look.end_s, "amber_live")

    def _paint_ticks(self, painter: QPainter, top: float) -> None:
        look = theme()
        painter.setPen(look.colour("muted"))
        step = next((tick for tick in _TICKS if self._duration_s / tick <= 5), _TICKS[-1])
        at_s = 0.0
        width = look.px(48)
        while at_s <= self._duration_s:
            left = max(float(self._left()), min(self._x(at_s) - width / 2, float(self.width() - width)))
            flag = Qt.AlignmentFlag.AlignLeft if at_s == 0 else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(QRectF(left, top + 2, width, look.px(20)), flag, minutes(at_s))
            at_s += step

    def _paint_position(self, painter: QPainter, bottom: float) -> None:
        look = theme()
        x = self._x(self._at_s)
        painter.setPen(QPen(look.colour("ink"), 2))
        painter.drawLine(QPointF(x, 0), QPointF(x, bottom))
        painter.setBrush(look.colour("ink"))
        painter.drawEllipse(QPointF(x, 4), 4, 4)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("indigo"), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    # --- where things are ---------------------------------------------------------------------------------------------

    def _choose_lanes(self) -> tuple[_Lane, ...]:
        lanes = []
        if self._delivery is not None and self._delivery.speech:
            lanes.append(_Lane("speech", tr("말소리")))
        if self._delivery is not None and len(self._delivery.pace) > 1:
            lanes.append(_Lane("pace", tr("빠르기")))
        if self._delivery is not None and any(f.start_s is not None for f in self._delivery.fillers):
            lanes.append(_Lane("fillers", tr("군말")))
        if self._presence is not None and self._presence.enough and self._presence.calibrated:
            lanes.append(_Lane("gaze", tr("옆 보기")))
        return tuple(lanes)

    def _lane_height(self) -> int:
        return theme().px(28)

    def _left(self) -> int:
        """Where time begins: right of the widest label."""
        metrics = QFontMetrics(theme().font(13))
        return max((metrics.horizontalAdvance(lane.label) for lane in self._lanes), default=0) + 16

    def _x(self, seconds: float) -> float:
        return self._left() + 6 + (self.width() - self._left() - 12) * seconds / self._duration_s

    # --- hands --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        share = (event.position().x() - self._left() - 6) / max(1, self.width() - self._left() - 12)
        if share >= -0.02:
            self._go(max(0.0, min(1.0, share)) * self._duration_s)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -5.0, Qt.Key.Key_Right: 5.0}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self.set_position(max(0.0, min(self._duration_s, self._at_s + step)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(self._at_s)
        else:
            super().keyPressEvent(event)

    def _go(self, seconds: float) -> None:
        self.set_position(seconds)
        self.play_from.emit(max(0.0, seconds - LEAD_IN_S))
