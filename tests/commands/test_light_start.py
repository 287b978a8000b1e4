"""What a command does not need is not imported: a start costs its person the modules of that command and no others."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from maju.commands.front import build_parser
from maju.commands.table import ROWS
from tests.commands.running import ROOT, maju_here

LOOK = """
import json, sys
from maju.__main__ import main
try:
    main()
except SystemExit:
    pass
print(json.dumps(sorted(sys.modules)), file=sys.stderr)
"""
NEVER = {
    *("PySide6", "cv2", "jinja2", "torch", "av", "docx", "onnxruntime"),
    *("maju.ui", "maju.services.answer_pipeline", "maju.services.feedback.desk", "maju.services.counsellor.desk"),
}
"""Runtimes, the window, and the desks of interviews, feedback and counsellors."""
WITHOUT_RECORD = {"numpy", "sqlcipher3", "maju.services.program"}
"""What only commands over a person's record need (sqlite_utils imports numpy where it is installed)."""
NOTHING = {"maju.bootstrap", "maju.storage", "maju.commands.history"}


def modules(home: Path, *arguments: str) -> set[str]:
    """The modules that a command of a process of its own had imported at its end."""
    ran = subprocess.run(
        [sys.executable, "-c", LOOK, *arguments],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env=os.environ | {"PYTHONPATH": str(ROOT / "app"), "MAJU_HOME": str(home)},
    )
    assert ran.returncode == 0, ran.stderr
    return set(json.loads(ran.stderr.splitlines()[-1]))


@pytest.mark.parametrize(
    ("command", "forbidden"),
    [
        ("--version", NEVER | WITHOUT_RECORD | NOTHING),
        ("--help", NEVER | WITHOUT_RECORD | NOTHING),
        ("interview --help", NEVER),
        ("privacy log", NEVER | WITHOUT_RECORD),
        ("kiosk queue list", NEVER | WITHOUT_RECORD),
        ("models list", NEVER | WITHOUT_RECORD - {"numpy"}),
        ("history", NEVER),
        ("vault status", NEVER),
        ("documents list", NEVER),
    ],
)
def test_a_command_imports_what_it_needs(tmp_path: Path, command: str, forbidden: set[str]) -> None:
    loaded = modules(tmp_path / "home", *command.split())
    assert "maju.commands.front" in loaded
    assert loaded & forbidden == set()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_every_command_of_the_table_has_its_arguments(tmp_path: Path, row: tuple[str, str, str]) -> None:
    ran = maju_here(tmp_path / "home", row[0], "--help")
    assert (ran.code, f"maju {row[0]}" in ran.out) == (0, True), ran.err


def test_the_help_names_every_command_but_those_for_the_program_itself() -> None:
    words = build_parser().format_help()
    assert [row.name for row in ROWS if not row.words] == ["kiosk-session"]
    for row in ROWS:
        assert (f"  {row.name}" in words) == bool(row.words)
