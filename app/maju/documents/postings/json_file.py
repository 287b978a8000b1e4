"""JSON: an array or a document of postings, JSON lines, Saramin's answers, and what this program writes itself."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from maju.documents.postings import saramin
from maju.documents.postings.building import build
from maju.documents.postings.columns import ColumnMap
from maju.documents.postings.limits import LARGEST_WHOLE, LONGEST_ROW, MOST_COLUMNS
from maju.documents.postings.posting_json import from_json, is_own
from maju.documents.postings.tables import raw_row
from maju.documents.postings.text_file import open_text, whole_text
from maju.documents.postings.troubles import portal_error, unreadable
from maju.domain.job_ports import RowTrouble
from maju.domain.phrase import Phrase
from maju.domain.posting_rows import PostingItem, UnknownColumns

_BLANK = re.compile(r"[\s,]*+")
_DEEPEST_CELL = 4
_MOST_ITEMS = 200
_MOST_UNKNOWN = 200
_BROKEN = "JSON 형식이 깨져 있어 넣지 않았습니다."


class _Rows:
    """Turns objects into postings and remembers which of their names nobody knew."""

    def __init__(self, columns: ColumnMap) -> None:
        self._columns = columns
        self._names: dict[str, None] = {}

    def item(self, line: int, row: object) -> PostingItem:
        if not isinstance(row, Mapping):
            return RowTrouble(line, "공고 하나를 담은 값이 아니라 넣지 않았습니다.")
        if saramin.is_job(row):
            return build(saramin.job_row(line, row), source=saramin.SOURCE, form=saramin.SOURCE)
        if is_own(row):
            try:
                return from_json(row)
            except ValueError as error:
                return RowTrouble(line, str(error))
        cells = list(_cells(row))[:MOST_COLUMNS]
        if len(self._names) < _MOST_UNKNOWN:
            self._names.update(dict.fromkeys(name for name, _ in cells))
        return build(raw_row(line, cells, self._columns), form="json")

    def unknown(self) -> Iterator[UnknownColumns]:
        if names := self._columns.unknown(self._names):
            yield UnknownColumns(names[:_MOST_UNKNOWN])


def read_json_lines(path: Path, encoding: str, columns: ColumnMap) -> Iterator[PostingItem]:
    """One object a line; a line that is none is reported. Raises: MajuError."""
    rows = _Rows(columns)
    with open_text(path, encoding) as text:
        for number, line in _lines(text):
            if len(line) > LONGEST_ROW:
                yield RowTrouble(number, "한 줄이 너무 길어 넣지 않았습니다.")
            elif line.strip():
                yield from _line_items(number, line, rows)
    yield from rows.unknown()


def _line_items(number: int, line: str, rows: _Rows) -> Iterator[PostingItem]:
    """One posting, or all of a whole answer of Saramin's that stands on the line."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        yield RowTrouble(number, _BROKEN)
        return
    jobs = saramin.jobs_of(row)
    for each in [row] if jobs is None else jobs:
        yield rows.item(number, each)


def _lines(text: TextIO) -> Iterator[tuple[int, str]]:
    number = 0
    while line := text.readline(LONGEST_ROW + 2):
        number += 1
        piece = line
        while len(line) > LONGEST_ROW and piece and not piece.endswith("\n"):
            piece = text.readline(LONGEST_ROW)
        yield number, line


def read_json_document(path: Path, encoding: str, columns: ColumnMap) -> Iterator[PostingItem]:
    """An array, or a document with the postings in it. Raises: MajuError."""
    text = whole_text(path, encoding, LARGEST_WHOLE)
    rows = _Rows(columns)
    start = len(text) - len(text.lstrip("\ufeff \t\r\n"))
    items = _array(text, start + 1) if text.startswith("[", start) else _document(path, text, start)
    for count, (line, row) in enumerate(items, 1):
        item = row if isinstance(row, RowTrouble) else rows.item(line, row)
        yield _numbered(item, count) if isinstance(item, RowTrouble) else item
    yield from rows.unknown()


def _numbered(trouble: RowTrouble, count: int) -> RowTrouble:
    words = trouble.words if isinstance(trouble.words, Phrase) else Phrase(trouble.words, {})
    return replace(trouble, words=Phrase("{count}번째 공고: {words}", {"count": count, "words": words}))


def _array(text: str, at: int) -> Iterator[tuple[int, object]]:
    """The elements one after the other: a broken one ends the reading, and what stood before it is kept."""
    decoder = json.JSONDecoder()
    line, counted = 1, 0
    while True:
        blank = _BLANK.match(text, at)
        at = blank.end() if blank else at
        line, counted = line + text.count("\n", counted, at), at
        if text.startswith("]", at):
            return
        try:
            row, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            yield line, RowTrouble(line, "여기서부터 JSON 형식이 깨져 있어 그 뒤는 읽지 못했습니다.")
            return
        yield line, row


def _document(path: Path, text: str, start: int) -> Iterator[tuple[int, object]]:
    try:
        document: Any = json.loads(text[start:])
    except json.JSONDecodeError as error:
        raise unreadable(path, "{line}번째 줄에서 JSON 형식이 깨져 있습니다", line=error.lineno) from error
    except (ValueError, RecursionError) as error:
        raise unreadable(path, "JSON이 너무 깊거나 깨져 있습니다") from error
    if saramin.is_error(document):
        raise portal_error(path, str(document["code"]), str(document["message"]))
    found = saramin.jobs_of(document)
    if found is None:
        found = _list_in(document)
    for row in [document] if found is None else found:
        yield 1, row


def _list_in(document: object, depth: int = 3) -> list[object] | None:
    """The first list of objects in a document, however it is called."""
    if isinstance(document, Mapping) and depth:
        values = list(document.values())[:_MOST_ITEMS]
        for value in values:
            if isinstance(value, list) and value and all(isinstance(each, Mapping) for each in value):
                return value
        inner = (_list_in(value, depth - 1) for value in values)
        return next((each for each in inner if each is not None), None)
    return None


def _cells(row: Mapping[str, Any], path: str = "", depth: int = _DEEPEST_CELL) -> Iterator[tuple[str, str]]:
    """The texts of an object by their path: ``company.name``."""
    for name, value in row.items():
        full = f"{path}{name}"
        if isinstance(value, Mapping) and depth:
            yield from _cells(value, f"{full}.", depth - 1)
        elif text := _text(value):
            yield full, text


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, bool) or value is None:
        return "true" if value else ""
    if isinstance(value, int | float):
        return str(value) if abs(value) < 1e16 else ""
    if isinstance(value, list):
        return "\n".join(filter(None, map(_named, value[:_MOST_ITEMS])))
    return ""


def _named(value: object) -> str:
    """An element of a list: its text, or what it calls itself."""
    if isinstance(value, Mapping):
        named = (value.get(key) for key in ("name", "title", "text", "label", "value"))
        return next((each for each in named if isinstance(each, str)), "")
    return _text(value) if not isinstance(value, list) else ""
