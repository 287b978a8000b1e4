"""Postings out of the rows of a table, whatever file the rows come from."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from pathlib import Path
from zlib import crc32

from maju.documents.postings.building import RawRow, build
from maju.documents.postings.clean import clean_line
from maju.documents.postings.columns import ColumnMap, field_of
from maju.documents.postings.delimited import Row, delimiter_of, read_rows
from maju.documents.postings.limits import LARGEST_STREAM, LONGEST_EXTRA, MOST_COLUMNS
from maju.documents.postings.text_file import head_of, open_text
from maju.documents.postings.troubles import empty, no_title
from maju.domain.job_ports import RowTrouble
from maju.domain.posting_rows import PostingItem, UnknownColumns

_HEAD_ROWS = 20
"""Rows among which the column names are looked for: exports begin with a title, a date, an empty row."""
_LEAST_SCORE = 3
"""A title (two) and one more column that is known; less is only taken in the first row."""


def read_delimited(path: Path, encoding: str, columns: ColumnMap) -> Iterator[PostingItem]:
    """CSV and TSV. Raises: MajuError."""
    delimiter = delimiter_of(head_of(path, encoding), columns)
    with open_text(path, encoding, LARGEST_STREAM) as text:
        yield from read_table(path, read_rows(text, delimiter), columns)


def read_table(path: Path, rows: Iterable[Row | RowTrouble], columns: ColumnMap) -> Iterator[PostingItem]:
    """The postings of the rows. Raises: MajuError ``postings-empty``, ``postings-no-title``."""
    rows = iter(rows)
    head = list(islice(rows, _HEAD_ROWS))
    at = _header_at(head, columns)
    if at is None:
        raise empty(path)
    header = [clean_line(cell, 80) for cell in _cells(head[at])[:MOST_COLUMNS]]
    if "title" not in map(columns.field, header):
        raise no_title(path, tuple(header))
    if unknown := columns.unknown(dict.fromkeys(header)):
        yield UnknownColumns(unknown)
    if len(_cells(head[at])) > MOST_COLUMNS:
        yield RowTrouble(_line(head[at]), f"열이 {MOST_COLUMNS}개를 넘어 그 뒤의 열은 읽지 않았습니다.")
    yield from (row for row in head[:at] if isinstance(row, RowTrouble))
    form = _form(header, columns)
    for row in chain(head[at + 1 :], rows):
        if isinstance(row, RowTrouble):
            yield row
        elif any(map(str.strip, row[1])):
            yield _posting(row, header, columns, form)


def _header_at(head: Sequence[Row | RowTrouble], columns: ColumnMap) -> int | None:
    """The row with the column names: the first of the best, or the first row there is where none names enough."""
    scores = [(columns.score(_cells(row)[:MOST_COLUMNS]), -index) for index, row in enumerate(head)]
    best, index = max(scores, default=(0, 0))
    if best >= _LEAST_SCORE:
        return -index
    return next((index for index, row in enumerate(head) if any(map(str.strip, _cells(row)))), None)


def _cells(row: Row | RowTrouble) -> list[str]:
    return [] if isinstance(row, RowTrouble) else row[1]


def _line(row: Row | RowTrouble) -> int:
    return row.line if isinstance(row, RowTrouble) else row[0]


def _posting(row: Row, header: Sequence[str], columns: ColumnMap, form: str) -> PostingItem:
    line, cells = row
    surplus = cells[len(header) :]
    if len(cells) <= MOST_COLUMNS and any(map(str.strip, surplus)):
        words = f"칸이 {len(cells)}개인데 열 이름은 {len(header)}개라 넣지 않았습니다. 쉼표가 든 칸을 따옴표로 묶어 주십시오."
        return RowTrouble(line, words)
    return build(raw_row(line, zip(header, cells, strict=False), columns), form=form)


def _form(header: Sequence[str], columns: ColumnMap) -> str:
    """Tables that tell the same fields are of one kind."""
    told = ",".join(sorted({field for name in header if (field := columns.field(name))}))
    return f"table-{crc32(told.encode()):08x}"


def raw_row(line: int, cells: Iterable[tuple[str, str]], columns: ColumnMap) -> RawRow:
    """A row by its column names: what is known to its field (several columns one below the other), the rest to ``extra``."""
    filled = [(name, cell) for name, cell in cells if cell and name]
    fields, extra = _sorted_out(filled, columns.field)
    named = _sorted_out(filled, field_of)[0] if columns.is_by_hand else None
    return RawRow(line, fields, tuple(extra), named, tuple(cell for _, cell in filled))


def _sorted_out(
    cells: Iterable[tuple[str, str]], field_of_column: Callable[[str], str | None]
) -> tuple[dict[str, str], list[tuple[str, str]]]:
    fields: dict[str, str] = {}
    extra: list[tuple[str, str]] = []
    for name, cell in cells:
        field = field_of_column(name)
        if field is None:
            extra.append((name, cell[: 8 * LONGEST_EXTRA]))
        elif field in fields:
            fields[field] = _joined(field, fields[field], cell)
        else:
            fields[field] = cell
    return fields, extra


_ONE_ONLY: Mapping[str, bool] = dict.fromkeys(
    ("title", "company", "number", "url", "source", "posted_on", "deadline", "example", "min_years", "max_years"), True
)


def _joined(field: str, first: str, second: str) -> str:
    """Two columns of one field: a date or a name is the first, a text is both."""
    if field in _ONE_ONLY or second.strip() in first:
        return first
    return second if first.strip() in second else f"{first}\n{second}"
