"""Scoring sheets as XLSX and CSV, to be filled in with Excel, LibreOffice or Hancom: written so that no text becomes a formula,
read under stated limits whatever they were saved as."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from maju.domain.errors import MajuError

Grid = list[list[str]]
_LARGEST = 20_000_000
_LARGEST_UNPACKED = 200_000_000
_MOST_ROWS, _MOST_COLUMNS, _LONGEST_CELL = 20_000, 60, 32_000
_MOST_PAGES = 10
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDTHS = {"질문": 36.0, "지원하는 일": 18.0, "이력서": 40.0, "답변": 80.0, "메모": 24.0}
_WIDTH = 11.0


def sheet_to_csv(grid: Grid) -> bytes:
    """UTF-8 with the mark by which Excel knows it; a text that a spreadsheet would run gets an apostrophe."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(
        [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row] for row in grid
    )
    return out.getvalue().encode("utf-8-sig")


def sheet_to_xlsx(grid: Grid, guide: Grid, scores: Sequence[int], score_columns: Sequence[str]) -> bytes:
    """A workbook: the sheet with lists of the allowed scores, and a page that says what they mean."""
    from openpyxl import Workbook
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    page = book.active
    assert page is not None
    page.title = "채점표"
    _fill(page, grid)
    page.freeze_panes = "B2"
    for index, name in enumerate(grid[0], 1):
        page.column_dimensions[_letter(index)].width = _WIDTHS.get(name, _WIDTH)
    listed = DataValidation(type="list", formula1=f'"{",".join(map(str, scores))}"', allow_blank=True)
    listed.error = "0, 1, 2 가운데 하나를 적어 주십시오."
    page.add_data_validation(listed)
    for name in score_columns:
        letter = _letter(grid[0].index(name) + 1)
        listed.add(f"{letter}2:{letter}{max(2, len(grid))}")
    words = book.create_sheet("안내")
    _fill(words, guide)
    for index in range(1, 5):
        words.column_dimensions[_letter(index)].width = 42.0
    out = io.BytesIO()
    book.save(out)
    book.close()
    return out.getvalue()


def read_grids(path: Path) -> tuple[Grid, ...]:
    """The pages of a workbook, or the one of a CSV file, as texts. Raises: MajuError ``compare-sheet-unreadable``."""
    try:
        if path.stat().st_size > _LARGEST:
            raise _unreadable(path, "20MB를 넘습니다.")
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(
            path, "열 수 없습니다. 파일이 있는지, 다른 프로그램이 열어 두지 않았는지 확인해 주십시오."
        ) from error
    return _read_workbook(path, content) if content.startswith(b"PK") else (_read_csv(path, content),)


def _read_workbook(path: Path, content: bytes) -> tuple[Grid, ...]:
    from openpyxl import load_workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            if sum(part.file_size for part in archive.infolist()) > _LARGEST_UNPACKED:
                raise _unreadable(path, "풀면 너무 커집니다.")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of styles, which are none of our business
            book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False)
            try:
                return tuple(_page(page) for page in book.worksheets[:_MOST_PAGES])
            finally:
                book.close()
    except MajuError:
        raise
    except Exception as error:
        # openpyxl checks little: a broken workbook ends in whatever zlib, zipfile, the XML parser or its own code raise.
        raise _unreadable(path, "엑셀 파일이 깨져 있습니다.") from error


def _page(page: Any) -> Grid:
    page.reset_dimensions()  # other programs write a wrong extent
    rows = page.iter_rows(max_row=_MOST_ROWS, max_col=_MOST_COLUMNS, values_only=True)
    grid = [[_text(value) for value in row] for row in rows]
    width = max((index + 1 for row in grid for index, cell in enumerate(row) if cell), default=0)
    return [row[:width] for row in grid]


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:_LONGEST_CELL]


def _read_csv(path: Path, content: bytes) -> Grid:
    text = _decoded(path, content)
    head = text[: 10 * _LONGEST_CELL].splitlines()[:20]
    delimiter = max(",\t;", key=lambda sign: max((line.count(sign) for line in head), default=0))
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return [
            [cell[:_LONGEST_CELL] for cell in row[:_MOST_COLUMNS]]
            for row, _ in zip(rows, range(_MOST_ROWS), strict=False)
        ]
    except csv.Error as error:
        raise _unreadable(path, "CSV의 칸을 나눌 수 없습니다.") from error


def _decoded(path: Path, content: bytes) -> str:
    """Excel of Korea saves CSV as CP949, unless told otherwise; "Unicode text" is UTF-16."""
    encodings = ("utf-16",) if content.startswith((b"\xff\xfe", b"\xfe\xff")) else ("utf-8-sig", "cp949")
    for encoding in encodings:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError as error:
            last = error
    raise _unreadable(path, "글자를 읽을 수 없습니다. UTF-8로 저장해 주십시오.") from last


def _fill(page: Any, grid: Iterable[Sequence[str]]) -> None:
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Font

    for number, row in enumerate(grid, 1):
        for column, text in enumerate(row, 1):
            cell = page.cell(number, column, ILLEGAL_CHARACTERS_RE.sub(" ", text)[:_LONGEST_CELL] or None)
            if text.startswith(_FORMULA):
                cell.data_type = "s"
                cell.quotePrefix = True
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if number == 1:
                cell.font = Font(bold=True)


def _letter(index: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(index))


def _unreadable(path: Path, why: str) -> MajuError:
    return MajuError(
        "compare-sheet-unreadable",
        "채점표 ‘{file}’을(를) 읽지 못했습니다. {why} 파일은 그대로입니다.",
        file=path.name,
        why=why,
    )
