"""The rubric: five observable anchors for every criterion (BARS, ETS 2017), and the words that judging by rules needs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from maju.domain.evaluation import Criterion
from maju.domain.question import QuestionKind

LEVELS = 5


@dataclass(frozen=True, slots=True)
class AnchorSet:
    """Anchors of level 1 to 5 for some kinds of question; ``kinds`` empty means every other kind."""

    levels: tuple[str, ...]
    kinds: frozenset[QuestionKind] = frozenset()

    def __post_init__(self) -> None:
        if len(self.levels) != LEVELS or not all(self.levels):
            raise ValueError("a criterion needs five anchors")


@dataclass(frozen=True, slots=True)
class CriterionRubric:
    """What one criterion asks, in a sentence, and its anchors."""

    criterion: Criterion
    asks: str
    anchors: tuple[AnchorSet, ...]

    def anchors_for(self, kind: QuestionKind, *, follow_up: bool = False) -> tuple[str, ...]:
        """The five anchors for a kind of question; a follow-up asks for less than its parent and takes the common ones."""
        own = [a for a in self.anchors if kind in a.kinds] if not follow_up else []
        return (own or [a for a in self.anchors if not a.kinds])[0].levels


@dataclass(frozen=True, slots=True)
class JudgingWords:
    """Word lists for judging by rules, in dictionary forms as the analyser gives them (nouns, stems of verbs).

    ``synonyms``: groups whose members count as the same thing. ``kinds``: words that show that an answer is one to this kind
    of question. ``frame``: words of questions that say nothing about their subject, ``common``: that say little. ``slogans`` and ``generalities``: phrases
    as written in answers.
    """

    synonyms: tuple[frozenset[str], ...] = ()
    kinds: Mapping[QuestionKind, frozenset[str]] = field(default_factory=dict)
    frame: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    slogans: tuple[str, ...] = ()
    generalities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Rubric:
    """All criteria and the words."""

    criteria: Mapping[Criterion, CriterionRubric]
    words: JudgingWords = field(default_factory=JudgingWords)

    def anchor(self, criterion: Criterion, level: int, kind: QuestionKind, *, follow_up: bool = False) -> str:
        """The anchor of ``level`` 1-5, or an empty text above 5."""
        anchors = self.criteria[criterion].anchors_for(kind, follow_up=follow_up)
        return anchors[level - 1] if level <= LEVELS else ""
