"""What is read out of a candidate's file: paragraphs and tables in reading order, and what was left out of it and why."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from maju.domain.phrase import Phrase


class DocumentFormat(StrEnum):
    """How a document came."""

    PDF = "pdf"
    DOCX = "docx"
    HWP = "hwp"
    HWPX = "hwpx"
    TXT = "txt"
    MD = "md"
    PASTE = "paste"


class HiddenBy(StrEnum):
    """What keeps a text from the eyes of a reader. ``INVISIBLE``: its format says that it is not to be shown or printed."""

    WHITE = "white"
    TINY = "tiny"
    OFF_PAGE = "off-page"
    INVISIBLE = "invisible"
    ZERO_WIDTH = "zero-width"
    BIDI = "bidi"

    @property
    def label(self) -> str:
        """Korean name."""
        return _HIDDEN_LABELS[self]


_HIDDEN_LABELS = {
    HiddenBy.WHITE: "바탕과 같은 색의 글자",
    HiddenBy.TINY: "2포인트보다 작은 글자",
    HiddenBy.OFF_PAGE: "종이 밖에 놓인 글자",
    HiddenBy.INVISIBLE: "보이지 않게 한 글자",
    HiddenBy.ZERO_WIDTH: "너비가 없는 글자",
    HiddenBy.BIDI: "읽는 방향을 바꾸는 글자",
}


@dataclass(frozen=True, slots=True)
class HiddenText:
    """Text that a person looking at the page does not see: it is left out of the blocks and shown apart. ``page`` from 1, 0 unknown."""

    text: str
    by: HiddenBy
    page: int = 0


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph; a line break inside it is ``\\n``. ``heading``: marked as one by its style. ``page`` from 1, 0 where there is none."""

    text: str
    page: int = 0
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table, row by row. A merged cell has its text in its first place and empty texts in the others; a table inside a cell
    follows as a table of its own. Lines of a cell are parted by ``\\n``."""

    rows: tuple[tuple[str, ...], ...]
    page: int = 0


Block = Paragraph | Table


@dataclass(frozen=True, slots=True)
class DocumentText:
    """A document as it was read. Texts are NFC, without private-use signs and controls. ``notices``: what was left out (pictures,
    embedded files, links to elsewhere …), in sentences. Documents are data, never instructions."""

    name: str
    format: DocumentFormat
    blocks: tuple[Block, ...]
    pages: int = 0
    hidden: tuple[HiddenText, ...] = ()
    notices: tuple[Phrase, ...] = field(default=())


class DocumentReader(Protocol):
    """Reads files of candidates. Blocks; never hangs, never takes more than its limits."""

    def read(self, path: Path) -> DocumentText:
        """Raises: MajuError ``document-missing``, ``-format``, ``-locked``, ``-scanned``, ``-empty``, ``-damaged``, ``-too-large``,
        ``-too-slow``, ``-unreadable``; the file stays as it is."""

    def pasted(self, text: str, name: str) -> DocumentText:
        """The same for a text that was pasted. Raises: MajuError ``document-empty``, ``-too-large``."""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """One line as a person would point at it. ``number`` counts from 1. ``fields``: label and value pairs, where the line came
    from a table (성명: 김하늘) or is written so; a label may be empty."""

    number: int
    text: str
    page: int = 0
    heading: bool = False
    fields: tuple[tuple[str, str], ...] = ()


class DocumentKind(StrEnum):
    """What a document is to the candidate."""

    RESUME = "resume"
    ESSAY = "essay"
    PORTFOLIO = "portfolio"
    OTHER = "other"

    @property
    def label(self) -> str:
        """Korean name."""
        return {"resume": "이력서", "essay": "자기소개서", "portfolio": "포트폴리오", "other": "그 밖의 문서"}[
            self.value
        ]


@dataclass(frozen=True, slots=True)
class StoredDocument:
    """A document of the candidate as it is kept. ``added_at`` ISO 8601; ``size_bytes`` of the file, 0 for a paste."""

    id: str
    kind: DocumentKind
    added_at: str
    size_bytes: int
    text: DocumentText


class DocumentStore(Protocol):
    """Keeps what was read, not the files. Every method is durable when it returns and may be called from any thread."""

    def add(self, document: StoredDocument) -> None:
        """Remember a document, or what it is read as now."""

    def get(self, identifier: str) -> StoredDocument:
        """Raises: MajuError ``document-unknown``."""

    def all(self) -> tuple[StoredDocument, ...]:
        """The newest last."""

    def remove(self, identifiers: Iterable[str]) -> int:
        """Forget these; returns how many there were."""
