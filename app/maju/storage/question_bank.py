"""Reads the question bank: one JSON object a line, one file a kind (format: ``data/README.md``)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from maju.domain.errors import MajuError
from maju.domain.question import (
    CommonMistake,
    ExpectedPoint,
    Experience,
    FollowUp,
    OccupationGroup,
    Question,
    QuestionKind,
)


def read_question_bank(folder: Path) -> tuple[Question, ...]:
    """All questions of a folder, in file and line order.

    Raises: MajuError ``questions-missing``, ``questions-unreadable``, or ``questions-invalid`` naming file and line.
    """
    questions: list[Question] = []
    for path in sorted(folder.glob("*.jsonl")):
        questions += (question for _, question in read_question_file(path))
    if not questions:
        raise MajuError(
            "questions-missing",
            "질문 파일이 {folder}에 없습니다. 프로그램을 다시 설치하면 돌아옵니다. 지난 기록은 그대로입니다.",
            folder=folder,
        )
    return tuple(questions)


def read_question_file(path: Path) -> Iterator[tuple[int, Question]]:
    """The questions of one file, each with its line. Raises: MajuError ``questions-unreadable``, ``questions-invalid``."""
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise MajuError(
            "questions-unreadable",
            "질문 파일 {file}을(를) 읽을 수 없습니다. 파일은 그대로 두었습니다. UTF-8로 저장된 글인지, 읽기 권한이 있는지 확인해 주십시오.",
            file=path.name,
        ) from error
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield number, _read_line(path, number, line)


def _read_line(path: Path, number: int, line: str) -> Question:
    try:
        return _question(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise MajuError(
            "questions-invalid",
            "질문 파일 {file}의 {line}째 줄을 읽을 수 없습니다. 그 줄을 고치거나 지우면 다시 시작할 수 있습니다.",
            file=path.name,
            line=number,
        ) from error


def _question(raw: dict[str, Any]) -> Question:
    groups = frozenset() if raw["groups"] == ["ALL"] else frozenset(OccupationGroup(g) for g in raw["groups"])
    return Question(
        id=raw["id"],
        kind=QuestionKind(raw["kind"]),
        text=raw["text"],
        competency=raw.get("competency", ""),
        groups=groups,
        experience=Experience(raw.get("experience", "any")),
        difficulty=int(raw.get("difficulty", 2)),
        good_answer=tuple(raw.get("good_answer", ())),
        expected_points=tuple(ExpectedPoint(p["point"], tuple(p["words"])) for p in raw.get("expected_points", ())),
        follow_ups=tuple(FollowUp(f["when"], f["text"]) for f in raw.get("follow_ups", ())),
        mistakes=tuple(_mistake(m) for m in raw.get("mistakes", ())),
    )


def _mistake(raw: dict[str, Any]) -> CommonMistake:
    """Strict: a misconception that nothing can suggest, or that says nothing, would accuse or stay silent unseen."""
    if set(raw) != {"mistake", "words", "correction"} or not isinstance(raw["words"], list):
        raise ValueError("a mistake has mistake, words and correction")
    texts = (raw["mistake"], raw["correction"], *(form for group in raw["words"] for form in group.split("|")))
    if not raw["words"] or not all(isinstance(text, str) and text.strip() for text in texts):
        raise ValueError("a mistake without text or words")
    return CommonMistake(raw["mistake"], tuple(raw["words"]), raw["correction"])
