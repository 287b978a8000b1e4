"""A window over the real services, with devices that a test holds in its hand."""

import gc
import threading
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from maju.bootstrap import build_program
from maju.domain.answer import DeviceEvent, TakeRecording
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, DeviceList, MicrophoneChoice, Picture, RecorderStatus, Sound
from maju.paths import find_paths
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.app import make_window
from maju.ui.main_window import MainWindow

MICROPHONE, CAMERA = MicrophoneChoice("책상 마이크", "test"), CameraChoice("작은 카메라", 0)
SPEAKER = ("작은 스피커", "test")
EVERYTHING = DeviceList((MICROPHONE,), (SPEAKER,), (CAMERA,), MICROPHONE.name, SPEAKER[0])
RATE = 16_000


@dataclass
class Devices:
    """What is plugged in, and what it does; a test changes it."""

    found: DeviceList = EVERYTHING
    level_dbfs: float = -30.0
    events: tuple[DeviceEvent, ...] = ()
    ended: str = ""
    refuses: MajuError | None = None
    said: list[int] = field(default_factory=list)
    looks: threading.Event = field(default_factory=threading.Event)

    def __post_init__(self) -> None:
        self.looks.set()

    def look(self) -> DeviceList:
        self.looks.wait()
        return self.found


class HeldRecorder:
    """Makes a second of silence for every take."""

    def __init__(self, devices: Devices) -> None:
        self._devices = devices
        self._open: tuple[MicrophoneChoice | None, CameraChoice | None] = (None, None)
        self._folder: Path | None = None
        self._pictures = 0

    def open(self, microphone: MicrophoneChoice | None, camera: CameraChoice | None) -> RecorderStatus:
        if self._devices.refuses is not None and microphone is not None:
            raise self._devices.refuses
        self._open = (microphone, camera)
        return self.status()

    def start_take(self, folder: Path, *, limit_s: float, microphone: MicrophoneChoice | None = None) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder

    def stop_take(self) -> TakeRecording:
        assert self._folder is not None
        audio = self._folder / "answer.wav"
        with wave.open(str(audio), "wb") as out:
            out.setnchannels(1)
            out.setsampwidth(2)
            out.setframerate(RATE)
            out.writeframes(bytes(2 * RATE))
        folder, self._folder = self._folder, None
        return TakeRecording(folder, None, audio, 1.0, RATE)

    def status(self) -> RecorderStatus:
        microphone, camera = self._open
        return RecorderStatus(
            microphone=microphone is not None,
            camera=camera is not None,
            level_dbfs=self._devices.level_dbfs if microphone else None,
            peak_dbfs=self._devices.level_dbfs if microphone else None,
            sample_rate=RATE,
            picture_rate=30.0 if camera else 0.0,
            picture_size=(64, 36) if camera else (0, 0),
            free_bytes=10**11,
            ended=self._devices.ended if self._folder else "",
            events=self._devices.events,
        )

    def latest_picture(self) -> Picture | None:
        if self._open[1] is None:
            return None
        self._pictures += 1
        return Picture(bytes([140, 130, 120]) * 64 * 36, 64, 36, self._pictures / 30)

    def close(self) -> None:
        self._open = (None, None)


class HeldSpeaker:
    """Hears everything at once."""

    def __init__(self, devices: Devices) -> None:
        self._devices = devices

    def play(self, sound: Sound) -> None:
        self._devices.said.append(len(sound.pcm))

    def drain(self) -> None:
        return

    def stop(self) -> None:
        return

    def close(self) -> None:
        return


@pytest.fixture(autouse=True)
def garbage_on_the_main_thread() -> Iterator[None]:
    """As the program does (``maju.ui.garbage``): widgets in cycles must not be collected on a lane's thread."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture
def devices() -> Devices:
    return Devices()


@pytest.fixture
def settings(maju_home: Path) -> SettingsFile:
    found = SettingsFile(find_paths().settings)
    found.change(notice_accepted=True, theme="light")
    return found


@pytest.fixture
def program(settings: SettingsFile, devices: Devices) -> Iterator[Program]:
    made = build_program(settings)
    made.watcher = devices
    made.make_recorder = lambda _fast: HeldRecorder(devices)
    made.make_speaker = lambda choice: HeldSpeaker(devices) if choice else None
    desk_parts = made.desk._parts
    desk_parts.make_recorder = made.make_recorder
    desk_parts.make_speaker = made.make_speaker
    yield made
    made.close()


Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, settings: SettingsFile, program: Program) -> Iterator[Open]:
    """Opens a window with the program in it; changes of settings by name come before."""
    windows: list[MainWindow] = []

    def make(
        page: str = "home", about: object = None, size: tuple[int, int] = (1280, 800), **changes: object
    ) -> MainWindow:
        settings.current = replace(settings.current, **changes)  # type: ignore[arg-type]
        window = make_window(settings)
        windows.append(window)
        window.resize(*size)
        window.show()
        window.build(lambda: program)
        qtbot.waitUntil(lambda: window.stage.has_program, timeout=10_000)
        if page:
            window.open_page(page, about)
        return window

    yield make
    for window in windows:
        leave(qtbot, window)


def leave(qtbot: QtBot, window: MainWindow) -> None:
    """Close, whatever is open."""
    running = getattr(window.page, "_running", None)
    if running is not None:
        window.page._over = True  # type: ignore[attr-defined]
        running.close()
    window.close()
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=30_000)
    window.deleteLater()


HARMLESS = (
    "This plugin does not support (propagateSizeHints|raise|lower)",
    "pipewire",
    "No RHI backend",
    "pa_context_connect",
    "No audio device",
)
"""Qt's plug-in for no screen knows no window manager and no graphics card; screen capture alone needs PipeWire; a computer
that tests has no sound server and no loudspeaker."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(Path(__file__).parent):
            item.add_marker(pytest.mark.qt_log_ignore(*HARMLESS))
