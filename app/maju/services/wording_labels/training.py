"""Learns a label model and measures it on texts it never saw, neither they nor others of their source."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from maju.domain.errors import MajuError
from maju.domain.wording_labels import LabelledText, LabelTask
from maju.services.wording_labels.features import FeatureReader, ReadTexts, choose_words, matrix
from maju.services.wording_labels.label_model import NEVER, LabelHead
from maju.services.wording_labels.measures import Measures, measure
from maju.services.wording_labels.regression import fit

PENALTIES = (0.03, 0.01, 0.003, 0.001, 0.0003)
TRUSTED = 0.8
"""Share of right labels, on validation, among those that would be said: the smallest threshold that keeps it is taken."""
LEAST_SAID = 10
"""Labels that must have been said for that share to mean anything."""
LEAST_EXAMPLES = 8
"""Texts of a label to learn from; rarer labels are left out."""
LEAST_SOURCES = 5
HELD_OUT = 0.2
"""Share of the texts that is held out, and again for choosing penalty and threshold."""
MOST_TEXTS = 60_000
"""Texts of a task: their features take 240 MB."""

Fold = tuple[Sequence[int], Sequence[int]]
"""Rows to learn from, rows to check on."""


@dataclass(frozen=True, slots=True)
class Parts:
    """Rows of one task: ``held_out`` for the figures alone, ``learning`` in ``folds`` for everything else."""

    learning: tuple[int, ...]
    folds: tuple[Fold, ...]
    held_out: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TaskResult:
    """One task: the new head and its figures, those of the head before on the same texts, and which is kept.

    ``left_out``: labels too rare to be learnt, with their number of texts.
    """

    task: LabelTask
    head: LabelHead
    new: Measures
    old: Measures | None
    kept: str
    learnt_from: int
    left_out: Mapping[str, int]


def split(texts: Sequence[LabelledText]) -> Parts:
    """By source, in the order of a hash: the same texts are always split alike. Raises: MajuError ``labels-too-few``."""
    of_source: dict[str, list[int]] = {}
    for row, text in enumerate(texts):
        of_source.setdefault(text.source, []).append(row)
    if len(of_source) < LEAST_SOURCES:
        raise too_few(len(texts))
    ordered = sorted(of_source, key=lambda source: hashlib.sha256(source.encode()).digest())
    piles: tuple[list[int], list[int], list[int]] = ([], [], [])
    taken = 0
    for place, source in enumerate(ordered):
        pile = 0 if place == 0 or taken < HELD_OUT * len(texts) else 1
        pile = 2 if pile and piles[1] and taken >= 2 * HELD_OUT * len(texts) else pile
        piles[pile].extend(of_source[source])
        taken += len(of_source[source])
    held_out, checking, learning = piles
    if not checking or not learning:
        raise too_few(len(texts))
    return Parts((*learning, *checking), ((learning, checking),), tuple(held_out))


def too_few(number: int) -> MajuError:
    """Too few texts or sources to learn from and to measure on."""
    return MajuError(
        "labels-too-few",
        "라벨이 붙은 문장 {number}개로는 배우고 확인하기에 모자랍니다. 지금까지 쓰던 모델은 그대로입니다. 내려받은 폴더 전체를 골라 주십시오.",
        number=number,
    )


def without_repeats(texts: Iterable[LabelledText]) -> tuple[LabelledText, ...]:
    """Every wording once in a task: the same sentence may not stand on both sides. The first label stays."""
    seen: set[tuple[LabelTask, str]] = set()
    kept = []
    for text in texts:
        key = (text.task, " ".join(text.text.split()))
        if key not in seen:
            seen.add(key)
            kept.append(text)
    return tuple(kept)


def fewer(texts: Sequence[LabelledText], most: int = MOST_TEXTS) -> Sequence[LabelledText]:
    """At most ``most`` texts, chosen by a hash of their source, whole sources first come first served."""
    if len(texts) <= most:
        return texts
    return sorted(texts, key=lambda text: hashlib.sha256(("fewer" + text.source).encode()).digest())[:most]


def learn(
    task: LabelTask,
    texts: Sequence[LabelledText],
    parts: Parts,
    reader: FeatureReader,
    *,
    old: LabelHead | None = None,
    tell: Callable[[int], None] = lambda _done: None,
) -> TaskResult:
    """Learn one task and keep the better of the new head and ``old`` by macro F1 on the held-out texts (the old one when equal).

    ``tell`` hears how many texts are read and may raise to stop. Raises: MajuError ``labels-too-few``.
    """
    counts = Counter(texts[row].label for row in parts.learning)
    known = tuple(sorted(label for label, count in counts.items() if count >= LEAST_EXAMPLES))
    held_out = [row for row in parts.held_out if texts[row].text]
    if len(known) < 2 or not held_out:
        raise too_few(len(texts))
    read = reader.read([text.text for text in texts], tell)
    labels = [text.label for text in texts]
    head = _choose(read, labels, known, parts)
    right = [labels[row] for row in held_out]
    new = measure_head(head, read.at(held_out), right)
    before = measure_head(old, read.at(held_out), right) if old is not None else None
    kept = "new" if before is None or new.macro_f1 > before.macro_f1 else "old"
    rare = {label: count for label, count in sorted(counts.items()) if label not in known}
    return TaskResult(task, head, new, before, kept, len(parts.learning) - sum(rare.values()), rare)


def measure_head(head: LabelHead, read: ReadTexts, right: Sequence[str]) -> Measures:
    """Figures of a head on texts whose labels are known."""
    guessed, sure = head.guess(read)
    return measure(right, guessed, [probability >= head.threshold for probability in sure])


def _choose(read: ReadTexts, labels: Sequence[str], known: tuple[str, ...], parts: Parts) -> LabelHead:
    """The penalty with the best macro F1 over the folds, its threshold, and a head learnt from all of ``learning``."""
    tried = [(_folded(read, labels, known, parts.folds, penalty), penalty) for penalty in PENALTIES]
    (_, threshold), penalty = max(tried, key=lambda item: (item[0][0], item[1]))
    vocabulary, weights = _fit(read, labels, known, parts.learning, penalty)
    return LabelHead(known, vocabulary, weights, threshold)


def _folded(
    read: ReadTexts, labels: Sequence[str], known: tuple[str, ...], folds: Sequence[Fold], penalty: float
) -> tuple[float, float]:
    """Macro F1 over all checked texts, and the threshold they suggest."""
    right: list[str] = []
    guessed: list[str] = []
    sure: list[float] = []
    for learning, checking in folds:
        vocabulary, weights = _fit(read, labels, known, learning, penalty)
        head = LabelHead(known, vocabulary, weights, NEVER)
        found, how = head.guess(read.at(checking))
        right += [labels[row] for row in checking]
        guessed, sure = guessed + found, sure + how
    return measure(right, guessed, [False] * len(right)).macro_f1, threshold_for(right, guessed, sure)


def threshold_for(right: Sequence[str], guessed: Sequence[str], sure: Sequence[float]) -> float:
    """The smallest probability above which at least ``TRUSTED`` of the guesses are right; ``NEVER`` where there is none."""
    ordered = sorted(zip(sure, right, guessed, strict=True), reverse=True)
    hits, found = 0, NEVER
    for number, (probability, wanted, guess) in enumerate(ordered, 1):
        hits += wanted == guess
        tied = number < len(ordered) and ordered[number][0] == probability
        if number >= LEAST_SAID and not tied and hits >= TRUSTED * number:
            found = probability
    return found


def _fit(
    read: ReadTexts, labels: Sequence[str], known: tuple[str, ...], rows: Sequence[int], penalty: float
) -> tuple[tuple[str, ...], np.ndarray[tuple[int, ...], np.dtype[np.float64]]]:
    kept = [row for row in rows if labels[row] in known]
    chosen, wanted = read.at(kept), [labels[row] for row in kept]
    vocabulary = choose_words(chosen, wanted)
    classes = np.asarray([known.index(label) for label in wanted], np.intp)
    return vocabulary, fit(matrix(chosen, vocabulary), classes, len(known), penalty)
