"""The letters of a PDF page as pdfium finds them, each with its place and with what hides it, if anything does.

Whether a letter can be seen is looked up in a picture of the page: where its box is of one shade, nobody sees it, whether it is
white on white, lies below a rectangle, in a layer that is switched off or outside of a clipping path.
"""

import ctypes
import math
import time
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

from maju.documents.candidate.limits import Limits, RefusedError
from maju.domain.document import HiddenBy

_TINY_PT = 2.0
_INVISIBLE_MODES = (pdfium.FPDF_TEXTRENDERMODE_INVISIBLE, pdfium.FPDF_TEXTRENDERMODE_CLIP)
_SCALE, _LONGEST_SIDE = 1.5, 2_000
"""Dots a point: a letter of 6 pt is nine dots high. Sheets larger than A0 are drawn smaller."""
_FEWEST_SHADES = 14
"""Of 255: the darkest and the lightest dot of a letter that can be seen differ by more. #F1F1F1 on white differs by 14."""
_LIGHT = 231
"""For pages that are not drawn: every channel above this is taken for white on white."""
_PALE = 200
_ANGLES = 300
"""So many letters are asked how they stand."""
_DRAWING_SHARE = 0.4
"""Of the time a document may take: a portfolio of large photographs must not fail because it is drawn."""
_HYPHENS = (0x2, 0xAD)
"""pdfium's own for one at the end of a line; the soft one, which in a PDF is always drawn."""
_FEW_UNSEEN = 2
"""So many letters in a row may come out blank for other reasons (a full stop between two dots of the picture)."""


@dataclass(slots=True)
class Letter:
    """A sign; points from the upper left corner of the page as it is shown. ``spaced``: white space stands before it in
    the file; ``apart``: pdfium thinks that there should be some."""

    sign: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float
    spaced: bool
    apart: bool
    colour: tuple[int, int, int, int]
    owner: int
    hidden: HiddenBy | None = None

    @property
    def middle(self) -> tuple[float, float]:
        """Of its box."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


class View:
    """How a page's own coordinates lie on the page as it is shown (rotation, crop box)."""

    def __init__(self, page: pypdfium2.PdfPage) -> None:
        self._left, self._bottom, self._right, self._top = page.get_bbox()
        self._turned = page.get_rotation() % 360
        self.width, self.height = page.get_size()

    def box(self, left: float, bottom: float, right: float, top: float) -> tuple[float, float, float, float]:
        """x0, top, x1, bottom as shown."""
        first, second = self.point(left, bottom), self.point(right, top)
        return (
            min(first[0], second[0]),
            min(first[1], second[1]),
            max(first[0], second[0]),
            max(first[1], second[1]),
        )

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point as shown."""
        match self._turned:
            case 90:
                return y - self._bottom, x - self._left
            case 180:
                return self._right - x, y - self._bottom
            case 270:
                return self._top - y, self._right - x
        return x - self._left, self._top - y


def set_upright(page: pypdfium2.PdfPage) -> None:
    """Turn a page, in memory alone, so that most of its letters stand upright: pages are saved lying on their side, too."""
    text = page.get_textpage()
    try:
        count = text.count_chars()
        step = max(1, count // _ANGLES)
        asked = (at for at in range(0, count, step) if pdfium.FPDFText_IsGenerated(text.raw, at) != 1)
        clockwise = [pdfium.FPDFText_GetCharAngle(text.raw, at) for at in asked]  # radians; -1 where it is not known
        angles = Counter(-round(math.degrees(angle) / 90) * 90 % 360 for angle in clockwise if angle >= 0)
    finally:
        text.close()
    if angles:
        page.set_rotation(angles.most_common(1)[0][0])


class LetterReader:
    """Reads the letters of one page after the other and keeps count of letters and of the time that drawing took."""

    def __init__(self, limits: Limits) -> None:
        self._left = limits.characters * 2
        self._drawing_left = limits.seconds * _DRAWING_SHARE

    def letters(self, page: pypdfium2.PdfPage, view: View) -> list[Letter]:
        """All signs but white space, in the order of the file. Raises: RefusedError ``too-large``."""
        text = page.get_textpage()
        try:
            count = text.count_chars()
            self._left -= count
            if self._left < 0:
                raise RefusedError("too-large", "characters")
            found = _found(text.raw, count, view)
        finally:
            text.close()
        if found:
            self._mark_unseen(page, view, found)
        return found

    def _mark_unseen(self, page: pypdfium2.PdfPage, view: View, letters: list[Letter]) -> None:
        if self._drawing_left <= 0:
            for letter in letters:
                if letter.hidden is None and min(letter.colour[:3]) > _LIGHT:
                    letter.hidden = HiddenBy.WHITE
            return
        begin = time.monotonic()
        picture = _Picture(page, view)
        self._drawing_left -= time.monotonic() - begin
        lengths = Counter(letter.owner for letter in letters)
        for run in _unseen_runs(letters, picture):
            if len(run) > _FEW_UNSEEN or len(run) == lengths[run[0].owner]:
                for letter in run:
                    letter.hidden = HiddenBy.WHITE if min(letter.colour[:3]) > _PALE else HiddenBy.INVISIBLE


def _found(text: Any, count: int, view: View) -> list[Letter]:
    letters: list[Letter] = []
    looks: dict[int, tuple[tuple[int, int, int, int], bool]] = {}
    spaced = apart = False
    box, matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(text, index)
        sign = "-" if code in _HYPHENS else chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else ""
        if (
            not sign
            or sign.isspace()
            or unicodedata.category(sign) == "Cc"
            or pdfium.FPDFText_IsGenerated(text, index) == 1
        ):
            apart = True
            spaced = spaced or pdfium.FPDFText_IsGenerated(text, index) != 1
            continue
        if not pdfium.FPDFText_GetLooseCharBox(text, index, box) or not _is_finite(box):
            continue
        owner = ctypes.cast(pdfium.FPDFText_GetTextObject(text, index), ctypes.c_void_p).value or 0
        if owner not in looks:
            looks[owner] = _look_of(text, index, owner)
        colour, invisible = looks[owner]
        x0, top, x1, bottom = view.box(box.left, box.bottom, box.right, box.top)
        size = _size_of(text, index, matrix) or bottom - top
        letter = Letter(sign, x0, top, x1, bottom, size, spaced, apart, colour, owner)
        letter.hidden = _hidden_by(letter, view, invisible)
        letters.append(letter)
        spaced = apart = False
    return letters


def _is_finite(box: Any) -> bool:
    far = 1e6
    return bool(-far < box.left < far and -far < box.right < far and -far < box.bottom < far and -far < box.top < far)


def _look_of(text: Any, index: int, owner: int) -> tuple[tuple[int, int, int, int], bool]:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    known = pdfium.FPDFText_GetFillColor(text, index, red, green, blue, alpha)
    colour = (red.value, green.value, blue.value, alpha.value) if known else (0, 0, 0, 255)
    if not owner:
        return colour, False
    mode = pdfium.FPDFTextObj_GetTextRenderMode(pdfium.FPDFText_GetTextObject(text, index))
    return colour, mode in _INVISIBLE_MODES or colour[3] == 0


def _size_of(text: Any, index: int, matrix: Any) -> float:
    """Points as shown: the size of the font times what the text and its forms are scaled by."""
    if not pdfium.FPDFText_GetMatrix(text, index, matrix):
        return 0.0
    size = pdfium.FPDFText_GetFontSize(text, index) * math.hypot(matrix.c, matrix.d)
    return size if math.isfinite(size) else 0.0


def _hidden_by(letter: Letter, view: View, invisible: bool) -> HiddenBy | None:
    x, y = letter.middle
    if not (0 <= x <= view.width and 0 <= y <= view.height):
        return HiddenBy.OFF_PAGE
    if invisible:
        return HiddenBy.INVISIBLE
    return HiddenBy.TINY if letter.size < _TINY_PT else None


class _Picture:
    """The page in shades of grey."""

    def __init__(self, page: pypdfium2.PdfPage, view: View) -> None:
        self._scale = min(_SCALE, _LONGEST_SIDE / max(view.width, view.height, 1))
        bitmap = page.render(scale=self._scale, grayscale=True, may_draw_forms=False, draw_annots=False)
        self._width, self._height, self._stride = bitmap.width, bitmap.height, bitmap.stride
        self._dots = bytes(bitmap.buffer)
        bitmap.close()

    def shows(self, letter: Letter) -> bool:
        """Whether there is anything to see in its box; looked for from its middle, where most letters have ink."""
        left, right = self._clip(letter.x0, self._width), self._clip(letter.x1, self._width) + 1
        top, bottom = self._clip(letter.top, self._height), self._clip(letter.bottom, self._height) + 1
        middle = (top + bottom) // 2
        darkest, lightest = 255, 0
        for row in (*range(middle, bottom), *range(middle - 1, top - 1, -1)):
            dots = self._dots[row * self._stride + left : row * self._stride + right]
            darkest, lightest = min(darkest, min(dots)), max(lightest, max(dots))
            if lightest - darkest >= _FEWEST_SHADES:
                return True
        return False

    def _clip(self, points: float, most: int) -> int:
        return max(0, min(int(points * self._scale), most - 1))


def _unseen_runs(letters: list[Letter], picture: _Picture) -> list[list[Letter]]:
    """Letters in a row that cannot be seen although nothing says so."""
    runs: list[list[Letter]] = []
    current: list[Letter] = []
    for letter in letters:
        if letter.hidden is None and not picture.shows(letter):
            current.append(letter)
        elif current:
            runs.append(current)
            current = []
    return [*runs, current] if current else runs
