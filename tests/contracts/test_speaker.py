"""What every speaker promises: a real one over a virtual card, one that writes a file, and the fake that ships."""

import threading
import time
import wave
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

from maju.devices.file_speaker import FileSpeaker
from maju.devices.speaker import SystemSpeaker
from maju.domain.errors import MajuError
from maju.domain.ports import Sound, Speaker
from maju.fakes.devices import FakeSpeaker
from tests.virtual_audio import VirtualAudio


def sound(seconds: float, rate: int = 22_050) -> Sound:
    return Sound((5000 * np.sin(np.arange(int(seconds * rate)) / 20)).astype("<i2").tobytes(), rate)


@pytest.fixture(params=["system", "file", "fast file", "fake"])
def speaker(request: pytest.FixtureRequest, virtual_audio: VirtualAudio, tmp_path: Path) -> Iterator[Speaker]:
    makers: dict[str, Callable[[], Speaker]] = {
        "system": lambda: SystemSpeaker("pulse", "ALSA"),
        "file": lambda: FileSpeaker(tmp_path / "spoken.wav"),
        "fast file": lambda: FileSpeaker(tmp_path / "spoken.wav", fast=True),
        "fake": FakeSpeaker,
    }
    made = makers[request.param]()
    yield made
    made.close()


class TestSpeaker:
    def test_stop_from_another_thread_frees_play_and_drain(self, speaker: Speaker) -> None:
        stopper = threading.Timer(0.3, speaker.stop)
        began = time.monotonic()
        stopper.start()
        speaker.play(sound(20))
        speaker.drain()
        assert time.monotonic() - began < 1.0
        stopper.join()

    def test_it_speaks_again_after_being_stopped(self, speaker: Speaker) -> None:
        speaker.play(sound(0.1))
        speaker.stop()
        speaker.stop()
        began = time.monotonic()
        speaker.play(sound(0.2))
        speaker.drain()
        assert time.monotonic() - began < 1.0

    def test_drain_and_close_without_a_sound(self, speaker: Speaker) -> None:
        speaker.drain()
        speaker.stop()
        speaker.close()
        speaker.close()

    def test_sounds_of_several_rates(self, speaker: Speaker) -> None:
        for rate in (22_050, 16_000, 48_000):
            speaker.play(sound(0.05, rate))
        speaker.drain()


class TestFileSpeaker:
    def seconds(self, path: Path) -> float:
        with wave.open(str(path)) as file:
            return file.getnframes() / file.getframerate()

    def test_it_takes_as_long_as_the_sound_and_writes_all_of_it(self, tmp_path: Path) -> None:
        speaker = FileSpeaker(tmp_path / "deep" / "spoken.wav")
        began = time.monotonic()
        speaker.play(sound(0.6))
        speaker.play(sound(0.2, 44_100))
        speaker.drain()
        assert time.monotonic() - began == pytest.approx(0.8, abs=0.1)
        speaker.close()
        assert self.seconds(tmp_path / "deep" / "spoken.wav") == pytest.approx(0.8, abs=0.01)

    def test_what_was_not_heard_is_not_in_the_file(self, tmp_path: Path) -> None:
        speaker = FileSpeaker(tmp_path / "spoken.wav")
        threading.Timer(0.4, speaker.stop).start()
        speaker.play(sound(5))
        speaker.close()
        assert self.seconds(tmp_path / "spoken.wav") == pytest.approx(0.45, abs=0.15)

    def test_fast_waits_for_nothing(self, tmp_path: Path) -> None:
        speaker = FileSpeaker(tmp_path / "spoken.wav", fast=True)
        began = time.monotonic()
        speaker.play(sound(30))
        speaker.drain()
        assert time.monotonic() - began < 2
        speaker.close()
        assert self.seconds(tmp_path / "spoken.wav") == pytest.approx(30, abs=0.01)

    def test_a_folder_that_cannot_be_written_is_said_in_words(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("")
        with pytest.raises(MajuError) as caught:
            FileSpeaker(tmp_path / "file" / "spoken.wav").play(sound(0.1))
        assert caught.value.code == "folder-unwritable"
