"""The proof that nothing needs a network: it holds only where everything was refused and the interview went through."""

import json
from pathlib import Path

import pytest

from maju.services.offline_proof import (
    PROGRAM,
    OfflineProof,
    ProcessTries,
    Way,
    proof_from_plain,
    proof_words,
    read_witness,
    way_words,
)

REFUSED = Way("python-tcp", "NetworkForbiddenError", True)
NATIVE = Way("native-ipv4", "EPERM", True)
GRANTED = Way("native-ipv4", "granted", False)
GOOD = OfflineProof((ProcessTries(PROGRAM, True, (REFUSED, NATIVE)),), (), 2, ())


def words(proof: OfflineProof) -> str:
    return "\n".join(map(str, proof_words(proof)))


def test_it_holds_where_all_was_refused_and_an_interview_came_of_it() -> None:
    assert GOOD.holds
    assert GOOD.by_kernel
    assert "2번 시도했고 모두 거절" in words(GOOD)
    assert "답변 2개" in words(GOOD)


@pytest.mark.parametrize(
    ("proof", "said"),
    [
        (OfflineProof((ProcessTries(PROGRAM, False, (REFUSED, GRANTED)),), (), 2, ()), "1번이 통했습니다"),
        (OfflineProof(GOOD.processes, (), 0, ()), "마치지 못했습니다"),
        (OfflineProof(GOOD.processes, (), 2, ("마이크가 사라졌습니다.",)), "마이크가 사라졌습니다."),
        (OfflineProof((ProcessTries("recorder", True, (REFUSED,)),), (), 2, ()), "모두 거절"),
    ],
)
def test_it_does_not_hold_otherwise_and_says_why(proof: OfflineProof, said: str) -> None:
    assert not proof.holds
    assert said in words(proof)


def test_one_process_that_only_python_forbids_is_enough_to_say_so() -> None:
    mixed = OfflineProof((*GOOD.processes, ProcessTries("recorder", False, (REFUSED,))), (), 1, ())
    assert not mixed.by_kernel
    assert "파이썬 코드만" in words(mixed)


def test_libraries_that_asked_are_named_with_how_often(tmp_path: Path) -> None:
    note = tmp_path / "witness.jsonl"
    process = {"process": PROGRAM, "kernel": True, "tries": [{"way": "child", "answer": "EPERM", "refused": True}]}
    asking = {"refused": "nosylib", "event": "socket.getaddrinfo"}
    note.write_text("\n".join(map(json.dumps, [process, asking, asking, process])) + "\n", encoding="utf-8")
    processes, asked = read_witness(note)
    assert [each.process for each in processes] == [PROGRAM]
    assert asked == (("nosylib", 2),)
    assert "nosylib 2" in words(OfflineProof(processes, asked, 1, ()))


def test_it_comes_back_from_json_as_it_went() -> None:
    proof = OfflineProof((*GOOD.processes, ProcessTries("documents", False, (GRANTED,))), (("a", 1),), 3, ("문제",))
    assert proof_from_plain(json.loads(json.dumps(proof.to_plain()))) == proof


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (REFUSED, "마주가 거절"),
        (NATIVE, "운영체제가 거절"),
        (GRANTED, "막히지 않았습니다"),
        (Way("native-ipv6", "EAFNOSUPPORT", True), "EAFNOSUPPORT"),
    ],
)
def test_every_answer_of_the_system_has_its_words(way: Way, said: str) -> None:
    assert said in str(way_words(way))
