"""How likely an answer has told already what a follow-up asks for: the aspect it asks for, what it asks it of, and the answer's words.

A logistic model of a dozen signs, learnt from the tuning half of hand-labelled follow-ups (``benchmarks/told.py --learn``).
"""

import math
import re
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from functools import lru_cache

from maju.domain.ports import Morpheme, SentenceEncoder, WordAnalyzer
from maju.services.following_up.aspects import FRAME, Aspect, asked_aspect, tells
from maju.services.judging.lexicon import dictionary_words
from maju.services.vector_rows import Rows, rows_of

QUOTED = re.compile(r"‘([^’]*)’")
_AHEAD = (Aspect.JOB, Aspect.AGAIN)
_BROAD = (Aspect.WHY, Aspect.HOW, Aspect.WHAT, Aspect.FOUND_OUT)
"""Any story has reasons and deeds: that there is one says little of the one that is asked for."""
_NEAR, _NEAREST = 0.3, 0.9
"""Cosines of two words from which they have something in common, and from which they mean the same."""
_USUAL_LENGTH = 150
"""Characters of a short answer: who says more has told more."""
_MANY_WORDS = 6
FRAMING = frozenset(
    (
        "무엇", "어떻게", "어떤", "어느", "얼마", "언제", "어디", "누구", "왜", "정도", "본인", "지원자", "님", "저희",
        "말씀", "말", "생각", "일", "때", "점", "것", "수", "뒤", "전", "하나", "예", "경우", "실제",
        "가장", "더", "다시", "하", "되", "있", "없", "같", "보", "주", "들", "드리", "말하", "알",
        "그렇", "어떠", "이렇", "그", "이", "저", "나", "우리",
    )
)  # fmt: skip
"""Words every question of an interview may have: they say nothing of what it is about."""


@dataclass(frozen=True, slots=True)
class Signs:
    """What is counted, each 0-1 but ``length``.

    ``cue``: a sentence tells the aspect; ``later``: one behind the quote does. ``particular``: few stories have the aspect by the way;
    ``hinted``: and a sentence tells it; ``told``: one behind the quote does. ``nothing_else``: the question names nothing besides it.
    ``weakest``: how well the word of the question that is met worst is met in the answer; ``weakest_broad``: where any story has the aspect.
    """

    cue: float
    later: float
    particular: float
    hinted: float
    told: float
    nothing_else: float
    weakest: float
    weakest_broad: float
    would: float
    ahead: float
    unknown: float
    quotes: float
    length: float
    words: float


WEIGHTS = Signs(
    cue=0.04,
    later=0.26,
    particular=-0.62,
    hinted=0.90,
    told=0.89,
    nothing_else=1.16,
    weakest=0.48,
    weakest_broad=0.60,
    would=-0.30,
    ahead=-0.99,
    unknown=0.36,
    quotes=-1.10,
    length=1.27,
    words=-0.39,
)
"""Learnt: ``python -m benchmarks.told --learn``."""
INTERCEPT = -1.13


class ToldAlready:
    """Weighs follow-ups against what was said. Without an encoder only literal words meet. Any thread may call."""

    def __init__(self, words: WordAnalyzer, encoder: SentenceEncoder | None) -> None:
        self._encoder = encoder
        self._telling = lru_cache(maxsize=2048)(lambda text: telling_words(words.morphemes(text)))
        self._answer = lru_cache(maxsize=4)(self._read)

    def likelihood(self, text: str, said: Sequence[str], question: str = "") -> float:
        """Of the sentences ``said`` telling what ``text`` (with or without a quote) asks for, 0-1; ``question``: the main one."""
        signs = astuple(self.signs(text, said, question))
        weighed = sum(weight * sign for weight, sign in zip(astuple(WEIGHTS), signs, strict=True))
        return 1.0 / (1.0 + math.exp(-weighed - INTERCEPT))

    def signs(self, text: str, said: Sequence[str], question: str = "") -> Signs:
        """What the likelihood is made of."""
        core, quote = unquoted(text), QUOTED.search(text)
        aspect = asked_aspect(core)
        cues = [tells(aspect, sentence) for sentence in said]
        at = next((i for i, s in enumerate(said) if quote and quote[1] in s), -1)
        subject = [w for w in self.telling(core) if not FRAME.match(w)]
        given = frozenset(self.telling(question))
        met = self._met(subject, said)
        weakest = min((m for m, w in zip(met, subject, strict=True) if w not in given), default=0.5)
        cue, later = float(any(cues)), float(any(cues[at + 1 :]))
        particular = aspect not in (*_BROAD, Aspect.WOULD)
        return Signs(
            cue=cue,
            later=later,
            particular=float(particular),
            hinted=particular * cue,
            told=particular * later,
            nothing_else=particular * cue * (not subject),
            weakest=weakest,
            weakest_broad=weakest * (aspect in _BROAD),
            would=float(aspect is Aspect.WOULD),
            ahead=float(aspect in _AHEAD),
            unknown=float(aspect is Aspect.WHAT),
            quotes=float(at >= 0),
            length=math.log(max(1.0, sum(map(len, said)) / _USUAL_LENGTH)),
            words=min(len(subject), _MANY_WORDS) / _MANY_WORDS,
        )

    def telling(self, text: str) -> tuple[str, ...]:
        """Words in dictionary form that say what a text is about."""
        return self._telling(text)

    def _met(self, subject: Sequence[str], said: Sequence[str]) -> list[float]:
        """How well each word of the question is met by the nearest word of the answer, 0-1."""
        there, rows = self._answer(tuple(said))
        near = [0.0] * len(subject)
        if self._encoder is not None and rows is not None and subject:
            best = (rows_of(self._encoder.encode(subject)) @ rows.T).max(axis=1)
            near = [min(1.0, max(0.0, (float(b) - _NEAR) / (_NEAREST - _NEAR))) for b in best]
        whole = " ".join(said)
        return [1.0 if w in there or _stands_in(w, whole) else n for w, n in zip(subject, near, strict=True)]

    def _read(self, said: tuple[str, ...]) -> tuple[frozenset[str], Rows | None]:
        """The words of an answer, and their vectors where there are any: many follow-ups are weighed against the same."""
        there = tuple({word: None for sentence in said for word in self._telling(sentence)})
        rows = rows_of(self._encoder.encode(there)) if self._encoder is not None and there else None
        return frozenset(there), rows


def _stands_in(word: str, text: str) -> bool:
    """Literally, as part of a longer word too; a single syllable says nothing."""
    stem = word.removesuffix("다")
    return len(stem) > 1 and stem in text


def telling_words(morphemes: Sequence[Morpheme]) -> tuple[str, ...]:
    """Nouns and verbs but those every question may have."""
    return tuple(w for w in dictionary_words(morphemes, FRAMING) if w.removesuffix("다") not in FRAMING)


def unquoted(text: str) -> str:
    """A follow-up without the sentence or clause that quotes the answer: what is left is what it asks."""
    if not QUOTED.search(text):
        return text.strip()
    *_, rest = re.split(r"‘[^’]*’[^,.?!]*[,.]\s*", text)
    return rest.strip()
