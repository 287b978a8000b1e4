"""The whole resume writer over real stores: begun for a posting, answered, worded, taken up again, written to files."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from docx import Document

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.errors import MajuError
from maju.domain.resume_draft import SuggestionState, Topic
from maju.domain.resume_text import LengthLimit, LengthUnit, ResumeKind
from maju.services.resume_writer.length_words import text_notices
from maju.services.resume_writer.lengths import count_length
from maju.services.resume_writer.targets import Wish
from tests.services.resume_writer.making import Room, answer_all, make_jobs, opened_room

ANSWERS = {
    "contact": "010-1234-5678, haneul@example.com",
    "education": "2019.03~2023.02 한빛대학교 물류학과",
    "award": "없습니다.",
    "detail-club": "비품 300개를 다시 세어 목록을 만들었습니다.",
    "essay-asked-1": "창고의 물건이 제때 나가는 일이 좋아 지원했습니다. 가나마트에서 발주를 맡으며 그 일을 알게 되었습니다. 재고를 세는 일이 즐겁습니다. 날씨가 좋은 날이었습니다. 저는 걷는 것을 좋아합니다.",
    "essay-asked-2": "폐기가 하루 12개였습니다. 요일별로 판매를 적어 발주량을 바꾸었습니다. 폐기가 5개로 줄었습니다. 점장님이 기뻐하셨습니다.",
    "essay-asked-3": "동료와 재고를 나누어 세었습니다. 셀 곳이 겹쳐 구역을 나누자고 했습니다.",
}


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("resume-jobs") / "shipped"
    make_jobs(folder)
    return folder


@pytest.fixture
def room(tmp_path: Path, shipped: Path) -> Iterator[Room]:
    with opened_room(tmp_path, shipped) as made:
        yield made
        assert made.engines.holds == 0


def refused(code: str, error: pytest.ExceptionInfo[MajuError]) -> None:
    assert error.value.code == code


def test_a_posting_brings_its_own_questions_with_their_limits(room: Room) -> None:
    draft = room.desk.start(Wish(posting="hand-stock")).draft
    assert (draft.target.title, draft.target.company) == ("재고 관리 사무원 모집", "예시유통")
    assert [essay.limit for essay in draft.essays] == [
        LengthLimit(100),
        LengthLimit(60, spaces=False, said=True),
        LengthLimit(300, LengthUnit.BYTES),
    ]
    assert all(essay.asked for essay in draft.essays)
    required = [q for q in draft.questions if q.topic is Topic.REQUIREMENT]
    assert [q.why for q in required] == ["공고의 줄: 지게차운전기능사 자격증 소지자"]


def test_a_posting_of_work24_as_it_was_read_brings_its_questions(room: Room) -> None:
    draft = room.desk.start(Wish(posting="work24:171900")).draft
    assert [essay.text for essay in draft.essays] == [
        "우리 회사에 지원한 까닭을 적어 주십시오.",
        "여럿이 함께 문제를 푼 경험을 적어 주십시오.",
    ]
    assert "전원 회로 설계와 검증" in draft.target.lines


def test_every_essay_is_within_its_limit_and_says_what_was_left_out(room: Room) -> None:
    kept = answer_all(room.desk, room.desk.start(Wish(posting="hand-stock")), ANSWERS)
    text = room.desk.look(kept.draft.id)
    for essay in text.essays:
        assert essay.sentences
        assert essay.question.limit is not None
        assert count_length(essay.text, essay.question.limit) <= essay.question.limit.most
    assert "저는 걷는 것을 좋아합니다." in [s.text for s in text.essays[0].left_out]
    assert any("1번 문항" in str(notice) and "뺐습니다" in str(notice) for notice in text_notices(text))
    assert any("2바이트" in str(notice) for notice in text_notices(text))


def test_the_resume_is_made_of_the_profile_and_the_answers_alone(room: Room) -> None:
    kept = answer_all(room.desk, room.desk.start(Wish(posting="hand-stock")), ANSWERS)
    text = room.desk.look(kept.draft.id)
    assert text.facts == (
        ("이름", "김하늘"),
        ("연락처", "010-1234-5678"),
        ("전자우편", "haneul@example.com"),
        ("지원 회사", "예시유통"),
        ("지원 공고", "재고 관리 사무원 모집"),
    )
    tables = {section.title: section for section in text.sections}
    assert tables["학력"].rows == (("2019.03 ~ 2023.02", "한빛대학교", "물류학과 학사"),), "what is known is not asked"
    assert "비품 300개를 다시 세어" in tables["프로젝트"].rows[0][-1]
    assert tables["경력"].rows[0][0] == "2023.03 ~ 현재"
    assert "수상" not in tables
    given = "".join((*ANSWERS.values(), str(room.profile), kept.draft.target.title, kept.draft.target.company))
    cells = [cell for section in text.sections for row in section.rows for cell in row[1:]]
    assert all(word in given for cell in cells for word in cell.split())


def test_a_job_in_ones_own_words_is_asked_first_and_plans_the_rest(room: Room) -> None:
    room.profile = CandidateProfile("김하늘")
    kept = room.desk.start(Wish())
    assert kept.draft.current is not None
    assert kept.draft.current.topic is Topic.JOB
    kept = room.desk.answer(kept.draft.id, 1, "job", "물류 관리자")
    assert kept.draft.target.occupation
    assert kept.draft.target.lines
    assert kept.draft.left == 11
    assert [e.id for e in kept.draft.essays] == ["experience", "motivation", "strength", "plan"]
    (skill,) = [q for q in kept.draft.questions if q.topic is Topic.SKILL]
    assert skill.why.startswith("이 직업에서 찾는 것:")
    unknown = room.desk.start(Wish(job="달 표면 안내원")).draft
    assert (unknown.target.title, unknown.target.lines) == ("달 표면 안내원", ())


def test_a_job_in_ones_own_words_needs_no_index(room: Room, shipped: Path) -> None:
    assert room.desk.start(Wish()).draft.current is not None
    assert room.opened == [], "nothing is opened before a job is named"
    assert shipped.is_dir()


@pytest.mark.parametrize(
    ("wish", "code"), [(Wish(posting="none"), "posting-unknown"), (Wish(occupation="none"), "occupation-unknown")]
)
def test_what_is_not_there_is_said(room: Room, wish: Wish, code: str) -> None:
    with pytest.raises(MajuError) as error:
        room.desk.start(wish)
    refused(code, error)
    assert room.desk.drafts() == ()


def test_another_job_is_planned_for_and_no_answer_is_lost(room: Room) -> None:
    kept = room.desk.start(Wish())
    kept = room.desk.answer(kept.draft.id, kept.version, "job", "물류 관리자")
    kept = room.desk.answer(kept.draft.id, kept.version, "contact", "010-1234-5678")
    kept = room.desk.revise(kept.draft.id, kept.version, "job", "달 표면 안내원")
    assert (kept.draft.target.title, kept.draft.target.lines) == ("달 표면 안내원", ())
    assert kept.draft.answer("contact") == "010-1234-5678"


def test_an_essay_of_the_materials_is_taken_suggested_to_and_written_anew(room: Room) -> None:
    told = "창고의 수량이 장부와 달라 매주 세었습니다. 원인은 늦게 적는 반품이었습니다. 그날 바로 적도록 자리를 정했습니다. 다들 그렇게 하게 되었습니다. 기록을 남기는 일이 몸에 뱄습니다."
    old = ProfileItem("old", ItemKind.ESSAY, "어려운 문제를 해결한 경험", text=told)
    room.profile = replace(room.profile, items=(*room.profile.items, old))
    kept = room.desk.start(Wish(posting="hand-stock"))
    assert "essay-asked-2" not in [q.id for q in kept.draft.questions]
    essay = room.desk.look(kept.draft.id).essays[1]
    assert {s.source for s in (*essay.sentences, *essay.left_out)} == {"profile:old"}
    assert any(s.essay == "asked-2" for s in kept.draft.suggestions)
    kept = room.desk.revise(kept.draft.id, kept.version, "essay-asked-2", "반품을 그날 적게 했습니다.")
    assert room.desk.compose(kept.draft).essays[1].text == "반품을 그날 적게 했습니다."


def test_questions_of_an_employer_as_they_are_worded_are_answered_instead(room: Room) -> None:
    asked = ("지원 동기 (300자 이내)", " 협업 경험을   적어 주십시오. ", "", "지원 동기 (300자 이내)")
    kept = room.desk.start(Wish(essays=asked))
    assert [(e.text, e.limit, e.asked) for e in kept.draft.essays] == [
        ("지원 동기 (300자 이내)", LengthLimit(300), True),
        ("협업 경험을 적어 주십시오.", None, True),
    ]
    kept = room.desk.answer(kept.draft.id, kept.version, "job", "달 표면 안내원")
    assert [e.text for e in kept.draft.essays] == ["지원 동기 (300자 이내)", "협업 경험을 적어 주십시오."]
    assert [e.limit for e in room.desk.start(Wish(posting="hand-stock", essays=asked[:1])).draft.essays] == [
        LengthLimit(300)
    ]


def test_a_stale_turn_is_refused_before_it_means_something_else(room: Room) -> None:
    kept = room.desk.start(Wish(posting="hand-stock"))
    question = kept.draft.current
    assert question is not None
    other = room.desk.answer(kept.draft.id, kept.version, question.id, "첫째 창의 답")
    for stale in (
        lambda: room.desk.answer(kept.draft.id, kept.version, question.id, "둘째 창의 답"),
        lambda: room.desk.skip(kept.draft.id, kept.version, question.id),
        lambda: room.desk.revise(kept.draft.id, kept.version, question.id, "둘째 창의 답"),
        lambda: room.desk.decide(kept.draft.id, kept.version, "none", accepted=True),
    ):
        with pytest.raises(MajuError) as error:
            stale()
        refused("resume-changed", error)
    assert room.desk.get(kept.draft.id) == other


def test_suggestions_come_with_the_answer_and_go_into_the_text_when_taken(room: Room) -> None:
    kept = answer_all(room.desk, room.desk.start(Wish(posting="hand-stock")), ANSWERS)
    opened = [s for s in kept.draft.suggestions if s.state is SuggestionState.OPEN]
    assert opened
    before = room.desk.look(kept.draft.id)
    assert not any(s.text in essay.text for s in opened for essay in before.essays)
    chosen = next(s for s in opened if s.essay == "asked-3")
    kept = room.desk.decide(
        kept.draft.id, kept.version, chosen.id, accepted=True, text="두 시간이 걸리던 일이 한 시간으로 줄었습니다."
    )
    assert "한 시간으로" in room.desk.look(kept.draft.id).essays[2].text


def test_versions_are_kept_and_an_old_one_can_be_written(room: Room, tmp_path: Path) -> None:
    kept = answer_all(room.desk, room.desk.start(Wish(posting="hand-stock")), ANSWERS)
    first = room.desk.keep(kept.draft.id)
    assert room.desk.keep(kept.draft.id) == first
    room.desk.revise(kept.draft.id, kept.version, "essay-asked-3", "구역을 나누어 세자고 했습니다.")
    second = room.desk.export(kept.draft.id, tmp_path / "new.md")
    assert (first.number, second.number) == (1, 2)
    old = room.desk.export(kept.draft.id, tmp_path / "old.md", ResumeKind.ESSAY, number=1)
    assert old == first
    assert "동료와 재고를" in (tmp_path / "old.md").read_text(encoding="utf-8")
    assert "동료와 재고를" not in (tmp_path / "new.md").read_text(encoding="utf-8")
    assert [v.number for v in room.desk.texts(kept.draft.id)] == [1, 2]


def test_a_word_file_holds_what_the_text_says(room: Room, tmp_path: Path) -> None:
    kept = answer_all(room.desk, room.desk.start(Wish(posting="hand-stock")), ANSWERS)
    version = room.desk.export(kept.draft.id, tmp_path / "이력서.docx")
    document = Document(str(tmp_path / "이력서.docx"))
    headings = [p.text for p in document.paragraphs if p.style is not None and str(p.style.name).startswith("Heading")]
    assert headings[:2] == ["이력서", "학력"]
    assert "자기소개서" in headings
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert {"김하늘", "한빛대학교", "가나마트"} <= set(cells)
    said = [p.text for p in document.paragraphs]
    assert all(essay.text in said for essay in version.text.essays)


@pytest.mark.parametrize("name", ["resume.pdf", "resume", "resume.doc"])
def test_another_format_is_refused_and_nothing_is_kept(room: Room, tmp_path: Path, name: str) -> None:
    kept = room.desk.start(Wish(posting="hand-stock"))
    with pytest.raises(MajuError) as error:
        room.desk.export(kept.draft.id, tmp_path / name)
    refused("resume-format", error)
    with pytest.raises(MajuError) as error:
        room.desk.export(kept.draft.id, tmp_path / "essay.md", ResumeKind.ESSAY)
    refused("resume-no-essay", error)
    assert room.desk.texts(kept.draft.id) == ()
    assert not (tmp_path / name).exists()


def test_without_a_language_model_it_is_said_and_the_text_stays(room: Room) -> None:
    kept = answer_all(room.desk, room.desk.start(Wish(posting="hand-stock")), ANSWERS)
    worded = room.desk.word(kept.draft.id, kept.version)
    assert not room.desk.has_model()
    assert worded.kept == kept
    assert "언어 모델이 없어" in str(worded.notices[0])
