"""What every recorder promises, run against the real one with files as devices and against the one that ships as a fake."""

import time
import wave
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from maju.devices.recorder import ProcessRecorder
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice, Recorder, RecorderStatus
from maju.fakes.devices import FakeRecorder
from tests.devices.signals import beeps, write_flashes, write_wav


@dataclass
class Bench:
    """A recorder with a microphone that has 20 s to say."""

    recorder: Recorder
    microphone: MicrophoneChoice
    camera: CameraChoice
    wait: Callable[[float], None]


@pytest.fixture(scope="module")
def media(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("media")
    write_wav(folder / "voice.wav", beeps(20))
    write_flashes(folder / "face.mkv", 2)
    return folder


@pytest.fixture(params=["real", "fake"])
def bench(request: pytest.FixtureRequest, media: Path) -> Iterator[Bench]:
    microphone, camera = MicrophoneChoice(path=media / "voice.wav"), CameraChoice(path=media / "face.mkv")
    if request.param == "fake":
        clock = [100.0]

        def pass_time(seconds: float) -> None:
            clock[0] += seconds

        yield Bench(FakeRecorder(lambda: clock[0]), microphone, camera, pass_time)
        return
    recorder = ProcessRecorder()
    yield Bench(recorder, microphone, camera, time.sleep)
    recorder.close()


class TestRecorder:
    def test_before_opening_it_sees_nothing(self, bench: Bench) -> None:
        assert bench.recorder.status() == RecorderStatus(free_bytes=bench.recorder.status().free_bytes)
        assert bench.recorder.latest_picture() is None

    def test_a_take_lasts_from_start_to_stop_and_its_wav_is_as_long(self, bench: Bench, tmp_path: Path) -> None:
        status = bench.recorder.open(bench.microphone, bench.camera)
        assert (status.microphone, status.camera, status.ended) == (True, True, "")
        assert status.level_dbfs is not None
        bench.recorder.start_take(tmp_path / "deep" / "take", limit_s=30)
        bench.wait(1.0)
        assert bench.recorder.status().recorded_s == pytest.approx(1.0, abs=0.2)
        recording = bench.recorder.stop_take()
        assert recording.folder == tmp_path / "deep" / "take"
        assert recording.duration_s == pytest.approx(1.0, abs=0.2)
        assert recording.ended_by == "stop"
        assert recording.audio == recording.folder / "answer.wav"
        with wave.open(str(recording.audio)) as file:
            assert file.getframerate() == recording.sample_rate
            assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
            assert file.getnframes() / file.getframerate() == pytest.approx(recording.duration_s, abs=0.001)
        assert bench.recorder.status().recorded_s == 0

    def test_a_take_ends_by_itself_at_its_limit(self, bench: Bench, tmp_path: Path) -> None:
        bench.recorder.open(bench.microphone, None)
        bench.recorder.start_take(tmp_path, limit_s=0.5)
        bench.wait(1.0)
        assert bench.recorder.status().ended == "limit"
        recording = bench.recorder.stop_take()
        assert recording.ended_by == "limit"
        assert recording.duration_s == pytest.approx(0.5, abs=0.001)

    def test_takes_follow_each_other(self, bench: Bench, tmp_path: Path) -> None:
        bench.recorder.open(bench.microphone, None)
        for number in range(2):
            bench.recorder.start_take(tmp_path / str(number), limit_s=30, microphone=bench.microphone)
            assert bench.recorder.status().ended == ""
            bench.wait(0.3)
            assert bench.recorder.stop_take().audio == tmp_path / str(number) / "answer.wav"

    def test_without_a_microphone_there_is_no_wav(self, bench: Bench, tmp_path: Path) -> None:
        status = bench.recorder.open(None, bench.camera)
        assert (status.microphone, status.level_dbfs) == (False, None)
        bench.recorder.start_take(tmp_path, limit_s=30)
        bench.wait(0.5)
        recording = bench.recorder.stop_take()
        assert recording.audio is None
        assert recording.duration_s == pytest.approx(0.5, abs=0.2)

    def test_a_missing_file_is_said_in_words(self, bench: Bench, tmp_path: Path) -> None:
        gone = tmp_path / "gone.wav"
        with pytest.raises(MajuError, match=r"gone\.wav") as caught:
            bench.recorder.open(MicrophoneChoice(path=gone), None)
        assert caught.value.code == "microphone-missing"
        with pytest.raises(MajuError, match=r"gone\.wav") as caught:
            bench.recorder.open(bench.microphone, CameraChoice(path=gone))
        assert caught.value.code == "camera-missing"
        assert not bench.recorder.status().microphone

    def test_calls_out_of_order_are_refused(self, bench: Bench, tmp_path: Path) -> None:
        with pytest.raises(MajuError) as caught:
            bench.recorder.stop_take()
        assert caught.value.code == "recorder-not-ready"
        bench.recorder.open(None, None)
        with pytest.raises(MajuError) as caught:
            bench.recorder.start_take(tmp_path, limit_s=1)
        assert caught.value.code == "recorder-not-ready"
        bench.recorder.open(bench.microphone, None)
        bench.recorder.start_take(tmp_path, limit_s=30)
        with pytest.raises(MajuError) as caught:
            bench.recorder.start_take(tmp_path, limit_s=30)
        assert caught.value.code == "recorder-not-ready"
        bench.recorder.stop_take()
