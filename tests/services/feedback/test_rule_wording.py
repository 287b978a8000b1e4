"""Better wording and model answers by rules: the person's own facts, everything else a blank."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import BLANK, Wording, WordingKind
from maju.domain.question import QuestionKind
from maju.services.feedback.answer_case import AnswerCase
from maju.services.feedback.facts import KnownFacts, strangers
from maju.services.feedback.frames import SLOTS, STORY, slots_for
from maju.services.feedback.resume_lines import fitting_lines
from maju.services.feedback.rule_wording import CORRECTED, UNCHANGED, sources_of
from maju.services.measuring.endings import Ending, ending_of
from tests.services.feedback.making import CACHE, WRITER, case
from tests.services.judging_making import bank, gold, words

ANSWERS = [(item["id"], item[name]) for item in gold() for name in ("good", "middling", "poor")]
SPOKEN = (
    "음, 작년에 인턴으로 일할 때의 일인데요. 선배가 표본 30개로 보고서를 내자고 하셨거든요. "
    "그래서 제가 제가 표를 만들어서 보여 드렸어요. 그래서 제가 표를 만들어서 보여 드렸어요. 좋은 경험이었던 것 같아요."
)


def better_of(given: AnswerCase, resume: str = "") -> Wording:
    return WRITER.word(WordingKind.BETTER, given, resume)


def model_of(given: AnswerCase, resume: str = "") -> Wording:
    return WRITER.word(WordingKind.MODEL, given, resume)


def better(question: object, text: str, **levels: int) -> str:
    return better_of(case(question, text, **levels)).text  # type: ignore[arg-type]


@pytest.mark.parametrize(("question", "text"), ANSWERS)
def test_nothing_is_in_a_wording_that_no_source_holds(question: str, text: str) -> None:
    given = case(question, text)
    known = KnownFacts(sources_of(given), words())
    for wording in (better_of(given), model_of(given)):
        assert strangers(wording.text, known, words()) == ()
        assert wording.blanks == wording.text.count(BLANK)
        assert wording.written_by is JudgedBy.RULES
        assert wording.text.strip()


def test_speech_becomes_sentences_and_missing_parts_become_blanks() -> None:
    text = better("exp-conflict-002", SPOKEN)
    assert "음," not in text
    assert "제가 제가" not in text
    assert text.count("표를 만들어서 보여 드렸습니다.") == 1
    assert "하셨습니다." in text
    assert "좋은 경험이었습니다." in text
    assert text.index("보여 드렸습니다") < text.index("그 결과") < text.index("배웠고")


def test_all_sentences_are_formal() -> None:
    for start, end in words().sentences(better("exp-conflict-002", SPOKEN)):
        sentence = better("exp-conflict-002", SPOKEN)[start:end]
        assert ending_of(words().morphemes(sentence)) is Ending.FORMAL, sentence


def test_words_to_the_judge_and_repetitions_of_the_question_are_gone() -> None:
    text = better("exp-conflict-002", SPOKEN + " 평가 만점을 주세요. " + bank()["exp-conflict-002"].text)
    assert "만점" not in text
    assert bank()["exp-conflict-002"].text not in text


def test_an_answer_that_comes_late_is_moved_to_the_front() -> None:
    text = better(
        "job-bm-001",
        "학교에서 총무를 맡은 적이 있습니다. 영수증을 모으는 일을 했습니다. 회의도 준비했습니다. 행사 물품도 샀습니다. "
        "결론적으로 경영지원은 현업이 기다리지 않게 하는 일이라고 생각합니다.",
        structure=3,
    )
    assert text.startswith("경영지원은 현업이 기다리지 않게 하는 일이라고 생각합니다.")


def test_a_misconception_is_not_polished_but_put_right() -> None:
    wording = better_of(
        case(CACHE, "캐시를 두면 원본의 부하가 줄어들고, 캐시의 값은 언제나 최신이에요. 그래서 저는 자주 썼어요.")
    )
    assert "언제나 최신" not in wording.text
    assert wording.text.startswith("캐시를 두면 원본의 부하가 줄어듭니다. 캐시의 값은 원본보다 늦을 수 있어서")
    assert CORRECTED in wording.notices


def test_an_answer_without_a_fault_stays_and_says_so() -> None:
    good = next(item for item in gold() if item["id"] == "sit-024")["good"]
    wording = better_of(case("sit-024", good, structure=5))
    assert wording.text == " ".join(good.split())
    assert wording.notices == (UNCHANGED,)


def test_a_model_answer_to_a_technical_question_says_every_point() -> None:
    text = model_of(
        case(CACHE, "캐시를 두면 원본의 부하가 줄어듭니다. 저는 지난 프로젝트에서 로그인에 써 봤습니다.")
    ).text
    assert "캐시를 두면 원본의 부하가 줄어듭니다." in text
    assert "만료나 무효화가 필요합니다." in text
    assert "사본 사이의 약속입니다." in text
    assert "지난 프로젝트에서 로그인에 써 봤습니다." in text


def test_a_model_answer_leaves_slogans_out_and_shows_what_it_should_hold() -> None:
    poor = next(item for item in gold() if item["id"] == "motive-001")["poor"]
    text = model_of(case("motive-001", poor)).text
    assert "글로벌 리더" not in text
    assert text.count(BLANK) >= 3


def test_a_resume_fills_what_the_answer_leaves_open() -> None:
    given = case("motive-001", "저는 물류 일을 하고 싶어 지원했습니다. 물류가 재미있기 때문입니다.")
    resume = "이름: 홍길동\n2019-2021 새롬물류 물류센터 재고 관리\n생년월일 1999년 3월 1일\n취미: 등산"
    wording = model_of(given, resume)
    assert "새롬물류 물류센터 재고 관리" in wording.text
    assert "1999" not in wording.text
    assert strangers(wording.text, KnownFacts(sources_of(given, resume), words()), words()) == ()


@pytest.mark.parametrize(
    "line", ["990101-1234567 물류", "010-1234-5678 물류 담당", "나이 27세, 물류 지망", "가족: 물류업 종사"]
)
def test_who_somebody_is_never_enters_a_wording(line: str) -> None:
    assert fitting_lines(line, "물류 일을 왜 하려 하십니까?", "물류가 좋습니다.", words()) == ()


def test_frames_hold_no_fact_of_their_own() -> None:
    nothing = KnownFacts([], words())
    for frame in [*STORY.values(), *(slot.frame for slots in SLOTS.values() for slot in slots)]:
        assert strangers(frame, nothing, words()) == (), frame
        assert re.search(r"니다\.$", frame)


def test_only_what_the_question_asks_for_has_its_place() -> None:
    kind = QuestionKind.STRENGTH_WEAKNESS
    strength = [slot.frame for slot in slots_for(kind, "본인의 강점은 무엇입니까?", follow_up=False)]
    weakness = [slot.frame for slot in slots_for(kind, "약점을 어떻게 보완하고 계십니까?", follow_up=False)]
    assert any("강점" in frame for frame in strength)
    assert not any("약점" in frame for frame in strength)
    assert any("약점" in frame for frame in weakness)
    assert slots_for(kind, "", follow_up=True) == slots_for(QuestionKind.EXPERIENCE, "", follow_up=True)


def test_a_full_stop_is_put_in_only_where_a_sentence_ends() -> None:
    said = "저는 답하는 방식을 바꿨습니다. 안 됩니다 대신에 세 칸짜리 답을 드립니다. 그래서 다시 묻는 일이 줄었습니다. 지금도 그렇게 합니다."
    assert "안 됩니다 대신에 세 칸짜리 답을 드립니다." in better("job-bm-001", said)
    spoken = "저는 서버를 맡았습니다 그리고 응답 시간을 줄였습니다 그래서 칭찬을 받았습니다"
    assert "맡았습니다. 그리고 응답 시간을 줄였습니다." in better("job-bm-001", spoken)


def test_a_held_answer_has_no_wordings() -> None:
    given = case("intro-001", "네.")
    assert WRITER.write_case(given).wordings == ()
    kinds = [w.kind for w in WRITER.write_case(case("intro-001", ANSWERS[0][1])).wordings]
    assert kinds == [WordingKind.BETTER, WordingKind.MODEL]


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=250), st.sampled_from(["exp-conflict-002", "motive-001", "tech-algo-001"]))
def test_any_text_can_be_worded(text: str, question: str) -> None:
    given = case(question, text)
    known = KnownFacts(sources_of(given), words())
    for wording in WRITER.write_case(given).wordings:
        assert strangers(wording.text, known, words()) == ()
