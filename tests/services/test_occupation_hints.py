"""A query that says what one does finds postings that only name the occupation."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.domain.jobs import Filters, Reason, Target
from maju.fakes.engines import SpacingWordAnalyzer
from maju.services.job_search import JobSearch
from maju.services.occupation_hints import OCCUPATIONS, WEIGHT, OccupationHints
from maju.services.occupation_search import find_occupations
from maju.storage.job_index import SqliteJobIndex
from tests.storage.job_making import by_words, make_shipped, open_index, posting, put

QUERY = "요일과 날씨를 보고 발주량 정하기"
"""Words of what a shop manager does, none of which stand in the posting."""
POSTINGS = (
    posting(1, title="매장 점장 채용", tasks="자세한 것은 면접에서 말씀드립니다.", region="서울 중구"),
    posting(2, title="매장 점장 모집", tasks="자세한 것은 면접에서 말씀드립니다.", region="부산 해운대구"),
    posting(3, title="야간 포장 사원", tasks="상자에 담기"),
)


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SqliteJobIndex]:
    folder = tmp_path_factory.mktemp("jobs")
    made = open_index(folder / "own", make_shipped(folder / "shipped"))
    put(made, *POSTINGS)
    yield made
    made.close()


def test_a_posting_without_any_word_of_the_query_is_found_by_its_occupation(index: SqliteJobIndex) -> None:
    assert by_words(index, QUERY) == []
    best, *_ = index.by_words(Target.OCCUPATION, QUERY, 1, Filters())
    assert best.id == "store-manager"
    sides = OccupationHints(index).sides(QUERY, 10, Filters())
    assert {each.id for each in sides[0].ranking[:2]} == {"portal:1", "portal:2"}


def test_filters_hold_for_what_occupations_bring(index: SqliteJobIndex) -> None:
    sides = OccupationHints(index).sides(QUERY, 10, Filters(region="부산"))
    assert {each.id for side in sides for each in side.ranking} == {"portal:2"}


def test_without_an_encoder_the_words_of_the_occupation_do_it(tmp_path: Path) -> None:
    index = SqliteJobIndex(tmp_path / "own", make_shipped(tmp_path / "shipped"), SpacingWordAnalyzer(), None)
    put(index, *POSTINGS)
    found = JobSearch(index).search(QUERY, target=Target.POSTING).hits
    index.close()
    assert [hit.id for hit in found][:2] == ["portal:1", "portal:2"]


def test_where_nothing_else_speaks_for_a_posting_its_occupation_does(index: SqliteJobIndex) -> None:
    found = JobSearch(index).search(QUERY, target=Target.POSTING).hits
    assert {hit.id for hit in found} == {"portal:1", "portal:2"}
    name = index.occupation("store-manager").name
    assert all(hit.reasons == (Reason("occupation", (), (name,)),) for hit in found)


def test_the_best_occupation_weighs_most_and_there_are_few(index: SqliteJobIndex) -> None:
    weights = [side.weight for side in OccupationHints(index).sides(QUERY, 10, Filters())]
    assert weights == sorted(weights, reverse=True)
    assert weights[0] == WEIGHT
    assert len(weights) <= OCCUPATIONS


def test_without_an_occupation_there_is_no_hint(index: SqliteJobIndex) -> None:
    assert OccupationHints(index).sides("", 10, Filters()) == []


def test_occupations_that_are_known_already_are_not_looked_for_again(index: SqliteJobIndex) -> None:
    hints = OccupationHints(index)
    meant = find_occupations(index, QUERY, 100).fused()
    assert hints.sides("아무 상관 없는 말", 10, Filters(), occupations=meant) == hints.sides(QUERY, 10, Filters())


def test_the_scores_of_its_postings_are_shares(index: SqliteJobIndex) -> None:
    for side in OccupationHints(index).sides(QUERY, 10, Filters()):
        assert side.shares
        assert all(0 <= each.score <= 1 for each in side.ranking)
