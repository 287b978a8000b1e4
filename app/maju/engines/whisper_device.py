"""Chooses where and how precisely a Whisper model runs, by letting it transcribe one second of speech, and leaves the
graphics card when that fails later.

CUDA's libraries load lazily: a GPU can fail at the first transcription, not when the model is loaded. So each choice is
tried for real, from the best down: int8_float16, float16, then the processor with int8. Cards of compute capability 12
(RTX 50xx) try float16 first: int8 failed on them before CTranslate2 4.7.
"""

import ctypes
import logging
import os
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from maju.domain.errors import MajuError
from maju.engines.audio_tail import RATE, Samples

_log = logging.getLogger(__name__)
_CUDA_TYPES = ("int8_float16", "float16")
_FLOAT_FIRST = (12, 0)
_CAPABILITY_MAJOR, _CAPABILITY_MINOR = 75, 76  # CUdevice_attribute in the driver's cuda.h
_NO_CARD = " (쓸 수 있는 그래픽 카드가 없습니다)"
_NO_LIBRARIES = " (추가 꾸러미 ‘gpu’가 없어 그래픽 카드를 쓰지 않습니다)"
_CUBLAS = "cublas64_12.dll" if sys.platform == "win32" else "libcublas.so.12"
"""What CTranslate2 4.8.5 asks the loader for when it first computes on a card; it opens no cuDNN (strings of its library)."""
_STEPPED_DOWN = " (이 그래픽 카드가 {tried} 계산을 하지 못해 한 단계 낮췄습니다)"
_STEPPED_BACK = " (그래픽 카드로는 실행되지 않아 프로세서로 바꿨습니다)"
_SHORT_OF_MEMORY = " (그래픽 카드 메모리가 부족해 프로세서로 바꿨습니다)"
_AGAIN_LATER = "녹음과 글은 빠진 곳이 없고, 모델을 다음에 다시 열 때 그래픽 카드를 다시 써 봅니다."
_LEFT = "글로 옮기는 중에 그래픽 카드가 오류를 내어 프로세서로 바꿔 계속했습니다. " + _AGAIN_LATER
_LEFT_FOR_MEMORY = "글로 옮기는 중에 그래픽 카드 메모리가 부족해져 프로세서로 바꿔 계속했습니다. " + _AGAIN_LATER
_Result = TypeVar("_Result")
Load = Callable[[str, str], Any]
"""Loads the model on a device (``cuda``, ``cpu``) with a compute type. Raises RuntimeError, ValueError or OSError."""


@dataclass(frozen=True, slots=True)
class OpenedModel:
    """A loaded model and, in Korean, how it runs and why; ``cost_s``: seconds it took for the second of speech."""

    model: Any
    device: str
    detail: str
    cost_s: float = 0.0


class RunningModel:
    """A model and the way back to the processor, for a card that fails in the middle of the work."""

    def __init__(
        self,
        load: Load,
        transcribes: Callable[[Any], None],
        *,
        cards: int,
        threads: int,
        name: str,
        cuda_types: tuple[str, ...] = _CUDA_TYPES,
    ) -> None:
        """See :func:`choose`."""
        self._open_on_processor = partial(_on_processor, load, transcribes, threads, name)
        self.opened = choose(load, transcribes, cards=cards, threads=threads, name=name, cuda_types=cuda_types)
        self.notice = ""
        """Why the card was left after it had worked; empty while it was not."""

    def use(self, action: Callable[[Any], _Result]) -> _Result:
        """``action`` with the model; once more on the processor when the card fails under it.

        Raises what ``action`` raises there, MajuError ``stt-model-corrupt`` when the processor cannot run the model.
        """
        try:
            return action(self.opened.model)
        except RuntimeError as error:
            if self.opened.device != "cuda":
                raise
            failure = str(error)
        # Not within the handler: its traceback holds the model, and the model the card's memory.
        self._leave_card(failure)
        return action(self.opened.model)

    def _leave_card(self, failure: str) -> None:
        _log.warning("CUDA failed while transcribing: %s", failure)
        short = _is_short_of_memory(failure)
        self.opened = OpenedModel(None, "cpu", "")
        self.opened = self._open_on_processor(_SHORT_OF_MEMORY if short else _STEPPED_BACK)
        self.notice = _LEFT_FOR_MEMORY if short else _LEFT


def open_model(folder: Path, *, device: str, threads: int) -> RunningModel:
    """Load the CTranslate2 model in ``folder``; ``device`` is ``auto``, ``cpu`` or ``cuda``.

    Raises MajuError ``stt-model-corrupt`` when even the processor cannot run it.
    """
    os.environ["HF_HUB_OFFLINE"] = "1"  # a folder is all there is: nothing may ask a hub
    _find_windows_libraries()
    from faster_whisper import WhisperModel

    def load(kind: str, compute_type: str) -> Any:
        return WhisperModel(str(folder), device=kind, compute_type=compute_type, cpu_threads=threads)

    cards, missing = _usable_cards() if device != "cpu" else (0, "")
    types = cuda_types(compute_capability() if cards else None)
    running = RunningModel(load, _transcribes, cards=cards, threads=threads, name=folder.name, cuda_types=types)
    if device == "cuda" and not cards:
        opened = running.opened
        running.opened = OpenedModel(opened.model, opened.device, opened.detail + missing, opened.cost_s)
    return running


def choose(
    load: Load,
    transcribes: Callable[[Any], None],
    *,
    cards: int,
    threads: int,
    name: str,
    cuda_types: tuple[str, ...] = _CUDA_TYPES,
) -> OpenedModel:
    """The best choice that loads and transcribes. ``cards``: CUDA devices there are; ``name``: the model's, for errors."""
    reason = ""
    for compute_type in cuda_types if cards else ():
        try:
            model = load("cuda", compute_type)
            transcribes(model)  # the first time loads the libraries
            cost_s = _timed(transcribes, model)
        except (RuntimeError, ValueError, OSError) as error:
            _log.warning("CUDA with %s is no use: %s", compute_type, error)
            reason = _STEPPED_BACK if reason else _STEPPED_DOWN.format(tried=compute_type)
            reason = _SHORT_OF_MEMORY if _is_short_of_memory(str(error)) else reason
            continue
        return OpenedModel(model, "cuda", f"{compute_type} · 그래픽 카드{reason}", cost_s)
    return _on_processor(load, transcribes, threads, name, reason)


def cuda_types(capability: tuple[int, int] | None) -> tuple[str, ...]:
    """The compute types to try on a card, the best first."""
    return _CUDA_TYPES[::-1] if capability is not None and capability >= _FLOAT_FIRST else _CUDA_TYPES


def compute_capability() -> tuple[int, int] | None:
    """Compute capability of the first card as its driver knows it; None without one."""
    try:
        driver = ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return None
    card, major, minor = ctypes.c_int(), ctypes.c_int(), ctypes.c_int()
    failed = (
        driver.cuInit(0)
        or driver.cuDeviceGet(ctypes.byref(card), 0)
        or driver.cuDeviceGetAttribute(ctypes.byref(major), _CAPABILITY_MAJOR, card)
        or driver.cuDeviceGetAttribute(ctypes.byref(minor), _CAPABILITY_MINOR, card)
    )
    return None if failed else (major.value, minor.value)


def corrupt(name: str) -> MajuError:
    """The model's files cannot be used."""
    sentence = "음성 인식 모델 ‘{name}’의 파일이 빠졌거나 깨졌습니다. 모델을 다시 설치해 주세요. 녹음은 그대로 됩니다."
    return MajuError("stt-model-corrupt", sentence, name=name)


def _on_processor(load: Load, transcribes: Callable[[Any], None], threads: int, name: str, reason: str) -> OpenedModel:
    try:
        model = load("cpu", "int8")
        cost_s = _timed(transcribes, model)
    except MemoryError:
        raise  # the host says it
    except Exception as error:  # whatever a broken file makes three libraries raise, tokenizers' bare Exception too
        raise corrupt(name) from error
    return OpenedModel(model, "cpu", f"int8 · 프로세서 스레드 {threads}개{reason}", cost_s)


def _timed(transcribes: Callable[[Any], None], model: Any) -> float:
    begun = time.perf_counter()
    transcribes(model)
    return time.perf_counter() - begun


def _is_short_of_memory(failure: str) -> bool:
    """CUDA says "out of memory", cuBLAS "CUBLAS_STATUS_ALLOC_FAILED"."""
    return "out of memory" in failure.lower() or "ALLOC_FAILED" in failure


def _usable_cards() -> tuple[int, str]:
    """How many cards there are to compute on, and for who asked for one why there is none. Without cuBLAS a card is not tried: the
    model would be copied to it only to fail at the first second."""
    cards = _count_cards()
    if not cards:
        return 0, _NO_CARD
    return (cards, "") if has_cublas() else (0, _NO_LIBRARIES)


def has_cublas() -> bool:
    """Whether the loader finds cuBLAS, from a pack, a wheel or the system; it then stays loaded."""
    for search_path in (False, True) if sys.platform == "win32" else (False,):
        try:
            # On Windows PATH is searched where the mode is 0, the folders of os.add_dll_directory where it is left open.
            ctypes.CDLL(_CUBLAS, winmode=0) if search_path else ctypes.CDLL(_CUBLAS)
        except OSError:
            continue
        return True
    return False


def _count_cards() -> int:
    import ctranslate2

    try:
        return int(ctranslate2.get_cuda_device_count())
    except RuntimeError as error:  # a driver too old for the library
        _log.warning("CUDA cannot be asked: %s", error)
        return 0


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
