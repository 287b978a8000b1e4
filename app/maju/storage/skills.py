"""Reads the skill list: one JSON object a line (format: ``data/README.md``)."""

import json
from pathlib import Path
from typing import Any

from maju.domain.errors import MajuError
from maju.domain.jobs import Skill

KINDS = frozenset({"skill", "tool", "knowledge", "certificate"})


def read_skills(path: Path) -> tuple[Skill, ...]:
    """All skills of a file, in line order.

    Raises: MajuError ``skills-missing``, or ``skills-invalid`` naming the line.
    """
    try:
        lines = path.read_bytes().decode("utf-8-sig").split("\n")
    except FileNotFoundError as error:
        raise MajuError(
            "skills-missing",
            "기술 목록 파일 {path}가 없습니다. 프로그램을 다시 설치하면 돌아옵니다. 지난 기록은 그대로입니다.",
            path=path,
        ) from error
    except UnicodeDecodeError as error:
        raise _invalid(path, path.read_bytes()[: error.start].count(b"\n") + 1) from error
    return tuple(_read_line(path, number, line) for number, line in enumerate(lines, 1) if line.strip())


def _read_line(path: Path, number: int, line: str) -> Skill:
    try:
        return _skill(json.loads(line))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _invalid(path, number) from error


def _invalid(path: Path, number: int) -> MajuError:
    return MajuError(
        "skills-invalid",
        "기술 목록 파일 {file}의 {line}째 줄을 읽을 수 없습니다. 지난 기록은 그대로입니다."
        " 그 줄을 고치거나 프로그램을 다시 설치하면 쓸 수 있습니다.",
        file=path.name,
        line=number,
    )


def _skill(raw: dict[str, Any]) -> Skill:
    if raw["kind"] not in KINDS:
        raise ValueError(raw["kind"])
    return Skill(
        id=_text(raw["id"]),
        name=_text(raw["name"]),
        kind=raw["kind"],
        aliases=_texts(raw.get("aliases", [])),
        parents=_texts(raw.get("parents", [])),
        phrases=_texts(raw.get("phrases", [])),
    )


def _texts(raw: object) -> tuple[str, ...]:
    if not isinstance(raw, list):
        raise TypeError(type(raw))
    return tuple(_text(each) for each in raw)


def _text(raw: object) -> str:
    if not isinstance(raw, str) or not raw.strip():
        raise ValueError(raw)
    return raw
