"""The skill list is read line by line, and a broken line is named."""

import json
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.domain.jobs import Skill
from maju.storage.skills import read_skills

LINE = {"id": "excel", "name": "Excel", "kind": "tool", "aliases": ["엑셀"], "parents": ["office"], "phrases": []}


def written(folder: Path, *lines: object) -> Path:
    path = folder / "skills.jsonl"
    path.write_text("\n".join(each if isinstance(each, str) else json.dumps(each) for each in lines), encoding="utf-8")
    return path


def test_a_line_becomes_a_skill_and_empty_lines_are_passed_over(tmp_path: Path) -> None:
    path = written(tmp_path, LINE, "", {"id": "sql", "name": "SQL", "kind": "skill"}, "")
    assert read_skills(path) == (
        Skill("excel", "Excel", "tool", aliases=("엑셀",), parents=("office",)),
        Skill("sql", "SQL", "skill"),
    )


@pytest.mark.parametrize(
    "broken",
    ["{", "[]", '"x"', LINE | {"kind": "hobby"}, LINE | {"name": " "}, LINE | {"aliases": "엑셀"}, {"id": "excel"}],
)
def test_a_broken_line_is_named(tmp_path: Path, broken: object) -> None:
    with pytest.raises(MajuError) as caught:
        read_skills(written(tmp_path, LINE, "", broken))
    assert (caught.value.code, caught.value.facts["line"]) == ("skills-invalid", 3)


def test_a_line_that_is_no_utf8_is_named(tmp_path: Path) -> None:
    path = written(tmp_path, LINE)
    path.write_bytes(path.read_bytes() + b'\n{"id": "\xbf\xa2"}')
    with pytest.raises(MajuError) as caught:
        read_skills(path)
    assert (caught.value.code, caught.value.facts["line"]) == ("skills-invalid", 2)


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    with pytest.raises(MajuError) as caught:
        read_skills(tmp_path / "skills.jsonl")
    assert caught.value.code == "skills-missing"
