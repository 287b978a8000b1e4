"""Impacts of words: what FTS5 would score, whatever way they were made; damaged or missing ones are made again with a word."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.jobs import Filters, Target
from maju.storage import job_word_rows
from maju.storage.job_impact_file import ImpactFile, StoredImpacts
from maju.storage.job_impacts import MANY_ROWS, Impacts, chosen_terms, impacts_of
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_ranking import Numbers, ranked, top
from maju.storage.job_schema import TOKENIZER
from tests.storage.job_making import NO_FILTERS, by_words, make_shipped, open_index, posting, put

WEIGHTS = (4.0, 1.0, 1.0, 0.25)
TERMS = ("용접", "조립", "c++", "~용접", "=python")
Row = Sequence[Sequence[str]]
rows_of_terms = st.lists(
    st.lists(st.lists(st.sampled_from(TERMS), max_size=6), min_size=4, max_size=4), min_size=1, max_size=30
)


def table_of(rows: Sequence[Row], step: int = 1) -> sqlite3.Connection:
    """An FTS5 table as the index has it; row numbers are multiples of ``step``."""
    conn = sqlite3.connect(":memory:")
    columns = "title_words, title_grams, body_words, body_grams"
    conn.execute(f"""CREATE VIRTUAL TABLE words USING fts5({columns}, content='', tokenize="{TOKENIZER}")""")
    for number, row in enumerate(rows, 1):
        conn.execute(
            f"INSERT INTO words(rowid, {columns}) VALUES (?, ?, ?, ?, ?)", [step * number, *map(" ".join, row)]
        )
    conn.commit()
    return conn


def made(folder: Path, rows: Sequence[Row], step: int = 1) -> Impacts:
    with closing(table_of(rows, step)) as conn:
        return ImpactFile(folder, "things", WEIGHTS).make(conn, "words", "stamp", lambda: step * len(rows)).impacts


def scores(impacts: Impacts, query: Sequence[str]) -> dict[int, float]:
    hashes, weights = chosen_terms(dict.fromkeys(query, 1), [impacts], 96, 1_000_000)
    found = impacts.scores(hashes, weights)
    return dict(ranked(found, impacts.numbers, len(found), lambda numbers: numbers, above=0.0))


@settings(max_examples=60, deadline=None)
@given(rows=rows_of_terms, query=st.sets(st.sampled_from(TERMS), min_size=1))
def test_scores_are_those_of_fts5(tmp_path_factory: pytest.TempPathFactory, rows: list[Row], query: set[str]) -> None:
    found = scores(made(tmp_path_factory.mktemp("impacts"), rows, step=3), sorted(query))
    match = " OR ".join(f'"{term}"' for term in query)
    with closing(table_of(rows, step=3)) as conn:
        sql = "SELECT rowid, -bm25(words, 4.0, 1.0, 1.0, 0.25) FROM words WHERE words MATCH ?"
        expected = dict(conn.execute(sql, [match]).fetchall())
    # A term that stands in half of all rows weighs one part in a million there: of such rows nothing is left here.
    telling = {number: score for number, score in expected.items() if score > 1e-4}
    assert telling.keys() <= found.keys() <= expected.keys()
    for number, score in telling.items():
        assert found[number] == pytest.approx(score, rel=0.05, abs=2e-2)


@settings(max_examples=40, deadline=None)
@given(rows=rows_of_terms, query=st.sets(st.sampled_from(TERMS), min_size=1))
def test_a_few_rows_in_memory_score_like_the_file(
    tmp_path_factory: pytest.TempPathFactory, rows: list[Row], query: set[str]
) -> None:
    file = made(tmp_path_factory.mktemp("impacts"), rows)
    memory = impacts_of(list(enumerate(rows, 1)), WEIGHTS, 0.0)
    assert scores(memory, sorted(query)) == pytest.approx(scores(file, sorted(query)))
    assert memory.mean_length == pytest.approx(file.mean_length)


def test_many_rows_take_wider_places() -> None:
    few, many = (
        impacts_of([(n, [["용접"], [], [], []]) for n in range(count)], WEIGHTS, 0.0) for count in (9, MANY_ROWS + 1)
    )
    assert (few.rows.dtype, many.rows.dtype) == (np.dtype("<u2"), np.dtype("<u4"))
    assert int(many.rows[-1]) == MANY_ROWS


def test_of_many_terms_the_telling_ones_are_looked_for() -> None:
    rows = [(n, [["조립"] if n else ["조립", "용접"], [], [], []]) for n in range(50)]
    impacts = impacts_of(rows, WEIGHTS, 0.0)
    terms = {"조립": 1, "용접": 1, "nowhere": 1}
    for most, budget, kept in ((96, 1_000, 2), (1, 1_000, 1), (96, 10, 1)):
        hashes, _ = chosen_terms(terms, [impacts], most, budget)
        assert len(hashes) == kept
    assert set(scores(impacts, ["용접"])) == {0}
    # One that is dearer than the budget is looked for all the same where there is no other.
    assert len(chosen_terms({"조립": 1}, [impacts], 96, 10)[0]) == 1


@settings(max_examples=60, deadline=None)
@given(
    values=st.lists(st.integers(-3, 40), min_size=1, max_size=300),
    width=st.integers(1, 40),
    repeats=st.sampled_from([1, 700]),
)
def test_the_top_is_the_top(values: list[int], width: int, repeats: int) -> None:
    many = np.tile(np.array(values, np.float32), repeats)
    found = top(many, width, 0.0)
    expected = np.sort(many[many > 0])[::-1][:width]
    assert many[found].tolist() == expected.tolist()
    assert len(set(found.tolist())) == len(found)


def test_what_is_filtered_away_is_made_up_for() -> None:
    values = np.arange(1, 5_001, dtype=np.float32)
    numbers: Numbers = np.arange(5_000, dtype=np.int64)
    found = ranked(values, numbers, 10, lambda some: [n for n in some.tolist() if n < 100])
    assert [number for number, _ in found] == list(range(99, 89, -1))
    assert ranked(values, numbers, 10, lambda some: some[:0]) == []


Damage = Callable[[Path], object]


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda folder: [path.unlink() for path in folder.iterdir()], "missing"),
        (lambda folder: [path.unlink() for path in folder.glob("*.rows")], "corrupt"),
        (lambda folder: [path.write_bytes(path.read_bytes()[:-1]) for path in folder.glob("*.rows")], "corrupt"),
        (lambda folder: [path.write_bytes(b"\x55" + path.read_bytes()[1:]) for path in folder.glob("*.terms")], "corrupt"),
        (lambda folder: [path.write_text("{") for path in folder.glob("*.json")], "corrupt"),
        (lambda folder: [path.write_text('{"version": 1}') for path in folder.glob("*.json")], "corrupt"),
        (lambda folder: [path.write_bytes(b"\xff\xfe") for path in folder.glob("*.json")], "corrupt"),
    ],
    ids=["gone", "rows gone", "torn", "flipped", "half a header", "a short header", "no text"],
)  # fmt: skip
def test_damage_is_noticed(tmp_path: Path, damage: Damage, reason: str) -> None:
    made(tmp_path, [[["용접"], [], [], []]])
    damage(tmp_path)
    assert ImpactFile(tmp_path, "things", WEIGHTS).load() == reason


def test_other_weights_are_other_impacts(tmp_path: Path) -> None:
    made(tmp_path, [[["용접"], [], [], []]])
    assert isinstance(ImpactFile(tmp_path, "things", WEIGHTS).load(), StoredImpacts)
    assert ImpactFile(tmp_path, "things", (1.0, 1.0, 1.0, 1.0)).load() == "stamp"


def test_a_header_cannot_point_outside_its_folder(tmp_path: Path) -> None:
    made(tmp_path / "inside", [[["용접"], [], [], []]])
    header = tmp_path / "inside" / "things_words.impacts.json"
    raw = json.loads(header.read_text())
    shutil.move(tmp_path / "inside" / raw["files"]["rows"], tmp_path / "outside.rows")
    raw["files"]["rows"] = "../outside.rows"
    header.write_text(json.dumps(raw))
    assert ImpactFile(tmp_path / "inside", "things", WEIGHTS).load() == "corrupt"


def test_an_earlier_set_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / "things_words-1-2-3.rows").write_bytes(b"left by a kill")
    for _ in range(3):
        made(tmp_path, [[["용접"], [], [], []]])
    assert len(list(tmp_path.iterdir())) == 5


class TestInTheIndex:
    @pytest.fixture
    def shipped(self, tmp_path: Path) -> Path:
        return make_shipped(tmp_path / "shipped", [posting(900, title="예시 용접 기능공")])

    @pytest.fixture
    def index(self, tmp_path: Path, shipped: Path) -> Iterator[SqliteJobIndex]:
        opened = open_index(tmp_path / "own", shipped)
        yield opened
        opened.close()

    def files(self, tmp_path: Path) -> list[str]:
        return sorted(path.name for path in (tmp_path / "own").glob("postings_words-*.rows"))

    def test_few_new_rows_leave_the_file_alone_and_are_found(self, tmp_path: Path, index: SqliteJobIndex) -> None:
        put(index, *(posting(number) for number in range(100)))
        before = self.files(tmp_path)
        put(index, posting(500, title="용접 기능공"), posting(501, title="용접 보조"))
        assert self.files(tmp_path) == before
        assert set(by_words(index, "용접")) == {"portal:500", "portal:501", "portal:900"}
        put(index, *(posting(number) for number in range(510, 520)))
        assert self.files(tmp_path) != before
        assert set(by_words(index, "용접")) == {"portal:500", "portal:501", "portal:900"}

    def test_the_same_is_found_with_and_without_the_file(self, index: SqliteJobIndex) -> None:
        titles = ("용접 기능공", "도장 기능공", "용접과 절단", "생산직 사원", "선박 용접 반장")
        put(
            index,
            *(posting(number, title=titles[number % 5], tasks="부품 조립 " * (number % 7)) for number in range(60)),
        )
        terms = index._words.query_terms("선박 용접 기능공 조립")
        table = index._own.by_words(Target.POSTING, terms, 60, NO_FILTERS)
        side = index._sides[0].by_words(terms, 60, NO_FILTERS, lambda _notice: None, may_make=True)
        expected = {each.id: each.score for each in table if each.score > 1e-3}
        found = {each.id: each.score for each in side if each.id in expected}
        assert found == pytest.approx(expected, rel=0.02, abs=1e-2)

    def test_a_damaged_file_is_made_again_with_a_word(self, tmp_path: Path, shipped: Path) -> None:
        index = open_index(tmp_path / "own", shipped)
        put(index, posting(1, title="용접 기능공"))
        before = by_words(index, "용접")
        index.close()
        for folder in (tmp_path / "own", shipped):
            for path in folder.glob("postings_words-*.rows"):
                path.write_bytes(path.read_bytes()[:-1])
        index = open_index(tmp_path / "own", shipped)
        assert by_words(index, "용접") == before
        assert ["낱말" in notice and "깨져 있어" in notice for notice in index.facts().notices] == [True]
        index.close()
        index = open_index(tmp_path / "own", shipped)
        assert by_words(index, "용접") == before
        # What ships cannot be mended: its impacts lie beside the imported postings now, and nothing more is said.
        assert index.facts().notices == ()
        index.close()

    def test_where_nothing_can_be_written_the_table_answers(
        self, index: SqliteJobIndex, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> StoredImpacts:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("maju.storage.job_impact_file.ImpactFile.write", full)
        put(index, *(posting(number, title="용접 기능공") for number in range(5)))
        assert len(by_words(index, "용접")) == 6
        assert index.facts().notices == ()

    def test_while_an_import_is_under_way_the_table_answers(self, tmp_path: Path, index: SqliteJobIndex) -> None:
        seen: list[list[str]] = []
        index.put(
            [posting(number, title="용접 기능공") for number in range(8)],
            on_count=lambda _done, _total: seen.append(by_words(index, "용접") + self.files(tmp_path)),
            cancelled=lambda: False,
        )
        assert [len(each) for each in seen] == [9]
        assert len(self.files(tmp_path)) == 1

    def test_what_is_gone_is_not_found(self, index: SqliteJobIndex, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(job_word_rows, "_FEW_DEAD", 1)
        put(index, *(posting(number, title="용접 기능공") for number in range(8)), posting(20, source="other"))
        assert index.delete_postings(source="portal") == 8
        assert by_words(index, "용접") == ["portal:900"]
        assert by_words(index, "생산직") == ["portal:20"]
        put(index, replace(posting(30, title="용접 반장"), source="portal"))
        assert by_words(index, "용접")[0] in ("portal:30", "portal:900")
        assert set(by_words(index, "용접")) == {"portal:30", "portal:900"}

    def test_filters_pass_over_many(self, index: SqliteJobIndex) -> None:
        many = [posting(number, title="용접 용접 용접", region="부산 사하구") for number in range(300)]
        put(index, *many, posting(400, title="용접 기능공 모집", region="서울 중구"))
        assert by_words(index, "용접", Filters(region="서울")) == ["portal:400"]
