"""Gaze calibration: four marks, then remembered; where it cannot work it says so and leads back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from maju.domain.ports import Picture
from maju.domain.presence import FaceObservation
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.pages import gaze
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.gaze import GazePage
from tests.ui.conftest import CAMERA, Open

YAW = {"camera": 0.0, "screen": 1.0, "left": 25.0, "right": -25.0}


class Eyes:
    """Looks where the mark is."""

    def __init__(self) -> None:
        self.page: GazePage | None = None
        self.face = True

    def observe(self, picture: Picture) -> FaceObservation:
        assert self.page is not None
        return FaceObservation(picture.at_s, self.face, yaw=YAW[self.page.mark.place], gaze_x=0.0, blink=0.0)

    def restart(self) -> None:
        return


@pytest.fixture
def eyes(program: Program, monkeypatch: pytest.MonkeyPatch) -> Eyes:
    made = Eyes()
    monkeypatch.setattr(program.engines, "face", lambda: made, raising=False)
    for name, value in (("STEP_MS", 10), ("SETTLE_MS", 60), ("COLLECT_MS", 500)):
        monkeypatch.setattr(gaze, name, value)
    return made


def begin(qtbot: QtBot, open_window: Open, eyes: Eyes) -> GazePage:
    window = open_window("")
    window.stage.in_use.camera = CAMERA
    window.open_page("gaze")
    page = window.page
    assert isinstance(page, GazePage)
    eyes.page = page
    qtbot.waitUntil(page.start.isEnabled, timeout=10_000)
    QTest.keyClick(page, Qt.Key.Key_Space)
    return page


def test_four_marks_make_a_calibration(qtbot: QtBot, open_window: Open, eyes: Eyes, settings: SettingsFile) -> None:
    page = begin(qtbot, open_window, eyes)
    stage = page.stage
    qtbot.waitUntil(lambda: stage.settings.calibration is not None, timeout=15_000)
    kept = SettingsFile(settings._path).current.calibration
    assert kept is not None
    assert kept.left == pytest.approx(25.0, abs=1.0)
    assert kept.right == pytest.approx(-25.0, abs=1.0)


def test_without_a_face_it_says_so_and_can_be_begun_again(qtbot: QtBot, open_window: Open, eyes: Eyes) -> None:
    eyes.face = False
    page = begin(qtbot, open_window, eyes)
    qtbot.waitUntil(lambda: bool(page.notices.texts), timeout=15_000)
    assert "얼굴이 충분히 보이지 않았습니다" in page.notices.texts[0]
    assert page.start.isEnabled()


def test_esc_leads_back(qtbot: QtBot, open_window: Open, eyes: Eyes) -> None:
    page = begin(qtbot, open_window, eyes)
    window = page.window()
    QTest.keyClick(page, Qt.Key.Key_Escape)
    assert isinstance(window.page, DevicesPage)  # type: ignore[attr-defined]
