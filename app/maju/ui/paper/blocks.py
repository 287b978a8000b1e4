"""Blocks of a report drawn on paper, each as pieces that a sheet lets flow over its pages."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import singledispatchmethod

from PySide6.QtCore import QRectF

from maju.services.report_blocks import (
    Bars,
    Criterion,
    Figures,
    Grade,
    Heading,
    Lanes,
    Listing,
    Mark,
    NumberedFinding,
    Paragraph,
    Run,
    Table,
    Tone,
)
from maju.services.report_cards import HELD
from maju.ui.paper.lanes import lane_pieces
from maju.ui.paper.shapes import Both, Disc, Moved, Rect
from maju.ui.paper.sheet import Draw, Piece, Style, Styled, nothing, points
from maju.ui.paper.writing import Writing

_SIZES = {1: 15.0, 2: 12.0, 3: 10.0, 4: 9.5}
_ABOVE = {1: 26.0, 2: 14.0, 3: 10.0, 4: 8.0}
_COLUMNS = 4


class Blocks(Writing):
    """Makes pieces of a report's blocks."""

    @singledispatchmethod
    def pieces(self, block: object) -> Iterator[Piece]:
        """The block from top to bottom."""
        raise TypeError(f"{type(block).__name__} has no place on paper")

    @pieces.register
    def _(self, block: Heading) -> Iterator[Piece]:
        colour = self.look.colour("indigo" if block.level == 1 else "ink")
        style = Style(_SIZES[block.level], colour, bold=True)
        above = points(_ABOVE[block.level])
        if block.level == 1:
            yield Piece(points(10), self.rule("indigo", 1.2), above, keep=True)
            above = 0.0
        lines = list(self.fonts.lines([(block.text, style)], self.width - self.badges_width(block.badges)))
        for place, line in enumerate(lines):
            badges = block.badges if place == len(lines) - 1 else ()
            yield Piece(self.fonts.height(style), self.titled(line, style, badges), 0.0 if place else above, keep=True)
        yield Piece(points(3), nothing, keep=True)

    @pieces.register
    def _(self, block: Paragraph) -> Iterator[Piece]:
        runs = [(run.text, self._style(run, block.tone)) for run in block.runs]
        bars = {Tone.QUOTE: "line", Tone.NOTICE: "amber_live", Tone.HELD: "amber_live"}
        spacing = 1.85 if block.tone is Tone.TRANSCRIPT else 1.5
        yield from self.text(runs, spacing=spacing, bar=bars.get(block.tone, ""), before=4.0)

    @pieces.register
    def _(self, block: Listing) -> Iterator[Piece]:
        style = self.muted if block.tone is Tone.MUTED else self.body
        for number, item in enumerate(block.items, 1):
            yield from self._item(f"{number}." if block.ordered else "•", item, style)

    @pieces.register
    def _(self, block: NumberedFinding) -> Iterator[Piece]:
        found = block.finding
        tint, ink = ("green_soft", "green") if block.worked else ("indigo_soft", "indigo")
        strong = self.marks[Mark.STRONG]
        said = list(self.text([(found.text, strong)], indent=24.0, before=7.0, keep=True))
        said[0] = self._with_number(said[0], str(block.number), tint, ink)
        yield from said
        if found.quote:
            yield from self.text([(f"“{found.quote}”", self.body)], indent=24.0, bar="line", before=3.0, keep=True)
        source = " · ".join(text for text in (found.where, found.moment.clock, found.measure) if text)
        yield from self.text([(source, self.muted)], indent=24.0, before=2.0)

    @pieces.register
    def _(self, block: Bars) -> Iterator[Piece]:
        for row in block.rows:
            said = f"답변 {row.answers}개" + (f", 보류 {row.held}개" if row.held else "")
            yield Piece(points(17), self._bar(row.name, row.mean, float(row.share or 0.0), said), keep=True)
        yield Piece(points(4), nothing)

    @pieces.register
    def _(self, block: Figures) -> Iterator[Piece]:
        column = self.width / _COLUMNS
        big, unit = Style(14.0, self.look.colour("ink"), bold=True), Style(8.5, self.look.colour("muted"))
        for start in range(0, len(block.measures), _COLUMNS):
            cells: list[list[tuple[tuple[Styled, ...], float]]] = []
            for measure in block.measures[start : start + _COLUMNS]:
                value = ((measure.value, big), (f" {measure.unit}", unit))
                notes = self.fonts.lines([(measure.note, replace(unit, size=7.5))], column - points(10))
                cells.append(
                    [
                        (((measure.name, unit),), points(12)),
                        (value, points(19)),
                        *((line, points(10.5)) for line in notes),
                    ]
                )
            height = max(sum(step for _, step in cell) for cell in cells)
            yield Piece(height + points(4), self._cells(cells, column), points(6))

    @pieces.register
    def _(self, block: Lanes) -> Iterator[Piece]:
        yield Piece(points(4), nothing, keep=True)
        yield from lane_pieces(block.timeline, block.looks_gap, self.fonts, self.look, self.width)

    @pieces.register
    def _(self, block: Criterion) -> Iterator[Piece]:
        *others, last = self._card(block)
        yield from (replace(piece, keep=True) for piece in others)
        yield last

    @pieces.register
    def _(self, block: Grade) -> Iterator[Piece]:
        result = block.result
        large = Style(20.0, self.look.colour("indigo"), bold=True)
        line = [(f"{result.grade}  ", large)] if result.grade else []
        line.append((f"{block.name} {result.mean}", Style(12.0, self.look.colour("ink"), bold=True)))
        line += [(" / 5", self.muted), (f"   {result.judge}" if result.judge else "", self.muted)]
        yield Piece(points(28), self.at(tuple(line), 0.0, points(28)), keep=True)
        yield Piece(points(2), nothing)

    @pieces.register
    def _(self, block: Table) -> Iterator[Piece]:
        columns = len(block.header)
        widths = [self.width * (0.3 if columns == 2 else 0.4), *[self.width * 0.3] * (columns - 1)]
        if columns == 2:
            widths[1] = self.width * 0.7
        for place, row in enumerate((block.header, *block.rows)):
            style = self.muted if place == 0 else self.body
            cells = [
                list(self.fonts.lines([(text, style)], w - points(8))) for text, w in zip(row, widths, strict=True)
            ]
            height = max(len(lines) for lines in cells) * points(13) + points(4)
            yield Piece(height, self._row(cells, widths, height), keep=place == 0)

    # --- parts ----------------------------------------------------------------------------------------------------------

    def _card(self, block: Criterion) -> Iterator[Piece]:
        card = block.card
        yield Piece(points(6), self.rule("line", 0.6), points(8), keep=True)
        badges = (block.badge,) if block.badge else ()
        level = f"{card.level} / 5" if card.level else HELD
        yield Piece(points(17), self._level_line(card.name, badges, level), keep=True)
        if card.level:
            yield Piece(points(10), self._steps(card.level), keep=True)
            asked = f" · 여러 번 물은 결과 {card.range}단계" if card.range else ""
            yield from self.text([(f"무게 {card.weight}{asked}", self.muted)], before=0.0, keep=True)
        yield from self.text([(card.reason, self.body)], before=1.0, keep=bool(card.quotes))
        for quote in card.quotes:
            at = f"  {quote.moment.clock}" if quote.moment.clock else ""
            yield from self.text([(f"“{quote.text}”", self.body), (at, self.muted)], bar="line", before=3.0)
        rows = [("지금", card.anchor, self.body), ("한 단계 위", card.next_anchor, self.body)]
        if card.next_anchor and card.example:
            rows.append(("", f"예: {card.example}", self.muted))
        rows.append(("해 볼 일", card.advice, replace(self.body, colour=self.look.colour("indigo"), bold=True)))
        for name, text, style in rows:
            if text:
                yield from self.term(name, text, style)

    def _style(self, run: Run, tone: Tone) -> Style:
        found = self.marks[run.mark]
        if tone is Tone.MUTED:
            return replace(
                found, size=self.muted.size, colour=self.muted.colour if run.mark is Mark.PLAIN else found.colour
            )
        return replace(found, size=10.5) if tone is Tone.TRANSCRIPT and run.mark is not Mark.MUTED else found

    def _item(self, sign: str, text: str, style: Style) -> Iterator[Piece]:
        pieces = list(self.text([(text, style)], indent=14.0, before=2.0))
        if pieces:
            first = pieces[0]
            pieces[0] = replace(first, draw=Both(first.draw, self.at(((sign, style),), points(3), first.height)))
        yield from pieces

    def _with_number(self, piece: Piece, number: str, tint: str, ink: str) -> Piece:
        style = Style(8.5, self.look.colour(ink), bold=True)
        disc = Disc(self.fonts, number, style, self.look.colour(tint), piece.height)
        return replace(piece, draw=Both(piece.draw, disc))

    def _bar(self, name: str, mean: str, share: float, said: str) -> Draw:
        height, left = points(17), points(90)
        length = self.width - left - points(140)
        parts: list[Draw] = [self.at(((name, self.marks[Mark.STRONG]),), 0.0, height)]
        if share:
            box = QRectF(left, height / 2 - points(3), length, points(6))
            parts.append(Rect(self.look.colour("line"), box))
            parts.append(Rect(self.look.colour("indigo"), QRectF(box.x(), box.y(), length * share / 100, box.height())))
        value = ((mean, self.marks[Mark.STRONG]), (" / 5" if share else "", self.muted))
        parts.append(self.at(value, left + length + points(10), height))
        width = self.fonts.width(said, self.muted)
        parts.append(self.at(((said, self.muted),), self.width - width, height))
        return Both(*parts)

    def _steps(self, level: int) -> Draw:
        each = self.width / 5
        return Both(
            *(
                Rect(
                    self.look.colour("indigo" if step < level else "line"),
                    QRectF(step * each, points(2), each - points(4), points(4.5)),
                )
                for step in range(5)
            )
        )

    def _level_line(self, name: str, badges: Sequence[str], level: str) -> Draw:
        style = replace(self.marks[Mark.STRONG], size=10.5)
        titled = self.titled(((name, style),), style, badges)
        at = self.width - self.fonts.width(level, style)
        return Both(titled, self.at(((level, style),), at, self.fonts.height(style)))

    def _cells(self, cells: Sequence[Sequence[tuple[tuple[Styled, ...], float]]], column: float) -> Draw:
        parts: list[Draw] = []
        for place, cell in enumerate(cells):
            top = 0.0
            for line, step in cell:
                parts.append(Moved(self.at(line, place * column, step), top))
                top += step
        return Both(*parts)

    def _row(self, cells: Sequence[Sequence[tuple[Styled, ...]]], widths: Sequence[float], height: float) -> Draw:
        parts: list[Draw] = [Rect(self.look.colour("line"), QRectF(0, height - points(0.5), sum(widths), points(0.5)))]
        left = 0.0
        for lines, width in zip(cells, widths, strict=True):
            parts += [
                Moved(self.at(line, left, points(13)), points(2) + place * points(13))
                for place, line in enumerate(lines)
            ]
            left += width
        return Both(*parts)
