"""What a person points at: recognised by its content, or refused with what to choose instead."""

import json
import os
import pickle
import shutil
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from maju.domain.catalogue import OwnModel, Slot
from maju.domain.errors import MajuError
from maju.model_store.own_models import own_model, recognise
from tests.engines.samples import FACE_MODEL
from tests.model_store.pack_making import FIXTURES
from tests.model_store.test_file_kinds import GRAPH, bundle
from tests.model_store.test_gguf_header import made, pair, text


def refusal(path: Path, slot: Slot | None = None) -> MajuError:
    with pytest.raises(MajuError) as caught:
        own_model(path, slot)
    return caught.value


def number(key: str, value: int) -> bytes:
    return pair(key, 4, struct.pack("<I", value))


def language(tmp_path: Path, name: str, *more: bytes) -> Path:
    path = made(tmp_path, pair("general.architecture", 8, text("llama")), number("llama.block_count", 2), *more)
    return path.rename(tmp_path / name)


def supertonic(folder: Path) -> Path:
    (folder / "onnx").mkdir(parents=True)
    for name in ("tts.json", "vocoder.onnx"):
        (folder / "onnx" / name).write_text("{}", encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("name", "slot"),
    [
        ("llama-tiny.gguf", Slot.LANGUAGE),
        ("piper-ko-tiny.onnx", Slot.VOICE),
        ("whisper-rehearsal", Slot.SPEECH),
        ("encoder-ko-tiny", Slot.EMBEDDING),
    ],
)
def test_real_models_are_recognised(name: str, slot: Slot) -> None:
    assert recognise(FIXTURES / name) is slot


@pytest.mark.skipif(not FACE_MODEL.is_file(), reason="the face model is no part of the repository")
def test_the_real_face_model_is_recognised() -> None:
    assert recognise(FACE_MODEL) is Slot.FACE


def test_bundles_and_supertonic_are_recognised(tmp_path: Path) -> None:
    (tmp_path / "a.task").write_bytes(
        bundle(("pose_detector.tflite", GRAPH), ("pose_landmarks_detector.tflite", GRAPH))
    )
    (tmp_path / "b.task").write_bytes(bundle(("face_blendshapes.tflite", GRAPH)))
    assert recognise(tmp_path / "a.task") is Slot.POSE
    assert recognise(tmp_path / "b.task") is Slot.FACE
    assert recognise(supertonic(tmp_path / "supertonic")) is Slot.VOICE


def test_a_name_means_nothing(tmp_path: Path) -> None:
    shutil.copy(FIXTURES / "llama-tiny.gguf", tmp_path / "무엇.onnx")
    assert own_model(tmp_path / "무엇.onnx") == OwnModel(Slot.LANGUAGE, "무엇", str(tmp_path / "무엇.onnx"))


def test_a_file_inside_a_model_stands_for_the_model(tmp_path: Path) -> None:
    wanted = {
        FIXTURES / "whisper-rehearsal" / "model.bin": FIXTURES / "whisper-rehearsal",
        FIXTURES / "encoder-ko-tiny" / "modules.json": FIXTURES / "encoder-ko-tiny",
        FIXTURES / "piper-ko-tiny.onnx.json": FIXTURES / "piper-ko-tiny.onnx",
        supertonic(tmp_path / "supertonic") / "onnx" / "tts.json": tmp_path / "supertonic",
    }
    assert {path: Path(own_model(path).path) for path in wanted} == wanted
    assert own_model(FIXTURES / "whisper-rehearsal" / "model.bin").name == "whisper-rehearsal"


def test_a_model_of_another_slot_than_wanted_is_refused() -> None:
    error = refusal(FIXTURES / "llama-tiny.gguf", Slot.VOICE)
    assert error.code == "own-wrong-slot"
    assert "언어 모델" in str(error)
    assert "목소리 자리" in str(error)


def test_nothing_and_empty_things_are_said(tmp_path: Path) -> None:
    (tmp_path / "empty.gguf").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder" / ".hidden").touch()
    assert refusal(tmp_path / "nowhere").code == "own-missing"
    assert refusal(tmp_path / "empty.gguf").code == "own-empty"
    assert refusal(tmp_path / "folder").code == "own-empty"


def _seven_zip(path: Path) -> None:
    path.write_bytes(b"7z\xbc\xaf\x27\x1c\0\4" + os.urandom(100))


def _age(path: Path) -> None:
    path.write_bytes(b"age-encryption.org/v1\n-> X25519 abc\n" + os.urandom(100))


def _locked_zip(path: Path) -> None:
    """The standard library writes no encrypted zip: set the flag of the one member in both of its headers."""
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("model.gguf", b"GGUF" + bytes(100))
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)


def _zip(path: Path) -> None:
    path.write_bytes(bundle(("model.gguf", b"GGUF" + bytes(100))))


@pytest.mark.parametrize("make", [_seven_zip, _age, _locked_zip, _zip])
def test_a_locked_or_packed_file_is_said_to_be_one(tmp_path: Path, make: Callable[[Path], None]) -> None:
    make(tmp_path / "model.gguf")
    error = refusal(tmp_path / "model.gguf")
    assert error.code == "own-locked"
    assert "암호로 잠겼거나 압축된" in str(error)


def test_bytes_that_nobody_knows_are_locked_or_unknown(tmp_path: Path) -> None:
    (tmp_path / "model.gguf").write_bytes(b"\xff" + os.urandom(5000) + b"\xff")
    error = refusal(tmp_path / "model.gguf")
    assert error.code == "own-unknown"
    assert "암호로 잠긴 파일이거나 모르는 형식" in str(error)


@pytest.mark.parametrize("name", ["small.pt", "weights.pth", "pytorch_model.bin", "voice.onnx", "model.gguf"])
def test_a_pickle_is_refused_and_told_what_to_use(tmp_path: Path, name: str) -> None:
    torch.save({"weight": torch.zeros(2)}, tmp_path / name)
    error = refusal(tmp_path / name)
    assert error.code == "own-pickle"
    assert "GGUF" in str(error)


def test_a_pickle_that_poses_as_ctranslate2_is_refused(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "whisper-rehearsal", tmp_path / "whisper")
    (tmp_path / "whisper" / "model.bin").write_bytes(pickle.dumps({"weight": [0.1] * 50}))
    assert refusal(tmp_path / "whisper").code == "own-pickle"


def test_pieces_of_language_models_are_refused(tmp_path: Path) -> None:
    kind = {name: pair("general.type", 8, text(name)) for name in ("adapter", "mmproj", "imatrix")}
    assert refusal(language(tmp_path, "lora.gguf", kind["adapter"])).code == "own-adapter"
    assert refusal(language(tmp_path, "mmproj.gguf", kind["mmproj"])).code == "own-mmproj"
    assert refusal(language(tmp_path, "imatrix.gguf", kind["imatrix"])).code == "own-not-language"
    clip = made(tmp_path, pair("general.architecture", 8, text("clip")), number("clip.block_count", 2))
    assert refusal(clip).code == "own-mmproj"
    assert refusal(made(tmp_path, pair("general.architecture", 8, text("llama")))).code == "own-not-language"
    clip.write_bytes(b"GGUF" + bytes(100))
    assert refusal(clip).code == "gguf-version"


def test_of_a_split_model_the_first_part_is_chosen_and_all_must_be_there(tmp_path: Path) -> None:
    count = pair("split.count", 2, struct.pack("<H", 3))
    names = [f"m-{part:05d}-of-00003.gguf" for part in (1, 2, 3)]
    for part, name in enumerate(names):
        language(tmp_path, name, pair("split.no", 2, struct.pack("<H", part)), count)
    assert recognise(tmp_path / names[0]) is Slot.LANGUAGE
    error = refusal(tmp_path / names[1])
    assert error.code == "own-later-part"
    assert "2번째" in str(error)
    (tmp_path / names[2]).unlink()
    missing = refusal(tmp_path / names[0])
    assert missing.code == "own-incomplete"
    assert names[2] in str(missing)


def test_a_whisper_as_pytorch_saves_it_is_explained(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(json.dumps({"model_type": "whisper"}), encoding="utf-8")
    shutil.copy(FIXTURES / "encoder-ko-tiny" / "model.safetensors", tmp_path / "model.safetensors")
    error = refusal(tmp_path)
    assert error.code == "own-pytorch"
    assert "CTranslate2 형식으로 변환한 폴더가 필요합니다" in str(error)


@pytest.mark.parametrize(
    ("source", "gone", "code"),
    [
        ("whisper-rehearsal", ["config.json"], "own-incomplete"),
        ("whisper-rehearsal", ["tokenizer.json", "vocabulary.json"], "own-incomplete"),
        ("encoder-ko-tiny", ["model.safetensors"], "own-no-weights"),
        ("encoder-ko-tiny", ["modules.json"], "own-unknown"),
    ],
)
def test_a_folder_that_lacks_something_is_refused(tmp_path: Path, source: str, gone: list[str], code: str) -> None:
    folder = tmp_path / source
    shutil.copytree(FIXTURES / source, folder)
    for name in gone:
        (folder / name).unlink()
    assert refusal(folder).code == code


def test_other_ctranslate2_models_and_lone_files_are_refused(tmp_path: Path) -> None:
    shutil.copytree(FIXTURES / "whisper-rehearsal", tmp_path / "translator")
    (tmp_path / "translator" / "model.bin").write_bytes(b"\6\0\0\0\x10\0TransformerSpec\0" + bytes(50))
    assert refusal(tmp_path / "translator").code == "own-not-whisper"
    shutil.copy(FIXTURES / "piper-ko-tiny.onnx", tmp_path / "alone.onnx")
    assert refusal(tmp_path / "alone.onnx").code == "own-incomplete"
    shutil.copy(FIXTURES / "encoder-ko-tiny" / "tokenizer.json", tmp_path / "tokenizer.json")
    assert refusal(tmp_path / "tokenizer.json").code == "own-unknown"
    (tmp_path / "hands.task").write_bytes(bundle(("hand_detector.tflite", GRAPH)))
    assert refusal(tmp_path / "hands.task").code == "own-not-face"
    assert refusal(tmp_path).code == "own-choose-file"
