"""What the encoder learns from, and what it may never see: the occupations, the skills, and the held-out part of both."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_SALT = "maju-encoder-1"
_OCCUPATIONS_PER_CENT = 10
_PHRASES_PER_CENT = 15


@dataclass(frozen=True, slots=True)
class Occupation:
    """One occupation as the encoder sees it. ``views``: descriptions in several lengths; ``sentences``: single ones and other names;
    ``phrases``: those to learn from; ``kept``: those held out."""

    id: str
    name: str
    searched: str
    views: tuple[str, ...]
    sentences: tuple[str, ...]
    phrases: tuple[str, ...]
    kept: tuple[str, ...]
    unseen: bool


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill: ``ways`` to say it, and its ``names``."""

    names: tuple[str, ...]
    ways: tuple[str, ...]


def read_occupations(folder: Path = ROOT / "data" / "occupations") -> tuple[Occupation, ...]:
    """All occupations, by file and line, with the split."""
    lines = (line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(_occupation(json.loads(line)) for line in lines if line.strip())


def read_skills(path: Path = ROOT / "data" / "skills.jsonl") -> tuple[Skill, ...]:
    """Skills that have at least one other way to be said."""
    found = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        names, ways = (row["name"], *row.get("aliases", ())), tuple(row.get("phrases", ()))
        if ways or len(names) > 1:
            found.append(Skill(names, (*ways, *names)))
    return tuple(found)


def read_questions(folder: Path = ROOT / "data" / "questions") -> tuple[str, ...]:
    """The question bank, for the vocabulary alone."""
    lines = (line for path in sorted(folder.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(json.loads(line)["text"] for line in lines)


def held_out(occupations: Sequence[Occupation]) -> dict[str, Any]:
    """What models/encoder/held_out.json holds: ids of unseen occupations with all their phrases, and kept phrases of the others."""
    return {
        "occupations": {one.id: list(one.kept) for one in occupations if one.unseen},
        "phrases": {one.id: list(one.kept) for one in occupations if not one.unseen and one.kept},
    }


def _chance(text: str) -> int:
    """0 to 99, from the text itself: a new occupation moves no other one over the line."""
    return int(hashlib.sha256(f"{_SALT}:{text}".encode()).hexdigest(), 16) % 100


def _occupation(row: dict[str, Any]) -> Occupation:
    unseen = _chance(row["id"]) < _OCCUPATIONS_PER_CENT
    kept = tuple(phrase for phrase in row["phrases"] if unseen or _chance(phrase) < _PHRASES_PER_CENT)
    named = " ".join((row["name"], *row["also"]))
    does, known = " ".join(row["does"]), " ".join((*row["skills"], *row["tools"], *row["knowledge"]))
    around = (*row["summary"].split(". "), *row["setting"].split(". "), row["english"])
    return Occupation(
        id=row["id"],
        name=row["name"],
        searched=". ".join((named, row["summary"], does, known)),
        views=(named, row["summary"], does, known),
        sentences=(row["name"], *row["also"], *row["does"], *row["questions"], *around),
        phrases=tuple(phrase for phrase in row["phrases"] if phrase not in kept),
        kept=kept,
        unseen=unseen,
    )
