"""Scoring sheets: blind, complete, the same for the same texts; and read back whatever people did to them."""

from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.services.comparing.items import Variant
from maju.services.comparing.sheet_reading import read_sheet, score_of
from maju.services.comparing.sheets import CODE, HEADER, Aspect, Grid, key_from_json, key_to_json, make_sheets
from tests.services.comparing.making import ITEM, OTHER, written

TEXTS = [
    (item, written(f"{item.id} {variant.label} 답변입니다.", item, variant, model="비밀모델"))
    for item in (ITEM, OTHER)
    for variant in Variant
]
SET = make_sheets(TEXTS, 3, 7)
COLUMNS = [HEADER.index(aspect.label) for aspect in Aspect]


def filled(grid: Grid, *scores: str) -> Grid:
    return [grid[0], *([*row[: COLUMNS[0]], *scores, ""] for row in grid[1:])]


def test_every_text_is_on_every_sheet_under_one_code() -> None:
    by_code = {entry.code: entry for entry in SET.key}
    assert len(by_code) == len(TEXTS)
    texts = {(t.item, t.variant.value): t.text for _, t in TEXTS}
    for grid in SET.sheets:
        assert tuple(grid[0]) == HEADER
        assert sorted(row[0] for row in grid[1:]) == sorted(by_code)
        for row in grid[1:]:
            entry = by_code[row[0]]
            assert row[HEADER.index("답변")] == texts[entry.item, entry.variant]
            assert [row[column] for column in COLUMNS] == [""] * 4


def test_a_sheet_tells_neither_variant_nor_model_nor_reference() -> None:
    shown = [cell for grid in SET.sheets for row in grid for i, cell in enumerate(row) if i != HEADER.index("답변")]
    joined = "\n".join(shown)
    assert "비밀모델" not in joined
    assert not any(
        variant.value in joined or variant.label in joined for variant in Variant if variant is not Variant.QUESTION
    )
    assert ITEM.reference not in joined


def test_each_rater_has_another_order_and_answers_to_one_question_stay_together() -> None:
    orders = [[row[0] for row in grid[1:]] for grid in SET.sheets]
    assert len({tuple(order) for order in orders}) == 3
    items = {entry.code: entry.item for entry in SET.key}
    for order in orders:
        assert len([1 for a, b in pairwise(order) if items[a] != items[b]]) == 1


def test_the_same_texts_and_seed_give_the_same_sheets() -> None:
    assert make_sheets(TEXTS, 3, 7) == SET
    changed = [(item, replace(text, text=text.text + "!")) for item, text in TEXTS]
    assert make_sheets(changed, 3, 7).name != SET.name
    assert make_sheets(TEXTS, 3, 8).key != SET.key


def test_texts_that_were_never_written_are_not_rated() -> None:
    made = make_sheets([*TEXTS[:2], (OTHER, written("", OTHER, finish="too-long"))], 1, 7)
    assert len(made.key) == len(made.sheets[0]) - 1 == 2


def test_the_key_survives_its_file() -> None:
    assert key_from_json(key_to_json(SET.key), "key.json") == SET.key


@pytest.mark.parametrize(
    "text",
    ["", "[]", "{}", '{"schema": "x", "entries": []}', '{"schema": "maju-compare-key-1", "entries": []}', "[" * 100_000,
     '{"schema": "maju-compare-key-1", "entries": [{"code": 3, "model": "m", "variant": "v", "item": "i"}]}',
     '{"schema": "maju-compare-key-1", "entries": [1]}',
     key_to_json([SET.key[0], SET.key[0]])],
)  # fmt: skip
def test_a_broken_key_is_refused(text: str) -> None:
    with pytest.raises(MajuError) as caught:
        key_from_json(text, "key.json")
    assert caught.value.code == "compare-key"


def test_a_filled_sheet_is_read_whatever_its_order_and_title() -> None:
    grid = filled(SET.sheets[0], "2", "１", "0점", "2.0")
    turned = [list(reversed(row)) for row in grid]
    above: Grid = [["채점: 홍길동"], [], turned[0], [], *reversed(turned[1:])]
    for each in (grid, turned, above):
        found = read_sheet("r", each, SET.key)
        assert found.problems == ()
        assert len(found.ratings) == 40
        assert {(r.aspect, r.score) for r in found.ratings} == set(zip(Aspect, (2, 1, 0, 2), strict=True))


def test_bad_cells_are_told_by_row_and_the_others_count() -> None:
    grid = filled(SET.sheets[0], "2", "1", "0", "1")
    grid[1][COLUMNS[1]] = "3"
    grid[2][COLUMNS[0]] = "좋음"
    grid[3][COLUMNS[3]] = ""
    grid[4] = [grid[4][0], *[""] * 10]
    grid[5][0] = "ZZZZZ"
    missing = SET.sheets[0][5][0]
    grid.append(list(grid[6]))
    found = read_sheet("r", grid, SET.key)
    assert [(p.row, p.column, p.value, p.empty) for p in found.problems] == [
        (2, "관련성", "3", False),
        (3, "문장 정확성", "좋음", False),
        (4, "풍부성", "", True),
        (5, "", "", True),
        (6, CODE, "ZZZZZ", False),
        (12, CODE, grid[6][0], False),
        (0, CODE, missing, True),
    ]
    assert "7행" in found.problems[5].reason
    assert len(found.ratings) == 8 * 4 - 3


@pytest.mark.parametrize("grid", [[], [[]], [["코드", "점수"]], [[""] * 5] * 30])
def test_what_is_no_sheet_is_refused(grid: Grid) -> None:
    with pytest.raises(MajuError) as caught:
        read_sheet("남의 표.csv", grid, SET.key)
    assert caught.value.code == "compare-sheet"
    assert "남의 표.csv" in str(caught.value)


@pytest.mark.parametrize(
    ("text", "score"),
    [("0", 0), ("1", 1), ("2", 2), (" 2 ", 2), ("2.00", 2), ("２", 2), ("1점", 1), ("1 점", 1), ("'2", 2), ("2.", 2),
     ("", None), ("3", None), ("-1", None), ("1.5", None), ("02", None), ("점", None), ("0/2", None), ("²", 2), ("1e0", None), (".", None)],
)  # fmt: skip
def test_scores_as_people_write_them(text: str, score: int | None) -> None:
    assert score_of(text) == score


CELLS = st.text(max_size=12) | st.sampled_from(["0", "1", "2", "3", "", "2점", *(e.code for e in SET.key), *HEADER])


TITLES = st.lists(st.lists(st.text(max_size=6), max_size=3), max_size=5)


@settings(max_examples=150, deadline=None)
@given(TITLES, st.lists(st.lists(CELLS, max_size=13), max_size=15))
def test_nothing_in_a_sheet_is_lost_or_counted_twice(titles: Grid, rows: Grid) -> None:
    found = read_sheet("r", [*titles, list(HEADER), *rows], SET.key)
    cells = [(rating.code, rating.aspect) for rating in found.ratings]
    assert len(cells) == len(set(cells))
    assert {code for code, _ in cells} <= {entry.code for entry in SET.key}
    told = {problem.row for problem in found.problems}
    for number, row in enumerate(rows, len(titles) + 2):
        scores = [row[i] for i in COLUMNS if i < len(row) and score_of(row[i]) is not None]
        if any(map(str.strip, row)) and len(scores) < len(Aspect):
            assert number in told
    assert all(problem.reason and len(problem.value) <= 40 for problem in found.problems)
