"""The device test: what is there, what is plugged in later, what is missing."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, DeviceList, MicrophoneChoice
from maju.services.device_check import CheckState
from maju.settings import SettingsFile
from maju.ui.main_window import MainWindow
from maju.ui.pages import devices as devices_page
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.preparation import PreparationPage
from tests.ui.conftest import CAMERA, EVERYTHING, MICROPHONE, Devices, Open


@pytest.fixture(autouse=True)
def often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Look for new devices ten times a second."""
    monkeypatch.setattr(devices_page, "WATCH_MS", 100)


def page(window: MainWindow) -> DevicesPage:
    assert isinstance(window.page, DevicesPage)
    return window.page


def test_a_picture_and_a_level_are_there(qtbot: QtBot, open_window: Open) -> None:
    shown = page(open_window("devices"))
    qtbot.waitUntil(lambda: shown.view.has_picture, timeout=10_000)
    qtbot.waitUntil(lambda: shown.camera.state is CheckState.PASSED, timeout=10_000)
    assert "초당 30.0장" in shown.camera.detail.text()
    assert shown.microphone.meter._level == -30.0
    qtbot.waitUntil(lambda: shown.disk.state is CheckState.PASSED, timeout=10_000)


def test_the_speaker_asks_whether_it_was_heard(qtbot: QtBot, open_window: Open, devices: Devices) -> None:
    shown = page(open_window("devices"))
    qtbot.waitUntil(lambda: shown.speaker.play.isVisible() and shown.speaker.box.count() == 2, timeout=10_000)
    shown.speaker.play.click()
    qtbot.waitUntil(shown.speaker.yes.isVisible, timeout=10_000)
    assert devices.said
    shown.speaker.no.click()
    assert shown.speaker.state is CheckState.WARNING
    shown.speaker.play.click()
    qtbot.waitUntil(shown.speaker.yes.isVisible, timeout=10_000)
    shown.speaker.yes.click()
    assert shown.speaker.state is CheckState.PASSED


def test_a_sentence_is_read_and_played_back(qtbot: QtBot, open_window: Open, devices: Devices) -> None:
    shown = page(open_window("devices"))
    qtbot.waitUntil(shown.microphone.record.isEnabled, timeout=10_000)
    shown.microphone.record.click()
    assert shown.microphone.reading
    qtbot.wait(100)
    shown.microphone.record.click()
    qtbot.waitUntil(shown.microphone.listen.isVisible, timeout=10_000)
    devices.said.clear()
    shown.microphone.listen.click()
    qtbot.waitUntil(lambda: sum(devices.said) == 32_000, timeout=10_000)


def test_what_is_plugged_in_shows_up_without_a_restart(qtbot: QtBot, open_window: Open, devices: Devices) -> None:
    devices.found = DeviceList()
    window = open_window("devices")
    shown = page(window)
    qtbot.waitUntil(lambda: shown.microphone.state is CheckState.FAILED, timeout=10_000)
    assert window.stage.in_use.microphone is None
    assert "쓸 수 있는 마이크가 없습니다." in shown.microphone.text.text()
    devices.found = EVERYTHING
    qtbot.waitUntil(lambda: window.stage.in_use.microphone == MICROPHONE, timeout=10_000)
    qtbot.waitUntil(lambda: shown.view.has_picture, timeout=10_000)


def test_devices_are_remembered_by_name_and_host_api(
    qtbot: QtBot, open_window: Open, devices: Devices, settings: SettingsFile
) -> None:
    other = MicrophoneChoice("머리띠 마이크", "pulse")
    devices.found = replace(EVERYTHING, microphones=(MICROPHONE, other))
    window = open_window("devices")
    shown = page(window)
    qtbot.waitUntil(lambda: shown.microphone.box.count() == 3, timeout=10_000)
    shown.microphone.box.picked.emit(1)
    assert window.stage.in_use.microphone == other
    kept = SettingsFile(settings._path).current
    assert (kept.microphone, kept.microphone_host_api) == ("머리띠 마이크", "pulse")
    devices.found = replace(EVERYTHING, microphones=(other, MICROPHONE))
    qtbot.wait(300)
    assert window.stage.in_use.microphone == other, "its place in the list says nothing"


def test_one_can_do_without(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("devices")
    shown = page(window)
    qtbot.waitUntil(lambda: shown.camera.box.count() == 2, timeout=10_000)
    shown.camera.box.picked.emit(-1)
    assert window.stage.in_use.camera is None
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert isinstance(window.page, PreparationPage)
    assert window.page.choices().camera is None
    assert not window.page.video.isEnabled()


def test_a_microphone_that_refuses_says_so_and_one_goes_on_in_writing(
    qtbot: QtBot, open_window: Open, devices: Devices
) -> None:
    devices.refuses = MajuError("microphone-busy", "마이크를 다른 프로그램이 쓰고 있습니다.")
    window = open_window("devices")
    shown = page(window)
    qtbot.waitUntil(lambda: shown.microphone.state is CheckState.FAILED, timeout=10_000)
    assert shown.microphone.text.text() == "마이크를 다른 프로그램이 쓰고 있습니다."
    assert "글로 답하며" in shown.microphone.remedy.text()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert window.stage.in_use.microphone is None


def test_a_camera_can_be_chosen_again_after_doing_without(qtbot: QtBot, open_window: Open, devices: Devices) -> None:
    devices.found = replace(EVERYTHING, cameras=(CAMERA, CameraChoice("큰 카메라", 1)))
    window = open_window("devices")
    shown = page(window)
    qtbot.waitUntil(lambda: shown.camera.box.count() == 3, timeout=10_000)
    shown.camera.box.picked.emit(-1)
    shown.camera.box.picked.emit(1)
    assert window.stage.in_use.camera == CameraChoice("큰 카메라", 1)


def test_before_the_first_look_nobody_goes_on_without_a_microphone(
    qtbot: QtBot, open_window: Open, devices: Devices
) -> None:
    devices.looks.clear()
    window = open_window("devices")
    shown = page(window)
    assert (shown.next.text(), shown.next.isEnabled()) == ("장치를 찾는 중", False)
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert window.page is shown
    devices.looks.set()
    qtbot.waitUntil(shown.next.isEnabled, timeout=10_000)
    assert shown.next.text() == "다음"
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert isinstance(window.page, PreparationPage)
    assert window.stage.in_use.microphone == MICROPHONE


def test_where_devices_cannot_be_listed_one_may_go_on_in_writing(
    qtbot: QtBot, open_window: Open, devices: Devices, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_self: Devices) -> DeviceList:
        raise MajuError("devices-unlisted", "장치를 찾지 못했습니다.")

    monkeypatch.setattr(Devices, "look", broken)
    window = open_window("devices")
    shown = page(window)
    qtbot.waitUntil(shown.next.isEnabled, timeout=10_000)
    shown.next.click()
    assert isinstance(window.page, PreparationPage)
