"""Recognises what a person points at, by its content alone, and explains what cannot be used and what can instead."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from maju.domain.catalogue import OwnModel, Slot
from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase
from maju.domain.system_reasons import system_reason
from maju.model_store.file_kinds import FileKind, kind_of, task_members
from maju.model_store.gguf_header import GgufHeader, read_gguf_header
from maju.model_store.pickles import holds_pickle

_VOCABULARIES = ("tokenizer.json", "vocabulary.json", "vocabulary.txt")
_SUPERTONIC = ("onnx/tts.json", "onnx/vocoder.onnx")
#: How files begin that somebody locked or packed: 7z, age, OpenPGP armour, LUKS, BitLocker, RAR, and the old-style archives.
_LOCKED = (
    b"7z\xbc\xaf\x27\x1c",
    b"age-encryption.org/",
    b"-----BEGIN AGE ENCRYPTED FILE-----",
    b"-----BEGIN PGP MESSAGE-----",
    b"LUKS\xba\xbe",
    b"Salted__",
    b"\xeb\x58\x90-FVE-FS-",
    b"Rar!\x1a\x07",
)


def own_model(path: Path, slot: Slot | None = None) -> OwnModel:
    """What to remember of a model that lies at ``path``; ``slot`` where the person said what it is for.

    A file inside a model's folder (``model.bin``, ``modules.json``, ``tts.json``) or a voice's settings stand for the model itself.
    Raises: MajuError ``own-…`` with the reason.
    """
    path = _whole_model(path.absolute())
    found = recognise(path)
    if slot is not None and slot is not found:
        sentence = "‘{name}’은(는) {found} 모델이어서 {wanted} 자리에 쓸 수 없습니다."
        raise MajuError("own-wrong-slot", sentence, name=path.name, found=_SLOTS[found], wanted=_SLOTS[slot])
    return OwnModel(found, path.name if path.is_dir() else path.stem, str(path))


def recognise(path: Path) -> Slot:
    """What a file or folder is for. Raises: MajuError ``own-…``."""
    try:
        if path.is_dir():
            return _folder(path)
        if path.is_file():
            return _file(path)
    except OSError as error:
        sentence = "‘{name}’을(를) 읽을 수 없습니다({why}). 파일 권한과 저장 장치를 확인해 주십시오."
        raise MajuError("own-unreadable", sentence, name=path.name, why=system_reason(error)) from error
    raise MajuError("own-missing", "{path}에 아무것도 없습니다. 파일이나 폴더를 다시 골라 주십시오.", path=path)


_ONE_FILE = (
    (".gguf", Phrase("GGUF 파일", {})),
    (".onnx", Phrase("목소리(.onnx) 파일", {})),
    (".task", Phrase(".task 파일", {})),
)
_SLOTS = {
    Slot.SPEECH: Phrase("음성 인식", {}),
    Slot.VOICE: Phrase("목소리", {}),
    Slot.FACE: Phrase("표정 분석", {}),
    Slot.POSE: Phrase("자세 분석", {}),
    Slot.LANGUAGE: Phrase("언어", {}),
    Slot.EMBEDDING: Phrase("문장 검색", {}),
}


def _whole_model(path: Path) -> Path:
    if path.name.endswith(".onnx.json"):
        return path.with_name(path.name.removesuffix(".json"))
    if path.name in ("model.bin", "modules.json") and path.is_file():
        return path.parent
    if path.name == "tts.json" and path.parent.name == "onnx":
        return path.parent.parent
    return path


def _folder(folder: Path) -> Slot:
    names = {path.name for path in folder.iterdir() if not path.name.startswith(".")}
    if not names:
        raise MajuError("own-empty", "‘{name}’ 폴더가 비어 있습니다. 모델이 든 폴더를 골라 주십시오.", name=folder.name)
    if "modules.json" in names:
        return _encoder(folder)
    if all((folder / name).is_file() for name in _SUPERTONIC):
        return Slot.VOICE
    if "model.bin" in names:
        return _whisper(folder, names)
    _refuse_pytorch(folder, names)
    for ending, what in _ONE_FILE:
        if any(name.lower().endswith(ending) for name in names):
            sentence = "‘{name}’ 폴더가 아니라 그 안의 {what} 하나를 골라 주십시오."
            raise MajuError("own-choose-file", sentence, name=folder.name, what=what)
    sentence = (
        "‘{name}’ 폴더에서 아는 모델을 찾지 못했습니다. faster-whisper(CTranslate2) 폴더, sentence-transformers 폴더, Supertonic 폴더나 "
        "GGUF·ONNX 파일을 골라 주십시오."
    )
    raise MajuError("own-unknown", sentence, name=folder.name)


def _encoder(folder: Path) -> Slot:
    weights = [path for path in folder.rglob("*.safetensors") if kind_of(path) is FileKind.SAFETENSORS]
    if not weights:
        sentence = (
            "‘{name}’ 폴더에 model.safetensors가 없습니다. pytorch_model.bin은 열 때 다른 프로그램을 실행할 수 있는 형식이어서 쓰지 않습니다. "
            "safetensors 형식으로 저장한 폴더를 골라 주십시오."
        )
        raise MajuError("own-no-weights", sentence, name=folder.name)
    return Slot.EMBEDDING


def _whisper(folder: Path, names: set[str]) -> Slot:
    weights = folder / "model.bin"
    if holds_pickle(weights):
        raise _pickle(weights)
    if kind_of(weights) is not FileKind.CTRANSLATE2:
        raise _locked_or_unknown(weights)
    with weights.open("rb") as file:
        whisper = b"Whisper" in file.read(64)
    if not whisper:
        sentence = "‘{name}’은(는) CTranslate2 폴더이지만 Whisper 음성 인식 모델이 아닙니다. faster-whisper 폴더를 골라 주십시오."
        raise MajuError("own-not-whisper", sentence, name=folder.name)
    missing = "config.json" if "config.json" not in names else ""
    if not missing and names.isdisjoint(_VOCABULARIES):
        missing = "tokenizer.json"
    if missing:
        sentence = "‘{name}’ 폴더에 {file} 파일이 없습니다. 폴더를 통째로 다시 받아 주십시오."
        raise MajuError("own-incomplete", sentence, name=folder.name, file=missing)
    return Slot.SPEECH


def _refuse_pytorch(folder: Path, names: set[str]) -> None:
    """A Whisper (or another model) as PyTorch and transformers save it."""
    if "config.json" in names and any(name.endswith((".safetensors", ".pt", "pytorch_model.bin")) for name in names):
        sentence = (
            "‘{name}’은(는) PyTorch 형식의 모델 폴더입니다. 음성 인식에는 CTranslate2 형식으로 변환한 폴더가 필요합니다"
            "(model.bin이 든 faster-whisper 폴더). 언어 모델이라면 GGUF 파일을 골라 주십시오."
        )
        raise MajuError("own-pytorch", sentence, name=folder.name)


def _file(path: Path) -> Slot:
    if not path.stat().st_size:
        raise MajuError("own-empty", "‘{name}’ 파일이 비어 있습니다. 다시 받아 주십시오.", name=path.name)
    with path.open("rb") as file:
        head = file.read(64)
    if head.startswith(b"GGUF"):
        return _gguf(path)
    if holds_pickle(path):
        raise _pickle(path)
    kinds: dict[FileKind, Callable[[Path], Slot]] = {FileKind.ONNX: _voice, FileKind.TASK: _task}
    kind = kind_of(path)
    if kind in kinds:
        return kinds[kind](path)
    if head.startswith(_LOCKED) or kind is FileKind.UNKNOWN:
        raise _locked_or_unknown(path)
    sentence = "‘{name}’ 파일만으로는 모델이 되지 않습니다. 모델 폴더 전체나 GGUF·ONNX·task 파일을 골라 주십시오."
    raise MajuError("own-unknown", sentence, name=path.name)


def _gguf(path: Path) -> Slot:
    header = read_gguf_header(path)
    if header.kind == "adapter":
        sentence = "‘{name}’은(는) 다른 모델에 덧붙이는 어댑터(LoRA)입니다. 어댑터를 합친 GGUF 파일을 골라 주십시오."
        raise MajuError("own-adapter", sentence, name=path.name)
    if header.kind == "mmproj":
        sentence = "‘{name}’은(는) 그림을 읽는 부분(mmproj)뿐입니다. 같은 모델의 본 GGUF 파일을 골라 주십시오."
        raise MajuError("own-mmproj", sentence, name=path.name)
    if header.kind != "model" or not header.layers:
        sentence = "‘{name}’은(는) 언어 모델이 아닌 GGUF 파일입니다. 대화하는 언어 모델의 GGUF 파일을 골라 주십시오."
        raise MajuError("own-not-language", sentence, name=path.name)
    if header.part:
        sentence = "‘{name}’은(는) 나뉜 모델의 {part}번째 파일입니다. 첫 번째 파일(00001)을 골라 주십시오."
        raise MajuError("own-later-part", sentence, name=path.name, part=header.part + 1)
    _check_parts(path, header)
    return Slot.LANGUAGE


def _check_parts(path: Path, header: GgufHeader) -> None:
    """llama.cpp finds the other parts by their names beside the first."""
    first = f"-00001-of-{header.parts:05d}"
    if header.parts < 2 or first not in path.stem:
        return
    for number in range(2, min(header.parts, 999) + 1):
        name = path.name.replace(first, f"-{number:05d}-of-{header.parts:05d}")
        if not path.with_name(name).is_file():
            sentence = "나뉜 모델의 ‘{file}’ 파일이 곁에 없습니다. 나뉜 파일 {parts}개를 모두 한 폴더에 두고 다시 골라 주십시오."
            raise MajuError("own-incomplete", sentence, file=name, parts=header.parts)


def _voice(path: Path) -> Slot:
    if not path.with_name(path.name + ".json").is_file():
        sentence = (
            "‘{name}’ 곁에 설정 파일 ‘{file}’이 없습니다. Piper 목소리는 두 파일이 한 폴더에 있어야 합니다. "
            "Supertonic 목소리라면 폴더 전체를 골라 주십시오."
        )
        raise MajuError("own-incomplete", sentence, name=path.name, file=path.name + ".json")
    return Slot.VOICE


def _task(path: Path) -> Slot:
    names = task_members(path)
    if "face_blendshapes.tflite" in names:
        return Slot.FACE
    if any(name.startswith("pose_landmark") for name in names):
        return Slot.POSE
    sentence = (
        "‘{name}’은(는) 얼굴이나 자세를 읽는 MediaPipe 모델이 아닙니다. face_landmarker.task 파일을 골라 주십시오."
    )
    raise MajuError("own-not-face", sentence, name=path.name)


def _pickle(path: Path) -> MajuError:
    sentence = (
        "‘{name}’은(는) 열 때 다른 프로그램을 실행할 수 있는 피클(pickle) 형식이어서 쓰지 않습니다. "
        "음성 인식은 faster-whisper 폴더, 언어 모델은 GGUF, 문장 검색은 safetensors 형식을 골라 주십시오."
    )
    return MajuError("own-pickle", sentence, name=path.name)


def _locked_or_unknown(path: Path) -> MajuError:
    encrypted = _is_locked(path)
    if encrypted:
        sentence = "‘{name}’은(는) 암호로 잠겼거나 압축된 파일입니다. 풀어서 나온 모델 파일이나 폴더를 골라 주십시오."
        return MajuError("own-locked", sentence, name=path.name)
    sentence = (
        "‘{name}’은(는) 암호로 잠긴 파일이거나 모르는 형식입니다. GGUF, ONNX, task 파일이나 모델 폴더를 골라 주십시오."
    )
    return MajuError("own-unknown", sentence, name=path.name)


def _is_locked(path: Path) -> bool:
    """Whether the file says itself that it is locked or packed. (Looking random proves nothing: weights do too.)"""
    with path.open("rb") as file:
        if file.read(64).startswith(_LOCKED):
            return True
    try:
        with zipfile.ZipFile(path) as archive:
            return bool(archive.infolist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False
