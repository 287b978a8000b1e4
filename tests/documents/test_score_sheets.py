"""Scoring sheets as files: what is written is read back, no text becomes a formula, and whatever people saved is read or refused."""

import csv
import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from maju.documents.score_sheets import Grid, read_grids, sheet_to_csv, sheet_to_xlsx
from maju.domain.errors import MajuError

GRID: Grid = [["코드", "답변", "관련성"], ["AC34", "첫 줄,\n둘째 “줄”입니다.", ""], ["XY79", "답변입니다.", "2"]]
GUIDE: Grid = [["기준", "0점"], [], ["관련성", "=1+1"]]
NASTY = ["=1+1", "+82", "-5도", "@SUM(A1)", "=cmd|'/c calc'!A1", "\t=1"]


def xlsx(grid: Grid) -> bytes:
    return sheet_to_xlsx(grid, GUIDE, (0, 1, 2), ["관련성"])


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(sheet_to_csv(GRID))
    (tmp_path / "a.xlsx").write_bytes(xlsx(GRID))
    assert read_grids(tmp_path / "a.csv") == (GRID,)
    page, guide = read_grids(tmp_path / "a.xlsx")
    assert page == GRID
    assert guide[0] == ["기준", "0점"]


def test_no_text_becomes_a_formula(tmp_path: Path) -> None:
    grid = [["코드", "답변", "관련성"], *([f"C{i}", text, ""] for i, text in enumerate(NASTY))]
    (tmp_path / "a.xlsx").write_bytes(xlsx(grid))
    book = load_workbook(tmp_path / "a.xlsx")
    cells = [book["채점표"].cell(row, 2) for row in range(2, 2 + len(NASTY))]
    assert [cell.data_type for cell in cells] == ["s"] * len(NASTY)
    assert [cell.value for cell in cells] == NASTY
    assert book["안내"]["B3"].data_type == "s"
    book.close()
    rows = list(csv.reader(io.StringIO(sheet_to_csv(grid).decode("utf-8-sig"))))
    assert [row[1] for row in rows[1:]] == [f"'{text}" for text in NASTY]


def test_only_the_allowed_scores_can_be_picked() -> None:
    book = load_workbook(io.BytesIO(xlsx(GRID)))
    (rule,) = book["채점표"].data_validations.dataValidation
    assert rule.formula1 == '"0,1,2"'
    assert str(rule.sqref) == "C2:C3"
    book.close()


def test_numbers_and_other_pages_are_read(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["다른 쪽"])
    book.create_sheet().append([1, 2.0, 1.5, None, True])
    book.save(tmp_path / "a.xlsx")
    book.close()
    assert read_grids(tmp_path / "a.xlsx") == ([["다른 쪽"]], [["1", "2", "1.5", "", "True"]])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", "\t", ";"])
def test_csv_as_other_programs_save_it(tmp_path: Path, encoding: str, delimiter: str) -> None:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([["코드", "답변", "관련성"], ["AC34", "한 줄\n두 줄", "2"]])
    (tmp_path / "a.csv").write_bytes(out.getvalue().encode(encoding))
    assert read_grids(tmp_path / "a.csv") == ([["코드", "답변", "관련성"], ["AC34", "한 줄\n두 줄", "2"]],)


@pytest.mark.parametrize("content", [b"PK\x03\x04broken", b"\xff\xfe\x00", b"\x81\xff\xff", b"x" * 20_000_001])
def test_what_cannot_be_read_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(MajuError) as caught:
        read_grids(tmp_path / "a.csv")
    assert caught.value.code == "compare-sheet-unreadable"
    assert "그대로입니다" in str(caught.value)


def test_a_missing_file_and_a_bomb_are_refused(tmp_path: Path) -> None:
    with pytest.raises(MajuError, match="열 수 없습니다"):
        read_grids(tmp_path / "none.xlsx")
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", bytes(200_000_001))
    with pytest.raises(MajuError, match="너무 커집니다"):
        read_grids(tmp_path / "bomb.xlsx")


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=20)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(TEXT, TEXT), min_size=1, max_size=5))
def test_any_text_survives_both_kinds_of_file(tmp_path: Path, rows: list[tuple[str, str]]) -> None:
    grid = [["코드", "답변", "관련성"], *([f"C{i}", *row] for i, row in enumerate(rows))]
    (tmp_path / "a.csv").write_bytes(sheet_to_csv(grid))
    (tmp_path / "a.xlsx").write_bytes(xlsx(grid))
    (listed,) = read_grids(tmp_path / "a.csv")
    assert [[cell.removeprefix("'") for cell in row] for row in listed] == [
        [cell.removeprefix("'") for cell in row] for row in grid
    ]
    assert read_grids(tmp_path / "a.xlsx")[0] == grid
