"""Makes what a reader found plain: NFC, no private-use signs, no controls; what has no width or turns the reading direction is
taken out, and reported where it could hide something."""

import re
import unicodedata

from maju.documents.candidate.raw import RawDocument
from maju.domain.document import Block, HiddenBy, HiddenText, Paragraph, Table

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_WIDTHLESS = "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0"
_TAGS = "\U000e0000-\U000e0fff"
"""Tag signs and further variation selectors: whole sentences can be written in them that no font draws."""
_INVISIBLE = re.compile(f"[{_BIDI}{_WIDTHLESS}{_TAGS}]+")
_ONLY_BIDI = re.compile(f"[{_BIDI}]+")
_TAGGED = re.compile("[\U000e0020-\U000e007e]{2,}")
_FEW = 3
"""Signs without width that a line may have without a word about it: word processors leave them behind between words."""
_SPACES = re.compile(r"[^\S\n]+")
WIDE_GAP = "   "
"""What is left of a tab, or of three spaces and more: they part a label from its value, a date from what happened then."""
_NEW_LINES = re.compile(r"\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_GLYPHS = {"\uf06c": "●", "\uf0a7": "■", "\uf0b7": "•", "\uf0d8": "▶", "\uf0fc": "✓", "\uf06e": "■", "\uf09f": "•"}
"""Bullets of Symbol and Wingdings, which Word writes as private-use signs: a line must still begin as a list item."""


def cleaned(document: RawDocument) -> tuple[tuple[Block, ...], tuple[HiddenText, ...]]:
    """Blocks fit to be shown and searched, and what was hidden, with what cleaning took out."""
    found: list[HiddenText] = []
    blocks = [_block(block, found) for block in document.blocks]
    hidden = [HiddenText(_plain(item.text), item.by, item.page) for item in document.hidden]
    return tuple(filter(_has_text, blocks)), tuple(item for item in (*hidden, *found) if item.text)


def clean_line(text: str) -> str:
    """One text as it is to be read; nothing is reported."""
    return _plain(_INVISIBLE.sub("", text))


def _block(block: Block, found: list[HiddenText]) -> Block:
    if isinstance(block, Table):
        rows = tuple(tuple(_revealed(cell, block.page, found) for cell in row) for row in block.rows)
        return Table(rows, block.page)
    return Paragraph(_revealed(block.text, block.page, found), block.page, block.heading)


def _revealed(text: str, page: int, found: list[HiddenText]) -> str:
    if not _INVISIBLE.search(text):
        return _plain(text)
    for run in _TAGGED.findall(text):
        said = "".join(chr(ord(sign) - 0xE0000) for sign in run)
        found.append(HiddenText(_plain(said), HiddenBy.ZERO_WIDTH, page))
    plain = _plain(_INVISIBLE.sub("", text))
    if _ONLY_BIDI.search(text) and _turns(text):
        found.append(HiddenText(plain, HiddenBy.BIDI, page))
    widthless = len(re.findall(f"[{_WIDTHLESS}]", text.removeprefix("\ufeff")))
    if widthless > _FEW:
        found.append(HiddenText(plain, HiddenBy.ZERO_WIDTH, page))
    return plain


def _turns(text: str) -> bool:
    """Whether an override or an embedding shows signs in another order than they are read in; mere marks do not."""
    return any("\u202a" <= sign <= "\u202e" or "\u2066" <= sign <= "\u2069" for sign in text)


def _plain(text: str) -> str:
    text = _NEW_LINES.sub("\n", unicodedata.normalize("NFC", text))
    text = "".join(filter(None, map(_sign, text)))
    return "\n".join(line for line in (_SPACES.sub(_gap, line).strip() for line in text.split("\n")) if line)


def _gap(spaces: re.Match[str]) -> str:
    return WIDE_GAP if "\t" in spaces[0] or len(spaces[0]) >= len(WIDE_GAP) else " "


def _sign(sign: str) -> str:
    if sign < "\x7f" and (sign >= " " or sign in "\n\t"):
        return sign
    category = unicodedata.category(sign)
    if category == "Co":
        return _GLYPHS.get(sign, "")
    return "" if category in ("Cc", "Cs", "Cn", "Cf") else sign


def _has_text(block: Block) -> bool:
    if isinstance(block, Table):
        return any(cell for row in block.rows for cell in row)
    return bool(block.text)
