"""SIGKILL at any moment: what was said is there up to the last second, and no process is left behind."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psutil
import pytest

from maju.devices.recorder import ProcessRecorder
from maju.devices.recovery import describe_interrupted_take
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice
from tests.devices.conftest import wait_until
from tests.devices.signals import RATE, beeps, length, write_flashes, write_wav

LOST_AT_MOST_S = 1.1

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not Windows'")


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("long")
    return write_wav(folder / "voice.wav", beeps(60)), write_flashes(folder / "face.mkv", 3, (1280, 720))


def recorder_process() -> psutil.Process:
    """The child of this process that records (the other is multiprocessing's tracker)."""
    return next(child for child in psutil.Process().children() if "spawn_main" in " ".join(child.cmdline()))


@pytest.mark.parametrize("seconds", [0.3, 1.05, 2.6, 4.4])
def test_a_killed_recorder_leaves_all_but_the_last_second(
    seconds: float, media: tuple[Path, Path], recorder: ProcessRecorder, tmp_path: Path
) -> None:
    recorder.open(MicrophoneChoice(path=media[0]), CameraChoice(path=media[1]))
    recorder.start_take(tmp_path, limit_s=60)
    began = time.monotonic()
    time.sleep(seconds)
    recorder_process().kill()
    spoken = time.monotonic() - began
    assert wait_until(recorder, lambda status: status.ended == "recorder-died", 1).microphone is False
    assert recorder.latest_picture() is None
    recording = recorder.stop_take()
    assert recording.ended_by == "recovered"
    assert recording.audio is not None
    assert spoken - length(recording.audio) <= min(LOST_AT_MOST_S, 0.3)
    assert recording.duration_s == pytest.approx(length(recording.audio), abs=0.001)
    assert recording.sample_rate == RATE
    if seconds > 1.3:
        assert recording.media is not None
        assert spoken - length(recording.media) <= LOST_AT_MOST_S
        assert spoken - length(recording.media, "video") <= LOST_AT_MOST_S
        assert recording.pictures > 20


def test_after_a_crash_the_recorder_opens_again(
    media: tuple[Path, Path], recorder: ProcessRecorder, tmp_path: Path
) -> None:
    recorder.open(MicrophoneChoice(path=media[0]), None)
    recorder_process().kill()
    wait_until(recorder, lambda status: status.ended == "recorder-died", 1)
    with pytest.raises(MajuError, match="저장되어 있습니다") as caught:
        recorder.start_take(tmp_path, limit_s=60)
    assert caught.value.code == "recorder-died"
    assert recorder.open(MicrophoneChoice(path=media[0]), None).microphone
    recorder.start_take(tmp_path, limit_s=0.5)
    wait_until(recorder, lambda status: status.ended == "limit")
    assert recorder.stop_take().duration_s == pytest.approx(0.5, abs=0.01)


PARENT = """
import sys, time
from pathlib import Path
from maju.devices.recorder import ProcessRecorder
from maju.domain.ports import CameraChoice, MicrophoneChoice
if __name__ == "__main__":
    recorder = ProcessRecorder()
    recorder.open(MicrophoneChoice(path=Path(sys.argv[1])), CameraChoice(path=Path(sys.argv[2])))
    recorder.start_take(Path(sys.argv[3]), limit_s=60)
    print("recording", flush=True)
    {then}
"""


def start_parent(then: str, media: tuple[Path, Path], folder: Path) -> "subprocess.Popen[str]":
    script = folder / "parent.py"
    script.write_text(PARENT.format(then=then))
    command = [sys.executable, str(script), str(media[0]), str(media[1]), str(folder / "take")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment)


def family(process: "subprocess.Popen[str]") -> list[psutil.Process]:
    assert process.stdout is not None
    assert process.stdout.readline() == "recording\n"
    return psutil.Process(process.pid).children(recursive=True)


@pytest.mark.parametrize("seconds", [0.4, 1.5, 3.3])
def test_a_killed_program_leaves_a_closed_take_and_no_orphan(
    seconds: float, media: tuple[Path, Path], tmp_path: Path
) -> None:
    with start_parent("time.sleep(60)", media, tmp_path) as parent:
        children = family(parent)
        assert children
        time.sleep(seconds)
        os.kill(parent.pid, signal.SIGKILL)
    _, alive = psutil.wait_procs(children, timeout=4)
    assert alive == []
    recording = describe_interrupted_take(tmp_path / "take")
    assert recording.media is not None
    # Closed in order: the Matroska file knows its length and the WAV's header is true without mending.
    assert length(recording.media) == pytest.approx(recording.duration_s, abs=0.01)
    assert seconds - 0.1 < recording.duration_s < seconds + 1.5


def test_a_program_that_forgets_to_close_ends_all_the_same(media: tuple[Path, Path], tmp_path: Path) -> None:
    with start_parent("time.sleep(0.7)", media, tmp_path) as parent:
        children = family(parent)
        _, complaints = parent.communicate(timeout=10)
    assert parent.returncode == 0
    assert complaints == ""
    _, alive = psutil.wait_procs(children, timeout=4)
    assert alive == []
    assert describe_interrupted_take(tmp_path / "take").duration_s == pytest.approx(0.8, abs=0.4)


def test_ctrl_c_is_left_to_the_program(media: tuple[Path, Path], recorder: ProcessRecorder, tmp_path: Path) -> None:
    recorder.open(MicrophoneChoice(path=media[0]), None)
    recorder.start_take(tmp_path, limit_s=60)
    recorder_process().send_signal(signal.SIGINT)
    time.sleep(0.3)
    assert recorder.stop_take().ended_by == "stop"


def test_a_terminated_recorder_closes_its_take(
    media: tuple[Path, Path], recorder: ProcessRecorder, tmp_path: Path
) -> None:
    recorder.open(MicrophoneChoice(path=media[0]), None)
    recorder.start_take(tmp_path, limit_s=60)
    time.sleep(0.6)
    recorder_process().terminate()
    wait_until(recorder, lambda status: status.ended == "recorder-died", 2)
    assert '"closed"' in (tmp_path / "answer.json").read_text()
    assert recorder.stop_take().duration_s == pytest.approx(0.6, abs=0.2)


def test_a_program_that_stands_still_stops_no_recording(media: tuple[Path, Path], tmp_path: Path) -> None:
    """Nobody reads what the recorder tells: its pipe (208 KiB on Linux) fills up, its files go on."""
    with start_parent("time.sleep(60)", media, tmp_path) as parent:
        children = family(parent)
        os.kill(parent.pid, signal.SIGSTOP)
        time.sleep(12)
        so_far = length(tmp_path / "take" / "answer.wav")
        os.kill(parent.pid, signal.SIGKILL)
    assert so_far == pytest.approx(12, abs=0.7)
    _, alive = psutil.wait_procs(children, timeout=4)
    assert alive == []
    assert describe_interrupted_take(tmp_path / "take").duration_s > 11.9


def test_a_folder_without_a_recording_is_said_in_words(tmp_path: Path) -> None:
    with pytest.raises(MajuError, match="되살릴 수 있는 녹음이 없습니다") as caught:
        describe_interrupted_take(tmp_path)
    assert caught.value.code == "take-unreadable"
