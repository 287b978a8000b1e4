"""Packs that lie, climb out, or carry code: refused with the reason, and nothing of them is installed."""

import io
import json
import os
import pickle
import shutil
import sys
import tarfile
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from maju.domain.catalogue import ModelEntry, Slot
from maju.domain.errors import MajuError
from maju.model_store.pack_manifest import LARGEST_MANIFEST, MANIFEST_NAME, read_manifest
from maju.model_store.pack_names import is_file_name
from maju.model_store.partial import PARTIAL
from tests.model_store.pack_making import (
    FIXTURES,
    everything_below,
    forge,
    ignore,
    make_pack,
    never,
    pack_folder,
    packer,
    records,
    rewrite,
)

Change = Callable[[dict[str, Any]], object]
unix = pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes as Unix has them")


class Runs:
    """Whoever loads it runs a command."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("echo loaded",)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home" / "models"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick"


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "other" / "models"


def refused(other: Path, stick: Path, *entries: ModelEntry) -> MajuError:
    """Install, and see that nothing came of it, neither here nor outside."""
    with pytest.raises(MajuError) as caught:
        packer(other, *entries).install(stick, on_progress=ignore, cancelled=never)
    assert records(other) == ()
    assert everything_below(other) == {}
    assert not any(path.is_file() for path in (other / PARTIAL).glob("*/pack/**/*"))
    assert "설치하지 않았습니다" in str(caught.value) or caught.value.code in {"pack-manifest", "pack-newer"}
    return caught.value


def answer(ask: Callable[[], object]) -> str:
    """The code of the refusal, empty where there was none. Anything but a MajuError fails the test."""
    try:
        ask()
    except MajuError as error:
        return error.code
    return ""


def data_file(stick: Path, ending: str = "") -> Path:
    return next(
        path
        for path in sorted(pack_folder(stick).iterdir())
        if path.name.endswith(ending) and path.name != MANIFEST_NAME
    )


def test_a_flipped_byte_is_found(home: Path, stick: Path, other: Path) -> None:
    entries = make_pack(home, stick, "encoder-ko", "llama-tiny", part_bytes=300_000)
    path = data_file(stick, "gguf.part-002")
    content = bytearray(path.read_bytes())
    content[1234] ^= 0x10
    path.write_bytes(content)
    error = refused(other, stick, *entries)
    assert error.code == "pack-wrong-hash"
    assert path.name in str(error)


@pytest.mark.parametrize(
    "name", ["stranger.txt", "nested/model.bin", ".hidden", "llama-tiny.01-llama-tiny.gguf.part-009"]
)
def test_an_extra_file_or_folder_is_refused(home: Path, stick: Path, other: Path, name: str) -> None:
    entries = make_pack(home, stick, "llama-tiny")
    (pack_folder(stick) / name).parent.mkdir(exist_ok=True)
    (pack_folder(stick) / name).write_bytes(b"?")
    assert refused(other, stick, *entries).code == "pack-extra-file"


def test_a_missing_file_is_refused(home: Path, stick: Path, other: Path) -> None:
    entries = make_pack(home, stick, "llama-tiny", part_bytes=300_000)
    data_file(stick, "part-003").unlink()
    assert refused(other, stick, *entries).code == "pack-missing-file"


@pytest.mark.parametrize("change", [b"", b"more"])
def test_a_file_of_another_size_is_refused(home: Path, stick: Path, other: Path, change: bytes) -> None:
    entries = make_pack(home, stick, "llama-tiny")
    path = data_file(stick)
    path.write_bytes(path.read_bytes() + change if change else path.read_bytes()[:-1])
    assert refused(other, stick, *entries).code == "pack-wrong-size"


CLIMBING = [
    "../evil.gguf",
    "a/../../evil.gguf",
    "/etc/evil.gguf",
    "C:/evil.gguf",
    "C:evil.gguf",
    "a\\..\\evil.gguf",
    "\\\\server\\share\\evil.gguf",
    "a\0b.gguf",
    "nul",
    "CON.gguf",
    "onnx/com1.gguf",
    "lpt9 .gguf",
    "a//b.gguf",
    "./a.gguf",
    "",
    "a/",
    "trailing.",
    "trailing ",
    ".maju-model.json",
    "x/" * 9 + "deep.gguf",
    "a" * 300,
    "new\nline.gguf",
    "stream.gguf:hidden",
    "wild*.gguf",
    "\ud800.gguf",
    "right\u202eleft.gguf",
    "한".encode().decode() + "\u1100\u1161.gguf",
]


@pytest.mark.parametrize("path", CLIMBING)
def test_a_path_that_leads_elsewhere_is_refused(home: Path, stick: Path, other: Path, path: str) -> None:
    make_pack(home, stick, "llama-tiny")
    rewrite(stick, lambda manifest: manifest["models"][0]["files"][0].update(path=path))
    assert refused(other, stick).code == "pack-bad-path"


@pytest.mark.parametrize("name", ["../evil", "a/b", "/etc/passwd", "C:x", "nul", "..", "", "a\\b", "a\0b"])
def test_a_data_file_or_id_that_leads_elsewhere_is_refused(home: Path, stick: Path, other: Path, name: str) -> None:
    make_pack(home, stick, "llama-tiny")
    whole = (pack_folder(stick) / MANIFEST_NAME).read_bytes()
    rewrite(stick, lambda manifest: manifest["models"][0]["files"][0]["parts"][0].update(name=name))
    assert refused(other, stick).code == "pack-bad-path"
    (pack_folder(stick) / MANIFEST_NAME).write_bytes(whole)
    rewrite(stick, lambda manifest: manifest["models"][0].update(id=name))
    assert refused(other, stick).code == "pack-bad-path"


@unix
def test_links_pipes_and_second_names_are_refused(home: Path, stick: Path, other: Path, tmp_path: Path) -> None:
    entries = make_pack(home, stick, "llama-tiny")
    path = data_file(stick)
    outside = tmp_path / "outside"
    path.rename(outside)
    path.symlink_to(outside)
    assert refused(other, stick, *entries).code == "pack-link"
    path.unlink()
    os.link(outside, path)
    assert refused(other, stick, *entries).code == "pack-link"
    path.unlink()
    os.mkfifo(path)
    assert refused(other, stick, *entries).code == "pack-link"
    path.unlink()
    path.mkdir()
    assert refused(other, stick, *entries).code == "pack-link"


@unix
def test_a_manifest_or_a_folder_that_is_a_link_is_refused(home: Path, stick: Path, other: Path, tmp_path: Path) -> None:
    entries = make_pack(home, stick, "llama-tiny")
    manifest = pack_folder(stick) / MANIFEST_NAME
    manifest.rename(tmp_path / "manifest")
    manifest.symlink_to(tmp_path / "manifest")
    assert refused(other, stick, *entries).code == "pack-link"
    manifest.unlink()
    (tmp_path / "manifest").rename(manifest)
    pack_folder(stick).rename(tmp_path / "elsewhere")
    pack_folder(stick).symlink_to(tmp_path / "elsewhere")
    assert refused(other, stick, *entries).code == "pack-link"


@unix
def test_a_file_swapped_for_a_link_while_copying_is_refused(
    home: Path, stick: Path, other: Path, tmp_path: Path
) -> None:
    entries = make_pack(home, stick, "encoder-ko", "llama-tiny")
    path = data_file(stick, ".gguf")

    def swap() -> bool:
        if not path.is_symlink():
            path.rename(tmp_path / "outside")
            path.symlink_to(tmp_path / "outside")
        return False

    with pytest.raises(MajuError) as caught:
        packer(other, *entries).install(stick, on_progress=ignore, cancelled=swap)
    assert caught.value.code == "pack-link"
    assert records(other) == ()


def torch_zip() -> bytes:
    file = io.BytesIO()
    torch.save({"weight": torch.zeros(4)}, file)
    return file.getvalue()


def torch_legacy() -> bytes:
    file = io.BytesIO()
    torch.save({"weight": torch.zeros(4)}, file, _use_new_zipfile_serialization=False)
    return file.getvalue()


def torch_tar() -> bytes:
    """As PyTorch wrote before 0.2: a tar with a member called pickle."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as tape:
        content = pickle.dumps(Runs())
        facts = tarfile.TarInfo("pickle")
        facts.size = len(content)
        tape.addfile(facts, io.BytesIO(content))
    return file.getvalue()


def behind_a_mark(mark: bytes) -> bytes:
    """Begins like an honest file and ends like an archive that torch.load would open."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(Runs()))
    return mark + bytes(64) + file.getvalue()


PICKLES = {
    **{f"protocol {number}": pickle.dumps(Runs(), number) for number in range(6)},
    "plain data": pickle.dumps({"weight": [0.5] * 1000}),
    "a large one": pickle.dumps([Runs(), "x" * 200_000], 0),
    "with a tail": pickle.dumps(Runs(), 4) + b"\0" * 100,
    "PyTorch": torch_zip(),
    "PyTorch, legacy": torch_legacy(),
    "PyTorch, tar": torch_tar(),
    "behind a GGUF mark": behind_a_mark(b"GGUF"),
    "behind a CTranslate2 mark": behind_a_mark(b"\6\0\0\0\x0c\0WhisperSpec\0"),
}
DISGUISES = {
    Slot.SPEECH: "model.bin",
    Slot.LANGUAGE: "model.gguf",
    Slot.VOICE: "voice.onnx",
    Slot.EMBEDDING: "pytorch_model.bin",
}


@pytest.mark.parametrize("kind", PICKLES)
@pytest.mark.parametrize("slot", DISGUISES)
def test_a_pickle_is_refused_whatever_its_name(home: Path, stick: Path, other: Path, slot: Slot, kind: str) -> None:
    forge(stick, "evil", slot, {DISGUISES[slot]: PICKLES[kind]}, home)
    error = refused(other, stick)
    assert error.code == "pack-pickle"
    assert DISGUISES[slot] in str(error)


@pytest.mark.parametrize("name", ["config.json", "readme.txt", "face.task"])
def test_a_pickle_beside_a_good_model_is_refused(home: Path, stick: Path, other: Path, name: str) -> None:
    files = {path.name: path.read_bytes() for path in (FIXTURES / "whisper-rehearsal").iterdir()}
    forge(stick, "evil", Slot.SPEECH, files | {name: pickle.dumps(Runs(), 0)}, home)
    assert refused(other, stick).code == "pack-pickle"


STRANGERS = {
    "a program": (Slot.LANGUAGE, "model.gguf", b"\x7fELF" + bytes(200)),
    "a GGUF file with a broken header": (Slot.LANGUAGE, "model.gguf", b"GGUF" + bytes(200)),
    "a voice among language models": (Slot.LANGUAGE, "model.gguf", (FIXTURES / "piper-ko-tiny.onnx").read_bytes()),
    "a language model among voices": (Slot.VOICE, "model.gguf", (FIXTURES / "llama-tiny.gguf").read_bytes()),
    "Python source": (Slot.EMBEDDING, "modeling.py", b"print('loaded')\n"),
    "a shell script": (Slot.SPEECH, "setup.sh", b"#!/bin/sh\n"),
    "a library": (Slot.VOICE, "plugin.so", b"\x7fELF" + bytes(50)),
    "a locked archive": (Slot.SPEECH, "model.bin", b"7z\xbc\xaf\x27\x1c" + bytes(100)),
    "JSON that is none": (Slot.SPEECH, "config.json", b"{ not json"),
    "text with control signs": (Slot.SPEECH, "notes.txt", b"\x1b]0;evil\x07"),
    "an archive called a bundle": (Slot.FACE, "face.task", behind_a_mark(b"")[64:]),
}


@pytest.mark.parametrize("kind", STRANGERS)
def test_what_no_model_of_the_slot_consists_of_is_refused(home: Path, stick: Path, other: Path, kind: str) -> None:
    slot, name, content = STRANGERS[kind]
    forge(stick, "strange", slot, {name: content}, home)
    assert refused(other, stick).code in {"pack-unknown-kind", "pack-pickle"}


def test_an_encoder_that_names_classes_of_its_own_is_refused(home: Path, stick: Path, other: Path) -> None:
    files = {path.name: path.read_bytes() for path in (FIXTURES / "encoder-ko-tiny").iterdir()}
    modules = json.loads(files["modules.json"])
    modules[0]["type"] = "os.system"
    forge(stick, "evil", Slot.EMBEDDING, files | {"modules.json": json.dumps(modules).encode()}, home)
    assert refused(other, stick).code == "pack-code"


def test_the_catalogue_wins_over_a_pack_that_agrees_with_itself(home: Path, stick: Path, other: Path) -> None:
    record = forge(
        stick, "llama-tiny", Slot.LANGUAGE, {"llama-tiny.gguf": (FIXTURES / "llama-tiny.gguf").read_bytes()}, home
    )
    honest = packer(home).contents(stick).models[0]
    (file,) = honest.files
    known = {
        "hash": replace(file, sha256="0" * 64),
        "size": replace(file, size=1),
        "name": replace(file, path="other.gguf"),
    }
    codes = {name: refused(other, stick, replace(honest, files=(changed,))).code for name, changed in known.items()}
    assert codes == {"hash": "pack-wrong-hash", "size": "pack-wrong-hash", "name": "pack-extra-file"}
    more = replace(honest, files=(file, replace(file, path="more.gguf")))
    assert refused(other, stick, more).code == "pack-missing-file"
    assert refused(other, stick, replace(honest, slot=Slot.VOICE)).code == "pack-wrong-hash"
    assert packer(other, honest).install(stick, on_progress=ignore, cancelled=never)[0].files == record.files


def test_a_hash_seen_at_an_earlier_download_counts(home: Path, stick: Path, other: Path) -> None:
    (entry,) = make_pack(home, stick, "llama-tiny")
    loose = replace(entry, files=tuple(replace(file, sha256=None) for file in entry.files))
    other.mkdir(parents=True)
    key = f"llama-tiny@{entry.repository.revision}/llama-tiny.gguf"
    (other / "seen-hashes.json").write_text(json.dumps({key: "0" * 64}), encoding="utf-8")
    with pytest.raises(MajuError) as caught:
        packer(other, loose).install(stick, on_progress=ignore, cancelled=never)
    assert caught.value.code == "pack-wrong-hash"
    assert records(other) == ()


def _twice(manifest: dict[str, Any]) -> None:
    manifest["models"].append(manifest["models"][0])


def _case(manifest: dict[str, Any]) -> None:
    files = manifest["models"][0]["files"]
    files.append(files[0] | {"path": files[0]["path"].upper()})


def _inside_a_file(manifest: dict[str, Any]) -> None:
    files = manifest["models"][0]["files"]
    files.append(files[0] | {"path": files[0]["path"] + "/more.json"})


def _one_part_for_two(manifest: dict[str, Any]) -> None:
    files = manifest["models"][0]["files"]
    files.append(files[0] | {"path": "second.gguf"})


def _itself(manifest: dict[str, Any]) -> None:
    manifest["models"][0]["files"][0]["parts"][0]["name"] = MANIFEST_NAME.upper()


def _file(**changes: object) -> Change:
    return lambda manifest: manifest["models"][0]["files"][0].update(changes)


def _part(**changes: object) -> Change:
    return lambda manifest: manifest["models"][0]["files"][0]["parts"][0].update(changes)


def _model(**changes: object) -> Change:
    return lambda manifest: manifest["models"][0].update(changes)


def _top(**changes: object) -> Change:
    return lambda manifest: manifest.update(changes)


LIES: list[tuple[str, Change]] = [
    ("pack-double", _twice),
    ("pack-double", _case),
    ("pack-double", _inside_a_file),
    ("pack-double", _one_part_for_two),
    ("pack-double", _itself),
    ("pack-wrong-size", _file(size=1)),
    ("pack-wrong-size", _part(size=1)),
    ("pack-manifest", _part(size=-1)),
    ("pack-manifest", _part(size=2**32)),
    ("pack-manifest", _part(size=True)),
    ("pack-manifest", _part(size=1.5)),
    ("pack-manifest", _file(size=10**30)),
    ("pack-manifest", _file(sha256="F" * 64)),
    ("pack-manifest", _file(sha256="0")),
    ("pack-manifest", _file(parts=[])),
    ("pack-manifest", _file(more=1)),
    ("pack-manifest", _model(slot="tongue")),
    ("pack-manifest", _model(slot="../llm")),
    ("pack-manifest", _model(files=[])),
    ("pack-manifest", _model(profiles=["huge"])),
    ("pack-manifest", _model(label="\x1b[2J")),
    ("pack-manifest", _model(id="a" * 150)),
    ("pack-manifest", _model(id=7)),
    ("pack-manifest", _model(licence={})),
    ("pack-manifest", _model(memory_bytes=-1)),
    ("pack-manifest", _top(models=[])),
    ("pack-manifest", _top(format=0)),
    ("pack-manifest", _top(format=True)),
    ("pack-manifest", _top(more=1)),
    ("pack-newer", _top(format=2, another="field")),
    ("pack-wrong-hash", _file(sha256="0" * 64)),
    ("pack-wrong-hash", _part(sha256="0" * 64)),
]


@pytest.mark.parametrize("number", range(len(LIES)))
def test_a_manifest_that_lies_is_refused(home: Path, stick: Path, other: Path, number: int) -> None:
    code, change = LIES[number]
    make_pack(home, stick, "llama-tiny")
    rewrite(stick, change)
    assert refused(other, stick).code == code


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"null",
        b"[" * 500_000,
        b'{"a":' * 100_000,
        b'{"format": 1, "format": 1}',
        b'{"format": NaN}',
        b'{"format": ' + b"9" * 10_000 + b"}",
        b"\xff\xfe{\0}\0",
        b" " * (LARGEST_MANIFEST + 1),
    ],
)
def test_a_manifest_that_is_none_is_refused(home: Path, stick: Path, other: Path, content: bytes) -> None:
    make_pack(home, stick, "llama-tiny")
    (pack_folder(stick) / MANIFEST_NAME).write_bytes(content)
    assert refused(other, stick).code == "pack-manifest"


def test_a_place_without_a_pack_is_said(tmp_path: Path, other: Path) -> None:
    for place in (tmp_path, tmp_path / "nowhere", tmp_path / MANIFEST_NAME):
        with pytest.raises(MajuError) as caught:
            packer(other).contents(place)
        assert caught.value.code == "pack-not-found"


@given(st.text(max_size=30) | st.sampled_from(CLIMBING))
def test_a_name_that_is_taken_stays_in_its_folder_on_every_system(name: str) -> None:
    if is_file_name(name):
        for kind in (PurePosixPath, PureWindowsPath):
            path = kind("models") / name
            assert (path.parent, path.name) == (kind("models"), name)
        assert not PureWindowsPath(name).is_reserved()


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20) | st.sampled_from(CLIMBING),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


def _places(value: Any, above: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [above] * bool(above) + [place for key, inner in steps for place in _places(inner, (*above, key))]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_a_changed_manifest_never_does_anything_but_install_or_refuse(
    data: st.DataObject, good_stick: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Any value of a good manifest is replaced by anything: an answer or a MajuError, and nothing outside the models' folder."""
    root = tmp_path_factory.mktemp("fuzz")
    shutil.copytree(good_stick, root / "stick")
    path = pack_folder(root / "stick") / MANIFEST_NAME
    manifest = json.loads(path.read_text(encoding="utf-8"))
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from(_places(manifest)))
        inner = manifest
        for step in way:
            inner = inner[step]
        inner[last] = data.draw(JSON_VALUES)
    path.write_text(json.dumps(manifest), encoding="utf-8")
    models = root / "home" / "models"
    code = answer(lambda: packer(models).install(root / "stick", on_progress=ignore, cancelled=never))
    assert code == "" or code.startswith("pack-") or code == "disk-too-small"
    assert code == "" or everything_below(models) == {}
    outside = {p.relative_to(root).parts[:2] for p in root.rglob("*") if p.is_file()}
    assert outside <= {("stick", "maju-pack"), ("home", "models")}
    shutil.rmtree(root)


@given(st.binary(max_size=300))
def test_any_bytes_are_refused(content: bytes) -> None:
    assert answer(lambda: read_manifest(content)).startswith("pack-")


@pytest.fixture(scope="module")
def good_stick(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small whole pack with parts."""
    home, stick = tmp_path_factory.mktemp("home"), tmp_path_factory.mktemp("stick")
    make_pack(home, stick, "piper-ko", part_bytes=100_000)
    return stick
