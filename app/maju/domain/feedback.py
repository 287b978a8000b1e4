"""What is said to a person about one answer, in sentences, and other wordings of it."""

from dataclasses import dataclass
from enum import StrEnum

from maju.domain.evaluation import JudgedBy

BLANK = "〔직접 채우기〕"
"""Stands where a wording needs a fact that only the person knows. Nothing is invented in its place."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """Three to five whole sentences, or one that says why there is nothing to say (``held``).

    ``covered`` and ``missing``: expected points (or things that a good answer shows) found and not found; ``wrong``: corrections of
    misconceptions that were heard. ``notices`` must be shown.
    """

    sentences: tuple[str, ...]
    given_by: JudgedBy
    covered: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()
    held: bool = False
    notices: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not (3 <= len(self.sentences) <= 5) and not (self.held and len(self.sentences) == 1):
            raise ValueError(f"{len(self.sentences)} sentences of feedback are not 3-5")


class WordingKind(StrEnum):
    """``BETTER``: this answer, worded better; ``MODEL``: how a good answer to the question may go."""

    BETTER = "better"
    MODEL = "model"


@dataclass(frozen=True, slots=True)
class Wording:
    """Another wording of an answer. Every fact in it stands in the answer, the resume or the question; ``blanks`` places are left open."""

    kind: WordingKind
    text: str
    written_by: JudgedBy
    blanks: int = 0
    notices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LabelGuess:
    """One label of a classifier, of the wording and never of the person; ``probability`` 0-1."""

    label: str
    korean: str
    probability: float


@dataclass(frozen=True, slots=True)
class WordingLabels:
    """Labels of an answer's wording (the AI Hub task 71592); an empty tuple where nothing is likely enough to be said. Best first."""

    intents: tuple[LabelGuess, ...]
    emotions: tuple[LabelGuess, ...]
    model: str = ""
