"""Microphones and cameras that vanish, stand still, repeat themselves, block and come back: seen, said, gone on with."""

import tempfile
import threading
import time
import wave
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.devices.recorder import ProcessRecorder
from maju.devices.sound_opening import open_in_time
from maju.devices.sound_watch import SoundWatch
from maju.devices.sources import SoundSource
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice
from tests.devices.conftest import kinds, wait_until
from tests.devices.fake_sources import CommandedMicrophone
from tests.virtual_audio import VirtualAudio

SEEN_WITHIN_S = 3.0
RATE = 16_000


def tell(device: MicrophoneChoice | CameraChoice, command: str) -> None:
    Path(device.name).write_text(command)


def pitch(audio: Path, last_s: float) -> float:
    """Hertz of the tone in the last seconds of a recording."""
    with wave.open(str(audio)) as file:
        rate, frames = file.getframerate(), file.getnframes()
        file.setpos(frames - int(last_s * rate))
        samples = np.frombuffer(file.readframes(frames), "<i2")
    return float(np.abs(np.fft.rfft(samples)).argmax() / last_s)


@pytest.mark.parametrize(
    ("command", "back", "kind"),
    [
        ("gone", "slow", "microphone-lost"),
        ("repeat", "live", "microphone-frozen"),
        ("block", "live", "microphone-lost"),
    ],
    ids=["vanishes and returns at another rate", "goes round its buffers", "blocks"],
)
def test_a_microphone_in_trouble_is_seen_and_goes_on_in_the_same_recording(
    command: str,
    back: str,
    kind: str,
    commanded: ProcessRecorder,
    microphone: MicrophoneChoice,
    camera: CameraChoice,
    tmp_path: Path,
) -> None:
    commanded.open(microphone, camera)
    commanded.start_take(tmp_path / "take", limit_s=60)
    began = time.monotonic()
    time.sleep(1.3)
    tell(microphone, command)
    status = wait_until(commanded, lambda status: kind in kinds(status), SEEN_WITHIN_S)
    assert (status.microphone, status.ended) == (False, "")
    tell(microphone, back)
    wait_until(commanded, lambda status: "microphone-back" in kinds(status), 5)
    time.sleep(1.2)
    recording = commanded.stop_take()
    took = time.monotonic() - began
    assert recording.ended_by == "stop"
    assert recording.duration_s == pytest.approx(took, abs=0.3), "one timeline, however the microphone comes back"
    assert recording.sample_rate == RATE
    assert recording.filled_s > 0.5
    assert recording.audio is not None
    assert pitch(recording.audio, 0.8) == pytest.approx(440, abs=3)


def test_a_stop_does_not_wait_for_a_microphone_that_cannot_be_closed(
    commanded: ProcessRecorder, microphone: MicrophoneChoice, tmp_path: Path
) -> None:
    commanded.open(microphone, None)
    commanded.start_take(tmp_path / "take", limit_s=60)
    time.sleep(0.6)
    tell(microphone, "block")
    wait_until(commanded, lambda status: "microphone-lost" in kinds(status), SEEN_WITHIN_S)
    recording = commanded.stop_take()
    assert recording.ended_by == "stop"
    assert recording.duration_s - recording.filled_s == pytest.approx(0.6, abs=0.25)
    commanded.close()  # its driver is still held by the thread that closes it


def test_a_camera_that_blocks_and_one_that_comes_back_smaller_go_on(
    commanded: ProcessRecorder, microphone: MicrophoneChoice, camera: CameraChoice, tmp_path: Path
) -> None:
    commanded.open(microphone, camera)
    commanded.start_take(tmp_path / "take", limit_s=60)
    time.sleep(0.5)
    tell(camera, "block")
    wait_until(commanded, lambda status: kinds(status) == ["camera-lost"], SEEN_WITHIN_S)
    tell(camera, "small")
    assert wait_until(commanded, lambda status: kinds(status)[-1] == "camera-back", 3).camera
    time.sleep(0.8)
    recording = commanded.stop_take()
    assert [event.kind for event in recording.events] == ["camera-lost", "camera-back"], "no media-failed"
    assert recording.filled_s == 0


def test_a_microphone_that_hangs_while_it_is_opened_is_said_and_let_go_when_it_comes(tmp_path: Path) -> None:
    commands, come = tmp_path / "microphone.txt", threading.Event()
    commands.write_text("live")
    closed = threading.Event()

    class Late(CommandedMicrophone):
        def close(self) -> None:
            closed.set()

    def hang(_choice: MicrophoneChoice, _from_s: float, _rate: int) -> SoundSource:
        come.wait(10)
        return Late(commands)

    with pytest.raises(MajuError, match="켜지다가 멈췄습니다") as caught:
        open_in_time(hang, MicrophoneChoice(str(commands)), 0.0, within_s=0.1)
    assert caught.value.code == "microphone-stuck"
    come.set()
    assert closed.wait(5), "nobody uses it any more"


@pytest.mark.parametrize("fault", ["suspended", "another rate"])
def test_a_real_sound_server_that_stops_its_microphone(
    fault: str, virtual_audio: VirtualAudio, recorder: ProcessRecorder, tmp_path: Path
) -> None:
    """Over PortAudio: a source that is suspended for a while, and one that goes and returns with 16 kHz in place of 48."""
    with tempfile.TemporaryDirectory() as name, VirtualAudio(Path(name)) as server:
        recorder.open(MicrophoneChoice("pulse", "ALSA"), None)
        recorder.start_take(tmp_path / "take", limit_s=60)
        began = time.monotonic()
        time.sleep(0.7)
        if fault == "suspended":
            server.suspend_microphone(True)
        else:
            server.unplug_microphone()
            server.plug_in_microphone(rate=16_000)
        if fault == "suspended":
            wait_until(recorder, lambda status: "microphone-lost" in kinds(status), SEEN_WITHIN_S)
            server.suspend_microphone(False)
            wait_until(recorder, lambda status: "microphone-back" in kinds(status), 8)
        time.sleep(2.5)
        status = recorder.status()
        recording = recorder.stop_take()
    took = time.monotonic() - began
    assert status.microphone
    assert recording.duration_s == pytest.approx(took, abs=1.0)


@settings(max_examples=25, deadline=None)
@given(ring_s=st.floats(0.02, 0.6), size=st.integers(64, 2048), seed=st.integers(0, 10**6))
def test_noise_is_never_taken_for_a_repetition_and_a_ring_of_buffers_always(
    ring_s: float, size: int, seed: int
) -> None:
    noise = np.random.default_rng(seed).normal(0, 20, 4 * RATE).astype("<i2")
    ring = np.tile(noise[: int(ring_s * RATE)], 1 + int(3.2 / ring_s))[: int(SEEN_WITHIN_S * RATE)]
    watch = SoundWatch(RATE)
    assert {state for _, state in heard(watch, noise, size, 0.0)} == {"live"}
    assert heard(watch, ring, size, 4.0)[-1][1] == "frozen"
    watch.reset()
    zeros = heard(watch, np.zeros(6 * RATE, "<i2"), size, 8.0)
    assert zeros[-1][1] == "silent"
    assert next(at for at, state in zeros if state == "silent") >= 8.0 + 5.0
    assert heard(watch, noise[:RATE], size, 15.0)[-1][1] == "live"


def heard(watch: SoundWatch, samples: np.ndarray, size: int, from_s: float) -> list[tuple[float, str]]:
    """Second and state after each block."""
    starts = range(0, len(samples) - size + 1, size)
    return [
        (at := from_s + (start + size) / RATE, watch.hear(samples[start : start + size].tobytes(), at))
        for start in starts
    ]


def test_whatever_a_device_does_is_said_in_the_window_and_in_the_report() -> None:
    from maju.domain.answer import DeviceEvent, TakeRecording
    from maju.services.report_notices import event_sentences
    from maju.ui.pages.interview_words import device_words

    known = [f"microphone-{what}" for what in ("lost", "frozen", "silent", "back")]
    known += [f"camera-{what}" for what in ("lost", "frozen", "back")]
    for kind in [*known, "disk-full", "disk-failed"]:
        event = DeviceEvent(kind, 61.0)
        sentence, tone = device_words(event)
        assert sentence.endswith(("니다.", "십시오.")), kind
        assert tone in ("amber", "vermilion", "green")
        assert event_sentences(TakeRecording(Path(), None, None, 90.0, events=(event,)))[0].startswith("1:01"), kind
