"""Devices that freeze, vanish and come back in the middle of an answer: noticed within two seconds, nothing lost."""

import time
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np
import pytest

from maju.devices.recorder import ProcessRecorder
from maju.domain.answer import TakeRecording
from maju.domain.ports import CameraChoice, MicrophoneChoice
from tests.devices.conftest import kinds, wait_until
from tests.devices.fake_sources import LOST_S
from tests.devices.signals import length

NOTICED_WITHIN_S = 2.0


@dataclass
class Commands:
    """The files the devices obey."""

    microphone: Path
    camera: Path

    @property
    def choices(self) -> tuple[MicrophoneChoice, CameraChoice]:
        return MicrophoneChoice(str(self.microphone)), CameraChoice(str(self.camera))


@pytest.fixture
def commands(tmp_path: Path) -> Commands:
    found = Commands(tmp_path / "microphone.txt", tmp_path / "camera.txt")
    found.microphone.write_text("live")
    found.camera.write_text("live")
    return found


def picture_times(recording: TakeRecording) -> np.ndarray:
    with av.open(str(recording.media)) as container:
        return np.array([float(frame.time or 0) for frame in container.decode(video=0)])


@pytest.mark.parametrize(
    ("command", "kind"), [("frozen", "camera-frozen"), ("repeat", "camera-frozen"), ("fail", "camera-lost")]
)
def test_a_camera_in_trouble_is_noticed_and_comes_back(
    command: str, kind: str, commands: Commands, commanded: ProcessRecorder, tmp_path: Path
) -> None:
    commanded.open(*commands.choices)
    commanded.start_take(tmp_path / "take", limit_s=60)
    time.sleep(0.5)
    commands.camera.write_text(command)
    status = wait_until(commanded, lambda status: kind in kinds(status), NOTICED_WITHIN_S)
    assert not status.camera
    assert status.microphone
    assert (status.events[-1].detail == "repeating") == (command == "repeat")
    commands.camera.write_text("live")
    assert wait_until(commanded, lambda status: "camera-back" in kinds(status), 3).camera
    time.sleep(0.4)
    recording = commanded.stop_take()
    assert recording.filled_s == 0
    assert recording.media is not None
    # Sound went on all the time, in both files; while the camera was gone there is no picture that pretends to be live.
    assert length(recording.media) == pytest.approx(recording.duration_s, abs=0.05)
    times = picture_times(recording)
    assert times[-1] > recording.duration_s - 0.4
    if command != "repeat":
        assert np.diff(times).max() > 1.2


def test_a_camera_that_hangs_holds_nobody_up(commands: Commands, commanded: ProcessRecorder, tmp_path: Path) -> None:
    commanded.open(*commands.choices)
    commanded.start_take(tmp_path / "take", limit_s=60)
    time.sleep(0.3)
    commands.camera.write_text("block")
    wait_until(commanded, lambda status: kinds(status) == ["camera-lost"], NOTICED_WITHIN_S)
    began = time.monotonic()
    recording = commanded.stop_take()
    commanded.close()
    assert time.monotonic() - began < 1.5
    assert [event.kind for event in recording.events] == ["camera-lost"]
    assert 1.5 < recording.events[0].at_s < 2.5
    assert recording.duration_s > 1.7


def test_lost_sound_is_counted_and_filled_with_silence(
    commands: Commands, commanded: ProcessRecorder, tmp_path: Path
) -> None:
    commanded.open(commands.choices[0], None)
    commanded.start_take(tmp_path / "take", limit_s=60)
    began = time.monotonic()
    time.sleep(1.0)
    commands.microphone.write_text("overflow")
    wait_until(commanded, lambda status: status.dropped_blocks == 1, 3)
    time.sleep(0.5)
    recording = commanded.stop_take()
    took = time.monotonic() - began
    assert recording.dropped_blocks == 1
    assert recording.filled_s == pytest.approx(LOST_S, abs=0.03)
    assert recording.duration_s == pytest.approx(took, abs=0.1)


def test_a_microphone_that_vanishes_and_returns_leaves_silence_of_that_length(
    commands: Commands, commanded: ProcessRecorder, tmp_path: Path
) -> None:
    commanded.open(*commands.choices)
    commanded.start_take(tmp_path / "take", limit_s=60)
    began = time.monotonic()
    time.sleep(0.5)
    commands.microphone.write_text("gone")
    status = wait_until(commanded, lambda status: "microphone-lost" in kinds(status), NOTICED_WITHIN_S)
    assert (status.microphone, status.level_dbfs, status.camera) == (False, None, True)
    commands.microphone.write_text("live")
    wait_until(commanded, lambda status: "microphone-back" in kinds(status), 3)
    time.sleep(0.5)
    recording = commanded.stop_take()
    took = time.monotonic() - began
    assert recording.ended_by == "stop"
    assert recording.duration_s == pytest.approx(took, abs=0.15)
    assert 1.4 < recording.filled_s < 3.5
    assert recording.dropped_blocks == 1


def test_a_mistake_of_the_program_is_seen_and_what_was_said_is_kept(
    commands: Commands, commanded: ProcessRecorder, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    commanded.open(*commands.choices)
    commanded.start_take(tmp_path / "take", limit_s=60)
    time.sleep(1.0)
    commands.microphone.write_text("mistake")
    wait_until(commanded, lambda status: status.ended == "recorder-died", 1)
    recording = commanded.stop_take()
    assert recording.ended_by == "recovered"
    assert recording.duration_s == pytest.approx(1.0, abs=0.2)
    assert "a mistake of this program" in capfd.readouterr().err


def test_with_a_camera_the_take_goes_on_without_its_microphone(
    commands: Commands, commanded: ProcessRecorder, tmp_path: Path
) -> None:
    commanded.open(*commands.choices)
    commanded.start_take(tmp_path / "take", limit_s=60)
    time.sleep(0.5)
    commands.microphone.write_text("gone")
    time.sleep(8)
    assert commanded.status().ended == ""
    recording = commanded.stop_take()
    assert recording.duration_s == pytest.approx(8.5, abs=0.3)
    assert picture_times(recording)[-1] == pytest.approx(8.5, abs=0.4)


def test_without_a_camera_the_take_ends_and_keeps_what_was_said(
    commands: Commands, commanded: ProcessRecorder, tmp_path: Path
) -> None:
    commanded.open(commands.choices[0], None)
    commanded.start_take(tmp_path / "take", limit_s=60)
    time.sleep(0.8)
    commands.microphone.write_text("gone")
    wait_until(commanded, lambda status: status.ended == "microphone-lost", 12)
    recording = commanded.stop_take()
    assert recording.ended_by == "microphone-lost"
    assert recording.audio is not None
    assert length(recording.audio) == pytest.approx(recording.duration_s, abs=0.01)
    assert recording.duration_s - recording.filled_s == pytest.approx(0.8, abs=0.2)
