"""Files of vectors: whatever is wrong with them they are made again, and the approximate search is near the exact one."""

import json
import shutil
import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from maju.domain.jobs import Filters, Target
from maju.engines.embed_static import StaticEncoder
from maju.storage.job_ranking import Numbers
from maju.storage.job_vectors import Rows, VectorFile, VectorSet
from tests.storage.job_making import TINY, by_meaning, make_shipped, open_index, posting, put

ENCODER = "encoder@1"


def unit_rows(count: int, dimensions: int = 32, groups: int = 40) -> Rows:
    random = np.random.default_rng(7)
    centres = random.standard_normal((groups, dimensions), dtype=np.float32)
    rows = centres[random.integers(0, groups, count)] + random.standard_normal((count, dimensions), dtype=np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), np.float32)


def everything(numbers: Numbers) -> Numbers:
    return numbers


def made(count: int = 300) -> VectorSet:
    return VectorSet(unit_rows(count), np.arange(1, count + 1, dtype=np.int64), count, "stamp")


def test_what_is_written_is_read(tmp_path: Path) -> None:
    VectorFile(tmp_path, "rows").write(ENCODER, made())
    read = VectorFile(tmp_path, "rows").load(ENCODER, 32)
    assert isinstance(read, VectorSet)
    assert (read.upto, read.stamp, len(read.numbers)) == (300, "stamp", 300)
    np.testing.assert_allclose(read.rows @ made().rows[0], made().rows @ made().rows[0], atol=5e-3)


def test_an_earlier_set_and_leftovers_are_swept_away(tmp_path: Path) -> None:
    (tmp_path / "rows-9-1-abc.npy").write_bytes(b"left by a kill")
    for _ in range(3):
        VectorFile(tmp_path, "rows").write(ENCODER, made())
    assert len(list(tmp_path.iterdir())) == 3


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (lambda folder: [path.unlink() for path in folder.iterdir()], "missing"),
        (lambda folder: [path.unlink() for path in folder.glob("*.npy")], "corrupt"),
        (lambda folder: [path.write_bytes(path.read_bytes()[:-9]) for path in folder.glob("rows-*.npy")], "corrupt"),
        (lambda folder: [path.write_bytes(path.read_bytes()[:-1] + b"\x55") for path in folder.glob("*.npy")], "corrupt"),
        (lambda folder: (folder / "rows.vectors.json").write_text("{"), "corrupt"),
        (lambda folder: (folder / "rows.vectors.json").write_text("[]"), "corrupt"),
        (lambda folder: (folder / "rows.vectors.json").write_text('{"version": 1}'), "corrupt"),
        (lambda folder: (folder / "rows.vectors.json").write_bytes(b"\xff\xfe\x00"), "corrupt"),
    ],
    ids=["gone", "rows gone", "torn", "flipped", "half a header", "a list", "a short header", "no text"],
)  # fmt: skip
def test_damage_is_noticed(tmp_path: Path, damage, reason: str) -> None:  # type: ignore[no-untyped-def]
    VectorFile(tmp_path, "rows").write(ENCODER, made())
    damage(tmp_path)
    assert VectorFile(tmp_path, "rows").load(ENCODER, 32) == reason


def test_another_encoders_vectors_are_refused(tmp_path: Path) -> None:
    VectorFile(tmp_path, "rows").write(ENCODER, made())
    assert VectorFile(tmp_path, "rows").load("encoder@2", 32) == "encoder"
    assert VectorFile(tmp_path, "rows").load(ENCODER, 64) == "encoder"


def test_a_header_cannot_point_outside_its_folder(tmp_path: Path) -> None:
    folder = tmp_path / "inside"
    VectorFile(folder, "rows").write(ENCODER, made())
    header = folder / "rows.vectors.json"
    raw = json.loads(header.read_text())
    shutil.move(folder / raw["files"]["vectors"], tmp_path / "outside.npy")
    raw["files"]["vectors"] = "../outside.npy"
    header.write_text(json.dumps(raw))
    assert VectorFile(folder, "rows").load(ENCODER, 32) == "corrupt"


def test_exact_search_is_the_whole_truth() -> None:
    vectors = made()
    query = vectors.rows[5]
    expected = np.argsort(-(vectors.rows @ query))[:10] + 1
    assert [number for number, _ in vectors.nearest(query, 10, everything)] == expected.tolist()


def test_what_is_not_allowed_is_made_up_for() -> None:
    vectors = made(5_000)
    query = vectors.rows[5]
    order = np.argsort(-(vectors.rows @ query)) + 1
    late = set(order[4_000:].tolist())
    found = vectors.nearest(query, 20, lambda numbers: np.array([n for n in numbers if n in late], np.int64))
    assert [number for number, _ in found] == order[4_000:4_020].tolist()
    assert vectors.nearest(query, 20, lambda numbers: numbers[:0]) == []


def test_several_rows_of_one_thing_count_once() -> None:
    rows = unit_rows(6)
    vectors = VectorSet(rows, np.array([1, 1, 1, 2, 2, 3]), 3, "stamp")
    found = vectors.nearest(rows[1], 10, everything)
    assert found[0][0] == 1
    assert sorted(number for number, _ in found) == [1, 2, 3]


@pytest.mark.skipif(sys.platform == "win32", reason="hnswlib has no wheel for Windows: the search stays exact there")
def test_the_approximate_search_is_near_the_exact_one(tmp_path: Path) -> None:
    vectors = made(20_000)
    VectorFile(tmp_path, "rows").write(ENCODER, vectors, approximate=True)
    read = VectorFile(tmp_path, "rows").load(ENCODER, 32)
    assert isinstance(read, VectorSet)
    assert read.graph is not None
    hits = 0
    for row in vectors.rows[:100]:
        exact = {number for number, _ in vectors.nearest(row, 10, everything)}
        hits += len(exact & {number for number, _ in read.nearest(row, 10, everything)})
    assert hits / 1_000 >= 0.97


@pytest.mark.skipif(sys.platform == "win32", reason="hnswlib has no wheel for Windows: the search stays exact there")
def test_a_graph_is_gone_on_with(tmp_path: Path) -> None:
    whole = made(4_000)
    first = VectorSet(whole.rows[:3_000], whole.numbers[:3_000], 3_000, "stamp")
    VectorFile(tmp_path, "rows").write(ENCODER, first, approximate=True)
    read = VectorFile(tmp_path, "rows").load(ENCODER, 32)
    assert isinstance(read, VectorSet)
    longer = replace(whole, graph=read.graph)
    VectorFile(tmp_path, "rows").write(ENCODER, longer, approximate=True)
    again = VectorFile(tmp_path, "rows").load(ENCODER, 32)
    assert isinstance(again, VectorSet)
    assert again.graph.get_current_count() == 4_000
    assert again.nearest(whole.rows[3_900], 1, everything)[0][0] == 3_901


@pytest.mark.skipif(sys.platform == "win32", reason="hnswlib has no wheel for Windows: the search stays exact there")
def test_a_torn_graph_is_noticed(tmp_path: Path) -> None:
    VectorFile(tmp_path, "rows").write(ENCODER, made(), approximate=True)
    [graph] = tmp_path.glob("*.hnsw")
    graph.write_bytes(graph.read_bytes()[:-100])
    assert VectorFile(tmp_path, "rows").load(ENCODER, 32) == "corrupt"


class TestInTheIndex:
    def test_a_damaged_file_is_made_again_with_a_word(self, tmp_path: Path) -> None:
        shipped, own = make_shipped(tmp_path / "shipped", [posting(9)]), tmp_path / "own"
        index = open_index(own, shipped)
        put(index, posting(1, tasks="선체 블록 용접"))
        before = by_meaning(index, "선체 블록 용접")
        index.close()
        for folder in (own, shipped):
            for path in folder.glob("postings-*.npy"):
                path.write_bytes(path.read_bytes()[:-3])
        index = open_index(own, shipped)
        assert by_meaning(index, "선체 블록 용접") == before == ["portal:1", "portal:9"]
        assert ["깨져 있어" in notice for notice in index.facts().notices] == [True]
        index.close()
        index = open_index(own, shipped)
        assert by_meaning(index, "선체 블록 용접")[0] == "portal:1"
        # What ships cannot be mended: its vectors lie beside the imported postings now, and nothing more is said.
        assert index.facts().notices == ()
        index.close()

    def test_another_encoder_makes_them_anew(self, tmp_path: Path) -> None:
        shutil.copytree(TINY, tmp_path / "another")
        shipped = make_shipped(tmp_path / "shipped", [posting(9)])
        index = open_index(tmp_path / "own", shipped, encoder=StaticEncoder(tmp_path / "another"))
        assert index.by_meaning(Target.OCCUPATION, "전략", 3, Filters())
        assert index.facts().encoder.startswith("another@")
        assert "모델이 바뀌어" in index.facts().notices[0]
        index.close()

    def test_the_vectors_of_other_content_are_not_used(self, tmp_path: Path) -> None:
        one, other = (
            make_shipped(tmp_path / name, stamp=name, occupations=number) for name, number in (("a", 5), ("b", 6))
        )
        for path in other.glob("occupations*"):
            path.unlink()
        for path in one.glob("occupations*"):
            shutil.copy(path, other)
        index = open_index(tmp_path / "own", other)
        assert len(index.by_meaning(Target.OCCUPATION, "전략을 세우는 일", 20, Filters())) == 6
        assert "직업 자료가 바뀌어" in index.facts().notices[0]
        index.close()
