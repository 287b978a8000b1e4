"""What a person asks for in a report: said by its views, done by the page."""

from dataclasses import dataclass

from maju.domain.answer import TakeId
from maju.domain.feedback import WordingKind


@dataclass(frozen=True, slots=True)
class Analyse:
    """Transcribe (or take ``typed`` as the words of) a take, and judge it."""

    take: TakeId
    typed: str | None = None


@dataclass(frozen=True, slots=True)
class Correct:
    """Put ``text`` where the recogniser misheard, and judge the take again."""

    take: TakeId
    text: str


@dataclass(frozen=True, slots=True)
class Write:
    """Another wording of a take; ``kind`` None: feedback in sentences."""

    take: TakeId
    kind: WordingKind | None


@dataclass(frozen=True, slots=True)
class JudgeAgain:
    """Judge with what is installed now; ``position`` None: the whole interview."""

    position: int | None = None


@dataclass(frozen=True, slots=True)
class TryAgain:
    """Answer one question of the interview once more."""

    position: int


@dataclass(frozen=True, slots=True)
class OpenElsewhere:
    """Show an answer of another interview."""

    interview: str
    position: int


Wish = Analyse | Correct | Write | JudgeAgain | TryAgain | OpenElsewhere
