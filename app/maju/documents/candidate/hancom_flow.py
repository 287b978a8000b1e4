"""What the readers of HWP and HWPX share: how letters hide, and how paragraphs, cells and boxes come to stand in reading order."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Protocol

from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.raw import RawDocument
from maju.domain.document import HiddenBy

NO_FILL = -1
"""Nothing is painted there: what lies below is seen."""
PAPER = 0xFFFFFF
UNITS_OFF_PAGE = 118_000
"""41 cm in HWP units of 1/7200 inch, counted from where an object stands: past every edge."""
_TINY_PT = 2.0
_NEAR = 24
"""Of 255, in every channel: what differs less from its background is not seen."""
_HEADING_CHARACTERS = 100
"""An outline level on a longer text numbers a clause; it heads nothing."""

HEADING_NAMES = re.compile(r"(개요|제목|outline|heading|title)", re.IGNORECASE)
"""How names of styles for headings begin."""
_DIRECTION = re.compile(r"Direction:wstring:(\d{1,6}):")
_WORDS = re.compile(r"[^\W\d_]{2}")

Ground = int | None
"""Colour as 0xRRGGBB behind letters; None: not known, say a picture or a gradient."""


@dataclass(frozen=True, slots=True)
class ParaLook:
    """Of a paragraph. ``heading``: an outline level; ``fill``: painted behind it; ``off_page``: indented past the edge."""

    heading: bool = False
    fill: Ground = NO_FILL
    off_page: bool = False


@dataclass(frozen=True, slots=True)
class Look:
    """Of letters. ``shade``: painted behind them, :data:`NO_FILL` where nothing is."""

    size_pt: float = 10.0
    colour: int = 0
    shade: Ground = NO_FILL


class Sink(Protocol):
    """Where paragraphs and tables go: a document or a cell."""

    def paragraph(self, text: str, *, heading: bool = False) -> None:
        """One that has ended."""

    def table(self, rows: list[list[str]]) -> None:
        """One that has ended."""


@dataclass(slots=True)
class CellText:
    """A cell in the making: its paragraphs are lines, tables in it follow the table it stands in."""

    lines: list[str] = field(default_factory=list)
    tables: list[list[list[str]]] = field(default_factory=list)

    def paragraph(self, text: str, *, heading: bool = False) -> None:  # noqa: ARG002  # nothing in a cell heads it
        """A further line."""
        if text.strip():
            self.lines.append(text)

    def table(self, rows: list[list[str]]) -> None:
        """For later."""
        self.tables.append(rows)


class Margins:
    """Headers and footers of a document, each told once: sections, and even and odd pages, repeat them."""

    def __init__(self) -> None:
        self._told: set[tuple[str, ...]] = set()

    def tell(self, margin: CellText, sink: Sink) -> None:
        """Hand one on. Lines without a word only count pages."""
        lines = tuple(line for line in margin.lines if _WORDS.search(line))
        if lines not in self._told:
            self._told.add(lines)
            for line in lines:
                sink.paragraph(line)
            for rows in margin.tables:
                sink.table(rows)


@dataclass(frozen=True, slots=True)
class Place:
    """Where text stands. ``veil``: what hides all of it."""

    sink: Sink
    limits: Limits
    ground: Ground = PAPER
    depth: int = 0
    veil: HiddenBy | None = None

    def within(self, *, sink: Sink | None = None, fill: Ground = NO_FILL, veil: HiddenBy | None = None) -> "Place":
        """A place inside. Raises: RefusedError ``damaged`` where it lies deeper than anybody writes."""
        if self.depth >= self.limits.depth:
            raise RefusedError("damaged", "depth")
        return replace(
            self, sink=sink or self.sink, ground=over(self.ground, fill), depth=self.depth + 1, veil=self.veil or veil
        )

    def painted(self, fill: Ground) -> "Place":
        """The same place over a fill."""
        return self if fill == NO_FILL else replace(self, ground=fill)

    def veiled(self, veil: HiddenBy | None) -> "Place":
        """The same place, all of it hidden."""
        return replace(self, veil=self.veil or veil) if veil else self

    def hides(self, look: Look) -> HiddenBy | None:
        """What keeps people from seeing letters of this look here."""
        if self.veil:
            return self.veil
        if look.size_pt < _TINY_PT:
            return HiddenBy.TINY
        ground = over(self.ground, look.shade)
        return HiddenBy.WHITE if ground is not None and _near(look.colour, ground) else None


def over(below: Ground, fill: Ground) -> Ground:
    """What is seen of two layers."""
    return below if fill == NO_FILL else fill


def guide_of(command: str) -> str:
    """What a field to click on asks for: ``Clickhere:set:48:Direction:wstring:6:여기에 입력 HelpState:…`` (KS X 6101, 10.7.3.1)."""
    found = _DIRECTION.search(command)
    return command[found.end() : found.end() + int(found.group(1))] if found else ""


def _near(first: int, second: int) -> bool:
    return all(abs((first >> shift & 0xFF) - (second >> shift & 0xFF)) < _NEAR for shift in (0, 8, 16))


class Line:
    """A paragraph in the making: what is seen, what is not, and what follows it."""

    def __init__(self, document: RawDocument, place: Place) -> None:
        self._document, self._place = document, place
        self._seen: list[str] = []
        self._hidden: dict[HiddenBy, list[str]] = {}
        self._after: list[Callable[[], None]] = []
        self._field: tuple[int, str] | None = None

    def text(self, text: str, look: Look) -> None:
        """A run of letters."""
        why = self._place.hides(look)
        if why and text.strip():
            self._hidden.setdefault(why, []).append(text)
        else:
            self._seen.append(text)

    def white_space(self, text: str) -> None:
        """A tab or a break, which hides nothing."""
        self._seen.append(text)

    def field(self, guide: str) -> None:
        """A field to click on (누름틀) begins, in which ``guide`` asks for something."""
        self._field = (len(self._seen), guide.strip())

    def field_end(self) -> None:
        """It ends. One that nobody filled in shows its guide on the screen alone, and a form would seem to be answered by it."""
        if self._field and "".join(self._seen[self._field[0] :]).strip() == self._field[1]:
            del self._seen[self._field[0] :]
        self._field = None

    def here(self, tell: Callable[[], None]) -> None:
        """Something that stands in the line like a letter: it ends the text before it."""
        self._flush(heading=False)
        tell()

    def after(self, tell: Callable[[], None]) -> None:
        """Something that is fastened to the paragraph: its text follows."""
        self._after.append(tell)

    def end(self, *, heading: bool) -> None:
        """The paragraph is complete."""
        self._flush(heading=heading)
        for why, texts in self._hidden.items():
            self._document.hide("".join(texts), why)
        for tell in self._after:
            tell()

    def _flush(self, *, heading: bool) -> None:
        text = "".join(self._seen)
        self._seen.clear()
        self._field = None
        self._place.sink.paragraph(text, heading=heading and len(text) <= _HEADING_CHARACTERS)


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """A cell with its first place and how far it reaches."""

    row: int
    column: int
    text: CellText
    rows: int = 1
    columns: int = 1


def put_table(place: Place, cells: Iterable[PlacedCell], rows: int, columns: int) -> None:
    """A table of ``rows`` × ``columns``, or of as many as its cells take; then the tables in its cells.

    Raises: RefusedError ``too-large``.
    """
    cells = list(cells)
    most = place.limits.cells
    high = max((max(min(cell.row + cell.rows, rows), cell.row + 1) for cell in cells), default=0)
    wide = max((max(min(cell.column + cell.columns, columns), cell.column + 1) for cell in cells), default=0)
    if high * wide > most:
        raise RefusedError("too-large", "cells")
    grid = [[""] * wide for _ in range(high)]
    for cell in cells:
        there = grid[cell.row][cell.column]
        grid[cell.row][cell.column] = "\n".join(filter(None, (there, *cell.text.lines)))
    place.sink.table(grid)
    for cell in cells:
        for inner in cell.text.tables:
            place.sink.table(inner)
