"""The timeline of an answer on paper: speech, pauses, pace, fillers, look-aways, all to one scale."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from maju.services.report_timeline import Mark, Timeline
from maju.ui.paper.sheet import Fonts, Piece, Style, points
from maju.ui.theme import Theme

_LEFT = 54.0
_TALL, _PACE_TALL = 15.0, 40.0


def lane_pieces(timeline: Timeline, looks_gap: str, fonts: Fonts, look: Theme, width: float) -> Iterator[Piece]:
    """Lanes from top to bottom, kept together, with the times below; what has nothing to draw says so."""
    drawn = _Lanes(fonts, look, width)
    rows: tuple[tuple[str, Sequence[Mark], str, str], ...] = (
        ("말소리", timeline.speech, "indigo", ""),
        ("멈춤", timeline.pauses, "amber_live", "1초 넘게 멈춘 곳이 없습니다."),
        ("군말", timeline.fillers, "amber", timeline.filler_gap),
        ("옆을 봄", () if looks_gap else timeline.look_aways, "muted", looks_gap or "옆을 오래 본 때가 없습니다."),
    )
    for place, (name, marks, colour, gap) in enumerate(rows):
        yield drawn.row(name, marks, look.colour(colour), gap, dots=name == "군말")
        if place == 1:
            yield drawn.pace(timeline)
    yield drawn.ticks(timeline.ticks)


class _Lanes:
    """Makes the rows."""

    def __init__(self, fonts: Fonts, look: Theme, width: float) -> None:
        self._fonts, self._look, self._left = fonts, look, points(_LEFT)
        self._length = width - self._left
        self._words = Style(8.0, look.colour("muted"))

    def row(self, name: str, marks: Sequence[Mark], colour: QColor, gap: str, *, dots: bool) -> Piece:
        """One lane of stretches, or of dots; ``gap`` where there is none."""
        height = points(_TALL)

        def draw(painter: QPainter, x: float, y: float) -> None:
            self._name(painter, name, x, y, height)
            if not marks:
                self._fonts.draw_line(painter, ((gap, self._words),), x + self._left, y, height)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour)
            for mark in marks:
                at = x + self._left + self._length * float(mark.left) / 100
                wide = max(points(1.2), self._length * float(mark.width) / 100)
                if dots:
                    painter.drawEllipse(QPointF(at, y + height / 2), points(2.6), points(2.6))
                else:
                    painter.drawRect(QRectF(at, y + height / 2 - points(3.5), wide, points(7)))

        return Piece(height, draw, keep=True)

    def pace(self, timeline: Timeline) -> Piece:
        """Lines of the pace over the band of what is usual."""
        height = points(_PACE_TALL)

        def draw(painter: QPainter, x: float, y: float) -> None:
            self._name(painter, "빠르기", x, y, height)
            if not timeline.pace:
                gap = "말소리나 글이 모자라 재지 못했습니다."
                self._fonts.draw_line(painter, ((gap, self._words),), x + self._left, y, height)
                return
            top, tall = (height * float(share) / 100 for share in timeline.band)
            painter.fillRect(QRectF(x + self._left, y + top, self._length, tall), self._look.colour("green_soft"))
            painter.setPen(QPen(self._look.colour("green"), points(1.3)))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            for line in timeline.pace:
                painter.drawPolyline(QPolygonF([self._point(pair, x, y, height) for pair in line.split()]))

        return Piece(height, draw, keep=True)

    def ticks(self, ticks: Sequence[str]) -> Piece:
        """Times at equal distances."""
        height = points(13.0)

        def draw(painter: QPainter, x: float, y: float) -> None:
            for place, tick in enumerate(ticks):
                share = place / max(1, len(ticks) - 1)
                at = x + self._left + self._length * share - self._fonts.width(tick, self._words) * share
                self._fonts.draw_line(painter, ((tick, self._words),), at, y, height)

        return Piece(height, draw)

    def _name(self, painter: QPainter, name: str, x: float, y: float, height: float) -> None:
        self._fonts.draw_line(painter, ((name, self._words),), x, y, height)

    def _point(self, pair: str, x: float, y: float, height: float) -> QPointF:
        across, down = map(float, pair.split(","))
        return QPointF(x + self._left + self._length * across / 1000, y + height * down / 100)
