"""Fields read out of the fixtures' documents against the fields written beside them: micro-averaged precision, recall and F1."""

import json
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from maju.domain.candidate import ItemKind
from maju.domain.document import Block, DocumentFormat, DocumentKind, DocumentText, Paragraph, StoredDocument, Table
from maju.services.materials.found import Reading

CONTENTS = Path(__file__).resolve().parents[2] / "fixtures" / "documents" / "contents"
FIELDS = {
    ItemKind.EDUCATION: ("title", "role", "start", "end"),
    ItemKind.EXPERIENCE: ("title", "role", "start", "end"),
    ItemKind.PROJECT: ("title", "role", "start", "end"),
    ItemKind.ACTIVITY: ("title", "organisation", "start", "end"),
    ItemKind.SKILL: ("title",),
    ItemKind.CERTIFICATE: ("title", "organisation", "start"),
    ItemKind.AWARD: ("title", "organisation", "start"),
    ItemKind.ESSAY: ("title", "text"),
}
"""What is compared of each kind: the fields that the contents state."""
Fact = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Content:
    """One document of the fixtures."""

    id: str
    kind: str
    held_out: bool
    blocks: tuple[Block, ...]
    expected: Mapping[str, Any]
    private: Mapping[str, list[str]]


@dataclass(slots=True)
class Counts:
    """Facts that are right, that were read and that there are."""

    right: int = 0
    read: int = 0
    there: int = 0

    def add(self, read: Counter[Fact], there: Counter[Fact]) -> None:
        """One more document."""
        self.right += (read & there).total()
        self.read += read.total()
        self.there += there.total()

    @property
    def precision(self) -> float:
        """1 where nothing was read."""
        return self.right / self.read if self.read else 1.0

    @property
    def recall(self) -> float:
        """1 where nothing is there."""
        return self.right / self.there if self.there else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        return 2 * self.right / (self.read + self.there) if self.read + self.there else 1.0


@dataclass(slots=True)
class Scores:
    """Counts of all fields and by kind."""

    all: Counts = field(default_factory=Counts)
    kinds: dict[str, Counts] = field(default_factory=dict)

    def add(self, read: Iterable[Fact], there: Iterable[Fact]) -> None:
        """One more document."""
        ours, theirs = Counter(read), Counter(there)
        self.all.add(ours, theirs)
        for kind in {fact[0] for fact in (*ours, *theirs)}:
            counts = self.kinds.setdefault(kind, Counts())
            counts.add(_of(ours, kind), _of(theirs, kind))


def _of(facts: Counter[Fact], kind: str) -> Counter[Fact]:
    return Counter({fact: count for fact, count in facts.items() if fact[0] == kind})


def read_contents(folder: Path = CONTENTS) -> tuple[Content, ...]:
    """Every document of the fixtures, by its id."""
    return tuple(_content(json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json")))


def _content(raw: Mapping[str, Any]) -> Content:
    blocks = tuple(_block(each) for each in raw["blocks"])
    return Content(raw["id"], raw["kind"], raw.get("held_out", False), blocks, raw["expected"], raw.get("private", {}))


def _block(raw: Mapping[str, Any]) -> Block:
    if "table" in raw:
        return Table(tuple(tuple(row) for row in raw["table"]))
    return Paragraph(raw["paragraph"], heading=raw.get("heading", False))


def stored(content: Content, blocks: tuple[Block, ...] | None = None) -> StoredDocument:
    """The document as the desk keeps it."""
    text = DocumentText(f"{content.id}.txt", DocumentFormat.TXT, blocks or content.blocks)
    return StoredDocument(content.id, DocumentKind(content.kind), "2026-11-21T09:00:00+09:00", 0, text)


def facts_there(content: Content) -> list[Fact]:
    """What the content states."""
    facts = [("name", "name", plain(content.expected.get("name", "")))]
    for kind, names in FIELDS.items():
        for entry in content.expected.get(kind.value, ()):
            values = {"title": entry} if isinstance(entry, str) else entry
            facts += [(kind.value, name, plain(values.get(name, ""))) for name in names]
    return [fact for fact in facts if fact[2]]


def facts_read(reading: Reading) -> list[Fact]:
    """What was read."""
    facts = [("name", "name", plain(reading.name))]
    for item in reading.items:
        facts += [(item.kind.value, name, plain(getattr(item, name))) for name in FIELDS[item.kind]]
    return [fact for fact in facts if fact[2]]


def plain(value: str) -> str:
    """A value without width, case, spaces and signs at its ends."""
    text = "".join(unicodedata.normalize("NFKC", value).split()).casefold()
    return text.strip(".,;:·-–/|\"'")
