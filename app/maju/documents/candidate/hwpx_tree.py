"""XML of an HWPX part as a tree of bounded size: local names, no layout cache, no document types or entities."""

from xml.etree.ElementTree import Element, ParseError, TreeBuilder

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from maju.documents.candidate.limits import RefusedError

_CHUNK = 1 << 16
_DEEPEST = 300
"""A table in a cell is six elements deeper than the one around it; 32 of them are nested deeper than anybody writes."""
_MOST = 500_000
"""Elements: ten times what a hundred pages full of tables have. One costs some 300 bytes of memory."""
_SKIPPED = {"linesegarray"}
"""Where lines break, as the program that wrote the file last saw it: half of all elements, and nothing to read."""


class _Builder(TreeBuilder):
    def __init__(self) -> None:
        super().__init__()
        self._depth = self._count = self._skipping = 0

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        self._depth += 1
        name = tag.rpartition("}")[2]
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
            return Element(name)
        self._count += 1
        if self._depth > _DEEPEST:
            raise RefusedError("damaged", "depth")
        if self._count > _MOST:
            raise RefusedError("too-large", "blocks")
        return super().start(name, {key.rpartition("}")[2]: value for key, value in attrs.items()})

    def end(self, tag: str, /) -> Element:
        self._depth -= 1
        name = tag.rpartition("}")[2]
        if self._skipping:
            self._skipping -= 1
            return Element(name)
        return super().end(name)

    def data(self, data: str, /) -> None:
        if not self._skipping:
            super().data(data)


def tree_of(data: bytes) -> Element:
    """Raises: RefusedError ``damaged``, ``too-large``."""
    parser = DefusedXMLParser(target=_Builder(), forbid_dtd=True)
    try:
        for at in range(0, len(data), _CHUNK):
            parser.feed(data[at : at + _CHUNK])
        root: Element = parser.close()
    except (ParseError, DefusedXmlException, ValueError, LookupError, AssertionError) as error:
        raise RefusedError("damaged", "xml") from error
    return root


def number(element: Element | None, name: str, default: int = 0) -> int:
    """An attribute as a signed number of 32 bits, as it is meant: offsets to the left are written as 4294966253."""
    try:
        value = int(element.get(name, "")) if element is not None else default
    except ValueError:
        return default
    value &= 0xFFFFFFFF
    return value - (1 << 32) if value >> 31 else value
