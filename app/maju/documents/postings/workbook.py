"""XLSX by openpyxl, row by row, guarded: a workbook is a ZIP of XML and can unpack into anything."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from openpyxl import load_workbook

from maju.documents.postings.columns import ColumnMap
from maju.documents.postings.delimited import Row
from maju.documents.postings.limits import LARGEST_INFLATION, LARGEST_SHEET, LONG, MOST_COLUMNS, MOST_EMPTY_ROWS
from maju.documents.postings.tables import read_table
from maju.documents.postings.troubles import empty, locked, missing, too_big, unreadable
from maju.domain.posting_rows import PostingItem

_MOST_PARTS = 2_000
_SMALL = 10_485_760
"""Unpacked bytes below which the rate of packing says nothing."""
_HEAD_ROWS = 20
_MOST_SHEETS = 50
_BATCH = 200


def is_workbook(path: Path) -> bool:
    """Whether a ZIP file is an XLSX. Raises: MajuError ``postings-unreadable`` where it is no ZIP that can be read."""
    with _opened_zip(path) as archive:
        return "xl/workbook.xml" in archive.namelist()


def read_workbook(path: Path, columns: ColumnMap) -> Iterator[PostingItem]:
    """The postings of the sheet whose first rows name the most columns. Raises: MajuError."""
    _guard(path)
    with _opened(path) as book:
        sheet, width = _best_sheet(path, book, columns)
        yield from read_table(path, _translated(path, _rows(sheet, width)), columns)


@contextmanager
def _opened_zip(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError as error:
        raise missing(path) from error
    except PermissionError as error:
        raise locked(path) from error
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, EOFError, zlib.error) as error:
        raise unreadable(path, "압축이 깨졌거나 파일이 끝까지 오지 않았습니다") from error


def _guard(path: Path) -> None:
    """Refuse what would unpack into too much. zipfile reads no more of a part than its entry says, so the sizes hold."""
    with _opened_zip(path) as archive:
        parts = archive.infolist()
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_SHEET:
            raise too_big(path, LARGEST_SHEET)
        if any(part.flag_bits & 1 for part in parts):
            raise locked(path)
        for part in parts:
            if part.file_size > _SMALL and part.file_size > LARGEST_INFLATION * max(part.compress_size, 1):
                raise too_big(path, LARGEST_SHEET)


@contextmanager
def _opened(path: Path) -> Iterator[Any]:
    """The workbook; openpyxl warns of styles and dates that are none of our business. The file is closed here, also where openpyxl
    breaks over it and keeps it."""
    try:
        stream = path.open("rb")
    except OSError as error:
        raise locked(path) from error
    with stream:
        book = _loaded(path, stream)
        try:
            yield book
        finally:
            book.close()


def _loaded(path: Path, stream: BinaryIO) -> Any:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return load_workbook(stream, read_only=True, data_only=True, keep_links=False)
    except Exception as error:
        # openpyxl checks little: a broken workbook ends in whatever zlib, zipfile, the XML parser or its own code raise.
        raise unreadable(path, "엑셀 파일이 깨져 있습니다") from error


def _best_sheet(path: Path, book: Any, columns: ColumnMap) -> tuple[Any, int]:
    """The sheet, and how many of its columns are used."""
    best: tuple[int, Any, int] | None = None
    for sheet in book.worksheets[:_MOST_SHEETS]:
        # Other programs write a wrong extent ('A1'), or a whole sheet of a million rows.
        sheet.reset_dimensions()
        head = [cells for _, cells in islice(_translated(path, _rows(sheet, MOST_COLUMNS + 1)), _HEAD_ROWS)]
        if not any(map(any, head)):
            continue
        score = max(columns.score(cells[:MOST_COLUMNS]) for cells in head)
        width = max(index + 1 for cells in head for index, cell in enumerate(cells) if cell)
        if best is None or score > best[0]:
            best = (score, sheet, width)
    if best is None:
        raise empty(path)
    return best[1], best[2]


def _translated(path: Path, rows: Iterator[Row]) -> Iterator[Row]:
    """The rows, and where the sheet breaks those before and a sentence. Raises: MajuError ``postings-unreadable``."""
    while True:
        batch: list[Row] = []
        broken: Exception | None = None
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                batch.extend(islice(rows, _BATCH))
        except Exception as error:
            broken = error
        yield from batch
        if broken:
            raise unreadable(path, "엑셀 시트가 깨져 있습니다") from broken
        if not batch:
            return


def _rows(sheet: Any, width: int) -> Iterator[Row]:
    blank = 0
    for number, values in enumerate(sheet.iter_rows(max_col=width, values_only=True), 1):
        cells = [_text(value) for value in values]
        blank = 0 if any(cells) else blank + 1
        if blank > MOST_EMPTY_ROWS:
            return
        yield number, cells


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()[:10]
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[: 10 * LONG]
