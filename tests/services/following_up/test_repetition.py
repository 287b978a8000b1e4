"""Asked before: the labelled pairs, by the thresholds that were found on them."""

import json
from functools import cache

from maju.services.following_up.repetition import Repetition
from maju.services.following_up.told import unquoted
from tests.services.following_up.making import repetition
from tests.services.judging_making import ROOT, words

GOLD = ROOT / "benchmarks" / "evaluation_gold"


@cache
def rows(name: str) -> tuple[dict[str, object], ...]:
    return tuple(json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines())


def test_no_pair_that_asks_two_things_is_taken_for_one_and_half_of_the_same_are_found() -> None:
    found = {True: 0, False: 0}
    for row in rows("follow_up_pairs.jsonl"):
        found[bool(row["same"])] += repetition().asks_again(str(row["one"]), [str(row["other"])])
    assert found[False] == 0
    assert found[True] >= 8


def test_a_quote_is_no_part_of_what_is_asked() -> None:
    core = "그 수치는 어떻게 확인하셨습니까?"
    for text in (
        core,
        f"‘40% 줄었습니다’라고 하셨는데, {core}",
        f"방금 ‘40% 줄었습니다’라고 말씀하셨습니다. {core}",
        f"‘늦어졌는데’라고 하신 대목을 여쭙겠습니다. {core}",
    ):
        assert unquoted(text) == core
    assert repetition().asks_again(f"‘다른 말’이라고 하셨는데, {core}", [f"‘40% 줄었습니다’라고 하셨는데, {core}"])


def test_without_an_encoder_words_alone_decide() -> None:
    plain = Repetition(words(), None)
    one, other = "양쪽을 설득하려고 어떤 자료를 준비하셨습니까?", "설득하실 때 준비한 자료는 무엇이었습니까?"
    assert plain.asks_again(one, [other])
    assert not plain.asks_again(one, ["그 결정을 누구에게 먼저 알리셨습니까?"])
    assert not plain.asks_again(one, [])
    assert plain.nearest(one, [other]) == 0.0
