"""Reads ``packaging/licences.toml``, whose head says what its keys mean."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, Final

from release.context import ROOT
from release.licence_terms import canonical_licence

TABLE: Final = ROOT / "packaging" / "licences.toml"
TEXTS: Final = ROOT / "packaging" / "licence-texts"


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a distribution beyond its metadata."""

    licence: str
    read: str
    texts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Another's work inside. ``mark``: what stands in a library that holds it, empty where its files say so."""

    name: str
    licence: str
    source: str
    read: str
    inside: frozenset[str]
    files: tuple[str, ...]
    mark: str
    anywhere: bool
    texts: tuple[str, ...]

    def holds(self, place: str, owner: str | None) -> bool:
        """Whether a file of the core is this part, or of it. ``owner``: the distribution that lists it; what was compiled later and put
        beside a distribution's files is listed by none."""
        if self.inside and owner is not None and owner not in self.inside:
            return False
        return any(fnmatchcase(place, pattern) for pattern in self.files)


@dataclass(frozen=True, slots=True)
class Conflict:
    """What does not go with the GPL and is in nevertheless. ``reason``: for people, in Korean."""

    name: str
    inside: str
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """The whole file."""

    distributions: Mapping[str, Known]
    parts: tuple[Part, ...]
    debian: Mapping[str, str]
    conflicts: tuple[Conflict, ...]

    def conflict(self, name: str, inside: str) -> Conflict | None:
        """The entry that lets ``name`` in although it does not go with the GPL."""
        found = (one for one in self.conflicts if one.name == name and one.inside in {"", inside})
        return next(found, None)


def read_table(path: Path = TABLE) -> Table:
    """Raises: UnknownLicenceError, KeyError for what is missing, TypeError for what is unknown."""
    read = tomllib.loads(path.read_text(encoding="utf-8"))
    return Table(
        {name: _known(**entry) for name, entry in read.get("distribution", {}).items()},
        tuple(_part(entry) for entry in read.get("part", [])),
        {name: canonical_licence(text) for name, text in read.get("debian", {}).items()},
        tuple(Conflict(**entry) for entry in read.get("conflict", [])),
    )


def _known(licence: str, read: str, texts: list[str] | None = None) -> Known:
    return Known(canonical_licence(licence), read, tuple(texts or ()))


def _part(entry: dict[str, Any]) -> Part:
    return Part(
        name=entry["name"],
        licence=canonical_licence(entry["licence"]),
        source=entry["source"],
        read=entry["read"],
        inside=frozenset(entry.get("inside", [])),
        files=tuple(entry.get("files", [])),
        mark=entry.get("mark", ""),
        anywhere=entry.get("anywhere", False),
        texts=tuple(entry.get("texts", [])),
    )
