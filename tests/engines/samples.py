"""What the tests of engines speak into files, and where the small real models are."""

import tomllib
import wave
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from maju.engines.tts_espeak import EspeakSynthesizer

ROOT = Path(__file__).parents[2]
FIXTURES = ROOT / "tests" / "fixtures"
WHISPER = FIXTURES / "models" / "whisper-rehearsal"
LLAMA = FIXTURES / "models" / "llama-tiny.gguf"
PIPER = FIXTURES / "models" / "piper-ko-tiny.onnx"
SUPERTONIC = FIXTURES / "models" / "supertonic-tiny"
FACE_MODEL = ROOT.parent / "shared" / "models" / "face_landmarker.task"
PORTRAIT = ROOT.parent / "shared" / "samples" / "nasa_astronaut.png"
VOICE_RATE = 22050

needs_face_model = pytest.mark.skipif(
    not FACE_MODEL.is_file() or not PORTRAIT.is_file(), reason="the face model is no part of the repository"
)

Pcm = npt.NDArray[np.int16]


def rehearsal_answer(kind: str) -> list[str]:
    """The sentences the rehearsal's Whisper knows for one kind of question."""
    with (FIXTURES / "rehearsal_sentences.toml").open("rb") as file:
        answers = tomllib.load(file)["answer"]
    return next(list(answer["sentences"]) for answer in answers if answer["kind"] == kind)


def spoken(sentences: Sequence[str], *, pause_s: float = 0.8, lead_s: float = 0.4, voice: str = "ko") -> Pcm:
    """The sentences at 22,050 Hz, with silence before and after each."""
    engine = EspeakSynthesizer()
    parts = [np.zeros(int(lead_s * VOICE_RATE), dtype=np.int16)]
    for sentence in sentences:
        pcm = b"".join(sound.pcm for sound in engine.synthesize(sentence, voice=voice))
        parts += [np.frombuffer(pcm, dtype=np.int16), np.zeros(int(pause_s * VOICE_RATE), dtype=np.int16)]
    return np.concatenate(parts)


def silence(seconds: float, rate: int = VOICE_RATE) -> Pcm:
    """Digital silence."""
    return np.zeros(int(seconds * rate), dtype=np.int16)


def noise(seconds: float, dbfs: float = -35.0, rate: int = VOICE_RATE) -> Pcm:
    """White noise of a given RMS."""
    level = 32768 * 10 ** (dbfs / 20)
    return np.random.default_rng(7).normal(0, level, int(seconds * rate)).astype(np.int16)


def write_wav(path: Path, samples: Pcm, rate: int = VOICE_RATE, channels: int = 1) -> Path:
    """A finished 16-bit WAV."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.tobytes())
    return path
