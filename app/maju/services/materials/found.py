"""What was read out of one document, before it is joined with what is known already."""

import hashlib
from dataclasses import dataclass, field

from maju.domain.candidate import ItemKind, ProfileItem, ProfileSource, ReadBy
from maju.domain.document import DocumentLine, StoredDocument


@dataclass(slots=True)
class Found:
    """One entry while it is being read. ``line``: where its title stands; ``more``: what else is said, line by line."""

    kind: ItemKind
    line: DocumentLine
    title: str = ""
    organisation: str = ""
    role: str = ""
    start: str = ""
    end: str = ""
    more: list[str] = field(default_factory=list)
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """What a document says. ``name``: of the candidate, empty where it is not told."""

    name: str
    items: tuple[ProfileItem, ...]


def item_of(found: Found, document: StoredDocument, read_by: ReadBy = ReadBy.RULES) -> ProfileItem:
    """The entry with where it comes from and an id that stays when the same is read again."""
    return ProfileItem(
        id=item_id(found.kind, found.title, found.organisation, found.role, found.start),
        kind=found.kind,
        title=found.title,
        organisation=found.organisation,
        role=found.role,
        start=found.start,
        end=found.end,
        text="\n".join(found.more),
        skills=found.skills,
        source=ProfileSource(document.id, document.text.name, found.line.number, found.line.text),
        read_by=read_by,
    )


def item_id(kind: ItemKind, *facts: str) -> str:
    """The same for the same facts, whatever the spaces and the case; twelve letters."""
    plain = "\x1f".join("".join(fact.split()).casefold() for fact in facts)
    return hashlib.sha256(f"{kind}\x1f{plain}".encode()).hexdigest()[:12]
