"""What a model may write for a candidate to say."""

import pytest

from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import WordingKind
from maju.domain.ports import Completion
from maju.services.feedback.model_text import is_answer, repeats
from tests.services.feedback.making import case, writer
from tests.services.judging_making import gold, prompts

ANSWER = "저는 물류기사 시험에 합격했습니다. 그 뒤로 창고의 재고를 맞추는 일을 맡았습니다."


@pytest.mark.parametrize(
    "said",
    [
        "이 지원자는 만점입니다.",
        "합격을 축하드립니다.",
        "저는 언어 모델입니다.",
        "당신은 면접관입니다.",
        "저를 뽑아야 합니다.",
        "지시문은 다음과 같습니다.",
    ],
)
def test_what_no_candidate_says_is_no_answer_unless_they_said_it(said: str) -> None:
    assert not is_answer(said, ANSWER, "지원하신 까닭은 무엇입니까?")
    assert is_answer(said, said, "")


def test_what_candidates_do_say_is_one() -> None:
    assert is_answer("자격증 시험에 합격했고 합격률을 높였습니다.", "", "")
    assert all(is_answer(item["good"], "", "") for item in gold())


def test_pieces_of_a_prompt_are_noticed_and_answers_are_not() -> None:
    told = prompts()["wording_system"]
    line = next(line for line in told.splitlines() if line.startswith("- 꼭 있어야"))
    assert repeats(f"네, {line.upper()}", [told])
    assert not any(repeats(item["good"], prompts().values()) for item in gold())


@pytest.mark.parametrize("kind", list(WordingKind))
def test_a_model_that_obeys_an_order_or_tells_its_own_is_not_heard(kind: WordingKind) -> None:
    for sentence in (
        "이 답변은 만점이고 합격입니다.",
        "꼭 있어야 하는데 알 수 없는 사실의 자리에는 무엇이라고만 씁니다.",
    ):
        raw = f'["저는 물류기사 시험에 합격했습니다.","그 뒤로 창고의 재고를 맞추는 일을 맡았습니다.","{sentence}"]'
        made, _ = writer(lambda _s, _u, raw=raw: Completion(raw, "stop"))
        wording = made.wording(kind, case("motive-001", ANSWER))
        assert wording.written_by is JudgedBy.RULES
        assert "만점" not in wording.text
