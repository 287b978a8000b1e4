"""How good guesses are: accuracy, precision, recall and F1 of every label, and which is taken for which."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LabelMeasure:
    """One label. ``texts``: how many carry it. Precision, recall and F1 are 0 where nothing was found."""

    label: str
    texts: int
    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class Measures:
    """``confusion[i][j]``: texts of label ``labels[i]`` that were taken for ``labels[j]``. ``macro_f1``: mean over labels with texts.

    ``said``: share of the texts of which a label is said at all; ``said_right``: share of those that is right (None: nothing is said).
    """

    labels: tuple[str, ...]
    texts: int
    accuracy: float
    macro_f1: float
    each: tuple[LabelMeasure, ...]
    confusion: tuple[tuple[int, ...], ...]
    said: float
    said_right: float | None


def measure(right: Sequence[str], guessed: Sequence[str], said: Sequence[bool]) -> Measures:
    """Measures of guesses; ``said``: whether each was likely enough to be said. At least one text."""
    labels = tuple(sorted({*right, *guessed}))
    pairs = Counter(zip(right, guessed, strict=True))
    each = tuple(_one(label, pairs) for label in labels)
    carried = [one for one in each if one.texts]
    told = [r == g for r, g, s in zip(right, guessed, said, strict=True) if s]
    return Measures(
        labels=labels,
        texts=len(right),
        accuracy=sum(pairs[label, label] for label in labels) / len(right),
        macro_f1=sum(one.f1 for one in carried) / len(carried),
        each=each,
        confusion=tuple(tuple(pairs[row, column] for column in labels) for row in labels),
        said=len(told) / len(right),
        said_right=sum(told) / len(told) if told else None,
    )


def _one(label: str, pairs: Counter[tuple[str, str]]) -> LabelMeasure:
    hits = pairs[label, label]
    texts = sum(count for (right, _), count in pairs.items() if right == label)
    guesses = sum(count for (_, guess), count in pairs.items() if guess == label)
    precision, recall = hits / guesses if guesses else 0.0, hits / texts if texts else 0.0
    f1 = 2 * hits / (texts + guesses) if texts + guesses else 0.0
    return LabelMeasure(label, texts, precision, recall, f1)
