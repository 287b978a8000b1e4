"""Model answers by rules: the person's own in its place, every unknown fact open, a general example where nobody is known."""

import pytest

from maju.domain.candidate import CandidateProfile
from maju.domain.feedback import BLANK
from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.question import Question, QuestionKind
from maju.services.feedback.facts import find_facts
from maju.services.feedback.frames import STORY
from maju.services.feedback.model_text import is_readable
from maju.services.practice_chat.changing import split_answer
from maju.services.practice_chat.general_answer import compose
from maju.services.practice_chat.general_examples import EXAMPLES, example_for
from maju.services.practice_chat.own_story import OwnStory
from maju.storage.occupations import read_occupations
from tests.services.judging_making import ROOT, bank, words
from tests.services.practice_chat.making import PROFILE

OWN = OwnStory(PROFILE, words())
NOBODY = OwnStory(CandidateProfile(), words())
CLERK = next(each for each in read_occupations(ROOT / "data" / "occupations") if each.name == "물류 관리자")


def said(question: Question | str, story: OwnStory = OWN, **options: int) -> str:
    asked = bank()[question] if isinstance(question, str) else question
    return " ".join(compose(asked, story, CLERK, CLERK.name, **options).sentences)


def test_an_introduction_names_the_work_and_the_persons_own() -> None:
    text = said("intro-001")
    assert text.startswith("안녕하십니까. 물류 관리자 직무에 지원한,")
    assert "예시소프트에서 배포 자동화 프로젝트를 하며" in text
    assert "엑셀을 다룰 수 있습니다." in text
    assert BLANK in text


def test_a_motive_knows_what_the_work_is() -> None:
    text = said("motive-001", NOBODY)
    assert "물류 관리자 업무를 하면서" in text
    assert "물류 관리자가 하는 일 가운데 하나는" in said("motive-001")


def test_a_story_is_told_in_order_and_its_missing_part_left_open() -> None:
    question = Question("free", QuestionKind.EXPERIENCE, "배포를 빠르게 한 경험을 말씀해 주십시오.")
    composed = compose(question, OWN, CLERK, CLERK.name)
    assert composed.own
    assert composed.near
    text = " ".join(composed.sentences)
    places = [text.index(part) for part in ("때의 일입니다", "맡았습니다", "만들었습니다", "12분으로", "배웠고")]
    assert places == sorted(places)
    assert STORY[next(reversed(STORY))] in text
    assert text.endswith("이 경험을 물류 관리자 업무에 쓰겠습니다.")


def test_another_turn_tells_another_story() -> None:
    question = Question("free", QuestionKind.EXPERIENCE, "배포를 빠르게 한 경험을 말씀해 주십시오.")
    assert len({said(question, turn=turn) for turn in range(3)}) == 3


def test_a_story_that_has_nothing_of_the_question_says_so() -> None:
    question = Question("free", QuestionKind.EXPERIENCE, "고객과 다툰 적이 있습니까?")
    assert not compose(question, OWN, CLERK, CLERK.name).near


def test_what_one_would_do_is_not_answered_with_something_else_one_did() -> None:
    question = Question("free", QuestionKind.SITUATION, "두 상사가 다른 일을 시키면 어떻게 하시겠습니까?")
    assert "예시소프트" not in said(question)


@pytest.mark.parametrize("kind", list(EXAMPLES))
def test_general_examples_are_whole_sentences_without_a_fact_of_anybody(kind: QuestionKind) -> None:
    for example in EXAMPLES[kind]:
        text = " ".join(example.sentences).replace("{job}", "사무원")
        for sentence in split_answer(text):
            assert is_readable(sentence.replace(BLANK, "무엇")) or sentence == "안녕하십니까.", sentence
        assert not forbidden_topics(text)
        named = [f.text for f in find_facts(text, words().morphemes(text)) if f.value is not None and f.value > 3]
        assert named == []
        assert 2 <= len(example.sentences) <= 8


def test_an_example_fits_what_is_asked_and_says_the_work() -> None:
    assert "무엇을 걱정하는지" in " ".join(example_for(QuestionKind.EXPERIENCE, "갈등을 해결한 경험은?", ""))
    assert example_for(QuestionKind.EXPERIENCE, "해외에 다녀온 경험은?", "") == ()
    assert example_for(QuestionKind.TECHNICAL, "캐시란?", "개발자") == ()
    assert "물류 관리자 직무에" in example_for(QuestionKind.SELF_INTRODUCTION, "소개해 주십시오.", "물류 관리자")[0]


def test_every_question_of_the_bank_gets_an_answer_of_sentences() -> None:
    for question in bank().values():
        if question.kind is QuestionKind.TECHNICAL:
            continue
        for story in (OWN, NOBODY):
            composed = compose(question, story, CLERK, CLERK.name)
            assert len(composed.sentences) >= 2, question.text
            assert all(sentence.endswith((".", "?")) for sentence in composed.sentences)
            assert "은(는)" not in " ".join(composed.sentences)
            assert composed.own == (
                story is OWN
                and any("예시" in s or "가나" in s or "창고" in s or "엑셀" in s for s in composed.sentences)
            )
