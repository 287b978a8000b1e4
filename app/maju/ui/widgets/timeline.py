"""An answer over time: speech, silence, pace, fillers, long sideways looks, to scale. A press goes there."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from maju.domain.delivery import Delivery
from maju.domain.presence import Presence
from maju.services.delivery_words import USUAL_PACE
from maju.ui.texts import minutes, tr
from maju.ui.theme import theme

LEAD_IN_S = 1.0
"""A finding plays from this much before it, so that its first syllable is heard."""
STEP_S = 5.0
"""What an arrow key moves."""
_PACE_BAND = (120.0, 400.0)
"""Syllables a minute at the lower and upper edge of the pace lane; wide enough for nearly everyone."""
_TICKS = (5, 10, 15, 30, 60, 120, 300)
_NEAR_PX = 6
"""A mark may be missed by this much."""


@dataclass(frozen=True, slots=True)
class _Mark:
    """Something that can be heard: seconds, and what it is."""

    start_s: float
    end_s: float
    words: str


@dataclass(frozen=True, slots=True)
class _Lane:
    key: str
    label: str
    marks: tuple[_Mark, ...] = ()


class Timeline(QWidget):
    """Lanes below one another; only those with something measured are there."""

    play_from = Signal(float)
    """A mark was pressed, or Enter: play from this second."""
    sought = Signal(float)
    """Any other place was pressed, or an arrow key: go to this second."""
    toggled = Signal()
    """Space: play or stop."""

    def __init__(self, duration_s: float, delivery: Delivery | None, presence: Presence | None) -> None:
        super().__init__()
        self._duration_s = max(0.1, duration_s)
        self._delivery = delivery
        self._at_s = 0.0
        self._lanes = (*_spoken_lanes(delivery), *_seen_lanes(presence))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._lanes else Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(tr("답변의 흐름"))
        self._describe()

    @property
    def lanes(self) -> tuple[str, ...]:
        """Keys of the lanes shown: speech, silence, pace, fillers, gaze."""
        return tuple(lane.key for lane in self._lanes)

    @property
    def at_s(self) -> float:
        """Where the playhead stands."""
        return self._at_s

    def set_position(self, seconds: float) -> None:
        """Where the player is."""
        self._at_s = max(0.0, min(self._duration_s, seconds))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, len(self._lanes) * self._lane_height() + theme().px(24))

    # --- drawing ------------------------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(look.font(13))
        for index, lane in enumerate(self._lanes):
            box = self._box(index)
            painter.setPen(look.colour("muted"))
            label = QRectF(0, box.top(), self._left() - 8, box.height())
            painter.drawText(label, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, lane.label)
            self._paint_lane(painter, lane, box)
        bottom = len(self._lanes) * self._lane_height()
        self._paint_ticks(painter, bottom)
        self._paint_position(painter, bottom)

    def _paint_lane(self, painter: QPainter, lane: _Lane, box: QRectF) -> None:
        if lane.key == "pace":
            self._paint_pace(painter, box)
            return
        self._paint_block(painter, box, 0, self._duration_s, "faint", 12 if lane.key in ("speech", "gaze") else 2)
        for mark in lane.marks:
            if lane.key == "fillers":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme().colour("amber_live"))
                painter.drawEllipse(QPointF(self._x(mark.start_s), box.center().y()), 5, 5)
            else:
                token = {"speech": "press", "silence": "edge", "gaze": "amber_live"}[lane.key]
                self._paint_block(painter, box, mark.start_s, mark.end_s, token, 6 if lane.key == "silence" else 12)

    def _paint_block(
        self, painter: QPainter, box: QRectF, start_s: float, end_s: float, token: str, height: float
    ) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour(token))
        left, right = self._x(start_s), self._x(min(end_s, self._duration_s))
        place = QRectF(left, box.center().y() - height / 2, max(2.0, right - left), height)
        painter.drawRoundedRect(place, min(3.0, height / 2), min(3.0, height / 2))

    def _paint_pace(self, painter: QPainter, box: QRectF) -> None:
        """The line, over the band of what is usual."""
        assert self._delivery is not None
        usual = QRectF(
            QPointF(self._x(0), self._pace_y(box, USUAL_PACE[1])),
            QPointF(self._x(self._duration_s), self._pace_y(box, USUAL_PACE[0])),
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme().colour("green_soft"))
        painter.drawRoundedRect(usual, 3, 3)
        points = QPolygonF([QPointF(self._x(at_s), self._pace_y(box, pace)) for at_s, pace in self._delivery.pace])
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme().colour("green"), 2))
        painter.drawPolyline(points)

    def _pace_y(self, box: QRectF, pace: float) -> float:
        low, high = _PACE_BAND
        share = max(0.0, min(1.0, (pace - low) / (high - low)))
        return box.bottom() - 4 - share * (box.height() - 8)

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

    def _lane_height(self) -> int:
        return theme().px(28)

    def _box(self, index: int) -> QRectF:
        height = self._lane_height()
        return QRectF(self._left(), index * height, self.width() - self._left(), height)

    def _left(self) -> int:
        """Where time begins: right of the widest label."""
        metrics = QFontMetrics(theme().font(13))
        return max((metrics.horizontalAdvance(lane.label) for lane in self._lanes), default=0) + 16

    def _x(self, seconds: float) -> float:
        return self._left() + 6 + (self.width() - self._left() - 12) * seconds / self._duration_s

    def _second(self, x: float) -> float | None:
        """The second at a place; None over the labels."""
        share = (x - self._left() - 6) / max(1, self.width() - self._left() - 12)
        return max(0.0, min(1.0, share)) * self._duration_s if share >= -0.02 else None

    def _mark_at(self, place: QPointF) -> _Mark | None:
        """What is drawn there; stretches of speech are no findings."""
        index = int(place.y() // self._lane_height())
        if not 0 <= index < len(self._lanes) or self._lanes[index].key == "speech":
            return None
        for mark in self._lanes[index].marks:
            if self._x(mark.start_s) - _NEAR_PX <= place.x() <= self._x(mark.end_s) + _NEAR_PX:
                return mark
        return None

    # --- hands --------------------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        mark, second = self._mark_at(event.position()), self._second(event.position().x())
        if mark is not None:
            self._play(mark.start_s - LEAD_IN_S)
        elif second is not None:
            self._seek(second)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -STEP_S, Qt.Key.Key_Right: STEP_S}
        step = steps.get(Qt.Key(event.key()))
        if step is not None:
            self._seek(self._at_s + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._play(self._at_s)
        elif event.key() == Qt.Key.Key_Space:
            self.toggled.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = QPointF(event.pos())
            mark, second = self._mark_at(place), self._second(place.x())
            QToolTip.showText(event.globalPos(), mark.words if mark else minutes(second) if second is not None else "")
            return True
        return super().event(event)

    def _seek(self, seconds: float) -> None:
        self.set_position(seconds)
        self.sought.emit(self._at_s)

    def _play(self, seconds: float) -> None:
        self.set_position(seconds)
        self.play_from.emit(self._at_s)

    def _describe(self) -> None:
        found = [mark.words for lane in self._lanes if lane.key not in ("speech", "pace") for mark in lane.marks]
        keys = tr("왼쪽과 오른쪽 화살표로 5초씩 옮기고, Enter로 그곳부터, Space로 듣거나 멈춥니다.")
        self.setAccessibleDescription(" ".join((keys, *found)))


def _spoken_lanes(delivery: Delivery | None) -> list[_Lane]:
    if delivery is None:
        return []
    lanes = []
    if delivery.speech:
        lanes.append(_Lane("speech", tr("말소리"), tuple(_Mark(s.start_s, s.end_s, "") for s in delivery.speech)))
    if delivery.pauses:
        lanes.append(_Lane("silence", tr("멈춘 곳"), tuple(_pause(p.start_s, p.end_s) for p in delivery.pauses)))
    if len(delivery.pace) > 1:
        lanes.append(_Lane("pace", tr("빠르기")))
    fillers = tuple(
        _Mark(f.start_s, f.end_s or f.start_s, tr("{time} 군말 ‘{word}’", time=minutes(f.start_s), word=f.text))
        for f in delivery.fillers
        if f.start_s is not None
    )
    return [*lanes, _Lane("fillers", tr("군말"), fillers)] if fillers else lanes


def _pause(start_s: float, end_s: float) -> _Mark:
    words = tr("{time} {seconds}초 멈춤", time=minutes(start_s), seconds=f"{end_s - start_s:.1f}")
    return _Mark(start_s, end_s, words)


def _seen_lanes(presence: Presence | None) -> list[_Lane]:
    if presence is None or not (presence.enough and presence.calibrated):
        return []
    looks = tuple(
        _Mark(
            look.start_s,
            look.end_s,
            tr("{time} {seconds}초 옆을 봄", time=minutes(look.start_s), seconds=f"{look.end_s - look.start_s:.1f}"),
        )
        for look in presence.look_aways
    )
    return [_Lane("gaze", tr("옆 보기"), looks)]
