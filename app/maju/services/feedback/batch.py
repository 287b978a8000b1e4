"""Many questions with their answers, a JSON object a line, several at a time; results in the order of the lines, each with its id."""

import json
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from maju.domain.errors import MajuError
from maju.domain.question import QuestionKind
from maju.services.feedback.desk import PairFeedback

LONGEST_LINE = 200_000
"""Characters of a line: an answer of three minutes has about 800."""
WORKERS = 4


@dataclass(frozen=True, slots=True)
class Pair:
    """A question (or an id of the bank) and an answer; ``line`` from 1, ``id`` the line's number where none was given."""

    line: int
    id: str
    question: str
    answer: str
    resume: str = ""
    kind: QuestionKind | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that could not be used, and why, for people."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Answered:
    """A pair and what is said of it."""

    pair: Pair
    made: PairFeedback


def read_pairs(text: str) -> list[Pair | Problem]:
    """One item for every line that is not empty, in order; an id that came before is a problem."""
    items: list[Pair | Problem] = []
    ids: set[str] = set()
    for number, line in enumerate(text.removeprefix("\ufeff").split("\n"), 1):
        if not line.strip():
            continue
        item = _read(number, line)
        if isinstance(item, Pair) and item.id in ids:
            item = Problem(number, f"번호 ‘{item.id[:40]}’이(가) 앞에 이미 나왔습니다.")
        if isinstance(item, Pair):
            ids.add(item.id)
        items.append(item)
    return items


def answer_pairs(
    items: Iterable[Pair | Problem],
    say: Callable[[Pair], PairFeedback],
    *,
    workers: int = WORKERS,
    tell: Callable[[int, int], None] = lambda _done, _all: None,
) -> tuple[Sequence[Answered], Sequence[Problem]]:
    """What ``say`` makes of every pair, in their order, ``workers`` at a time; one that fails is a problem, the others go on.

    ``tell`` hears how many are done, of how many.
    """
    todo = list(items)
    results: list[Answered] = []
    problems: list[Problem] = []
    pool = ThreadPoolExecutor(max_workers=workers, thread_name_prefix="feedback")
    try:
        for done, outcome in enumerate(pool.map(lambda item: _one(item, say), todo), 1):
            if isinstance(outcome, Answered):
                results.append(outcome)
            else:
                problems.append(outcome)
            tell(done, len(todo))
    finally:
        pool.shutdown(cancel_futures=True)
    return results, problems


def _one(item: Pair | Problem, say: Callable[[Pair], PairFeedback]) -> Answered | Problem:
    if isinstance(item, Problem):
        return item
    try:
        return Answered(item, say(item))
    except MajuError as error:
        return Problem(item.line, str(error))


def _read(number: int, line: str) -> Pair | Problem:
    if len(line) > LONGEST_LINE:
        return Problem(number, "줄이 너무 깁니다. 질문 하나와 답변 하나만 한 줄에 적어 주십시오.")
    try:
        raw = json.loads(line)
    except (json.JSONDecodeError, RecursionError):
        return Problem(number, "JSON으로 읽을 수 없습니다. 쉼표와 따옴표를 확인해 주십시오.")
    if not isinstance(raw, dict):
        return Problem(number, "줄마다 question과 answer가 있는 JSON 객체여야 합니다.")
    for name in ("question", "answer"):
        if not isinstance(raw.get(name), str) or (name == "question" and not raw[name].strip()):
            return Problem(number, f"{name} 칸에 글이 없습니다.")
    kind, known = raw.get("kind"), {k.value: k for k in QuestionKind}
    if kind is not None and kind not in known:
        return Problem(number, f"kind 칸에는 {', '.join(known)} 가운데 하나를 적어 주십시오.")
    given = raw.get("id", number)
    resume = raw.get("resume", "")
    if isinstance(given, bool) or not isinstance(given, str | int) or not isinstance(resume, str):
        return Problem(number, "id 칸에는 글이나 수를, resume 칸에는 글을 적어 주십시오.")
    return Pair(number, str(given), raw["question"], raw["answer"], resume, known.get(kind) if kind else None)
