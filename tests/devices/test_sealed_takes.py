"""Takes in a vault: sealed on the disk from the first byte, and otherwise what they are in the clear."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import av
import psutil
import pytest

from maju.devices.media import compress_audio
from maju.devices.recorder import ProcessRecorder
from maju.devices.recovery import describe_interrupted_take
from maju.devices.sidecar import Sidecar, TakeFacts, read_facts
from maju.devices.wav_file import GrowingWav, header, repair
from maju.domain.answer import DeviceEvent, TakeRecording
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.sealed.opening import is_sealed, lock, open_clear, unlock
from maju.sealed.reader import SealedReader
from maju.sealed.records import MAGIC
from tests.devices.conftest import wait_until
from tests.devices.signals import RATE, beeps, write_flashes, write_wav
from tests.devices.test_disk import small_disk
from tests.devices.test_killed import LOST_AT_MOST_S, recorder_process

__all__ = ["small_disk"]
PCM = beeps(1).tobytes()


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("long")
    return write_wav(folder / "voice.wav", beeps(60)), write_flashes(folder / "face.mkv", 3, (640, 360))


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "vault"
    folder.mkdir()
    unlock(folder, os.urandom(32))
    yield folder
    lock(folder)


def seconds_of(path: Path) -> tuple[float, int]:
    """Seconds of sound decoded, and pictures."""
    samples = pictures = 0
    with open_clear(path) as file, av.open(file, "r") as container:
        rate = container.streams.audio[0].rate
        for frame in container.decode():
            samples += frame.samples if isinstance(frame, av.AudioFrame) else 0
            pictures += isinstance(frame, av.VideoFrame)
    return samples / rate, pictures


def all_sealed(folder: Path) -> bool:
    assert {file.name for file in folder.iterdir()} == {"answer.mkv", "answer.wav", "answer.json"}
    return all(file.read_bytes()[:4] == MAGIC[:4] and b"WAVE" not in file.read_bytes() for file in folder.iterdir())


def complete(path: Path) -> bool:
    with open_clear(path) as file:
        assert isinstance(file, SealedReader)
        return file.complete


def record(recorder: ProcessRecorder, media: tuple[Path, Path], folder: Path, limit_s: float) -> TakeRecording:
    recorder.open(MicrophoneChoice(path=media[0]), CameraChoice(path=media[1]))
    recorder.start_take(folder, limit_s=limit_s)
    wait_until(recorder, lambda status: bool(status.ended), 30)
    return recorder.stop_take()


def test_a_sealed_take_holds_what_a_clear_one_does(media: tuple[Path, Path], vault: Path, tmp_path: Path) -> None:
    recorder = ProcessRecorder(fast=True)
    try:
        for place in (vault, tmp_path):
            recording = record(recorder, media, place / "take", 6)
            assert (recording.duration_s, recording.ended_by) == (6.0, "limit")
    finally:
        recorder.close()
    assert all_sealed(vault / "take")
    assert not is_sealed(tmp_path / "take" / "answer.wav")
    for name in ("answer.mkv", "answer.wav"):
        assert complete(vault / "take" / name)
    with open_clear(vault / "take" / "answer.wav") as sealed:
        assert sealed.read() == (tmp_path / "take" / "answer.wav").read_bytes()
    assert seconds_of(vault / "take" / "answer.mkv") == seconds_of(tmp_path / "take" / "answer.mkv")
    assert compress_audio(vault / "take" / "answer.wav")[:4] == b"\x1aE\xdf\xa3"
    facts = read_facts(vault / "take")
    assert (facts.state, facts.ended_by, facts.duration_s) == ("closed", "limit", 6.0)


def test_the_key_is_told_nowhere_but_in_the_pipe(media: tuple[Path, Path], tmp_path: Path) -> None:
    key = b"this key is told nowhere else!!!"
    unlock(tmp_path, key)
    recorder = ProcessRecorder()
    try:
        recorder.open(MicrophoneChoice(path=media[0]), None)
        recorder.start_take(tmp_path / "take", limit_s=30)
        process = recorder_process()
        told = "".join(process.cmdline())
        with contextlib.suppress(psutil.AccessDenied):  # it lets nobody look into it but the system's owner
            told += str(process.environ())
        recorder.stop_take()
    finally:
        recorder.close()
        lock(tmp_path)
    assert "told nowhere" not in told
    assert key.hex() not in told
    assert not any(b"told nowhere" in file.read_bytes() for file in tmp_path.rglob("*") if file.is_file())


def test_each_vault_gets_its_own_key_and_a_locked_one_is_written_in_the_clear_again(
    media: tuple[Path, Path], tmp_path: Path
) -> None:
    recorder = ProcessRecorder(fast=True)
    first, second = tmp_path / "first", tmp_path / "second"
    try:
        for folder in (first, second):
            folder.mkdir()
            unlock(folder, os.urandom(32))
            record(recorder, media, folder / "take", 0.5)
        with open_clear(first / "take" / "answer.wav") as one, open_clear(second / "take" / "answer.wav") as two:
            assert one.read() == two.read()
        for folder in (first, second):
            lock(folder)
        record(recorder, media, tmp_path / "third", 0.5)
        assert not is_sealed(tmp_path / "third" / "answer.wav")
    finally:
        recorder.close()


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not Windows'")
@pytest.mark.parametrize("seconds", [0.3, 2.6])
def test_a_killed_recorder_leaves_all_but_the_last_second(
    seconds: float, media: tuple[Path, Path], recorder: ProcessRecorder, vault: Path
) -> None:
    recorder.open(MicrophoneChoice(path=media[0]), CameraChoice(path=media[1]))
    recorder.start_take(vault / "take", limit_s=60)
    began = time.monotonic()
    time.sleep(seconds)
    recorder_process().kill()
    spoken = time.monotonic() - began
    wait_until(recorder, lambda status: status.ended == "recorder-died", 1)
    recording = recorder.stop_take()
    assert recording.ended_by == "recovered"
    assert recording.audio is not None
    heard, _ = seconds_of(recording.audio)
    assert spoken - heard <= 0.3
    assert recording.duration_s == pytest.approx(heard, abs=0.001)
    assert all_sealed(vault / "take")
    assert complete(recording.audio), "a later cut would be seen"
    if seconds > 1.3:
        assert recording.media is not None
        sound, pictures = seconds_of(recording.media)
        assert spoken - sound <= LOST_AT_MOST_S
        assert spoken - pictures / 30 <= LOST_AT_MOST_S + 0.2
        assert complete(recording.media)


PARENT = """
import sys, time
from pathlib import Path
from maju.devices.recorder import ProcessRecorder
from maju.domain.ports import MicrophoneChoice
from maju.sealed.opening import unlock
if __name__ == "__main__":
    unlock(Path(sys.argv[2]), bytes(range(32)))
    recorder = ProcessRecorder()
    recorder.open(MicrophoneChoice(path=Path(sys.argv[1])), None)
    recorder.start_take(Path(sys.argv[2]) / "take", limit_s=60)
    print("recording", flush=True)
    time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is not Windows'")
def test_a_take_is_not_mended_under_the_hands_of_its_recorder(media: tuple[Path, Path], tmp_path: Path) -> None:
    """The program dies and is there again at once, while its recorder is still closing."""
    (tmp_path / "parent.py").write_text(PARENT)
    (tmp_path / "vault").mkdir()
    command = [sys.executable, str(tmp_path / "parent.py"), str(media[0]), str(tmp_path / "vault")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    unlock(tmp_path / "vault", bytes(range(32)))
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"recording\n"
        children = psutil.Process(parent.pid).children(recursive=True)
        time.sleep(1)
        os.kill(parent.pid, signal.SIGKILL)
        recording = describe_interrupted_take(tmp_path / "vault" / "take")
    assert recording.audio is not None
    assert complete(recording.audio)
    assert seconds_of(recording.audio)[0] == pytest.approx(recording.duration_s, abs=0.001)
    assert recording.duration_s > 0.9
    psutil.wait_procs(children, timeout=4)
    lock(tmp_path / "vault")


def test_a_full_disk_ends_a_sealed_take_in_order(small_disk: Path, media: tuple[Path, Path]) -> None:
    unlock(small_disk, os.urandom(32))
    recorder = ProcessRecorder(fast=True, reserve_bytes=0)
    try:
        recording = record(recorder, media, small_disk / "take", 120)
        assert recording.ended_by == "disk-full"
        assert recording.audio is not None
        with open_clear(recording.audio) as file:
            samples = (len(file.read()) - 44) // 2
        assert samples / RATE == pytest.approx(recording.duration_s, abs=0.12)
        assert recording.media is not None
        assert seconds_of(recording.media)[0] == pytest.approx(recording.duration_s, abs=1.2)
        assert describe_interrupted_take(small_disk / "take").ended_by == "disk-full"
    finally:
        recorder.close()
        lock(small_disk)


@pytest.mark.parametrize("torn", [0, 7, 30])
def test_a_torn_wav_counts_every_sample_that_opens(torn: int, vault: Path) -> None:
    wav = GrowingWav(vault / "a.wav", 44_100)
    wav.append(PCM)
    wav.append(PCM)
    wav._file.abandon()  # type: ignore[attr-defined]
    stored = (vault / "a.wav").read_bytes()
    (vault / "a.wav").write_bytes(stored[: len(stored) - torn])
    seconds = 1 if torn else 2
    assert repair(vault / "a.wav") == (44_100, seconds * len(PCM) // 2)
    with open_clear(vault / "a.wav") as file:
        assert file.read() == header(44_100, seconds * len(PCM)) + seconds * PCM
    assert repair(vault / "a.wav") == (44_100, seconds * len(PCM) // 2)


def test_the_facts_of_a_take_stay_one_size_and_say_nothing(vault: Path) -> None:
    (vault / "take").mkdir()
    sidecar = Sidecar(vault / "take")
    facts = TakeFacts(sample_rate=RATE, events=[DeviceEvent("camera-frozen", 1.5, "repeating")])
    sizes = set()
    for _ in range(20):
        sidecar.write(facts)
        sizes.add((vault / "take" / "answer.json").stat().st_size)
        assert read_facts(vault / "take") == facts
    facts.events.extend(DeviceEvent("camera-back", second) for second in range(200))
    sidecar.write(facts)
    assert read_facts(vault / "take") == facts
    assert sizes == {4096}
    facts.events.clear()
    sidecar.write(facts)
    sidecar.close()
    assert read_facts(vault / "take") == facts
    stored = (vault / "take" / "answer.json").read_bytes()
    assert len(stored) % 4096 == 0
    assert b"camera" not in stored
