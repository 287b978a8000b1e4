"""``answer.json``: what is known of a take while it is being recorded, so that it can be described after a crash."""

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from maju.domain.answer import DeviceEvent
from maju.sealed.opening import open_clear, value_to_keep

NAME = "answer.json"
_BLOCK = 4096


@dataclass(slots=True)
class TakeFacts:
    """Facts of one take. ``state`` is ``recording`` or ``closed``; ``started_at`` civil time, ISO 8601, UTC."""

    started_at: str = ""
    state: str = "recording"
    ended_by: str = ""
    sample_rate: int = 0
    duration_s: float = 0.0
    dropped_blocks: int = 0
    filled_s: float = 0.0
    pictures: int = 0
    pictures_skipped: int = 0
    picture_rate: float = 0.0
    width: int = 0
    height: int = 0
    events: list[DeviceEvent] = field(default_factory=list)


class Sidecar:
    """Keeps ``answer.json`` up to date.

    The file is padded to whole 4 KiB blocks and overwritten in place with one write: a full disk cannot stop an update, and a
    kill leaves the old or the new text, not half of each. In a vault it is one sealed value of that size.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME
        self._file = self._path.open("wb", buffering=0)
        self._bytes = 0

    def write(self, facts: TakeFacts) -> None:
        """Overwrite. Raises OSError."""
        text = json.dumps(asdict(facts), ensure_ascii=False, indent=1).encode()
        seal_bytes = len(value_to_keep(self._path, b""))
        self._bytes = max(self._bytes, -(-(len(text) + 1 + seal_bytes) // _BLOCK) * _BLOCK)
        padding = self._bytes - seal_bytes - len(text) - 1
        self._file.seek(0)
        self._file.write(value_to_keep(self._path, text + b" " * padding + b"\n"))

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()


def read_facts(folder: Path) -> TakeFacts:
    """Read ``answer.json``; a missing or damaged one gives what it can (defaults)."""
    try:
        with open_clear(folder / NAME) as file:
            found: dict[str, Any] = json.loads(file.read())
        events = [DeviceEvent(**event) for event in found.pop("events", [])]
        return TakeFacts(**found, events=events)
    except (OSError, ValueError, TypeError, AttributeError):
        return TakeFacts()
