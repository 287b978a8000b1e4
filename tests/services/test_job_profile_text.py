"""Personal facts go before anything is searched; what is about the work stays."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.answer import TakeId, TakeRecording, Transcript, TranscriptSource, Word
from maju.domain.question import PlannedQuestion
from maju.domain.record import StoredTake
from maju.domain.report import TakeReport
from maju.services.job_profile_text import neutral, person_from_takes, person_from_text, topics_of
from tests.making import make_question
from tests.services.resumes import FACTS, RESUMES, filled

ROOT = Path(__file__).resolve().parents[2]

TOLD = {
    "이름": ["안녕하십니까, 김민수입니다.", "저는 이정원이라고 합니다.", "성명: 박서연", "지원자 최유진"],
    "연락처": ["010-1234-5678", "이메일: kim@example.com", "연락처: 02-345-6789"],
    "주민등록번호": ["980302-1234567", "주민등록번호는 생략합니다."],
    "성별": [
        "저는 여성입니다.",
        "성별: 남",
        "김 / 여 / 서울",
        "동해여자고등학교를 나왔습니다.",
        "전업주부로 지냈습니다.",
    ],
    "나이": [
        "저는 만 27세입니다.",
        "1998년생입니다.",
        "생년월일 1998.03.02",
        "올해 서른둘이 되었습니다.",
        "이제 50대 초반입니다.",
        "나이가 많지만 체력은 좋습니다.",
        "늦깎이로 시작했습니다.",
    ],
    "출신지": ["저는 부산 출신입니다.", "고향은 전주입니다.", "제주에서 태어났습니다.", "강릉에서 자랐습니다."],
    "주소": [
        "주소: 서울시 마포구 백범로 35",
        "현재 수원에 거주합니다.",
        "집에서 가까운 곳을 찾습니다. 제가 지원한 까닭입니다.",
    ],
    "가족": [
        "2남 1녀 중 장남입니다.",
        "아버지께서는 공무원이셨습니다.",
        "두 아이의 엄마입니다.",
        "출산 후 다시 일하고 싶습니다.",
        "화목한 집안에서 자랐습니다.",
    ],
    "혼인": ["기혼입니다.", "결혼한 지 5년 되었습니다.", "남편의 응원을 받고 있습니다."],
    "사진·외모": ["증명사진 첨부", "키 175에 건장합니다.", "인상이 좋다는 말을 듣습니다."],
    "병역": ["육군 병장으로 만기 전역했습니다.", "군필", "군대에서 책임감을 배웠습니다."],
    "종교": ["교회 청년부에서 봉사했습니다.", "종교: 불교"],
    "건강·장애": ["지병이 없습니다.", "청각 장애가 있지만 문제없습니다."],
}
WORK = [
    "여성복 매장에서 판매했습니다.",
    "65세 이상 어르신의 식사를 도왔습니다.",
    "환자 가족에게 설명했습니다.",
    "만 4세 반 아이들을 맡았습니다.",
    "굴착기 20대를 관리했습니다.",
    "연령대별 매출을 분석했습니다.",
    "부모 교육을 진행했습니다.",
    "장애 대응 절차를 만들었습니다.",
    "서버 장애 원인을 찾았습니다.",
    "육아휴직 급여 처리를 맡았습니다.",
    "영업 사원 서른 명을 교육했습니다.",
    "결혼식 영상을 편집했습니다.",
    "프로필 사진 촬영과 보정을 했습니다.",
    "총각무를 다듬고 절였습니다.",
    "다음 주부터 출근할 수 있습니다.",
]


@pytest.mark.parametrize(("topic", "sentence"), [(topic, each) for topic, said in TOLD.items() for each in said])
def test_a_personal_fact_is_left_out_and_the_work_beside_it_stays(topic: str, sentence: str) -> None:
    text = f"전기 설비를 점검했습니다.\n{sentence}\n엑셀로 기록했습니다."
    kept = neutral(text)
    assert "전기 설비를 점검했습니다." in kept
    assert "엑셀로 기록했습니다." in kept
    assert sentence.split(". ")[0].strip(".") not in kept
    assert topic in topics_of(text)


@pytest.mark.parametrize("sentence", WORK)
def test_what_is_about_the_work_stays(sentence: str) -> None:
    assert neutral(f"전기 설비를 점검했습니다. {sentence}") == f"전기 설비를 점검했습니다. {sentence}"


def test_a_name_alone_goes_at_the_top_of_a_resume_only() -> None:
    assert neutral("이력서\n오세훈\n1990년생\n용접 3년") == "이력서\n용접 3년"
    assert neutral("정비사") == "정비사"
    assert (
        neutral("용접을 배웠습니다.\n선반도 다룹니다.\n조리사\n간호사")
        == "용접을 배웠습니다.\n선반도 다룹니다.\n조리사\n간호사"
    )


def test_a_wish_in_one_sentence_loses_words_of_sex_and_age_only() -> None:
    assert neutral("50대도 할 수 있는 경비 일") == "할 수 있는 경비 일"
    assert neutral("결혼 준비를 돕는 일") == "결혼 준비를 돕는 일"
    assert neutral("저는 서른 살입니다") == ""


def test_occupations_as_people_look_for_them_are_hardly_touched() -> None:
    lines = (line for path in (ROOT / "data" / "occupations").glob("*.jsonl") for line in path.read_text().splitlines())
    occupations = [json.loads(line) for line in lines]
    phrases = [p for each in occupations for p in (*each["phrases"], each["name"], *each["also"])]
    emptied = [p for p in phrases if not neutral(p).strip()]
    assert len(emptied) / len(phrases) < 0.002, emptied


def test_a_gap_is_left_where_a_sentence_went_so_that_no_quote_spans_it() -> None:
    assert neutral("용접을 배웠습니다. 저는 여자입니다. 선반을 다룹니다.") == "용접을 배웠습니다. \n선반을 다룹니다."


@pytest.mark.parametrize("resume", RESUMES, ids=range(len(RESUMES)))
@pytest.mark.parametrize("other", range(1, len(FACTS)))
def test_swapping_personal_facts_leaves_the_same_text(resume: str, other: int) -> None:
    first, second = filled(resume, FACTS[0]), filled(resume, FACTS[other])
    assert first != second
    assert neutral(first) == neutral(second)
    assert len(neutral(first)) > 60


_PIECES = st.sampled_from(
    [
        *(each for said in TOLD.values() for each in said),
        *WORK,
        "\n",
        " ",
        ". ",
        ", ",
        "그리고 ",
        "이력서\n",
        "김민수\n",
    ]
)


@settings(deadline=None, max_examples=150)
@given(st.one_of(st.text(max_size=300), st.lists(_PIECES, max_size=25).map("".join)))
def test_it_never_grows_never_fails_and_is_done_at_once(text: str) -> None:
    kept = neutral(text)
    assert len(kept) <= len(text)
    assert neutral(kept) == kept
    assert all(word in text for word in kept.split())


def test_answers_count_by_their_last_take_and_quotes_have_their_second() -> None:
    text = "저는 여성입니다. 병동에서 환자를 간호했습니다."
    words = tuple(Word(word, at, at + 0.4) for at, word in enumerate(text.split()))
    takes = [_take(0, 1, "처음 답변입니다."), _take(0, 2, text, words), _take(1, 1, "엑셀을 씁니다."), _take(2, 1, "")]
    person = person_from_takes(takes)
    assert person.text == "병동에서 환자를 간호했습니다.\n엑셀을 씁니다."
    assert person.topics == ("성별",)
    places = person.places(["환자를 간호했습니다", "엑셀을 씁니다.", "없는 말"])
    assert [(p.quote, p.position, p.at_s) for p in places] == [
        ("환자를 간호했습니다", 0, 3.0),
        ("엑셀을 씁니다.", 1, None),
    ]
    assert person_from_text(text).places(["환자를"]) == ()


def _take(position: int, take: int, text: str, words: tuple[Word, ...] = ()) -> StoredTake:
    source = TranscriptSource.SPEECH if text else TranscriptSource.SILENT
    recording = TakeRecording(Path("x"), None, None, 5.0)
    report = TakeReport(TakeId("i", position, take), recording, Transcript(text, source, words))
    return StoredTake(PlannedQuestion(make_question(position + 1), position + 1), report)
