"""What a person agrees to, item by item (개인정보 보호법 제15조 제2항: purpose, data, retention, right to refuse; 제22조: each apart)."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

VOICE, ANALYSIS = "voice", "analysis"
"""Without these there is no interview by voice: they are required wherever consent is asked."""
PICTURE, PRESENCE, MATERIALS, KEEPING = "picture", "presence", "materials", "keeping"
"""Recording the picture; measuring what is seen of the face; reading documents; keeping the profile for counselling. Never
required, and never ticked beforehand."""
NEEDED = (VOICE, ANALYSIS)
OPTIONAL = (PICTURE, PRESENCE, MATERIALS, KEEPING)


@dataclass(frozen=True, slots=True)
class ConsentItem:
    """One thing to agree to. ``retention``: how long it is kept; ``refusal``: the right to refuse, and what refusing changes."""

    id: str
    title: str
    purpose: str
    data: str
    retention: str
    refusal: str
    required: bool


@dataclass(frozen=True, slots=True)
class ConsentText:
    """What is shown before a session. ``controller`` and ``contact``: who answers for the data (개인정보처리자), empty at home."""

    version: str
    language: str
    title: str
    items: tuple[ConsentItem, ...]
    notice: str
    controller: str = ""
    contact: str = ""

    @property
    def required(self) -> frozenset[str]:
        """Items without which there is no session."""
        return frozenset(item.id for item in self.items if item.required)

    @property
    def mark(self) -> str:
        """The version with a digest of the words, so that a record of consent says to which words it was given."""
        words = repr((self.language, self.title, self.items, self.notice, self.controller, self.contact))
        return f"{self.version} {self.language} {hashlib.sha256(words.encode()).hexdigest()[:12]}"

    def missing(self, given: Iterable[str]) -> tuple[ConsentItem, ...]:
        """Required items that are not among ``given``."""
        agreed = frozenset(given)
        return tuple(item for item in self.items if item.required and item.id not in agreed)

    def choice(self, given: Iterable[str], at: str) -> "ConsentChoice":
        """What a person chose; ``at``: ISO 8601 with its zone.

        Raises: ValueError for an item that is not in the text, or where a required one is missing.
        """
        agreed = frozenset(given)
        if agreed - {item.id for item in self.items} or self.missing(agreed):
            raise ValueError("no consent to these words")
        return ConsentChoice(agreed, self.mark, at)


@dataclass(frozen=True, slots=True)
class ConsentChoice:
    """What was agreed to. ``version``: the :attr:`ConsentText.mark` of the words that were shown."""

    given: frozenset[str]
    version: str
    at: str

    def allows(self, item: str) -> bool:
        """Whether something may be done; measuring the face needs the picture's consent as well."""
        return item in self.given and (item != PRESENCE or PICTURE in self.given)
