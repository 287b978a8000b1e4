"""A posting belongs to the occupation it is nearest to, and hardly to its neighbours."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from maju.domain.errors import MajuError
from maju.domain.jobs import Filters
from maju.fakes.engines import SpacingWordAnalyzer
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_kinship import FALL, Kinship
from maju.storage.job_meaning import FIXED_TEXTS
from maju.storage.job_vectors import VectorSet
from tests.storage.job_making import NO_FILTERS, make_shipped, open_index, posting, put

POSTINGS = (
    posting(1, title="매장 점장 채용", tasks="매장 매출과 직원 일정을 관리합니다.", region="서울 중구"),
    posting(2, title="매장 점장 모집", tasks="매장 매출과 직원 일정을 관리합니다.", region="부산 해운대구"),
    posting(3, title="노무사 채용", tasks="취업규칙을 고치고 노동 사건을 맡습니다."),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteJobIndex]:
    folder = tmp_path_factory.mktemp("jobs")
    made = open_index(folder / "own", make_shipped(folder / "shipped"))
    put(made, *POSTINGS)
    yield made
    made.close()


def vectors(rows: list[list[float]], numbers: list[int]) -> VectorSet:
    unit = np.array(rows, np.float32)
    return VectorSet(unit / np.linalg.norm(unit, axis=1, keepdims=True), np.array(numbers), max(numbers), "made")


def test_kinship_is_one_for_the_nearest_occupation_and_falls_with_what_is_lacking() -> None:
    occupations = vectors([[1, 0]] * FIXED_TEXTS + [[0, 1]] * FIXED_TEXTS, [1] * FIXED_TEXTS + [2] * FIXED_TEXTS)
    postings = vectors([[1, 0], [0.8, 0.6], [0, 1]], [7, 8, 9])
    kinship = Kinship()
    of_first = dict(kinship.postings(postings, occupations, 1, 5, lambda numbers: numbers))
    of_second = dict(kinship.postings(postings, occupations, 2, 5, lambda numbers: numbers))
    assert of_first[7] == pytest.approx(1)
    assert of_first[8] == pytest.approx(1)
    assert of_second[8] == pytest.approx(np.exp(-0.2 / FALL), rel=1e-4)
    assert of_second[9] == pytest.approx(1)
    assert of_first[9] < 1e-4


def test_new_vectors_are_looked_at_anew() -> None:
    first = vectors([[1, 0]] * FIXED_TEXTS, [1] * FIXED_TEXTS)
    both = vectors([[1, 0]] * FIXED_TEXTS + [[0, 1]] * FIXED_TEXTS, [1] * FIXED_TEXTS + [2] * FIXED_TEXTS)
    postings = vectors([[0.6, 0.8]], [3])
    kinship = Kinship()
    assert kinship.postings(postings, first, 1, 5, lambda numbers: numbers) == [(3, pytest.approx(1))]
    [(_, share)] = kinship.postings(postings, both, 1, 5, lambda numbers: numbers)
    assert share == pytest.approx(np.exp(-0.2 / FALL), rel=1e-4)


def test_postings_are_found_by_their_occupation(index: SqliteJobIndex) -> None:
    found = {each.id: each.score for each in index.of_occupation("store-manager", 10, NO_FILTERS)}
    assert min(found["portal:1"], found["portal:2"]) > found["portal:3"]
    assert all(0 <= score <= 1 + 1e-6 for score in found.values())


def test_filters_hold(index: SqliteJobIndex) -> None:
    found = index.of_occupation("store-manager", 10, Filters(region="부산"))
    assert [each.id for each in found] == ["portal:2"]


def test_what_is_imported_later_is_found(tmp_path: Path) -> None:
    index = open_index(tmp_path / "own", make_shipped(tmp_path / "shipped"))
    put(index, POSTINGS[2])
    index.of_occupation("store-manager", 10, NO_FILTERS)
    put(index, POSTINGS[0])
    found = {each.id: each.score for each in index.of_occupation("store-manager", 10, NO_FILTERS)}
    index.close()
    assert found["portal:1"] > found["portal:3"]


def test_without_an_encoder_the_words_of_its_names_find_them(tmp_path: Path) -> None:
    index = SqliteJobIndex(tmp_path / "own", make_shipped(tmp_path / "shipped"), SpacingWordAnalyzer(), None)
    put(index, *POSTINGS)
    found = index.of_occupation("store-manager", 10, NO_FILTERS)
    index.close()
    assert {each.id for each in found[:2]} == {"portal:1", "portal:2"}
    assert found[0].score == 1


def test_an_unknown_occupation_is_an_error(index: SqliteJobIndex) -> None:
    with pytest.raises(MajuError) as caught:
        index.of_occupation("no-such-work", 10, NO_FILTERS)
    assert caught.value.code == "occupation-unknown"
