"""Whether a follow-up asks what was asked before, or what the answer has told already: by words, and by their meaning.

How the thresholds were found: ``benchmarks/planner.py --thresholds`` over pairs and answers read and labelled by hand
(``benchmarks/evaluation_gold/follow_up_pairs.jsonl``, ``follow_ups.jsonl``).
"""

import re
from collections.abc import Sequence

from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.services.judging.lexicon import dictionary_words
from maju.services.vector_rows import Rows, rows_of

SAME_QUESTION = 0.65
"""Cosine of two questions from which they ask the same."""
SAME_WORDS = 0.8
"""Share of the telling words of the shorter question that the other has too, from which they ask the same. Both together find 8 of
15 pairs that do and none of 17 that do not; that at most one of a kind is asked catches most of the others."""
TOLD = 0.6
"""``told`` from which a sentence of the answer is taken to answer the question: finds 16 of 26 answered ones and passes over 7 of 37
open ones, which costs a question among many."""
_FEWEST_WORDS = 2
_QUOTED = re.compile(r"‘[^’]*’")
_FRAME = frozenset(
    (
        "무엇", "어떻게", "어떤", "어느", "얼마", "언제", "어디", "누구", "왜", "정도", "본인", "지원자", "님", "저희",
        "말씀", "말", "생각", "일", "때", "점", "것", "수", "뒤", "전", "하나", "예", "경우", "실제",
        "가장", "더", "다시", "하", "되", "있", "없", "같", "보", "주", "들", "드리", "말하", "알",
        "그렇", "어떠", "이렇", "그", "이", "저", "나", "우리",
    )
)  # fmt: skip
"""Words every question of an interview may have: they say nothing of what it is about."""


class Repetition:
    """Compares a follow-up with what was asked and said. Without an encoder words alone decide."""

    def __init__(self, words: WordAnalyzer, encoder: SentenceEncoder | None) -> None:
        self._words = words
        self._encoder = encoder

    def asks_again(self, text: str, asked: Sequence[str]) -> bool:
        """Whether ``text`` (its quote left out) asks what one of ``asked`` asks."""
        core, others = unquoted(text), [unquoted(each) for each in asked]
        if core in others or any(self.share(core, other) >= SAME_WORDS for other in others):
            return True
        return self.nearest(core, others) >= SAME_QUESTION

    def is_told(self, text: str, said: Sequence[str]) -> bool:
        """Whether one of the sentences ``said`` answers ``text`` already; the one that it quotes is what it goes back to."""
        core, quotes = unquoted(text), [found[1:-1] for found in _QUOTED.findall(text)]
        others = [sentence for sentence in said if not any(quote in sentence for quote in quotes)]
        return any(self.told(core, sentence) >= TOLD for sentence in others)

    def share(self, one: str, other: str) -> float:
        """Share of the telling words of the shorter text that the other has, 0-1; 0 where it has hardly any."""
        first, second = frozenset(self._telling(one)), frozenset(self._telling(other))
        fewest = min(len(first), len(second))
        return len(first & second) / fewest if fewest > _FEWEST_WORDS else 0.0

    def nearest(self, text: str, others: Sequence[str]) -> float:
        """The highest cosine of ``text`` with one of ``others``; 0 where there is nothing to compare."""
        if self._encoder is None or not others or not text:
            return 0.0
        rows = self._rows([text, *others])
        return float((rows[1:] @ rows[0]).max())

    def told(self, question: str, sentence: str) -> float:
        """How much of a question a sentence takes up, 0-2: share of its telling words, and how near in meaning the nearest word of the
        sentence is to each. Whole sentences say nothing here: their cosine told answered questions from open ones by chance alone."""
        asked, said = self._telling(question), self._telling(sentence)
        if len(asked) < _FEWEST_WORDS or not said:
            return 0.0
        shared = len(set(asked) & set(said)) / len(asked)
        if self._encoder is None:
            return shared
        rows = self._rows([*asked, *said])
        near = (rows[: len(asked)] @ rows[len(asked) :].T).max(axis=1).mean()
        return shared + float(near)

    def _rows(self, texts: Sequence[str]) -> Rows:
        assert self._encoder is not None
        made = self._encoder.encode(texts)
        return rows_of(made)

    def _telling(self, text: str) -> tuple[str, ...]:
        return tuple(
            w for w in dictionary_words(self._words.morphemes(text), _FRAME) if w.removesuffix("다") not in _FRAME
        )


def unquoted(text: str) -> str:
    """A follow-up without the sentence or clause that quotes the answer: what is left is what it asks."""
    if not _QUOTED.search(text):
        return text.strip()
    *_, rest = re.split(r"‘[^’]*’[^,.?!]*[,.]\s*", text)
    return rest.strip()
