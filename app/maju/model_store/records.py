"""The record beside an installed model's files: what was installed, from where, and every hash."""

import json
from pathlib import Path
from typing import Any

from maju.domain.catalogue import InstalledFile, ModelRecord, Slot
from maju.model_store.durable import write_file

RECORD_NAME = ".maju-model.json"
_FORMAT = 1
#: A record of a thousand files stays far below this; a larger one is not ours.
_LARGEST = 4_000_000


def write_record(folder: Path, record: ModelRecord) -> None:
    """Write ``record`` into ``folder``, whole or not at all. Raises: OSError."""
    plain = {
        "format": _FORMAT,
        "id": record.id,
        "slot": record.slot.value,
        "revision": record.revision,
        "source": record.source,
        "installed_on": record.installed_on,
        "pinned": record.pinned,
        "files": [{"path": file.path, "size": file.size, "sha256": file.sha256} for file in record.files],
    }
    text = json.dumps(plain, ensure_ascii=False, indent=1) + "\n"
    write_file(folder / RECORD_NAME, text.encode("utf-8"))


def read_record(folder: Path) -> ModelRecord | None:
    """The record of ``folder``; None where there is none or it cannot be understood."""
    path = folder / RECORD_NAME
    try:
        if path.stat().st_size > _LARGEST:
            return None
        return _record(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return None


def _record(plain: Any) -> ModelRecord:
    """Raises: ValueError, TypeError, KeyError."""
    if plain["format"] != _FORMAT or not isinstance(plain["pinned"], bool):
        raise ValueError(plain["format"])
    files = tuple(
        InstalledFile(_text(file["path"]), _count(file["size"]), _text(file["sha256"])) for file in plain["files"]
    )
    words = {name: _text(plain[name]) for name in ("id", "revision", "source", "installed_on")}
    return ModelRecord(slot=Slot(plain["slot"]), files=files, pinned=plain["pinned"], **words)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _count(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise TypeError(value)
    return value
