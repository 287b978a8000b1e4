"""The blocks that a report on paper is made of; a PDF and a DOCX are drawn from them."""

from dataclasses import dataclass
from enum import StrEnum

from maju.services.delivery_words import Measure
from maju.services.report_cards import Card, Result
from maju.services.report_timeline import Timeline
from maju.services.report_view import CriterionRow, FindingView


class Mark(StrEnum):
    """What is special about some words."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    QUOTED = "quoted"
    FILLER = "filler"
    TOLD = "told"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Run:
    """Words with one mark."""

    text: str
    mark: Mark = Mark.PLAIN


class Tone(StrEnum):
    """What a paragraph is for."""

    BODY = "body"
    LEAD = "lead"
    MUTED = "muted"
    QUOTE = "quote"
    TRANSCRIPT = "transcript"
    NOTICE = "notice"
    HELD = "held"


@dataclass(frozen=True, slots=True)
class Heading:
    """``level`` 1 (parts of the report) to 4; ``badges`` stand behind it."""

    text: str
    level: int
    badges: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words in one tone."""

    runs: tuple[Run, ...]
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class Listing:
    """Items with a point or a number before each."""

    items: tuple[str, ...]
    ordered: bool = False
    tone: Tone = Tone.BODY


@dataclass(frozen=True, slots=True)
class NumberedFinding:
    """One finding of the summary; ``worked``: it worked (else: to do next)."""

    number: int
    finding: FindingView
    worked: bool


@dataclass(frozen=True, slots=True)
class Bars:
    """Mean levels of the interview by criterion."""

    rows: tuple[CriterionRow, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Measurements side by side."""

    measures: tuple[Measure, ...]


@dataclass(frozen=True, slots=True)
class Lanes:
    """The timeline of an answer; ``looks_gap`` says why look-aways are not drawn."""

    timeline: Timeline
    looks_gap: str


@dataclass(frozen=True, slots=True)
class Criterion:
    """A criterion's card; ``badge`` empty where the heading above says who judged."""

    card: Card
    badge: str


@dataclass(frozen=True, slots=True)
class Grade:
    """What levels come to, in large letters."""

    result: Result
    name: str


@dataclass(frozen=True, slots=True)
class Table:
    """Cells below a header; the first column names its row."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Block = Heading | Paragraph | Listing | NumberedFinding | Bars | Figures | Lanes | Criterion | Grade | Table


@dataclass(frozen=True, slots=True)
class ReportDocument:
    """``title`` and ``about`` head the first page; ``footer`` stands on every page, ``program`` made it."""

    title: str
    about: str
    badges: tuple[str, ...]
    blocks: tuple[Block, ...]
    footer: str
    program: str
