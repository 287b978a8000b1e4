"""Decides whether what a pack brings may become an installed model: the catalogue first, then the content of every file."""

import json
from collections.abc import Sequence
from pathlib import Path

from maju.domain.catalogue import Catalogue, InstalledFile, ModelEntry, Slot
from maju.model_store import pack_troubles as troubles
from maju.model_store.file_kinds import allowed, kind_of
from maju.model_store.pack_manifest import PackedModel, PackManifest
from maju.model_store.pickles import holds_pickle
from maju.model_store.seen_hashes import SeenHashes

_ST_CLASSES = "sentence_transformers."


def known_entry(catalogue: Catalogue, identifier: str) -> ModelEntry | None:
    """This program's own entry of a model; None where its catalogue has none."""
    return next((entry for entry in catalogue if entry.id == identifier), None)


def agree_with_catalogue(manifest: PackManifest, catalogue: Catalogue, seen: SeenHashes) -> None:
    """The catalogue wins: where it knows a model, the pack must hold the same files with the same hashes.

    Where the catalogue has no hash, the one ``seen`` at an earlier download counts.

    Raises: MajuError ``pack-wrong-hash``, ``pack-extra-file``, ``pack-missing-file``.
    """
    for model in manifest.models:
        entry = known_entry(catalogue, model.entry.id)
        if entry is not None:
            _agree(model, entry, seen)


def refuse_suspicious(folder: Path, slot: Slot, files: Sequence[InstalledFile], trusted: frozenset[str]) -> None:
    """Look into every file of a model before it is installed. ``trusted``: hashes that the catalogue names.

    A file the catalogue names byte for byte needs no further proof of its kind; a pickle is refused all the same.
    Raises: MajuError ``pack-pickle``, ``pack-unknown-kind``, ``pack-code``; OSError.
    """
    for file in files:
        path = folder / file.path
        if holds_pickle(path):
            raise troubles.pickled(file.path)
        if file.sha256 in trusted:
            continue
        if not allowed(slot, file.path, kind_of(path)):
            raise troubles.unknown_kind(file.path)
        if path.name == "modules.json" and _names_code(path):
            raise troubles.names_code(file.path)


def _agree(model: PackedModel, entry: ModelEntry, seen: SeenHashes) -> None:
    known = {file.path: file for file in entry.files}
    brought = {file.path: file for file in model.files}
    for path in brought:
        if path not in known:
            raise troubles.extra_file(f"{entry.id}/{path}")
    for path, file in known.items():
        if path not in brought:
            raise troubles.missing_file(f"{entry.id}/{path}")
        wrong_hash = seen.expected(entry, file) not in (None, brought[path].sha256)
        wrong_size = file.size not in (None, brought[path].size)
        if wrong_hash or wrong_size or model.entry.slot is not entry.slot:
            raise troubles.unlike_catalogue(entry.id, path)


def _names_code(modules: Path) -> bool:
    """sentence-transformers imports the classes that a local folder names, whatever package or file they are in."""
    try:
        lines = json.loads(modules.read_bytes())
        return not all(line["type"].startswith(_ST_CLASSES) for line in lines)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return True
