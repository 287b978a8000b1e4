"""Widgets in cycles are destroyed on the window's thread, never on a lane's."""

import gc
import threading
from typing import ClassVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from maju.ui.garbage import MainThreadGarbage


class Ring(QWidget):
    """A widget that holds itself."""

    died_on: ClassVar[list[str]] = []

    def __init__(self) -> None:
        super().__init__()
        self.me = self

    def __del__(self) -> None:
        Ring.died_on.append(threading.current_thread().name)


def test_a_busy_lane_never_collects_a_widget(qtbot: QtBot) -> None:
    owner = QObject()
    MainThreadGarbage(owner)
    Ring.died_on.clear()
    for _ in range(20):
        Ring()
    lane = threading.Thread(target=lambda: [[] for _ in range(200_000)], name="lane")
    lane.start()
    lane.join()
    assert not gc.isenabled()
    gc.collect()
    assert Ring.died_on == ["MainThread"] * 20


def test_garbage_is_collected_from_the_timer(qtbot: QtBot) -> None:
    owner = QObject()
    MainThreadGarbage(owner)
    Ring.died_on.clear()
    Ring()
    kept = [[] for _ in range(5_000)]  # enough to pass the first threshold
    qtbot.waitUntil(lambda: bool(Ring.died_on), timeout=5_000)
    assert Ring.died_on == ["MainThread"]
    assert len(kept) == 5_000
