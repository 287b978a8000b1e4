"""Fixtures of the faults' tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.devices.recorder import ProcessRecorder
from maju.domain.ports import CameraChoice, MicrophoneChoice
from tests.devices.fake_sources import COMMANDED


@pytest.fixture
def recorder() -> Iterator[ProcessRecorder]:
    """A recorder over the real drivers."""
    made = ProcessRecorder()
    yield made
    made.close()


@pytest.fixture
def commanded() -> Iterator[ProcessRecorder]:
    """A recorder whose devices obey files (tests/devices/fake_sources.py)."""
    made = ProcessRecorder(openers=COMMANDED)
    yield made
    made.close()


@pytest.fixture
def microphone(tmp_path: Path) -> MicrophoneChoice:
    """Its name is the file it obeys."""
    (tmp_path / "microphone.txt").write_text("live")
    return MicrophoneChoice(str(tmp_path / "microphone.txt"))


@pytest.fixture
def camera(tmp_path: Path) -> CameraChoice:
    """Its name is the file it obeys."""
    (tmp_path / "camera.txt").write_text("live")
    return CameraChoice(str(tmp_path / "camera.txt"))
