"""Reads the question bank: one JSON object a line, one file a kind (format: ``data/README.md``)."""

import json
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

    Raises: MajuError ``questions-missing``, or ``questions-invalid`` naming file and line.
    """
    questions: list[Question] = []
    for path in sorted(folder.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            if line.strip():
                questions.append(_read_line(path, number, line))
    if not questions:
        raise MajuError(
            "questions-missing",
            "질문 파일이 {folder}에 없습니다. 프로그램을 다시 설치하면 돌아옵니다. 지난 기록은 그대로입니다.",
            folder=folder,
        )
    return tuple(questions)


def _read_line(path: Path, number: int, line: str) -> Question:
    try:
        return _question(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
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
