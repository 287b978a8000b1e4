"""Search with everything real: all occupations, Kiwi, the encoder, and reasons that are literal."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maju.domain.jobs import Filters, Hit, Removed, Target
from maju.engines.embed_static import StaticEncoder
from maju.engines.words_kiwi import KiwiWordAnalyzer
from maju.services.job_search import JobSearch
from maju.services.search_query import read_query
from maju.services.search_spelling import SearchSpelling
from maju.services.skill_reader import SkillReader
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_index_making import make_index
from maju.storage.job_words import user_words
from maju.storage.occupations import read_occupations
from maju.storage.skills import read_skills
from tests.storage.job_making import ROOT, TODAY, encoder_folder, posting, put

POSTINGS = (
    posting(1, title="요양원 간병인 모집", tasks="어르신 식사와 이동을 돕습니다.\n병실 정리", region="서울특별시 강남구"),
    posting(2, title="조선소 용접 기능공", tasks="선체 블록을 용접합니다.", region="경남 거제시", deadline="2026-11-01"),
    posting(3, title="데이터분석가 채용", tasks="파이썬으로 판매 자료를 분석합니다.", region="서울 성동구", employment="정규직"),
    posting(4, title="경리 사원", tasks="엑셀로 장부를 정리하고 세금계산서를 발행합니다.", region="부산 해운대구"),
)  # fmt: skip


@pytest.fixture(scope="module")
def kiwi() -> Iterator[KiwiWordAnalyzer]:
    analyzer = KiwiWordAnalyzer(user_words(read_skills(ROOT / "data" / "skills.jsonl")))
    yield analyzer
    analyzer.close()


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory, kiwi: KiwiWordAnalyzer) -> Iterator[SqliteJobIndex]:
    folder = tmp_path_factory.mktemp("jobs")
    encoder = StaticEncoder(encoder_folder())
    skills = read_skills(ROOT / "data" / "skills.jsonl")
    occupations = read_occupations(ROOT / "data" / "occupations")
    make_index(folder / "shipped", occupations, skills, [], kiwi, encoder, stamp="real")
    made = SqliteJobIndex(folder / "own", folder / "shipped", kiwi, encoder, today=lambda: TODAY)
    put(made, *POSTINGS)
    yield made
    made.close()


@pytest.fixture(scope="module")
def search(index: SqliteJobIndex, kiwi: KiwiWordAnalyzer) -> JobSearch:
    encoder = StaticEncoder(encoder_folder())
    return JobSearch(index, words=kiwi, encoder=encoder, skills=SkillReader(index.skills(), kiwi))


def hits(search: JobSearch, query: str, target: Target, filters: Filters | None = None) -> list[Hit]:
    return list(search.search(query, target=target, filters=filters or Filters(), limit=10).hits)


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("용접", "용접원"),
        ("환자를 돌보는 일", "간병인"),
        ("엑셀로 장부 정리하는 직무", "경리 사무원"),
        ("파이썬 백엔드 개발자", "백엔드 개발자"),
        ("공장에서 기계 고치는 사람", "산업기계 설치·정비원"),
    ],
)
def test_an_occupation_is_found_without_its_name(search: JobSearch, query: str, name: str) -> None:
    assert name in [hit.title for hit in hits(search, query, Target.OCCUPATION)]


def test_every_occupation_is_found_by_its_own_name(search: JobSearch, index: SqliteJobIndex) -> None:
    for occupation in index.occupations()[::15]:
        assert occupation.id in [hit.id for hit in hits(search, occupation.name, Target.OCCUPATION)[:3]]


def test_occupations_come_first_then_postings(search: JobSearch) -> None:
    found = search.search("용접", limit=5).hits
    assert [hit.target for hit in found] == sorted((hit.target for hit in found), key=list(Target).index)
    assert {hit.target for hit in found} == set(Target)
    for target in Target:
        fused = [hit.fused for hit in found if hit.target is target]
        assert fused == sorted(fused, reverse=True)


def test_reasons_are_literal(search: JobSearch, index: SqliteJobIndex) -> None:
    query = "Python으로 데이터 분석"
    first = hits(search, query, Target.POSTING)[0]
    assert first.id == "portal:3"
    text = f"{POSTINGS[2].title}\n{POSTINGS[2].text}"
    kinds = {reason.kind: reason for reason in first.reasons}
    assert kinds["words"].theirs
    for reason in first.reasons:
        assert all(ours in query for ours in reason.ours)
        assert all(theirs in text for theirs in reason.theirs)
    assert ("Python", "파이썬") in zip(kinds["skills"].ours, kinds["skills"].theirs, strict=True)


@pytest.mark.parametrize(
    "query", ["번역", "측량", "스마트팜재배사", "차 사고 나면 현장 나와서 얼마 물어줄지 정하는 분"]
)
@pytest.mark.parametrize("region", ["", "제주", "경남 거제시"])
def test_every_hit_says_why(search: JobSearch, query: str, region: str) -> None:
    found = search.search(query, filters=Filters(region=region), limit=20).hits
    assert found
    assert all(hit.reasons for hit in found)


def test_people_s_own_words_for_an_occupation_are_a_reason(search: JobSearch, index: SqliteJobIndex) -> None:
    occupation = index.occupations()[0]
    first = hits(search, occupation.phrases[0], Target.OCCUPATION)[0]
    assert first.id == occupation.id
    assert occupation.phrases[0] in [theirs for reason in first.reasons for theirs in reason.theirs]


def test_a_filter_that_leaves_few_postings_makes_none_of_them_what_was_asked_for(search: JobSearch) -> None:
    for query in ("번역가", "수의사", "물리 치료사"):
        assert hits(search, query, Target.POSTING, Filters(region="경남 거제시")) == []


def test_the_nearest_sentence_is_one_of_the_posting(search: JobSearch) -> None:
    [first, *_] = hits(search, "엑셀로 장부를 정리하고 세금계산서를 발행합니다.", Target.POSTING)
    [nearest] = [reason for reason in first.reasons if reason.kind == "meaning"]
    assert nearest.theirs == ("엑셀로 장부를 정리하고 세금계산서를 발행합니다.",)


def test_both_scores_are_told(search: JobSearch) -> None:
    first = hits(search, "선체 블록을 용접합니다.", Target.POSTING)[0]
    assert first.id == "portal:2"
    assert first.words is not None
    assert first.meaning is not None
    assert first.words > 0 < first.meaning


def test_filters_say_what_they_removed(search: JobSearch) -> None:
    result = search.search("용접", target=Target.POSTING, filters=Filters(region="제주", open_on=TODAY))
    assert result.hits == ()
    assert {removed.name for removed in result.removed} == {"region", "open_on"}
    assert Removed("open_on", 1) in result.removed


def test_a_filter_that_takes_nothing_says_nothing(search: JobSearch) -> None:
    assert search.search("용접", target=Target.POSTING, filters=Filters(open_on="2020-01-01")).removed == ()


def test_a_search_without_extras_still_finds(index: SqliteJobIndex) -> None:
    found = JobSearch(index).search("용접 기능공", target=Target.POSTING, limit=1).hits
    assert [hit.id for hit in found] == ["portal:2"]
    assert [reason.kind for reason in found[0].reasons] == ["words"]


def test_a_whole_resume_is_a_query(search: JobSearch) -> None:
    resume = (
        "저는 요양병원에서 삼 년 동안 어르신들의 식사와 이동을 도왔습니다. 보호자와 매일 이야기하며 하루의 상태를 적었습니다. "
        "체위를 바꾸고 기저귀를 갈며 욕창을 막는 일을 배웠고, 응급 상황에는 간호사에게 바로 알렸습니다. "
    ) * 6
    assert {"간병인", "요양보호사"} & {hit.title for hit in hits(search, resume, Target.OCCUPATION)[:5]}
    assert hits(search, resume, Target.POSTING)[0].id == "portal:1"


@pytest.mark.parametrize(
    ("with_fact", "without"),
    [
        ("30대 여성 용접공", "용접공"),
        ("50대 남성 용접공", "용접공"),
        ("부산 출신 용접공", "용접공"),
        ("고향이 대구인 데이터 분석가", "데이터 분석가"),
        ("두 아이 엄마인데 경리", "경리"),
        ("미혼 요양보호사", "요양보호사"),
        ("저는 52세 남자입니다. 요양원에서 어르신을 모시고 싶습니다.", "요양원에서 어르신을 모시고 싶습니다."),
        ("저는 24살 여자입니다. 요양원에서 어르신을 모시고 싶습니다.", "요양원에서 어르신을 모시고 싶습니다."),
    ],
)
def test_personal_facts_change_nothing(search: JobSearch, with_fact: str, without: str) -> None:
    told = search.search(with_fact, limit=20)
    bare = search.search(without, limit=20)
    assert [(hit.id, hit.fused) for hit in told.hits] == [(hit.id, hit.fused) for hit in bare.hits]
    assert [hit.reasons for hit in told.hits] == [hit.reasons for hit in bare.hits]
    assert any("쓰지 않았습니다" in str(notice) for notice in told.notices)


def test_a_misspelt_word_is_read_as_it_is_meant_and_the_result_says_so(search: JobSearch) -> None:
    result = search.search("선체 용졉", target=Target.POSTING)
    assert result.hits[0].id == "portal:2"
    assert "‘용졉’을 ‘용접’으로 보았습니다." in map(str, result.notices)
    right = search.search("선체 용접", target=Target.POSTING)
    assert [hit.id for hit in result.hits] == [hit.id for hit in right.hits]
    assert not any("보았습니다" in str(notice) for notice in right.notices)


def test_reasons_by_words_are_whole_words(search: JobSearch) -> None:
    for query in ("전산회계 1급 자격증 있는데 경리", "쇠를 깎는 과 급", "환자를 돌보는 일", "C++ 하고 R"):
        for hit in search.search(query).hits:
            for reason in hit.reasons:
                if reason.kind == "words":
                    assert all(len(word) > 1 or word.isascii() for word in (*reason.ours, *reason.theirs))


@pytest.mark.parametrize("query", ["", "   ", "\n\t", "!!!", "☃☃☃"])
def test_nothing_asked_is_nothing_found_by_words(search: JobSearch, query: str) -> None:
    for hit in search.search(query).hits:
        assert hit.words is None


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(max_size=60))
def test_no_query_breaks_it(search: JobSearch, index: SqliteJobIndex, query: str) -> None:
    result = search.search(query, limit=3, filters=Filters(region=query, open_on=TODAY))
    assert len(result.hits) <= 6
    read = read_query(query, SearchSpelling(index)).text
    for hit in result.hits:
        assert all(ours in read for reason in hit.reasons for ours in reason.ours)
