"""Which models are on this computer: looks below given folders, reads, never writes.

A root holds one folder per slot: ``speech/NAME/`` (a faster-whisper folder), ``voice/`` (Piper ``.onnx`` and ``.onnx.json``
at any depth), ``face/*.task``, ``llm/*.gguf``, ``embedding/NAME/`` (a sentence-transformers folder).
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from maju.domain.catalogue import Slot
from maju.domain.errors import MajuError
from maju.engines import face_mediapipe, llm_llama_cpp, stt_faster_whisper, tts_piper

_LATER_PART = re.compile(r"-0000[2-9]-of-\d{5}$|-000[1-9]\d-of-\d{5}$")


@dataclass(frozen=True, slots=True)
class InstalledModel:
    """One model found; ``problem`` says why it cannot be used, None where it looks whole."""

    slot: Slot
    name: str
    path: Path
    problem: MajuError | None = None


class ModelStore:
    """Looks below ``roots`` in order, earlier ones first; a root that is not there holds nothing."""

    def __init__(self, roots: Sequence[Path]) -> None:
        self._roots = tuple(roots)

    def installed(self, slot: Slot) -> tuple[InstalledModel, ...]:
        """Every model of a slot, also broken ones, by root and name."""
        return tuple(model for root in self._roots for model in _look(slot, root / slot.value))

    def first(self, slot: Slot) -> InstalledModel | None:
        """The first model of a slot that looks whole."""
        return next((model for model in self.installed(slot) if model.problem is None), None)

    def problems(self) -> tuple[InstalledModel, ...]:
        """Every model that cannot be used."""
        return tuple(model for slot in Slot for model in self.installed(slot) if model.problem is not None)


def _look(slot: Slot, folder: Path) -> Iterator[InstalledModel]:
    checks: dict[Slot, Callable[[Path], object]] = {
        Slot.SPEECH: stt_faster_whisper.check_folder,
        Slot.VOICE: tts_piper.read_voice,
        Slot.FACE: face_mediapipe.check_model,
        Slot.LANGUAGE: llm_llama_cpp.check_model,
        Slot.EMBEDDING: _check_encoder,
    }
    for path in _candidates(slot, folder):
        problem = None
        try:
            checks[slot](path)
        except MajuError as error:
            problem = error
        except OSError as error:
            sentence = "‘{name}’ 모델을 읽을 수 없습니다({why}). 파일 권한과 저장 장치를 확인해 주세요."
            problem = MajuError("model-unreadable", sentence, name=path.name, why=error.strerror or error.errno)
        yield InstalledModel(slot, path.name if path.is_dir() else path.stem, path, problem)


def _candidates(slot: Slot, folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    if slot in (Slot.SPEECH, Slot.EMBEDDING):
        return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    pattern = {Slot.VOICE: "**/*.onnx", Slot.FACE: "*.task", Slot.LANGUAGE: "**/*.gguf"}[slot]
    found = sorted(path for path in folder.glob(pattern) if path.is_file())
    return [path for path in found if not _LATER_PART.search(path.stem) and not path.stem.startswith("mmproj")]


def _check_encoder(folder: Path) -> None:
    for name in ("modules.json", "tokenizer.json"):
        if not any(folder.rglob(name)):
            sentence = "문장 검색 모델 ‘{name}’의 {file} 파일이 없습니다. 모델을 다시 설치해 주세요."
            raise MajuError("embedding-model-corrupt", sentence, name=folder.name, file=name)
