"""Every page opens in both languages, light and dark, at 100 and 200 percent, whole and with names for a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget
from pytestqt.qtbot import QtBot

from maju.services.program import Program
from maju.ui.main_window import MainWindow
from maju.ui.page import ScrolledPage
from tests.ui.conftest import Open
from tests.ui.interviews import store_interview

PAGES = (
    "welcome",
    "home",
    "devices",
    "prepare",
    "report",
    "history",
    "materials",
    "company-notes",
    "resume-writer",
    "settings",
    "models",
)
KOREAN_CONTENT = {"report"}
"""Questions, quotes and judgements are about Korean answers and stay Korean."""


@pytest.fixture
def past(program: Program) -> None:
    store_interview(program, "old", started="2026-10-01T10:00:00+09:00", level=2)
    store_interview(program, "new", started="2026-11-02T10:00:00+09:00", level=4, takes=2)
    store_interview(program, "cut", started="2026-11-03T10:00:00+09:00", state="running")


def show(qtbot: QtBot, open_window: Open, page: str, **changes: object) -> MainWindow:
    window = open_window(page, "new" if page == "report" else None, **changes)
    qtbot.wait(350)  # what the lanes find arrives
    return window


def visible(window: MainWindow, kind: type[QWidget]) -> list[QWidget]:
    return [widget for widget in window.findChildren(kind) if widget.isVisibleTo(window)]


@pytest.mark.usefixtures("past")
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ko", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_whole(
    qtbot: QtBot, open_window: Open, page: str, language: str, theme: str, percent: int
) -> None:
    window = show(qtbot, open_window, page, language=language, theme=theme, text_percent=percent)
    assert window.page is not None
    if isinstance(window.page, ScrolledPage):
        assert window.page.scrolled.horizontalScrollBar().maximum() == 0, "wider than the window"
    focusable = [w for w in visible(window, QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    nameless = [w for w in focusable if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    assert [type(w).__name__ for w in nameless if w.objectName() not in ("page", "qt_spinbox_lineedit")] == []


@pytest.mark.usefixtures("past")
@pytest.mark.parametrize("page", [page for page in PAGES if page not in KOREAN_CONTENT])
def test_english_leaves_no_korean_behind(qtbot: QtBot, open_window: Open, page: str) -> None:
    window = show(qtbot, open_window, page, language="en")
    texts = [label.text() for label in visible(window, QLabel)]  # type: ignore[attr-defined]
    texts += [button.text() for button in visible(window, QAbstractButton)]  # type: ignore[attr-defined]
    spoken = ("제 목소리", "지원자입니다", "한국어")
    korean = [t for t in texts if any("가" <= c <= "힣" for c in t) and not any(word in t for word in spoken)]
    assert korean == []


@pytest.mark.usefixtures("past")
@pytest.mark.parametrize("page", PAGES)
def test_nothing_is_cut_off_in_a_small_window_with_large_text(qtbot: QtBot, open_window: Open, page: str) -> None:
    window = show(qtbot, open_window, page, size=(1024, 700), text_percent=150)
    assert isinstance(window.page, ScrolledPage)
    assert window.page.scrolled.horizontalScrollBar().maximum() == 0
    for label in visible(window, QLabel):
        assert isinstance(label, QLabel)
        if label.wordWrap() and label.text() and label.textFormat() is Qt.TextFormat.PlainText:
            needed = label.heightForWidth(label.width())
            assert label.height() >= needed - 1, f"cut off: {label.text()[:40]}"


@pytest.mark.usefixtures("past")
def test_the_keyboard_reaches_every_control_of_the_preparation(qtbot: QtBot, open_window: Open) -> None:
    window = show(qtbot, open_window, "prepare")
    wanted = {w for w in visible(window.page, QAbstractButton) if w.isEnabled()}  # type: ignore[arg-type]
    wanted |= {w for w in visible(window.page, QComboBox) if w.isEnabled()}  # type: ignore[arg-type]
    reached: set[QWidget] = set()
    widget: QWidget | None = window.page
    for _ in range(200):
        assert widget is not None
        widget = widget.nextInFocusChain()
        assert widget is not None
        reached.add(widget)
        if widget is window.page:
            break
    assert wanted <= reached


def test_every_entry_of_the_sidebar_is_whole_with_the_largest_text(qtbot: QtBot, open_window: Open) -> None:
    window = show(qtbot, open_window, "home", size=(1024, 700), text_percent=200)
    entries = [w for w in window.findChildren(QAbstractButton) if w.property("kind") == "nav"]
    assert len(entries) >= 6
    assert [entry.text() for entry in entries if entry.height() < entry.sizeHint().height()] == []
