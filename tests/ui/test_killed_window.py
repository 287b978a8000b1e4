"""The real window, killed with SIGKILL in the middle of an answer: the next start offers to go on, with all that was said."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_program
from maju.domain.interview_events import Phase
from maju.domain.ports import MicrophoneChoice
from maju.paths import find_paths
from maju.services.file_devices import FilesAsDevices
from maju.settings import SettingsFile
from maju.ui.app import make_window
from maju.ui.main_window import MainWindow
from maju.ui.pages.home import HomePage
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.report import ReportPage
from maju.ui.pages.welcome import WelcomePage

ROOT = Path(__file__).resolve().parents[2]

SITTING = """
import os
from pathlib import Path
from maju.commands.self_test import _sit_in_window
if __name__ == "__main__":
    print(_sit_in_window(Path(os.environ["MAJU_HOME"])))
"""
INTO_ANSWER_S, LOST_AT_MOST_S = 4.0, 1.1


@pytest.fixture
def killed(tmp_path: Path) -> tuple[Path, float]:
    """The data folder of a window that was killed, and how long its answer had been recorded by then."""
    script = tmp_path / "sit.py"
    script.write_text(SITTING, encoding="utf-8")
    environment = os.environ | {"MAJU_HOME": str(tmp_path / "home"), "PYTHONPATH": str(ROOT / "app")}
    with (tmp_path / "said.txt").open("w") as said:
        program = subprocess.Popen([sys.executable, str(script)], env=environment, stdout=said, stderr=said)
        try:
            recordings = tmp_path / "home" / "rehearsal" / "recordings"
            deadline = time.monotonic() + 60
            while not (found := list(recordings.glob("*/q01-take1/answer.wav"))):
                assert time.monotonic() < deadline, (tmp_path / "said.txt").read_text()
                assert program.poll() is None, (tmp_path / "said.txt").read_text()
                time.sleep(0.02)
            began = time.monotonic()
            time.sleep(INTO_ANSWER_S)
            program.send_signal(signal.SIGKILL)
            recorded_s = time.monotonic() - began
        finally:
            program.kill()
            program.wait()
    assert found
    return tmp_path / "home" / "rehearsal", recorded_s


@pytest.fixture
def window(qtbot: QtBot, killed: tuple[Path, float], monkeypatch: pytest.MonkeyPatch) -> Iterator[MainWindow]:
    home, _ = killed
    monkeypatch.setenv("MAJU_HOME", str(home))
    settings = SettingsFile(find_paths().settings)
    program = build_program(settings)
    quiet = MicrophoneChoice("조용한 파일", path=home / "candidate" / "quiet.wav")
    program.watcher = FilesAsDevices(program.watcher, microphone=quiet)
    shown = make_window(settings)
    shown.show()
    shown.build(lambda: program)
    yield shown
    shown.close()
    qtbot.waitUntil(lambda: not shown.isVisible(), timeout=60_000)


@pytest.mark.timeout(240)
def test_the_next_start_offers_to_go_on_where_it_was(
    qtbot: QtBot, window: MainWindow, killed: tuple[Path, float]
) -> None:
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage | HomePage), timeout=20_000)
    if isinstance(window.page, WelcomePage):
        QTest.keyClick(window.page, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.page, HomePage) and going_on(window) is not None, timeout=20_000)
    program = window.stage.program
    (interrupted,) = program.recovery.look()
    assert interrupted.last_s >= killed[1] - LOST_AT_MOST_S
    button = going_on(window)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: isinstance(window.page, InterviewPage), timeout=20_000)
    page = window.page
    assert isinstance(page, InterviewPage)
    qtbot.waitUntil(lambda: page.snapshot is not None and page.snapshot.phase is Phase.ANSWERING, timeout=40_000)
    assert page.snapshot is not None
    assert (page.snapshot.position, page.snapshot.take) == (0, 2), "the same question, a further take"
    kept = program.store.takes(interrupted.record.plan.id)[0].take.recording
    assert kept.audio is not None
    assert kept.media is not None
    page._abandon()
    qtbot.waitUntil(lambda: isinstance(window.page, ReportPage), timeout=20_000)


def going_on(window: MainWindow) -> QPushButton | None:
    return next((b for b in window.page.findChildren(QPushButton) if b.text() == "이어서 하기"), None)
