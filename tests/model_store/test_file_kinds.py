"""Files are known by what is in them, not by what they are called."""

import io
import json
import pickle
import shutil
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maju.domain.catalogue import Slot
from maju.model_store.file_kinds import FileKind, allowed, kind_of
from maju.model_store.manifest import read_manifest
from maju.model_store.pickles import holds_pickle, is_pickle
from tests.engines.samples import FACE_MODEL
from tests.model_store.pack_making import FIXTURES, MODELS

KINDS = {
    "llama-tiny.gguf": FileKind.GGUF,
    "piper-ko-tiny.onnx": FileKind.ONNX,
    "piper-ko-tiny.onnx.json": FileKind.JSON,
    "whisper-rehearsal/model.bin": FileKind.CTRANSLATE2,
    "whisper-rehearsal/vocabulary.json": FileKind.JSON,
    "whisper-rehearsal/maju-notice.toml": FileKind.TEXT,
    "encoder-ko-tiny/model.safetensors": FileKind.SAFETENSORS,
    "encoder-ko-tiny/tokenizer.json": FileKind.JSON,
}


def bundle(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


GRAPH = b"\x1c\0\0\0TFL3" + bytes(40)
#: Two pieces of a vocabulary and a trainer's settings, as SentencePiece's ModelProto holds them.
SENTENCEPIECE = b"\x0a\x05\x0a\x03abc" * 2 + b"\x12\x02\x18\x01"


@pytest.mark.parametrize("name", KINDS)
def test_each_real_file_is_known_whatever_its_name(tmp_path: Path, name: str) -> None:
    shutil.copy(FIXTURES / name, tmp_path / "nameless")
    assert kind_of(tmp_path / "nameless") is KINDS[name]
    assert not holds_pickle(tmp_path / "nameless")


@pytest.mark.skipif(not FACE_MODEL.is_file(), reason="the face model is no part of the repository")
def test_the_real_face_model_is_a_bundle() -> None:
    assert kind_of(FACE_MODEL) is FileKind.TASK
    assert not holds_pickle(FACE_MODEL)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (bundle(("face_blendshapes.tflite", GRAPH), ("metadata.binarypb", b"\x08\x01")), FileKind.TASK),
        (b"\0\0" + bundle(("pose_detector.tflite", GRAPH)), FileKind.TASK),
        (bundle(("face_blendshapes.tflite", b"no graph")), FileKind.UNKNOWN),
        (bundle(("face.tflite", GRAPH), ("setup.py", b"")), FileKind.UNKNOWN),
        (bundle(("table.binarypb", b"")), FileKind.UNKNOWN),
        (SENTENCEPIECE, FileKind.SENTENCEPIECE),
        (SENTENCEPIECE + b"\x0a\x7fcut off", FileKind.UNKNOWN),
        (b'!\n"\n#\n\xed\x95\x9c\n', FileKind.TEXT),
        (b"[1, 2", FileKind.TEXT),
        (b"[" * 100_000, FileKind.TEXT),
        (b"", FileKind.TEXT),
        (b"\0" * 100, FileKind.UNKNOWN),
        (b"\x7fELF" + bytes(100), FileKind.UNKNOWN),
        ((10).to_bytes(8, "little") + b"{not json}", FileKind.UNKNOWN),
        ((2**60).to_bytes(8, "little") + b"{}", FileKind.UNKNOWN),
        (b"\x06\0\0\0\xff\xffSpec\0", FileKind.UNKNOWN),
        (b"GGUF", FileKind.UNKNOWN),
    ],
)
def test_contents_made_by_hand(tmp_path: Path, content: bytes, kind: FileKind) -> None:
    (tmp_path / "file").write_bytes(content)
    assert kind_of(tmp_path / "file") is kind


@given(st.binary(max_size=400) | st.binary(max_size=100).map(lambda tail: b"\x08\x07" + tail))
def test_any_content_has_some_kind(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any"
    path.write_bytes(content)
    assert kind_of(path) in FileKind
    assert holds_pickle(path) in (True, False)


def test_a_slot_takes_every_file_of_its_own_models_and_of_no_other() -> None:
    for slot, sources in MODELS.values():
        for source in sources:
            whole = FIXTURES / source
            for file in whole.iterdir() if whole.is_dir() else [whole]:
                kind = kind_of(file)
                takers = {taker for taker in Slot if allowed(taker, file.name, kind)}
                assert takers == (set(Slot) if kind in (FileKind.JSON, FileKind.TEXT) else {slot})


@pytest.mark.parametrize("name", ["run.py", "plugin.so", "a.sh", "setup.cfg", "model.pkl", "code.js"])
def test_text_that_could_be_run_is_taken_nowhere(name: str) -> None:
    assert not any(allowed(slot, name, FileKind.TEXT) for slot in Slot)


@given(
    st.recursive(
        st.none() | st.integers() | st.floats() | st.text(max_size=10) | st.binary(max_size=10),
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
    ),
    st.integers(2, 5),
)
def test_every_pickle_of_today_is_known(value: object, protocol: int) -> None:
    assert is_pickle(pickle.dumps(value, protocol))


@given(st.lists(st.text(st.characters(min_codepoint=33, max_codepoint=0xD7A3), min_size=1, max_size=12), max_size=60))
def test_word_lists_and_json_are_no_pickles(words: list[str]) -> None:
    assert not is_pickle(json.dumps(words, ensure_ascii=False).encode())
    assert not is_pickle(json.dumps(dict.fromkeys(words, 1)).encode())
    assert not is_pickle(("!\n" + "\n".join(words)).encode())


def test_every_file_of_the_catalogue_has_a_name_that_its_slot_takes() -> None:
    """Else a model could be downloaded and packed, and no computer would take the pack."""
    catalogue = read_manifest(FIXTURES.parents[2] / "models" / "manifest.toml")
    refused = [
        f"{entry.id}: {file.path}"
        for entry in catalogue
        for file in entry.files
        if not any(allowed(entry.slot, file.path, kind) for kind in FileKind)
    ]
    assert refused == []
