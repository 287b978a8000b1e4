"""A real microphone and a real speaker through PortAudio, as a sound server without a card offers them."""

import tempfile
import threading
import time
import wave
from contextlib import ExitStack
from pathlib import Path

import numpy as np
import pytest

from maju.devices.recorder import ProcessRecorder
from maju.devices.speaker import SystemSpeaker
from maju.devices.watch import SystemDeviceWatcher
from maju.domain.errors import MajuError
from maju.domain.ports import MicrophoneChoice, Sound
from tests.devices.conftest import kinds, wait_until
from tests.devices.signals import RATE, beep_onsets, beeps, write_wav
from tests.virtual_audio import VirtualAudio

VIRTUAL = MicrophoneChoice("pulse", "ALSA")


def tone(seconds: float, rate: int, hertz: float = 500.0, loudness: float = 12_000) -> Sound:
    samples = loudness * np.sin(2 * np.pi * hertz * np.arange(int(seconds * rate)) / rate)
    return Sound(samples.astype("<i2").tobytes(), rate)


def loud_spans(samples: np.ndarray, rate: int, threshold: float = 0.05) -> list[tuple[float, float]]:
    """Seconds between which the loudness of 5-ms pieces is over the threshold."""
    step = rate // 200
    loud = np.abs(samples[: samples.size // step * step].reshape(-1, step)).max(axis=1) > threshold
    edges = np.flatnonzero(np.diff(np.concatenate([[0], loud.astype(int), [0]])))
    return [(start * step / rate, end * step / rate) for start, end in zip(edges[::2], edges[1::2], strict=True)]


def test_the_list_shows_what_is_there_by_name(virtual_audio: VirtualAudio) -> None:
    found = SystemDeviceWatcher().look()
    assert VIRTUAL in found.microphones
    assert ("pulse", "ALSA") in found.speakers
    assert found.default_microphone in {microphone.name for microphone in found.microphones}
    assert found.default_speaker in {name for name, _ in found.speakers}
    assert found.problems == ()


def test_what_is_spoken_into_the_microphone_is_in_the_recording(
    virtual_audio: VirtualAudio, recorder: ProcessRecorder, tmp_path: Path
) -> None:
    said = write_wav(tmp_path / "said.wav", beeps(4))
    status = recorder.open(VIRTUAL, None)
    assert status.sample_rate >= 16_000
    recorder.start_take(tmp_path / "take", limit_s=60)
    began = time.monotonic()
    virtual_audio.play_into_microphone(said)
    recording = recorder.stop_take()
    took = time.monotonic() - began
    assert recording.media is not None
    assert recording.duration_s == pytest.approx(took, abs=0.15)
    assert (recording.dropped_blocks, recording.filled_s) == (0, 0.0)
    heard = beep_onsets(recording.media)
    assert len(heard) == 4
    assert np.diff(heard) == pytest.approx([1.0, 1.0, 1.0], abs=0.01)
    with wave.open(str(recording.audio)) as file:
        assert file.getframerate() == status.sample_rate
        assert file.getnframes() / file.getframerate() == pytest.approx(recording.duration_s, abs=0.001)


def test_the_level_follows_a_real_microphone(
    virtual_audio: VirtualAudio, recorder: ProcessRecorder, tmp_path: Path
) -> None:
    loud = np.frombuffer(tone(2, RATE, loudness=16_384).pcm, "<i2")
    recorder.open(VIRTUAL, None)
    wait_until(recorder, lambda status: status.level_dbfs == -120.0)
    player = virtual_audio.play_into_microphone(write_wav(tmp_path / "loud.wav", loud), wait=False)
    # A sine of half scale: peak -6 dBFS, RMS 3 dB below.
    status = wait_until(recorder, lambda status: (status.peak_dbfs or -120) > -6.5 and (status.level_dbfs or 0) > -9.3)
    assert status.level_dbfs == pytest.approx(-9.0, abs=0.3)
    assert not status.clipped
    player.wait()


def test_a_microphone_that_vanishes_with_its_sound_server_comes_back_with_it(
    virtual_audio: VirtualAudio, recorder: ProcessRecorder, tmp_path: Path
) -> None:
    """A server of its own: PortAudio's stream really breaks, and PortAudio has to look for the device again."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as first:
        folder = Path(name)
        first.enter_context(VirtualAudio(folder))
        recorder.open(VIRTUAL, None)
        recorder.start_take(tmp_path, limit_s=60)
        began = time.monotonic()
        time.sleep(0.7)
        first.close()
        status = wait_until(recorder, lambda status: "microphone-lost" in kinds(status), 2.2)
        assert not status.microphone
        assert status.ended == ""
        with VirtualAudio(folder):
            wait_until(recorder, lambda status: "microphone-back" in kinds(status), 6)
            time.sleep(0.5)
            recording = recorder.stop_take()
    took = time.monotonic() - began
    assert recording.duration_s == pytest.approx(took, abs=0.8)
    assert 2 < recording.filled_s < took - 0.9
    assert recording.dropped_blocks == 1


class TestSystemSpeaker:
    @pytest.mark.parametrize("rate", [22_050, 44_100, 48_000])
    def test_sounds_follow_without_a_gap_at_their_pitch(self, virtual_audio: VirtualAudio, rate: int) -> None:
        speaker = SystemSpeaker("pulse", "ALSA")
        whole = tone(1.2, rate)
        cut = len(whole.pcm) // 2 // 3 * 2
        with virtual_audio.speaker_recording() as recording:
            began = time.monotonic()
            for start in range(0, len(whole.pcm), cut):
                speaker.play(Sound(whole.pcm[start : start + cut], rate))
            handed = time.monotonic() - began
            speaker.drain()
            drained = time.monotonic() - began
            time.sleep(0.3)
        speaker.close()
        assert handed < 1.2
        assert 1.15 < drained < 1.9
        heard = recording.samples()
        spans = loud_spans(heard, RATE)
        assert len(spans) == 1, spans
        assert spans[0][1] - spans[0][0] == pytest.approx(1.2, abs=0.03)
        middle = heard[int((spans[0][0] + 0.2) * RATE) :][: RATE // 2]
        assert np.fft.rfft(middle).__abs__().argmax() * 2 == pytest.approx(500, abs=2)
        assert speaker.notice == ""

    def test_stop_is_silent_at_once_and_the_next_sound_is_heard(self, virtual_audio: VirtualAudio) -> None:
        speaker = SystemSpeaker("pulse", "ALSA")
        speaker.play(tone(0.05, 22_050))
        speaker.drain()
        time.sleep(0.3)  # the server's own way from speaker to monitor
        with virtual_audio.speaker_recording() as recording:
            time.sleep(0.3)
            began = time.monotonic()
            stopper = threading.Timer(0.6, speaker.stop)
            stopper.start()
            speaker.play(tone(5, 22_050))
            speaker.drain()
            returned = time.monotonic()
            stopper.join()
            time.sleep(0.5)
            speaker.play(tone(0.4, 22_050))
            speaker.drain()
            time.sleep(0.3)
        speaker.close()
        assert returned - began < 0.75
        spans = loud_spans(recording.samples(), RATE)
        assert len(spans) == 2, spans
        assert spans[0][1] - spans[0][0] < 0.7
        assert spans[1][1] - spans[1][0] == pytest.approx(0.4, abs=0.05)

    def test_the_first_sound_comes_soon(self, virtual_audio: VirtualAudio) -> None:
        speaker = SystemSpeaker("pulse", "ALSA")
        speaker.play(tone(0.05, 22_050))
        speaker.drain()
        began = time.monotonic()
        speaker.play(tone(0.1, 22_050))
        speaker.drain()
        assert time.monotonic() - began < 0.1 + 0.25
        speaker.close()

    def test_a_speaker_that_is_gone_is_replaced_by_the_default_with_a_word(self, virtual_audio: VirtualAudio) -> None:
        speaker = SystemSpeaker("없는 스피커", "ALSA")
        speaker.play(tone(0.1, 22_050))
        speaker.close()
        assert "없는 스피커" in speaker.notice

    def test_a_speaker_that_breaks_while_it_speaks_keeps_nobody_waiting(self, virtual_audio: VirtualAudio) -> None:
        speaker = SystemSpeaker("pulse", "ALSA")
        with tempfile.TemporaryDirectory() as name, VirtualAudio(Path(name)) as server:
            speaker.play(tone(0.1, 22_050))
            threading.Timer(0.5, server.__exit__, (None, None, None)).start()
            began = time.monotonic()
            with pytest.raises(MajuError, match="자막"):
                speaker.play(tone(10, 22_050))
            assert time.monotonic() - began < 4
        # Another server answers now, where the session's own is: the next sentence is heard again.
        speaker.play(tone(0.1, 22_050))
        speaker.drain()
        speaker.close()

    def test_no_speaker_at_all_is_said_in_words(
        self, virtual_audio: VirtualAudio, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("maju.devices.speaker._outputs", lambda: ([], -1))
        monkeypatch.setattr("maju.devices.speaker.refresh_devices", lambda: None)
        with pytest.raises(MajuError, match="자막") as caught:
            SystemSpeaker().play(tone(0.1, 22_050))
        assert caught.value.code == "speaker-missing"
