"""Where a computer asks or judges, a mark is in sight the whole time."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from maju.services.program import Program
from maju.ui.main_window import MainWindow
from tests.ui.conftest import Open, leave
from tests.ui.interviews import store_interview


def mark(window: MainWindow) -> str:
    found = [label for label in window.page.findChildren(QLabel, "ai-mark") if label.isVisibleTo(window)]
    assert len(found) == 1
    assert found[0].accessibleDescription()
    return found[0].text()


def test_an_interview_a_report_and_a_chat_carry_it(qtbot: QtBot, open_window: Open, program: Program) -> None:
    store_interview(program, "new", started="2026-11-02T10:00:00+09:00")
    window = open_window("report", "new")
    assert "AI 분석" in mark(window)
    window.open_page("chat")
    assert "AI가 답합니다" in mark(window)
    window.open_page("interview", window.stage.choices())
    qtbot.waitUntil(lambda: getattr(window.page, "snapshot", None) is not None, timeout=30_000)
    assert mark(window) == "AI 면접관 · AI 분석"
    leave(qtbot, window)
