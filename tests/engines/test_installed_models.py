"""What is on disk, and what is said about what cannot be used."""

import shutil
from pathlib import Path

import pytest

from maju.engines.installed_models import ModelStore, Slot
from tests.engines.samples import LLAMA, PIPER, WHISPER


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = tmp_path / "models"
    shutil.copytree(WHISPER, root / "speech" / "faster-whisper-small")
    for slot, file in (("voice", PIPER), ("voice", PIPER.with_name(PIPER.name + ".json")), ("llm", LLAMA)):
        (root / slot).mkdir(exist_ok=True)
        shutil.copy(file, root / slot)
    return root


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    store = ModelStore([tmp_path / "nowhere"])
    assert all(store.first(slot) is None for slot in Slot)
    assert store.problems() == ()


def test_each_slot_gives_its_first_whole_model(root: Path) -> None:
    store = ModelStore([root])
    found = {slot: store.first(slot) for slot in Slot}
    assert {slot: model.name for slot, model in found.items() if model} == {
        Slot.SPEECH: "faster-whisper-small", Slot.VOICE: PIPER.stem, Slot.LANGUAGE: LLAMA.stem,
    }  # fmt: skip
    assert store.problems() == ()


def test_a_broken_model_is_passed_over_and_explained(root: Path) -> None:
    (root / "speech" / "a-broken").mkdir()
    (root / "face").mkdir()
    (root / "face" / "face_landmarker.task").write_bytes(b"half a download")
    store = ModelStore([root])
    speech = store.first(Slot.SPEECH)
    assert speech is not None
    assert speech.name == "faster-whisper-small"
    assert store.first(Slot.FACE) is None
    assert {model.problem.code for model in store.problems() if model.problem} == {
        "stt-model-corrupt", "face-model-corrupt",
    }  # fmt: skip


def test_earlier_roots_come_first(root: Path, tmp_path: Path) -> None:
    other = tmp_path / "stick"
    shutil.copytree(root / "llm", other / "llm")
    first = ModelStore([other, root]).first(Slot.LANGUAGE)
    assert first is not None
    assert first.path.is_relative_to(other)


def test_later_parts_of_a_split_model_are_no_models(root: Path) -> None:
    for number in (1, 2, 12):
        shutil.copy(LLAMA, root / "llm" / f"big-{number:05}-of-00012.gguf")
    names = [model.name for model in ModelStore([root]).installed(Slot.LANGUAGE)]
    assert [name for name in names if name.startswith("big")] == ["big-00001-of-00012"]


def test_an_encoder_folder_needs_its_parts(root: Path) -> None:
    (root / "embedding" / "half").mkdir(parents=True)
    problem = ModelStore([root]).installed(Slot.EMBEDDING)[0].problem
    assert problem is not None
    assert problem.code == "embedding-model-corrupt"
