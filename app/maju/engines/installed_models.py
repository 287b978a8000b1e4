"""Which models are on this computer: looks below given folders, reads, never writes.

A root holds one folder per slot: ``speech/NAME/`` (a faster-whisper folder), ``voice/`` (Piper ``.onnx`` with ``.onnx.json``, or a
Supertonic folder, at any depth), ``face/`` and ``pose/`` (``.task``), ``llm/`` (``.gguf``), ``embedding/NAME/`` (a
sentence-transformers folder). Files may lie one folder deeper, as the model store puts them; hidden folders are skipped.
"""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from maju.domain.catalogue import OwnModel, Slot
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel
from maju.domain.system_reasons import system_reason
from maju.engines import face_mediapipe, llm_llama_cpp, stt_faster_whisper, tts_piper

_LATER_PART = re.compile(r"-0000[2-9]-of-\d{5}$|-000[1-9]\d-of-\d{5}$")
_PATTERNS = {Slot.VOICE: "*.onnx", Slot.FACE: "*.task", Slot.POSE: "*.task", Slot.LANGUAGE: "*.gguf"}
_POSE_PARTS = ("pose_detector.tflite", "pose_landmarks_detector.tflite")


class ModelStore:
    """Looks below ``roots`` in order, earlier ones first; a root that is not there holds nothing. ``own``: the person's own."""

    def __init__(self, roots: Sequence[Path], own: Callable[[], Sequence[OwnModel]] = tuple) -> None:
        self._roots = tuple(roots)
        self._own = own

    def installed(self, slot: Slot) -> tuple[InstalledModel, ...]:
        """Every model of a slot, also broken ones, by root and name; the person's own come last."""
        found = [model for root in self._roots for model in _look(slot, root / slot.value)]
        own = [replace(self.describe(slot, Path(o.path)), name=o.name, own=True) for o in self._own() if o.slot is slot]
        return (*found, *own)

    def describe(self, slot: Slot, path: Path) -> InstalledModel:
        """One model, wherever it lies; of a folder that holds files of the slot the first."""
        path = _model_in(slot, path)
        engine = "" if slot is not Slot.VOICE else "supertonic" if path.is_dir() else "piper"
        name = path.name if path.is_dir() else path.stem
        found = InstalledModel(slot, name, path, bytes=_size(path), engine=engine)
        sentence = ""
        try:
            if not path.exists():
                sentence = "‘{name}’ 모델이 {place}에 없습니다. 옮겼거나 지웠다면 다시 더해 주세요."
                raise MajuError("model-gone", sentence, name=found.name, place=path)
            return _check(found)
        except MajuError as error:
            return replace(found, problem=error)
        except OSError as error:
            sentence = "‘{name}’ 모델을 읽을 수 없습니다({why}). 파일 권한과 저장 장치를 확인해 주세요."
            why = system_reason(error)
            return replace(found, problem=MajuError("model-unreadable", sentence, name=found.name, why=why))

    def first(self, slot: Slot) -> InstalledModel | None:
        """The first model of a slot that looks whole."""
        return next((model for model in self.installed(slot) if model.problem is None), None)

    def problems(self) -> tuple[InstalledModel, ...]:
        """Every model that cannot be used."""
        return tuple(model for slot in Slot for model in self.installed(slot) if model.problem is not None)


def _check(model: InstalledModel) -> InstalledModel:
    """The model with what its engine says of it. Raises the engine's MajuError."""
    checks: dict[Slot, Callable[[Path], object]] = {
        Slot.SPEECH: stt_faster_whisper.check_folder,
        Slot.FACE: face_mediapipe.check_model,
        Slot.POSE: _check_pose,
        Slot.LANGUAGE: llm_llama_cpp.check_model,
        Slot.EMBEDDING: _check_encoder,
    }
    if model.slot is not Slot.VOICE:
        checks[model.slot](model.path)
        return model
    if model.path.is_dir():
        from maju.engines import tts_supertonic

        tts_supertonic.check_folder(model.path)
        return replace(model, language="ko")
    return replace(model, language=tts_piper.read_voice(model.path).language)


def _look(slot: Slot, folder: Path) -> Iterator[InstalledModel]:
    paths = _candidates(slot, folder)
    tops = Counter(path.relative_to(folder).parts[0] for path in paths if path != folder)
    store = ModelStore([])
    for path in paths:
        yield replace(store.describe(slot, path), name=_name(path, folder, tops))


def _name(path: Path, folder: Path, tops: Counter[str]) -> str:
    """The folder below the slot names what lies alone in it; several in one are told apart by their own names."""
    inside = path.relative_to(folder).parts
    own = path.name if path.is_dir() else path.stem
    if len(inside) <= 1:
        return own
    return inside[0] if tops[inside[0]] == 1 else f"{inside[0]}/{own}"


def _candidates(slot: Slot, folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    if slot in (Slot.SPEECH, Slot.EMBEDDING):
        return sorted(path for path in folder.iterdir() if path.is_dir() and not path.name.startswith("."))
    files = [path for path in folder.rglob(_PATTERNS[slot]) if path.is_file() and not _hidden(path, folder)]
    if slot is Slot.VOICE:
        return sorted({_supertonic_folder(path) or path for path in files})
    return sorted(p for p in files if not _LATER_PART.search(p.stem) and not p.stem.startswith("mmproj"))


def _supertonic_folder(onnx: Path) -> Path | None:
    """The Supertonic model a graph is part of: its graphs lie in ``onnx/``, beside ``voice_styles/``."""
    whole = onnx.parents[1]
    mark = onnx.with_name("tts.json").is_file() or (whole / "voice_styles").is_dir()
    return whole if onnx.parent.name == "onnx" and mark else None


def _model_in(slot: Slot, path: Path) -> Path:
    if slot not in _PATTERNS or not path.is_dir():
        return path
    return next(iter(_candidates(slot, path)), path)


def _hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith(".") for part in path.relative_to(folder).parts)


def _size(path: Path) -> int:
    try:
        files = [path] if path.is_file() else [file for file in path.rglob("*") if file.is_file()]
        return sum(file.stat().st_size for file in files)
    except OSError:  # a stick that is being pulled out: its problem is said by the check
        return 0


def _check_pose(model: Path) -> None:
    try:
        with zipfile.ZipFile(model) as bundle:
            whole = set(_POSE_PARTS) <= set(bundle.namelist())
    except zipfile.BadZipFile:
        whole = False
    if not whole:
        sentence = "자세 분석 모델 파일이 깨졌습니다. 모델을 다시 설치해 주세요. 녹화는 그대로 됩니다."
        raise MajuError("pose-model-corrupt", sentence)


def _check_encoder(folder: Path) -> None:
    for name in ("modules.json", "tokenizer.json"):
        if not any(folder.rglob(name)):
            sentence = "문장 검색 모델 ‘{name}’의 {file} 파일이 없습니다. 모델을 다시 설치해 주세요."
            raise MajuError("embedding-model-corrupt", sentence, name=folder.name, file=name)
