"""Filled scoring sheets: every cell that can be read counts; every other is told with its row, column and what stood there."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from maju.domain.errors import MajuError
from maju.services.comparing.sheets import CODE, SCORES, Aspect, Grid, KeyEntry

HEAD_ROWS = 20
"""Rows among which the column names are looked for: people put a title above them."""
_LONGEST_QUOTE = 40


@dataclass(frozen=True, slots=True)
class Rating:
    """One cell: what one rater gave one text."""

    rater: str
    code: str
    aspect: Aspect
    score: int


@dataclass(frozen=True, slots=True)
class CellProblem:
    """What was not counted. ``row`` from 1 as in the sheet, 0: there is none; ``column`` empty: the whole row; ``empty``: nobody
    wrote anything there."""

    sheet: str
    row: int
    column: str
    value: str
    reason: str
    empty: bool = False


@dataclass(frozen=True, slots=True)
class ReadSheet:
    """What one rater's sheet holds."""

    ratings: tuple[Rating, ...]
    problems: tuple[CellProblem, ...]


def read_sheet(rater: str, grid: Grid, key: Sequence[KeyEntry]) -> ReadSheet:
    """The ratings of a sheet. Columns are found by name, in any order; rows in any order. Raises: MajuError ``compare-sheet``."""
    at, columns = _header(rater, grid)
    codes = {entry.code for entry in key}
    ratings: list[Rating] = []
    problems: list[CellProblem] = []
    seen: dict[str, int] = {}
    for number, row in enumerate(grid[at + 1 :], at + 2):
        if not any(map(str.strip, row)):
            continue
        code = _folded(_cell(row, columns[CODE])).upper()
        if code not in codes or code in seen:
            why = f"{seen[code]}행에 이미 나온 코드입니다" if code in seen else "열쇠 파일에 없는 코드입니다"
            problems.append(CellProblem(rater, number, CODE, code[:_LONGEST_QUOTE], why))
            continue
        seen[code] = number
        _read_row(rater, number, code, {a: _cell(row, columns[a.label]) for a in Aspect}, ratings, problems)
    problems += [
        CellProblem(rater, 0, CODE, code, "채점표에 이 코드의 줄이 없습니다", empty=True)
        for code in sorted(codes - set(seen))
    ]
    return ReadSheet(tuple(ratings), tuple(problems))


def score_of(text: str) -> int | None:
    """0, 1 or 2 as people and spreadsheets write them (2, 2.0, ２, 2점), or None."""
    bare = _folded(text).removesuffix("점").strip()
    whole, point, rest = bare.partition(".")
    if point and rest.strip("0"):
        return None
    return int(whole) if whole in map(str, SCORES) else None


def _read_row(
    rater: str,
    number: int,
    code: str,
    cells: Mapping[Aspect, str],
    ratings: list[Rating],
    problems: list[CellProblem],
) -> None:
    if not any(map(_folded, cells.values())):
        problems.append(CellProblem(rater, number, "", "", "네 칸이 모두 비어 있습니다", empty=True))
        return
    for aspect, cell in cells.items():
        score = score_of(cell)
        if score is not None:
            ratings.append(Rating(rater, code, aspect, score))
        else:
            empty = not _folded(cell)
            why = "비어 있습니다" if empty else "0, 1, 2가 아닙니다"
            problems.append(CellProblem(rater, number, aspect.label, cell.strip()[:_LONGEST_QUOTE], why, empty))


def _header(rater: str, grid: Grid) -> tuple[int, dict[str, int]]:
    wanted = (CODE, *(aspect.label for aspect in Aspect))
    for index, row in enumerate(grid[:HEAD_ROWS]):
        names = ["".join(_folded(cell).split()) for cell in row]
        found = {name: names.index(bare) for name in wanted if (bare := "".join(name.split())) in names}
        if len(found) == len(wanted):
            return index, found
    raise MajuError(
        "compare-sheet",
        "‘{file}’에서 {columns} 열을 모두 찾지 못했습니다. 파일은 그대로입니다. maju compare-prompts가 만든 채점표를, 열 이름을 바꾸지 않고 채워 주십시오.",
        file=rater,
        columns=", ".join(wanted),
    )


def _cell(row: Sequence[str], index: int) -> str:
    return row[index] if index < len(row) else ""


def _folded(text: str) -> str:
    """Wide signs made narrow, without spaces around."""
    return unicodedata.normalize("NFKC", text).strip().removeprefix("'")
