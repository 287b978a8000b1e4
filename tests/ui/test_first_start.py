"""The first start: what this computer can do, three ways on, and nothing that keeps a person from beginning."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from maju.domain.catalogue import Profile
from maju.domain.computer import GraphicsCard
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.main_window import MainWindow
from maju.ui.pages.home import HomePage
from maju.ui.pages.welcome import WelcomePage
from tests.services.model_making import model_hub
from tests.ui.conftest import Open
from tests.ui.model_room import ModelRoom, choose_path, licence_dialog, press, transfer_ends, until_stalled, words


@pytest.fixture
def room(program: Program, tmp_path: Path) -> Iterator[ModelRoom]:
    folder = tmp_path / "hub"
    folder.mkdir()
    with model_hub(folder) as hub:
        made = ModelRoom(hub, program)
        made.furnish()
        yield made


@pytest.fixture
def window(room: ModelRoom, open_window: Open) -> MainWindow:
    return open_window("", notice_accepted=False)


def welcome(qtbot: QtBot, window: MainWindow) -> WelcomePage:
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage), timeout=20_000)
    page = window.page
    assert isinstance(page, WelcomePage)
    qtbot.waitUntil(lambda: page.profiles.cards is not None and page.profiles.cards.isVisible(), timeout=20_000)
    return page


def test_it_says_what_this_computer_is_and_advises_a_profile(qtbot: QtBot, window: MainWindow) -> None:
    page = welcome(qtbot, window)
    read = words(page)
    for fact in ("프로세서 코어 8개", "메모리 16GB", "그래픽 카드 없음", "남은 저장 공간 120.0GB"):
        assert fact in read
    assert page.profiles.offer is not None
    assert page.profiles.offer.profile is Profile.MINIMUM
    assert page.profiles.cards is not None
    card = page.profiles.cards.card("minimum")
    assert card.isChecked()
    assert "추천" in card.accessibleName()
    assert "약" in card.accessibleName()
    high = page.profiles.cards.card("high")
    assert high.isEnabled(), "what does not fit can be chosen all the same"
    assert "그래픽 카드" in high.accessibleName(), "and says why"


def test_enter_begins_with_what_is_built_in(
    qtbot: QtBot, window: MainWindow, room: ModelRoom, settings: SettingsFile
) -> None:
    page = welcome(qtbot, window)
    QTest.keyClick(page, Qt.Key.Key_Return)
    assert isinstance(window.page, HomePage)
    assert settings.current.notice_accepted
    assert not room.hub.server.asked
    assert window.stage.transfers.running is None


def test_one_can_begin_before_the_computer_has_been_looked_at(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage))
    page = window.page
    assert isinstance(page, WelcomePage)
    press(page.start)
    assert isinstance(window.page, HomePage)


def test_the_download_runs_on_while_the_person_goes_on(
    qtbot: QtBot, window: MainWindow, room: ModelRoom, settings: SettingsFile
) -> None:
    room.stall("llama-test")
    page = welcome(qtbot, window)
    press(page.get)
    dialog = licence_dialog(qtbot, window)
    assert not settings.current.notice_accepted
    press(dialog.accept_button)
    assert isinstance(window.page, HomePage), "at once"
    assert settings.current.notice_accepted
    until_stalled(qtbot, window, room)
    assert window._sidebar.sign.isVisible()
    with transfer_ends(qtbot, window):
        window.stage.transfers.stop()
    room.flow("llama-test")
    with transfer_ends(qtbot, window):
        window.stage.transfers.again()
    assert room.installed() == {"whisper-test", "piper-test", "llama-test", "encoder-test"}
    assert window._sidebar.sign.words.text() == "모델 준비됨"


def test_models_can_come_from_a_stick(qtbot: QtBot, window: MainWindow, room: ModelRoom, tmp_path: Path) -> None:
    room.install("llama-test")
    stick = tmp_path / "stick"
    stick.mkdir()
    room.program.model_desk.pack(["llama-test"], stick)
    room.program.model_desk.remove(room.program.model_desk.line("llama-test").slot, "llama-test")
    asked = len(room.hub.server.asked)
    page = welcome(qtbot, window)
    press(page.stick)
    with transfer_ends(qtbot, window):
        choose_path(qtbot, window, stick)
    assert isinstance(window.page, HomePage)
    assert room.installed() == {"llama-test"}
    assert len(room.hub.server.asked) == asked


def test_a_card_is_named_and_a_larger_profile_advised(qtbot: QtBot, room: ModelRoom, open_window: Open) -> None:
    card = GraphicsCard("NVIDIA GeForce RTX 4060", 8 * 2**30, 7 * 2**30, "550.1")
    room.facts = replace(room.facts, card=card)
    page = welcome(qtbot, open_window("", notice_accepted=False))
    assert "그래픽 카드 NVIDIA GeForce RTX 4060 (8GB)" in words(page)
    assert page.profiles.offer is not None
    assert page.profiles.offer.profile is Profile.STANDARD
    assert page.profiles.cards is not None
    page.profiles.cards.card("minimum").click()
    assert page.profiles.offer.profile is Profile.MINIMUM
    assert page.get.isEnabled()


def test_a_list_of_models_that_cannot_be_read_keeps_nobody_from_beginning(
    qtbot: QtBot, room: ModelRoom, open_window: Open
) -> None:
    room.hub.manifest.write_text("version = 'none'", encoding="utf-8")
    room.furnish()
    window = open_window("", notice_accepted=False)
    qtbot.waitUntil(lambda: isinstance(window.page, WelcomePage) and bool(window.page.notices.texts), timeout=10_000)
    page = window.page
    assert isinstance(page, WelcomePage)
    assert not page.get.isEnabled()
    press(page.start)
    assert isinstance(window.page, HomePage)


@pytest.mark.parametrize("size", [(1280, 800), (700, 700), (1080, 1920)])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_way_on_is_always_in_sight_and_reached_by_the_keyboard(
    qtbot: QtBot, room: ModelRoom, open_window: Open, size: tuple[int, int], percent: int
) -> None:
    window = open_window("", notice_accepted=False, size=size, text_percent=percent)
    page = welcome(qtbot, window)
    bottom = page.start.mapTo(page, page.start.rect().bottomRight())
    assert page.rect().contains(bottom), "outside the window"
    qtbot.waitUntil(lambda: page.scrolled.horizontalScrollBar().maximum() == 0)
    wanted = {b for b in page.findChildren(QAbstractButton) if b.isVisible() and b.isEnabled()}
    reached: set[QWidget] = set()
    widget: QWidget | None = page
    for _ in range(60):
        assert widget is not None
        widget = widget.nextInFocusChain()
        reached |= {widget} if widget is not None else set()
    assert wanted <= reached
