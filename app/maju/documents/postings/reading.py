"""Reads a file of postings, whatever it is: the format is told by what is in it, not by its name."""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from maju.documents.postings.columns import ColumnMap
from maju.documents.postings.delimited import cells_of, delimiter_of
from maju.documents.postings.json_file import read_json_document, read_json_lines
from maju.documents.postings.limits import LONG
from maju.documents.postings.paste import read_pasted
from maju.documents.postings.tables import read_delimited
from maju.documents.postings.text_file import encoding_of, head_of, open_bytes, open_text
from maju.documents.postings.troubles import empty, old_office, unreadable, web_page
from maju.documents.postings.work24 import read_work24
from maju.documents.postings.workbook import is_workbook, read_workbook
from maju.domain.errors import MajuError
from maju.domain.job_ports import RowTrouble
from maju.domain.jobs import Posting
from maju.domain.posting_rows import PostingItem

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_STRANGERS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"SQLite format 3", b"MZ", b"\x7fELF", b"HWP Document")
_WEB_PAGE = re.compile(r"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html|head|body|table|div|meta)\b", re.I | re.S)
_JSON_ARRAY = re.compile(r"\s*\[\s*(?:[{\]\[]|\Z)")
_TEXT_SUFFIXES = {".txt", ".md", ".text"}
_LEAST_COLUMNS = 2


def read_postings(path: Path, mapping: Mapping[str, str] | None = None) -> Iterator[Posting | RowTrouble]:
    """The postings of a file one at a time, and the rows that are none. Raises: MajuError ``postings-…``."""
    for item in read_posting_file(path, mapping):
        if isinstance(item, Posting | RowTrouble):
            yield item


def read_posting_file(path: Path, mapping: Mapping[str, str] | None = None) -> Iterator[PostingItem]:
    """Everything a file says: postings, rows that are none, columns nobody knows, what a company looks for.

    ``mapping``: column name to field of Posting, by hand. Raises: MajuError ``postings-…``, when the first item is asked for or,
    where the file breaks in the middle, later.
    """
    said = False
    apart = _Apart()
    for item in _reader(path, ColumnMap(mapping)):
        said = said or not _is_column_notice(item)
        yield apart.told(item) if isinstance(item, Posting) else item
    if not said:
        raise empty(path)


class _Apart:
    """Two rows of one file that say different things are two postings, though company, title and place are the same."""

    def __init__(self) -> None:
        self._first: dict[int, int] = {}
        self._further: dict[int, list[int]] = {}

    def told(self, posting: Posting) -> Posting:
        """The posting with a number behind its id, if it is not the first."""
        if not posting.id.startswith("text:"):
            return posting
        identifier, text = hash(posting.id), hash(posting.text)
        if self._first.setdefault(identifier, text) == text:
            return posting
        further = self._further.setdefault(identifier, [])
        if text not in further:
            further.append(text)
        return replace(posting, id=f"{posting.id}-{further.index(text) + 2}")


def _is_column_notice(item: PostingItem) -> bool:
    return not isinstance(item, Posting | RowTrouble) and not hasattr(item, "ideal")


def _reader(path: Path, columns: ColumnMap) -> Iterator[PostingItem]:
    with open_bytes(path) as stream:
        first = stream.read(16)
    if first.startswith(_ZIP):
        if is_workbook(path):
            return read_workbook(path, columns)
        raise unreadable(path, "엑셀 파일이 아닌 압축 파일입니다. 풀어서 안의 파일을 골라 주십시오")
    if first.startswith(_OLE):
        raise old_office(path)
    if first.startswith(_STRANGERS):
        raise unreadable(path, "표나 글이 아닌 파일입니다")
    return _text_reader(path, columns)


def _text_reader(path: Path, columns: ColumnMap) -> Iterator[PostingItem]:
    encoding = encoding_of(path)
    head = head_of(path, encoding).lstrip("\ufeff")
    if not head.strip("\0 \t\r\n\ufeff"):
        raise empty(path)
    if _WEB_PAGE.match(head):
        raise web_page(path)
    begin = head.lstrip()
    if begin.startswith("<"):
        return read_work24(path, encoding)
    if _JSON_ARRAY.match(head):
        return read_json_document(path, encoding, columns)
    if begin.startswith("{"):
        read: Callable[[Path, str, ColumnMap], Iterator[PostingItem]]
        read = read_json_lines if _is_lines(path, begin) else read_json_document
        return read(path, encoding, columns)
    if _is_table(path, head, columns):
        return read_delimited(path, encoding, columns)
    return _pasted(path, encoding)


def _is_lines(path: Path, begin: str) -> bool:
    """Whether every line is an object of its own. A document may stand on one line as well; then nothing comes after it."""
    first, _, rest = begin.partition("\n")
    try:
        json.loads(first)
    except (ValueError, RecursionError):
        return path.suffix.lower() in (".jsonl", ".ndjson") or rest.startswith("{")
    return bool(rest.strip())


def _is_table(path: Path, head: str, columns: ColumnMap) -> bool:
    """A table by its name, or by column names in a row of two cells or more; else the text of one posting."""
    if path.suffix.lower() in (".csv", ".tsv", ".tab"):
        return True
    delimiter = delimiter_of(head, columns)
    best = max(
        (
            columns.score(cells)
            for line in head.splitlines()[:20]
            if len(cells := cells_of(line, delimiter)) >= _LEAST_COLUMNS
        ),
        default=0,
    )
    return best > _LEAST_COLUMNS or (best > 0 and path.suffix.lower() not in _TEXT_SUFFIXES)


def _pasted(path: Path, encoding: str) -> Iterator[PostingItem]:
    with open_text(path, encoding) as text:
        pasted = text.read(10 * LONG)
    try:
        yield read_pasted(pasted)
    except MajuError as error:
        raise unreadable(path, "표의 열 이름도 공고 본문도 찾지 못했습니다") from error
