"""A home with small real models installed, and packs that a test may damage."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from maju.domain.catalogue import (
    Catalogue,
    InstalledFile,
    Licence,
    ModelEntry,
    ModelFile,
    ModelRecord,
    Repository,
    Slot,
)
from maju.domain.model_ports import TransferProgress
from maju.model_store.keeper import FolderModelKeeper
from maju.model_store.pack_manifest import FAT32_LARGEST, FOLDER_NAME, MANIFEST_NAME
from maju.model_store.packs import StickPacker
from maju.model_store.records import write_record

FIXTURES = Path(__file__).parents[1] / "fixtures" / "models"
TODAY = "2026-11-21"
#: Where each model of the test's catalogue comes from: slot, and the file or folder of tests/fixtures/models.
MODELS = {
    "whisper-small": (Slot.SPEECH, ["whisper-rehearsal"]),
    "llama-tiny": (Slot.LANGUAGE, ["llama-tiny.gguf"]),
    "piper-ko": (Slot.VOICE, ["piper-ko-tiny.onnx", "piper-ko-tiny.onnx.json"]),
    "encoder-ko": (Slot.EMBEDDING, ["encoder-ko-tiny"]),
}


def ignore(_: TransferProgress) -> None:
    """Nobody watches."""


def never() -> bool:
    """Nobody cancels."""
    return False


def sha256(path: Path) -> str:
    """In hex."""
    return hashlib.sha256(path.read_bytes()).hexdigest()


def installed_files(folder: Path) -> tuple[InstalledFile, ...]:
    """Everything below ``folder`` as a record has it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and path.name != ".maju-model.json")
    return tuple(InstalledFile(p.relative_to(folder).as_posix(), p.stat().st_size, sha256(p)) for p in paths)


def install(models: Path, identifier: str, slot: Slot | None = None, *, pinned: bool = True) -> ModelRecord:
    """Write the record of what lies at ``models/<slot>/<identifier>``; a model of ``MODELS`` is copied there first."""
    if slot is None:
        slot, sources = MODELS[identifier]
        folder = models / slot.value / identifier
        folder.mkdir(parents=True)
        for source in sources:
            whole = FIXTURES / source
            for file in sorted(whole.iterdir()) if whole.is_dir() else [whole]:
                shutil.copy(file, folder)
    folder = models / slot.value / identifier
    record = ModelRecord(identifier, slot, "abc123", installed_files(folder), "download", TODAY, pinned)
    write_record(folder, record)
    return record


def entry_of(record: ModelRecord, **changes: Any) -> ModelEntry:
    """What a catalogue says of it."""
    facts: dict[str, Any] = {
        "id": record.id,
        "slot": record.slot,
        "label": f"모델 {record.id}",
        "purpose": "시험에 씁니다.",
        "repository": Repository("maju/test", record.revision),
        "files": tuple(ModelFile(file.path, file.size, file.sha256) for file in record.files),
        "licence": Licence(
            "openrail-m", "OpenRAIL-M", "https://example.org/licence", ("남을 속이는 데 쓰지 않습니다.",), ask=True
        ),
        "memory_bytes": 1_000_000,
    }
    return ModelEntry(**(facts | changes))


def packer(models: Path, *entries: ModelEntry, part_bytes: int = FAT32_LARGEST) -> StickPacker:
    """The packer of a program that knows ``entries``."""
    return StickPacker(models, Catalogue(entries), program="0.1.0", today=lambda: TODAY, part_bytes=part_bytes)


def make_pack(home: Path, stick: Path, *identifiers: str, part_bytes: int = FAT32_LARGEST) -> tuple[ModelEntry, ...]:
    """Install models below ``home``, pack them to ``stick``, and return their entries."""
    records = [install(home, identifier) for identifier in identifiers]
    entries = tuple(entry_of(record) for record in records)
    tool = packer(home, *entries, part_bytes=part_bytes)
    tool.pack(records, Catalogue(entries), stick, on_progress=ignore, cancelled=never)
    return entries


def pack_folder(stick: Path) -> Path:
    """Where the pack lies on a stick."""
    return stick / FOLDER_NAME


def rewrite(stick: Path, change: Callable[[dict[str, Any]], object]) -> None:
    """Change the manifest of a pack."""
    path = pack_folder(stick) / MANIFEST_NAME
    manifest = json.loads(path.read_text(encoding="utf-8"))
    change(manifest)
    path.write_text(json.dumps(manifest), encoding="utf-8")


def forge(stick: Path, identifier: str, slot: Slot, files: dict[str, bytes], home: Path) -> ModelRecord:
    """A pack of any content whatever, whose hashes all agree: made as the program makes one, from a folder with those files."""
    folder = home / slot.value / identifier
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    record = install(home, identifier, slot)
    packer(home).pack([record], Catalogue(()), stick, on_progress=ignore, cancelled=never)
    return record


def everything_below(folder: Path) -> dict[str, str]:
    """Every file by its path and hash, hidden ones left out."""
    found = (path for path in sorted(folder.rglob("*")) if path.is_file())
    plain = {path.relative_to(folder).as_posix(): path for path in found}
    return {name: sha256(path) for name, path in plain.items() if not any(step[0] == "." for step in name.split("/"))}


def records(models: Path) -> tuple[ModelRecord, ...]:
    """What a program that starts now finds installed."""
    return FolderModelKeeper(models).records()
