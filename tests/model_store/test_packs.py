"""Models carried on a stick: written, read, gone on with after a break."""

import json
import shutil
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from maju.domain.catalogue import Catalogue, Slot
from maju.domain.errors import MajuError
from maju.domain.model_ports import TransferProgress
from maju.model_store.installing import model_folder
from maju.model_store.pack_manifest import MANIFEST_NAME, UNFINISHED_NAME
from maju.model_store.partial import PARTIAL
from tests.model_store.pack_making import (
    MODELS,
    TODAY,
    entry_of,
    everything_below,
    ignore,
    install,
    make_pack,
    never,
    pack_folder,
    packer,
    records,
    rewrite,
    sha256,
)

SCHEMA = Path(__file__).parents[2] / "assets" / "schemas" / "model-pack.schema.json"
ALL = tuple(MODELS)


class Stop:
    """Asked after every piece; at the ``at``-th time it does something (``act``) or cancels."""

    def __init__(self, at: int, act: Callable[[], object] | None = None) -> None:
        self._left = at
        self._act = act

    def cancelled(self) -> bool:
        self._left -= 1
        if self._left == 0 and self._act is not None:
            self._act()
        return self._left <= 0 and self._act is None


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


@pytest.mark.parametrize("part_bytes", [2**32 - 1, 100_000])
def test_what_was_packed_is_installed_byte_for_byte(home: Path, stick: Path, other: Path, part_bytes: int) -> None:
    entries = make_pack(home, stick, *ALL, part_bytes=part_bytes)
    assert max(path.stat().st_size for path in pack_folder(stick).iterdir()) <= part_bytes
    told: list[TransferProgress] = []
    installed = packer(other, *entries).install(stick, on_progress=told.append, cancelled=never)
    assert everything_below(other) == everything_below(home)
    assert records(other) == tuple(replace(record, source="pack") for record in records(home))
    assert set(installed) == set(records(other))
    assert all(record.pinned and record.installed_on == TODAY for record in installed)
    assert told[-1].stage == "copy"
    assert told[-1].done == told[-1].total == sum(f.size for record in installed for f in record.files)
    assert list((other / PARTIAL).glob("*/pack")) == []


def test_the_manifest_follows_its_schema(home: Path, stick: Path) -> None:
    make_pack(home, stick, *ALL, part_bytes=500_000)
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    manifest = json.loads((pack_folder(stick) / MANIFEST_NAME).read_text(encoding="utf-8"))
    jsonschema.validate(manifest, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(manifest | {"more": 1}, schema)


def test_pack_tells_its_files_manifest_first_and_names_suit_any_disk(home: Path, stick: Path) -> None:
    record = install(home, "whisper-small")
    tool = packer(home, entry_of(record), part_bytes=1_000_000)
    told: list[TransferProgress] = []
    paths = tool.pack([record], Catalogue((entry_of(record),)), stick, on_progress=told.append, cancelled=never)
    assert paths[0] == pack_folder(stick) / MANIFEST_NAME
    assert set(paths) == set(pack_folder(stick).iterdir())
    names = [path.name for path in paths]
    assert "whisper-small.03-model.bin.part-003" in names
    assert len({name.lower() for name in names}) == len(names)
    assert all(name.isascii() and not set(name) & set('<>:"/\\|?*') for name in names)
    assert told[-1].stage == "pack"
    assert told[-1].done == told[-1].total


def test_contents_are_read_from_any_of_three_places(home: Path, stick: Path, other: Path) -> None:
    entries = make_pack(home, stick, "llama-tiny", "piper-ko")
    tool = packer(other, *entries)
    found = [tool.contents(place) for place in (stick, pack_folder(stick), pack_folder(stick) / MANIFEST_NAME)]
    assert found[0] == found[1] == found[2]
    assert found[0].models == entries
    assert found[0].made_on == TODAY
    assert found[0].bytes == sum(file.size for record in records(home) for file in record.files)
    assert not other.exists()


def test_licences_come_with_the_pack_and_the_catalogue_wins(home: Path, stick: Path, other: Path) -> None:
    (entry,) = make_pack(home, stick, "piper-ko")
    (alone,) = packer(other).contents(stick).models
    assert alone.licence == entry.licence
    assert not alone.pinned
    rewrite(stick, lambda manifest: manifest["models"][0]["licence"].update(ask=False, obligations=[]))
    assert packer(other, entry).contents(stick).models == (entry,)


def test_a_model_the_catalogue_does_not_know_is_installed_as_not_pinned(home: Path, stick: Path, other: Path) -> None:
    make_pack(home, stick, "llama-tiny")
    (record,) = packer(other).install(stick, on_progress=ignore, cancelled=never)
    assert not record.pinned
    assert everything_below(other) == everything_below(home)


def test_hashes_the_catalogue_does_not_know_come_from_the_pack(home: Path, stick: Path, other: Path) -> None:
    (entry,) = make_pack(home, stick, "piper-ko")
    open_entry = replace(entry, files=tuple(replace(file, size=None, sha256=None) for file in entry.files))
    (record,) = packer(other, open_entry).install(stick, on_progress=ignore, cancelled=never)
    assert not record.pinned
    assert [file.sha256 for file in record.files] == [file.sha256 for file in entry.files]


def test_installing_again_changes_nothing_and_mends_what_was_damaged(home: Path, stick: Path, other: Path) -> None:
    entries = make_pack(home, stick, "llama-tiny", "encoder-ko")
    tool = packer(other, *entries)
    first = tool.install(stick, on_progress=ignore, cancelled=never)
    folder = model_folder(other, Slot.EMBEDDING, "encoder-ko")
    untouched = (model_folder(other, Slot.LANGUAGE, "llama-tiny") / "llama-tiny.gguf").stat().st_ino
    damaged = folder / "model.safetensors"
    damaged.write_bytes(damaged.read_bytes()[:-1] + b"?")
    assert tool.install(stick, on_progress=ignore, cancelled=never) == first
    assert everything_below(other) == everything_below(home)
    assert (model_folder(other, Slot.LANGUAGE, "llama-tiny") / "llama-tiny.gguf").stat().st_ino == untouched


def test_packing_again_writes_nothing(home: Path, stick: Path) -> None:
    make_pack(home, stick, "llama-tiny", part_bytes=300_000)
    before = {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in pack_folder(stick).iterdir()}
    found = records(home)
    tool = packer(home, entry_of(found[0]), part_bytes=300_000)
    tool.pack(found, Catalogue((entry_of(found[0]),)), stick, on_progress=ignore, cancelled=never)
    assert {path.name: (path.stat().st_mtime_ns, path.stat().st_ino) for path in pack_folder(stick).iterdir()} == before


def test_packing_again_mends_a_damaged_and_completes_a_short_part(home: Path, stick: Path, other: Path) -> None:
    entries = make_pack(home, stick, "whisper-small", part_bytes=1_000_000)
    first, second, third = sorted(pack_folder(stick).glob("*.part-*"))
    first.write_bytes(first.read_bytes()[:-5] + b"?????")
    second.write_bytes(second.read_bytes()[:1000])
    third.write_bytes(third.read_bytes() + b"more")
    tool = packer(home, *entries, part_bytes=1_000_000)
    tool.pack(records(home), Catalogue(entries), stick, on_progress=ignore, cancelled=never)
    packer(other, *entries).install(stick, on_progress=ignore, cancelled=never)
    assert everything_below(other) == everything_below(home)


def test_another_choice_of_models_replaces_the_pack(home: Path, stick: Path, other: Path) -> None:
    entries = make_pack(home, stick, "llama-tiny", "piper-ko")
    keep = [record for record in records(home) if record.id == "piper-ko"]
    packer(home, *entries).pack(keep, Catalogue(entries), stick, on_progress=ignore, cancelled=never)
    assert [entry.id for entry in packer(other, *entries).contents(stick).models] == ["piper-ko"]
    assert not any("llama" in path.name for path in pack_folder(stick).iterdir())


def test_packing_deletes_nothing_it_did_not_write(home: Path, stick: Path) -> None:
    entries = make_pack(home, stick, "llama-tiny")
    diary = pack_folder(stick) / "일기.txt"
    diary.write_text("비밀", encoding="utf-8")
    with pytest.raises(MajuError) as caught:
        packer(home, *entries).pack(records(home), Catalogue(entries), stick, on_progress=ignore, cancelled=never)
    assert caught.value.code == "pack-extra-file"
    assert "일기.txt" in str(caught.value)
    assert diary.read_text(encoding="utf-8") == "비밀"


def test_a_model_changed_since_it_was_installed_is_not_passed_on(home: Path, stick: Path) -> None:
    record = install(home, "llama-tiny")
    path = model_folder(home, Slot.LANGUAGE, "llama-tiny") / "llama-tiny.gguf"
    path.write_bytes(path.read_bytes()[:-4] + b"????")
    with pytest.raises(MajuError) as caught:
        packer(home, entry_of(record)).pack(
            [record], Catalogue((entry_of(record),)), stick, on_progress=ignore, cancelled=never
        )
    assert caught.value.code == "pack-source-changed"
    assert not (pack_folder(stick) / MANIFEST_NAME).exists()
    with pytest.raises(MajuError) as unfinished:
        packer(home).contents(stick)
    assert unfinished.value.code == "pack-unfinished"


def test_an_outdated_model_is_refused_before_anything_is_copied(home: Path, stick: Path) -> None:
    record = install(home, "llama-tiny")
    newer = entry_of(record, files=tuple(replace(file, sha256="0" * 64) for file in entry_of(record).files))
    with pytest.raises(MajuError) as caught:
        packer(home).pack([record], Catalogue((newer,)), stick, on_progress=ignore, cancelled=never)
    assert caught.value.code == "pack-source-changed"
    assert list(stick.iterdir()) == []


def test_nothing_to_pack_is_said(home: Path, stick: Path) -> None:
    with pytest.raises(MajuError) as caught:
        packer(home).pack([], Catalogue(()), stick, on_progress=ignore, cancelled=never)
    assert caught.value.code == "pack-empty"


def test_a_pack_that_does_not_fit_the_stick_is_refused_before_it_begins(home: Path, stick: Path) -> None:
    record = install(home, "llama-tiny")
    huge = shutil.disk_usage(stick).free + 10**11
    record = replace(record, files=tuple(replace(file, size=huge) for file in record.files))
    with pytest.raises(MajuError) as caught:
        packer(home).pack([record], Catalogue(()), stick, on_progress=ignore, cancelled=never)
    assert caught.value.code == "disk-too-small"
    assert not list(pack_folder(stick).glob("llama-tiny*"))


@pytest.mark.skipif(sys.platform == "darwin", reason="APFS takes no file with a hole")
def test_a_pack_that_does_not_fit_this_computer_is_refused_before_a_byte_is_read(
    stick: Path, home: Path, other: Path
) -> None:
    """Parts with holes are as large as the disk and take no room on it."""
    make_pack(home, stick, "llama-tiny")
    parts = [
        {"name": f"llama-tiny.hole.part-{number:03d}", "size": 2**32 - 1, "sha256": "0" * 64}
        for number in range(shutil.disk_usage(home).free // 2**32 + 2)
    ]
    for part in parts:
        with (pack_folder(stick) / str(part["name"])).open("wb") as hole:
            hole.truncate(2**32 - 1)
    facts = {"path": "hole.gguf", "size": (2**32 - 1) * len(parts), "sha256": "0" * 64, "parts": parts}
    rewrite(stick, lambda manifest: manifest["models"][0]["files"].append(facts))
    with pytest.raises(MajuError) as caught:
        packer(other).install(stick, on_progress=ignore, cancelled=never)
    assert caught.value.code == "disk-too-small"
    assert "GB" in str(caught.value)
    assert records(other) == ()


def test_packing_goes_on_where_it_was_cancelled(home: Path, stick: Path, other: Path) -> None:
    record = install(home, "whisper-small")
    entry = entry_of(record)
    tool = packer(home, entry, part_bytes=400_000)
    with pytest.raises(MajuError) as caught:
        tool.pack([record], Catalogue((entry,)), stick, on_progress=ignore, cancelled=Stop(6).cancelled)
    assert caught.value.code == "download-cancelled"
    assert (pack_folder(stick) / UNFINISHED_NAME).exists()
    done = {path.name: path.stat().st_mtime_ns for path in pack_folder(stick).glob("*.part-00[12]")}
    tool.pack([record], Catalogue((entry,)), stick, on_progress=ignore, cancelled=never)
    assert {name: (pack_folder(stick) / name).stat().st_mtime_ns for name in done} == done
    packer(other, entry).install(stick, on_progress=ignore, cancelled=never)
    assert everything_below(other) == everything_below(home)


def test_installing_goes_on_after_the_stick_was_pulled_out(
    home: Path, stick: Path, other: Path, tmp_path: Path
) -> None:
    entries = make_pack(home, stick, "whisper-small", part_bytes=300_000)
    drawer = tmp_path / "drawer"
    pulled = Stop(5, lambda: stick.rename(drawer))
    tool = packer(other, *entries)
    with pytest.raises(MajuError) as caught:
        tool.install(stick, on_progress=ignore, cancelled=pulled.cancelled)
    assert caught.value.code == "pack-gone"
    assert "다시 꽂으면 이어서 합니다" in str(caught.value)
    assert records(other) == ()
    (half,) = other.glob(f"{PARTIAL}/*/pack/files/model.bin")
    kept = half.stat().st_size
    assert kept == 3 * 300_000
    drawer.rename(stick)
    for part in sorted(pack_folder(stick).glob("*model.bin.part-*"))[:3]:
        part.write_bytes(bytes(part.stat().st_size))  # what is here already is not read from the stick again
    tool.install(stick, on_progress=ignore, cancelled=never)
    assert everything_below(other) == everything_below(home)


def test_installing_can_be_cancelled_and_goes_on(home: Path, stick: Path, other: Path) -> None:
    entries = make_pack(home, stick, *ALL)
    with pytest.raises(MajuError) as caught:
        packer(other, *entries).install(stick, on_progress=ignore, cancelled=Stop(7).cancelled)
    assert caught.value.code == "download-cancelled"
    assert records(other) == ()
    packer(other, *entries).install(stick, on_progress=ignore, cancelled=never)
    assert everything_below(other) == everything_below(home)


@pytest.mark.parametrize("left", [b"nothing of that file", b""])
def test_a_wrong_beginning_left_by_a_power_cut_is_copied_again(
    home: Path, stick: Path, other: Path, left: bytes
) -> None:
    entries = make_pack(home, stick, "llama-tiny")
    half = other / PARTIAL / "llama-tiny" / "pack" / "files" / "llama-tiny.gguf"
    half.parent.mkdir(parents=True)
    half.write_bytes(left + b"\0" * 50_000)
    (half.parent / "stranger.txt").touch()
    packer(other, *entries).install(stick, on_progress=ignore, cancelled=never)
    assert everything_below(other) == everything_below(home)


def test_files_that_systems_leave_on_sticks_are_passed_over(home: Path, stick: Path, other: Path) -> None:
    entries = make_pack(home, stick, "llama-tiny")
    (stick / "System Volume Information").mkdir()
    for name in (".DS_Store", "Thumbs.db", f"._{MANIFEST_NAME}"):
        (pack_folder(stick) / name).write_bytes(b"\0")
    packer(other, *entries).install(stick, on_progress=ignore, cancelled=never)
    assert everything_below(other) == everything_below(home)
    packer(home, *entries).pack(records(home), Catalogue(entries), stick, on_progress=ignore, cancelled=never)


def test_an_unlisted_model_that_is_packed_keeps_its_hashes(home: Path, stick: Path) -> None:
    record = install(home, "llama-tiny", pinned=False)
    packer(home).pack([record], Catalogue(()), stick, on_progress=ignore, cancelled=never)
    manifest = json.loads((pack_folder(stick) / MANIFEST_NAME).read_text(encoding="utf-8"))
    assert manifest["models"][0]["pinned"] is False
    (part,) = manifest["models"][0]["files"][0]["parts"]
    assert part["sha256"] == record.files[0].sha256 == sha256(pack_folder(stick) / part["name"])
