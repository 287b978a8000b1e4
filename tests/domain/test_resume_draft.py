"""The resume writer's conversation: stories, and what holds whatever happens."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.errors import MajuError
from maju.domain.feedback import BLANK
from maju.domain.resume_draft import (
    LONGEST_ANSWER,
    MOST_QUESTIONS,
    Answer,
    Decide,
    DraftEvent,
    DraftQuestion,
    Plan,
    ResumeDraft,
    Revise,
    Skip,
    Suggest,
    Suggestion,
    SuggestionState,
    Target,
    Topic,
    Word,
    WordedEssay,
)
from maju.domain.resume_text import EssayQuestion, EssaySentence

ESSAY = EssayQuestion("motivation", "지원한 동기를 적어 주십시오.")
QUESTIONS = (
    DraftQuestion("name", Topic.NAME, "이름을 알려 주십시오."),
    DraftQuestion("education", Topic.EDUCATION, "학력을 알려 주십시오."),
    DraftQuestion("essay-motivation", Topic.ESSAY, ESSAY.text, about="motivation"),
)
DRAFT = ResumeDraft("r1", "2026-11-21T10:00:00", Target("물류 사무원"), (ESSAY,), QUESTIONS)


def after(*events: DraftEvent, draft: ResumeDraft = DRAFT) -> ResumeDraft:
    for event in events:
        draft = draft.handle(event)
    return draft


def refused(code: str, do: Callable[[], object]) -> None:
    with pytest.raises(MajuError) as found:
        do()
    assert found.value.code == code


def suggestion(name: str, text: str) -> Suggestion:
    return Suggestion(name, "motivation", text, "까닭")


def test_questions_are_asked_one_after_the_other() -> None:
    assert DRAFT.current == QUESTIONS[0]
    answered = after(Answer("name", " 김하늘 "), Skip("education"))
    assert answered.current == QUESTIONS[2]
    assert (answered.answer("name"), answered.answer("education"), answered.left) == ("김하늘", "", 1)
    done = after(Answer("essay-motivation", "물건이 제때 가는 일이 좋습니다."), draft=answered)
    assert done.current is None
    assert done.left == 0


def test_only_the_question_being_asked_is_answered() -> None:
    refused("resume-not-asked", lambda: after(Answer("education", "한빛대학교")))
    refused("resume-not-asked", lambda: after(Answer("name", "김하늘"), Answer("name", "김하늘")))
    refused("resume-not-asked", lambda: after(*(Skip(q.id) for q in QUESTIONS), Skip("name")))


def test_an_empty_or_endless_answer_is_refused() -> None:
    refused("resume-answer-empty", lambda: after(Answer("name", " \n ")))
    refused("resume-answer-long", lambda: after(Answer("name", "가" * (LONGEST_ANSWER + 1))))
    assert after(Answer("name", "가" * LONGEST_ANSWER)).left == 2


def test_an_earlier_answer_is_written_anew_and_what_a_model_made_of_it_is_gone() -> None:
    done = after(*(Answer(q.id, "처음") for q in QUESTIONS))
    worded = WordedEssay("motivation", (EssaySentence("처음입니다.", "answer:essay-motivation"),), "작은 모델")
    done = after(Word(worded), draft=done)
    assert after(Revise("name", "김바다"), draft=done).worded == (worded,)
    revised = after(Revise("essay-motivation", "나중"), draft=done)
    assert (revised.answer("essay-motivation"), revised.worded) == ("나중", ())
    assert after(Revise("name", ""), draft=done).answer("name") == ""
    refused("resume-not-asked", lambda: after(Revise("name", "아직")))


def test_an_essay_that_was_known_and_not_asked_can_be_written_anew() -> None:
    known = EssayQuestion("strength", "강점을 적어 주십시오.")
    draft = replace(DRAFT, essays=(ESSAY, known))
    written = after(Revise("essay-strength", "제 강점은 기록입니다."), draft=draft)
    assert written.answer("essay-strength") == "제 강점은 기록입니다."
    assert written.current == QUESTIONS[0], "what is asked stays"
    assert written.left == 3
    refused("resume-not-asked", lambda: after(Revise("essay-motivation", "아직"), draft=draft))


def test_a_new_plan_keeps_what_was_asked_and_asks_the_rest() -> None:
    target = Target("병동 간호사", lines=("투약을 합니다",))
    fresh = (DraftQuestion("skill", Topic.SKILL, "기술은?"), QUESTIONS[0], *QUESTIONS[2:])
    planned = after(Answer("name", "김하늘"), Plan(target, (ESSAY,), fresh))
    assert planned.target == target
    assert [q.id for q in planned.questions] == ["name", "skill", "essay-motivation"]
    assert planned.answer("name") == "김하늘"


def test_a_suggestion_is_part_of_the_text_only_when_it_was_taken() -> None:
    draft = after(
        Suggest("motivation", (suggestion("a", "저는 재고를 맡았습니다."), suggestion("b", f"그 결과 {BLANK}입니다.")))
    )
    taken = after(Decide("a", accepted=True, text="저는 재고를 세었습니다."), draft=draft)
    (accepted,) = taken.of_essay("motivation", SuggestionState.ACCEPTED)
    assert accepted.text == "저는 재고를 세었습니다."
    assert [s.id for s in taken.of_essay("motivation", SuggestionState.OPEN)] == ["b"]
    assert after(Decide("a", accepted=False), draft=taken).of_essay("motivation", SuggestionState.ACCEPTED) == ()
    refused("resume-suggestion-blank", lambda: after(Decide("b", accepted=True), draft=draft))
    assert (
        after(Decide("b", accepted=True, text="그 결과 반품이 줄었습니다."), draft=draft).suggestions[1].state
        == "accepted"
    )
    refused("resume-suggestion-unknown", lambda: after(Decide("c", accepted=True), draft=draft))


def test_new_suggestions_replace_the_open_ones_and_never_bring_back_what_was_decided() -> None:
    draft = after(
        Suggest("motivation", (suggestion("a", "하나."), suggestion("b", "둘."))),
        Decide("a", accepted=False),
        Suggest("motivation", (suggestion("a", "하나."), suggestion("c", "하나."), suggestion("d", "셋."))),
    )
    assert [(s.id, s.state.value) for s in draft.suggestions] == [("a", "declined"), ("d", "open")]


ids = st.sampled_from([f"q{n}" for n in range(16)])
texts = st.text(max_size=30)
questions = st.lists(
    st.builds(DraftQuestion, ids, st.sampled_from(Topic), texts, about=st.sampled_from(["", "m"])),
    max_size=16,
    unique_by=lambda q: q.id,
).map(tuple)
suggestions = st.builds(
    Suggestion, st.sampled_from("abc"), st.just("m"), st.sampled_from(["하나.", "둘.", f"{BLANK}."]), st.just("까닭")
)
events: st.SearchStrategy[DraftEvent] = st.one_of(
    st.builds(Answer, ids, texts),
    st.builds(Skip, ids),
    st.builds(Revise, ids, texts),
    st.builds(Plan, st.just(Target("일")), st.just((EssayQuestion("m", "동기"),)), questions),
    st.builds(Suggest, st.just("m"), st.lists(suggestions, max_size=3, unique_by=lambda s: s.id).map(tuple)),
    st.builds(Decide, st.sampled_from("abcd"), st.booleans(), st.sampled_from(["", "고친 문장."])),
)


@given(st.lists(st.one_of(events, st.just("answer-current"), st.just("skip-current")), max_size=40))
def test_whatever_happens_the_conversation_holds_together(happened: list[DraftEvent | str]) -> None:
    draft, codes = ResumeDraft("r", "2026-11-21T10:00:00"), list[str]()
    for event in happened:
        if isinstance(event, str):
            if draft.current is None:
                continue
            event = Answer(draft.current.id, "답") if event == "answer-current" else Skip(draft.current.id)
        before = draft
        try:
            draft = draft.handle(event)
        except MajuError as error:
            codes.append(error.code)
            assert draft is before
        asked = [question.id for question in draft.questions]
        done = [answer.question for answer in draft.answers]
        assert len(asked) == len(set(asked)) <= MOST_QUESTIONS
        assert len(done) == len(set(done))
        assert set(done) <= set(asked)
        assert [a.question for a in before.answers] == done[: len(before.answers)], "no answer is lost"
        assert (draft.current is None) == (draft.left == 0)
        assert draft.current is None or draft.current.id not in done
        assert len({s.id for s in draft.suggestions}) == len(draft.suggestions)
        assert not any(BLANK in s.text for s in draft.suggestions if s.state is SuggestionState.ACCEPTED)
    assert all(code.startswith("resume-") for code in codes)
