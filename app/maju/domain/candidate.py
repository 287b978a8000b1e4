"""What is known of a candidate from their own materials. Every item says which line it came from, and a person may put it right."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class ItemKind(StrEnum):
    """What an item tells of. What the fields of :class:`ProfileItem` hold:

    education: title school, role major and degree; experience: title company, role duty or rank; project: title, role own part;
    activity: title, organisation; skill: title its one name; certificate: title, organisation issuer, start day of issue;
    award: title, organisation giver, start day; essay: title the question, text the answer.
    """

    EDUCATION = "education"
    EXPERIENCE = "experience"
    PROJECT = "project"
    ACTIVITY = "activity"
    SKILL = "skill"
    CERTIFICATE = "certificate"
    AWARD = "award"
    ESSAY = "essay"

    @property
    def label(self) -> str:
        """Korean name."""
        return _KIND_LABELS[self]


_KIND_LABELS = {
    ItemKind.EDUCATION: "학력",
    ItemKind.EXPERIENCE: "경력",
    ItemKind.PROJECT: "프로젝트",
    ItemKind.ACTIVITY: "활동·교육",
    ItemKind.SKILL: "기술",
    ItemKind.CERTIFICATE: "자격·어학",
    ItemKind.AWARD: "수상",
    ItemKind.ESSAY: "자기소개서",
}


class ReadBy(StrEnum):
    """Who read an item out of the materials; what a person put right is never overwritten by a reading."""

    RULES = "rules"
    LANGUAGE_MODEL = "language-model"
    PERSON = "person"


@dataclass(frozen=True, slots=True)
class ProfileSource:
    """Where an item was read: id of the document, its name, line from 1, and the literal line."""

    document: str
    name: str
    line: int
    quote: str


@dataclass(frozen=True, slots=True)
class ProfileItem:
    """One entry. ``start`` and ``end`` are ``YYYY-MM`` (or ``YYYY``, or ``YYYY-MM-DD``), empty where not given; ``end`` is ``now``
    where it goes on. ``text``: what else stands there, line by line. ``skills``: ids of the skill list."""

    id: str
    kind: ItemKind
    title: str
    organisation: str = ""
    role: str = ""
    start: str = ""
    end: str = ""
    text: str = ""
    skills: tuple[str, ...] = ()
    source: ProfileSource | None = None
    read_by: ReadBy = ReadBy.RULES


@dataclass(frozen=True, slots=True)
class CandidateProfile:
    """Everything known of a candidate. ``name`` is for the screen and the resume alone: it never enters a prompt, a vector or a
    score; one that a person has written (``name_by``) no reading replaces. ``hidden_items``: ids a person has taken away, so that
    reading the same document again does not bring them back."""

    name: str = ""
    items: tuple[ProfileItem, ...] = ()
    hidden_items: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()
    name_by: ReadBy = ReadBy.RULES

    def of(self, *kinds: ItemKind) -> tuple[ProfileItem, ...]:
        """Items of these kinds, in their order."""
        return tuple(item for item in self.items if item.kind in kinds)


class ProfileStore(Protocol):
    """Keeps the one profile of this data folder. Durable when it returns; any thread."""

    def profile(self) -> CandidateProfile:
        """As it is now; empty before anything was read."""

    def keep(self, profile: CandidateProfile) -> None:
        """Remember it whole."""
