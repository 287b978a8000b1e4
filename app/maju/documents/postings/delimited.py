"""Rows of CSV and TSV with the physical line each begins on; a quote nobody closed costs its own row and no other."""

import csv
import re
from collections.abc import Iterator
from typing import TextIO

from maju.documents.postings.columns import ColumnMap
from maju.documents.postings.limits import LONGEST_ROW, MOST_LINES_OF_A_ROW
from maju.domain.job_ports import RowTrouble

Row = tuple[int, list[str]]
_DELIMITERS = (",", "\t", ";", "|")
_HEAD_LINES = 20
_REST_OF_QUOTED = re.compile(r'[^"]*+(?:""[^"]*+)*+')


def delimiter_of(head: str, columns: ColumnMap) -> str:
    """The sign that parts the most columns with known names in the first lines; among equals the one that parts most."""
    lines = head.splitlines()[:_HEAD_LINES]
    return max(_DELIMITERS, key=lambda sign: max((_score(line, sign, columns) for line in lines), default=(0, 0)))


def _score(line: str, sign: str, columns: ColumnMap) -> tuple[int, int]:
    cells = cells_of(line, sign)
    return columns.score(cells), len(cells)


def cells_of(record: str, delimiter: str) -> list[str]:
    """The cells of one whole record."""
    try:
        return next(
            csv.reader([record] if "\n" not in record else record.splitlines(keepends=True), delimiter=delimiter), []
        )
    except csv.Error:
        # Only a field over csv's own limit of 131,072 characters, or a bare carriage return, gets here.
        return _cells_by_hand(record, delimiter)


def _cells_by_hand(record: str, delimiter: str) -> list[str]:
    cells, at, end = [], 0, len(record.rstrip("\r\n"))
    while at <= end:
        if record.startswith('"', at):
            close = _closing(record, at + 1)
            cells.append(record[at + 1 : close].replace('""', '"'))
            at = close + 1
            stop = record.find(delimiter, at, end)
        else:
            stop = record.find(delimiter, at, end)
            cells.append(record[at : stop if stop >= 0 else end])
        if stop < 0:
            break
        at = stop + 1
    return cells


def read_rows(text: TextIO, delimiter: str) -> Iterator[Row | RowTrouble]:
    """Every record with the line it begins on; empty lines are passed over."""
    lines = _lines(text)
    waiting: list[tuple[int, str]] = []
    while True:
        number, line = waiting.pop() if waiting else next(lines, (0, ""))
        if not number:
            return
        if len(line) > LONGEST_ROW:
            yield RowTrouble(number, "한 줄이 너무 길어 넣지 않았습니다.")
        elif _open_at_end(line, delimiter, inside=False):
            record, taken, closed = _rest(line, lines, waiting, delimiter)
            if closed:
                yield number, cells_of(record, delimiter)
            else:
                yield RowTrouble(number, "따옴표가 닫히지 않은 줄이라 넣지 않았습니다.")
                waiting.extend(reversed(taken))
        elif line.strip():
            yield number, cells_of(line, delimiter)


def _rest(
    line: str, lines: Iterator[tuple[int, str]], waiting: list[tuple[int, str]], delimiter: str
) -> tuple[str, list[tuple[int, str]], bool]:
    """The record that goes on behind ``line``, the lines it took, and whether its quote was closed."""
    parts, length, inside = [line], len(line), True
    taken: list[tuple[int, str]] = []
    while inside and len(taken) < MOST_LINES_OF_A_ROW and length <= LONGEST_ROW:
        number, following = waiting.pop() if waiting else next(lines, (0, ""))
        if not number:
            break
        taken.append((number, following))
        parts.append(following)
        length += len(following)
        if not _may_close(following, delimiter):
            break
        inside = _open_at_end(following, delimiter, inside=True)
    return "".join(parts), taken, not inside


def _may_close(line: str, delimiter: str) -> bool:
    """Whether the first lone quote of a continued cell stands where one ends. Else it opens a cell, and the one before was astray."""
    close = _closing(line, 0)
    return close >= len(line) or line[close + 1 : close + 2] in (delimiter, "\r", "\n", "")


def _lines(text: TextIO) -> Iterator[tuple[int, str]]:
    """Physical lines with their number. Of one over the limit only its beginning, just too long, is kept."""
    number = 0
    while line := text.readline(LONGEST_ROW + 2):
        number += 1
        if len(line) > LONGEST_ROW:
            piece = line
            while piece and not piece.endswith(("\n", "\r")):
                piece = text.readline(LONGEST_ROW)
        yield number, line


def _open_at_end(line: str, delimiter: str, *, inside: bool) -> bool:
    """Whether a quoted cell is still open at the end of the line. A quote within an unquoted cell is a letter (27" 모니터)."""
    if '"' not in line:
        return inside
    at = 0
    while True:
        if inside:
            close = _closing(line, at)
            if close >= len(line):
                return True
            at, inside = close + 1, False
        elif line.startswith('"', at):
            at, inside = at + 1, True
            continue
        at = line.find(delimiter, at) + 1
        if not at:
            return False


def _closing(text: str, at: int) -> int:
    """Where the quote is that closes the cell entered before ``at``; the length of the text where none does."""
    match = _REST_OF_QUOTED.match(text, at)
    return match.end() if match else len(text)
