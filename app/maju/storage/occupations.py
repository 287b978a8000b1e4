"""Reads the occupations that ship: one JSON object a line, one file a KECO class."""

import json
from pathlib import Path

from maju.domain.errors import MajuError
from maju.domain.jobs import Occupation
from maju.domain.question import OccupationGroup
from maju.storage.codec import from_plain

_TEXTS = ("id", "keco", "name", "english", "summary", "entry", "setting")
_LISTS = ("also", "does", "skills", "tools", "knowledge", "certificates", "majors", "related", "questions", "phrases")
_MAY_BE_EMPTY = {"certificates", "phrases"}


def read_occupations(folder: Path) -> tuple[Occupation, ...]:
    """All occupations of ``folder``, by KECO code and name.

    Raises: MajuError ``occupations-invalid`` naming file and line.
    """
    found: list[Occupation] = []
    ids: set[str] = set()
    files = sorted(folder.glob("*.jsonl"))
    if not files:
        raise _invalid(folder, 0, "파일이 없습니다")
    for path in files:
        for number, line in enumerate(_lines(path), 1):
            occupation = _parse(line, path, number)
            if occupation.id in ids:
                raise _invalid(path, number, f"‘{occupation.id}’이(가) 두 번 나옵니다")
            ids.add(occupation.id)
            found.append(occupation)
    return tuple(sorted(found, key=lambda each: (each.keco[:2], each.name, each.id)))


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise _invalid(path, 0, "파일을 읽을 수 없습니다") from error


def _parse(line: str, path: Path, number: int) -> Occupation:
    try:
        raw = json.loads(line)
        if not isinstance(raw, dict) or set(raw) != {*_TEXTS, *_LISTS, "interview_group"}:
            raise ValueError("keys")
        for key in _TEXTS:
            _require_text(raw[key])
        for key in _LISTS:
            _require_list(raw[key], may_be_empty=key in _MAY_BE_EMPTY)
        OccupationGroup(raw["interview_group"])
        return from_plain(raw, Occupation)
    except (ValueError, TypeError, RecursionError) as error:
        raise _invalid(path, number, "정해진 항목이 빠졌거나 값이 맞지 않습니다") from error


def _require_text(value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a text is missing")


def _require_list(value: object, *, may_be_empty: bool) -> None:
    if not isinstance(value, list) or not (value or may_be_empty):
        raise ValueError("a list is missing")
    for each in value:
        _require_text(each)


def _invalid(path: Path, line: int, trouble: str) -> MajuError:
    sentence = "직업 자료 {path}의 {line}째 줄을 쓸 수 없습니다: {trouble}. 프로그램을 다시 설치해 주십시오. 지난 기록은 그대로입니다."
    return MajuError("occupations-invalid", sentence, path=path.name, line=line, trouble=trouble)
