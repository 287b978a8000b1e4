"""Reads the question bank for its own tests and says what is wrong with a line.

Deliberately independent of the program's reader: the tests of the data must not pass because both share a mistake.
"""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

KINDS = (
    "self_introduction",
    "motivation",
    "strength_weakness",
    "experience",
    "situation",
    "job",
    "technical",
    "character",
    "closing",
)
GROUPS = ("BM", "SM", "PS", "RND", "ICT", "ARD", "MM")
EXPERIENCES = ("any", "new", "experienced")
CONDITIONS = (
    "missing_situation",
    "missing_task",
    "missing_action",
    "missing_result",
    "missing_learning",
    "no_numbers",
    "we_not_i",
    "too_short",
    "deepen",
)
FIELDS = {
    "id": str,
    "kind": str,
    "competency": str,
    "groups": list,
    "experience": str,
    "difficulty": int,
    "text": str,
    "good_answer": list,
    "expected_points": list,
    "follow_ups": list,
}
#: What technical questions have besides, and no others.
MISTAKES = "mistakes"
#: Lengths in characters, spaces included: (least, most).
TEXT_LENGTH = (15, 110)
FOLLOW_UP_LENGTH = (12, 90)
GOOD_ANSWER_LENGTH = (12, 60)
POINT_LENGTH = (10, 100)
MISTAKE_LENGTH = (15, 100)
CORRECTION_LENGTH = (15, 110)
#: How many expected points a question of a kind may have; kinds that are not here have none.
POINTS = {"technical": (3, 4, 5), "job": (0, 2, 3, 4)}

_ID = re.compile(r"[a-z]+(-[a-z]+)*-\d{3}")
_MISSING_POINT = re.compile(r"missing_point:(0|[1-9]\d*)")


@dataclass(frozen=True)
class Line:
    """One question and where it stands; ``where`` reads like ``job.jsonl:12 job-bm-012``."""

    file: str
    number: int
    question: dict[str, Any]

    @property
    def where(self) -> str:
        return f"{self.file}:{self.number} {self.question.get('id', '?')}"

    def spoken(self) -> Iterator[str]:
        """Every sentence the interviewer may say aloud."""
        yield self.question["text"]
        for follow_up in self.question["follow_ups"]:
            yield follow_up["text"]


def read_bank(folder: Path) -> list[Line]:
    """All lines of all ``*.jsonl`` files of a folder. Raises: ValueError naming file and line when one is not a JSON object."""
    lines: list[Line] = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, text in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if not text:
                continue
            try:
                question = json.loads(text)
            except ValueError as error:
                raise ValueError(f"{path.name}:{number} is not JSON: {error}") from error
            if not isinstance(question, dict):
                raise ValueError(f"{path.name}:{number} is not an object")
            lines.append(Line(path.name, number, question))
    return lines


def file_problems(path: Path) -> list[str]:
    """What is wrong with the bytes of a file: UTF-8 without a mark, LF, no empty line, no escaped Korean."""
    raw = path.read_bytes()
    problems = []
    if raw.startswith(b"\xef\xbb\xbf"):
        problems.append("begins with a byte order mark")
    if b"\r" in raw:
        problems.append("has carriage returns")
    if not raw.endswith(b"\n"):
        problems.append("does not end with a line feed")
    if b"\n\n" in raw:
        problems.append("has an empty line")
    if b"\\u" in raw:
        problems.append("escapes characters that UTF-8 can hold")
    return [f"{path.name} {problem}" for problem in problems]


def line_problems(question: dict[str, Any]) -> list[str]:
    """What breaks the format of ``data/README.md`` in one question."""
    fields = FIELDS | ({MISTAKES: list} if question.get("kind") == "technical" else {})
    wrong_fields = [name for name, kind in fields.items() if type(question.get(name)) is not kind]
    if wrong_fields or set(question) != set(fields):
        return [
            f"fields missing, unknown or of a wrong type: {sorted({*wrong_fields, *(set(question) ^ set(fields))})}"
        ]
    return [
        *_value_problems(question),
        *_good_answer_problems(question["good_answer"]),
        *_point_problems(question),
        *_mistake_problems(question),
        *_follow_up_problems(question),
    ]


def _value_problems(question: dict[str, Any]) -> Iterator[str]:
    if not _ID.fullmatch(question["id"]):
        yield f"id {question['id']!r}"
    if question["kind"] not in KINDS:
        yield f"kind {question['kind']!r}"
    if question["experience"] not in EXPERIENCES:
        yield f"experience {question['experience']!r}"
    if question["difficulty"] not in (1, 2, 3):
        yield f"difficulty {question['difficulty']!r}"
    groups = question["groups"]
    if groups != ["ALL"] and (not groups or len(set(groups)) != len(groups) or not set(groups) <= set(GROUPS)):
        yield f"groups {groups!r}"
    if not re.fullmatch(r"[가-힣A-Za-z]+([ ·][가-힣A-Za-z]+)*", question["competency"]):
        yield f"competency {question['competency']!r}"
    yield from _length_problems("text", question["text"], TEXT_LENGTH)


def _good_answer_problems(statements: list[Any]) -> Iterator[str]:
    if not 2 <= len(statements) <= 4:
        yield f"{len(statements)} statements in good_answer"
    for statement in statements:
        yield from _length_problems("good_answer", statement, GOOD_ANSWER_LENGTH)


def _point_problems(question: dict[str, Any]) -> Iterator[str]:
    points = question["expected_points"]
    if len(points) not in POINTS.get(question["kind"], (0,)):
        yield f"{len(points)} expected points for kind {question['kind']}"
    for index, point in enumerate(points):
        if not isinstance(point, dict) or set(point) != {"point", "words"} or not isinstance(point["words"], list):
            yield f"expected point {index} needs point and words"
            continue
        yield from _length_problems(f"point {index}", point["point"], POINT_LENGTH)
        if not str(point["point"]).endswith("다."):
            yield f"point {index} is no sentence: {point['point']!r}"
        # One syllable is inside too many other words: 키 in 시키다, 락 in 하락.
        yield from _word_problems(f"point {index}", point["words"], least=2)


def _mistake_problems(question: dict[str, Any]) -> Iterator[str]:
    mistakes = question.get(MISTAKES)
    if mistakes is None:
        return
    if len(mistakes) not in (2, 3):
        yield f"{len(mistakes)} mistakes"
    for index, mistake in enumerate(mistakes):
        if not isinstance(mistake, dict) or set(mistake) != {"mistake", "words", "correction"}:
            yield f"mistake {index} needs mistake, words and correction"
            continue
        yield from _length_problems(f"mistake {index}", mistake["mistake"], MISTAKE_LENGTH)
        yield from _length_problems(f"correction {index}", mistake["correction"], CORRECTION_LENGTH)
        if not all(str(mistake[part]).endswith("니다.") for part in ("mistake", "correction")):
            yield f"mistake {index} is no polite sentence"
        if not isinstance(mistake["words"], list) or not mistake["words"]:
            yield f"mistake {index} needs words"
            continue
        # A bare noun accuses whoever names the thing rightly, so a form is a phrase.
        yield from _word_problems(f"mistake {index}", mistake["words"], least=4)


def _word_problems(what: str, groups: list[Any], least: int) -> Iterator[str]:
    forms = [form for group in groups for form in str(group).split("|")]
    if len(forms) < 2:
        yield f"{what} has fewer than two surface forms"
    for form in forms:
        if len(form.replace(" ", "")) < least or form != form.strip():
            yield f"{what} has the surface form {form!r}"


def _follow_up_problems(question: dict[str, Any]) -> Iterator[str]:
    follow_ups = question["follow_ups"]
    if not 2 <= len(follow_ups) <= 3:
        yield f"{len(follow_ups)} follow-ups"
    if any(not isinstance(f, dict) or set(f) != {"when", "text"} for f in follow_ups):
        yield "a follow-up needs when and text"
        return
    conditions = [str(f["when"]) for f in follow_ups]
    if len(set(conditions)) != len(conditions):
        yield f"a condition stands twice: {conditions}"
    if all(condition == "deepen" for condition in conditions):
        yield "no follow-up has a condition"
    for condition in conditions:
        yield from _condition_problems(condition, len(question["expected_points"]))
    for follow_up in follow_ups:
        yield from _length_problems("follow-up", follow_up["text"], FOLLOW_UP_LENGTH)


def _condition_problems(condition: str, points: int) -> Iterator[str]:
    match = _MISSING_POINT.fullmatch(condition)
    if match and int(match[1]) >= points:
        yield f"{condition}, but there are {points} expected points"
    if not match and condition not in CONDITIONS:
        yield f"condition {condition!r}"


def _length_problems(what: str, text: object, limits: tuple[int, int]) -> Iterator[str]:
    least, most = limits
    if not isinstance(text, str) or not least <= len(text) <= most:
        yield f"{what} must be text of {least} to {most} characters: {text!r}"
