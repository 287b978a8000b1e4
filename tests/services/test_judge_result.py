"""결과와 배운 점: a ladder of one story, and ends that only say that something ended."""

import pytest

from maju.domain.evaluation import Criterion
from tests.services.judging_making import judge, levels

SCENE = "작년에 도서관에서 근로를 하면서 반납 도서 정리를 맡았습니다. 제가 반납 수레를 여덟 칸으로 나누고 안내판을 붙였습니다. "
CHANGED = "그 결과 정리 시간이 두 시간에서 35분으로 줄었습니다. "
LADDER = (
    "",
    "결국 잘 마무리되었습니다.",
    "그 결과 잘못 꽂힌 책이 줄었습니다.",
    CHANGED,
    CHANGED + "순서는 꽂는 자리에서 맞추면 된다는 것을 배웠고, 그 뒤로는 일을 받으면 어디서 정리할지부터 확인합니다.",
)


def result(text: str) -> tuple[int | None, str]:
    evaluation = judge("exp-problem-003", text)
    found = next(j for j in evaluation.judgements if j.criterion is Criterion.RESULT)
    return found.level, found.reason


def test_the_more_is_said_of_what_came_of_it_the_higher() -> None:
    assert [result(SCENE + end)[0] for end in LADDER] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    "end", ["덕분에 무사히 끝났습니다.", "그래서 좋은 결과를 얻었습니다.", "결과적으로 성공적으로 마무리했습니다."]
)
def test_an_end_without_a_change_is_level_2(end: str) -> None:
    level, reason = result(SCENE + end)
    assert level == 2
    assert "달라졌는지" in reason


def test_a_lesson_that_tells_a_change_is_a_result_too() -> None:
    level, reason = result(SCENE + "그 뒤로는 책을 다시 찾는 일이 열 건에서 두 건으로 줄었습니다.")
    assert (level or 0) >= 4
    assert "결과를 말씀하셨습니다" in reason


def test_only_questions_about_something_that_happened_ask_for_a_result() -> None:
    assert Criterion.RESULT not in levels(judge("sit-005", SCENE + LADDER[4]))
