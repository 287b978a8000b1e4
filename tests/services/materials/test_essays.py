"""Questions of essays in the ways that companies print them, with what was answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.candidate import ItemKind
from maju.services.materials.essays import question_text
from tests.services.materials.making import read

ANSWER = (
    "저는 이 일을 하려고 세 해를 준비했습니다. 하루에 한 가지씩 적어 가며 배웠고, 그 기록이 공책 네 권이 되었습니다. "
    * 2
)
QUESTIONS = {
    "1. 지원한 이유를 적어 주십시오. (700자 이내)": "지원한 이유를 적어 주십시오.",
    "Q2. 어려움을 이겨 낸 경험을 서술하시오. (공백 제외 600자)": "어려움을 이겨 낸 경험을 서술하시오.",
    "3) [문제해결능력] 문제를 해결한 경험을 작성해 주십시오. [400~600자]": "문제해결능력 문제를 해결한 경험을 작성해 주십시오.",
    "<지원동기>": "지원동기",
    "【2】 성장과정": "성장과정",
    "문항 4. 입사 후 포부": "입사 후 포부",
    "#1 직무 경험": "직무 경험",
    "■ 성격의 장단점": "성격의 장단점",
    "Why do you want to join us?": "Why do you want to join us?",
}


@pytest.mark.parametrize(("printed", "question"), QUESTIONS.items())
def test_a_question_without_its_number_and_its_length(printed: str, question: str) -> None:
    (item,) = read(f"자기소개서\n{printed}\n{ANSWER}").items
    assert item.kind is ItemKind.ESSAY
    assert item.title == question
    assert item.text == ANSWER.strip()


def test_headings_of_an_essay_are_its_questions() -> None:
    items = read(
        f"영업 직무 자기소개서\n# 왜 이 일을 하려고 하는가\n{ANSWER}\n# 힘들었던 일과 배운 것\n{ANSWER}\n{ANSWER}"
    ).items
    assert [item.title for item in items] == ["왜 이 일을 하려고 하는가", "힘들었던 일과 배운 것"]
    assert items[1].text == f"{ANSWER.strip()}\n{ANSWER.strip()}"


def test_counts_and_notes_are_no_part_of_an_answer() -> None:
    text = f"자소서\n문항 1. 우리 회사를 선택한 이유 (500자)\n※ 구체적인 사례를 들어 주십시오.\n{ANSWER}(467자)\n467자 / 700자\n(글자 수: 467자, 공백 포함)"
    (item,) = read(text).items
    assert item.title == "우리 회사를 선택한 이유"
    assert item.text == ANSWER.strip()


def test_the_title_of_an_answer_belongs_to_the_answer() -> None:
    (item,) = read(f"자기소개서\n1. 오래 계속해 온 일을 쓰시오. (900자 이내)\n[소리 공책 열한 권]\n{ANSWER}").items
    assert item.title == "오래 계속해 온 일을 쓰시오."
    assert item.text.startswith("[소리 공책 열한 권]\n")


def test_an_essay_in_a_table() -> None:
    items = read("# 자기소개서\n[table]", (("지원동기", ANSWER), ("입사 후 포부", f"{ANSWER}\n{ANSWER}"))).items
    assert [item.title for item in items] == ["지원동기", "입사 후 포부"]


def test_a_resume_with_an_essay_below_it() -> None:
    items = read(f"# 이력서\n# 학력\n2015.03 ~ 2021.02 한빛대학교\n# 자기소개서\n1. 지원동기\n{ANSWER}").items
    assert [(item.kind, item.title) for item in items] == [
        (ItemKind.EDUCATION, "한빛대학교"),
        (ItemKind.ESSAY, "지원동기"),
    ]


def test_who_writes_is_no_answer() -> None:
    assert read("자기소개서\n성명: 김하늘\n지원 분야: 보안").items == ()


@given(st.text(max_size=120))
def test_any_text_is_a_question_without_brackets(text: str) -> None:
    assert not set(question_text(text)) & set("[]【】〔〕")
