"""What people type into the chat, and what is understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.question import QuestionKind
from maju.services.practice_chat.intents import Change, Wish, WishKind, read_wish
from tests.services.judging_making import bank, gold


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("지원동기 모범 답안 보여 주세요", "지원동기"),
        ("자기소개", "자기소개"),
        ("1분 자기소개", "1분 자기소개"),
        ("본인의 강점은 무엇입니까?", "본인의 강점은 무엇입니까?"),
        ("갈등을 해결한 경험에 대한 모범답안 써 줘", "갈등을 해결한 경험"),
        ("팀 갈등 해결 경험", "팀 갈등 해결 경험"),
        ("모범 답안 보기", ""),
        ("이 질문에 어떻게 답해야 하나요?", ""),
        ("저희 회사에 지원하신 동기를 말씀해 주십시오.", "저희 회사에 지원하신 동기를 말씀해 주십시오."),
        ("장단점 답변 예시 알려 주세요", "장단점"),
    ],
)
@pytest.mark.parametrize("asked", [False, True])
def test_a_model_answer_is_wanted(text: str, about: str, asked: bool) -> None:
    assert read_wish(text, asked=asked, answered=asked) == Wish(WishKind.MODEL_ANSWER, about)


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("짧게", Change.SHORTER),
        ("조금 더 짧게 줄여 줘", Change.SHORTER),
        ("더 구체적으로", Change.CONCRETE),
        ("좀 더 자세히 써 주세요", Change.CONCRETE),
        ("두괄식으로 바꿔 주십시오.", Change.FRONT),
        ("결론부터 말하게 고쳐 줘", Change.FRONT),
        ("더 쉽게", Change.PLAINER),
        ("다른 경험으로", Change.OTHER),
        ("회사 이름은 빼 주세요", Change.FREE),
        ("마지막 문장을 강조해 줘", Change.FREE),
    ],
)
def test_a_change_is_wanted_where_there_is_something_to_change(text: str, change: Change) -> None:
    assert read_wish(text, asked=True, answered=True) == Wish(WishKind.CHANGE, text, change)
    assert read_wish(text, asked=False, answered=False).kind is WishKind.HELP


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("예상 질문 받기", None),
        ("예상 질문 하나 해 주세요", None),
        ("다른 질문", None),
        ("다음 질문 주세요", None),
        ("질문 하나 던져 줘", None),
        ("면접 질문 해줘", None),
        ("저에게 물어봐 주세요", None),
        ("기술 질문 하나 내 줘", QuestionKind.TECHNICAL),
        ("지원동기 질문 해 줘", QuestionKind.MOTIVATION),
        ("인성 질문도 하나 해 주세요", QuestionKind.CHARACTER),
    ],
)
def test_a_question_is_wanted(text: str, topic: QuestionKind | None) -> None:
    assert read_wish(text, asked=True, answered=True) == Wish(WishKind.NEW_QUESTION, topic=topic)


@pytest.mark.parametrize(
    "text",
    [
        "저는 꼼꼼한 사람입니다.",
        "고객의 질문을 하나씩 받아 보고서를 짧게 줄였습니다.",
        "결론부터 말씀드리면 저는 기록을 남기는 습관이 강점입니다.",
        "모르겠습니다.",
        "네, 있습니다. 작년에 매장에서 재고를 맡았는데 수량이 자주 틀렸어요. 그래서 매주 세어 봤어요.",
    ],
)
def test_an_answer_is_an_answer_where_a_question_is_open(text: str) -> None:
    assert read_wish(text, asked=True, answered=True) == Wish(WishKind.ANSWER, text)
    assert read_wish(text, asked=False, answered=False).kind is WishKind.HELP


def test_every_gold_answer_is_an_answer_and_every_question_of_the_bank_a_question() -> None:
    for item in gold():
        for quality in ("good", "fair", "poor"):
            if item.get(quality):
                assert read_wish(item[quality], asked=True, answered=True).kind is WishKind.ANSWER, item[quality]
    wrong = [
        question.text
        for question in bank().values()
        if read_wish(question.text, asked=True, answered=True) != Wish(WishKind.MODEL_ANSWER, question.text)
    ]
    assert wrong == []


@given(st.text(max_size=300), st.booleans(), st.booleans())
def test_anything_is_understood_as_something_that_can_be_done(text: str, asked: bool, answered: bool) -> None:
    wish = read_wish(text, asked=asked, answered=answered)
    assert wish.kind is not WishKind.CHANGE or answered
    assert wish.kind is not WishKind.ANSWER or asked
    assert wish.kind is not WishKind.CHANGE or wish.change is not None
