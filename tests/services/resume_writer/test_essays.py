"""Essays by rules: every sentence is the person's own, within the limit by whole sentences."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem
from maju.domain.feedback import BLANK
from maju.domain.resume_draft import Answer, Decide, DraftQuestion, ResumeDraft, Suggest, Suggestion, Target, Topic
from maju.domain.resume_text import EssayQuestion, EssaySentence, EssayText, LengthLimit, LengthUnit
from maju.services.feedback.facts import KnownFacts, strangers
from maju.services.resume_writer.essays import write_essay
from maju.services.resume_writer.lengths import count_length, fits
from maju.services.resume_writer.sentences import content_words, fit, own_sentences
from maju.services.resume_writer.suggestions import suggest
from tests.services.judging_making import words
from tests.services.resume_writer.making import PROFILE

TOLD = (
    "가나마트에서 발주를 맡았어요. 폐기가 하루 12개나 나와서 요일별로 얼마나 팔리는지 석 달 동안 적어 봤습니다. "
    "금요일과 월요일이 많이 다르더라고요. 그래서 발주량을 요일마다 다르게 정했습니다. 폐기가 하루 5개로 줄었습니다. "
    "그날은 비가 왔습니다."
)
ESSAY = EssayQuestion("e", "재고와 발주를 맡아 문제를 해결한 경험을 적어 주십시오.")
LINES = ("발주량을 정하고 재고를 관리합니다",)


def draft(answer: str, essay: EssayQuestion = ESSAY, lines: tuple[str, ...] = LINES) -> ResumeDraft:
    question = DraftQuestion("essay-e", Topic.ESSAY, essay.text, about=essay.id)
    begun = ResumeDraft("r", "2026-11-21T10:00:00", Target("재고 관리", lines=lines), (essay,), (question,))
    return begun.handle(Answer("essay-e", answer)) if answer else begun


def written(answer: str, limit: LengthLimit | None = None, profile: CandidateProfile = PROFILE) -> EssayText:
    essay = EssayQuestion("e", ESSAY.text, limit)
    return write_essay(essay, draft(answer, essay), profile, words())


def test_every_sentence_is_the_persons_own_in_formal_words() -> None:
    text = written(TOLD)
    known = KnownFacts((TOLD,), words())
    assert len(text.sentences) == 6
    assert text.sentences[0] == EssaySentence("가나마트에서 발주를 맡았습니다.", "answer:essay-e")
    assert all(sentence.text.endswith("니다.") for sentence in text.sentences)
    for sentence in text.sentences:
        assert strangers(sentence.text, known, words()) == ()
        assert content_words(sentence.text, words()) <= content_words(TOLD, words()) | {"발주량"}


@pytest.mark.parametrize("most", [60, 75, 100, 130])
def test_what_is_too_long_leaves_whole_sentences_out_the_least_related_first(most: int) -> None:
    whole = written(TOLD)
    text = written(TOLD, LengthLimit(most))
    assert count_length(text.text) <= most
    assert {*text.sentences, *text.left_out} == set(whole.sentences), "no sentence is cut or lost"
    assert [s for s in whole.sentences if s in text.sentences] == list(text.sentences), "their order stays"
    assert "그날은 비가 왔습니다." in [s.text for s in text.left_out]
    assert any("12개" in s.text or "5개" in s.text for s in text.sentences), "what was measured stays longest"


def test_spaces_and_bytes_count_as_the_question_says() -> None:
    without, bytes_ = LengthLimit(60, spaces=False, said=True), LengthLimit(150, LengthUnit.BYTES)
    assert fits(written(TOLD, without).text, without)
    assert len("".join(written(TOLD, without).text.split())) <= 60 < len(written(TOLD, without).text) + 40
    assert count_length(written(TOLD, bytes_).text, bytes_) <= 150


def test_a_sentence_that_is_too_long_alone_stays_and_is_not_cut() -> None:
    long = "재고를 " + "세고 맞추고 " * 20 + "관리했습니다."
    text = written(long, LengthLimit(50))
    assert [s.text for s in text.sentences] == [long]
    assert not fits(text.text, text.question.limit)


@settings(max_examples=25)
@given(st.lists(st.integers(3, 40), min_size=1, max_size=8), st.integers(10, 120), st.booleans())
def test_fitting_keeps_order_and_loses_nothing(lengths: list[int], most: int, spaces: bool) -> None:
    sentences = [
        EssaySentence(f"{'재고 ' * (n // 3)}{n}번을 세었습니다.", f"answer:{at}") for at, n in enumerate(lengths)
    ]
    limit = LengthLimit(most, spaces=spaces)
    fitted = fit(sentences, limit, ("재고",), words())
    assert sorted((*fitted.kept, *fitted.left_out), key=lambda s: s.source) == sorted(sentences, key=lambda s: s.source)
    assert list(fitted.kept) == [s for s in sentences if s in fitted.kept]
    assert len(fitted.kept) == 1 or fits(" ".join(s.text for s in fitted.kept), limit)
    assert fitted.kept


def test_an_unanswered_essay_is_empty_and_an_old_one_on_the_same_theme_is_taken() -> None:
    assert written("").sentences == ()
    told = "창고의 수량이 장부와 달라 매주 직접 세었습니다. 원인은 반품이었습니다. 반품을 그날 적게 바꾸어 어긋남이 없어졌습니다. 지금도 그렇게 합니다. 기록을 남깁니다."
    old = ProfileItem("old", ItemKind.ESSAY, "어려운 문제를 해결한 경험", text=told)
    text = written("", profile=CandidateProfile(items=(old,)))
    assert len(text.sentences) == 5
    assert {s.source for s in text.sentences} == {"profile:old"}


def test_a_number_of_a_resident_is_never_written() -> None:
    assert "1234567" not in " ".join(s.text for s in own_sentences("저는 900101-1234567 김하늘입니다.", "a", words()))


def test_a_suggestion_comes_from_the_profile_or_leaves_its_fact_open() -> None:
    begun = draft("저는 재고를 관리해 보고 싶습니다.")
    made = suggest(ESSAY, begun, PROFILE, words())
    assert made
    sources = "\n".join((*LINES, *(f"{i.title} {i.role} {i.organisation} {i.text}" for i in PROFILE.items)))
    known = KnownFacts((sources,), words())
    for each in made:
        assert BLANK in each.text or strangers(each.text, known, words()) == ()
        assert re.search(r"니다\.$", each.text)
        assert each.reason
    assert any(BLANK in each.text for each in made), "no result is told"
    told = suggest(ESSAY, draft(TOLD), PROFILE, words())
    assert not any("결과" in each.text for each in told), "the result is there"


def test_where_nothing_was_written_only_the_profile_suggests() -> None:
    made = suggest(ESSAY, draft(""), PROFILE, words())
    assert [each.id for each in made] == ["e-item-shop"]
    assert made[0].text == "가나마트에서 진열과 발주를 맡아 일했습니다."
    assert suggest(ESSAY, draft(""), CandidateProfile(), words()) == ()


def test_only_what_was_taken_is_written() -> None:
    begun = draft(TOLD).handle(Suggest("e", (Suggestion("s", "e", "엑셀로 발주표를 만들었습니다.", "까닭"),)))
    assert "발주표" not in write_essay(ESSAY, begun, PROFILE, words()).text
    taken = begun.handle(Decide("s", accepted=True))
    assert write_essay(ESSAY, taken, PROFILE, words()).sentences[-1].source == "suggestion:s"
