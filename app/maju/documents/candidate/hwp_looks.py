"""DocInfo of an HWP 5 file: how letters look, what is painted behind them, and which paragraphs are headings."""

from dataclasses import replace

from maju.documents.candidate.hancom_flow import HEADING_NAMES, NO_FILL, UNITS_OFF_PAGE, Ground, Look, ParaLook
from maju.documents.candidate.hwp_records import Node

_BORDER_FILL, _CHAR_SHAPE, _PARA_SHAPE, _STYLE = 20, 21, 25, 26
_FILL_AT = 32
_SOLID = 1
_HANGUL_SIZE_AT, _LATIN_SIZE_AT = 28, 29
_OUTLINE = 1


class Looks:
    """By number, as paragraphs name them."""

    def __init__(self, doc_info: Node) -> None:
        found: dict[int, list[Node]] = {}
        waiting = list(reversed(doc_info.children))
        while waiting:
            node = waiting.pop()
            found.setdefault(node.tag, []).append(node)
            waiting += reversed(node.children)
        self._fills = [fill_at(node, _FILL_AT) for node in found.get(_BORDER_FILL, ())]
        self._letters = [self._look(node) for node in found.get(_CHAR_SHAPE, ())]
        self._paras = [self._para(node) for node in found.get(_PARA_SHAPE, ())]
        self._headings = [_names_a_heading(node.data) for node in found.get(_STYLE, ())]

    @property
    def known(self) -> bool:
        """Whether there are any."""
        return bool(self._letters)

    def letters(self, number: int) -> Look:
        """The usual one where a number means nothing."""
        return self._letters[number] if number < len(self._letters) else Look()

    def fill(self, number: int) -> Ground:
        """Of a border and fill; numbers begin with 1."""
        return self._fills[number - 1] if 0 < number <= len(self._fills) else NO_FILL

    def paragraph(self, shape: int, style: int) -> ParaLook:
        """Of a paragraph with this shape and style."""
        look = self._paras[shape] if shape < len(self._paras) else ParaLook()
        heads = style < len(self._headings) and self._headings[style]
        return replace(look, heading=look.heading or heads)

    def _para(self, node: Node) -> ParaLook:
        """Table 43; the left and right margins and the first line's are in half units."""
        indent = max(abs(node.number(at, "<i")) for at in (4, 8, 12)) // 2
        heading = node.number(0, "<I") >> 23 & 3 == _OUTLINE
        return ParaLook(heading, self.fill(node.number(32)), indent > UNITS_OFF_PAGE)

    def _look(self, node: Node) -> Look:
        relative = min(node.number(at, "<B", 100) or 100 for at in (_HANGUL_SIZE_AT, _LATIN_SIZE_AT))
        size = node.number(42, "<i", 1000) / 100 * relative / 100
        shade = node.number(60, "<I", 0xFFFFFFFF)
        own = self.fill(node.number(68)) if shade == 0xFFFFFFFF else colour(shade)
        return Look(size, colour(node.number(52, "<I")), own)


def colour(reference: int) -> int:
    """0xRRGGBB of a COLORREF, 0x00BBGGRR."""
    return (reference & 0xFF) << 16 | reference & 0xFF00 | reference >> 16 & 0xFF


def fill_at(node: Node, at: int) -> Ground:
    """The fill that stands in a record (table 28)."""
    kinds = node.number(at, "<I")
    if not kinds:
        return NO_FILL
    if kinds != _SOLID:
        return None
    painted = node.number(at + 4, "<I", 0xFFFFFFFF)
    return NO_FILL if painted == 0xFFFFFFFF else colour(painted)


def _names_a_heading(style: bytes) -> bool:
    """By its Korean or its English name, which a style begins with."""
    at, names = 0, list[str]()
    for _ in range(2):
        length = int.from_bytes(style[at : at + 2], "little") * 2
        names.append(style[at + 2 : at + 2 + length].decode("utf-16-le", "replace"))
        at += 2 + length
    return any(map(HEADING_NAMES.match, names))
