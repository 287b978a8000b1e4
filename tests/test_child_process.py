"""How the program starts itself again: from its source for real, packaged by its words (packaging/prove.py starts those)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from maju import child_process
from maju.__main__ import main


def test_every_child_has_a_function_to_run() -> None:
    import importlib

    for place in child_process.CHILDREN.values():
        module, _, function = place.partition(":")
        assert callable(getattr(importlib.import_module(module), function))


def test_a_child_starts_from_any_folder_without_help_of_the_environment(tmp_path: Path) -> None:
    ran = subprocess.run(child_process.child_command("socket"), cwd=tmp_path, env={}, capture_output=True, timeout=60)
    assert ran.returncode == 0, ran.stderr


def test_an_unknown_child_is_refused() -> None:
    with pytest.raises(KeyError):
        child_process.child_command("nobody")


def test_a_packaged_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", "/opt/maju/maju")
    assert child_process.child_command("engine") == ["/opt/maju/maju", "maju-child", "engine"]
    assert child_process.program_command("doctor", "--json") == ["/opt/maju/maju", "doctor", "--json"]


def test_the_programs_first_argument_makes_it_a_child(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    written = tmp_path / "was.json"
    monkeypatch.setattr(sys, "argv", ["maju", child_process.CHILD, "socket"])
    monkeypatch.setattr(child_process, "ask_for_socket", lambda: written.write_text(json.dumps(sys.argv)))
    assert main() == 0
    assert json.loads(written.read_text())[1:] == ["maju-child", "socket"]
