"""What `run.py test` does once everything is installed: lint, types, tests; pytest has the last word."""

import os
import subprocess
from pathlib import Path

import display
from console import say

LINT_AND_TYPES = (
    ("린트", ["ruff", "check", "."]),
    ("서식", ["ruff", "format", "--check", "."]),
    ("자료형", ["mypy"]),
)


def run(root: Path, python: Path, pytest_arguments: list[str]) -> int:
    """Every check runs, whatever the others found. Returns pytest's exit code, or 1 if only another one failed."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    failed = []
    for name, command in LINT_AND_TYPES:
        say(f"── {name}: {' '.join(command)}")
        if subprocess.run([python, "-m", *command], cwd=root, env=environment).returncode:
            failed.append(name)
    if failed:
        say(f"고칠 곳이 있습니다: {', '.join(failed)}. 시험은 계속하지만 결과는 실패입니다.")
    say("── 시험: pytest")
    with display.screen_for_tests() as screen:
        tests = subprocess.run([python, "-m", "pytest", *pytest_arguments], cwd=root, env={**environment, **screen})
    return tests.returncode or int(bool(failed))
