"""How near the words of an answer are to those of the question in meaning, by vectors of single words.

Words alone miss 약점 beside 부족한 점; whole sentences blur. Measured on the tuning half against answers to other questions: area under
the curve 0.94 with words and their meaning, 0.90 with words alone (``benchmarks/README.md``).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from maju.domain.ports import SentenceEncoder
from maju.services.vector_rows import Rows, rows_of

_MOST_KNOWN = 20_000
"""Words whose vectors are kept: 15 MB."""


@dataclass(frozen=True, slots=True)
class Nearness:
    """Similarities, each less the same for words of any subject: about 0 for an answer to another question, up to 0.5.

    ``best``: mean over the question's words of the nearest word said; ``overall``: mean over all pairs of words. ``good``: as
    ``best``, for the words that describe a good answer.
    """

    best: float
    overall: float
    good: float


class WordMeaning:
    """Vectors of words, each made once. ``any_subject``: words that answers of every sort have, to measure against: a long answer
    comes near to everything. Any thread may call.
    """

    def __init__(self, encoder: SentenceEncoder, any_subject: Sequence[str]) -> None:
        self._encoder = encoder
        self._known: dict[str, Rows] = {}
        self._any_subject = tuple(any_subject)

    def near(self, asked: Sequence[str], good: Sequence[str], said: Sequence[str]) -> Nearness | None:
        """How near what was ``said`` is to what was ``asked`` and to a ``good`` answer; None where one has no telling words."""
        if not asked or not said or not self._any_subject:
            return None
        spoken = self._rows(said).T
        usual = self._rows(self._any_subject) @ spoken
        similar = self._rows(asked) @ spoken
        nearest = float(usual.max(axis=1).mean())
        best = float((self._rows(good) @ spoken).max(axis=1).mean()) - nearest if good else 0.0
        return Nearness(float(similar.max(axis=1).mean()) - nearest, float(similar.mean() - usual.mean()), best)

    def _rows(self, words: Sequence[str]) -> Rows:
        rows = {word: self._known.get(word) for word in words}
        new = [word for word, row in rows.items() if row is None]
        if new:
            made = self._encoder.encode(new)
            found = dict(zip(new, rows_of(made), strict=True))
            if len(self._known) < _MOST_KNOWN:
                self._known.update(found)
            rows |= found
        return np.stack([row for word in words if (row := rows[word]) is not None])
