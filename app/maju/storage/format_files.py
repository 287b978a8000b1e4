"""Reads interview formats (presets) from TOML files that a person may edit."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from maju.domain.errors import MajuError
from maju.domain.formats import UNLIMITED, FollowUpRule, Interviewer, InterviewFormat, PauseRule
from maju.domain.question import QuestionKind
from maju.domain.toml_text import read_toml

T = TypeVar("T")

ORDER = ("practice", "viewinter", "competency", "bank", "intro", "public", "technical", "panel")
"""The order in which people see the formats that ship; others follow by name."""

_KNOWN = {
    "id",
    "name",
    "description",
    "preparation_s",
    "answer_s",
    "next_opens_s",
    "retakes",
    "may_skip",
    "pause",
    "auto_end_silence_s",
    "questions",
    "min_questions",
    "max_questions",
    "opening",
    "closing",
    "body",
    "follow_ups",
    "follow_ups_per_question",
    "interviewers",
}


def read_formats(folder: Path) -> dict[str, InterviewFormat]:
    """All formats of a folder by id.

    Raises: MajuError ``format-invalid`` naming the file and the field, ``formats-missing`` when there is none.
    """
    found = {form.id: form for form in (read_format(path) for path in sorted(folder.glob("*.toml")))}
    if not found:
        raise MajuError(
            "formats-missing",
            "면접 형식 파일이 {folder}에 없습니다. 프로그램을 다시 설치하면 처음 파일이 돌아옵니다.",
            folder=folder,
        )
    return {key: found[key] for key in sorted(found, key=lambda k: (ORDER.index(k) if k in ORDER else len(ORDER), k))}


def read_format(path: Path) -> InterviewFormat:
    """One format. Raises: MajuError ``format-invalid``."""
    try:
        raw = read_toml(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise _invalid(path, "글자 배열", str(error)) from error
    unknown = sorted(set(raw) - _KNOWN)
    if unknown:
        raise _invalid(path, unknown[0], "모르는 항목입니다")
    return InterviewFormat(
        id=_take(path, raw, "id", str),
        name=_take(path, raw, "name", str),
        description=_take(path, raw, "description", str, ""),
        preparation_s=_take(path, raw, "preparation_s", _seconds),
        answer_s=_take(path, raw, "answer_s", _seconds),
        next_opens_s=_take(path, raw, "next_opens_s", _seconds, 0),
        retakes=_take(path, raw, "retakes", _retakes, "unlimited"),
        may_skip=_take(path, raw, "may_skip", _yes_no, True),
        pause=_take(path, raw, "pause", PauseRule, "anytime"),
        auto_end_silence_s=_take(path, raw, "auto_end_silence_s", _seconds, 0),
        questions=_take(path, raw, "questions", _count),
        min_questions=_take(path, raw, "min_questions", _count, 1),
        max_questions=_take(path, raw, "max_questions", _count, 50),
        opening=_take(path, raw, "opening", _kinds, []),
        closing=_take(path, raw, "closing", _kinds, []),
        body=_take(path, raw, "body", _weights, {}),
        follow_up_rule=_take(path, raw, "follow_ups", FollowUpRule, "conditional"),
        follow_ups_per_question=_take(path, raw, "follow_ups_per_question", _count, 1),
        interviewers=_take(path, raw, "interviewers", _interviewers, [{"name": "면접관"}]),
    )


_MISSING = object()


def _take(path: Path, raw: dict[str, Any], key: str, read: Callable[[Any], T], default: object = _MISSING) -> T:
    if key not in raw and default is _MISSING:
        raise _invalid(path, key, "빠져 있습니다")
    value = raw.get(key, default)
    try:
        return read(value)
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        raise _invalid(path, key, f"‘{value}’을(를) 읽을 수 없습니다") from error


def _invalid(path: Path, field: str, why: str) -> MajuError:
    return MajuError(
        "format-invalid",
        "면접 형식 파일 {file}의 {field} 항목이 맞지 않습니다({why}). 파일을 고치거나 지우면 다시 시작할 수 있습니다. 지난 기록은 그대로입니다.",
        file=path.name,
        field=field,
        why=why,
    )


def _seconds(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(value)
    return float(value)


def _count(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(value)
    return value


def _yes_no(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError(value)
    return value


def _retakes(value: Any) -> int:
    return UNLIMITED if value == "unlimited" else _count(value)


def _kinds(value: Any) -> tuple[QuestionKind, ...]:
    return tuple(QuestionKind(kind) for kind in value)


def _weights(value: Any) -> tuple[tuple[QuestionKind, float], ...]:
    return tuple((QuestionKind(kind), _seconds(weight)) for kind, weight in value.items())


def _interviewers(value: Any) -> tuple[Interviewer, ...]:
    return tuple(
        Interviewer(str(item["name"]), str(item.get("voice", "")), _kinds(item.get("interests", ()))) for item in value
    )
