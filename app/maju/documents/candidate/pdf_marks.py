"""Replacement texts of a PDF page (``/ActualText``): programs read them in place of the letters that are drawn, so that one
page can tell people and programs different things. They are taken off before the letters are read."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2
import pypdfium2.raw as pdfium

_KEY = b"ActualText"
_MOST_OBJECTS, _MOST_MARKS, _DEEPEST = 100_000, 16, 8
_LONGEST_BYTES = 20_000


def take_off(page: pypdfium2.PdfPage) -> list[str]:
    """The replacement texts of a page, which from now on has none; each once."""
    found: dict[str, None] = {}
    for item in _objects(page):
        for mark in [
            pdfium.FPDFPageObj_GetMark(item, at) for at in range(min(pdfium.FPDFPageObj_CountMarks(item), _MOST_MARKS))
        ]:
            text = _text_of(mark)
            if text is not None:
                pdfium.FPDFPageObj_RemoveMark(item, mark)
                found[text] = None
    return list(found)


def not_drawn(replacements: list[str], drawn: str) -> list[str]:
    """Those that say what the page does not show: spaces aside, and single letters, which stand for ligatures and hyphens."""
    shown = "".join(drawn.split())
    squeezed = ((text, "".join(text.split())) for text in replacements)
    return [text for text, letters in squeezed if len(letters) > 2 and letters not in shown]


def _objects(page: pypdfium2.PdfPage) -> Iterator[Any]:
    count = min(pdfium.FPDFPage_CountObjects(page.raw), _MOST_OBJECTS)
    yield from _with_inner((pdfium.FPDFPage_GetObject(page.raw, at) for at in range(count)), 0)


def _with_inner(objects: Iterator[Any], depth: int) -> Iterator[Any]:
    for item in objects:
        yield item
        if pdfium.FPDFPageObj_GetType(item) == pdfium.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            count = min(pdfium.FPDFFormObj_CountObjects(item), _MOST_OBJECTS)
            yield from _with_inner((pdfium.FPDFFormObj_GetObject(item, at) for at in range(count)), depth + 1)


def _text_of(mark: Any) -> str | None:
    length = ctypes.c_ulong()
    if not pdfium.FPDFPageObjMark_GetParamStringValue(mark, _KEY, None, 0, length):
        return None
    size = min(length.value, _LONGEST_BYTES)
    buffer = ctypes.create_string_buffer(max(length.value, 2))
    pdfium.FPDFPageObjMark_GetParamStringValue(
        mark, _KEY, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length.value, length
    )
    return buffer.raw[:size].decode("utf-16-le", errors="replace").rstrip("\0")
