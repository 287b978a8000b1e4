"""header.xml of an HWPX: how letters look, what is painted behind them, and which paragraphs are headings."""

import re
from dataclasses import replace
from xml.etree.ElementTree import Element

from maju.documents.candidate.hancom_flow import HEADING_NAMES, NO_FILL, UNITS_OFF_PAGE, Ground, Look, ParaLook
from maju.documents.candidate.hwpx_tree import number

_COLOUR = re.compile(r"#([0-9A-Fa-f]{6})(?:[0-9A-Fa-f]{2})?")
_SIDES = ("left", "right", "intent")
"""Of a paragraph's margins, and its first line's ("intent" is how the format spells it)."""
_USUAL_SIZE, _WHOLE = 1000, 100


class Looks:
    """By the ids that paragraphs name them with."""

    def __init__(self, head: Element | None) -> None:
        of: dict[str, list[Element]] = {name: [] for name in ("borderFill", "charPr", "paraPr", "style")}
        for element in head.iter() if head is not None else ():
            if element.tag in of:
                of[element.tag].append(element)
        self._fills = {fill.get("id", ""): fill_of(fill) for fill in of["borderFill"]}
        self._letters = {look.get("id", ""): self._look(look) for look in of["charPr"]}
        self._paras = {look.get("id", ""): self._para(look) for look in of["paraPr"]}
        self._headings = {
            style.get("id", "")
            for style in of["style"]
            if HEADING_NAMES.match(style.get("name", "")) or HEADING_NAMES.match(style.get("engName", ""))
        }

    @property
    def known(self) -> bool:
        """Whether there are any."""
        return bool(self._letters)

    def letters(self, identifier: str) -> Look:
        """The usual one where an id means nothing."""
        return self._letters.get(identifier, Look())

    def fill(self, identifier: str) -> Ground:
        """Of a border and fill."""
        return self._fills.get(identifier, NO_FILL)

    def paragraph(self, shape: str, style: str) -> ParaLook:
        """Of a paragraph with this shape and style."""
        look = self._paras.get(shape, ParaLook())
        return replace(look, heading=look.heading or style in self._headings)

    def _look(self, element: Element) -> Look:
        relative = element.find("relSz")
        scale = min(number(relative, name, _WHOLE) or _WHOLE for name in ("hangul", "latin"))
        size = number(element, "height", _USUAL_SIZE) / 100 * scale / _WHOLE
        shade = colour(element.get("shadeColor", ""))
        own = self.fill(element.get("borderFillIDRef", "")) if shade == NO_FILL else shade
        return Look(size, max(colour(element.get("textColor", "")), 0), own)

    def _para(self, element: Element) -> ParaLook:
        heading, border = element.find(".//heading"), element.find(".//border")
        sides = [
            abs(number(side, "value")) for margin in element.iter("margin") for side in margin if side.tag in _SIDES
        ]
        return ParaLook(
            heading is not None and heading.get("type") == "OUTLINE",
            self.fill(border.get("borderFillIDRef", "")) if border is not None else NO_FILL,
            max(sides, default=0) > 2 * UNITS_OFF_PAGE,
        )


def fill_of(element: Element) -> Ground:
    """What the fillBrush among the children of an element paints."""
    brush = element.find("fillBrush")
    if brush is None or not len(brush):
        return NO_FILL
    if any(inner.tag != "winBrush" for inner in brush):
        return None
    return colour(brush[0].get("faceColor", ""))


def colour(text: str) -> int:
    """0xRRGGBB of ``#RRGGBB``; :data:`NO_FILL` of ``none`` and of what is no colour."""
    found = _COLOUR.fullmatch(text)
    return int(found.group(1), 16) if found else NO_FILL
