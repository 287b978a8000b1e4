"""The gold set of evaluation as it lies in ``evaluation_gold``: answers with two readings, pairs, adversarial answers."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from maju.domain.evaluation import Criterion

FOLDER = Path(__file__).parent / "evaluation_gold"
READERS = ("a", "b")
TUNING, HELD_OUT = "tuning", "held out"
_SALT = "maju evaluation 2026-11"


@dataclass(frozen=True, slots=True)
class GoldAnswer:
    """An answer with the levels that two readers gave independently (``levels`` by reader), and what its author meant."""

    id: str
    question_id: str
    text: str
    meant: str
    levels: dict[str, dict[Criterion, int]]

    def agreed(self, criterion: Criterion) -> int:
        """The mean of the readings, rounded half up."""
        given = [self.levels[reader][criterion] for reader in READERS]
        return int(sum(given) / len(given) + 0.5)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two answers to one question that differ in one thing."""

    id: str
    question_id: str
    better: str
    worse: str
    why: str


@dataclass(frozen=True, slots=True)
class Adversarial:
    """An answer made to please or to break a judge. ``clean``: the same without what was slipped into it, where it is a real one."""

    id: str
    question_id: str
    sort: str
    answer: str
    clean: str = ""


@cache
def gold_answers() -> tuple[GoldAnswer, ...]:
    """All answers, in the order of the files."""
    read = {reader: {line["id"]: line["levels"] for line in _lines(f"readings_{reader}")} for reader in READERS}
    return tuple(
        GoldAnswer(
            line["id"],
            line["question_id"],
            line["answer"],
            line["meant"],
            {reader: {Criterion(c): n for c, n in read[reader][line["id"]].items()} for reader in READERS},
        )
        for line in _lines("answers_1", "answers_2", "answers_3")
    )


@cache
def pairs() -> tuple[Pair, ...]:
    """All pairs."""
    return tuple(
        Pair(line["id"], line["question_id"], line["better"], line["worse"], line["why"])
        for line in _lines("pairs_1", "pairs_2", "pairs_3")
    )


@cache
def adversarial() -> tuple[Adversarial, ...]:
    """All adversarial answers."""
    return tuple(Adversarial(**line) for line in _lines("adversarial"))


def half_of(question_id: str) -> str:
    """``tuning`` or ``held out``: the questions in the order of a fixed hash of their ids, the first half for tuning."""
    return TUNING if question_id in _tuning_questions() else HELD_OUT


@cache
def _tuning_questions() -> frozenset[str]:
    ids = sorted({answer.question_id for answer in gold_answers()}, key=_hash)
    return frozenset(ids[: len(ids) // 2])


def _hash(question_id: str) -> str:
    return hashlib.sha256(f"{_SALT} {question_id}".encode()).hexdigest()


def _lines(*names: str) -> list[dict[str, Any]]:
    return [
        json.loads(line)
        for name in names
        for line in (FOLDER / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
