"""A disk that is full, read-only, limited or slow: said in time, recorded to its end, and an interview comes to its end with what
there is. Recorder and database are the real ones, sealed; what lies in the clear is in ``tests/devices/test_disk.py``."""

import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import av
import pytest

from maju.devices.recorder import ProcessRecorder
from maju.devices.recovery import describe_interrupted_take
from maju.devices.wav_file import GrowingWav
from maju.domain.answer import TakeId
from maju.domain.errors import MajuError
from maju.domain.interview_events import Phase, Proceed
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.sealed import opening
from maju.services.patient_store import RETRY_S, PatientStore
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.devices.conftest import kinds, wait_until
from tests.devices.signals import beeps, write_flashes, write_wav
from tests.faults.small_disk import SmallDisk, mounted
from tests.services.desk_making import make_desk
from tests.storage.test_interviews import make_record, make_take

ROOT = Path(__file__).resolve().parents[2]
KEY = bytes(range(32))


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with mounted(tmp_path / "small", 6_000_000) as disk:
        yield disk


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("media")
    return write_wav(folder / "voice.wav", beeps(60)), write_flashes(folder / "face.mkv", 2)


def played_s(path: Path) -> float:
    end = 0.0
    with opening.open_clear(path) as file, av.open(file, "r") as container:
        for packet in container.demux():
            if packet.pts is not None and packet.time_base is not None:
                end = max(end, float((packet.pts + (packet.duration or 0)) * packet.time_base))
    return end


# --- recording ----------------------------------------------------------------------------------------------------------


def test_a_sealed_take_on_a_disk_that_fills_up_plays_to_its_end(disk: SmallDisk, media: tuple[Path, Path]) -> None:
    opening.unlock(disk.folder, KEY)
    disk.fill(leave=3_000_000)
    recorder = ProcessRecorder(fast=True, reserve_bytes=0)
    try:
        recorder.open(MicrophoneChoice(path=media[0]), CameraChoice(path=media[1]))
        recorder.start_take(disk.folder / "take", limit_s=120)
        status = wait_until(recorder, lambda status: bool(status.ended), 30)
        assert status.ended == "disk-full"
        recording = recorder.stop_take()
        assert 5 < recording.duration_s < 60
        left = describe_interrupted_take(disk.folder / "take")
        assert left.duration_s == pytest.approx(recording.duration_s, abs=0.3)
        assert played_s(disk.folder / "take" / "answer.mkv") == pytest.approx(recording.duration_s, abs=1.2)
        with opening.open_clear(disk.folder / "take" / "answer.wav") as file, wave.open(file) as sound:
            assert sound.getnframes() / sound.getframerate() == pytest.approx(left.duration_s, abs=0.01)
    finally:
        recorder.close()
        opening.lock(disk.folder)


def test_little_room_is_said_while_the_take_goes_on(disk: SmallDisk, media: tuple[Path, Path]) -> None:
    recorder = ProcessRecorder(reserve_bytes=1_000_000)
    try:
        recorder.open(MicrophoneChoice(path=media[0]), None)
        recorder.start_take(disk.folder / "take", limit_s=120)
        disk.fill(leave=3_000_000)
        status = wait_until(recorder, lambda status: "disk-low" in kinds(status), 5)
        assert not status.ended
        time.sleep(1.2)
        assert kinds(recorder.status()).count("disk-low") == 1, "said once"
        recording = recorder.stop_take()
        assert recording.ended_by == "stop"
        assert recording.duration_s > 1.0
    finally:
        recorder.close()


class SlowFile:
    """A file whose writes take a third of a second, as on a stick that is busy with something else."""

    def __init__(self, file: object) -> None:
        self._file = file

    def write(self, content: bytes) -> int:
        time.sleep(0.3)
        return int(self._file.write(content))  # type: ignore[attr-defined]

    def __getattr__(self, name: str) -> object:
        return getattr(self._file, name)


def test_on_a_slow_disk_every_sample_is_there_and_stopping_waits_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At the seam between recording and file: two hundred blocks of 0.1 s, each written in 0.3 s, kept in order."""
    wav = GrowingWav(tmp_path / "a.wav", 16_000)
    monkeypatch.setattr(wav, "_file", SlowFile(wav._file))
    for number in range(8):
        wav.append(bytes([number]) * 3200)
    wav.close()
    with wave.open(str(tmp_path / "a.wav")) as sound:
        assert sound.readframes(99_999) == b"".join(bytes([number]) * 3200 for number in range(8))


# --- the database ---------------------------------------------------------------------------------------------------------


def open_store(folder: Path) -> tuple[DatabaseFile, SqliteInterviewStore]:
    file = DatabaseFile(folder / "maju.db", MIGRATIONS, KEY)
    return file, SqliteInterviewStore(file, folder / "recordings")


def put_until_refused(store: SqliteInterviewStore, kept: list[int]) -> None:
    for number in range(1, 10_000):
        store.put_take(make_take(take=number))
        kept.append(number)


def test_what_the_full_disk_does_not_take_is_said_once_seen_and_written_later(disk: SmallDisk) -> None:
    file, inner = open_store(disk.folder)
    now, told = [100.0], list[str]()
    store = PatientStore(inner, lambda: now[0])
    store.told = lambda error: told.append(error.code)
    store.add(make_record())
    disk.fill()
    for number in range(1, 30):
        store.put_take(make_take(take=number))
    assert told == ["database-full"]
    assert len(store.takes("plan-1")) == 29, "who reads the interview sees all"
    lost_if_killed = 29 - len(inner.takes("plan-1"))
    assert store.waiting == lost_if_killed > 0
    disk.empty()
    now[0] += RETRY_S + 1
    store.put_take(make_take(take=30))
    assert store.waiting == 0
    file.close()
    file, inner = open_store(disk.folder)
    assert len(inner.takes("plan-1")) == 30
    file.close()


def test_what_came_before_the_full_disk_is_whole(disk: SmallDisk) -> None:
    file, store = open_store(disk.folder)
    store.add(make_record())
    disk.fill(leave=200_000)
    kept: list[int] = []
    with pytest.raises(MajuError) as caught:
        put_until_refused(store, kept)
    assert caught.value.code == "database-full"
    assert "그대로" in str(caught.value)
    file.close()
    disk.empty()
    file, store = open_store(disk.folder)
    assert len(store.takes("plan-1")) == len(kept)
    file.close()


def test_an_interview_comes_to_its_end_though_the_disk_is_full(disk: SmallDisk, tmp_path: Path) -> None:
    """The recordings lie on another one: a full one ends every take at once, which other tests see."""
    (tmp_path / "recordings").mkdir()
    (disk.folder / "recordings").symlink_to(tmp_path / "recordings")
    desk = make_desk(disk.folder)
    try:
        running = desk.start()
        running.begin()
        desk.until(running, Phase.ANSWERING)
        disk.fill()
        for _ in range(3):
            desk.until(running, Phase.ANSWERING)
            desk.clock.sleep(8.0)
            desk.send(running, Proceed(desk.clock.now()))
        desk.until(running, Phase.FINISHED)
        running.pipeline.wait(20)
        desk.settle()
        assert [notice.code for notice in running.session.view.notices] == ["database-full"]
        disk.empty()
        running.close()
        desk.lanes["analysis"].submit(lambda: None).result(10)
        takes = desk.store.takes(running.session.record.plan.id)
        assert [stored.take.id.position for stored in takes] == [0, 1, 2]
        assert all(stored.take.evaluation is not None for stored in takes)
        assert desk.store.get(running.session.record.plan.id).state == "finished"
    finally:
        desk.lanes.close()


def test_an_interview_that_was_deleted_is_refused_as_ever_and_waits_no_longer(tmp_path: Path) -> None:
    file, inner = open_store(tmp_path)
    store = PatientStore(inner, lambda: 0.0)
    with pytest.raises(MajuError) as caught:
        store.put_take(make_take("gone"))
    assert caught.value.code == "interview-unknown"
    assert store.waiting == 0
    store.add(make_record())
    store.put_take(make_take(take=1))
    assert [each.take.id for each in inner.takes("plan-1")] == [TakeId("plan-1", 0, 1)]
    file.close()


def test_a_database_that_another_program_holds_does_not_hold_up_the_interview_again_and_again(tmp_path: Path) -> None:
    calls = list[str]()

    class Held:
        def put_take(self, _stored: object) -> None:
            calls.append("tried")
            raise MajuError("database-busy", "다른 프로그램이 쓰고 있습니다.")

    now = [0.0]
    store = PatientStore(Held(), lambda: now[0])  # type: ignore[arg-type]
    for number in range(1, 20):
        store.put_take(make_take(take=number))
    assert len(calls) == 1
    now[0] = RETRY_S
    store.put_take(make_take(take=20))
    assert len(calls) == 2
    assert store.waiting == 20


def test_a_read_only_disk_is_said_when_the_program_starts(disk: SmallDisk) -> None:
    file, store = open_store(disk.folder)
    store.add(make_record())
    file.close()
    disk.read_only(True)
    with pytest.raises(MajuError) as caught:
        open_store(disk.folder)
    assert caught.value.code == "folder-unwritable"
    assert "그대로" in str(caught.value)
    disk.read_only(False)
    file, store = open_store(disk.folder)
    assert store.get("plan-1").plan.id == "plan-1"
    file.close()


LIMITED = """
import resource, sys
sys.path[:0] = ["app", "."]
from pathlib import Path
from maju.domain.errors import MajuError
from tests.faults.test_disk import open_store
from tests.storage.test_interviews import make_record, make_take
file, store = open_store(Path(sys.argv[1]))
store.add(make_record())
resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
kept = 0
try:
    for number in range(1, 10_000):
        store.put_take(make_take(take=number))
        kept = number
except MajuError as error:
    print(kept, error.code)
"""


def test_a_limit_of_the_system_is_said_and_takes_nothing_away(tmp_path: Path) -> None:
    """A limit on the size of files (EFBIG); a quota of a file system could not be set up here."""
    ran = subprocess.run([sys.executable, "-c", LIMITED, str(tmp_path)], cwd=ROOT, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    kept, code = ran.stdout.split()
    assert code in ("database-full", "database-failing")
    file, store = open_store(tmp_path)
    assert len(store.takes("plan-1")) == int(kept) > 0
    file.close()
