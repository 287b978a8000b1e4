"""Chooses where and how precisely a Whisper model runs, by letting it transcribe one second of speech.

CUDA's libraries load lazily: a GPU can fail at the first transcription, not when the model is loaded. So each choice is
tried for real, from the best down: int8_float16, float16, then the processor with int8.
"""

import logging
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from maju.domain.errors import MajuError
from maju.engines.audio_tail import RATE, Samples

_log = logging.getLogger(__name__)
_CUDA_TYPES = ("int8_float16", "float16")
_STEPPED_DOWN = " (이 그래픽 카드가 int8 계산을 하지 못해 한 단계 낮췄습니다)"
_STEPPED_BACK = " (그래픽 카드로는 실행되지 않아 프로세서로 바꿨습니다)"


@dataclass(frozen=True, slots=True)
class OpenedModel:
    """A loaded model and, in Korean, how it runs and why."""

    model: Any
    device: str
    detail: str


def open_model(folder: Path, *, device: str, threads: int) -> OpenedModel:
    """Load the CTranslate2 model in ``folder``; ``device`` is ``auto``, ``cpu`` or ``cuda``.

    Raises MajuError ``stt-model-corrupt`` when even the processor cannot run it.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"  # a folder is all there is: nothing may ask a hub
    _find_windows_libraries()
    import ctranslate2
    from faster_whisper import WhisperModel

    def load(kind: str, compute_type: str) -> Any:
        return WhisperModel(str(folder), device=kind, compute_type=compute_type, cpu_threads=threads)

    cards = ctranslate2.get_cuda_device_count() if device != "cpu" else 0
    return choose(load, _transcribes, cards=cards, threads=threads, name=folder.name)


def choose(
    load: Callable[[str, str], Any], transcribes: Callable[[Any], None], *, cards: int, threads: int, name: str
) -> OpenedModel:
    """The best choice that loads and transcribes. ``cards``: CUDA devices there are."""
    reason = ""
    for compute_type in _CUDA_TYPES if cards else ():
        try:
            model = load("cuda", compute_type)
            transcribes(model)
        except (RuntimeError, ValueError, OSError) as error:
            _log.warning("CUDA with %s is no use: %s", compute_type, error)
            reason = _STEPPED_BACK if reason else _STEPPED_DOWN
            continue
        return OpenedModel(model, "cuda", f"{compute_type} · 그래픽 카드{reason}")
    try:
        model = load("cpu", "int8")
        transcribes(model)
    except Exception as error:  # whatever a broken file makes three libraries raise, tokenizers' bare Exception too
        raise corrupt(name) from error
    return OpenedModel(model, "cpu", f"int8 · 프로세서 스레드 {threads}개{reason}")


def corrupt(name: str) -> MajuError:
    """The model's files cannot be used."""
    sentence = "음성 인식 모델 ‘{name}’의 파일이 빠졌거나 깨졌습니다. 모델을 다시 설치해 주세요. 녹음은 그대로 됩니다."
    return MajuError("stt-model-corrupt", sentence, name=name)


def _transcribes(model: Any) -> None:
    segments, _ = model.transcribe(_one_second(), language="ko", beam_size=1, temperature=0.0, without_timestamps=True)
    for _segment in segments:
        pass


def _one_second() -> Samples:
    """A second of speech by the built-in voice; of a voice-like buzz where that is missing."""
    from maju.engines.tts_espeak import EspeakSynthesizer

    try:
        sounds = list(EspeakSynthesizer().synthesize("네, 안녕하십니까."))
    except MajuError:
        time = np.arange(RATE, dtype=np.float32) / RATE
        buzz = sum(np.sin(2 * np.pi * 120 * harmonic * time) / harmonic for harmonic in range(1, 20))
        return np.asarray(0.1 * buzz, dtype=np.float32)
    pcm = np.frombuffer(b"".join(sound.pcm for sound in sounds), dtype="<i2").astype(np.float32) / 32768.0
    positions = np.arange(RATE) * (sounds[0].sample_rate / RATE)
    return np.asarray(np.interp(positions, np.arange(len(pcm)), pcm), dtype=np.float32)


def _find_windows_libraries() -> None:
    """Windows looks for CUDA's libraries only where it is told to: in the folders of NVIDIA's wheels."""
    if sys.platform == "win32":
        for entry in sys.path:
            for folder in Path(entry).glob("nvidia/*/bin"):
                os.add_dll_directory(str(folder))
