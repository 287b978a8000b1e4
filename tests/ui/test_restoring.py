"""A record that does not open: the window says what bringing it back does, does it when told, and opens what came of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_program
from maju.bootstrap.restoring import mend_record
from maju.domain.errors import MajuError
from maju.domain.restoring import Restored
from maju.paths import find_paths
from maju.settings import SettingsFile
from maju.ui.app import make_window
from maju.ui.main_window import MainWindow
from maju.ui.pages.pin_door import PinDoorPage
from maju.ui.pages.restoring import RestoringPage
from tests.ui.conftest import leave
from tests.ui.model_room import words

PIN = "가을산책7일"


@pytest.fixture
def window(qtbot: QtBot, settings: SettingsFile) -> Iterator[MainWindow]:
    shown = make_window(settings)
    shown.show()
    yield shown
    leave(qtbot, shown)


def begin(window: MainWindow, settings: SettingsFile) -> None:
    def build(pin: str | None = None) -> object:
        return build_program(settings, pin=pin)

    window.build(build, build, mend_record)  # type: ignore[arg-type]


def damage(settings: SettingsFile, pin: str = "") -> bytes:
    """A record with a backup (made at the second start), a byte of it turned; what it is like now."""
    first = build_program(settings)
    if pin:
        first.vault.set_pin(pin)
    first.close()
    build_program(settings, pin=pin or None).close()
    file = find_paths().database
    content = bytearray(file.read_bytes())
    content[1000] ^= 1
    file.write_bytes(content)
    return bytes(content)


def restoring(qtbot: QtBot, window: MainWindow) -> RestoringPage:
    qtbot.waitUntil(lambda: isinstance(window.page, RestoringPage), timeout=30_000)
    assert isinstance(window.page, RestoringPage)
    return window.page


def aside() -> list[Path]:
    return sorted((find_paths().home / "backups").glob("maju-aside-*.db"))


def test_a_damaged_record_is_brought_back_after_the_person_has_said_so(
    qtbot: QtBot, window: MainWindow, settings: SettingsFile
) -> None:
    damaged = damage(settings)
    begin(window, settings)
    page = restoring(qtbot, window)
    assert "온전한 백업이 있습니다" in words(page)
    page.start.click()
    assert "지우지 않고 백업 폴더에 그대로 보관합니다" in words(page)
    assert find_paths().database.read_bytes() == damaged, "asked, not done"
    page.start.click()
    qtbot.waitUntil(lambda: "기록을 되살렸습니다" in words(page), timeout=60_000)
    (kept,) = aside()
    assert kept.read_bytes() == damaged
    assert str(kept) in words(page)
    page.start.click()
    qtbot.waitUntil(lambda: window.stage.has_program, timeout=30_000)
    assert window.stage.program.vault.status().interviews == 0


def test_one_may_think_again(qtbot: QtBot, window: MainWindow, settings: SettingsFile) -> None:
    damaged = damage(settings)
    begin(window, settings)
    page = restoring(qtbot, window)
    page.start.click()
    page.back.click()
    assert "온전한 백업이 있습니다" in words(page)
    assert find_paths().database.read_bytes() == damaged
    assert aside() == []


def test_behind_a_pin_it_is_asked_for_once(qtbot: QtBot, window: MainWindow, settings: SettingsFile) -> None:
    damage(settings, PIN)
    begin(window, settings)
    qtbot.waitUntil(lambda: isinstance(window.page, PinDoorPage), timeout=30_000)
    door = window.page
    assert isinstance(door, PinDoorPage)
    door.field.setText(PIN)
    QTest.keyClick(door.field, Qt.Key.Key_Return)
    page = restoring(qtbot, window)
    page.start.click()
    page.start.click()
    qtbot.waitUntil(lambda: "기록을 되살렸습니다" in words(page), timeout=60_000)
    page.start.click()
    qtbot.waitUntil(lambda: window.stage.has_program, timeout=30_000)


def test_what_cannot_be_brought_back_is_said_and_may_be_tried_again(
    qtbot: QtBot, window: MainWindow, settings: SettingsFile
) -> None:
    tries: list[str | None] = []

    def mend(pin: str | None) -> Restored:
        tries.append(pin)
        if len(tries) == 1:
            raise MajuError("database-busy", "다른 프로그램이 기록 파일을 쓰고 있습니다.")
        return mend_record(pin)

    damage(settings)
    window.build(lambda: build_program(settings), None, mend)
    page = restoring(qtbot, window)
    page.start.click()
    page.start.click()
    qtbot.waitUntil(lambda: "다른 프로그램이 기록 파일을 쓰고 있습니다" in words(page), timeout=30_000)
    page.start.click()
    qtbot.waitUntil(lambda: "기록을 되살렸습니다" in words(page), timeout=60_000)
