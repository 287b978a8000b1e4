"""What a centre brings to its own kiosk: interview formats, packs of questions, packs of postings."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from maju.domain.formats import InterviewFormat


class DropReason(StrEnum):
    """Why a question of a pack is left out."""

    FORBIDDEN = "forbidden"
    TO_A_MACHINE = "to-a-machine"
    LENGTH = "length"
    TWICE = "twice"

    @property
    def label(self) -> str:
        """Korean words."""
        return _LABELS[self]


_LABELS = {
    DropReason.FORBIDDEN: "채용절차법이 묻지 못하게 한 것(출신, 혼인, 재산, 외모 따위)을 묻습니다",
    DropReason.TO_A_MACHINE: "면접자가 아니라 기계에게 하는 말이 들어 있습니다",
    DropReason.LENGTH: "너무 짧거나 길어 소리 내어 물을 수 없습니다",
    DropReason.TWICE: "앞에 같은 질문이 있습니다",
}


@dataclass(frozen=True, slots=True)
class DroppedQuestion:
    """A line of a pack, from 1."""

    line: int
    reason: DropReason


@dataclass(frozen=True, slots=True)
class PackAdded:
    """A pack that came in, and what of it did not."""

    name: str
    questions: int
    dropped: tuple[DroppedQuestion, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionPack:
    """A pack that is there."""

    name: str
    questions: int


@dataclass(frozen=True, slots=True)
class PostingPack:
    """Postings that came in, by the portal or list they are from; ``source`` is also the name by which they are taken away."""

    source: str
    postings: int


class CentreMaterial(Protocol):
    """Raises MajuError ``centre-unwritable`` wherever something is written."""

    def add_format(self, path: Path) -> InterviewFormat:
        """Take a format in, or replace the one of its id. Raises: MajuError ``format-invalid``, ``centre-file-…``."""

    def add_questions(self, path: Path) -> PackAdded:
        """Take a pack in, or replace the one of its name. Raises: MajuError ``questions-invalid``, ``centre-file-…``."""

    def formats(self) -> tuple[InterviewFormat, ...]:
        """Those of the centre."""

    def packs(self) -> tuple[QuestionPack, ...]:
        """By name."""

    def remove(self, name: str) -> bool:
        """Take a format (by id) or a pack (by name) away again; whether it was there."""
