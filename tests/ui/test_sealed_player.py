"""A sealed answer is played from memory: with its picture, at any second, and nothing of it lies anywhere in the clear."""

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from maju.devices.take_files import TakeFiles
from maju.paths import find_paths
from maju.sealed.opening import lock, unlock
from maju.settings import Settings
from maju.ui.theme import apply, make_theme
from maju.ui.widgets.player import Player
from tests.devices.signals import RATE, beeps

SECONDS = 6


@pytest.fixture(autouse=True)
def look(qtbot: QtBot, qapp: QApplication) -> None:
    apply(make_theme(find_paths().root / "assets" / "theme", Settings(theme="light")), qapp)


@pytest.fixture
def take(tmp_path: Path) -> Iterator[Path]:
    """Each second of the picture has a grey of its own."""
    unlock(tmp_path, os.urandom(32))
    files = TakeFiles(tmp_path / "take", RATE, (320, 180), 30, "ultrafast")
    for second in range(SECONDS):
        files.add_sound(beeps(1).tobytes())
        for number in range(30):
            files.add_picture(np.full((180, 320, 3), 40 + 30 * second, np.uint8), second + number / 30)
    files.close()
    yield tmp_path / "take"
    lock(tmp_path)


def make(qtbot: QtBot, media: Path | None, audio: Path | None, said: list[str]) -> Player:
    player = Player(media, audio, SECONDS)
    player.failed.connect(said.append)
    qtbot.addWidget(player)
    player.show()
    return player


def second_shown(player: Player) -> int | None:
    """The second whose grey is seen."""
    image = player._image
    return None if image is None else round((image.pixelColor(160, 90).lightness() - 40) / 30)


def test_the_first_picture_is_shown_and_any_second_is_gone_to(qtbot: QtBot, take: Path) -> None:
    said: list[str] = []
    player = make(qtbot, take / "answer.mkv", take / "answer.wav", said)
    player.load()
    qtbot.waitUntil(lambda: second_shown(player) == 0, timeout=10_000)
    for second in (4, 1, 5):
        player.seek(second + 0.5)
        qtbot.waitUntil(lambda second=second: second_shown(player) == second, timeout=10_000)
    player.play_from(2.5)
    qtbot.waitUntil(lambda: player.playing and second_shown(player) == 2, timeout=10_000)
    QTest.keyClick(player, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not player.playing, timeout=10_000)
    player.stop()
    assert player._clear is not None
    assert player._clear.size() == 0, "what was opened is let go"
    assert said == []


def test_of_a_cut_answer_what_is_left_is_played(qtbot: QtBot, take: Path) -> None:
    stored = (take / "answer.mkv").read_bytes()
    (take / "answer.mkv").write_bytes(stored[: len(stored) // 2])
    said: list[str] = []
    player = make(qtbot, take / "answer.mkv", None, said)
    player.load()
    qtbot.waitUntil(lambda: second_shown(player) == 0, timeout=10_000)
    player.play_from(1.2)
    qtbot.waitUntil(lambda: second_shown(player) == 1, timeout=10_000)
    player.stop()
    assert said == []


def test_an_answer_with_a_changed_place_is_played_around_it_and_that_is_said(qtbot: QtBot, take: Path) -> None:
    stored = bytearray((take / "answer.mkv").read_bytes())
    stored[len(stored) // 2] ^= 1
    (take / "answer.mkv").write_bytes(stored)
    said: list[str] = []
    player = make(qtbot, take / "answer.mkv", None, said)
    player.load()
    qtbot.waitUntil(lambda: second_shown(player) == 0, timeout=10_000)
    player.play_from(5.2)
    qtbot.waitUntil(lambda: second_shown(player) == 5, timeout=10_000)
    player.stop()
    assert said == ["녹음 파일에 바뀐 곳이 있습니다. 읽을 수 있는 곳은 그대로 재생합니다."]


def test_without_the_key_it_is_said(qtbot: QtBot, take: Path) -> None:
    lock(take.parent)
    said: list[str] = []
    player = make(qtbot, take / "answer.mkv", None, said)
    QTest.keyClick(player, Qt.Key.Key_Space)
    assert said == ["이 녹화를 재생하지 못했습니다. 녹화 파일은 지우지 않았고, 글과 숫자는 그대로 볼 수 있습니다."]


def test_many_players_opened_and_closed_in_the_middle_of_playing_end(qtbot: QtBot, take: Path) -> None:
    """Qt's threads are still reading when the player goes."""
    for round_ in range(12):
        player = Player(take / "answer.mkv", None, SECONDS)
        player.play_from(round_ % 5)
        qtbot.wait(5 * (round_ % 4))
        if round_ % 2:
            player.stop()
        player.deleteLater()
        del player
    qtbot.wait(100)
