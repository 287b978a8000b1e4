"""A resume writer's desk over real stores, real morphemes and a small real index of jobs; a model by script where a test wants one."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from maju.documents.postings.pack import read_pack, write_pack
from maju.documents.postings.paste import read_pasted
from maju.documents.postings.reading import read_posting_file
from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ProfileSource
from maju.domain.jobs import Posting
from maju.domain.ports import LanguageModel, SentenceEncoder
from maju.domain.posting_rows import ESSAY_QUESTION
from maju.domain.resume_ports import KeptDraft
from maju.services.job_desk import JobDesk, JobDeskParts, OpenedIndex
from maju.services.materials.prompt_text import prompt_materials
from maju.services.resume_writer.desk import ResumeDesk, ResumeDeskParts
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.job_index import SqliteJobIndex
from maju.storage.job_index_making import make_index
from maju.storage.migrations import MIGRATIONS
from maju.storage.occupations import read_occupations
from maju.storage.resume_drafts import SqliteResumeDrafts
from maju.storage.skills import read_skills
from tests.services.desk_making import FakeEngines, HandClock
from tests.services.judging_making import ROOT, prompts, words

TODAY = "2026-11-21"
SAMPLE = ROOT / "tests" / "documents" / "postings" / "samples" / "work24-open-detail.xml"

STOCK = Posting(
    id="hand-stock",
    source="hand",
    title="재고 관리 사무원 모집",
    company="예시유통",
    occupation="물류 관리자",
    experience="new",
    tasks="- 창고 재고를 세고 장부와 맞춥니다\n- 출고 일정을 정합니다",
    requirements="- 엑셀 활용 능력\n- 지게차운전기능사 자격증 소지자",
    extra=(
        (ESSAY_QUESTION, "지원한 동기를 적어 주십시오. (100자 이내)"),
        (ESSAY_QUESTION, "문제를 해결한 경험을 적어 주십시오. (공백 제외 60자)"),
        (ESSAY_QUESTION, "함께 일한 경험을 적어 주십시오. (300 bytes)"),
    ),
)
PROFILE = CandidateProfile(
    "김하늘",
    (
        ProfileItem("edu", ItemKind.EDUCATION, "한빛대학교", role="물류학과 학사", start="2019-03", end="2023-02"),
        ProfileItem(
            "shop",
            ItemKind.EXPERIENCE,
            "가나마트",
            role="진열과 발주",
            start="2023-03",
            end="now",
            text="발주량을 요일에 따라 다르게 정해 폐기를 하루 12개에서 5개로 줄였습니다.",
            source=ProfileSource("d1", "이력서.docx", 9, "2023.03~현재 가나마트 진열과 발주"),
        ),
        ProfileItem("club", ItemKind.PROJECT, "교내 창고 정리", role="수량 확인", start="2022-03", end="2022-06"),
        ProfileItem("excel", ItemKind.SKILL, "엑셀"),
        ProfileItem("licence", ItemKind.CERTIFICATE, "물류관리사", "한국산업인력공단", start="2022-11-04"),
    ),
)


@dataclass
class Room:
    """What a test may look at and change."""

    desk: ResumeDesk
    store: SqliteResumeDrafts
    engines: FakeEngines
    profile: CandidateProfile = PROFILE
    model: LanguageModel | None = None
    opened: list[str] = field(default_factory=list)


def make_jobs(folder: Path) -> None:
    """The index that ships, with the occupations near logistics and a few postings."""
    occupations = [
        each
        for at, each in enumerate(read_occupations(ROOT / "data" / "occupations"))
        if at % 40 == 0 or "물류" in each.name or each.name in ("백엔드 개발자", "간호사")
    ]
    sample = [item for item in read_posting_file(SAMPLE, None) if isinstance(item, Posting)]
    skills = read_skills(ROOT / "data" / "skills.jsonl")
    make_index(folder, occupations, skills, (STOCK, *sample), words(), None, stamp="tests")


@contextmanager
def opened_room(folder: Path, shipped: Path) -> Iterator[Room]:
    """A desk in a folder of its own, over the index at ``shipped``."""
    file = DatabaseFile(folder / "maju.db", MIGRATIONS)
    engines = FakeEngines(None)
    opened: list[str] = []

    def open_index(_encoder: SentenceEncoder | None, _on_count: Callable[[int, int | None], None]) -> OpenedIndex:
        opened.append("jobs")
        index = SqliteJobIndex(folder / "own", shipped, words(), None, today=lambda: TODAY)
        return OpenedIndex(index, words(), None, None, index.close)

    jobs = JobDesk(
        JobDeskParts(
            store=SqliteInterviewStore(file, folder / "recordings"),
            engines=engines,
            open_index=open_index,
            build=lambda _out, _encoder, _on_count: shipped,
            read_postings=read_posting_file,
            read_pasted=read_pasted,
            read_resume=lambda path: path.read_text(encoding="utf-8"),
            write_pack=lambda postings, out: write_pack(postings, out, made_on=TODAY, program="0").postings,
            read_pack=read_pack,
            today=lambda: TODAY,
            close=lambda: None,
        )
    )
    store = SqliteResumeDrafts(file)
    room: Room
    desk = ResumeDesk(
        ResumeDeskParts(
            store=store,
            clock=HandClock(),
            profile=lambda: room.profile,
            about_person=lambda: prompt_materials(room.profile).text,
            jobs=lambda: jobs,
            words=words,
            model=lambda: room.model,
            prompts=prompts,
            hold=engines.hold,
        )
    )
    room = Room(desk, store, engines, opened=opened)
    try:
        yield room
    finally:
        jobs.close()
        file.close()


def answer_all(desk: ResumeDesk, kept: KeptDraft, answers: dict[str, str]) -> KeptDraft:
    """Answer what there is an answer for, skip the rest."""
    while (question := kept.draft.current) is not None:
        draft = kept.draft.id
        text = answers.get(question.id)
        if text:
            kept = desk.answer(draft, kept.version, question.id, text)
        else:
            kept = desk.skip(draft, kept.version, question.id)
    return kept
