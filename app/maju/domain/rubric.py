"""The rubric: five observable anchors for every criterion (BARS, ETS 2017), and the words that judging by rules needs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from maju.domain.evaluation import Criterion, Judgement
from maju.domain.question import QuestionKind

LEVELS = 5


@dataclass(frozen=True, slots=True)
class AnchorSet:
    """Anchors of level 1 to 5 for some kinds of question, each with a short example; ``kinds`` empty means every other kind."""

    levels: tuple[str, ...]
    examples: tuple[str, ...]
    kinds: frozenset[QuestionKind] = frozenset()

    def __post_init__(self) -> None:
        if len(self.levels) != LEVELS or len(self.examples) != LEVELS or not all(self.levels + self.examples):
            raise ValueError("a criterion needs five anchors and five examples")


@dataclass(frozen=True, slots=True)
class CriterionRubric:
    """What one criterion asks, in a sentence, and its anchors."""

    criterion: Criterion
    asks: str
    anchors: tuple[AnchorSet, ...]

    def anchors_for(self, kind: QuestionKind, *, follow_up: bool = False) -> AnchorSet:
        """The anchors for a kind of question; a follow-up asks for less than its parent and takes the common ones."""
        own = [a for a in self.anchors if kind in a.kinds] if not follow_up else []
        return (own or [a for a in self.anchors if not a.kinds])[0]


@dataclass(frozen=True, slots=True)
class JudgingWords:
    """Word lists for judging by rules, in dictionary forms as the analyser gives them (nouns, stems of verbs).

    ``synonyms``: groups whose members count as the same thing. ``kinds``: words that show that an answer is one to this kind
    of question. ``frame``: words of questions that say nothing about their subject, ``common``: that say little. ``slogans``, ``generalities``, ``evasions``
    (딱히 없습니다) and ``detours`` (아까, 아무튼: signs of a jumbled answer): phrases as written in answers; ``vague``: whole words. ``absolutes``: words that leave no exception (항상, 절대).
    """

    synonyms: tuple[frozenset[str], ...] = ()
    kinds: Mapping[QuestionKind, frozenset[str]] = field(default_factory=dict)
    frame: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    slogans: tuple[str, ...] = ()
    generalities: tuple[str, ...] = ()
    evasions: tuple[str, ...] = ()
    detours: tuple[str, ...] = ()
    absolutes: tuple[str, ...] = ()
    vague: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each criterion counts, by kind of question; a criterion that is not named is not judged there.

    ``grades``: letters with the lowest mean level that earns them, best first. ``least_judged``: share of the weight that must have
    been judged for a grade to be given. Below ``least_relevance`` only the lowest grade is given: what does not answer the question
    may be well told all the same.
    """

    kinds: Mapping[QuestionKind, Mapping[Criterion, float]]
    follow_up: Mapping[Criterion, float]
    grades: tuple[tuple[str, float], ...]
    least_judged: float
    least_relevance: int = 1

    def __post_init__(self) -> None:
        tables = [*self.kinds.values(), self.follow_up]
        if set(self.kinds) != set(QuestionKind) or not all(t and all(w > 0 for w in t.values()) for t in tables):
            raise ValueError("every kind of question needs its weights, all above zero")
        limits = [limit for _, limit in self.grades]
        if not limits or limits != sorted(limits, reverse=True) or limits[-1] > 1:
            raise ValueError("grades go from best to worst, and the last one takes whatever is left")

    def letter(self, mean: float) -> str:
        """The grade that a mean level earns."""
        return next(letter for letter, limit in self.grades if mean >= limit)


@dataclass(frozen=True, slots=True)
class Rubric:
    """All criteria, what each counts, and the words. ``version`` is kept with every evaluation."""

    criteria: Mapping[Criterion, CriterionRubric]
    weights: Weights
    words: JudgingWords = field(default_factory=JudgingWords)
    version: str = ""

    def weights_for(self, kind: QuestionKind, *, follow_up: bool = False) -> Mapping[Criterion, float]:
        """What is judged for a kind of question, and how much it counts."""
        return self.weights.follow_up if follow_up else self.weights.kinds[kind]

    def anchor(self, criterion: Criterion, level: int, kind: QuestionKind, *, follow_up: bool = False) -> str:
        """The anchor of ``level`` 1-5, or an empty text above 5."""
        return (
            self.criteria[criterion].anchors_for(kind, follow_up=follow_up).levels[level - 1] if level <= LEVELS else ""
        )

    def example(self, criterion: Criterion, level: int, kind: QuestionKind, *, follow_up: bool = False) -> str:
        """What an answer of ``level`` 1-5 may sound like, or an empty text above 5."""
        found = self.criteria[criterion].anchors_for(kind, follow_up=follow_up)
        return found.examples[level - 1] if level <= LEVELS else ""

    def grade(self, judgements: Sequence[Judgement]) -> str:
        """S, A, B, C or D by the weighted mean of the levels; empty where too little of the weight was judged."""
        given = [(j.level, j.weight) for j in judgements if j.level is not None]
        judged = sum(weight for _, weight in given)
        if not given or judged < self.weights.least_judged * sum(j.weight for j in judgements):
            return ""
        letter = self.weights.letter(sum(level * weight for level, weight in given) / judged)
        return letter if self.answers(judgements) or letter == self.weights.grades[-1][0] else ""

    def answers(self, judgements: Sequence[Judgement]) -> bool:
        """Whether relevance was judged high enough for more than the lowest grade, or not asked for."""
        found = [j.level for j in judgements if j.criterion is Criterion.RELEVANCE]
        return all(level is not None and level >= self.weights.least_relevance for level in found)
