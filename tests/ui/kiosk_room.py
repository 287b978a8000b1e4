"""A kiosk's window over the real session, with devices a test holds and a folder that plays the stick."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_kiosk_session
from maju.bootstrap.kiosk_parts import make_counter
from maju.domain.errors import MajuError
from maju.domain.kiosk import KioskPhase, KioskSettings
from maju.paths import find_paths
from maju.services.kiosk.desk import KioskDesk
from maju.services.kiosk.pin_tries import PinTries
from maju.ui.kiosk.pages.consent import ConsentPage
from maju.ui.kiosk.pages.directory import KIOSK_PAGES
from maju.ui.kiosk.pages.start import StartPage
from maju.ui.kiosk.pin_dialog import PinDoor
from maju.ui.kiosk.room import KioskRoom
from maju.ui.kiosk.window import KioskWindow
from maju.ui.stage import Stage
from tests.ui.conftest import Devices, HeldRecorder, HeldSpeaker

SETTINGS = KioskSettings(
    full_screen=False, centre="한빛고용센터", allow_print=True, allow_keep=True, presence=True, questions=2
)
PIN = "135790"


@dataclass
class Kiosk:
    """One session: its window, its stick (a folder that need not be there), and what was destroyed or agreed to."""

    window: KioskWindow
    room: KioskRoom
    stick: Path
    session: Path

    @property
    def phase(self) -> KioskPhase:
        return self.room.snapshot.phase

    def offers(self, words: str) -> bool:
        """Whether a button with these words can be pressed."""
        return any(b.isEnabled() for b in self._shown(words))

    def _shown(self, words: str) -> list[QAbstractButton]:
        return [b for b in self.window.findChildren(QAbstractButton) if b.isVisible() and b.text() == words]

    def press(self, words: str) -> None:
        """The button with these words on what is shown."""
        shown = self._shown(words)
        assert shown, f"no button {words!r} among {[b.text() for b in self.window.findChildren(QAbstractButton)]}"
        assert shown[0].isEnabled(), words
        shown[0].click()

    def consent(self, *optional: str) -> None:
        """From the start page past the consent, with these optional items."""
        start = self.window.page
        assert isinstance(start, StartPage)
        start.begin.click()
        page = self.window.page
        assert isinstance(page, ConsentPage)
        page.old_enough.setChecked(True)
        for name, tick in page.ticks.items():
            assert page.text is not None
            tick.setChecked(name in page.text.required or name in optional)
        page.agree.click()


OpenKiosk = Callable[..., Kiosk]


def door(tmp_path: Path) -> PinDoor:
    """Opens for PIN with a key of no use."""

    def open_with(pin: str) -> bytes:
        if pin != PIN:
            raise MajuError("pin-wrong", "PIN이 맞지 않습니다.")
        return bytes(32)

    return PinDoor(open_with, PinTries(tmp_path, lambda: 0.0))


@pytest.fixture
def open_kiosk(qtbot: QtBot, maju_home: Path, tmp_path: Path, devices: Devices) -> Iterator[OpenKiosk]:
    """Opens a kiosk at its start page; settings by name."""
    opened: list[Kiosk] = []

    def make(size: tuple[int, int] = (1280, 800), **settings: object) -> Kiosk:
        kiosk = replace(SETTINGS, **settings)  # type: ignore[arg-type]
        session, stick = tmp_path / "session", tmp_path / "MY STICK"
        program, file = build_kiosk_session(kiosk, session)
        program.watcher = devices
        program.make_recorder = lambda _fast: HeldRecorder(devices)
        program.make_speaker = lambda choice: HeldSpeaker(devices) if choice else None
        program.desk._parts.make_recorder = program.make_recorder
        program.desk._parts.make_speaker = program.make_speaker
        counter = replace(make_counter(find_paths(), kiosk, program), stick_roots=(stick,))
        room = KioskRoom(KioskDesk(kiosk, session), counter)
        stage = Stage(file, find_paths())
        stage.kiosk = room
        stage.put_on_look()
        stage.set_program(program)
        window = KioskWindow(stage, room, dict(KIOSK_PAGES), door(tmp_path), None)
        room.ended.connect(lambda _reason: window.let_go())
        window.begin()
        window.resize(*size)
        made = Kiosk(window, room, stick, session)
        opened.append(made)
        return made

    yield make
    for kiosk in opened:
        program = kiosk.window.stage.program
        if not kiosk.room.snapshot.over:
            kiosk.room.fail("test-over")
        qtbot.waitUntil(partial(_closed, kiosk.window), timeout=30_000)
        kiosk.window.deleteLater()
        kiosk.window.stage.bridge.close()
        program.close()


def _closed(window: KioskWindow) -> bool:
    return not window.isVisible()
