"""The desk over jobs: opened when first asked, anew with another encoder, and hiding what is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.documents.postings.pack import read_pack, write_pack
from maju.documents.postings.paste import read_pasted
from maju.documents.postings.reading import read_posting_file
from maju.domain.errors import MajuError
from maju.domain.jobs import Filters, Target
from maju.domain.ports import SentenceEncoder
from maju.domain.progress import OnCount
from maju.engines.embed_static import StaticEncoder
from maju.fakes.engines import SpacingWordAnalyzer
from maju.services.job_desk import JobDesk, JobDeskParts, OpenedIndex
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.job_index import SqliteJobIndex
from maju.storage.migrations import MIGRATIONS
from tests.services.desk_making import FakeEngines
from tests.storage.job_making import TINY, TODAY, make_shipped, posting


class EnginesWithEncoder(FakeEngines):
    """Engines whose encoder can be replaced."""

    def __init__(self) -> None:
        super().__init__(None)
        self.chosen: SentenceEncoder | None = StaticEncoder(TINY)

    def encoder(self) -> SentenceEncoder | None:
        assert self.holds > 0, "an engine is used while it is held"
        return self.chosen


class Place:
    """A desk and what a test looks at."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.engines = EnginesWithEncoder()
        self.words = SpacingWordAnalyzer()
        self.opened: list[OpenedIndex] = []
        self.closed = 0
        self.desk = JobDesk(
            JobDeskParts(
                store=SqliteInterviewStore(DatabaseFile(folder / "maju.db", MIGRATIONS), folder / "recordings"),
                engines=self.engines,
                open_index=self.open,
                build=self.build,
                read_postings=read_posting_file,
                read_pasted=read_pasted,
                read_resume=lambda path: path.read_text(encoding="utf-8"),
                write_pack=lambda postings, out: write_pack(postings, out, made_on=TODAY, program="0").postings,
                read_pack=read_pack,
                today=lambda: TODAY,
                close=self.words.close,
            )
        )

    def open(self, encoder: SentenceEncoder | None, _on_count: OnCount) -> OpenedIndex:
        if not (self.folder / "shipped").is_dir():
            make_shipped(self.folder / "shipped", [posting(900, title="예시 포장 사원", example=True)])
        own, shipped = self.folder / "own", self.folder / "shipped"
        index = SqliteJobIndex(own, shipped, self.words, encoder, today=lambda: TODAY)

        def close() -> None:
            self.closed += 1
            index.close()

        self.opened.append(OpenedIndex(index, self.words, encoder, None, close))
        return self.opened[-1]

    def build(self, out: Path | None, encoder: SentenceEncoder | None, on_count: OnCount) -> Path:
        place = out or self.folder / "shipped"
        make_shipped(place, [posting(901, title="새 예시 사원", example=True)], encoder=encoder)
        on_count(1, None)
        return place


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path)
    yield made
    made.desk.close()
    assert made.closed == len(made.opened)
    assert made.engines.holds == 0


def ids(desk: JobDesk, query: str, *, expired: bool = False, filters: Filters = Filters()) -> list[str]:  # noqa: B008
    found = desk.search(query, target=Target.POSTING, filters=filters, expired=expired)
    return [hit.id for hit in found.hits]


def test_nothing_is_opened_before_the_first_question(place: Place) -> None:
    assert place.desk.person_of_text("용접을 합니다.").text == "용접을 합니다."
    assert place.opened == []
    assert place.desk.facts().occupations == 12
    assert place.desk.open() is None
    assert len(place.opened) == 1


def test_another_encoder_opens_the_index_anew(place: Place) -> None:
    assert place.desk.facts().encoder.startswith("encoder-ko-tiny@")
    place.engines.chosen = None
    assert place.desk.facts().encoder == ""
    assert len(place.opened) == 2
    assert ids(place.desk, "포장 사원") == ["portal:900"]


def test_what_is_over_is_hidden_until_it_is_asked_for(place: Place) -> None:
    place.desk.add(posting(1, title="분류 사원", deadline="2026-11-20"))
    place.desk.add(posting(2, title="분류 사원", deadline=TODAY))
    assert ids(place.desk, "분류 사원")[0] == "portal:2"
    assert "portal:1" not in ids(place.desk, "분류 사원")
    assert "portal:1" in ids(place.desk, "분류 사원", expired=True)
    assert "portal:1" in ids(place.desk, "분류 사원", filters=Filters(open_on="2026-11-19"))
    assert place.desk.facts().expired == 1
    found = place.desk.search("분류 사원", target=Target.POSTING)
    assert [(each.name, each.count) for each in found.removed] == [("open_on", 1)]


def test_a_pasted_posting_is_read_stored_and_forgotten(place: Place) -> None:
    read = place.desk.read_pasted("현장 배관 사원 모집\n회사명: 예시설비\n담당업무: 배관을 잇고 물이 새는지 봅니다.\n")
    assert place.desk.facts().postings == 1
    assert place.desk.add(read).added == 1
    assert place.desk.posting(read.id).company == "예시설비"
    assert place.desk.delete() == 1
    with pytest.raises(MajuError) as raised:
        place.desk.posting(read.id)
    assert raised.value.code == "posting-unknown"


def test_a_new_index_is_used_at_once_and_what_was_imported_stays(place: Place) -> None:
    place.desk.add(posting(1, title="분류 사원"))
    counts: list[int] = []
    other = place.desk.build(place.folder / "other")
    assert other.is_dir()
    assert ids(place.desk, "예시 포장")[0] == "portal:900"
    place.desk.build(None, lambda done, _total: counts.append(done))
    assert counts == [1]
    assert "portal:900" not in ids(place.desk, "예시 사원")
    assert {"portal:901", "portal:1"} <= set(ids(place.desk, "사원"))


def test_a_person_is_read_from_text_alone_without_what_must_not_count(place: Place, tmp_path: Path) -> None:
    resume = tmp_path / "이력서.txt"
    resume.write_text("저는 1990년생 여성입니다.\n부품 조립과 포장을 3년 했습니다.\n", encoding="utf-8")
    person = place.desk.person_of_file(resume)
    assert "1990" not in person.text
    assert "부품 조립" in person.text
    with pytest.raises(MajuError) as raised:
        place.desk.person_of_interview("none")
    assert raised.value.code == "interview-unknown"


def test_recommendation_gap_practice_and_counts_come_from_the_same_index(place: Place) -> None:
    found = place.desk.recommend("부품 조립과 포장을 3년 했습니다.", limit=2)
    assert len(found.occupations) == 2
    best = found.occupations[0].hit.id
    assert place.desk.gap("부품 조립을 했습니다.", Target.OCCUPATION, best).id == best
    practice = place.desk.practice(Target.OCCUPATION, best)
    assert practice.occupation_id == best
    assert practice.questions
    assert place.desk.practice(Target.POSTING, "portal:900").posting_id == "portal:900"
    assert place.desk.dashboard().postings == 1
