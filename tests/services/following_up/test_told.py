"""Told already: aspects that are asked for and told, and the labelled half that nothing was tuned on."""

import json

import pytest

from maju.services.following_up.aspects import Aspect, asked_aspect, tells
from maju.services.following_up.repetition import SURELY_OPEN, TOLD
from maju.services.following_up.told import ToldAlready
from maju.services.judging.reading import read_answer
from tests.services.following_up.making import repetition
from tests.services.judging_making import ROOT, typed, words

GOLD = ROOT / "benchmarks" / "evaluation_gold"
SAID = (
    "병원 접수대에서 일할 때 대기 시간이 길다는 불만이 하루에 열 번쯤 들어왔습니다",
    "번호표를 뽑는 기계가 한 대뿐이라서 줄이 엉켰거든요",
    "그래서 제가 과장님께 말씀드리고 접수 순서를 둘로 나눴습니다",
    "한 달 동안 세어 보니까 대기 시간이 이십 분에서 팔 분으로 줄었습니다",
)


@pytest.mark.parametrize(
    ("question", "aspect"),
    [
        ("그 일에서 배우신 점은 무엇입니까?", Aspect.LESSON),
        ("대기 시간은 얼마나 줄었습니까?", Aspect.CHANGE),
        ("대기 시간이 줄었다는 것은 어떻게 확인하셨습니까?", Aspect.VERIFIED),
        ("왜 접수 순서부터 나누셨습니까?", Aspect.WHY),
        ("그때 누구와 상의하셨습니까?", Aspect.WITH_WHOM),
        ("반대하는 분은 없었습니까?", Aspect.AGAINST),
        ("다른 방법도 생각해 보셨습니까?", Aspect.ALTERNATIVE),
        ("그때 지원자님의 역할은 무엇이었습니까?", Aspect.ROLE),
        ("이번에 지원하신 일에서는 그 경험을 어디에 쓰시겠습니까?", Aspect.JOB),
        ("환자분이 화를 내신다면 어떻게 하시겠습니까?", Aspect.WOULD),
        ("그 기계의 이름은 무엇입니까?", Aspect.WHAT),
    ],
)
def test_what_a_follow_up_asks_for(question: str, aspect: Aspect) -> None:
    assert asked_aspect(question) is aspect


@pytest.mark.parametrize(
    ("aspect", "told"),
    [
        (Aspect.LESSON, [False, False, False, False]),
        (Aspect.WITH_WHOM, [False, False, True, False]),
        (Aspect.ROLE, [False, False, True, False]),
        (Aspect.VERIFIED, [False, False, False, True]),
        (Aspect.CHANGE, [False, False, False, True]),
        (Aspect.WHAT, [False, False, False, False]),
    ],
)
def test_what_a_sentence_tells(aspect: Aspect, told: list[bool]) -> None:
    assert [tells(aspect, sentence) for sentence in SAID] == told


@pytest.mark.parametrize(
    ("told", "still_open"),
    [
        ("그때 누구와 상의하셨습니까?", "그 일에서 배우신 점은 무엇입니까?"),
        ("대기 시간은 얼마나 줄었습니까?", "기계 한 대를 더 사는 비용은 얼마였습니까?"),
        ("대기 시간이 줄었다는 것은 어떻게 확인하셨습니까?", "다른 방법도 생각해 보셨습니까?"),
        ("그때 지원자님의 역할은 무엇이었습니까?", "이번에 지원하신 일에서는 그 경험을 어디에 쓰시겠습니까?"),
    ],
)
def test_what_was_told_is_likelier_than_what_was_not(told: str, still_open: str) -> None:
    assert repetition().told(told, SAID) >= TOLD
    assert repetition().told(still_open, SAID) < TOLD


def test_what_stands_behind_the_quote_weighs_more_than_what_stands_before() -> None:
    question = "’라고 하셨는데, 그 일의 결과는 어땠습니까?"
    first, last = f"‘{SAID[1][:20]}{question}", f"‘{SAID[3][-20:]}{question}"
    assert repetition().told(first, SAID) > repetition().told(last, SAID)


def test_nothing_said_tells_nothing_and_words_alone_do_without_an_encoder() -> None:
    assert repetition().told("그 일에서 배우신 점은 무엇입니까?", []) < SURELY_OPEN
    plain = ToldAlready(words(), None)
    assert plain.likelihood("대기 시간은 얼마나 줄었습니까?", SAID) >= TOLD
    assert plain.signs("대기 시간은 얼마나 걸렸습니까?", SAID).weakest == 1.0


def test_in_the_half_that_was_held_out_most_of_what_was_told_is_found() -> None:
    found: dict[bool, list[bool]] = {True: [], False: []}
    for line in (GOLD / "told.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["half"] == "held-out":
            said = [s.text for s in read_answer(typed(row["answer"]), words()).counted]
            for each in row["follow_ups"]:
                found[each["told"]].append(repetition().told(each["text"], said, row["question"]) >= TOLD)
    assert sum(found[True]) >= 0.8 * len(found[True])
    assert sum(found[False]) <= 0.45 * len(found[False])


def test_the_halves_are_apart_and_both_hold_enough_of_each() -> None:
    rows = [json.loads(line) for line in (GOLD / "told.jsonl").read_text(encoding="utf-8").splitlines()]
    halves = {
        half: [each for row in rows if row["half"] == half for each in row["follow_ups"]]
        for half in ("tuning", "held-out")
    }
    assert {row["id"] for row in rows if row["half"] == "tuning"}.isdisjoint(
        row["id"] for row in rows if row["half"] == "held-out"
    )
    for each in halves.values():
        assert len(each) >= 150
        assert 0.4 <= sum(f["told"] for f in each) / len(each) <= 0.6
        assert sum(f["near"] for f in each) >= 25
