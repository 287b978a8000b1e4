"""The virtual devices are themselves tested: what goes in comes out, whole and without delay to speak of."""

import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.virtual_audio import RATE, VirtualAudio

TONE_HZ = 440.0


@pytest.fixture
def tone(tmp_path: Path) -> Path:
    seconds = np.arange(RATE) / RATE
    samples = (0.5 * np.sin(2 * np.pi * TONE_HZ * seconds) * 32_767).astype("<i2")
    file = tmp_path / "tone.wav"
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(samples.tobytes())
    return file


def loud_seconds(samples: NDArray[np.float32]) -> float:
    blocks = samples[: len(samples) // 480 * 480].reshape(-1, 480)
    return float(np.count_nonzero(np.abs(blocks).max(axis=1) > 0.1)) * 480 / RATE


def pitch(samples: NDArray[np.float32]) -> float:
    spectrum = np.abs(np.fft.rfft(samples))
    return float(np.fft.rfftfreq(len(samples), 1 / RATE)[spectrum.argmax()])


def test_portaudio_hears_all_that_is_spoken_into_the_microphone(virtual_audio: VirtualAudio, tone: Path) -> None:
    import sounddevice

    heard: list[NDArray[np.float32]] = []

    def keep(block: NDArray[np.float32], *_: object) -> None:
        heard.append(block[:, 0].copy())

    with sounddevice.InputStream(samplerate=RATE, channels=1, dtype="float32", device="pulse", callback=keep):
        virtual_audio.play_into_microphone(tone)
        sounddevice.sleep(500)
    samples = np.concatenate(heard)
    assert loud_seconds(samples) == pytest.approx(1.0, abs=0.06)
    assert pitch(samples) == pytest.approx(TONE_HZ, abs=1.0)


def test_what_the_program_plays_is_recorded(virtual_audio: VirtualAudio, tone: Path) -> None:
    with virtual_audio.speaker_recording() as recording:
        subprocess.run(["paplay", str(tone)], check=True)
    assert loud_seconds(recording.samples()) == pytest.approx(1.0, abs=0.06)


def test_silence_is_silence(virtual_audio: VirtualAudio) -> None:
    samples = virtual_audio.record_speaker(0.5)
    assert len(samples) > 0.3 * RATE
    assert not samples.any()


def test_children_see_the_devices(virtual_audio: VirtualAudio) -> None:
    code = "import sounddevice; print([d['name'] for d in sounddevice.query_devices()])"
    listed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "'pulse'" in listed
    assert "'default'" in listed


def test_the_microphone_can_be_pulled_out_and_put_back(virtual_audio: VirtualAudio) -> None:
    def sources() -> str:
        return subprocess.run(["pactl", "list", "short", "sources"], capture_output=True, text=True, check=True).stdout

    virtual_audio.unplug_microphone()
    assert "\tmicrophone\t" not in sources()
    virtual_audio.plug_in_microphone()
    assert "\tmicrophone\t" in sources()
