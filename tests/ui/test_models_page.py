"""The page of the models: fetched, stopped, resumed, checked, chosen, carried and removed by clicks, from a hub on 127.0.0.1."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_program
from maju.domain.catalogue import Slot
from maju.services.model_views import ModelState
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.app import make_window
from maju.ui.main_window import MainWindow
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.home import HomePage
from maju.ui.pages.settings import SettingsPage
from maju.ui.transfers import TransferKind
from tests.services.model_making import model_hub
from tests.ui.conftest import Devices, Open
from tests.ui.model_room import (
    LLAMA,
    ModelRoom,
    button,
    choose_path,
    licence_dialog,
    model_row,
    open_models,
    press,
    transfer_ends,
    until_stalled,
    words,
)


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
    return open_window("home")


def test_every_slot_says_what_it_is_for_and_what_happens_without(qtbot: QtBot, window: MainWindow) -> None:
    page = open_models(qtbot, window)
    assert set(page.cards) == set(Slot)
    assert "규칙으로 분석합니다" in page.cards[Slot.LANGUAGE].now.text()
    assert "녹음되고" in page.cards[Slot.SPEECH].now.text()
    qtbot.waitUntil(lambda: "기본 음성" in page.voice.speaks.text(), timeout=10_000)
    facts = words(page)
    for fact in ("프로세서 코어 8개", "메모리 16GB", "그래픽 카드 없음", "남은 저장 공간 120.0GB", "추천"):
        assert fact in facts
    row = model_row(page, "whisper-test")
    assert "MIT License" in row.facts.text()
    assert row.get.accessibleName() == "시험용 whisper-test: 받기"


def test_a_profile_is_fetched_after_its_terms_were_agreed_to_and_used_at_once(
    qtbot: QtBot, window: MainWindow, room: ModelRoom
) -> None:
    page = open_models(qtbot, window)
    press(page.get)
    dialog = licence_dialog(qtbot, window)
    assert "남을 사칭하지 않습니다." in words(dialog)
    assert "시험용 piper-test" in words(dialog)
    assert not room.hub.server.asked, "nothing is fetched before the answer"
    with transfer_ends(qtbot, window):
        press(dialog.accept_button)
    assert room.installed() == {"whisper-test", "piper-test", "llama-test", "encoder-test"}
    qtbot.waitUntil(lambda: model_row(page, "llama-test").pill.text() == "사용 중", timeout=10_000)
    qtbot.waitUntil(lambda: "Piper" in page.voice.speaks.text(), timeout=10_000)
    assert "자동으로 고름" in page.cards[Slot.LANGUAGE].now.text()
    assert "모델이 준비되었습니다" in page.strip.title.text()
    assert {use.name for use in room.program.engines.uses() if use.name} >= {"llama-test", "whisper-test"}
    assert not page.get.isEnabled()


def test_who_declines_the_terms_gets_the_rest(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    page = open_models(qtbot, window)
    press(page.get)
    with transfer_ends(qtbot, window):
        press(licence_dialog(qtbot, window).decline)
    assert room.installed() == {"whisper-test", "llama-test", "encoder-test"}
    assert not [asked for asked in room.hub.server.asked if "piper" in asked.path]


def test_escape_leaves_everything_as_it_was(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    page = open_models(qtbot, window)
    press(model_row(page, "piper-test").get)
    dialog = licence_dialog(qtbot, window)
    assert dialog.decline.text() == "받지 않기", "nothing would be left"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert window.stage.transfers.running is None
    assert not room.hub.server.asked
    assert room.installed() == set()


def test_a_download_goes_on_while_one_looks_at_other_pages(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.stall("llama-test")
    page = open_models(qtbot, window)
    press(model_row(page, "llama-test").get)
    until_stalled(qtbot, window, room)
    assert model_row(page, "llama-test").pill.text() == "받는 중"
    assert "MB" in page.strip.figures.text() or "KB" in page.strip.figures.text()
    assert page.strip.bar.value() > 0
    window.open_page("home")
    sign = window._sidebar.sign
    assert sign.isVisible()
    assert sign.words.text().startswith("모델 받는 중")
    assert "받는 데만 인터넷" in window._sidebar.foot.text()
    press(sign.button)
    page = open_models(qtbot, window)
    assert page.strip.isVisible()
    assert page.strip.stop.isVisible()
    with transfer_ends(qtbot, window):
        press(page.strip.stop)
    assert "멈추었습니다" in page.strip.title.text()


def test_what_was_stopped_is_resumed_not_begun_again(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.stall("llama-test")
    page = open_models(qtbot, window)
    press(model_row(page, "llama-test").get)
    until_stalled(qtbot, window, room)
    with transfer_ends(qtbot, window):
        press(page.strip.stop)
    row = model_row(page, "llama-test")
    qtbot.waitUntil(lambda: row.line.state is ModelState.PARTIAL, timeout=10_000)
    assert row.get.text() == "이어받기"
    assert row.pill.text() == "받다 멈춤"
    assert "300KB 받음" in row.facts.text()
    room.flow("llama-test")
    room.hub.server.asked.clear()
    with transfer_ends(qtbot, window):
        press(row.get)
    assert room.installed() == {"llama-test"}
    (asked,) = [a for a in room.hub.server.asked if a.method == "GET"]
    assert asked.headers["Range"] == "bytes=300000-"


def test_a_second_wish_waits_for_its_turn(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.stall("llama-test")
    page = open_models(qtbot, window)
    press(model_row(page, "llama-test").get)
    until_stalled(qtbot, window, room)
    press(model_row(page, "whisper-test").get)
    qtbot.waitUntil(lambda: model_row(page, "whisper-test").pill.text() == "차례 기다림", timeout=10_000)
    assert "다음 1건" in page.strip.title.text()
    with transfer_ends(qtbot, window):
        press(page.strip.stop)
    assert room.installed() == set(), "stopping stops what waits too"


@pytest.mark.timeout(90)
def test_closing_the_window_keeps_the_part_and_the_next_start_offers_to_go_on(
    qtbot: QtBot, room: ModelRoom, open_window: Open, settings: SettingsFile
) -> None:
    room.stall("llama-test")
    window = open_window("home")
    page = open_models(qtbot, window)
    press(model_row(page, "llama-test").get)
    until_stalled(qtbot, window, room)
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=30_000)
    room.flow("llama-test")

    again = build_program(settings)
    later = ModelRoom(room.hub, again)
    later.furnish()
    second = make_window(settings)
    second.show()
    second.build(lambda: again)
    qtbot.waitUntil(lambda: isinstance(second.page, HomePage) and second.page.unfinished is not None, timeout=20_000)
    home = second.page
    assert isinstance(home, HomePage)
    offer = home.unfinished
    assert offer is not None
    qtbot.waitUntil(offer.words.isVisible)
    assert "시험용 llama-test" in words(offer)
    room.hub.server.asked.clear()
    with transfer_ends(qtbot, second):
        press(button(qtbot, offer, "이어받기"))
    assert later.installed() == {"llama-test"}
    (asked,) = [a for a in room.hub.server.asked if a.method == "GET"]
    assert asked.headers["Range"] == "bytes=300000-"
    second.close()
    qtbot.waitUntil(lambda: not second.isVisible(), timeout=30_000)


def test_a_refusal_of_the_hub_is_said_with_the_next_step(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    served = room.hub.served("llama-test")
    served.statuses += [(404, {})]
    page = open_models(qtbot, window)
    with transfer_ends(qtbot, window):
        press(model_row(page, "llama-test").get)
    assert "받지 못했습니다" in page.strip.title.text()
    press(page.strip.again)
    qtbot.waitUntil(lambda: room.installed() == {"llama-test"}, timeout=20_000)


def test_a_full_disk_is_said_before_anything_is_fetched(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.facts = replace(room.facts, free_disk_bytes=500_000_000)
    page = open_models(qtbot, window)
    press(page.get)
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=10_000)
    assert "저장 공간이 모자랍니다" in page.notices.texts[0]
    assert "500MB 남았습니다" in page.notices.texts[0]
    assert not room.hub.server.asked


def test_a_model_too_big_for_the_memory_has_its_warning(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.facts = replace(room.facts, memory_bytes=200_000_000)
    page = open_models(qtbot, window)
    row = model_row(page, "whisper-test")
    page.cards[Slot.SPEECH].more.click()
    assert row.trouble.isVisible()
    assert "메모리" in row.trouble.text()


def test_one_of_several_is_chosen_and_left_to_the_program_again(
    qtbot: QtBot, window: MainWindow, room: ModelRoom, settings: SettingsFile
) -> None:
    room.install("llama-test")
    own = room.models.parent / "my-model.gguf"
    own.write_bytes(LLAMA.read_bytes())
    room.program.model_desk.add_own(own)
    page = open_models(qtbot, window)
    row = model_row(page, "my-model")
    press(row.use)
    qtbot.waitUntil(lambda: row.line.in_use and row.line.chosen, timeout=10_000)
    assert settings.current.language_model == "my-model"
    card = page.cards[Slot.LANGUAGE]
    assert "my-model (직접 고름)" in card.now.text()
    press(card.automatic)
    qtbot.waitUntil(lambda: not model_row(page, "my-model").line.chosen, timeout=10_000)
    assert settings.current.language_model == ""


def test_removing_asks_first(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.install("llama-test")
    page = open_models(qtbot, window)
    row = model_row(page, "llama-test")
    press(row.remove)
    assert row.question is not None
    press(button(qtbot, row.question, "그대로 두기"))
    assert row.question is None
    press(row.remove)
    assert row.question is not None
    press(button(qtbot, row.question, "지우기"))
    qtbot.waitUntil(lambda: row.line.state is ModelState.ABSENT, timeout=10_000)
    assert room.installed() == set()
    assert "규칙으로 분석합니다" in page.cards[Slot.LANGUAGE].now.text()


def test_a_changed_file_is_found_and_can_be_fetched_again(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.install("llama-test")
    page = open_models(qtbot, window)
    row = model_row(page, "llama-test")
    with transfer_ends(qtbot, window):
        press(row.check)
    assert "모두 온전합니다" in page.strip.title.text()
    file = next(room.models.glob("llm/llama-test/*.gguf"))
    damaged = bytearray(file.read_bytes())
    damaged[-1] ^= 1
    file.write_bytes(damaged)
    press(page.strip.close_it)
    with transfer_ends(qtbot, window):
        press(row.check)
    assert "처음과 다릅니다: llama-tiny.gguf (바뀜)" in page.strip.title.text()
    qtbot.waitUntil(lambda: row.line.state is ModelState.BROKEN, timeout=10_000)
    assert row.pill.text() == "쓸 수 없음"
    assert row.trouble.isVisible()
    assert row.get.text() == "다시 받기"
    with transfer_ends(qtbot, window):
        press(row.get)
    assert file.read_bytes() == LLAMA.read_bytes()


def test_models_are_carried_to_a_stick_and_from_it(
    qtbot: QtBot, window: MainWindow, room: ModelRoom, tmp_path: Path
) -> None:
    room.install("llama-test", "whisper-test")
    stick = tmp_path / "stick"
    stick.mkdir()
    page = open_models(qtbot, window)
    assert "받은 모델 2개" in page.carry.words.text()
    press(page.carry.pack)
    with transfer_ends(qtbot, window):
        choose_path(qtbot, window, stick)
    assert "USB에 담았습니다" in page.strip.title.text()
    for name in ("llama-test", "whisper-test"):
        slot = Slot.LANGUAGE if name == "llama-test" else Slot.SPEECH
        room.program.model_desk.remove(slot, name)
    asked = len(room.hub.server.asked)
    press(page.carry.unpack)
    with transfer_ends(qtbot, window):
        choose_path(qtbot, window, stick)
    assert room.installed() == {"llama-test", "whisper-test"}
    assert len(room.hub.server.asked) == asked, "nothing came from the net"


def test_a_folder_without_a_pack_is_said(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    page = open_models(qtbot, window)
    (tmp_path / "holiday").mkdir()
    press(button(qtbot, page, "USB에서 가져오기"))
    choose_path(qtbot, window, tmp_path / "holiday")
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=10_000)
    assert "holiday" in page.notices.texts[0]


def drop(window: MainWindow, *paths: Path) -> None:
    """As the desktop does it: first it asks the window, then it lets go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    held = (data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    place = window.page.mapTo(window, window.page.rect().center())
    QApplication.sendEvent(window.windowHandle(), QDragEnterEvent(place, Qt.DropAction.CopyAction, *held))
    QApplication.sendEvent(window.windowHandle(), QDropEvent(QPointF(place), Qt.DropAction.CopyAction, *held))


def test_a_dropped_file_becomes_a_model_of_ones_own(
    qtbot: QtBot, window: MainWindow, room: ModelRoom, tmp_path: Path
) -> None:
    own = tmp_path / "내 모델.gguf"
    own.write_bytes(LLAMA.read_bytes())
    page = open_models(qtbot, window)
    drop(window, own)
    qtbot.waitUntil(lambda: "내 모델" in page.cards[Slot.LANGUAGE].rows, timeout=10_000)
    qtbot.waitUntil(lambda: model_row(page, "내 모델").line.in_use, timeout=10_000)
    row = model_row(page, "내 모델")
    assert "직접 더한 모델" in row.facts.text()
    assert row.remove.text() == "목록에서 빼기"
    press(row.remove)
    qtbot.waitUntil(lambda: "내 모델" not in page.cards[Slot.LANGUAGE].rows, timeout=10_000)
    assert own.exists(), "only forgotten"


def test_a_file_that_is_no_model_is_refused_with_the_reason(
    qtbot: QtBot, window: MainWindow, room: ModelRoom, tmp_path: Path
) -> None:
    page = open_models(qtbot, window)
    note = tmp_path / "이력서.gguf"
    note.write_text("저는 성실합니다." * 50, encoding="utf-8")
    press(page.carry.file)
    choose_path(qtbot, window, note)
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=10_000)
    assert "이력서" in page.notices.texts[0]
    assert not room.program.model_desk._parts.keeper.own()


def test_a_voice_that_is_not_there_says_so_and_who_speaks_instead(
    qtbot: QtBot, window: MainWindow, settings: SettingsFile
) -> None:
    page = open_models(qtbot, window)
    page.voice.engine.choose("supertonic")
    qtbot.waitUntil(page.voice.trouble.isVisible, timeout=10_000)
    assert "Supertonic" in page.voice.trouble.text()
    assert "기본 음성" in page.voice.trouble.text()
    assert settings.current.voice_engine == "supertonic"
    page.voice.engine.choose("espeak-ng")
    qtbot.waitUntil(lambda: not page.voice.trouble.isVisible(), timeout=10_000)
    assert "기본 음성" in page.voice.speaks.text()


def test_speed_and_voice_are_kept_and_heard(
    qtbot: QtBot, window: MainWindow, settings: SettingsFile, devices: Devices
) -> None:
    page = open_models(qtbot, window)
    qtbot.waitUntil(lambda: page.voice.voice.count() >= 3, timeout=10_000)
    window.stage.see_devices(devices.found)
    press(page.voice.listen)
    assert not page.voice.listen.isEnabled()
    qtbot.waitUntil(page.voice.listen.isEnabled, timeout=20_000)
    normal = sum(devices.said)
    assert normal
    page.voice.speed.setFocus()
    QTest.keyClick(page.voice.speed, Qt.Key.Key_End)
    assert settings.current.speech_speed == 1.3
    assert page.voice.speed_words.text() == "1.30배"
    devices.said.clear()
    press(page.voice.listen)
    qtbot.waitUntil(page.voice.listen.isEnabled, timeout=20_000)
    assert 0 < sum(devices.said) < normal, "faster is shorter"
    QTest.keyClick(page.voice.speed, Qt.Key.Key_Home)
    assert settings.current.speech_speed == 0.8
    page.voice.voice.setCurrentIndex(1)
    page.voice.voice.activated.emit(1)
    assert settings.current.voice == page.voice.voice.itemData(1)


def test_the_server_is_off_until_asked_for_and_its_address_is_seen_everywhere(
    qtbot: QtBot, window: MainWindow, room: ModelRoom, settings: SettingsFile
) -> None:
    page = open_models(qtbot, window)
    assert not settings.current.use_server
    assert not page.language.fields.isVisible()
    page.language.use_server.click()
    assert page.language.warning.isVisible()
    assert "질문과 답변 글이 이 주소로 갑니다" in page.language.warning.text()
    QTest.keyClicks(page.language.address, "192.168.0.10")
    press(page.language.apply)
    assert not settings.current.use_server, "not an address yet"
    assert "처럼 적어 주십시오" in page.language.state.text()
    page.language.address.clear()
    address = f"{room.hub.server.address}/v1"
    QTest.keyClicks(page.language.address, address)
    press(page.language.apply)
    assert settings.current.use_server
    assert settings.current.server_address == address
    qtbot.waitUntil(page.language.apply.isEnabled, timeout=30_000)
    assert "기본 분석을 씁니다" in page.language.state.text(), "the hub is no language model, and that is said"
    assert address in window._sidebar.foot.text()
    qtbot.waitUntil(lambda: address in page.cards[Slot.LANGUAGE].now.text(), timeout=10_000)
    window.open_page("settings")
    assert any(address in label.text() for label in window.page.findChildren(QLabel))
    page = open_models(qtbot, window)
    page.language.use_server.click()
    assert not settings.current.use_server
    qtbot.waitUntil(lambda: "나가는 것이 없습니다" in window._sidebar.foot.text(), timeout=10_000)


def test_pages_that_lack_a_model_lead_here(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("devices")
    devices = window.page
    assert isinstance(devices, DevicesPage)
    qtbot.waitUntil(devices.get_models.isVisible, timeout=10_000)
    press(devices.get_models)
    open_models(qtbot, window)
    QTest.keyClick(window.page, Qt.Key.Key_Escape)
    assert isinstance(window.page, SettingsPage)
    press(button(qtbot, window.page, "모델과 목소리"))
    open_models(qtbot, window)


def test_the_slot_that_was_looked_for_is_in_sight(qtbot: QtBot, window: MainWindow) -> None:
    window.open_page("models", Slot.EMBEDDING)
    page = window.page
    qtbot.waitUntil(lambda: page.scrolled.verticalScrollBar().value() > 0, timeout=10_000)  # type: ignore[attr-defined]


def test_a_change_of_look_keeps_the_download_in_sight(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.stall("llama-test")
    page = open_models(qtbot, window)
    press(model_row(page, "llama-test").get)
    until_stalled(qtbot, window, room)
    window.stage.change_look(theme="dark")
    page = open_models(qtbot, window)
    assert page.strip.isVisible()
    assert window._sidebar.sign.isVisible()
    assert window.stage.transfers.running is not None
    assert window.stage.transfers.running.kind is TransferKind.DOWNLOAD
    with transfer_ends(qtbot, window):
        press(page.strip.stop)


def test_the_keyboard_reaches_every_control(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    room.install("llama-test")
    page = open_models(qtbot, window)
    page.language.use_server.click()
    kinds = (QAbstractButton, QLineEdit, QComboBox, QSlider)
    wanted = {w for kind in kinds for w in page.findChildren(kind) if w.isVisible() and w.isEnabled()}
    reached: set[QWidget] = set()
    widget: QWidget = page
    for _ in range(600):
        widget = widget.nextInFocusChain()
        reached.add(widget)
    assert wanted <= reached
    nameless = [w for w in wanted if not (w.accessibleName() or (isinstance(w, QAbstractButton) and w.text()))]
    assert nameless == []
