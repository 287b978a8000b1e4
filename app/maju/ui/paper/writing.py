"""Words on paper: paragraphs, quotes, terms and titles as pieces, in the looks that marks have."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from maju.services.report_blocks import Mark
from maju.services.report_cards import HELD
from maju.ui.paper.shapes import Both, Line, Pill, Rect
from maju.ui.paper.sheet import Draw, Fonts, Piece, Style, Styled, points
from maju.ui.theme import Theme

_AMBER_BADGES = (HELD, "기본 분석")


class Writing:
    """Makes pieces of words. ``width``: of the page between its margins, device units."""

    def __init__(self, fonts: Fonts, look: Theme, width: float) -> None:
        self.fonts = fonts
        self.look = look
        self.width = width
        ink, muted = look.colour("ink"), look.colour("muted")
        self.body = Style(9.5, ink)
        self.muted = Style(8.5, muted)
        self.marks = {
            Mark.PLAIN: self.body,
            Mark.STRONG: replace(self.body, bold=True),
            Mark.MUTED: self.muted,
            Mark.QUOTED: replace(self.body, ground=look.colour("indigo_soft"), under=look.colour("indigo")),
            Mark.FILLER: replace(self.body, colour=look.colour("amber"), under=look.colour("amber"), dotted=True),
            Mark.TOLD: replace(self.body, ground=look.colour("green_soft")),
            Mark.PART: replace(self.body, colour=look.colour("green"), bold=True),
        }

    def text(
        self,
        runs: Iterable[Styled],
        *,
        indent: float = 0.0,
        spacing: float = 1.5,
        bar: str = "",
        before: float = 4.0,
        keep: bool = False,
    ) -> Iterator[Piece]:
        """A paragraph line by line; no line stands alone at the end or the start of a page."""
        given = [(text, style) for text, style in runs if text]
        if not given:
            return
        height = max(self.fonts.height(style, spacing) for _, style in given)
        left = points(indent + (10.0 if bar else 0.0))
        lines = list(self.fonts.lines(given, self.width - left))
        for place, line in enumerate(lines):
            draw = self.at(line, left, height, self.look.colour(bar) if bar else None, points(indent))
            lonely = place == 0 or place == len(lines) - 2
            last = place == len(lines) - 1
            yield Piece(height, draw, 0.0 if place else points(before), keep=keep if last else lonely)

    def at(
        self, line: Sequence[Styled], left: float, height: float, bar: QColor | None = None, bar_left: float = 0.0
    ) -> Draw:
        """One line of words at ``left``, with a bar at ``bar_left`` where it is quoted."""
        return Line(self.fonts, line, left, height, bar, bar_left)

    def term(self, name: str, text: str, style: Style) -> Iterator[Piece]:
        """A name and, beside it, what is said of it."""
        pieces = list(self.text([(text, style)], indent=64.0, before=2.0))
        first = pieces[0]
        pieces[0] = replace(first, draw=Both(first.draw, self.at(((name, self.muted),), 0.0, first.height)))
        yield from pieces

    def rule(self, token: str, thick: float) -> Draw:
        """A line across the page, so many points thick."""
        return Rect(self.look.colour(token), QRectF(0, 0, self.width, points(thick)))

    def titled(self, line: Sequence[Styled], style: Style, badges: Sequence[str]) -> Draw:
        """A line with badges behind it."""
        height = self.fonts.height(style)
        left = sum(self.fonts.width(text, s) for text, s in line) + points(8)
        return Both(self.at(line, 0.0, height), *self._pills(badges, left, height))

    def badges_width(self, badges: Sequence[str]) -> float:
        """What badges take of a line; device units."""
        return sum(self.fonts.width(badge, self.muted) + points(20) for badge in badges)

    def _pills(self, badges: Sequence[str], left: float, height: float) -> Iterator[Pill]:
        for badge in badges:
            ground, ink = ("amber_soft", "amber") if badge in _AMBER_BADGES else ("indigo_soft", "indigo")
            style = Style(8.0, self.look.colour(ink), bold=True)
            pill = Pill(self.fonts, badge, style, self.look.colour(ground), left, height)
            left += pill.width + points(6)
            yield pill
