"""A learnt label model, and what it says of texts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from maju.domain.feedback import LabelGuess, WordingLabels
from maju.domain.ports import SentenceEncoder, WordAnalyzer
from maju.domain.wording_labels import HeadWeights, LabelTask, LabelWeights, korean_label
from maju.services.wording_labels.features import FeatureReader, ReadTexts, matrix
from maju.services.wording_labels.regression import Doubles, probabilities

NEVER = 2.0
"""A threshold that no probability reaches: validation found none that can be trusted."""
LEAST_WORDS = 5
"""Words and endings of a sentence below which nothing is said of it ("네.", "맞습니다.")."""


@dataclass(frozen=True, slots=True)
class LabelHead:
    """One task. ``weights`` (dimensions + words + 1, labels); a label is said from ``threshold`` on, learnt on validation."""

    labels: tuple[str, ...]
    vocabulary: tuple[str, ...]
    weights: Doubles
    threshold: float

    def probabilities(self, read: ReadTexts) -> Doubles:
        """One row a text, one column a label."""
        return probabilities(matrix(read, self.vocabulary), self.weights)

    def guess(self, read: ReadTexts) -> tuple[list[str], list[float]]:
        """The likeliest label of each text and its probability."""
        found = self.probabilities(read)
        best = found.argmax(axis=1)
        return [self.labels[index] for index in best], [
            float(row[index]) for row, index in zip(found, best, strict=True)
        ]


def opened(kept: HeadWeights) -> LabelHead:
    """A head to work with."""
    weights = np.frombuffer(kept.weights, "<f4").reshape(-1, len(kept.labels)).astype(np.float64)
    return LabelHead(kept.labels, kept.vocabulary, weights, kept.threshold)


def closed(head: LabelHead) -> HeadWeights:
    """A head to keep."""
    return HeadWeights(head.labels, head.vocabulary, head.weights.astype("<f4").tobytes(), head.threshold)


class WordingLabeller:
    """The :class:`maju.domain.wording_labels.Labeller` over a model. Any thread may call."""

    def __init__(self, kept: LabelWeights, encoder: SentenceEncoder, words: WordAnalyzer) -> None:
        self._name = kept.name
        self._heads = {task: opened(head) for task, head in kept.heads.items()}
        self._words = words
        self._reader = FeatureReader(encoder, words)

    def labels(self, text: str) -> WordingLabels:
        """Labels of an answer by its sentences: a label is said where a sentence's is likely enough, the one with the most characters first.

        Its probability is the mean over its sentences, weighted by their characters.
        """
        sentences = [text[start:end].strip() for start, end in self._words.sentences(text)]
        sentences = [sentence for sentence in sentences if sentence]
        read = self._reader.read(sentences)
        said = {task: self._said(task, sentences, read) for task in LabelTask}
        return WordingLabels(said[LabelTask.INTENT], said[LabelTask.EMOTION], self._name)

    def _said(self, task: LabelTask, sentences: Sequence[str], read: ReadTexts) -> tuple[LabelGuess, ...]:
        head = self._heads.get(task)
        if head is None or not sentences:
            return ()
        sizes = [len(sentence) for sentence in sentences]
        carried: dict[str, list[tuple[float, int]]] = {}
        enough = [len(words) >= LEAST_WORDS for words in read.words]
        for label, probability, size, told in zip(*head.guess(read), sizes, enough, strict=True):
            if told and probability >= head.threshold:
                carried.setdefault(label, []).append((probability, size))
        ordered = sorted(carried.items(), key=lambda item: (-sum(size for _, size in item[1]), item[0]))
        return tuple(LabelGuess(label, korean_label(task, label), _mean(found)) for label, found in ordered)


def _mean(found: Sequence[tuple[float, int]]) -> float:
    return float(np.average([p for p, _ in found], weights=[size for _, size in found]))
