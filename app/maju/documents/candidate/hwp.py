"""HWP 5: paragraphs, tables, text boxes, notes, headers and footers in reading order.

The records are read here, over olefile, not by hwp-hwpx-parser or syhwp. hwp-hwpx-parser 1.0.0 unpacks whatever a stream holds,
guesses how long a control character is, moves the cells beside a merged one to the left and glues the lines of a paragraph
together; syhwp 0.0.8 flattens a table in a cell; neither knows what colour or size a text has. Both are the tests' second
opinion: they find the same words in the same files.
"""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from maju.documents.candidate.hancom_flow import (
    NO_FILL,
    PAPER,
    UNITS_OFF_PAGE,
    CellText,
    Ground,
    Line,
    Look,
    Margins,
    Place,
    PlacedCell,
    guide_of,
    over,
    put_table,
)
from maju.documents.candidate.hwp_looks import Looks, fill_at
from maju.documents.candidate.hwp_records import Node, open_streams
from maju.documents.candidate.hwp_text import EXTENDED, TEXT, ParaText, command_of, spoken
from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.raw import LeftOut, RawDocument
from maju.domain.document import HiddenBy

_PARA_HEADER, _CONTROL, _LIST = 66, 71, 72
_PAGE_FILL, _SHAPE, _TABLE = 75, 76, 77
_LEFT_OUT_TAGS = {
    84: LeftOut.OBJECTS, 85: LeftOut.PICTURES, 90: LeftOut.OBJECTS, 95: LeftOut.OBJECTS, 98: LeftOut.OBJECTS,
}  # fmt: skip
"""OLE objects, pictures, text art, charts and videos."""
_LEFT_OUT_CONTROLS = {
    "eqed": LeftOut.OBJECTS, "form": LeftOut.FORMS, "%hlk": LeftOut.LINKS, "%%me": LeftOut.COMMENTS,
}  # fmt: skip
_SIGNS = {9: "\t", 10: "\n", 24: "-", 30: " ", 31: " "}
_NOTES = ("fn  ", "en  ")
_HEADER, _FOOTER = "head", "foot"
_HIDDEN_COMMENT = "tcmt"
_FIELD, _FIELD_END, _CLICK_HERE = 3, 4, "%clk"
_RUBY, _OVERLAID = "tdut", "tcps"
_LIKE_LETTER = 1


def read_hwp(path: Path, limits: Limits) -> RawDocument:
    """Read an HWP 5. Raises: RefusedError ``damaged``, ``too-large``, ``locked`` (password, distribution, certificate, drm)."""
    document = RawDocument(limits)
    with open_streams(path, limits) as streams:
        looks = Looks(streams.tree("DocInfo"))
        if not looks.known:
            document.leave_out(LeftOut.DAMAGED_PARTS)
        sections = streams.sections
        if not sections:
            raise RefusedError("damaged", "BodyText")
        walk = _Walk(document, looks)
        for section in sections:
            root = streams.tree(section)
            walk.paragraphs(root.children, Place(document, limits, _paper(root, looks)))
    return document


def _paper(section: Node, looks: Looks) -> Ground:
    """What the pages of a section are painted with; the definition stands in its first paragraph."""
    for control in section.children[0].children if section.children else ():
        for node in control.children:
            if node.tag == _PAGE_FILL:
                return over(PAPER, looks.fill(node.number(12)))
    return PAPER


class _Walk:
    def __init__(self, document: RawDocument, looks: Looks) -> None:
        self._document, self._looks = document, looks
        self._margins = Margins()

    def paragraphs(self, nodes: list[Node], place: Place) -> None:
        """Those among these records, one after the other."""
        for node in nodes:
            if node.tag == _PARA_HEADER:
                self._paragraph(node, place)

    def _paragraph(self, node: Node, place: Place) -> None:
        look = self._looks.paragraph(node.number(8), node.number(10, "<B"))
        place = place.painted(look.fill).veiled(HiddenBy.OFF_PAGE if look.off_page else None)
        text = ParaText(node, self._looks)
        if text.units > place.limits.characters:
            raise RefusedError("too-large", "characters")
        line = Line(self._document, place)
        controls = iter([child for child in node.children if child.tag == _CONTROL])
        fields: list[str] = []
        for sign, start, end in text.pieces():
            gone = sign != TEXT and text.is_gone(start)
            control = next(controls, None) if sign in EXTENDED else None
            if gone:
                self._document.leave_out(LeftOut.DELETED)
            elif sign == TEXT:
                self._letters(text, start, end, line)
            elif sign in _SIGNS:
                line.white_space(_SIGNS[sign])
            elif sign == _FIELD_END and fields and fields.pop() == _CLICK_HERE:
                line.field_end()
            elif control:
                fields += [text.name_at(start)] if sign == _FIELD else []
                self._control(control, line, place)
        for control in controls:
            self._control(control, line, place)
        line.end(heading=look.heading)

    def _letters(self, text: ParaText, start: int, end: int, line: Line) -> None:
        for letters, look in text.letters(start, end):
            if look is None:
                self._document.leave_out(LeftOut.DELETED)
            else:
                line.text(letters, look)

    def _control(self, node: Node, line: Line, place: Place) -> None:
        name = node.data[3::-1].decode("latin-1")
        like_letter = bool(node.number(4, "<I") & _LIKE_LETTER)
        fasten = line.here if like_letter else line.after
        if name == "tbl ":
            fasten(partial(self._table, node, place))
        elif name == "gso ":
            off_page = not like_letter and max(abs(node.number(at, "<i")) for at in (8, 12)) > UNITS_OFF_PAGE
            fasten(partial(self._drawing, node, place.within(veil=HiddenBy.OFF_PAGE if off_page else None)))
        elif name in _NOTES:
            line.after(partial(self.paragraphs, node.children, place.within()))
        elif name == _HEADER:
            self._margin(node, place)
        elif name == _FOOTER:
            line.after(partial(self._margin, node, place))
        elif name == _HIDDEN_COMMENT:
            line.after(partial(self.paragraphs, node.children, place.within(veil=HiddenBy.INVISIBLE)))
        elif name == _CLICK_HERE:
            line.field(guide_of(command_of(node.data)))
        elif name in (_RUBY, _OVERLAID):
            line.text(spoken(node.data), Look())
        elif name in _LEFT_OUT_CONTROLS:
            self._document.leave_out(_LEFT_OUT_CONTROLS[name])

    def _margin(self, node: Node, place: Place) -> None:
        found = CellText()
        self.paragraphs(node.children, place.within(sink=found))
        self._margins.tell(found, place.sink)

    def _drawing(self, node: Node, place: Place) -> None:
        """Text boxes of a drawing and of the drawings it is made of."""
        for child in node.children:
            if child.tag in _LEFT_OUT_TAGS:
                self._document.leave_out(_LEFT_OUT_TAGS[child.tag])
            elif child.tag == _PARA_HEADER:
                self._paragraph(child, place)
            elif child.children:
                fill = _shape_fill(child) if child.tag == _SHAPE else NO_FILL
                self._drawing(child, place.within(fill=fill))

    def _table(self, node: Node, place: Place) -> None:
        at = next((number for number, child in enumerate(node.children) if child.tag == _TABLE), len(node.children))
        self.paragraphs(node.children[:at], place.within())  # its caption
        if at == len(node.children):
            return
        about = node.children[at]
        rows, columns = about.number(4), about.number(6)
        fill = self._looks.fill(about.number(18 + 2 * rows))
        inner = place.within(fill=fill)
        cells: list[PlacedCell] = []
        for header, paragraphs in _lists(node.children[at + 1 :]):
            text = CellText()
            own = self._looks.fill(header.number(32))
            self.paragraphs(paragraphs, inner.within(sink=text, fill=own))
            cells.append(
                PlacedCell(
                    header.number(10),
                    header.number(8),
                    text,
                    header.number(14, default=1),
                    header.number(12, default=1),
                )
            )
        put_table(place, cells, rows, columns)


def _lists(nodes: list[Node]) -> Iterator[tuple[Node, list[Node]]]:
    """Headers of cells, each with the paragraphs that follow it or lie below it."""
    header, paragraphs = None, list[Node]()
    for node in nodes:
        if node.tag == _LIST:
            if header:
                yield header, paragraphs
            header, paragraphs = node, [*node.children]
        elif header:
            paragraphs.append(node)
    if header:
        yield header, paragraphs


def _shape_fill(shape: Node) -> Ground:
    """What a drawing is painted with: behind its name, 42 bytes of places and sizes, matrices and the line around it (tables
    82 to 86; the line's width takes 4 bytes in files, not 2)."""
    at = 8 if shape.data[:4] == shape.data[4:8] else 4
    matrices = shape.number(at + 42)
    return fill_at(shape, at + 44 + 48 + 96 * matrices + 13)
