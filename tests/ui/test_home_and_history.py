"""Home after a crash and with a trend; history: open, delete one, delete all."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from maju.domain.interview_events import Phase
from maju.services.program import Program
from maju.ui.pages.history import HistoryPage
from maju.ui.pages.history_row import HistoryRow
from maju.ui.pages.home import HomePage
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.report import ReportPage
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.trend_chart import TrendChart
from tests.ui.conftest import Open
from tests.ui.interviews import store_interview


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget))


def button(widget: QWidget, text: str) -> QPushButton:
    return next(b for b in widget.findChildren(QPushButton) if b.text() == text)


def test_a_new_person_sees_how_it_goes(qtbot: QtBot, open_window: Open) -> None:
    window = open_window()
    qtbot.waitUntil(lambda: "이렇게 진행합니다" in words(window.page))
    assert not window.page.findChildren(TrendChart)
    QTest.keyClick(window.page, Qt.Key.Key_N)
    assert type(window.page).__name__ == "DevicesPage"


def test_the_first_start_asks_for_the_notice_once(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("", notice_accepted=False)
    qtbot.waitUntil(lambda: type(window.page).__name__ == "WelcomePage")
    assert "목소리와 영상은 이 컴퓨터에만 남습니다." in words(window.page)
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    assert isinstance(window.page, HomePage)
    assert window.stage.settings.notice_accepted


def test_two_interviews_make_a_trend(qtbot: QtBot, open_window: Open, program: Program) -> None:
    store_interview(program, "old", started="2026-10-01T10:00:00+09:00", level=2)
    store_interview(program, "new", started="2026-11-02T10:00:00+09:00", level=4)
    window = open_window()
    qtbot.waitUntil(lambda: bool(window.page.findChildren(TrendChart)))
    assert "‘구체성’" in words(window.page)
    assert len(window.page.findChildren(HistoryRow)) == 2


def test_a_crash_is_offered_to_be_continued(qtbot: QtBot, open_window: Open, program: Program) -> None:
    store_interview(program, "cut", started="2026-11-03T10:00:00+09:00", state="running")
    window = open_window()
    qtbot.waitUntil(lambda: "2번째 질문에서 멈췄습니다" in words(window.page))
    said = words(window.page)
    assert "앞의 답변 1개와, 말씀하시던 답변의 20초까지 모두 남아 있습니다." in said
    button(window.page, "이어서 하기").click()
    assert isinstance(window.page, InterviewPage)
    qtbot.waitUntil(lambda: window.page.snapshot is not None, timeout=15_000)  # type: ignore[attr-defined]
    page = window.page
    assert isinstance(page, InterviewPage)
    assert page.snapshot is not None
    assert page.snapshot.position == 1
    qtbot.waitUntil(lambda: page.snapshot.phase is not Phase.READY, timeout=10_000)  # type: ignore[union-attr]


def test_or_ended_here(qtbot: QtBot, open_window: Open, program: Program) -> None:
    store_interview(program, "cut", started="2026-11-03T10:00:00+09:00", state="running")
    window = open_window()
    qtbot.waitUntil(lambda: bool(window.page.findChildren(Banner)))
    button(window.page, "여기서 마치기").click()
    qtbot.waitUntil(lambda: isinstance(window.page, ReportPage))
    assert program.store.get("cut").state == "abandoned"
    assert program.store.takes("cut"), "its answers stay"


def test_one_interview_is_deleted_after_asking_in_the_page(qtbot: QtBot, open_window: Open, program: Program) -> None:
    store_interview(program, "old", started="2026-10-01T10:00:00+09:00")
    store_interview(program, "new", started="2026-11-02T10:00:00+09:00")
    window = open_window("history")
    page = window.page
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(lambda: len(page.findChildren(HistoryRow)) == 2)
    button(page, "지우기").click()
    assert page.question is not None
    assert len(program.store.summaries()) == 2, "asked first"
    button(page.question, "그대로 두기").click()
    assert page.question is None
    button(page, "지우기").click()
    button(page.question, "지우기").click()
    qtbot.waitUntil(lambda: [s.id for s in program.store.summaries()] == ["old"])


def test_all_are_deleted_after_asking(qtbot: QtBot, open_window: Open, program: Program) -> None:
    store_interview(program, "old", started="2026-10-01T10:00:00+09:00")
    store_interview(program, "new", started="2026-11-02T10:00:00+09:00")
    window = open_window("history")
    page = window.page
    assert isinstance(page, HistoryPage)
    qtbot.waitUntil(page.delete_all.isVisible)
    page.delete_all.click()
    assert page.question is not None
    button(page.question, "모두 지우기").click()
    qtbot.waitUntil(lambda: "아직 면접이 없습니다." in words(page))
    assert program.store.summaries() == ()


def test_a_row_opens_its_report(qtbot: QtBot, open_window: Open, program: Program) -> None:
    store_interview(program, "new", started="2026-11-02T10:00:00+09:00")
    window = open_window("history")
    qtbot.waitUntil(lambda: bool(window.page.findChildren(HistoryRow)))
    window.page.findChildren(HistoryRow)[0].click()
    assert isinstance(window.page, ReportPage)
