"""A resume (이력서) and essays (자기소개서) as they were written."""

from dataclasses import dataclass
from enum import StrEnum


class LengthUnit(StrEnum):
    """What a length is counted in."""

    CHARACTERS = "characters"
    BYTES = "bytes"


@dataclass(frozen=True, slots=True)
class LengthLimit:
    """How long an essay may be; ``most`` and ``least`` 0 where there is none. ``spaces``: whether spaces and line ends count;
    ``said``: whether the question says so, else they do, as most application forms count."""

    most: int
    unit: LengthUnit = LengthUnit.CHARACTERS
    spaces: bool = True
    least: int = 0
    said: bool = False


@dataclass(frozen=True, slots=True)
class EssayQuestion:
    """One question to be answered in writing; ``asked``: the posting's own."""

    id: str
    text: str
    limit: LengthLimit | None = None
    asked: bool = False


@dataclass(frozen=True, slots=True)
class EssaySentence:
    """A sentence and where it comes from: ``answer:<question>``, ``profile:<item>``, ``suggestion:<id>``."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class EssayText:
    """One essay. ``left_out``: whole sentences that its limit has no room for. ``writer``: a language model by name, or empty."""

    question: EssayQuestion
    sentences: tuple[EssaySentence, ...] = ()
    left_out: tuple[EssaySentence, ...] = ()
    writer: str = ""

    @property
    def text(self) -> str:
        """As it is handed in."""
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class ResumeSection:
    """A table: names of its columns (none: plain rows), then its rows, all as wide as the header."""

    title: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class ResumeText:
    """Everything that was written. ``facts``: label and value pairs at the top."""

    name: str
    target: str
    facts: tuple[tuple[str, str], ...]
    sections: tuple[ResumeSection, ...]
    essays: tuple[EssayText, ...]


class ResumeKind(StrEnum):
    """What of it is wanted."""

    RESUME = "resume"
    ESSAY = "essay"
    BOTH = "both"

    @property
    def label(self) -> str:
        """Korean name."""
        return {"resume": "이력서", "essay": "자기소개서", "both": "이력서와 자기소개서"}[self.value]


@dataclass(frozen=True, slots=True)
class ResumeVersion:
    """A text that was kept. ``number`` from 1; ``written_at`` ISO 8601. It is never changed."""

    number: int
    written_at: str
    text: ResumeText
