"""The door of a locked record: the right PIN opens it, wrong ones wait, and what happens when it is forgotten is said plainly."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_program
from maju.paths import find_paths
from maju.services.kiosk.pin_tries import WAITS_S
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.app import make_window
from maju.ui.main_window import MainWindow
from maju.ui.pages.home import HomePage
from maju.ui.pages.pin_door import PinDoorPage
from tests.ui.conftest import leave
from tests.ui.model_room import words

PIN = "가을산책7일"


@pytest.fixture
def locked(qtbot: QtBot, settings: SettingsFile) -> Iterator[MainWindow]:
    first = build_program(settings)
    first.vault.set_pin(PIN)
    first.close()
    window = make_window(settings)
    window.show()
    window.build(lambda: build_program(settings), lambda pin: build_program(settings, pin=pin))
    qtbot.waitUntil(lambda: isinstance(window.page, PinDoorPage), timeout=20_000)
    yield window
    leave(qtbot, window)


def door(window: MainWindow) -> PinDoorPage:
    assert isinstance(window.page, PinDoorPage)
    return window.page


def enter(qtbot: QtBot, page: PinDoorPage, pin: str) -> None:
    qtbot.waitUntil(page.open.isEnabled, timeout=20_000)
    page.field.setText(pin)
    QTest.keyClick(page.field, Qt.Key.Key_Return)


def test_the_right_pin_opens_the_record(qtbot: QtBot, locked: MainWindow) -> None:
    assert not locked.stage.has_program
    enter(qtbot, door(locked), PIN)
    qtbot.waitUntil(lambda: isinstance(locked.page, HomePage), timeout=20_000)
    program: Program = locked.stage.program
    assert program.vault.status().interviews == 0


def test_a_wrong_pin_opens_nothing_and_the_right_one_still_does(qtbot: QtBot, locked: MainWindow) -> None:
    page = door(locked)
    enter(qtbot, page, "가을산책8일")
    qtbot.waitUntil(lambda: "PIN이 맞지 않습니다" in page.problem.text(), timeout=20_000)
    assert page.field.text() == ""
    assert not locked.stage.has_program
    enter(qtbot, page, PIN)
    qtbot.waitUntil(lambda: isinstance(locked.page, HomePage), timeout=20_000)
    assert not (find_paths().home / "pin-tries.json").exists(), "counted anew"


def test_after_three_wrong_ones_it_waits_also_in_the_next_window(qtbot: QtBot, locked: MainWindow) -> None:
    page = door(locked)
    for wrong in ("111111", "222222", "333333"):
        enter(qtbot, page, wrong)
        qtbot.waitUntil(lambda: bool(page.problem.text()) and not page._busy, timeout=20_000)
    assert WAITS_S[3] > 0
    assert not page.open.isEnabled()
    assert "초 뒤에 다시" in page.waiting.text()
    page.field.setText(PIN)
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert not page._busy, "not even the right one is tried while it waits"
    again = PinDoorPage(locked.stage, lambda _pin: None)
    qtbot.addWidget(again)
    assert not again.open.isEnabled()
    again.left()


def test_the_pin_is_hidden_until_asked_for_and_forgetting_is_said_plainly(qtbot: QtBot, locked: MainWindow) -> None:
    page = door(locked)
    assert page.field.echoMode() == QLineEdit.EchoMode.Password
    qtbot.mouseClick(page.show_pin, Qt.MouseButton.LeftButton)
    assert page.field.echoMode() == QLineEdit.EchoMode.Normal
    qtbot.mouseClick(page.forgotten.button, Qt.MouseButton.LeftButton)
    read = words(page)
    assert "만든 사람도 알아낼 수 없습니다" in read
    assert str(find_paths().home) in read
