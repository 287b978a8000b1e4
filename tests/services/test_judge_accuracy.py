"""기술 정확성: points and misconceptions of the bank, and sentences that leave no exception."""

from dataclasses import replace

import pytest

from maju.domain.evaluation import Criterion, Judgement
from maju.domain.question import CommonMistake, ExpectedPoint
from tests.services.judging_making import bank, judge

POINTS = (
    ExpectedPoint("조회가 빨라지는 까닭을 말한다.", ("정렬된 구조|전체를 훑지",)),
    ExpectedPoint("쓰기가 느려지는 까닭을 말한다.", ("쓰기가 느려|고칠 때마다",)),
    ExpectedPoint("어떤 열에 거는지 말한다.", ("값이 고르게|선택도",)),
)
MISTAKE = CommonMistake(
    "인덱스가 쓰기까지 빠르게 한다는 오해입니다.", ("쓰기도 빨라|저장도 빨라",), "쓸 때마다 인덱스도 고쳐야 합니다."
)
QUESTION = replace(
    bank()["tech-db-010"], text="색인의 장단점을 설명해 주십시오.", expected_points=POINTS, mistakes=(MISTAKE,)
)
FAST = "정렬된 구조를 따로 두어서 표 전체를 읽는 대신 몇 번 만에 행을 찾습니다. "
SLOW = "대신 행을 넣고 고칠 때마다 그 구조도 함께 고치므로 비용이 듭니다. "
WHERE = "그래서 값이 고르게 퍼진 열, 조건에 자주 나오는 열에 겁니다. "


def accuracy(text: str) -> Judgement:
    return next(j for j in judge(QUESTION, text).judgements if j.criterion is Criterion.ACCURACY)


def test_what_is_right_counts_by_its_share() -> None:
    one, two = accuracy(FAST), accuracy(FAST + SLOW)
    assert (one.level, two.level) == (3, 4)
    whole = (
        FAST
        + SLOW
        + WHERE
        + (
            "다만 성별처럼 값이 두 개뿐이면 거의 절반을 읽으니 오히려 손해입니다. 주문 표 300만 건에서 날짜 열에 걸었더니 조회가 2초에서 30밀리초가 되었고, "
            "야간 적재는 11분에서 14분으로 늘었습니다."
        )
    )
    assert accuracy(whole).level == 5


def test_a_known_misconception_lowers_and_is_put_right() -> None:
    found = accuracy(FAST + "그리고 색인을 걸면 쓰기도 빨라집니다.")
    assert found.level == 2
    assert found.advice == MISTAKE.correction
    assert MISTAKE.mistake in found.reason
    assert accuracy("색인을 걸면 조회가 좋아지고 쓰기도 빨라집니다. 그래서 모두가 씁니다.").level == 1


def test_what_cannot_be_checked_is_held() -> None:
    found = accuracy("색인은 데이터베이스에서 굉장히 중요한 개념이라고 배웠습니다. 실무에서 자주 쓴다고 들었습니다.")
    assert found.level is None
    assert "보류" in found.reason


@pytest.mark.parametrize(
    "sweeping", ["색인은 모든 열에 항상 거는 것이 좋습니다.", "색인을 걸면 절대 느려지지 않습니다."]
)
def test_sentences_without_exception_lower_by_one(sweeping: str) -> None:
    plain, strict = accuracy(FAST + SLOW), accuracy(FAST + SLOW + sweeping)
    assert plain.level is not None
    assert strict.level == plain.level - 1
    assert "예외" in strict.reason
