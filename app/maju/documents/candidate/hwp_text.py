"""The text of one HWP 5 paragraph: letters and control characters, the look of every letter, and what was deleted."""

import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from maju.documents.candidate.hancom_flow import Look
from maju.documents.candidate.hwp_looks import Looks
from maju.documents.candidate.hwp_records import Node

TEXT = -1
"""In place of a control character: letters."""
EXTENDED = frozenset((1, 2, 3, 11, 12, 14, 15, 16, 17, 18, 21, 22, 23))
"""Control characters that each have a control among the records below the paragraph, in the same order."""
_PARA_TEXT, _PARA_CHAR_SHAPE, _RANGE_TAG = 67, 68, 70
_SINGLE = frozenset((0, 10, 13, *range(24, 32)))
_WIDE = 8
"""Units of two bytes that every other control character takes (table 6)."""
_DELETED = 0x11
"""Kind of a range tag over text that was deleted while changes were tracked; inserted text has 0x10. The published layout keeps
silent about it; other open readers found it in files."""
_LAST = 0xFFFFFFFF


class ParaText:
    """Places are counted in units of two bytes, as the records count them."""

    def __init__(self, paragraph: Node, looks: Looks) -> None:
        found = {node.tag: node.data for node in reversed(paragraph.children)}
        self._data = found.get(_PARA_TEXT, b"")
        self._looks = looks
        self._shapes = sorted(_rows(found.get(_PARA_CHAR_SHAPE, b""), 2))
        tags = _rows(found.get(_RANGE_TAG, b""), 3)
        self._gone = _joined((start, end) for start, end, tag in tags if tag >> 24 == _DELETED)
        edges = (at for span in self._gone for at in span)
        self._cuts = sorted({*(at for at, _ in self._shapes), *edges})

    @property
    def units(self) -> int:
        """How long it is, control characters among it."""
        return len(self._data) // 2

    def pieces(self) -> Iterator[tuple[int, int, int]]:
        """``(sign, start, end)`` in order; ``sign`` is :data:`TEXT` or a control character."""
        units = struct.unpack_from(f"<{self.units}H", self._data)
        at = start = 0
        while at < len(units):
            sign = units[at]
            if sign >= 32:
                at += 1
                continue
            if start < at:
                yield TEXT, start, at
            start = at + (1 if sign in _SINGLE else _WIDE)
            yield sign, at, start
            at = start
        if start < at:
            yield TEXT, start, at

    def letters(self, start: int, end: int) -> Iterator[tuple[str, Look | None]]:
        """Letters of one look after the other; without a look: they were deleted."""
        inside = self._cuts[bisect_right(self._cuts, start) : bisect_left(self._cuts, end)]
        for first, last in zip((start, *inside), (*inside, end), strict=True):
            text = self._data[first * 2 : last * 2].decode("utf-16-le", "replace")
            yield text, None if self.is_gone(first) else self._look(first)

    def name_at(self, at: int) -> str:
        """What the control character there belongs to, as four letters."""
        return self._data[2 * at + 2 : 2 * at + 6][::-1].decode("latin-1")

    def _look(self, at: int) -> Look:
        number = bisect_right(self._shapes, (at, _LAST)) - 1
        return self._looks.letters(self._shapes[max(number, 0)][1]) if self._shapes else Look()

    def is_gone(self, at: int) -> bool:
        """Whether what stands there was deleted."""
        number = bisect_right(self._gone, (at, _LAST)) - 1
        return number >= 0 and at < self._gone[number][1]


def command_of(field: bytes) -> str:
    """Of a field (table 152): a length and UTF-16 behind its name, properties of four bytes and one byte more."""
    length = int.from_bytes(field[9:11], "little")
    return field[11 : 11 + 2 * length].decode("utf-16-le", "replace")


def spoken(control: bytes) -> str:
    """Main text of a ruby (덧말) or letters set over each other (글자 겹침): a length and UTF-16 behind the control's name."""
    length = int.from_bytes(control[4:6], "little")
    return control[6 : 6 + 2 * length].decode("utf-16-le", "replace")


def _rows(data: bytes, width: int) -> list[tuple[int, ...]]:
    size = 4 * width
    return list(struct.iter_unpack(f"<{width}I", data[: len(data) // size * size]))


def _joined(spans: Iterator[tuple[int, int]]) -> list[tuple[int, int]]:
    """In order, with those that touch as one."""
    found: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
