"""Profiles, a real desk over a small real index, and models by script, for the tests of tailoring."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from maju.documents.company_notes import read_notes, read_pasted_notes
from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ProfileSource
from maju.domain.jobs import Posting
from maju.domain.ports import LanguageModel, SentenceEncoder
from maju.domain.progress import OnCount
from maju.domain.question import Question
from maju.services.company_notes.desk import CompanyNotes
from maju.services.job_desk import JobDesk, JobDeskParts, OpenedIndex
from maju.services.tailoring.desk import TailoringDesk, TailoringParts
from maju.storage.company_notes import SqliteCompanyNotes
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_index_making import make_index
from maju.storage.migrations import MIGRATIONS
from maju.storage.occupations import read_occupations
from maju.storage.skills import read_skills
from tests.services.desk_making import FakeEngines
from tests.services.judging_making import encoder, prompts, words

ROOT = Path(__file__).resolve().parents[3]
TODAY = "2026-11-21"
OCCUPATIONS = frozenset({"백엔드 개발자", "전기 공사원", "간호사", "물류 관리자", "회계 사무원"})
NOW = "2026-11-21T10:00:00+09:00"


def item(number: int, kind: ItemKind, title: str, *, quote: str = "", **more: object) -> ProfileItem:
    """An item read in the resume at line ``number``; its literal line is its title unless given."""
    source = ProfileSource("doc-1", "이력서.docx", number, quote or title)
    return ProfileItem(f"item-{number}", kind, title, source=source, **more)  # type: ignore[arg-type]


BACKEND = Posting(
    id="hand-backend",
    source="hand",
    title="[채용] 정산 백엔드 개발자",
    company="㈜모아페이",
    occupation="백엔드 개발자",
    tasks="- 가맹점 정산 배치와 환불 API를 개발하고 운영합니다\n- 장애 알림을 받으면 로그를 추적해 원인을 찾습니다",
    requirements="- Spring Boot 사용 경험이 있는 분\n- 대용량 배치 처리 경험\n- 쿠버네티스 운영 경험자",
    preferred="- Kafka 사용 경험자 우대",
    ideal="- 기록을 남기는 분",
)


def profile(*more: ProfileItem) -> CandidateProfile:
    """A backend developer's materials: something of every kind, a gap and a short stay."""
    items = (
        item(
            3,
            ItemKind.EDUCATION,
            "한빛대학교",
            role="컴퓨터공학과",
            start="2014-03",
            end="2018-02",
            quote="2014.03 ~ 2018.02 한빛대학교 컴퓨터공학과",
        ),
        item(
            6,
            ItemKind.EXPERIENCE,
            "㈜두레소프트",
            role="사원",
            start="2018-03",
            end="2018-09",
            text="중소 병원 예약 화면을 유지보수\n월 평균 17건이던 예약 오류 민원이 사라짐",
        ),
        item(
            7,
            ItemKind.EXPERIENCE,
            "모아결제(주)",
            role="정산플랫폼팀 주임",
            start="2020-04",
            end="now",
            text="가맹점 정산 배치와 환불 API를 Spring Boot로 개발하고 운영\n새벽 작업 시간을 4시간 10분에서 1시간 25분으로 줄임",
        ),
        item(9, ItemKind.PROJECT, "재고 예측 대시보드 구축", role="백엔드", text="응답 시간을 40% 줄였습니다."),
        item(11, ItemKind.ACTIVITY, "오픈소스 번역 동아리", text="매주 번역 검수를 진행"),
        item(12, ItemKind.CERTIFICATE, "정보처리기사", organisation="한국산업인력공단", start="2018-11-25"),
        item(13, ItemKind.AWARD, "사내 해커톤 우수상", start="2022-10"),
        item(14, ItemKind.SKILL, "Kafka"),
        item(
            20,
            ItemKind.ESSAY,
            "지원동기를 적어 주십시오",
            text="저는 기록이 팀을 지킨다고 생각합니다. 정산 오류를 겪으며 작은 확인의 무게를 배웠습니다. 입사 후 정산 자동화에 기여하겠습니다.",
        ),
    )
    return CandidateProfile("서다온", (*items, *more))


@dataclass
class Place:
    """What a test can change: the profile, the model, whether there is an encoder."""

    desk: TailoringDesk
    notes: CompanyNotes
    profile: CandidateProfile
    model: LanguageModel | None
    engines: FakeEngines
    encoder: SentenceEncoder | None
    bank: tuple[Question, ...] = ()


@contextmanager
def made_desk(folder: Path, postings: Sequence[Posting] = (BACKEND,)) -> Iterator[Place]:
    """The desk over a real index with these postings, real stores, the analyser and the encoder that ship."""
    skills = read_skills(ROOT / "data" / "skills.jsonl")
    occupations = [each for each in read_occupations(ROOT / "data" / "occupations") if each.name in OCCUPATIONS]
    make_index(folder / "shipped", occupations, skills, postings, words(), encoder(), stamp="tests")
    file = DatabaseFile(folder / "maju.db", MIGRATIONS)
    engines = FakeEngines(None)
    notes = CompanyNotes(SqliteCompanyNotes(file), read_notes, read_pasted_notes, lambda: NOW)

    def open_index(chosen: SentenceEncoder | None, _on_count: OnCount) -> OpenedIndex:
        index = SqliteJobIndex(folder / "own", folder / "shipped", words(), chosen, today=lambda: TODAY)
        return OpenedIndex(index, words(), chosen, None, index.close)

    jobs = JobDesk(_parts(SqliteInterviewStore(file, folder / "recordings"), engines, open_index))
    place: Place
    parts = TailoringParts(
        profile=lambda: place.profile,
        jobs=lambda: jobs,
        notes=lambda: notes,
        bank=lambda: place.bank,
        encoder=lambda: place.encoder,
        words=words,
        model=lambda: place.model,
        prompts=prompts,
        hold=engines.hold,
    )
    place = Place(TailoringDesk(parts), notes, profile(), None, engines, encoder())
    try:
        yield place
    finally:
        jobs.close()
        file.close()
        assert engines.holds == 0


def _parts(
    store: SqliteInterviewStore,
    engines: FakeEngines,
    open_index: Callable[[SentenceEncoder | None, OnCount], OpenedIndex],
) -> JobDeskParts:
    def unused(*_given: object) -> None:
        raise AssertionError("tailoring asks for nothing of this")

    return JobDeskParts(
        store=store,
        engines=engines,
        open_index=open_index,
        build=unused,  # type: ignore[arg-type]
        read_postings=unused,  # type: ignore[arg-type]
        read_pasted=unused,  # type: ignore[arg-type]
        read_resume=unused,  # type: ignore[arg-type]
        write_pack=unused,  # type: ignore[arg-type]
        read_pack=unused,  # type: ignore[arg-type]
        today=lambda: TODAY,
        close=lambda: None,
    )
