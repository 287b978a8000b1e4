"""Pages of a PDF that fill from top to bottom: pieces flow over them, some kept together, and words break between words.

Qt's own text documents break Korean words anywhere and cannot keep a heading with what follows it.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Union

from PySide6.QtCore import QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPageLayout, QPageSize, QPainter, QPdfWriter, QPen

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

from maju.ui.theme import installed_fonts

RESOLUTION = 600
_POINTS_PER_INCH = 72.0
_MARGINS_MM = QMarginsF(18, 16, 18, 8)

_WORD = re.compile(r"\S+")

Paper = Union[QPdfWriter, "QPrinter"]
"""What can be drawn on: a file, or a printer (which only a kiosk loads)."""
Draw = Callable[[QPainter, float, float], None]
"""Draws at (x, y), the upper left corner of its place; device units."""


@dataclass(frozen=True, slots=True)
class Style:
    """How words look: size in points, weight, colours; ``under`` underlines them in a colour, ``dotted`` with points."""

    size: float
    colour: QColor
    bold: bool = False
    ground: QColor | None = None
    under: QColor | None = None
    dotted: bool = False


Styled = tuple[str, Style]


@dataclass(frozen=True, slots=True)
class Piece:
    """Something of a height that is never divided. ``before``: space above it, but at the top of a page; ``keep``: not the last of
    its page while another follows."""

    height: float
    draw: Draw
    before: float = 0.0
    keep: bool = False


def points(length: float) -> float:
    """Points as device units."""
    return length * RESOLUTION / _POINTS_PER_INCH


def nothing(_painter: QPainter, _x: float, _y: float) -> None:
    """An empty place."""


class Fonts:
    """The window's fonts at any size, measured for one device."""

    def __init__(self, device: Paper) -> None:
        self._device = device
        self._made: dict[tuple[float, bool], tuple[QFont, QFontMetricsF]] = {}
        self._widths: dict[tuple[str, float, bool], float] = {}

    def of(self, style: Style) -> tuple[QFont, QFontMetricsF]:
        """Font and measurements."""
        key = (style.size, style.bold)
        if key not in self._made:
            font = QFont()
            font.setFamilies(list(installed_fonts()))
            font.setPixelSize(round(points(style.size)))
            font.setWeight(QFont.Weight.Bold if style.bold else QFont.Weight.Normal)
            self._made[key] = (font, QFontMetricsF(font, self._device))
        return self._made[key]

    def width(self, text: str, style: Style) -> float:
        """Device units."""
        key = (text, style.size, style.bold)
        if key not in self._widths:
            self._widths[key] = self.of(style)[1].horizontalAdvance(text)
        return self._widths[key]

    def height(self, style: Style, spacing: float = 1.5) -> float:
        """Of a line of this size."""
        return points(style.size) * spacing

    def lines(self, runs: Iterable[Styled], width: float) -> Iterator[tuple[Styled, ...]]:
        """Words in lines no wider than ``width``, broken at spaces; a word that is wider alone is broken where it must be."""
        line: list[Styled] = []
        used = 0.0
        for text, style in _tokens(runs):
            if text == "\n":
                yield _joined(line)
                line, used = [], 0.0
                continue
            if line and used + self.width(text.rstrip(), style) > width:
                yield _joined(line)
                line, used = [], 0.0
            for part in self._parts(text, style, width):
                if line and used + self.width(part.rstrip(), style) > width:
                    yield _joined(line)
                    line, used = [], 0.0
                line.append((part, style))
                used += self.width(part, style)
        if line:
            yield _joined(line)

    def _parts(self, text: str, style: Style, width: float) -> Iterator[str]:
        if self.width(text.rstrip(), style) <= width:
            yield text
            return
        part = ""
        for sign in text:
            if part and self.width(part + sign, style) > width:
                yield part
                part = ""
            part += sign
        yield part

    def draw_line(self, painter: QPainter, line: Sequence[Styled], x: float, y: float, height: float) -> None:
        """One line with its grounds and underlines; the words stand in the middle of ``height``."""
        for text, style in line:
            font, metrics = self.of(style)
            width = self.width(text, style)
            base = y + (height + metrics.ascent() - metrics.descent()) / 2
            if style.ground is not None:
                painter.fillRect(
                    QRectF(x, base - metrics.ascent(), width, metrics.ascent() + metrics.descent()), style.ground
                )
            painter.setFont(font)
            painter.setPen(style.colour)
            for found in _WORD.finditer(text):
                # Spaces are left out: fonts that give U+0001 the glyph of the space make Qt write it in their place.
                before = self.width(text[: found.start()], style)
                painter.drawText(QPointF(x + before, base), found[0])
            if style.under is not None:
                pen = QPen(style.under, points(0.9), Qt.PenStyle.DotLine if style.dotted else Qt.PenStyle.SolidLine)
                painter.setPen(pen)
                painter.drawLine(QPointF(x, base + points(2)), QPointF(x + width, base + points(2)))
            x += width


class Sheet:
    """A4 pages with a footer. :meth:`flow` fills them; ``footer`` draws below each (painter, left, top, width, page from 1)."""

    def __init__(self, writer: Paper, footer: Callable[[QPainter, float, float, float, int], None]) -> None:
        writer.setResolution(RESOLUTION)
        writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
        writer.setPageMargins(_MARGINS_MM, QPageLayout.Unit.Millimeter)
        self._writer = writer
        self._footer = footer
        page = writer.pageLayout().paintRectPixels(RESOLUTION)
        self.width, self.height = float(page.width()), float(page.height()) - points(30)

    def flow(self, pieces: Sequence[Piece]) -> int:
        """Draw everything; returns the number of pages."""
        painter = QPainter(self._writer)
        try:
            y, page = 0.0, 1
            self._footer(painter, 0.0, self.height + points(8), self.width, page)
            for place, piece in enumerate(pieces):
                before = piece.before if y else 0.0
                if y and y + before + self._needed(pieces, place) > self.height:
                    self._writer.newPage()
                    y, before, page = 0.0, 0.0, page + 1
                    self._footer(painter, 0.0, self.height + points(8), self.width, page)
                piece.draw(painter, 0.0, y + before)
                y += before + piece.height
            return page
        finally:
            painter.end()

    def _needed(self, pieces: Sequence[Piece], place: int) -> float:
        """What must fit below a piece for it to stand here; of what no page can hold together, the piece alone."""
        together = _together(pieces, place)
        return together if together <= self.height else pieces[place].height


def _together(pieces: Sequence[Piece], place: int) -> float:
    """Height of a piece with all that it must not be parted from."""
    height = pieces[place].height
    while pieces[place].keep and place + 1 < len(pieces):
        place += 1
        height += pieces[place].before + pieces[place].height
    return height


def _tokens(runs: Iterable[Styled]) -> Iterator[Styled]:
    """Words with the spaces behind them, and line ends."""
    for text, style in runs:
        word = ""
        for sign in text:
            if sign == "\n":
                if word:
                    yield word, style
                yield "\n", style
                word = ""
                continue
            if word and word[-1].isspace() and not sign.isspace():
                yield word, style
                word = ""
            word += sign
        if word:
            yield word, style


def _joined(line: Sequence[Styled]) -> tuple[Styled, ...]:
    """Neighbours of the same look as one, so that they are one text in the file too."""
    groups = ((style, "".join(text for text, _ in group)) for style, group in groupby(line, key=lambda item: item[1]))
    return tuple((text, style) for style, text in groups)
