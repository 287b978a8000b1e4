"""Matching by skills in lines alone: who somebody is changes nothing."""

from dataclasses import replace

import pytest

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ProfileSource
from maju.domain.jobs import Having, Posting
from maju.domain.pool import PoolConsent, PooledCandidate
from maju.services.counsellor.keeping import kept_items
from maju.services.counsellor.matching import Matching, PoolMatch
from maju.services.program import Program
from tests.fixtures.pool.make_pool import pool

BACKEND = Posting(
    id="p1",
    source="test",
    title="백엔드 개발자",
    tasks="- Python과 Django로 예약 API를 개발합니다",
    requirements="- Docker, Git 사용 경험\n- PostgreSQL 사용 경험\n- 정보처리기사",
)
CONSENT = PoolConsent("1", "2026-11-01", "2027-05-01")


@pytest.fixture(scope="module")
def found(program: Program) -> PoolMatch:
    return Matching(program.jobs, pool()).match(BACKEND)


def test_what_somebody_has_is_shown_by_their_own_line(found: PoolMatch) -> None:
    by_name = {match.called: match for match in found.matches}
    have = {skill.skill: skill for skill in by_name["바다"].of(Having.HAVE)}
    assert set(have) >= {"Python", "Django", "Docker", "Git", "PostgreSQL", "정보처리기사"}
    for match in found.matches:
        candidate = next(each for each in pool() if each.id == match.id)
        texts = "\n".join([*(i.text for i in candidate.items), *(i.source.quote for i in candidate.items if i.source)])
        for skill in (*match.of(Having.HAVE), *match.of(Having.PARTLY)):
            assert skill.lines
            assert all(line.text in texts for line in skill.lines if line.kind is not ItemKind.EDUCATION)
        assert all(not skill.lines for skill in match.of(Having.LACK))


def test_the_order_is_the_number_of_skills_and_everybody_counts(found: PoolMatch) -> None:
    weights = [match.weight for match in found.matches]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] > 0
    assert found.others == len(pool()) - len(found.matches)
    assert found.matches[0].called in ("바다", "다온")


def test_nothing_in_a_match_can_hold_a_score_of_an_interview(found: PoolMatch) -> None:
    fields = set(type(found.matches[0]).__dataclass_fields__) | set(type(found).__dataclass_fields__)
    assert fields == {"id", "called", "skills", "title", "asked", "matches", "others"}


def person(identifier: str, *about: str, name: str = "홍길동", school: str = "예시대학교") -> PooledCandidate:
    source = ProfileSource("d", "이력서", 5, "2019.03 ~ 2022.02 ㈜예시소프트 개발")
    work = "Python과 Django로 예약 API를 만들었습니다.\nDocker로 배포했습니다.\n" + "\n".join(about)
    items = (
        ProfileItem("e", ItemKind.EDUCATION, school, role="컴퓨터공학과", source=source),
        ProfileItem("w", ItemKind.EXPERIENCE, "㈜예시소프트", text=work, source=source),
    )
    kept = tuple(kept_items(CandidateProfile(name, items)))
    return PooledCandidate(identifier * 32, f"가명{identifier}", kept, CONSENT)


@pytest.mark.parametrize(
    "about",
    [
        ("저는 28세 여성입니다.",),
        ("저는 58세 남성입니다.",),
        ("전주에서 태어나 자랐습니다.",),
        ("베트남 국적의 결혼 이민자입니다.",),
        ("증명사진을 첨부합니다. 키 180, 혈액형 A형입니다.",),
        ("서울예시대학교를 졸업했습니다.",),
        ("예시여자고등학교를 나왔습니다.",),
        ("시각 장애인으로서 일합니다.", "아이 둘을 키우는 엄마입니다."),
        ("육군 병장으로 만기 전역했습니다.",),
        ("저는 교회에 다니는 기독교인입니다.",),
    ],
)
def test_profiles_that_differ_in_who_somebody_is_get_the_same(program: Program, about: tuple[str, ...]) -> None:
    plain = person("a")
    other = person("b", *about, name="응우옌티란", school="다른대학교")
    first, second = Matching(program.jobs, [plain, other]).match(BACKEND).matches
    assert first.weight == second.weight
    levels = [
        [(skill.skill, skill.having, [line.text for line in skill.lines]) for skill in each.skills]
        for each in (first, second)
    ]
    assert levels[0] == levels[1]


def test_equal_candidates_stand_in_an_order_that_says_nothing(program: Program) -> None:
    one, two = person("a"), replace(person("b"), called="가가")
    orders = [
        [match.id for match in Matching(program.jobs, people).match(BACKEND).matches]
        for people in ([one, two], [two, one])
    ]
    assert orders[0] == orders[1]


def test_an_empty_pool_and_a_posting_without_skills_are_answers(program: Program) -> None:
    assert Matching(program.jobs, []).match(BACKEND) == PoolMatch("백엔드 개발자", (), (), 0)
    silent = Matching(program.jobs, pool()[:3]).match(Posting(id="p2", source="test", title="모십니다"))
    assert silent.asked == ()
    assert silent.matches == ()
    assert silent.others == 3


def test_skills_of_all_are_counted_once_a_person(program: Program) -> None:
    counts = {each.skill: each.people for each in Matching(program.jobs, pool()).skills()}
    assert counts["Excel"] == max(counts.values()) <= len(pool())
    assert counts["Python"] == 4


def test_supply_stands_against_the_demand_of_the_index(program: Program) -> None:
    occupation = next(each for each in program.jobs.occupations() if each.name == "물류센터 작업원")
    lines = Matching(program.jobs, pool()).supply(occupation)
    assert [line.postings for line in lines] == sorted((line.postings for line in lines), reverse=True)
    forklift = next(line for line in lines if line.skill == "지게차운전기능사")
    assert (forklift.have, forklift.people) == (2, 30)
    assert forklift.postings > 0
