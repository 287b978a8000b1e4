"""Writes a document as it was read into a text view, and remembers where its lines stand."""

from dataclasses import dataclass

from PySide6.QtGui import (
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser

from maju.domain.document import Block, DocumentText, Paragraph, Table
from maju.ui.theme import theme

LINE_PERCENT = 140
MOST_SHOWN = 150_000
"""Characters: laying out a million would hold the window for 1.7 s, these for 0.2 s."""
NARROWEST_COLUMN, WIDEST_COLUMN = 9, 20
"""Characters of the longest cell between which the width of a column follows it."""
_LINE_BREAK = "\u2028"
"""Within a paragraph of Qt."""


@dataclass(frozen=True, slots=True)
class Shown:
    """Characters ``start``-``end`` of the preview: a line of the block ``block``. ``row``: of a table, else the how-manieth line."""

    block: int
    row: int
    start: int
    end: int
    text: str


def is_long(text: DocumentText) -> bool:
    """Whether only its beginning is shown."""
    return sum(map(_length, text.blocks)) > MOST_SHOWN


def write_document(browser: QTextBrowser, text: DocumentText) -> list[Shown]:
    """Write a document anew, up to :data:`MOST_SHOWN`; returns where its lines and cells stand."""
    browser.clear()
    cursor = QTextCursor(browser.document())
    shown: list[Shown] = []
    room = MOST_SHOWN
    for number, block in enumerate(text.blocks):
        if room <= 0:
            break
        if isinstance(block, Table):
            shown += _write_table(cursor, number, block)
        else:
            shown += _write_paragraph(cursor, number, block, room)
        room -= _length(block)
    return shown


def _length(block: Block) -> int:
    if isinstance(block, Paragraph):
        return len(block.text)
    return sum(len(cell) for row in block.rows for cell in row)


def _write_paragraph(cursor: QTextCursor, number: int, paragraph: Paragraph, room: int) -> list[Shown]:
    shown = []
    for row, line in enumerate(paragraph.text[:room].split("\n")):
        if cursor.position():
            cursor.insertBlock()
        cursor.setBlockFormat(_block_format(8 if row == 0 else 0))
        start = cursor.position()
        cursor.insertText(line, _char_format(heading=paragraph.heading))
        if line.strip():
            shown.append(Shown(number, row, start, cursor.position(), line))
    return shown


def _write_table(cursor: QTextCursor, number: int, table: Table) -> list[Shown]:
    width = max((len(row) for row in table.rows), default=0)
    if not width:
        return []
    made = cursor.insertTable(len(table.rows), width, _table_format(table))
    shown = []
    for row, cells in enumerate(table.rows):
        if cells[0].strip() and not any(cell.strip() for cell in cells[1:]):
            made.mergeCells(row, 0, 1, width)
            cells = cells[:1]
        for place, text in enumerate(cells):
            inside = made.cellAt(row, place).firstCursorPosition()
            inside.setBlockFormat(_block_format(0))
            inside.setBlockCharFormat(_char_format(13))
            for line in text.split("\n"):
                if line != text and not inside.atBlockStart():
                    inside.insertText(_LINE_BREAK)
                start = inside.position()
                inside.insertText(line, _char_format(13))
                if line.strip():
                    shown.append(Shown(number, row, start, inside.position(), line))
    cursor.movePosition(QTextCursor.MoveOperation.End)
    return shown


def _block_format(above: int) -> QTextBlockFormat:
    form = QTextBlockFormat()
    form.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin(theme().px(above))
    return form


def _char_format(size: int = 15, *, heading: bool = False) -> QTextCharFormat:
    form = QTextCharFormat()
    font = theme().font(size)
    font.setBold(heading)
    form.setFont(font)
    form.setForeground(theme().colour("ink"))
    return form


def _table_format(table: Table) -> QTextTableFormat:
    """Columns as wide as their longest text asks for, none squeezed by another."""
    look = theme()
    form = QTextTableFormat()
    form.setBorder(1)
    form.setBorderBrush(look.colour("line"))
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setCellPadding(look.px(5))
    form.setCellSpacing(0)
    form.setTopMargin(look.px(8))
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    shares = _column_shares(table)
    form.setColumnWidthConstraints([QTextLength(QTextLength.Type.PercentageLength, share) for share in shares])
    return form


def _column_shares(table: Table) -> list[float]:
    """Percent of the width for each column."""
    width = max(len(row) for row in table.rows)
    longest = [max((len(row[at]) for row in table.rows if at < len(row)), default=0) for at in range(width)]
    weights = [max(NARROWEST_COLUMN, min(WIDEST_COLUMN, length)) for length in longest]
    return [100 * weight / sum(weights) for weight in weights]
