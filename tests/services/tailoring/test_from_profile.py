"""Questions of a profile: every kind of item, natural words, literal lines."""

import pytest

from maju.domain.candidate import CandidateProfile, ItemKind
from maju.domain.question import QuestionKind
from maju.services.tailoring.choosing import is_question
from maju.services.tailoring.frames import Topic
from maju.services.tailoring.from_profile import (
    ProfileQuestions,
    activity_phrase,
    certificate_name,
    claim_topic,
    essay_topic,
    major,
    prize,
    project_phrase,
)
from maju.services.tailoring.proposal import Framing, Proposal
from maju.services.tailoring.stock_deeds import CLAIM, ROUTINE, VOLUME
from maju.services.tailoring.stock_essay import ESSAY, ESSAY_DEED, ESSAY_LEARNED, ESSAY_PLAN
from tests.services.tailoring.making import item, profile


def made(seed: int = 1, of: CandidateProfile | None = None) -> list[Proposal]:
    return list(ProfileQuestions(Framing(seed)).all(of or profile()))


def test_every_sort_of_item_is_asked_about() -> None:
    topics = {each.topic for each in made()}
    assert topics >= {"project", "claim", "work", "certificate", "award", "activity", "major", "gap", "short-stay"}
    assert topics >= {"essay", "essay-learned", "essay-plan"}


def test_the_words_of_the_issue() -> None:
    asked = {each.text for seed in range(40) for each in made(seed)}
    assert "재고 예측 대시보드 구축 프로젝트에서 맡은 역할과 가장 어려웠던 판단을 말씀해 주십시오." in asked
    assert "응답 시간을 40% 줄였다고 쓰셨는데, 어떻게 재셨습니까?" in asked


def test_all_are_questions_with_particles_that_fit() -> None:
    for seed in range(20):
        for each in made(seed):
            assert is_question(each.text)
            assert "(" not in each.text
            assert 1 <= each.difficulty <= 3
            assert len(each.follow_ups) >= 2


def test_reasons_are_lines_of_the_materials() -> None:
    materials = profile()
    written = "\n".join(f"{i.title}\n{i.text}\n{i.source.quote if i.source else ''}" for i in materials.items)
    for each in made(of=materials):
        assert each.why
        assert all(why.line in written for why in each.why)
        assert all(why.head == ("자기소개서" if "essay" in each.topic else "이력서") for why in each.why)


def test_a_gap_is_asked_about_with_respect_and_nothing_private() -> None:
    gaps = [each.text for seed in range(12) for each in made(seed) if each.topic == "gap"]
    assert len(set(gaps)) == 3
    assert all("2018년 10월부터 2020년 3월까지" in text for text in gaps)


def test_frames_go_round() -> None:
    several = profile(
        *(item(40 + n, ItemKind.PROJECT, f"{name} 개선") for n, name in enumerate(["창고", "포장", "배송", "반품"]))
    )
    projects = [each for each in made(3, several) if each.topic == "project"]
    assert len({each.text.split(" 프로젝트")[-1] for each in projects}) == len(projects) == 5


def test_nothing_is_asked_of_nothing() -> None:
    assert made(of=CandidateProfile()) == []


@pytest.mark.parametrize(
    ("clause", "topic"),
    [
        ("응답 시간을 40% 줄였습니다", CLAIM),
        ("월 평균 17건이던 민원이 사라짐", CLAIM),
        ("거래처 12곳을 새로 확보", CLAIM),
        ("재가 어르신 112명 사례관리", VOLUME),
        ("하루 평균 6대를 정비", ROUTINE),
        ("한 달 평균 후보자 60명과 통화하고 관리", ROUTINE),
        ("같은 카드의 하루 기록이 끊기는 9%를 따로 정리", VOLUME),
        ("그해 가을 민원이 9건으로 줄었습니다", None),
        ("2023년 3월부터 근무", None),
        ("학점 3.72 / 4.5", None),
        ("고객 응대를 담당", None),
        ("3층에 앉았습니다", None),
        ("‘매출 30% 증가’라고 적힌 표", None),
    ],
)
def test_results_and_amounts_are_asked_about_in_their_own_frames(clause: str, topic: Topic | None) -> None:
    assert claim_topic(clause) is topic


def test_statements_of_an_essay_have_their_own_frames() -> None:
    assert essay_topic("작은 확인의 무게를 배웠습니다") is ESSAY_LEARNED
    assert essay_topic("입사 후 정산 자동화에 기여하겠습니다") is ESSAY_PLAN
    assert essay_topic("먼저 확인하는 습관을 중요하게 생각합니다") is ESSAY
    assert essay_topic("예약 장부에 서명 칸을 만들자고 제안했습니다") is ESSAY_DEED
    assert essay_topic("선배는 먼저 들으라고 하셨습니다") is None
    assert essay_topic("날씨가 맑은 날이었습니다") is None
    assert essay_topic("") is None


@pytest.mark.parametrize(
    ("phrase", "title", "said"),
    [
        (project_phrase, "재고 예측 대시보드 구축", "재고 예측 대시보드 구축 프로젝트"),
        (project_phrase, "스마트 창고 프로젝트", "스마트 창고 프로젝트"),
        (project_phrase, "졸업 과제", "졸업 과제"),
        (activity_phrase, "오픈소스 번역 동아리", "오픈소스 번역 동아리 활동"),
        (activity_phrase, "데이터 분석 과정 수료", "데이터 분석 과정"),
        (activity_phrase, "용접 기능반 반장", "용접 기능반 반장 활동"),
        (activity_phrase, "수리산청소년상담소", "수리산청소년상담소 활동"),
        (activity_phrase, "도시락 포장 봉사", "도시락 포장 봉사"),
        (activity_phrase, "Seasonal Japanese program", "Seasonal Japanese program"),
        (certificate_name, "정보처리기사", "정보처리기사"),
        (certificate_name, "TOEIC 890점", ""),
        (certificate_name, "1종 보통 운전면허", ""),
        (certificate_name, "간호사 면허", ""),
        (certificate_name, "기본소생술(BLS) 제공자", ""),
        (certificate_name, "TOPIK 6급", ""),
        (prize, "캡스톤디자인 경진대회 장려상", "캡스톤디자인 경진대회 장려상"),
        (prize, "사내 해커톤", "사내 해커톤 상"),
        (prize, "교내 1위", ""),
    ],
)
def test_titles_become_phrases(phrase: object, title: str, said: str) -> None:
    assert phrase(title) == said  # type: ignore[operator]


@pytest.mark.parametrize(
    ("role", "field"),
    [
        ("컴퓨터공학과", "컴퓨터공학"),
        ("경영학부 학사", "경영학"),
        ("시각디자인과", "시각디자인"),
        ("기계공학 전공 (복수전공: 경영학)", "기계공학"),
        ("간호학과 / 학사", "간호학"),
        ("", ""),
    ],
)
def test_a_field_of_study_is_named_without_its_department(role: str, field: str) -> None:
    assert major(item(1, ItemKind.EDUCATION, "한빛대학교", role=role)) == field
    assert major(item(1, ItemKind.EDUCATION, "누리고등학교", role=role)) == ""


@pytest.mark.parametrize(
    ("role", "line"),
    [
        ("쿼리 개선으로 응답 시간 40% 단축", "쿼리 개선으로 응답 시간 40% 단축"),
        ("API 개발, 응답 시간 1,200ms에서 300ms로 단축", "응답 시간 1,200ms에서 300ms로 단축"),
        ("백엔드 담당 (3명)", ""),
        ("예약 흐름 개선, 디자인 시스템 정리", ""),
    ],
)
def test_what_a_role_claims_is_asked_about_and_who_was_there_is_not(role: str, line: str) -> None:
    base = item(1, ItemKind.PROJECT, "재고 예측 대시보드", role=role, quote="재고 예측 대시보드")
    asked = list(ProfileQuestions(Framing(1)).all(CandidateProfile("서다온", (base,))))
    lines = [why.line for each in asked for why in each.why]
    assert lines == (["재고 예측 대시보드", line] if line else ["재고 예측 대시보드"])


def test_kinds_are_many() -> None:
    kinds = {each.kind for seed in range(10) for each in made(seed)}
    assert kinds >= {QuestionKind.EXPERIENCE, QuestionKind.JOB, QuestionKind.MOTIVATION, QuestionKind.CHARACTER}
