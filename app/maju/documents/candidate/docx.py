"""DOCX: body, tables, text boxes, notes, headers and footers in reading order.

The parts are read as they are, through zip_guard and defusedxml, not by python-docx: it unpacks every part without a limit, and
its ``iter_inner_content()`` passes over content controls, inserted text and text boxes, in which forms of Korean resumes keep
their fields. The tests hold this reader against it where both see the same.
"""

import re
from dataclasses import dataclass, field, replace
from pathlib import Path
from posixpath import join, normpath
from xml.etree.ElementTree import Element

from maju.documents.candidate.docx_numbering import Numbering
from maju.documents.candidate.docx_shapes import ground_of, is_off_page
from maju.documents.candidate.docx_styles import Look, Styles, child, is_colour, kind, switched, value
from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.raw import LeftOut, RawDocument
from maju.documents.candidate.zip_guard import Parts, open_parts
from maju.domain.document import HiddenBy

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_CONTAINERS = {
    "w:sdt", "w:sdtContent", "w:ins", "w:moveTo", "w:customXml", "w:smartTag", "w:hyperlink", "w:fldSimple", "w:dir", "w:bdo",
    "w:ruby", "w:rubyBase",
}  # fmt: skip
_GONE = {"w:del", "w:moveFrom"}
_OBJECTS = {"w:object", "w:altChunk", "m:oMath", "m:oMathPara", "w:control"}
_BREAKS = {"w:br": "\n", "w:cr": "\n", "w:tab": "\t", "w:ptab": "\t", "w:noBreakHyphen": "-"}
_RELATIONS = (
    ("/image", LeftOut.PICTURES),
    ("/oleObject", LeftOut.OBJECTS),
    ("/package", LeftOut.OBJECTS),
    ("/chart", LeftOut.OBJECTS),
    ("/diagramData", LeftOut.OBJECTS),
    ("/aFChunk", LeftOut.OBJECTS),
    ("/control", LeftOut.OBJECTS),
    ("/vbaProject", LeftOut.SCRIPTS),
    ("/comments", LeftOut.COMMENTS),
)


def read_docx(path: Path, limits: Limits) -> RawDocument:
    """Read a DOCX. Raises: RefusedError ``damaged``, ``too-large``, ``locked``."""
    document = RawDocument(limits)
    with open_parts(path, limits) as parts:
        main = _main_part(parts)
        root = parts.xml(main)
        if root is None:
            raise RefusedError("damaged", main)
        walk = _Walk(parts, main, document)
        walk.whole(root)
        if parts.archives:
            document.leave_out(LeftOut.NESTED_ARCHIVES)
    return document


def _main_part(parts: Parts) -> str:
    for relation in parts.xml("_rels/.rels") or ():
        if relation.get("Type", "").endswith("/officeDocument"):
            return normpath(relation.get("Target", "").lstrip("/"))
    return "word/document.xml"


@dataclass(slots=True)
class _Line:
    """A paragraph in the making: what is seen, what is not, what follows it."""

    seen: list[str] = field(default_factory=list)
    boxes: list[tuple[Element, str | None, bool]] = field(default_factory=list)
    notes: list[Element] = field(default_factory=list)


class _Walk:
    def __init__(self, parts: Parts, main: str, document: RawDocument) -> None:
        folder, _, name = main.rpartition("/")
        self._parts, self._document, self._folder = parts, document, folder
        self._styles = Styles(parts.xml(join(folder, "styles.xml")))
        self._numbering = Numbering(parts.xml(join(folder, "numbering.xml")))
        self._relations = {
            relation.get("Id", ""): relation for relation in parts.xml(join(folder, "_rels", f"{name}.rels")) or ()
        }
        self._notes = {
            "w:footnoteReference": self._part_notes("footnotes"),
            "w:endnoteReference": self._part_notes("endnotes"),
        }
        self._ground = ""

    def whole(self, root: Element) -> None:
        """Headers, body, footers."""
        body = child(root, "w:body")
        if body is None:
            raise RefusedError("damaged", "body")
        self._say_what_is_left_out()
        background = value(child(root, "w:background"), "color")
        self._ground = background if is_colour(background) else ""
        self._margins(body, "w:headerReference")
        self._blocks(body, self._ground, 0)
        self._margins(body, "w:footerReference")

    def _say_what_is_left_out(self) -> None:
        for relation in self._relations.values():
            if relation.get("TargetMode") == "External":
                self._document.leave_out(LeftOut.LINKS)
            for ending, what in _RELATIONS:
                if relation.get("Type", "").endswith(ending):
                    self._document.leave_out(what)

    def _part_notes(self, name: str) -> dict[str, Element]:
        root = self._parts.xml(join(self._folder, f"{name}.xml"))
        return {value(note, "id"): note for note in (root if root is not None else ()) if not value(note, "type")}

    def _margins(self, body: Element, what: str) -> None:
        """Headers or footers of all sections, each once; page numbers say nothing."""
        done: set[str] = set()
        for reference in (inner for inner in body.iter() if kind(inner) == what):
            relation = self._relations.get(reference.get(_RELATION) or reference.get(_RELATION_STRICT) or "")
            target = relation.get("Target", "") if relation is not None else ""
            name = normpath(target.lstrip("/") if target.startswith("/") else join(self._folder, target))
            root = self._parts.xml(name) if target and name not in done else None
            done.add(name)
            if root is not None and re.search(r"[^\W\d_]{2}", "".join(root.itertext())):
                self._blocks(root, self._ground, 0)

    def _blocks(self, parent: Element, ground: str | None, depth: int, off_page: bool = False) -> None:
        for element, name in self._flat(parent, depth):
            if name == "w:p":
                self._paragraph(element, ground, depth, off_page)
            elif name == "w:tbl":
                self._table(element, ground, depth, off_page)

    def _flat(self, parent: Element, depth: int) -> list[tuple[Element, str]]:
        """What stands in a place, without the wrappers of content controls and tracked changes."""
        if depth > self._document.limits.depth:
            raise RefusedError("damaged", "depth")
        found: list[tuple[Element, str]] = []
        for element in parent:
            name = kind(element)
            if name in _CONTAINERS:
                found += self._flat(element, depth + 1)
            elif name == "mc:AlternateContent":
                chosen = (
                    child(element, "mc:Choice")
                    if child(element, "mc:Choice") is not None
                    else child(element, "mc:Fallback")
                )
                found += self._flat(chosen, depth + 1) if chosen is not None else []
            elif name in _GONE:
                self._document.leave_out(LeftOut.DELETED)
            elif name in _OBJECTS:
                self._document.leave_out(LeftOut.OBJECTS)
            else:
                found.append((element, name))
        return found

    def _paragraph(self, element: Element, ground: str | None, depth: int, off_page: bool) -> None:
        line, heading = self._line(element, ground, depth, off_page)
        self._document.paragraph("".join(line.seen), heading=heading)
        for box, box_ground, off in line.boxes:
            self._blocks(box, box_ground, depth + 1, off or off_page)
        for note in line.notes:
            self._blocks(note, self._ground, depth + 1)

    def _line(self, element: Element, ground: str | None, depth: int, off_page: bool) -> tuple[_Line, bool]:
        properties = child(element, "w:pPr")
        style = value(child(properties, "w:pStyle"))
        look = self._styles.look(style, ground).on(child(properties, "w:shd")).indented(properties)
        line = _Line()
        self._runs(element, replace(look, off_page=look.off_page or off_page), line, depth)
        if "".join(line.seen).strip():
            own = child(properties, "w:numPr")
            line.seen.insert(0, self._numbering.label(own if own is not None else self._styles.numbering(style)))
        level = value(child(properties, "w:outlineLvl"))
        return line, (level.isdecimal() and int(level) < 9) or self._styles.is_heading(style)

    def _runs(self, parent: Element, look: Look, line: _Line, depth: int) -> None:
        for element, name in self._flat(parent, depth):
            if name == "w:r":
                properties = child(element, "w:rPr")
                styled = self._styles.with_character_style(look, value(child(properties, "w:rStyle")))
                self._run(element, styled.with_run(properties), line, depth)

    def _run(self, element: Element, look: Look, line: _Line, depth: int) -> None:
        text = ""
        for inner, name in self._flat(element, depth):
            if name == "w:t":
                text += inner.text or ""
            elif name in _BREAKS:
                text += _BREAKS[name]
            elif name == "w:sym":
                text += _symbol(inner)
            elif name in self._notes:
                note = self._notes[name].get(value(inner, "id"))
                line.notes += [note] if note is not None and len(line.notes) < 100 else []
            elif name in ("w:drawing", "w:pict"):
                self._drawing(inner, look, line)
            elif name == "w:delText":
                self._document.leave_out(LeftOut.DELETED)
        hidden = look.hidden_by() if text.strip() else None
        if hidden:
            self._document.hide(text, hidden)
        else:
            line.seen.append(text)

    def _drawing(self, element: Element, look: Look, line: _Line) -> None:
        """Text boxes of a drawing. One in a text box of its own is found when that is read."""
        waiting: list[tuple[Element, str | None, bool]] = [(element, look.ground, look.vanished)]
        while waiting:
            parent, ground, off = waiting.pop()
            off = off or is_off_page(parent)
            for inner, name in reversed(self._flat(parent, 0)):
                if name == "w:txbxContent":
                    line.boxes.insert(0, (inner, ground_of(parent, ground), off))
                elif name in ("a:blip", "v:imagedata"):
                    self._document.leave_out(LeftOut.PICTURES)
                else:
                    waiting.append((inner, ground_of(inner, ground), off))

    def _table(self, element: Element, ground: str | None, depth: int, off_page: bool) -> None:
        style = value(child(element, "w:tblPr", "w:tblStyle"))
        after: list[Element] = []
        rows: list[list[str]] = []
        for row, name in self._flat(element, depth):
            if name != "w:tr":
                continue
            if child(row, "w:trPr", "w:del") is not None:
                self._document.leave_out(LeftOut.DELETED)
                continue
            rows.append(self._row(row, len(rows), style, ground, depth, off_page, after))
        width = max(map(len, rows), default=0)
        self._document.table([row + [""] * (width - len(row)) for row in rows])
        for table in after:
            self._table(table, ground, depth + 1, off_page)

    def _row(
        self,
        row: Element,
        number: int,
        style: str,
        ground: str | None,
        depth: int,
        off_page: bool,
        after: list[Element],
    ) -> list[str]:
        vanished = bool(switched(child(row, "w:trPr", "w:hidden")))
        cells = [""] * _count(value(child(row, "w:trPr", "w:gridBefore")), 0)
        for cell in (inner for inner, name in self._flat(row, depth) if name == "w:tc"):
            properties = child(cell, "w:tcPr")
            painted = self._styles.table_ground(style, number, len(cells))
            own = Look(ground=ground if painted == "" else painted).on(child(properties, "w:shd")).ground
            merge = child(properties, "w:vMerge")
            continued = merge is not None and value(merge) in ("", "continue")
            text = self._cell(cell, own, depth + 1, off_page, after)
            if vanished:
                self._document.hide(text, HiddenBy.INVISIBLE)
            cells.append("" if vanished or (continued and not text.strip()) else text)
            cells += [""] * (_count(value(child(properties, "w:gridSpan")), 1) - 1)
            if len(cells) > self._document.limits.cells:
                raise RefusedError("too-large", "cells")
        return cells

    def _cell(self, cell: Element, ground: str | None, depth: int, off_page: bool, after: list[Element]) -> str:
        lines: list[str] = []
        for element, name in self._flat(cell, depth):
            if name == "w:p":
                line, _ = self._line(element, ground, depth, off_page)
                lines.append("".join(line.seen))
                for box, box_ground, off in line.boxes:
                    lines.append(self._cell(box, box_ground, depth + 1, off or off_page, after))
                lines += [self._cell(note, self._ground, depth + 1, off_page, after) for note in line.notes]
            elif name == "w:tbl":
                after.append(element)
        return "\n".join(line for line in lines if line.strip())


def _symbol(element: Element) -> str:
    code = value(element, "char")
    number = int(code, 16) if re.fullmatch(r"[0-9A-Fa-f]{2,4}", code) else 0
    return chr(number) if number and not 0xD800 <= number < 0xE000 else ""


def _count(text: str, usual: int) -> int:
    return min(int(text), 1000) if text.isdecimal() else usual
