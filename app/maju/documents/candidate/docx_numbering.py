"""The numbers and bullets that Word sets before paragraphs of a list: a reader of the page sees them, the text does not hold them."""

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from maju.documents.candidate.docx_styles import child, kind, value

_LEVELS = 9
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_GANADA = "가나다라마바사아자차카타파하"
_CHOSUNG = "ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_SIGNS = {
    "decimalEnclosedCircle": _CIRCLES,
    "decimalEnclosedCircleChinese": _CIRCLES,
    "ganada": _GANADA,
    "chosung": _CHOSUNG,
    "lowerLetter": _LETTERS,
    "upperLetter": _LETTERS.upper(),
}
_MOST = 10_000


@dataclass(frozen=True, slots=True)
class _Level:
    form: str
    text: str
    start: int


class Numbering:
    """Counts the paragraphs of every list as they come. Use one for one reading of a document."""

    def __init__(self, root: Element | None) -> None:
        parts = list(root) if root is not None else []
        kinds = {value(part, "abstractNumId"): _levels(part) for part in parts if kind(part) == "w:abstractNum"}
        self._lists = {
            value(part, "numId"): (
                value(child(part, "w:abstractNumId")),
                kinds.get(value(child(part, "w:abstractNumId")), {}),
            )
            for part in parts
            if kind(part) == "w:num"
        }
        self._counts: dict[str, list[int | None]] = {}

    def label(self, properties: Element | None) -> str:
        """What stands before the next paragraph with these ``w:numPr``, with a space behind it; empty where nothing does."""
        name = value(child(properties, "w:numId"))
        level = value(child(properties, "w:ilvl"))
        place = int(level) if level.isdecimal() and int(level) < _LEVELS else 0
        kind_of_list, levels = self._lists.get(name, ("", {}))
        shape = levels.get(place)
        if shape is None or shape.form == "none":
            return ""
        counts = self._counts.setdefault(kind_of_list, [None] * _LEVELS)
        before = counts[place]
        counts[place] = shape.start if before is None else before + 1
        counts[place + 1 :] = [None] * (_LEVELS - place - 1)
        if shape.form == "bullet":
            return (shape.text if shape.text and not "\ue000" <= shape.text[0] <= "\uf8ff" else "•") + " "
        filled = re.sub(r"%([1-9])", lambda found: _sign(levels, counts, int(found[1]) - 1), shape.text)
        return f"{filled} " if filled.strip() else ""


def _levels(part: Element) -> dict[int, _Level]:
    levels: dict[int, _Level] = {}
    for inner in part:
        place = value(inner, "ilvl")
        if kind(inner) == "w:lvl" and place.isdecimal() and int(place) < _LEVELS:
            start = value(child(inner, "w:start"))
            text = value(child(inner, "w:lvlText"))[:40]
            first = min(int(start), _MOST) if start.isdecimal() else 1
            levels[int(place)] = _Level(value(child(inner, "w:numFmt")), text, first)
    return levels


def _sign(levels: dict[int, _Level], counts: list[int | None], place: int) -> str:
    shape = levels.get(place, _Level("decimal", "", 1))
    number = counts[place]
    return _written(shape.start if number is None else number, shape.form)


def _written(number: int, form: str) -> str:
    signs = _SIGNS.get(form, "")
    if 0 < number <= len(signs):
        return signs[number - 1]
    if form in ("lowerRoman", "upperRoman") and 0 < number < 40:
        text = ""
        for worth, sign in _ROMAN:
            text += sign * (number // worth)
            number %= worth
        return text.upper() if form == "upperRoman" else text
    return f"{number:02}" if form == "decimalZero" else str(number)
