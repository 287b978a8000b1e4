"""Records beside installed models, and models that move in and out."""

import json
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.catalogue import InstalledFile, ModelRecord, Slot
from maju.domain.errors import MajuError
from maju.model_store.installing import clear_leftovers, install_folder, take_out
from maju.model_store.records import RECORD_NAME, read_record, write_record

RECORD = ModelRecord(
    "supertonic-3",
    Slot.VOICE,
    "3cadd1ee",
    (InstalledFile("onnx/tts.json", 8253, "4" * 64), InstalledFile("voice_styles/F1.json", 292046, "b" * 64)),
    "download",
    "2026-11-21",
    pinned=False,
)


def staged(tmp_path: Path, content: str) -> Path:
    folder = tmp_path / "models" / ".partial" / content
    folder.mkdir(parents=True)
    (folder / "tts.json").write_text(content, encoding="utf-8")
    return folder


def test_a_record_comes_back_as_it_was_written(tmp_path: Path) -> None:
    write_record(tmp_path, RECORD)
    assert read_record(tmp_path) == RECORD
    assert [path.name for path in tmp_path.iterdir()] == [RECORD_NAME]


def test_a_folder_without_a_record_has_none(tmp_path: Path) -> None:
    assert read_record(tmp_path) is None
    assert read_record(tmp_path / "nowhere") is None


@given(
    st.one_of(
        st.binary(max_size=200),
        st.recursive(
            st.none() | st.booleans() | st.integers() | st.text(max_size=5),
            lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        ).map(lambda value: json.dumps(value).encode()),
        st.just(b"[" * 100_000),
    )
)
def test_garbage_is_no_record(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("garbage")
    (folder / RECORD_NAME).write_bytes(content)
    assert read_record(folder) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("slot", "tongue"), ("pinned", "yes"), ("files", [{"path": 1}]), ("format", 99), ("id", None), ("files", 3)],
)
def test_a_record_with_one_wrong_value_is_none(tmp_path: Path, name: str, value: object) -> None:
    write_record(tmp_path, RECORD)
    path = tmp_path / RECORD_NAME
    path.write_text(json.dumps(json.loads(path.read_text(encoding="utf-8")) | {name: value}), encoding="utf-8")
    assert read_record(tmp_path) is None


def test_a_model_moves_in_with_its_record_and_replaces_the_old_one(tmp_path: Path) -> None:
    models = tmp_path / "models"
    place = install_folder(staged(tmp_path, "old"), models, RECORD)
    assert place == models / "voice" / "supertonic-3"
    assert install_folder(staged(tmp_path, "new"), models, RECORD) == place
    assert (place / "tts.json").read_text(encoding="utf-8") == "new"
    assert read_record(place) == RECORD
    assert not any((models / ".replaced").glob("*/*"))
    assert not (models / ".removing").exists()


def test_a_model_that_was_moved_aside_when_the_program_died_comes_back(tmp_path: Path) -> None:
    models = tmp_path / "models"
    place = install_folder(staged(tmp_path, "old"), models, RECORD)
    aside = models / ".replaced" / "voice" / "supertonic-3"
    place.rename(aside)
    clear_leftovers(models)
    assert (place / "tts.json").read_text(encoding="utf-8") == "old"
    assert not (models / ".replaced").exists()


def test_what_was_left_over_beside_a_whole_model_is_deleted(tmp_path: Path) -> None:
    models = tmp_path / "models"
    place = install_folder(staged(tmp_path, "new"), models, RECORD)
    for left in (models / ".replaced" / "voice" / "supertonic-3", models / ".removing" / "abc"):
        left.mkdir(parents=True)
        (left / "tts.json").write_text("old", encoding="utf-8")
    clear_leftovers(models)
    assert (place / "tts.json").read_text(encoding="utf-8") == "new"
    assert not (models / ".replaced").exists()
    assert not (models / ".removing").exists()


def test_a_folder_that_cannot_be_moved_in_leaves_the_old_model(tmp_path: Path) -> None:
    models = tmp_path / "models"
    place = install_folder(staged(tmp_path, "old"), models, RECORD)
    with pytest.raises(MajuError) as caught:
        install_folder(tmp_path / "not-there", models, RECORD)
    assert caught.value.code == "folder-unwritable"
    assert (place / "tts.json").read_text(encoding="utf-8") == "old"


def test_a_model_taken_out_is_gone_at_once(tmp_path: Path) -> None:
    models = tmp_path / "models"
    place = install_folder(staged(tmp_path, "old"), models, RECORD)
    take_out(models, place)
    assert not place.exists()
    assert not (models / ".removing").exists()


def test_many_programs_moving_the_same_model_leave_one_whole(tmp_path: Path) -> None:
    models = tmp_path / "models"
    folders = [staged(tmp_path, str(number)) for number in range(8)]
    failed: list[Exception] = []

    def move(folder: Path) -> None:
        try:
            install_folder(folder, models, RECORD)
            clear_leftovers(models)
        except MajuError as error:
            failed.append(error)

    threads = [threading.Thread(target=move, args=(folder,)) for folder in folders]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert read_record(models / "voice" / "supertonic-3") == RECORD
    assert sorted(path.name for path in (models / "voice").iterdir()) == ["supertonic-3"]
