"""How the letters of a DOCX look, as far as it decides whether people see them: colour, background, size, hiding."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from maju.domain.document import HiddenBy

_W = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_PREFIXES = {
    _W[0]: "w",
    _W[1]: "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": "wp",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
}
_TINY_HALF_POINTS = 4
_NEAR = 24
"""Of 255, in every channel: what differs less from its background is not seen."""
_CHAIN = 16
_OFF_TWIPS = 20_000
"""An indent of 35 cm: past the edge of every page."""
_HIGHLIGHTS = {"white": "FFFFFF", "none": "", "yellow": "FFFF00", "lightGray": "C0C0C0"}


def kind(element: Element) -> str:
    """Name with the usual prefix of its namespace (``w:p``); ``?:`` before those nobody here knows."""
    space, _, name = str(element.tag).removeprefix("{").rpartition("}")
    return f"{_PREFIXES.get(space, '?')}:{name}"


def child(element: Element | None, *path: str) -> Element | None:
    """The first descendant along a path of kinds."""
    for step in path:
        element = next((inner for inner in element if kind(inner) == step), None) if element is not None else None
    return element


def value(element: Element | None, name: str = "val") -> str:
    """An attribute in the namespace of WordprocessingML, or empty."""
    if element is None:
        return ""
    return next((element.get(f"{{{space}}}{name}", "") for space in _W if f"{{{space}}}{name}" in element.attrib), "")


def switched(element: Element | None) -> bool | None:
    """An on/off property: None where it is not said."""
    return None if element is None else value(element).lower() not in ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Look:
    """Of letters. ``colour`` and ``ground`` as RRGGBB; empty: the usual. ``ground`` None: not known, say a picture."""

    colour: str = ""
    ground: str | None = ""
    half_points: float = 20.0
    vanished: bool = False
    off_page: bool = False

    def hidden_by(self) -> HiddenBy | None:
        """What keeps people from seeing it."""
        if self.vanished:
            return HiddenBy.INVISIBLE
        if self.off_page:
            return HiddenBy.OFF_PAGE
        if self.half_points < _TINY_HALF_POINTS:
            return HiddenBy.TINY
        if self.ground is not None and _near(self.colour or "000000", self.ground or "FFFFFF"):
            return HiddenBy.WHITE
        return None

    def with_run(self, properties: Element | None) -> "Look":
        """With what a ``w:rPr`` says."""
        if properties is None:
            return self
        look = self
        for inner in properties:
            look = _with_property(look, kind(inner), inner)
        return look

    def on(self, shading: Element | None) -> "Look":
        """Above a ``w:shd``."""
        fill = value(shading, "fill")
        return replace(self, ground=fill) if is_colour(fill) else self

    def indented(self, properties: Element | None) -> "Look":
        """In a paragraph with these ``w:pPr``."""
        indent = child(properties, "w:ind")
        far = max(
            (abs(_number(value(indent, side))) for side in ("left", "start", "right", "end", "firstLine")), default=0
        )
        return replace(self, off_page=True) if far > _OFF_TWIPS else self


class Styles:
    """The styles of a document, each with what it builds on."""

    def __init__(self, root: Element | None) -> None:
        self._styles: Mapping[str, Element] = {
            value(style, "styleId"): style for style in (root if root is not None else ()) if kind(style) == "w:style"
        }
        self._default = Look().with_run(child(root, "w:docDefaults", "w:rPrDefault", "w:rPr"))
        self._usual = next(
            (
                name
                for name, style in self._styles.items()
                if value(style, "default") == "1" and value(style, "type") == "paragraph"
            ),
            "",
        )

    def look(self, paragraph_style: str, ground: str | None) -> Look:
        """Of letters in a paragraph of this style."""
        look = replace(self._default, ground=ground)
        for style in reversed(self._chain(paragraph_style or self._usual)):
            look = look.on(child(style, "w:pPr", "w:shd")).with_run(child(style, "w:rPr"))
        return look

    def with_character_style(self, look: Look, name: str) -> Look:
        """With the character style of a run."""
        for style in reversed(self._chain(name)):
            look = look.with_run(child(style, "w:rPr"))
        return look

    def is_heading(self, paragraph_style: str) -> bool:
        """Whether the style, or one it builds on, is a heading by level or by name."""
        for style in self._chain(paragraph_style):
            level = value(child(style, "w:pPr", "w:outlineLvl"))
            name = value(child(style, "w:name")).lower()
            if (level.isdecimal() and int(level) < 9) or name.startswith(("heading", "title", "제목", "개요")):
                return True
        return False

    def numbering(self, paragraph_style: str) -> Element | None:
        """The ``w:numPr`` of the style or of one it builds on."""
        found = (child(style, "w:pPr", "w:numPr") for style in self._chain(paragraph_style))
        return next((properties for properties in found if properties is not None), None)

    def table_ground(self, table_style: str, row: int, column: int) -> str | None:
        """What a table style paints a cell with; empty: nothing."""
        for style in self._chain(table_style):
            for part in (entry for entry in style if kind(entry) == "w:tblStylePr"):
                place = value(part, "type")
                fill = value(child(part, "w:tcPr", "w:shd"), "fill")
                if is_colour(fill) and ((place == "firstRow" and row == 0) or (place == "firstCol" and column == 0)):
                    return fill
                if is_colour(fill) and place not in ("firstRow", "firstCol"):
                    return None  # bands and corners: which cells they paint is not followed
            fill = value(child(style, "w:tcPr", "w:shd"), "fill")
            if is_colour(fill):
                return fill
        return ""

    def _chain(self, name: str) -> list[Element]:
        found: list[Element] = []
        while name in self._styles and len(found) < _CHAIN:
            found.append(self._styles[name])
            name = value(child(self._styles[name], "w:basedOn"))
        return found


def _with_property(look: Look, name: str, element: Element) -> Look:
    if name == "w:color":
        colour = value(element)
        return replace(look, colour=colour if is_colour(colour) else "")
    if name in ("w:vanish", "w:specVanish"):
        return replace(look, vanished=bool(switched(element)))
    if name == "w:sz":
        return replace(look, half_points=_number(value(element)) or look.half_points)
    if name == "w:shd":
        return look.on(element)
    if name == "w:highlight":
        painted = _HIGHLIGHTS.get(value(element))
        return look if painted == "" else replace(look, ground=painted)
    return look


def _near(first: str, second: str) -> bool:
    return all(abs(int(first[at : at + 2], 16) - int(second[at : at + 2], 16)) < _NEAR for at in (0, 2, 4))


def is_colour(text: str) -> bool:
    """Whether it is RRGGBB."""
    return len(text) == 6 and all(sign in "0123456789abcdefABCDEF" for sign in text)


def _number(text: str) -> float:
    try:
        return float(text.removesuffix("pt"))
    except ValueError:
        return 0.0
