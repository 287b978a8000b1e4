"""Whether a follow-up asks what was asked before, or what the answer has told already: by words, and by their meaning.

How the thresholds were found: ``benchmarks/planner.py --thresholds`` over labelled pairs (``benchmarks/evaluation_gold/follow_up_pairs.jsonl``),
``benchmarks/told.py`` over labelled answers.
"""

from collections.abc import Sequence

from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.services.following_up.told import ToldAlready, unquoted
from maju.services.vector_rows import Rows, rows_of

SAME_QUESTION = 0.65
"""Cosine of two questions from which they ask the same."""
SAME_WORDS = 0.8
"""Share of the telling words of the shorter question that the other has too, from which they ask the same. Both together find 8 of
15 pairs that do and none of 17 that do not; that at most one of a kind is asked catches most of the others."""
TOLD, SURELY_OPEN = 0.4, 0.2
"""Likelihoods from which a follow-up is taken to ask for what was told, and below which there is no doubt that it does not."""
_FEWEST_WORDS = 2


class Repetition:
    """Compares a follow-up with what was asked and said. Without an encoder words alone decide."""

    def __init__(self, words: WordAnalyzer, encoder: SentenceEncoder | None) -> None:
        self._encoder = encoder
        self._told = ToldAlready(words, encoder)

    def asks_again(self, text: str, asked: Sequence[str]) -> bool:
        """Whether ``text`` (its quote left out) asks what one of ``asked`` asks."""
        core, others = unquoted(text), [unquoted(each) for each in asked]
        if core in others or any(self.share(core, other) >= SAME_WORDS for other in others):
            return True
        return self.nearest(core, others) >= SAME_QUESTION

    def told(self, text: str, said: Sequence[str], question: str = "") -> float:
        """How likely the sentences ``said`` tell already what ``text`` asks for, 0-1; ``question``: the main one they answer."""
        return self._told.likelihood(text, said, question)

    def share(self, one: str, other: str) -> float:
        """Share of the telling words of the shorter text that the other has, 0-1; 0 where it has hardly any."""
        first, second = frozenset(self._told.telling(one)), frozenset(self._told.telling(other))
        fewest = min(len(first), len(second))
        return len(first & second) / fewest if fewest > _FEWEST_WORDS else 0.0

    def nearest(self, text: str, others: Sequence[str]) -> float:
        """The highest cosine of ``text`` with one of ``others``; 0 where there is nothing to compare."""
        if self._encoder is None or not others or not text:
            return 0.0
        rows = self._rows([text, *others])
        return float((rows[1:] @ rows[0]).max())

    def _rows(self, texts: Sequence[str]) -> Rows:
        assert self._encoder is not None
        made = self._encoder.encode(texts)
        return rows_of(made)
