"""TXT and Markdown: in whatever encoding Korean programs write, a paragraph a line."""

import re
from pathlib import Path

from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.raw import LeftOut, RawDocument
from maju.documents.postings.text_file import encoding_of, whole_text
from maju.domain.document import HiddenBy
from maju.domain.errors import MajuError

_BYTES_OF_A_SIGN = 4
_UNREADABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_MOST_UNREADABLE = 0.02
"""Share of signs that no keyboard writes: none in a text, a tenth and more where any bytes are read as CP949."""
_HEADING = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r" {0,3}(=+|-{2,})\s*$")
_RULE = re.compile(r" {0,3}([-*_])(\s*\1){2,}\s*$")
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_DEFINITION = re.compile(r" {0,3}\[([^\]]+)\]:\s*\S+(?:\s+[\"'(](.*)[\"')])?\s*$")
_PICTURE = re.compile(r"!\[([^\]]*)\]\([^)]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)|\[([^\]]+)\]\[[^\]]*\]|<(https?://[^>\s]+|[^>\s@]+@[^>\s]+)>")
_TAG = re.compile(r"</?[A-Za-z][^<>]{0,200}>")
_STRONG = re.compile(r"(\*{1,3}|_{2,3}|~~)(?=\S)(.+?)(?<=\S)\1")
_CODE = re.compile(r"(`+)(.+?)\1")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!|~>-])")
_BORDER = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
_CELL_END = re.compile(r"(?<!\\)\|")


def read_plain(path: Path, limits: Limits) -> RawDocument:
    """A text file. Raises: RefusedError ``format`` where it is no text, ``too-large``."""
    return from_text(_text_of(path, limits), limits)


def read_markdown(path: Path, limits: Limits) -> RawDocument:
    """A Markdown file: headings, lists, pipe tables; links by their text. Raises: RefusedError as read_plain."""
    document = RawDocument(limits)
    text = _without_comments(_text_of(path, limits), document)
    fence = ""
    part: list[str] = []
    for line in text.splitlines():
        opened = _FENCE.match(line)
        if opened and (not fence or opened[1].startswith(fence)):
            fence = "" if fence else opened[1]
            line = ""
        elif fence:
            document.paragraph(line)
            continue
        if not line.strip() or _begins(line, part):
            _add(part, document)
            part = []
        part += [line] if line.strip() else []
    _add(part, document)
    return document


def from_text(text: str, limits: Limits) -> RawDocument:
    """A text that is already there. Raises: RefusedError ``too-large``."""
    document = RawDocument(limits)
    for line in re.split(r"\r\n?|\n", text):
        document.paragraph(line)
    return document


def _text_of(path: Path, limits: Limits) -> str:
    most = limits.characters * _BYTES_OF_A_SIGN
    try:
        if path.stat().st_size > most:
            raise RefusedError("too-large", "characters")
        text = whole_text(path, encoding_of(path), most).lstrip("\ufeff")
    except MajuError as error:
        raise RefusedError("format", "unknown") from error
    if len(_UNREADABLE.findall(text)) > _MOST_UNREADABLE * len(text):
        raise RefusedError("format", "unknown")  # bytes of something else, read as if they were letters
    return text


def _without_comments(text: str, document: RawDocument) -> str:
    for match in _COMMENT.finditer(text):
        document.hide(match[1], HiddenBy.INVISIBLE)
    return _COMMENT.sub("", text)


def _begins(line: str, part: list[str]) -> bool:
    if not part:
        return True
    if _HEADING.match(line) or _HEADING.match(part[-1]) or re.match(r"\s*([-*+]|\d{1,3}[.)])\s+", line):
        return True
    return ("|" in line) != ("|" in part[0]) and not _UNDERLINE.match(line)


def _add(part: list[str], document: RawDocument) -> None:
    if not part or _RULE.match(part[0]):
        return
    if len(part) > 1 and "|" in part[0] and _BORDER.match(part[1]):
        document.table(_rows([part[0], *part[2:]], document))
        return
    heading = _HEADING.match(part[0])
    if heading:
        document.paragraph(_words(heading[2], document), heading=True)
    elif len(part) == 2 and _UNDERLINE.match(part[1]):
        document.paragraph(_words(part[0], document), heading=True)
    else:
        kept = [line for line in part if not _defines(line, document)]
        document.paragraph("\n".join(_words(line, document) for line in kept))


def _defines(line: str, document: RawDocument) -> bool:
    match = _DEFINITION.match(line)
    if match and match[2]:
        document.hide(match[2], HiddenBy.INVISIBLE)
    return bool(match)


def _rows(lines: list[str], document: RawDocument) -> list[list[str]]:
    rows = []
    for line in lines:
        inner = line.strip().removeprefix("|")
        cells = _CELL_END.split(inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner)
        rows.append([_words(cell.strip(), document) for cell in cells])
    width = max(map(len, rows))
    return [row + [""] * (width - len(row)) for row in rows]


def _words(line: str, document: RawDocument) -> str:
    """A line without its marks."""
    if _PICTURE.search(line):
        document.leave_out(LeftOut.PICTURES)
        line = _PICTURE.sub(r"\1", line)
    line = _LINK.sub(lambda match: match[1] or match[2] or match[3], line)
    line = re.sub(r"<br\s*/?>", "\n", line, flags=re.IGNORECASE)
    line = _CODE.sub(r"\2", _STRONG.sub(r"\2", _TAG.sub("", line)))
    return _ESCAPED.sub(r"\1", re.sub(r"^\s*>+\s?", "", line))
