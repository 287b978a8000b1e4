"""The house rules of conftest.py must bite: each is broken once, in a pytest of its own."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]

BROKEN = """
import os, threading, warnings
import pytest

def test_leaves_a_thread():
    threading.Timer(30, print).start()

def test_leaves_a_window(qapp):
    from PySide6.QtWidgets import QLabel
    label = QLabel("still here")
    qapp.label = label
    label.show()

def test_makes_qt_complain(qapp):
    from PySide6.QtCore import QObject, qWarning
    qWarning("this is not right")

def test_warns():
    warnings.warn("old", DeprecationWarning)

def test_is_fine_though_cv2_set_its_trap(qtbot):
    import cv2
    from PySide6.QtWidgets import QLabel
    label = QLabel("fine")
    qtbot.addWidget(label)
    with qtbot.waitExposed(label):
        label.show()
"""


def outcomes(folder: Path, text: str) -> dict[str, set[str]]:
    """Outcome words of each test of a file with `text`, run with the project's own settings."""
    file = folder / "test_broken.py"
    file.write_text(text, encoding="utf-8")
    options = ["-v", "--color=no", f"--rootdir={ROOT}", "-c", str(ROOT / "pyproject.toml"), "-p", "tests.conftest"]
    code = "import os, sys, pytest; code = pytest.main(sys.argv[1:]); sys.stdout.flush(); os._exit(code)"
    run = subprocess.run([sys.executable, "-c", code, *options, file], cwd=ROOT, capture_output=True, text=True)
    found: dict[str, set[str]] = {}
    for name, word in re.findall(r"::(test_\w+) (PASSED|FAILED|ERROR)", run.stdout):
        found.setdefault(name, set()).add(word)
    assert found, run.stdout + run.stderr
    return found


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    return outcomes(tmp_path_factory.mktemp("broken"), BROKEN)


@pytest.mark.parametrize(
    "broken", ["test_leaves_a_thread", "test_leaves_a_window", "test_makes_qt_complain", "test_warns"]
)
def test_a_broken_rule_fails(found: dict[str, set[str]], broken: str) -> None:
    assert found[broken] & {"FAILED", "ERROR"}


def test_a_clean_test_passes_next_to_cv2(found: dict[str, set[str]]) -> None:
    assert found["test_is_fine_though_cv2_set_its_trap"] == {"PASSED"}
