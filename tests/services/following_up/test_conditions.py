"""The bank's own follow-ups: each condition on a real transcript, and over the whole bank."""

import pytest

from maju.domain.answer import Transcript, TranscriptSource
from maju.domain.question import (
    ChosenFollowUp,
    ExpectedPoint,
    FollowUp,
    FollowUpKind,
    Question,
    QuestionKind,
)
from maju.services.following_up.conditions import fitting_conditions, kind_of
from tests.services.following_up.making import about
from tests.services.judging_making import bank, gold, typed, words

POINTS = (ExpectedPoint("인덱스 접근", ("인덱스|index",)), ExpectedPoint("캐시", ("캐시|cache", "지역성")))
WHOLE = next(item for item in gold() if item["id"] == "exp-ethics-006")["good"]


def fitting(question: Question, transcript: Transcript | None, **changes: object) -> list[ChosenFollowUp]:
    return [chosen for _, chosen in fitting_conditions(about(question, **changes), transcript, words())]


def asked_with(when: str | tuple[str, ...]) -> Question:
    conditions = (when,) if isinstance(when, str) else when
    follow_ups = tuple(FollowUp(condition, f"꼬리질문 {condition}") for condition in conditions)
    return Question("q-1", QuestionKind.EXPERIENCE, "질문입니다.", expected_points=POINTS, follow_ups=follow_ups)


def chosen(when: str | tuple[str, ...], transcript: Transcript | None, **changes: object) -> str | None:
    found = fitting(asked_with(when), transcript, **changes)
    return found[0].question.text.removeprefix("꼬리질문 ") if found else None


LONG = "저는 작년에 배송 앱을 만들며 알림 서버를 맡았고 지연이 잦아서 고객의 불만이 컸습니다. " * 3


@pytest.mark.parametrize(
    ("when", "fitting", "not_fitting"),
    [
        ("too_short", "저는 앱을 만들었습니다.", LONG),
        ("no_numbers", "저는 팀에서 배송 앱을 만들며 알림 서버를 맡았습니다.", "저는 팀원 네 명과 앱을 만들었습니다."),
        ("no_numbers", "저는 한 팀원과 두루 이야기했습니다.", "응답이 40% 빨라졌습니다."),
        ("we_not_i", "우리 팀은 앱을 만들었고 저희는 발표도 했습니다.", "저희 팀에서 저는 서버를 맡았습니다."),
        ("we_not_i", "저희가 함께 회의를 열어 결정했습니다.", "앱을 만들었습니다."),
        ("missing_point:1", "배열은 인덱스로 접근합니다.", "배열은 캐시 효율이 좋습니다."),
        ("missing_point:0", "배열은 지역성이 좋습니다.", "배열은 Index로 접근합니다."),
        ("missing_result", "작년에 동아리에서 회계를 맡았습니다. 제가 영수증을 다시 정리했습니다.", WHOLE),
        ("missing_learning", "제가 영수증을 다시 정리했습니다. 그 결과 오차가 줄었습니다.", WHOLE),
        ("missing_situation", "저는 솔직함이 가장 중요하다고 생각합니다.", WHOLE),
        ("missing_action", "저는 솔직함이 가장 중요하다고 생각합니다.", WHOLE),
        ("missing_task", "저는 책을 좋아합니다.", "저는 석 달 안에 서버를 고쳐야 했습니다."),
    ],
)
def test_a_condition_holds_or_not(when: str, fitting: str, not_fitting: str) -> None:
    assert chosen(when, typed(fitting)) == when
    assert chosen(when, typed(not_fitting)) is None


def test_a_condition_goes_before_deepening_and_the_most_telling_one_first() -> None:
    conditions = ("deepen", "missing_result", "too_short")
    assert chosen(conditions, typed("저는 앱을 만들었습니다.")) == "too_short"
    assert chosen(conditions, typed(WHOLE)) == "deepen"


def test_nothing_is_asked_twice_nor_two_of_a_kind() -> None:
    conditions = ("too_short", "deepen")
    short = typed("저는 앱을 만들었습니다.")
    assert chosen(conditions, short, asked=("꼬리질문 too_short",)) == "deepen"
    assert chosen(conditions, short, asked=("꼬리질문 too_short", "꼬리질문 deepen")) is None
    assert chosen(conditions, short, kinds=frozenset({FollowUpKind.CLARIFY})) == "deepen"


def test_what_was_said_to_the_same_question_before_counts() -> None:
    told = "그 결과 응답이 40% 빨라졌습니다."
    assert chosen("no_numbers", typed("저는 앱을 만들었습니다.")) == "no_numbers"
    assert chosen("no_numbers", typed("저는 앱을 만들었습니다."), earlier=(told,)) is None


@pytest.mark.parametrize(
    "transcript", [None, Transcript("", TranscriptSource.NONE), Transcript("", TranscriptSource.SPEECH, final=False)]
)
def test_without_words_only_deepening_can_be_asked(transcript: Transcript | None) -> None:
    assert chosen(("missing_result", "too_short", "deepen"), transcript) == "deepen"
    assert chosen(("missing_result", "too_short"), transcript) is None


def test_after_silence_there_is_nothing_to_ask_into() -> None:
    assert chosen(("too_short", "deepen"), Transcript("", TranscriptSource.SILENT)) is None


@pytest.mark.parametrize("when", ["missing_point:7", "missing_point:", "missing_nothing", "unknown"])
def test_a_condition_that_is_not_known_never_holds(when: str) -> None:
    assert chosen(when, typed(LONG)) is None


def test_a_follow_up_of_a_follow_up_keeps_the_id_of_its_parent() -> None:
    question = bank()["exp-ethics-006"]
    (first, *_) = fitting(question, typed(LONG))
    second = about(first.question).follow_up("더 말씀해 주십시오.", FollowUpKind.DEEPEN)
    assert [q.id.partition("/")[0] for q in (first.question, second.question)] == ["exp-ethics-006"] * 2
    assert second.question.id.count("/") == 1


def test_every_question_of_the_bank_with_a_deepening_one_has_something_to_ask() -> None:
    for question in bank().values():
        assert bool(fitting(question, None)) == any(f.when == "deepen" for f in question.follow_ups)


def test_every_condition_of_the_bank_is_known() -> None:
    known = {"too_short", "no_numbers", "we_not_i", "deepen"} | {
        f"missing_{p}" for p in ("situation", "task", "action", "result", "learning")
    }
    for question in bank().values():
        for follow_up in question.follow_ups:
            name, _, number = follow_up.when.partition(":")
            assert follow_up.when in known or (name == "missing_point" and int(number) < len(question.expected_points))


def test_the_kind_of_a_condition_says_what_is_missing() -> None:
    assert kind_of("missing_result") is FollowUpKind.RESULT
    assert kind_of("missing_learning") is kind_of("deepen") is FollowUpKind.DEEPEN
    assert kind_of("no_numbers") is kind_of("missing_point:1") is FollowUpKind.CLARIFY
