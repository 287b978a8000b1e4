"""Documents come in and go, the profile follows, and what a person put right stays."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.candidate import ItemKind, ProfileItem, ReadBy
from maju.domain.document import DocumentFormat, DocumentKind
from maju.domain.errors import MajuError
from maju.domain.masking import PersonalFact
from maju.fakes.engines import ScriptedLanguageModel
from maju.services.materials.desk import NO_MODEL
from tests.services.materials.desk_making import Holds, desk_at
from tests.services.materials.making import titles

RESUME = """이력서
성명: 김하늘
연락처: 010-0000-1234
학력
2015.03 ~ 2021.02 한빛대학교 컴퓨터공학과 졸업
경력
㈜모아결제 / 정산팀 주임 / 2023.04 ~ 현재
- 정산 배치를 4시간에서 1시간으로 줄임
보유기술
Python, 엑셀
"""
CAREER = """경력기술서
경력
모아결제 / 정산팀 주임 / 2023.04 ~ 현재
- 환불 오류를 월 17건에서 0건으로 줄임
㈜두레 / 사원 / 2021.03 ~ 2023.03
보유기술
Python, Docker
"""
EXPERIENCE, SKILL = ItemKind.EXPERIENCE, ItemKind.SKILL


@pytest.fixture
def resume(tmp_path: Path) -> Path:
    path = tmp_path / "이력서.txt"
    path.write_text(RESUME, encoding="utf-8")
    return path


def test_a_file_becomes_a_document_and_a_profile_that_are_there_the_next_day(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path) as desk:
        document = desk.add(resume)
        assert (document.kind, document.text.format) == (DocumentKind.RESUME, DocumentFormat.TXT)
        assert document.size_bytes == resume.stat().st_size
    resume.unlink()
    with desk_at(tmp_path) as desk:
        assert desk.documents() == (document,)
        profile = desk.profile()
        assert profile.name == "김하늘"
        assert titles(profile.items, EXPERIENCE) == ["㈜모아결제"]
        assert profile.of(SKILL)[1].title == "Excel"


def test_reading_alone_keeps_nothing(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path) as desk:
        assert desk.read(resume).name == "이력서.txt"
        assert desk.documents() == ()
        assert desk.profile().items == ()


def test_a_file_that_is_refused_changes_nothing(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path) as desk:
        desk.add(resume)
        before = desk.profile()
        with pytest.raises(MajuError) as refused:
            desk.add(tmp_path / "없는 파일.pdf")
        assert refused.value.code == "document-missing"
        assert desk.profile() == before


def test_the_same_contents_are_one_document(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path) as desk:
        first = desk.add(resume)
        again = desk.add_pasted(RESUME, "붙여넣은 글")
        assert first.id == again.id
        assert [document.id for document in desk.documents()] == [first.id]


def test_two_documents_that_tell_the_same_make_one_item(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path) as desk:
        first = desk.add(resume)
        desk.add_pasted(CAREER, "경력기술서")
        profile = desk.profile()
        assert titles(profile.items, EXPERIENCE) == ["㈜모아결제", "㈜두레"]
        assert titles(profile.items, SKILL) == ["Python", "Excel", "Docker"]
        assert profile.of(EXPERIENCE)[0].text.splitlines() == [
            "정산 배치를 4시간에서 1시간으로 줄임",
            "환불 오류를 월 17건에서 0건으로 줄임",
        ]
        assert desk.remove([first.id]) == 1
        left = desk.profile()
        assert titles(left.items, EXPERIENCE) == ["모아결제", "㈜두레"]
        assert left.of(EXPERIENCE)[0].text == "환불 오류를 월 17건에서 0건으로 줄임"
        assert left.name == ""


def test_what_a_person_put_right_outlives_every_reading(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path) as desk:
        document = desk.add(resume)
        job = desk.profile().of(EXPERIENCE)[0]
        desk.put_item(replace(job, role="정산팀 대리"))
        desk.put_item(ProfileItem("own-1", ItemKind.AWARD, "사내 개선상"))
        desk.rename("  김 하늘 ")
        profile = desk.read_again()
        assert [(item.role, item.read_by) for item in profile.of(EXPERIENCE)] == [("정산팀 대리", ReadBy.PERSON)]
        assert profile.of(EXPERIENCE)[0].source == job.source
        assert profile.name == "김 하늘"
        desk.remove([document.id])
        assert [item.title for item in desk.profile().items] == ["㈜모아결제", "사내 개선상"]
        assert desk.profile().name == "김 하늘"


def test_an_item_that_was_taken_away_does_not_come_back(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path) as desk:
        desk.add(resume)
        python = desk.profile().of(SKILL)[0]
        assert titles(desk.remove_item(python.id).items, SKILL) == ["Excel"]
        assert titles(desk.read_again().items, SKILL) == ["Excel"]
    with desk_at(tmp_path) as desk:
        desk.add(resume)
        assert titles(desk.profile().items, SKILL) == ["Excel"]
        assert titles(desk.put_item(python).items, SKILL) == ["Excel", "Python"] or titles(
            desk.profile().items, SKILL
        ) == ["Python", "Excel"]


def test_a_kind_that_was_given_is_kept(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path) as desk:
        assert desk.add(resume, DocumentKind.PORTFOLIO).kind is DocumentKind.PORTFOLIO


def test_reading_again_without_a_model_says_that_the_rules_read_alone(tmp_path: Path, resume: Path) -> None:
    counted: list[tuple[int, int | None]] = []
    with desk_at(tmp_path) as desk:
        desk.add(resume)
        before = desk.profile()
        assert not desk.has_model()
        profile = desk.read_again(with_model=True, on_count=lambda done, total: counted.append((done, total)))
        assert profile.notices == (NO_MODEL,)
        assert profile.items == before.items
        assert counted == [(0, 1), (1, 1)]
        assert desk.read_again().notices == ()


def test_a_model_reads_what_the_rules_left_and_its_items_stay(tmp_path: Path) -> None:
    text = RESUME + "기타 안내\n㉿ 마을 라디오 두레박에서 매주 대본을 쓰고 진행했습니다 (2020.03 ~ 2021.02)\n"
    holds = Holds()

    def reply(_system: str, user: str) -> str:
        (line,) = [each for each in user.splitlines() if "두레박" in each]
        number = int(line.partition(".")[0])
        return json.dumps(
            [
                {
                    "line": number,
                    "kind": "activity",
                    "title": "대본을 쓰고 진행",
                    "organisation": "마을 라디오 두레박",
                    "role": "",
                }
            ],
            ensure_ascii=False,
        )

    with desk_at(tmp_path, ScriptedLanguageModel(reply), holds) as desk:
        desk.add_pasted(text, "글")
        profile = desk.read_again(with_model=True)
        (item,) = [each for each in profile.items if each.read_by is ReadBy.LANGUAGE_MODEL]
        assert (item.title, item.organisation, item.start, item.end) == (
            "대본을 쓰고 진행",
            "마을 라디오 두레박",
            "2020-03",
            "2021-02",
        )
        assert holds.let_go == [1]
    with desk_at(tmp_path) as desk:
        desk.add_pasted(CAREER, "경력기술서")
        assert item in desk.profile().items
        assert item not in desk.read_again().items


def test_a_model_that_fails_leaves_what_the_rules_read_and_says_why(tmp_path: Path, resume: Path) -> None:
    with desk_at(tmp_path, ScriptedLanguageModel(lambda _s, _u: "알 수 없는 말")) as desk:
        desk.add(resume)
        before = desk.profile()
        desk.add_pasted("메모\n\n오늘의 할 일을 적어 둡니다. 그리고 내일 다시 봅니다.", "메모")
        profile = desk.read_again(with_model=True)
        assert profile.items == before.items
        assert any("언어 모델의 글을 알아볼 수 없어서" in notice and "메모" in notice for notice in profile.notices)


def test_reading_again_can_be_cancelled(tmp_path: Path, resume: Path) -> None:
    asked: list[str] = []

    def reply(_system: str, user: str) -> str:
        asked.append(user)
        return "[]"

    with desk_at(tmp_path, ScriptedLanguageModel(reply)) as desk:
        desk.add(resume)
        before = desk.profile()
        assert desk.read_again(with_model=True, cancelled=lambda: True).items == before.items
        assert asked == []


def test_what_a_prompt_gets_is_nameless_and_without_numbers(tmp_path: Path) -> None:
    with desk_at(tmp_path) as desk:
        assert desk.text_for_prompts() == ""
        desk.add_pasted(RESUME.replace("줄임", "줄임. 김하늘 010-0000-1234로 문의"), "이력서")
        materials = desk.for_prompts()
        assert "김하늘" not in materials.text
        assert "1234" not in materials.text
        assert "㈜모아결제, 정산팀 주임 (2023-04 ~ 현재)" in materials.text
        assert set(materials.left_out) == {PersonalFact.NAME.label, PersonalFact.TELEPHONE.label}
        assert "한빛대학교" in desk.text_for_prompts()
        assert "한빛대학교" not in desk.text_for_prompts(blind=True)
