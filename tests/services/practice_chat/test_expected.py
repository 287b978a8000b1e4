"""Expected questions: of the work and of the bank by turns, none twice; and the question that a subject means."""

from dataclasses import replace

import pytest

from maju.domain.question import Experience, OccupationGroup, Question, QuestionKind
from maju.services.practice_chat.expected import expected, meant
from tests.services.judging_making import bank, words
from tests.services.practice_chat.making import LOGISTICS

BANK = tuple(bank().values())
OWN = tuple(Question(f"own-{n}", QuestionKind.JOB, f"{n}번 창고의 재고를 어떻게 맞추시겠습니까?") for n in range(3))


def test_questions_of_the_work_and_of_the_bank_come_by_turns_and_never_twice() -> None:
    asked: list[str] = []
    found: list[Question] = []
    for _ in range(12):
        question = expected(LOGISTICS, OWN, BANK, asked, seed="c1")
        assert question is not None
        assert question.text not in asked
        assert question in OWN or question.suits(LOGISTICS.group, LOGISTICS.experience)
        found.append(question)
        asked.append(question.text)
    assert [q in OWN for q in found[:6]] == [True, False, True, False, True, False]
    assert len({q.kind for q in found if q not in OWN}) > 2
    assert QuestionKind.CLOSING not in {q.kind for q in found}
    assert {q.kind for q in found if q not in OWN} & {QuestionKind.JOB, QuestionKind.TECHNICAL} == set()


def test_the_same_conversation_is_asked_the_same_and_others_something_else() -> None:
    first = [expected(LOGISTICS, (), BANK, (), seed=f"c{n}") for n in range(8)]
    assert first == [expected(LOGISTICS, (), BANK, (), seed=f"c{n}") for n in range(8)]
    assert len({q.text for q in first if q}) > 3


def test_a_kind_that_is_wanted_is_given_while_there_is_one() -> None:
    topic = replace(LOGISTICS, group=OccupationGroup.ICT, experience=Experience.EXPERIENCED)
    question = expected(topic, OWN, BANK, (), seed="c1", kind=QuestionKind.TECHNICAL)
    assert question is not None
    assert question.kind is QuestionKind.TECHNICAL
    every = {q.text for q in BANK}
    assert expected(topic, (), BANK, every, seed="c1", kind=QuestionKind.TECHNICAL) is None
    assert expected(topic, (), BANK, every, seed="c1") is None


@pytest.mark.parametrize(
    ("about", "kind", "part"),
    [
        ("자기소개", QuestionKind.SELF_INTRODUCTION, "자기소개"),
        ("1분 자기소개", QuestionKind.SELF_INTRODUCTION, "자기소개"),
        ("지원동기", QuestionKind.MOTIVATION, "지원"),
        ("장단점", QuestionKind.STRENGTH_WEAKNESS, "장점"),
        ("강점", QuestionKind.STRENGTH_WEAKNESS, "강점"),
        ("갈등 해결 경험", QuestionKind.EXPERIENCE, "해결"),
        ("저희 회사에 지원하신 동기를 말씀해 주십시오", QuestionKind.MOTIVATION, "지원하신 동기"),
        ("우주선을 조종한 경험", QuestionKind.EXPERIENCE, "우주선을 조종한 경험을 말씀해 주십시오."),
        ("화성에 간다면 무엇을 가져가시겠습니까?", QuestionKind.SITUATION, "화성에 간다면"),
        ("상상해 그려 낸 작업을 소개해 주십시오.", QuestionKind.EXPERIENCE, "그려 낸 작업"),
        ("소개해 주세요.", QuestionKind.SELF_INTRODUCTION, "소개해"),
    ],
)
def test_a_subject_means_a_question(about: str, kind: QuestionKind, part: str) -> None:
    question = meant(about, LOGISTICS, OWN, BANK, words())
    assert question.kind is kind
    assert part in question.text


def test_a_question_of_the_work_is_found_by_its_words() -> None:
    assert meant("1번 창고의 재고를 어떻게 맞추시겠습니까", LOGISTICS, OWN, BANK, words()) is OWN[1]
