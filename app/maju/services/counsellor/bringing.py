"""What a counsellor may bring in from a stick: files at its top that look like formats, questions or packs of postings."""

import os
from dataclasses import dataclass
from pathlib import Path

MOST_SHOWN = 40
MOST_LOOKED_AT = 2_000
FORMAT, QUESTIONS, POSTINGS = ".toml", ".jsonl", ".maju"


@dataclass(frozen=True, slots=True)
class StickPack:
    """A file that may be brought in. ``kind``: its ending."""

    path: Path
    kind: str
    size: int


def packs_on(root: Path) -> tuple[StickPack, ...]:
    """By name; links and hidden names are passed over. Raises OSError where the stick is gone."""
    found: list[StickPack] = []
    with os.scandir(root) as entries:
        for looked, entry in enumerate(entries):
            if looked >= MOST_LOOKED_AT:
                break
            kind = Path(entry.name).suffix.lower()
            if kind not in (FORMAT, QUESTIONS, POSTINGS) or entry.name.startswith("."):
                continue
            if entry.is_file(follow_symlinks=False):
                found.append(StickPack(Path(entry.path), kind, entry.stat(follow_symlinks=False).st_size))
    return tuple(sorted(found, key=lambda pack: pack.path.name)[:MOST_SHOWN])
