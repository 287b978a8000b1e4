"""``maju notes``: brought in, listed, searched, removed; JSON as its schemas say."""

import io
import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from maju.commands.front import run
from tests.commands.running import ROOT, Ran, maju_here

TEXT = "회사: 예시전자\n시기: 2025 하반기\n단계: 1차\n질문:\n- 불량 원인을 어떻게 찾나요?\n회사: 예시물산\n질문: 재고가 맞지 않으면 어떻게 하나요?\n"


def valid(ran: Ran, name: str) -> None:
    schema = json.loads((ROOT / "assets" / "schemas" / f"{name}.schema.json").read_text(encoding="utf-8"))
    assert [f"{e.json_path}: {e.message}" for e in Draft202012Validator(schema).iter_errors(ran.json)] == []


def test_notes_come_in_are_listed_found_and_removed(maju_home: Path, tmp_path: Path) -> None:
    path = tmp_path / "후기.txt"
    path.write_text(TEXT, encoding="utf-8")
    added = maju_here(maju_home, "notes", "add", path, "--json")
    valid(added, "notes-add")
    assert added.json == {"added": 2, "known": 0, "troubles": [], "unknown_columns": []}
    listed = maju_here(maju_home, "notes", "list", "--json")
    valid(listed, "notes-list")
    assert [note["company"] for note in listed.json["notes"]] == ["예시전자", "예시물산"]
    found = maju_here(maju_home, "notes", "search", "재고", "--json")
    valid(found, "notes-list")
    (note,) = found.json["notes"]
    removed = maju_here(maju_home, "notes", "remove", note["id"], "--json")
    valid(removed, "notes-remove")
    assert removed.json == {"removed": 1}


def test_in_words(maju_home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert maju_home.is_dir()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO((TEXT + "회사:\n질문: 회사가 없습니다\n").encode())))
    assert run(["notes", "add", "--paste"]) == 0
    assert run(["notes", "list"]) == 0
    said = capsys.readouterr()
    assert "후기 2건을 가져왔습니다." in said.out
    assert "예시전자, 2025 하반기 1차" in said.out
    assert "  - 불량 원인을 어떻게 찾나요?" in said.out
    assert run(["notes", "search", "천문학"]) == 0
    assert "찾지 못했습니다" in capsys.readouterr().err
    assert run(["notes", "remove", "0123456789ab"]) == 1
    assert "아무것도 지우지 않았습니다" in capsys.readouterr().err
    assert run(["notes", "remove", "--all"]) == 0
    assert "2건을 지웠습니다" in capsys.readouterr().out
    assert run(["notes", "add", "nothing.csv"]) == 1
    assert "저장한 것은 없습니다" in capsys.readouterr().err
