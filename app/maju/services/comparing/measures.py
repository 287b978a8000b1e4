"""How near a text is to one written by hand: BLEU, ROUGE, likeness in meaning, and what can be counted.

Korean particles and endings cling to their words, so that words between spaces hardly ever match (경험을, 경험이) and letters match too
easily. All word measures therefore work on Kiwi's morphemes, given to the libraries as text that is tokenised already, as sacreBLEU does
itself with MeCab (``ko-mecab``). BLEU keeps punctuation, as its ``13a`` does; ROUGE leaves it out, as its own tokeniser does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import numpy as np

from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.services.vector_rows import rows_of

ROUGE_TYPES = ("rouge1", "rouge2", "rougeL")
_PUNCTUATION = frozenset({"SF", "SP", "SS", "SSO", "SSC", "SE", "SO", "SW"})


@dataclass(frozen=True, slots=True)
class Likeness:
    """Of one text to its reference: BLEU 0-100, ROUGE as F1 0-1, ``meaning`` cosine -1 to 1 (None: no encoder)."""

    bleu: float
    rouge1: float
    rouge2: float
    rouge_l: float
    meaning: float | None


@dataclass(frozen=True, slots=True)
class Tokens:
    """A text as morphemes with spaces between: all of them, and those that are no punctuation."""

    every: str
    words: str


class Measures:
    """Measures texts against references. The libraries are loaded here: rouge-score brings NLTK, 2 s on a slow computer."""

    def __init__(self, words: WordAnalyzer, encoder: SentenceEncoder | None) -> None:
        from rouge_score.rouge_scorer import RougeScorer
        from sacrebleu.metrics.bleu import BLEU

        self._words = words
        self._encoder = encoder
        # "force": the text is tokenised on purpose, and need not be warned of.
        self._corpus_bleu = BLEU(tokenize="none", force=True)
        self._text_bleu = BLEU(tokenize="none", force=True, effective_order=True)
        self._rouge: Any = RougeScorer(list(ROUGE_TYPES), tokenizer=_BySpaces())

    @property
    def methods(self) -> Mapping[str, str]:
        """Which libraries with which settings, for who wants to measure the same again."""
        self.corpus_bleu(["가"], ["가"])  # the signature counts references, and has seen none before the first score
        return {
            "bleu": f"{self._corpus_bleu.get_signature()}|morphemes:kiwi",
            "rouge": f"rouge-score {version('rouge-score')}, F1, morphemes:kiwi without punctuation",
            "meaning": self._encoder.info.id if self._encoder is not None else "",
        }

    def likeness(self, texts: Sequence[str], references: Sequence[str]) -> tuple[Likeness, ...]:
        """Of each text to the reference in its place; BLEU of single texts leaves out orders that a short text has not."""
        said, meant = self._tokens(texts), self._tokens(references)
        cosines = self._cosines(texts, references)
        return tuple(
            self._one(text, reference, cosine) for text, reference, cosine in zip(said, meant, cosines, strict=True)
        )

    def corpus_bleu(self, texts: Sequence[str], references: Sequence[str]) -> float:
        """BLEU over all texts together, 0-100: not the mean of the single ones."""
        said = [tokens.every for tokens in self._tokens(texts)]
        meant = [tokens.every for tokens in self._tokens(references)]
        return float(self._corpus_bleu.corpus_score(said, [meant]).score)

    def _one(self, text: Tokens, reference: Tokens, cosine: float | None) -> Likeness:
        bleu = self._text_bleu.sentence_score(text.every, [reference.every]).score
        rouge = self._rouge.score(reference.words, text.words)
        one, two, longest = (float(rouge[name].fmeasure) for name in ROUGE_TYPES)
        return Likeness(float(bleu), one, two, longest, cosine)

    def _tokens(self, texts: Sequence[str]) -> list[Tokens]:
        return [
            Tokens(
                " ".join("".join(m.form.split()) for m in morphemes),
                " ".join("".join(m.form.split()) for m in morphemes if m.tag not in _PUNCTUATION),
            )
            for morphemes in self._words.morphemes_of(texts)
        ]

    def _cosines(self, texts: Sequence[str], references: Sequence[str]) -> list[float | None]:
        if self._encoder is None or not texts:
            return [None] * len(texts)
        said, meant = (self._encoder.encode(side) for side in (texts, references))
        left, right = (rows_of(v) for v in (said, meant))
        return [float(value) for value in np.einsum("ij,ij->i", left, right)]


class _BySpaces:
    """What rouge-score asks of a tokeniser."""

    def tokenize(self, text: str) -> list[str]:
        return text.split()
