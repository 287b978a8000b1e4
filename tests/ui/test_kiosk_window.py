"""The kiosk's window: no way out without the PIN, pages in the session's order, nothing recorded that was not agreed to."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_kiosk_session
from maju.bootstrap.counsellor_parts import centre_key
from maju.bootstrap.kiosk_parts import make_counter
from maju.domain.errors import MajuError
from maju.domain.interview_events import Phase
from maju.domain.kiosk import EndReason, KioskPhase, KioskSettings, Tick
from maju.domain.kiosk_session import LONGEST_STEP_S
from maju.paths import find_paths
from maju.services.kiosk.desk import KioskDesk
from maju.services.kiosk.pin_tries import PinTries
from maju.services.kiosk.supervisor import SupervisorState
from maju.ui.app import make_application
from maju.ui.bridge import Bridge
from maju.ui.kiosk.cover import CoverWindow
from maju.ui.kiosk.pages.consent import ConsentPage
from maju.ui.kiosk.pages.directory import KIOSK_PAGES
from maju.ui.kiosk.pages.ending import EndingPage
from maju.ui.kiosk.pages.materials import KioskMaterialsPage
from maju.ui.kiosk.pages.start import StartPage
from maju.ui.kiosk.pin_dialog import PinDoor
from maju.ui.kiosk.room import KioskRoom
from maju.ui.kiosk.shortcuts import CORNER, HOLD_MS, leads_out
from maju.ui.kiosk.window import KioskWindow
from maju.ui.page import Page
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.report import ReportPage
from maju.ui.stage import Stage
from tests.ui.conftest import Devices, HeldRecorder, HeldSpeaker

PIN = "482915"
SETTINGS = KioskSettings(full_screen=False, questions=1, slot_minutes=20)
Make = Callable[..., KioskWindow]


@pytest.fixture
def make(qtbot: QtBot, maju_home: Path, tmp_path: Path, devices: Devices) -> Iterator[Make]:
    """Windows over the real session program, with devices that a test holds."""
    made: list[KioskWindow] = []
    centre_key(find_paths().kiosk).choose(PIN)

    def open_window(**changes: object) -> KioskWindow:
        make_application()
        kiosk, paths = replace(SETTINGS, **changes), find_paths()  # type: ignore[arg-type]
        program, settings = build_kiosk_session(kiosk, tmp_path / f"session{len(made)}")
        program.watcher = devices
        program.make_recorder = lambda _fast: HeldRecorder(devices)
        program.make_speaker = lambda choice: HeldSpeaker(devices) if choice else None
        parts = program.desk._parts
        parts.make_recorder, parts.make_speaker = program.make_recorder, program.make_speaker
        room = KioskRoom(KioskDesk(kiosk, program.home), make_counter(paths, kiosk, program))
        stage = Stage(settings, paths)
        stage.kiosk = room
        stage.put_on_look()
        stage.set_program(program)
        door = PinDoor(centre_key(paths.kiosk).open, PinTries(paths.kiosk, monotonic))
        window = KioskWindow(stage, room, KIOSK_PAGES, door, None)
        window.begin()
        made.append(window)
        return window

    yield open_window
    for window in made:
        window.let_go()
        window.stage.program.close()
        window.deleteLater()


def come_to(qtbot: QtBot, window: KioskWindow, phase: KioskPhase) -> None:
    """Press on until a page."""
    room = window.room
    if phase is KioskPhase.START:
        return
    room.start("4")
    page = window.page
    if phase is KioskPhase.CONSENT:
        return
    assert isinstance(page, ConsentPage)
    for tick in (page.old_enough, *(page.ticks[item] for item in ("voice", "analysis"))):
        tick.setChecked(True)
    page.agree.click()
    while room.snapshot.phase is not phase:
        if room.snapshot.phase is KioskPhase.DEVICES:
            know_devices(qtbot, window)
        room.done()


def know_devices(qtbot: QtBot, window: KioskWindow) -> None:
    qtbot.waitUntil(lambda: window.stage.in_use.microphone is not None, timeout=20_000)


def key(code: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, text: str = "") -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, code, held, text)


ALT, CONTROL, META = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.MetaModifier,
)


@pytest.mark.parametrize(
    "event",
    [
        key(Qt.Key.Key_F4, ALT),
        key(Qt.Key.Key_Tab, ALT),
        key(Qt.Key.Key_Space, ALT),
        key(Qt.Key.Key_W, CONTROL),
        key(Qt.Key.Key_Q, CONTROL),
        key(Qt.Key.Key_O, CONTROL),
        key(Qt.Key.Key_P, CONTROL),
        key(Qt.Key.Key_Escape),
        key(Qt.Key.Key_F11),
        key(Qt.Key.Key_Menu),
        key(Qt.Key.Key_Print),
        key(Qt.Key.Key_Super_L),
        key(Qt.Key.Key_D, META),
        key(Qt.Key.Key_Delete, CONTROL | ALT),
    ],
    ids=lambda event: event.keyCombination().key().name,
)
def test_keys_that_lead_out_go_no_further(event: QKeyEvent) -> None:
    assert leads_out(event)


@pytest.mark.parametrize(
    "event",
    [
        key(Qt.Key.Key_A, text="a"),
        key(Qt.Key.Key_Hangul),
        key(Qt.Key.Key_Space, text=" "),
        key(Qt.Key.Key_Return),
        key(Qt.Key.Key_Tab),
        key(Qt.Key.Key_V, CONTROL),
        key(Qt.Key.Key_Left, CONTROL),
        key(Qt.Key.Key_At, CONTROL | ALT, "@"),
    ],
    ids=lambda event: event.keyCombination().key().name,
)
def test_keys_for_writing_and_going_on_stay(event: QKeyEvent) -> None:
    assert not leads_out(event)


def test_it_does_not_close_and_asks_for_the_pin(qtbot: QtBot, make: Make) -> None:
    window = make()
    assert isinstance(window.page, StartPage)
    window.close()
    assert window.isVisible()
    QTest.keyClick(window.page, Qt.Key.Key_P, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    assert window.pin_veil.isVisible()
    window.pin_veil.field.setText("000000")
    window.pin_veil.try_pin()
    qtbot.waitUntil(lambda: "PIN이 맞지" in window.pin_veil.problem.text(), timeout=20_000)
    window.pin_veil.field.setText(PIN)
    qtbot.waitUntil(window.pin_veil.open.isEnabled, timeout=5_000)
    ended: list[EndReason] = []
    left: list[bool] = []
    window.room.ended.connect(ended.append)
    window.left_for_good.connect(lambda: left.append(True))
    window.pin_veil.try_pin()
    qtbot.waitUntil(window.pin_veil.leave.isVisible, timeout=20_000)
    window.pin_veil.leave.click()
    assert (ended, left) == ([EndReason.OPERATOR], [True])


def test_after_four_wrong_pins_one_has_to_wait(qtbot: QtBot, make: Make) -> None:
    window = make()
    for _ in range(4):
        window.pin_veil._door.tries.failed()
    window.pin_veil.ask()
    assert not window.pin_veil.open.isEnabled()
    assert "초 뒤에" in window.pin_veil.problem.text()
    window.pin_veil.field.setText(PIN)
    window.pin_veil.try_pin()
    qtbot.wait(50)
    assert window.pin_veil.field.text() == PIN, "nothing was tried"


def test_the_held_corner_asks_and_a_short_press_does_not(
    qtbot: QtBot, make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make()
    window.guard._hold.setInterval(60)
    assert HOLD_MS == 3000
    press(window, QPoint(CORNER // 2, CORNER // 2), QEvent.Type.MouseButtonPress)
    press(window, QPoint(CORNER // 2, CORNER // 2), QEvent.Type.MouseButtonRelease)
    qtbot.wait(120)
    assert not window.pin_veil.isVisible()
    press(window, QPoint(CORNER // 2, CORNER // 2), QEvent.Type.MouseButtonPress)
    qtbot.waitUntil(window.pin_veil.isVisible, timeout=3_000)


def press(window: KioskWindow, at: QPoint, kind: QEvent.Type) -> None:
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(kind, QPointF(at), QPointF(window.mapToGlobal(at)), button, button, none)
    QApplication.sendEvent(window, event)


def test_file_dialogs_close_themselves_and_links_open_nothing(qtbot: QtBot, make: Make) -> None:
    window = make()
    dialog = QFileDialog(window)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.open()
    qtbot.waitUntil(lambda: not dialog.isVisible(), timeout=3_000)
    assert QDesktopServices.openUrl(QUrl("https://example.org")), "taken by the guard, which does nothing"


@pytest.mark.parametrize("page", ["home", "history", "settings", "models", "materials", "chat", "jobs"])
def test_pages_of_others_are_not_opened(make: Make, page: str) -> None:
    window = make()
    window.stage.open(page)
    assert isinstance(window.page, StartPage)


def test_the_way_through_the_session(qtbot: QtBot, make: Make) -> None:
    window = make()
    come_to(qtbot, window, KioskPhase.MATERIALS)
    assert isinstance(window.page, KioskMaterialsPage)
    window.room.done()
    assert isinstance(window.page, DevicesPage)
    know_devices(qtbot, window)
    window.stage.open("prepare")
    assert isinstance(window.page, PreparationPage)
    window.stage.open("devices")
    assert isinstance(window.page, DevicesPage)
    window.stage.open("prepare")
    preparation = window.page
    assert isinstance(preparation, PreparationPage)
    preparation.start.click()
    qtbot.waitUntil(lambda: isinstance(window.page, InterviewPage), timeout=30_000)
    interview = window.page
    assert isinstance(interview, InterviewPage)
    assert interview._about.camera is None, "nobody agreed to a picture"  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: interview.snapshot is not None, timeout=30_000)
    window.room.finish_interview.emit()
    assert any("이용 시간이 다" in text for text in interview.notices.texts)

    def reported() -> bool:
        if window.page is interview and interview.snapshot is not None and interview.snapshot.phase is Phase.ANSWERING:
            qtbot.keyClick(interview, Qt.Key.Key_Return)  # an answer that had begun is the candidate's to finish
        return window.room.snapshot.phase is KioskPhase.REPORT

    qtbot.waitUntil(reported, timeout=60_000)
    assert isinstance(window.page, ReportPage)
    window.room.end()
    assert isinstance(window.page, EndingPage)


def test_a_running_answer_is_finished_when_the_turn_is_over(qtbot: QtBot, make: Make) -> None:
    window = make()
    come_to(qtbot, window, KioskPhase.PREPARATION)
    preparation = window.page
    assert isinstance(preparation, PreparationPage)
    preparation.start.click()
    qtbot.waitUntil(lambda: isinstance(window.page, InterviewPage), timeout=30_000)
    interview = window.page
    assert isinstance(interview, InterviewPage)
    pressed: list[Phase] = []

    def come_to_answer() -> bool:
        """Once, and not while the question is spoken: who presses late ends the answer that has begun meanwhile."""
        phase = interview.snapshot.phase if interview.snapshot is not None else Phase.READY
        if phase is Phase.PREPARING and not pressed:
            pressed.append(phase)
            interview._main()
        return phase is Phase.ANSWERING

    qtbot.waitUntil(come_to_answer, timeout=30_000)
    window.room.finish_interview.emit()
    qtbot.wait(700)
    assert window.room.snapshot.phase is KioskPhase.INTERVIEW, "never cut in the middle"
    window.room.stop_interview.emit()
    qtbot.waitUntil(lambda: window.room.snapshot.phase is KioskPhase.REPORT, timeout=60_000)
    (take,) = window.stage.program.store.takes(window.room.snapshot.interview_id)
    assert take.take.recording.duration_s == 1.0, "what was said is kept"


def test_ending_in_the_middle_of_an_interview_lets_the_devices_go(qtbot: QtBot, make: Make) -> None:
    window = make()
    come_to(qtbot, window, KioskPhase.PREPARATION)
    assert isinstance(window.page, PreparationPage)
    window.page.start.click()
    qtbot.waitUntil(lambda: isinstance(window.page, InterviewPage), timeout=30_000)
    interview = window.page
    assert isinstance(interview, InterviewPage)
    qtbot.waitUntil(lambda: interview.snapshot is not None, timeout=30_000)
    recorder = interview._running.recorder  # type: ignore[union-attr]
    assert isinstance(recorder, HeldRecorder)
    window.room.end()
    assert isinstance(window.page, EndingPage)
    qtbot.waitUntil(lambda: recorder._open == (None, None), timeout=20_000)


def test_a_page_that_cannot_be_made_ends_the_session(qtbot: QtBot, make: Make) -> None:
    window = make()

    def broken(_stage: Stage, _about: object) -> Page:
        raise MajuError("database-damaged", "기록을 읽지 못했습니다.")

    window._pages = {**KIOSK_PAGES, KioskPhase.CONSENT: broken}
    with qtbot.waitSignal(window.room.ended) as ended:
        window.room.start("4")
    assert ended.args == [EndReason.FAULT]


def test_left_alone_it_ends_by_itself(qtbot: QtBot, make: Make) -> None:
    window = make()
    come_to(qtbot, window, KioskPhase.MATERIALS)
    ended: list[EndReason] = []
    window.room.ended.connect(ended.append)
    at = monotonic()
    while not ended:
        at += LONGEST_STEP_S
        window.room.post(Tick(at))
        left = window.room.snapshot.idle_left_s
        assert window.idle_veil.isVisible() == (left is not None and not ended)
    assert ended == [EndReason.IDLE]


def test_a_touch_is_a_sign_of_life(qtbot: QtBot, make: Make) -> None:
    window = make()
    come_to(qtbot, window, KioskPhase.MATERIALS)
    at = monotonic()
    for _ in range(20):
        at += LONGEST_STEP_S
        window.room.post(Tick(at))
    assert window.room.snapshot.idle_left_s is not None
    window.guard._last_touch = 0.0
    press(window, QPoint(400, 300), QEvent.Type.MouseButtonPress)
    assert window.room.snapshot.idle_left_s is None


def test_the_clipboard_is_emptied_with_the_session(make: Make) -> None:
    window = make()
    QApplication.clipboard().setText("한설아 010-7734-9128")
    window.let_go()
    assert QApplication.clipboard().text() == ""
    assert not window.isVisible()


def test_the_cover_stays_says_what_happens_and_lets_the_counsellor_out(qtbot: QtBot, make: Make) -> None:
    make().let_go()
    bridge = Bridge()
    door = PinDoor(centre_key(find_paths().kiosk).open, PinTries(find_paths().kiosk, monotonic))
    cover = CoverWindow(door, bridge, full_screen=False)
    qtbot.addWidget(cover, before_close_func=lambda _cover: cover.let_go())
    cover.appear()
    assert "정리하고" in cover.title.text()
    cover.close()
    assert cover.isVisible()
    cover.show_state(SupervisorState.FAULT)
    assert "모두 지웠습니다" in cover.words.text()
    cover.pin_veil.ask()
    cover.pin_veil.field.setText(PIN)
    cover.pin_veil.try_pin()
    qtbot.waitUntil(cover.pin_veil.leave.isVisible, timeout=20_000)
    assert not cover.pin_veil.desk.isVisible()
    with qtbot.waitSignal(cover.pin_veil.leave_wanted, timeout=2_000):
        cover.pin_veil.leave.click()
    cover.let_go()
    assert not cover.isVisible()
    bridge.close()
