"""data/skills.jsonl covers every occupation, and its checks find what they are for."""

from collections.abc import Iterator
from itertools import islice

import pytest

from data.making import add_skills, check_skills
from maju.domain.jobs import Skill
from maju.services.skill_names import SkillNames
from maju.storage.skills import read_skills

SKILLS = read_skills(add_skills.DATA / "skills.jsonl")


def test_nothing_is_wrong_with_the_list() -> None:
    assert check_skills.troubles(SKILLS) == []


def test_nothing_is_left_to_add() -> None:
    assert list(islice(add_skills.unlisted(SkillNames(SKILLS)), 5)) == []


def test_the_list_holds_what_the_issue_asks_for() -> None:
    figures = check_skills.figures(SKILLS)
    assert figures["with phrases"] >= figures["named by 3 or more"] >= 400
    assert figures["phrases"] >= 3 * figures["with phrases"]


@pytest.mark.parametrize(
    ("spelling", "identifier"),
    [
        ("파이썬", "python"),
        ("ＰＹＴＨＯＮ", "python"),
        ("MS-Excel", "excel"),
        ("엑셀 활용 능력 우수", "excel"),
        ("한글", "hwp"),
        ("포토샵", "photoshop"),
        ("지게차 자격증 소지자", "forklift-cert"),
        ("운전면허 1종 보통", "driving-1"),
        ("제1종 보통운전면허", "driving-1"),
        ("토익", "toeic"),
        ("컴활 2급", "cos-2"),
        ("정처기", "information-processing-engineer"),
        ("요양보호사 자격증", "care-worker"),
        ("Node JS", "nodejs"),
        ("재무 제표 작성", "financial-statements"),
        ("고객 관리 시스템(CRM)", "crm"),
        ("승무원 자원 관리(CRM)", "crew-resource-management"),
    ],
)
def test_spellings_of_boards_find_their_skill(spelling: str, identifier: str) -> None:
    skill = SkillNames(SKILLS).normalise(spelling)
    assert skill is not None
    assert skill.id == identifier


@pytest.mark.parametrize("nothing", ["", " ", "능력", "우수", "사람을 웃기는 재주", "()"])
def test_what_is_no_skill_is_none(nothing: str) -> None:
    assert SkillNames(SKILLS).normalise(nothing) is None


BROKEN = [
    (check_skills.spelling_troubles, [Skill("a", "가", "skill"), Skill("a", "나", "skill")], "id 'a'"),
    (check_skills.spelling_troubles, [Skill("A b", "가", "skill")], "no slug"),
    (check_skills.spelling_troubles, [Skill("a", "재고 관리", "skill"), Skill("b", "재고관리", "skill")], "belongs to"),
    (check_skills.spelling_troubles, [Skill("a", "가", "skill", aliases=("가",))], "twice"),
    (check_skills.spelling_troubles, [Skill("a", "-", "skill")], "without letters"),
    (check_skills.parent_troubles, [Skill("a", "가", "skill", parents=("b",))], "no skill b"),
    (
        check_skills.parent_troubles,
        [Skill("a", "가", "skill", parents=("b",)), Skill("b", "나", "skill", parents=("a",))],
        "cycle",
    ),
    (check_skills.phrase_troubles, [Skill("a", "가", "skill", phrases=("쓰는 일", "쓰는 일", "하는 일"))], "2 times"),
    (check_skills.phrase_troubles, [Skill("a", "가", "skill", phrases=("하나", "하는 일", "쓰는 일"))], "1 words"),
    (check_skills.phrase_troubles, [Skill("a", "가", "skill", phrases=("쓰는 일",))], "1 phrases"),
]


@pytest.mark.parametrize(("check", "skills", "said"), BROKEN)
def test_each_check_finds_its_trouble(check: type[Iterator[str]], skills: list[Skill], said: str) -> None:
    assert any(said in trouble for trouble in check(skills))  # type: ignore[call-arg]


def test_a_list_without_the_occupations_skills_is_found_out() -> None:
    assert any("is no skill" in trouble for trouble in check_skills.coverage_troubles(SKILLS[:700]))


def test_ids_follow_the_sound() -> None:
    assert add_skills.sound("용접 기호(KS)") == "yongjeop-giho-ks"
    assert add_skills.sound("C++") == "cplusplus"
