"""A disk that is full or may not be written: recording stops in order, everything before can be played."""

import subprocess
import sys
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.devices.recorder import ProcessRecorder
from maju.devices.recovery import describe_interrupted_take
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice
from tests.devices.conftest import kinds, wait_until
from tests.devices.signals import beeps, length, write_flashes, write_wav

SMALL_BYTES = 3_000_000


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 3 MB."""
    if not sys.platform.startswith("linux"):
        pytest.skip("tmpfs is Linux'")
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SMALL_BYTES}", "none", str(folder)]
    if subprocess.run(mount, capture_output=True).returncode:
        pytest.skip("mounting is not permitted here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("media")
    return write_wav(folder / "voice.wav", beeps(60)), write_flashes(folder / "face.mkv", 2)


def playable_up_to_the_end(recording_folder: Path, duration_s: float) -> None:
    audio = recording_folder / "answer.wav"
    with wave.open(str(audio)) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(duration_s, abs=0.01)
    assert length(recording_folder / "answer.mkv") == pytest.approx(duration_s, abs=1.1)


def test_a_disk_that_fills_up_ends_the_take_and_nothing_more(small_disk: Path, media: tuple[Path, Path]) -> None:
    recorder = ProcessRecorder(fast=True, reserve_bytes=0)
    try:
        recorder.open(MicrophoneChoice(path=media[0]), CameraChoice(path=media[1]))
        recorder.start_take(small_disk / "take", limit_s=120)
        status = wait_until(recorder, lambda status: bool(status.ended), 20)
        assert status.ended == "disk-full"
        assert "disk-full" in kinds(status)
        recording = recorder.stop_take()
        assert recording.ended_by == "disk-full"
        assert 5 < recording.duration_s < 60
        playable_up_to_the_end(small_disk / "take", recording.duration_s)
        again = describe_interrupted_take(small_disk / "take")
        assert again.duration_s == pytest.approx(recording.duration_s, abs=0.01)
        assert again.ended_by == "disk-full"
        # The recorder is well: elsewhere it goes on.
        recorder.start_take(media[0].parent / "elsewhere", limit_s=1)
        wait_until(recorder, lambda status: status.ended == "limit")
        assert recorder.stop_take().duration_s == pytest.approx(1.0, abs=0.01)
    finally:
        recorder.close()


def test_the_reserve_is_left_free(small_disk: Path, media: tuple[Path, Path]) -> None:
    recorder = ProcessRecorder(reserve_bytes=2_600_000)
    try:
        recorder.open(MicrophoneChoice(path=media[0]), None)
        recorder.start_take(small_disk / "take", limit_s=120)
        assert wait_until(recorder, lambda status: bool(status.ended), 20).ended == "disk-full"
        recording = recorder.stop_take()
        playable_up_to_the_end(small_disk / "take", recording.duration_s)
        with pytest.raises(MajuError, match="디스크에 남은 공간이 2MB뿐") as caught:
            recorder.start_take(small_disk / "next", limit_s=120)
        assert caught.value.code == "disk-full"
    finally:
        recorder.close()


def test_a_read_only_disk_is_said_in_words(small_disk: Path, media: tuple[Path, Path]) -> None:
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    recorder = ProcessRecorder(reserve_bytes=0)
    try:
        recorder.open(MicrophoneChoice(path=media[0]), None)
        with pytest.raises(MajuError, match="쓸 수 없어") as caught:
            recorder.start_take(small_disk / "take", limit_s=120)
        assert caught.value.code == "folder-unwritable"
    finally:
        recorder.close()


def test_a_folder_below_a_file_is_said_in_words(
    recorder: ProcessRecorder, media: tuple[Path, Path], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    recorder.open(MicrophoneChoice(path=media[0]), None)
    with pytest.raises(MajuError) as caught:
        recorder.start_take(tmp_path / "file" / "take", limit_s=1)
    assert caught.value.code == "folder-unwritable"
    recorder.start_take(tmp_path / "take", limit_s=1)
    assert recorder.stop_take().ended_by == "stop"


def test_a_folder_that_is_deleted_while_recording_stops_nobody(
    recorder: ProcessRecorder, media: tuple[Path, Path], tmp_path: Path
) -> None:
    recorder.open(MicrophoneChoice(path=media[0]), None)
    recorder.start_take(tmp_path / "take", limit_s=60)
    for file in (tmp_path / "take").iterdir():
        file.unlink()
    (tmp_path / "take").rmdir()
    assert wait_until(recorder, lambda status: bool(status.ended), 5).ended == "disk-failed"
    assert recorder.stop_take().ended_by == "disk-failed"
