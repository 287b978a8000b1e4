"""Judgements of an answer. Every one carries the anchor that was met and literal quotes; without evidence it is held."""

from dataclasses import dataclass
from enum import StrEnum


class Criterion(StrEnum):
    """What is judged; ``length`` means length for the time given."""

    RELEVANCE = "relevance"
    STRUCTURE = "structure"
    SPECIFICITY = "specificity"
    RESULT = "result"
    JOB_LINK = "job-link"
    ACCURACY = "accuracy"
    LENGTH = "length"
    REGISTER = "register"

    @property
    def label(self) -> str:
        """Korean name."""
        return _CRITERION_LABELS[self]


_CRITERION_LABELS = {
    Criterion.RELEVANCE: "질문 이해",
    Criterion.STRUCTURE: "구조",
    Criterion.SPECIFICITY: "구체성",
    Criterion.RESULT: "결과와 배운 점",
    Criterion.JOB_LINK: "직무 연결",
    Criterion.ACCURACY: "기술 정확성",
    Criterion.LENGTH: "분량",
    Criterion.REGISTER: "말의 격식",
}


class JudgedBy(StrEnum):
    """Who judged. ``RULES`` results carry the badge 기본 분석 wherever they appear."""

    RULES = "rules"
    LANGUAGE_MODEL = "language-model"


class StoryPart(StrEnum):
    """Parts of a story told in an interview (situation, task, action, result) and what was learnt."""

    SITUATION = "situation"
    TASK = "task"
    ACTION = "action"
    RESULT = "result"
    LEARNING = "learning"

    @property
    def label(self) -> str:
        """Korean name."""
        labels = {"situation": "상황", "task": "과제", "action": "행동", "result": "결과", "learning": "배운 점"}
        return labels[self.value]


@dataclass(frozen=True, slots=True)
class Evidence:
    """A literal quote from the transcript: characters ``start_char``..``end_char``; seconds where the words are timed."""

    quote: str
    start_char: int
    end_char: int
    start_s: float | None = None
    end_s: float | None = None


@dataclass(frozen=True, slots=True)
class StorySpan:
    """A stretch of the answer that tells one part of a story."""

    part: StoryPart
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class SetAside:
    """Words that were not counted, and why: ``question-repeated``, ``slogan`` (fits any company) or ``to-the-judge``."""

    evidence: Evidence
    why: str


@dataclass(frozen=True, slots=True)
class Judgement:
    """One criterion. ``level`` 1-5, or None: 판단 보류, with ``reason`` saying why.

    ``anchor`` is the observable description that was met, ``next_anchor`` the one above it (empty at level 5) and ``example`` what
    that one may sound like, ``advice`` one concrete thing to do. ``weight`` is the rubric's for this kind of question. ``level_range``:
    lowest and highest level where a model was asked more than once. A level without evidence is refused: "nothing said about X"
    quotes what was said instead.
    """

    criterion: Criterion
    level: int | None
    reason: str
    judged_by: JudgedBy
    anchor: str = ""
    next_anchor: str = ""
    advice: str = ""
    evidence: tuple[Evidence, ...] = ()
    example: str = ""
    weight: float = 1.0
    level_range: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if self.level is not None and not 1 <= self.level <= 5:
            raise ValueError(f"level {self.level} is not 1-5")
        if self.level is not None and not self.evidence:
            raise ValueError(f"{self.criterion}: a level needs evidence")
        if self.level is None and not self.reason:
            raise ValueError(f"{self.criterion}: a held judgement needs its reason")
        if self.weight <= 0:
            raise ValueError(f"{self.criterion}: weight {self.weight} is not positive")
        if self.level_range is not None and not self._within(*self.level_range):
            raise ValueError(f"{self.criterion}: {self.level} is outside {self.level_range}")

    def _within(self, lowest: int, highest: int) -> bool:
        return self.level is not None and 1 <= lowest <= self.level <= highest <= 5


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All judgements of one take. ``held`` gives the reason when nothing could be judged (silence, one word, poor transcript).

    ``set_aside``: words that did not count, for rules and models alike. ``grade`` S, A, B, C or D follows from ``mean_level`` (empty:
    too little could be judged), ``rubric`` is the version it was judged by, ``judge`` the language model's name (empty: rules alone).
    """

    judgements: tuple[Judgement, ...]
    story: tuple[StorySpan, ...] = ()
    held: str = ""
    notices: tuple[str, ...] = ()
    set_aside: tuple[SetAside, ...] = ()
    grade: str = ""
    rubric: str = ""
    judge: str = ""

    @property
    def judged(self) -> tuple[Judgement, ...]:
        """Judgements with a level."""
        return tuple(j for j in self.judgements if j.level is not None)

    @property
    def mean_level(self) -> float | None:
        """Mean of the levels given, each with its weight, or None when everything is held."""
        given = [(j.level, j.weight) for j in self.judgements if j.level is not None]
        return sum(level * weight for level, weight in given) / sum(weight for _, weight in given) if given else None

    @property
    def basic(self) -> bool:
        """Whether any part was judged by rules, so that the badge 기본 분석 must be shown."""
        return any(j.judged_by is JudgedBy.RULES for j in self.judgements) or not self.judgements


@dataclass(frozen=True, slots=True)
class PastEvaluation:
    """What was thought of a take before it was judged again; ``at`` ISO 8601 with offset: when it was replaced."""

    evaluation: Evaluation
    at: str
