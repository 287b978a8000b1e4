"""Ruled tables of a PDF page: the lines as pdfium finds them, put together into cells by pdfplumber's geometry.

pdfplumber is given lines, not the file: its own reading of a page (pdfminer) is some fifty times slower than pdfium's and
knows nothing of hidden letters.
"""

import ctypes
import itertools
import math
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from maju.documents.candidate.pdf_letters import Letter, View

_THIN_PT = 3.0
"""A filled rectangle this thin is a line: word processors draw borders so."""
_SHORTEST_PT = 4.0
_STRAIGHT_PT = 1.0
_MOST_LINES = 3_000
"""Drawings have more; no form has."""
_SNAP_PT = 3.0
_MOST_CLOSED = 600
_DEEPEST = 8
_BAND_PT = 20.0
_Box = tuple[float, float, float, float]
_Edge = dict[str, Any]


@dataclass(slots=True)
class Grid:
    """A table: its box and its cells, each with its first row and column and its letters to come."""

    box: _Box
    rows: int
    lefts: list[float]
    """Where its columns begin."""
    cells: list["GridCell"]

    @property
    def columns(self) -> int:
        """How many."""
        return len(self.lefts)

    def take_up(self, after: "Grid") -> bool:
        """Go on with a table that stands first on the next page, where it has the same columns; False where it has not."""
        edges = [*self.lefts, self.box[2]], [*after.lefts, after.box[2]]
        if len(edges[0]) != len(edges[1]) or any(abs(a - b) > _SNAP_PT for a, b in zip(*edges, strict=True)):
            return False
        again = _words(after, 0) == _words(self, 0)
        for cell in after.cells:
            if cell.row or not again:
                self.cells.append(replace(cell, row=cell.row + self.rows - again))
        self.rows += after.rows - again
        return True


@dataclass(slots=True)
class GridCell:
    """A cell: x0, top, x1, bottom in points, and its place."""

    box: _Box
    row: int
    column: int
    letters: list[Letter]


def grids(page: pypdfium2.PdfPage, view: View) -> list[Grid]:
    """The tables of a page, empty of letters; frames of a single cell are none."""
    lines = list(_lines(page, view))
    if len(lines) < 4 or len(lines) > _MOST_LINES:
        return []
    from pdfplumber.table import cells_to_tables, edges_to_intersections, intersections_to_cells, merge_edges

    edges = merge_edges(lines, _SNAP_PT, _SNAP_PT, _SNAP_PT, _SNAP_PT)
    edges = [edge for edge in edges if max(edge["x1"] - edge["x0"], edge["bottom"] - edge["top"]) >= _SHORTEST_PT]
    if len(edges) <= _MOST_CLOSED:
        edges += [*_closing(edges, "v"), *_closing(edges, "h")]
    cells = intersections_to_cells(edges_to_intersections(edges, _SNAP_PT, _SNAP_PT))
    return [_grid(table) for table in cells_to_tables(cells) if len(table) > 1]


def fill(tables: list[Grid], letters: list[Letter]) -> list[Letter]:
    """Put every letter into the smallest cell it lies in; returns those that lie in none."""
    bands: dict[int, list[GridCell]] = {}
    for cell in sorted((cell for grid in tables for cell in grid.cells), key=lambda cell: _area(cell.box)):
        for band in range(int(cell.box[1] // _BAND_PT), int(cell.box[3] // _BAND_PT) + 1):
            bands.setdefault(band, []).append(cell)
    outside: list[Letter] = []
    for letter in letters:
        near = bands.get(int(letter.middle[1] // _BAND_PT), ())
        holder = next((cell for cell in near if _holds(cell.box, letter)), None)
        (outside if holder is None else holder.letters).append(letter)
    return outside


def _closing(edges: list[_Edge], lying: str) -> Iterator[_Edge]:
    """The lines that are missing where edges end side by side: tables without left and right borders, and such as go on on
    another page. Only edges that a line across holds together count: others are rules of a page."""
    mine = [edge for edge in edges if edge["orientation"] == lying]
    across = [edge for edge in edges if edge["orientation"] != lying]
    for side in (0, 1):
        groups: dict[int, list[_Edge]] = {}
        for edge in mine:
            groups.setdefault(round(_span(edge)[side] / _SNAP_PT), []).append(edge)
        for group in groups.values():
            at = _span(group[0])[side]
            held = [[_level(edge) for edge in group if _touch(edge, line)] for line in across]
            for first, last in {(min(levels), max(levels)) for levels in held if len(levels) > 1}:
                if not any(_closes(line, at, first, last) for line in across):
                    yield _edge(lying, at, first, last)


def _span(edge: _Edge) -> tuple[float, float]:
    return (edge["top"], edge["bottom"]) if edge["orientation"] == "v" else (edge["x0"], edge["x1"])


def _level(edge: _Edge) -> float:
    return float(edge["x0"] if edge["orientation"] == "v" else edge["top"])


def _touch(one: _Edge, other: _Edge) -> bool:
    """Whether two edges that lie across each other meet."""
    (a, b), (c, d) = _span(one), _span(other)
    return a - _SNAP_PT <= _level(other) <= b + _SNAP_PT and c - _SNAP_PT <= _level(one) <= d + _SNAP_PT


def _closes(line: _Edge, at: float, first: float, last: float) -> bool:
    begin, end = _span(line)
    return abs(_level(line) - at) <= _SNAP_PT and begin <= first + _SNAP_PT and end >= last - _SNAP_PT


def _edge(closed: str, at: float, first: float, last: float) -> _Edge:
    """A line across edges that lie as ``closed`` says, at ``at`` along them."""
    if closed == "v":
        return {
            "x0": first,
            "x1": last,
            "top": at,
            "bottom": at,
            "orientation": "h",
            "width": last - first,
            "height": 0.0,
        }
    return {"x0": at, "x1": at, "top": first, "bottom": last, "orientation": "v", "width": 0.0, "height": last - first}


def _words(grid: Grid, row: int) -> list[tuple[int, str]]:
    return sorted(
        (cell.column, "".join(letter.sign for letter in cell.letters)) for cell in grid.cells if cell.row == row
    )


def _area(box: _Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def _holds(box: _Box, letter: Letter) -> bool:
    x, y = letter.middle
    return box[0] <= x < box[2] and box[1] <= y < box[3]


def _grid(cells: list[_Box]) -> Grid:
    lefts = _steps(cell[0] for cell in cells)
    tops = _steps(cell[1] for cell in cells)
    placed = [GridCell(cell, _nearest(tops, cell[1]), _nearest(lefts, cell[0]), []) for cell in cells]
    box = (
        min(cell[0] for cell in cells),
        min(cell[1] for cell in cells),
        max(cell[2] for cell in cells),
        max(cell[3] for cell in cells),
    )
    return Grid(box, len(tops), lefts, placed)


def _steps(values: Iterator[float]) -> list[float]:
    steps: list[float] = []
    for value in sorted(values):
        if not steps or value - steps[-1] > _SNAP_PT:
            steps.append(value)
    return steps


def _nearest(steps: list[float], value: float) -> int:
    return min(range(len(steps)), key=lambda index: abs(steps[index] - value))


def _lines(page: pypdfium2.PdfPage, view: View) -> Iterator[_Edge]:
    count = pdfium.FPDFPage_CountObjects(page.raw)
    objects = (pdfium.FPDFPage_GetObject(page.raw, index) for index in range(min(count, _MOST_LINES * 10)))
    yield from _lines_of(objects, (1.0, 0.0, 0.0, 1.0, 0.0, 0.0), view, 0)


def _lines_of(objects: Iterator[Any], outer: tuple[float, ...], view: View, depth: int) -> Iterator[_Edge]:
    for item in objects:
        what = pdfium.FPDFPageObj_GetType(item)
        if what == pdfium.FPDF_PAGEOBJ_PATH:
            yield from _path_lines(item, _matrix(item, outer), view)
        elif what == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = min(pdfium.FPDFFormObj_CountObjects(item), _MOST_LINES)
            inner = (pdfium.FPDFFormObj_GetObject(item, index) for index in range(count))
            yield from _lines_of(inner, _matrix(item, outer), view, depth + 1)


def _matrix(item: Any, outer: tuple[float, ...]) -> tuple[float, ...]:
    own = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, own):
        return outer
    a, b, c, d, e, f = outer
    return (
        own.a * a + own.b * c,
        own.a * b + own.b * d,
        own.c * a + own.d * c,
        own.c * b + own.d * d,
        own.e * a + own.f * c + e,
        own.e * b + own.f * d + f,
    )


def _path_lines(path: Any, matrix: tuple[float, ...], view: View) -> Iterator[_Edge]:
    mode, stroked = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(path, mode, stroked) or not (mode.value or stroked.value):
        return
    for outline in _outlines(path, matrix, view):
        xs, ys = [point[0] for point in outline], [point[1] for point in outline]
        box = (min(xs), min(ys), max(xs), max(ys))
        if min(box[2] - box[0], box[3] - box[1]) <= _THIN_PT:
            yield from _line(box)
        elif stroked.value:
            for first, second in itertools.pairwise(outline):
                if min(abs(first[0] - second[0]), abs(first[1] - second[1])) <= _STRAIGHT_PT:
                    yield from _line(
                        (
                            min(first[0], second[0]),
                            min(first[1], second[1]),
                            max(first[0], second[0]),
                            max(first[1], second[1]),
                        )
                    )


def _outlines(path: Any, matrix: tuple[float, ...], view: View) -> Iterator[list[tuple[float, float]]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    outline: list[tuple[float, float]] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(path), _MOST_LINES)):
        segment = pdfium.FPDFPath_GetPathSegment(path, index)
        if not pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        if pdfium.FPDFPathSegment_GetType(segment) == pdfium.FPDF_SEGMENT_MOVETO and outline:
            yield outline
            outline = []
        a, b, c, d, e, f = matrix
        point = view.point(x.value * a + y.value * c + e, x.value * b + y.value * d + f)
        if all(map(math.isfinite, point)):
            outline.append(point)
        if outline and pdfium.FPDFPathSegment_GetClose(segment):
            outline.append(outline[0])
    if outline:
        yield outline


def _line(box: _Box) -> Iterator[_Edge]:
    """An edge as pdfplumber knows it, through the middle of a thin box; what is short both ways is a dot."""
    x0, top, x1, bottom = box
    wide, high = x1 - x0, bottom - top
    if max(wide, high) < _SHORTEST_PT:
        return
    if wide >= high:
        top = bottom = (top + bottom) / 2
    else:
        x0 = x1 = (x0 + x1) / 2
    orientation = "h" if wide >= high else "v"
    yield {"x0": x0, "x1": x1, "top": top, "bottom": bottom, "orientation": orientation, "width": wide, "height": high}
