"""What is asked: what is missing, the essays first of all, never more than twelve."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.resume_draft import MOST_QUESTIONS, DraftQuestion, Target, Topic
from maju.domain.resume_text import EssayQuestion, EssayText
from maju.services.resume_writer.essay_kinds import essay_hint, essay_kind
from maju.services.resume_writer.essay_words import STANDARD, EssayKind
from maju.services.resume_writer.length_words import essay_notices
from maju.services.resume_writer.questions import MOST_ESSAYS, Sought, plan_questions
from tests.services.resume_writer.making import PROFILE

TARGET = Target("재고 관리 사무원", "예시유통", posting="hand-stock", lines=("지게차운전기능사 자격증 소지자",))
SOUGHT = (Sought("지게차", "지게차운전기능사 자격증 소지자"), Sought("SAP"), Sought("WMS"))


def asked(
    profile: CandidateProfile, target: Target = TARGET, sought: tuple[Sought, ...] = ()
) -> tuple[DraftQuestion, ...]:
    return plan_questions(profile, target, STANDARD, sought, job_known=bool(target.title))


def topics(questions: tuple[DraftQuestion, ...]) -> list[str]:
    return [question.topic.value for question in questions]


def test_somebody_unknown_is_asked_for_everything_that_fits_into_twelve() -> None:
    questions = asked(CandidateProfile(), Target())
    assert len(questions) == MOST_QUESTIONS
    assert topics(questions)[0] == "job"
    assert topics(questions)[-4:] == ["essay"] * 4
    assert {"education", "experience", "skill", "contact"} <= set(topics(questions))


def test_what_the_profile_knows_is_not_asked() -> None:
    assert topics(asked(PROFILE)) == ["contact", "detail", "award", *["essay"] * 4]
    (detail,) = [q for q in asked(PROFILE) if q.topic is Topic.DETAIL]
    assert "교내 창고 정리" in detail.text, "the job whose result is written is not asked about"
    without = replace(PROFILE, items=tuple(i for i in PROFILE.items if i.kind is not ItemKind.EDUCATION))
    assert "education" in topics(asked(without))


def test_what_the_posting_asks_for_and_the_profile_lacks_is_asked_with_its_line() -> None:
    required = [q for q in asked(PROFILE, sought=SOUGHT) if q.topic is Topic.REQUIREMENT]
    assert [q.about for q in required] == ["지게차", "SAP"]
    assert required[0].why == "공고의 줄: 지게차운전기능사 자격증 소지자"
    assert required[1].text == "‘SAP’를 배우거나 써 본 일이 있습니까?"
    (skills,) = [q for q in asked(CandidateProfile("김하늘"), sought=SOUGHT) if q.topic is Topic.SKILL]
    assert "지게차, SAP, WMS" in skills.why


@pytest.mark.parametrize("text", ["가족과 나이를 적어 주십시오", "출신 지역"])
def test_nobody_is_asked_for_what_has_nothing_to_do_with_the_work(text: str) -> None:
    said = " ".join(f"{q.text} {q.why}" for q in asked(CandidateProfile(), Target()))
    assert not any(word in said for word in ("나이", "가족", "사진", "출신", "결혼", "종교", "성별", text))


def test_an_essay_written_before_is_asked_again_only_where_it_was_for_somebody_else() -> None:
    told = "매주 창고의 수량을 세어 장부와 맞추는 일을 맡았습니다. " * 4
    strength = ProfileItem("e1", ItemKind.ESSAY, "본인의 강점을 적어 주십시오.", text=told)
    motive = ProfileItem("e2", ItemKind.ESSAY, "지원 동기", text=told)
    left = asked(replace(PROFILE, items=(*PROFILE.items, strength, motive)))
    assert [q.about for q in left if q.topic is Topic.ESSAY] == ["experience", "motivation", "plan"]
    here = replace(motive, text=f"예시유통에 지원했습니다. {told}")
    left = asked(replace(PROFILE, items=(*PROFILE.items, here)))
    assert "motivation" not in [q.about for q in left if q.topic is Topic.ESSAY]


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("우리 회사에 지원한 까닭을 적어 주십시오.", EssayKind.MOTIVATION),
        ("여럿이 함께 문제를 푼 경험을 적어 주십시오.", EssayKind.COOPERATION),
        ("성장 과정을 기술하시오.", EssayKind.GROWTH),
        ("어려움을 극복한 경험", EssayKind.CHALLENGE),
        ("성격의 장점과 보완할 점", EssayKind.WEAKNESS),
        ("본인의 강점", EssayKind.STRENGTH),
        ("입사 후 포부", EssayKind.PLAN),
        ("직무와 관련한 활동", EssayKind.EXPERIENCE),
        ("좋아하는 책을 소개해 주십시오.", EssayKind.OTHER),
    ],
)
def test_an_essay_question_is_known_by_its_theme(question: str, kind: EssayKind) -> None:
    assert essay_kind(question) is kind
    assert essay_hint(question).endswith(".")


@pytest.mark.parametrize(
    "question",
    ["부모님의 직업과 가족 관계를 적어 주십시오.", "결혼 계획을 적으시오.", "출신 지역과 종교를 적어 주십시오."],
)
def test_what_no_employer_may_ask_is_not_asked_and_it_is_said(question: str) -> None:
    essays = (EssayQuestion("q", question, asked=True), STANDARD[0])
    assert [q.about for q in plan_questions(PROFILE, TARGET, essays, job_known=True) if q.topic is Topic.ESSAY] == [
        "experience"
    ]
    assert "묻지 않았습니다" in str(essay_notices(EssayText(essays[0]))[0])
    assert essay_notices(EssayText(essays[1])) == ()


items = st.builds(
    ProfileItem, st.uuids().map(str), st.sampled_from(ItemKind), st.text(max_size=12), text=st.text(max_size=120)
)
essays = st.lists(
    st.builds(EssayQuestion, st.uuids().map(str), st.sampled_from(["지원 동기", "협업 경험", "강점", "아무 이야기"])),
    max_size=14,
)


@given(
    st.builds(CandidateProfile, st.sampled_from(["", "김하늘"]), st.lists(items, max_size=12).map(tuple)),
    essays,
    st.lists(st.builds(Sought, st.text(min_size=1, max_size=8)), max_size=6),
    st.booleans(),
    st.integers(0, MOST_QUESTIONS),
)
def test_never_more_than_there_is_room_for_and_none_twice(
    profile: CandidateProfile, essays: list[EssayQuestion], sought: list[Sought], job_known: bool, room: int
) -> None:
    questions = plan_questions(profile, Target("일"), essays, sought, job_known=job_known, room=room)
    assert len(questions) <= room
    assert len({question.id for question in questions}) == len(questions)
    wanted = min(MOST_ESSAYS, room, len(essays))
    if not profile.of(ItemKind.ESSAY):
        assert topics(questions).count("essay") == wanted, "an essay is never left out for a table"
