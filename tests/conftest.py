"""What every test gets: a clean house (no device, no display, no folder of a person is touched) and shared fixtures."""

import os
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests import virtual_audio as virtual_audio_module
from tests.llama_server import running_llama_server
from tests.virtual_audio import VirtualAudio

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
#: cv2's wheel sets these when it is imported, and Qt would then look for its plug-ins inside cv2 and abort.
CV2_TRAPS = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
#: A thread that is ending anyway gets this long.
THREAD_GRACE_S = 3.0

_private = Path(tempfile.mkdtemp(prefix="maju-test-"))


def _isolate() -> None:
    """Before other imports: Qt finds its folders and a UTF-8 locale, libpulse no sound server of a person, and no keyring of one."""
    _private.chmod(0o700)
    os.environ["LC_ALL"] = os.environ["LANG"] = "C.UTF-8"
    os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
    if sys.platform.startswith("linux"):
        os.environ["XDG_RUNTIME_DIR"] = str(_private)
        os.environ.update(virtual_audio_module.environment(_private))
        if not os.environ.get("DISPLAY"):
            os.environ["QT_QPA_PLATFORM"] = "offscreen"


_isolate()


def pytest_unconfigure() -> None:
    shutil.rmtree(_private, ignore_errors=True)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    for name in CV2_TRAPS:
        os.environ.pop(name, None)


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Asked for right before pytest-qt makes the QApplication: the last moment to undo what an import of cv2 did."""
    for name in CV2_TRAPS:
        os.environ.pop(name, None)
    return ["maju-test"]


@pytest.fixture(autouse=True)
def no_thread_left() -> Iterator[None]:
    """A non-daemon thread that outlives its test would keep the program from ending."""
    before = set(threading.enumerate())
    yield
    until = time.monotonic() + THREAD_GRACE_S
    while left := [t for t in threading.enumerate() if t not in before and not t.daemon and t.is_alive()]:
        if time.monotonic() > until:
            pytest.fail(f"threads left running: {', '.join(thread.name for thread in left)}")
        left[0].join(0.05)


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """A window that a test leaves open is closed, and the test fails. Looks only where Qt is in use already."""
    yield
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return
    left = [window for window in widgets.QApplication.topLevelWidgets() if window.isVisible()]
    names = [f"{type(window).__name__} {window.objectName()}".strip() for window in left]
    for window in left:
        window.close()
    if names:
        pytest.fail(f"windows left open: {', '.join(names)}")


@pytest.fixture
def maju_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder for this test alone, through MAJU_HOME; children get it too."""
    home = tmp_path / "maju-home"
    home.mkdir()
    monkeypatch.setenv("MAJU_HOME", str(home))
    return home


@pytest.fixture(scope="session")
def fixture_models() -> Path:
    """The tiny models that this project trains for its tests and its rehearsal."""
    return TESTS / "fixtures" / "models"


@pytest.fixture(scope="session")
def llama_server(fixture_models: Path) -> Iterator[str]:
    """The address of a real OpenAI-compatible server with the tiny language model."""
    with running_llama_server(fixture_models / "llama-tiny.gguf") as address:
        yield address


@pytest.fixture(scope="session")
def shared_models() -> Path:
    """Real model files that are never in git; MAJU_TEST_MODELS names another folder than the usual one."""
    folder = Path(os.environ.get("MAJU_TEST_MODELS", ROOT.parent / "shared" / "models"))
    if not folder.is_dir():
        pytest.skip(f"no real model files in {folder} (MAJU_TEST_MODELS names another folder)")
    return folder


@pytest.fixture(scope="session")
def face_model(shared_models: Path) -> Path:
    """MediaPipe's FaceLandmarker."""
    file = shared_models / "face_landmarker.task"
    if not file.is_file():
        pytest.skip(f"{file} is not there")
    return file


@pytest.fixture(scope="session")
def virtual_audio() -> Iterator[VirtualAudio]:
    """A running virtual speaker and microphone for the rest of the session, seen by PortAudio in this process too."""
    if not sys.platform.startswith("linux"):
        pytest.skip("PulseAudio runs on Linux only")
    if missing := virtual_audio_module.missing_programs():
        pytest.fail(f"not installed: {', '.join(missing)} (python3 run.py test installs pulseaudio, pulseaudio-utils)")
    with VirtualAudio(_private) as audio:
        _list_devices_again()
        yield audio


@pytest.fixture(scope="session", autouse=True)
def sound_before_qt(request: pytest.FixtureRequest) -> None:
    """Start the sound server first when any chosen test needs it: Qt looks for one once per process and never again."""
    wanted = any("virtual_audio" in getattr(item, "fixturenames", ()) for item in request.session.items)
    if wanted and sys.platform.startswith("linux") and not virtual_audio_module.missing_programs():
        request.getfixturevalue("virtual_audio")


def _list_devices_again() -> None:
    """PortAudio lists devices once, when sounddevice is imported; a test before this one may have done that."""
    sounddevice = sys.modules.get("sounddevice")
    if sounddevice is not None:
        sounddevice._terminate()
        sounddevice._initialize()
