"""What is installed, looked at again, removed; and the person's own models."""

import json
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from maju.domain.catalogue import OwnModel, Slot
from maju.domain.errors import MajuError
from maju.domain.model_ports import FileCheck, TransferProgress
from maju.model_store.keeper import FolderModelKeeper
from maju.model_store.records import RECORD_NAME
from tests.model_store.pack_making import ignore, install, never


def test_an_empty_place_has_nothing_and_stays_untouched(tmp_path: Path) -> None:
    keeper = FolderModelKeeper(tmp_path / "models")
    assert keeper.records() == ()
    assert keeper.own() == ()
    assert not (tmp_path / "models").exists()


def test_records_come_by_slot_and_id(tmp_path: Path) -> None:
    wanted = [install(tmp_path, name) for name in ("whisper-small", "piper-ko", "llama-tiny", "encoder-ko")]
    assert FolderModelKeeper(tmp_path).records() == tuple(wanted)


def test_what_nobody_recorded_or_another_place_recorded_is_no_model_of_the_store(tmp_path: Path) -> None:
    install(tmp_path, "llama-tiny")
    (tmp_path / "llm" / "llama-tiny").rename(tmp_path / "llm" / "renamed")
    (tmp_path / "voice" / "by-hand").mkdir(parents=True)
    (tmp_path / "llm" / ".hidden").mkdir()
    assert FolderModelKeeper(tmp_path).records() == ()


def test_verify_names_what_is_whole_changed_missing_and_extra(tmp_path: Path) -> None:
    record = install(tmp_path, "whisper-small")
    keeper = FolderModelKeeper(tmp_path)
    folder = keeper.folder(record.slot, record.id)
    told: list[TransferProgress] = []
    checks = keeper.verify(record, on_progress=told.append, cancelled=never)
    assert {check.state for check in checks} == {"whole"}
    assert (told[-1].stage, told[-1].done, told[-1].total) == ("verify",) + (sum(f.size for f in record.files),) * 2
    flipped = bytearray((folder / "model.bin").read_bytes())
    flipped[-1] ^= 1
    (folder / "model.bin").write_bytes(flipped)
    (folder / "config.json").write_text("{}", encoding="utf-8")
    (folder / "vocabulary.json").unlink()
    (folder / "sub").mkdir()
    (folder / "sub" / "stranger.txt").touch()
    states = {
        check.path: check.state
        for check in keeper.verify(record, on_progress=ignore, cancelled=never)
        if check.state != "whole"
    }
    assert states == {
        "model.bin": "changed",
        "config.json": "changed",
        "vocabulary.json": "missing",
        "sub/stranger.txt": "extra",
    }


def test_verify_can_be_cancelled(tmp_path: Path) -> None:
    record = install(tmp_path, "llama-tiny")
    with pytest.raises(MajuError) as caught:
        FolderModelKeeper(tmp_path).verify(record, on_progress=ignore, cancelled=lambda: True)
    assert caught.value.code == "download-cancelled"


def test_a_model_is_removed_and_the_bytes_are_told(tmp_path: Path) -> None:
    record = install(tmp_path, "encoder-ko")
    keeper = FolderModelKeeper(tmp_path)
    freed = keeper.remove(Slot.EMBEDDING, "encoder-ko")
    assert freed > sum(file.size for file in record.files)
    assert keeper.records() == ()
    assert list((tmp_path / "embedding").iterdir()) == []


def test_a_model_with_a_broken_record_can_be_removed(tmp_path: Path) -> None:
    install(tmp_path, "llama-tiny")
    (tmp_path / "llm" / "llama-tiny" / RECORD_NAME).write_text("{", encoding="utf-8")
    assert FolderModelKeeper(tmp_path).remove(Slot.LANGUAGE, "llama-tiny") > 0
    assert not (tmp_path / "llm" / "llama-tiny").exists()


@pytest.mark.parametrize("name", ["nothing", "..", "../speech", "", "/etc", ".hidden"])
def test_what_is_not_installed_cannot_be_removed(tmp_path: Path, name: str) -> None:
    install(tmp_path, "whisper-small")
    with pytest.raises(MajuError) as caught:
        FolderModelKeeper(tmp_path).remove(Slot.VOICE, name)
    assert caught.value.code == "model-not-installed"
    assert len(FolderModelKeeper(tmp_path).records()) == 1


def test_what_the_person_put_there_is_not_deleted(tmp_path: Path) -> None:
    (tmp_path / "llm").mkdir()
    (tmp_path / "llm" / "mine.gguf").write_bytes(b"GGUF")
    with pytest.raises(MajuError) as caught:
        FolderModelKeeper(tmp_path).remove(Slot.LANGUAGE, "mine")
    assert caught.value.code == "model-not-ours"
    assert (tmp_path / "llm" / "mine.gguf").exists()


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="needs a folder that refuses to be changed")
def test_a_folder_that_refuses_is_said_and_the_model_stays(tmp_path: Path) -> None:
    install(tmp_path, "llama-tiny")
    (tmp_path / "llm").chmod(0o500)
    try:
        with pytest.raises(MajuError) as caught:
            FolderModelKeeper(tmp_path).remove(Slot.LANGUAGE, "llama-tiny")
    finally:
        (tmp_path / "llm").chmod(0o700)
    assert caught.value.code == "folder-unwritable"
    assert len(FolderModelKeeper(tmp_path).records()) == 1


def test_own_models_are_remembered_replaced_and_forgotten(tmp_path: Path) -> None:
    keeper = FolderModelKeeper(tmp_path / "models")
    first = OwnModel(Slot.LANGUAGE, "내 모델", str(tmp_path / "나의 모델.gguf"))
    voice = OwnModel(Slot.VOICE, "내 모델", str(tmp_path / "목소리.onnx"))
    keeper.add_own(first)
    keeper.add_own(voice)
    keeper.add_own(replace(first, path=str(tmp_path / "새 모델.gguf")))
    assert FolderModelKeeper(tmp_path / "models").own() == (voice, replace(first, path=str(tmp_path / "새 모델.gguf")))
    (tmp_path / "목소리.onnx").write_bytes(b"x")
    assert keeper.remove(Slot.VOICE, "내 모델") == 0
    assert (tmp_path / "목소리.onnx").exists()
    assert [model.slot for model in keeper.own()] == [Slot.LANGUAGE]


@pytest.mark.parametrize(
    "content", ["", "[]", "{", '{"own": 3}', '{"own": [{"slot": "tongue", "name": "a", "path": "b"}, 4]}']
)
def test_a_damaged_list_of_own_models_is_empty(tmp_path: Path, content: str) -> None:
    (tmp_path / "own.json").write_text(content, encoding="utf-8")
    assert FolderModelKeeper(tmp_path).own() == ()


def test_one_bad_line_does_not_hide_the_others(tmp_path: Path) -> None:
    good = {"slot": "llm", "name": "a", "path": "/b"}
    (tmp_path / "own.json").write_text(json.dumps({"own": [{"slot": "llm"}, good]}), encoding="utf-8")
    assert FolderModelKeeper(tmp_path).own() == (OwnModel(Slot.LANGUAGE, "a", "/b"),)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_path_that_is_no_valid_text_is_remembered(tmp_path: Path) -> None:
    path = os.fsdecode(os.fsencode(tmp_path) + b"/\xb8\xf0.gguf")
    FolderModelKeeper(tmp_path).add_own(OwnModel(Slot.LANGUAGE, "옛 이름", path))
    assert FolderModelKeeper(tmp_path).own() == (OwnModel(Slot.LANGUAGE, "옛 이름", path),)


def test_a_file_check_says_its_path(tmp_path: Path) -> None:
    record = install(tmp_path, "llama-tiny")
    checks = FolderModelKeeper(tmp_path).verify(record, on_progress=ignore, cancelled=never)
    assert checks == (FileCheck("llama-tiny.gguf", "whole"),)
