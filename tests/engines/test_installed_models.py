"""What is on disk, and what is said about what cannot be used."""

import shutil
import zipfile
from pathlib import Path

import pytest

from maju.domain.catalogue import OwnModel, Slot
from maju.engines.installed_models import ModelStore
from tests.engines.samples import FIXTURES, LLAMA, PIPER, WHISPER

SUPERTONIC = FIXTURES / "models" / "supertonic-tiny"


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


def test_models_of_the_store_lie_one_folder_deeper_and_are_named_by_it(tmp_path: Path) -> None:
    for place in (
        "face/face-landmarker/face.task",
        "pose/pose-lite/pose.task",
        "face/.hidden/x.task",
        "llm/two/a.gguf",
        "llm/two/b.gguf",
    ):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(b"half a download")
    store = ModelStore([tmp_path])
    assert [model.name for model in store.installed(Slot.FACE)] == ["face-landmarker"]
    assert [model.name for model in store.installed(Slot.LANGUAGE)] == ["two/a", "two/b"]
    (pose,) = store.installed(Slot.POSE)
    assert pose.problem is not None
    assert pose.problem.code == "pose-model-corrupt"


def test_a_pose_bundle_is_known_by_its_parts(tmp_path: Path) -> None:
    (tmp_path / "pose").mkdir()
    with zipfile.ZipFile(tmp_path / "pose" / "lite.task", "w") as bundle:
        for name in ("pose_detector.tflite", "pose_landmarks_detector.tflite"):
            bundle.writestr(name, b"x")
    assert ModelStore([tmp_path]).first(Slot.POSE) is not None


def test_a_supertonic_folder_is_one_voice_and_no_piper_voices(root: Path) -> None:
    shutil.copytree(SUPERTONIC, root / "voice" / "supertonic-3")
    found = {
        model.name: (model.engine, model.language, model.problem) for model in ModelStore([root]).installed(Slot.VOICE)
    }
    assert found == {PIPER.stem: ("piper", "ko-KR", None), "supertonic-3": ("supertonic", "ko", None)}
    (root / "voice" / "supertonic-3" / "onnx" / "tts.json").unlink()
    (broken,) = ModelStore([root]).problems()
    assert (broken.name, broken.engine) == ("supertonic-3", "supertonic")


def test_the_persons_own_come_last_and_are_looked_at_where_they_lie(root: Path, tmp_path: Path) -> None:
    own = [
        OwnModel(Slot.LANGUAGE, "mine", str(LLAMA)),
        OwnModel(Slot.LANGUAGE, "gone", str(tmp_path / "gone.gguf")),
        OwnModel(Slot.VOICE, "other slot", str(PIPER)),
    ]
    found = ModelStore([root], lambda: own).installed(Slot.LANGUAGE)
    assert [(model.name, model.own) for model in found] == [(LLAMA.stem, False), ("mine", True), ("gone", True)]
    assert found[1].problem is None
    assert found[1].bytes == LLAMA.stat().st_size
    assert found[2].problem is not None
    assert found[2].problem.code == "model-gone"


def test_a_folder_that_holds_a_file_of_the_slot_stands_for_it(root: Path) -> None:
    assert ModelStore([]).describe(Slot.VOICE, root / "voice").path == root / "voice" / PIPER.name
