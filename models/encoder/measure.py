"""Recall and reciprocal rank on the held-out phrasings: by words (BM25), by the encoder, and by both."""

import itertools
import math
from collections import Counter, defaultdict
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from kiwipiepy import Kiwi

from models.encoder.pieces import CONTENT

Scores = npt.NDArray[np.float32]
_K1, _B = 1.2, 0.75
_RRF = 60
MEANING_WEIGHT = 2.0
"""Of the cosine beside BM25 divided by the query's best; between 1.5 and 3, which were tried on another split (README.md)."""


def word_scores(kiwi: Kiwi, documents: Sequence[str], queries: Sequence[str]) -> Scores:
    """BM25 over Kiwi's content morphemes plus BM25 over character bigrams, queries x documents."""
    found = bm25(_morphemes(kiwi, documents), _morphemes(kiwi, queries))
    return found + bm25([_bigrams(text) for text in documents], [_bigrams(text) for text in queries])


def bm25(documents: Sequence[list[str]], queries: Sequence[list[str]]) -> Scores:
    """Okapi BM25 (Robertson and Zaragoza 2009), k1 = 1.2, b = 0.75."""
    spread = Counter(word for document in documents for word in set(document))
    usual = sum(map(len, documents)) / len(documents)
    postings = defaultdict(list)
    for place, document in enumerate(documents):
        for word, count in Counter(document).items():
            rarity = math.log(1 + (len(documents) - spread[word] + 0.5) / (spread[word] + 0.5))
            shortness = _K1 * (1 - _B + _B * len(document) / usual)
            postings[word].append((place, rarity * count * (_K1 + 1) / (count + shortness)))
    scores = np.zeros((len(queries), len(documents)), np.float32)
    for row, query in zip(scores, queries, strict=True):
        for word in query:
            for place, score in postings.get(word, ()):
                row[place] += score
    return scores


def fused(words: Scores, meaning: Scores) -> dict[str, Scores]:
    """Reciprocal rank fusion (Cormack 2009, k = 60), and the weighted sum."""
    ranks = [np.argsort(np.argsort(-scores, axis=1, kind="stable"), axis=1) for scores in (words, meaning)]
    best = np.maximum(words.max(axis=1, keepdims=True), 1e-9)
    return {
        "both, by rank (RRF)": np.asarray(sum(1 / (_RRF + 1 + rank) for rank in ranks), np.float32),
        "both, weighted": words / best + MEANING_WEIGHT * meaning,
    }


def figures(scores: Scores, right: npt.NDArray[np.int64]) -> dict[str, float]:
    """Recall@1, Recall@10 and MRR; a tie counts as its middle place."""
    own = scores[np.arange(len(right)), right][:, None]
    place = (scores > own).sum(axis=1) + ((scores == own).sum(axis=1) + 1) / 2
    found = {"recall@1": (place <= 1).mean(), "recall@10": (place <= 10).mean(), "mrr": (1 / place).mean()}
    return {name: round(float(value), 3) for name, value in found.items()}


def _morphemes(kiwi: Kiwi, texts: Sequence[str]) -> list[list[str]]:
    return [[token.form.lower() for token in tokens if token.tag in CONTENT] for tokens in kiwi.tokenize(list(texts))]


def _bigrams(text: str) -> list[str]:
    words = ("".join(filter(str.isalnum, word)) for word in text.lower().split())
    return [pair for word in words for pair in ([word] if len(word) == 1 else map("".join, itertools.pairwise(word)))]
