"""The lines of a document as a person would point at them; rows of tables keep the labels of their cells."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from maju.domain.document import Block, DocumentLine, Table
from maju.domain.document_labels import bare, is_label, is_made_up_label, may_be_label
from maju.domain.document_sections import is_section_name

BETWEEN_CELLS = " | "
"""Between the cells of a row in the text of its line."""
_LONG_CELL = 90
"""Characters from which what stands in a labelled cell is a text of its own, told line by line under its label."""
_LONGEST_PAIRS = 600
"""Characters from which a line is a text, whatever colons are in it."""
_WRITTEN_PAIR = re.compile(
    r"\s*[-•·▪*]?\s*(?P<label>[^:：\n|]{1,20}?)\s*[:：]\s+?(?P<value>\S.*)|\s*(?P<tight>[^:：\n|/]{2,14}?)[:：](?P<near>[^/\d\s].*)"
)
_BRACKETED_PAIR = re.compile(r"[-•·▪*]?\s*[\[【<〈](?P<label>[^\[\]【】<>〈〉:]{1,12})[\]】>〉]\s*(?P<value>\S.*)")
_SPACED_PAIR = re.compile(
    r"[-•·▪*]?\s*(?P<label>(?:작업|제작|수행|참여|개발)?\s?기간|(?:담당|맡은|나의)?\s?역할|(?:사용|활용)\s?(?:기술|도구|프로그램|장비))\s+(?P<value>[^.]{2,80}|['’\d][\d.\s~∼–년월일/'’-]{5,40}(?:현재)?)"
)
_DAYS = re.compile(r"[\d.\s~∼–년월일/'’-]{6,40}(?:현재)?")
_PHOTO = re.compile(r"\s*\(?\s*(?:증명\s*)?사\s*진\s*(?:\(?\s*\d.*|첨부|부착)?\)?\s*")
_MARKS = re.compile(r"^[\s■□▪▫●○◆◇▶▷※★☆◎•·*\-–]+")
_APART = re.compile(r"\s+[/|]\s+|\s{3,}|\t+")

Fields = tuple[tuple[str, str], ...]
Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Line:
    text: str
    heading: bool = False
    fields: Fields = ()


def lines_of(blocks: Iterable[Block]) -> tuple[DocumentLine, ...]:
    """Every line with something in it, numbered from 1 over the whole document."""
    found: list[DocumentLine] = []
    for block in blocks:
        made = (
            _table_lines(_squared(block)) if isinstance(block, Table) else _paragraph_lines(block.text, block.heading)
        )
        for line in made:
            found.append(DocumentLine(len(found) + 1, line.text, block.page, line.heading, line.fields))
    return tuple(found)


def labelled(line: DocumentLine) -> str:
    """The line with the labels of its cells, for a reader who does not see the table."""
    if not any(label for label, _ in line.fields) or ":" in line.text:
        return line.text
    return BETWEEN_CELLS.join(f"{label}: {value}" if label else value for label, value in line.fields)


def written_pairs(text: str) -> Fields:
    """The pairs of a line that is written ``라벨: 값``, also several beside each other; empty where one part is no pair."""
    if len(text) > _LONGEST_PAIRS:
        return ()
    parts = [part.strip() for part in _APART.split(text.strip()) if part.strip()]
    pairs = [_written_pair(part) for part in parts]
    if any(pairs):
        pairs = [
            pair or (("기간", part) if _DAYS.fullmatch(part) else None) for pair, part in zip(pairs, parts, strict=True)
        ]
    return tuple(pair for pair in pairs if pair) if all(pairs) else ()


def _written_pair(part: str) -> tuple[str, str] | None:
    """One pair: 역할: 기획, [역할] 기획, and of the words that nothing else begins with, 역할 기획."""
    pair = _WRITTEN_PAIR.fullmatch(part)
    if pair is not None and may_be_label(label := pair["label"] or pair["tight"]):
        return _MARKS.sub("", label).strip(), (pair["value"] or pair["near"]).strip()
    pair = _BRACKETED_PAIR.fullmatch(part)
    if pair is not None and is_label(pair["label"]):
        return pair["label"].strip(), pair["value"].strip()
    pair = _SPACED_PAIR.fullmatch(part)
    return (pair["label"], pair["value"]) if pair is not None else None


def _paragraph_lines(text: str, heading: bool) -> Iterator[_Line]:
    for raw in text.split("\n"):
        line = " ".join(raw.split(" ")).strip()
        if line:
            yield _Line(line, heading, () if heading else written_pairs(line))


# --- tables -------------------------------------------------------------------------------------------------------------


def _squared(table: Table) -> list[Row]:
    """Rows of one width, without rows and columns that hold nothing."""
    width = max((len(row) for row in table.rows), default=0)
    rows = [tuple(_cell(cell) for cell in (*row, *[""] * (width - len(row)))) for row in table.rows]
    used = [at for at in range(width) if any(row[at] for row in rows)]
    return [tuple(row[at] for at in used) for row in rows if any(row)]


def _cell(cell: str) -> str:
    """What stands in a cell; the place for a photograph says nothing."""
    return "" if _PHOTO.fullmatch(cell) else cell.strip()


def _table_lines(rows: list[Row]) -> Iterator[_Line]:
    """Lines of a table: parted at rows that are one cell alone, and by sections named in its first column."""
    part: list[Row] = []
    for row in rows:
        filled = [cell for cell in row if cell]
        alone = len(filled) == 1 and len(row) > 1 and (row[0] or is_section_name(filled[0]))
        if alone:
            yield from _part_lines(part)
            part = []
            yield from _alone(filled[0])
        else:
            part.append(row)
    yield from _part_lines(part)


def _alone(cell: str) -> Iterator[_Line]:
    heading = is_section_name(cell)
    yield from _paragraph_lines(cell, heading)


def _part_lines(rows: list[Row]) -> Iterator[_Line]:
    if not rows:
        return
    sections = _by_first_column(rows)
    if sections is None:
        yield from _plain_part(_narrowed(rows))
        return
    for name, inner in sections:
        if name:
            yield _Line(" ".join(name.split()), heading=True)
        yield from _part_lines(_narrowed(inner))


def _narrowed(rows: list[Row]) -> list[Row]:
    return _squared(Table(tuple(rows)))


def _by_first_column(rows: list[Row]) -> list[tuple[str, list[Row]]] | None:
    """The rows without their first column, by the section it names; None where it names none."""
    if len(rows[0]) < 3:
        return None
    firsts = [row[0] for row in rows]
    named = [at for at, first in enumerate(firsts) if first and is_section_name(first)]
    if not named or (named == [0] and any(firsts[1:])):
        return None
    found: list[tuple[str, list[Row]]] = []
    for at, row in enumerate(rows):
        if at in named or not found or (row[0] and not is_section_name(row[0])):
            if at not in named and row[0]:
                return None
            found.append((row[0], []))
        found[-1][1].append(row[1:])
    return found


def _plain_part(rows: list[Row]) -> Iterator[_Line]:
    """A part with one shape: label and value side by side, columns under heads, or cells that nothing names."""
    head: Row | None = None
    merged = ""
    pairs = any(len(row) > 2 and _is_beside(row) for row in rows)
    for at, row in enumerate(rows):
        beside = _is_beside(row) or (pairs and _may_be_beside(row))
        if len(row) > 1 and _is_header(row, rows[at + 1 : at + 2]):
            head, merged = row, ""
        elif head is not None and not (beside and not _is_like(row, head)):
            merged = row[0] or (merged if sum(map(bool, row)) > 1 else "")
            yield from _under(row, head, merged)
        else:
            yield from _beside(row) if beside else _unnamed(row)


def _is_header(row: Row, following: Sequence[Row]) -> bool:
    """Every cell is a label, most of them known, and something follows below that is no label."""
    filled = [cell for cell in row if cell]
    if len(filled) < 2 or not following or not all(may_be_label(cell) for cell in filled):
        return False
    known = sum(is_made_up_label(cell) for cell in filled)
    below = [cell for cell in following[0] if cell]
    tells = any(not may_be_label(cell) for cell in below) and not _is_beside(row)
    enough = known * 3 >= len(filled) * 2 or (known * 2 >= len(filled) and tells)
    return enough and not all(is_label(cell) for cell in below[::2] or [""])


def _is_beside(row: Row) -> bool:
    """Label, value, label, value: the first cell names something, and so does every second one after it."""
    if len(row) < 2 or not row[0]:
        return False
    labels, values = row[::2], row[1::2]
    filled = [label for label in labels if label]
    if len(row) == 2:
        return may_be_label(row[0]) and bool(row[1])
    return all(is_label(label) for label in filled) and any(values) and not all(is_label(v) for v in values if v)


def _may_be_beside(row: Row) -> bool:
    """The same of a row among such rows whose own labels nobody knows (접수번호)."""
    return bool(row[0]) and all(may_be_label(label) for label in row[::2] if label) and any(row[1::2])


def _is_like(row: Row, head: Row) -> bool:
    """Whether a row fills the columns of a head, so that its first cell is a value (기타, 경력) and no label."""
    return (
        len(row) > 2
        and sum(bool(cell) for cell in row) >= sum(bool(cell) for cell in head) - 1
        and not is_label(row[0])
    )


def _beside(row: Row) -> Iterator[_Line]:
    pairs = _pairs(row)
    if len(pairs) == 1 and (_is_long(pairs[0][1]) or (is_section_name(pairs[0][0]) and "\n" in row[1])):
        label, value = pairs[0]
        yield _Line(label, heading=True)
        yield from _paragraph_lines(value, heading=False)
        return
    flat = tuple((label, _flat(value)) for label, value in pairs)
    yield _Line(BETWEEN_CELLS.join(f"{label}: {value}" if label else value for label, value in flat), fields=flat)


def _pairs(row: Row) -> Fields:
    """A value whose label is empty stands beside the one before it: 휴대전화 | 010… | (자택) | 02…"""
    cells = [" ".join(cell.split()) if not _is_long(cell) and len(row) > 2 else cell for cell in row]
    found = [(bare_label(label), value) for label, value in zip(cells[::2], [*cells[1::2], ""], strict=False)]
    return tuple((label, value) for label, value in found if value)


def bare_label(label: str) -> str:
    """A label as it is written, without the spaces that stretch it (성   명)."""
    return bare(label) if is_label(label) else " ".join(label.split())


def _is_long(cell: str) -> bool:
    return len(cell) > _LONG_CELL or cell.count("\n") > 1


def _under(row: Row, head: Row, first: str) -> Iterator[_Line]:
    """``first``: what the first cell says, which may be merged with the one above; the text has only what stands in the row."""
    cells = (first, *row[1:])
    pairs = tuple((bare_label(label), _flat(cell)) for label, cell in zip(head, cells, strict=True) if cell)
    yield _Line(BETWEEN_CELLS.join(_flat(cell) for cell in row if cell), fields=pairs)


def _unnamed(row: Row) -> Iterator[_Line]:
    filled = [cell for cell in row if cell]
    if len(filled) == 1:
        yield from _alone(filled[0])
        return
    yield _Line(BETWEEN_CELLS.join(_flat(cell) for cell in filled), fields=tuple(("", _flat(cell)) for cell in filled))


def _flat(cell: str) -> str:
    return " ".join(cell.split())
