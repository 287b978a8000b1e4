"""Learns a label model and measures it on texts it never saw, neither they nor others of their source."""

import hashlib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from maju.domain.errors import MajuError
from maju.domain.wording_labels import LabelledText, LabelTask
from maju.services.wording_labels.features import FeatureReader, Floats, ReadTexts, choose_words, matrix
from maju.services.wording_labels.label_model import NEVER, LabelHead
from maju.services.wording_labels.measures import Measures, measure
from maju.services.wording_labels.regression import Doubles, fit

PENALTIES = (0.03, 0.01, 0.003, 0.001, 0.0003)
TRUSTED = 0.85
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

Told = Callable[[str, int, int], None]
"""Hears what is done (``reading`` texts or ``learning``), how many are done, and of how many."""


def _nobody(_stage: str, _done: int, _of: int) -> None:
    """Nobody wants to hear."""


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
    tell: Told = _nobody,
) -> TaskResult:
    """Learn one task and keep the better of the new head and ``old`` by macro F1 on the held-out texts (the old one when equal).

    ``tell`` hears of texts read, then of fits made, and may raise to stop. Raises: MajuError ``labels-too-few``.
    """
    counts = Counter(texts[row].label for row in parts.learning)
    known = tuple(sorted(label for label, count in counts.items() if count >= LEAST_EXAMPLES))
    if len(known) < 2:
        raise too_few(len(texts))
    read = reader.read([text.text for text in texts], lambda done: tell("reading", done, len(texts)))
    labels = [text.label for text in texts]
    from threadpoolctl import threadpool_limits  # late: only learning needs it

    with threadpool_limits(
        1
    ):  # sums in one order; and two threads that wait for each other on a busy computer took nine times as long
        head = _choose(read, labels, known, parts, tell)
    right = [labels[row] for row in parts.held_out]
    held_out = read.at(parts.held_out)
    new = measure_head(head, held_out, right)
    before = measure_head(old, held_out, right) if old is not None else None
    kept = "new" if before is None or new.macro_f1 > before.macro_f1 else "old"
    rare = {label: count for label, count in sorted(counts.items()) if label not in known}
    return TaskResult(task, head, new, before, kept, len(parts.learning) - sum(rare.values()), rare)


def measure_head(head: LabelHead, read: ReadTexts, right: Sequence[str]) -> Measures:
    """Figures of a head on texts whose labels are known."""
    guessed, sure = head.guess(read)
    return measure(right, guessed, [probability >= head.threshold for probability in sure])


@dataclass(slots=True)
class _Tried:
    """What the folds said of one penalty."""

    right: list[str] = field(default_factory=list)
    guessed: list[str] = field(default_factory=list)
    sure: list[float] = field(default_factory=list)

    @property
    def macro_f1(self) -> float:
        return measure(self.right, self.guessed, [False] * len(self.right)).macro_f1


def _choose(read: ReadTexts, labels: Sequence[str], known: tuple[str, ...], parts: Parts, tell: Told) -> LabelHead:
    """The penalty with the best macro F1 over the folds, its threshold, and a head learnt from all of ``learning``."""
    tried = {penalty: _Tried() for penalty in PENALTIES}
    fits = len(PENALTIES) * len(parts.folds) + 1
    for number, (learning, checking) in enumerate(parts.folds):
        lesson = _lesson(read, labels, known, learning)
        weights: Doubles | None = None
        for place, (penalty, found) in enumerate(tried.items()):
            weights = fit(lesson.rows, lesson.classes, len(known), penalty, weights)
            guessed, sure = LabelHead(known, lesson.vocabulary, weights, NEVER).guess(read.at(checking))
            found.right += [labels[row] for row in checking]
            found.guessed += guessed
            found.sure += sure
            tell("learning", number * len(PENALTIES) + place + 1, fits)
    penalty, best = max(tried.items(), key=lambda item: (item[1].macro_f1, item[0]))
    lesson = _lesson(read, labels, known, parts.learning)
    weights = fit(lesson.rows, lesson.classes, len(known), penalty)
    tell("learning", fits, fits)
    return LabelHead(known, lesson.vocabulary, weights, threshold_for(best.right, best.guessed, best.sure))


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


class _Lesson(NamedTuple):
    """What is learnt from: features of the texts with a known label, the number of each one's label, the words among the features."""

    rows: Floats
    classes: npt.NDArray[np.intp]
    vocabulary: tuple[str, ...]


def _lesson(read: ReadTexts, labels: Sequence[str], known: tuple[str, ...], rows: Sequence[int]) -> _Lesson:
    kept = [row for row in rows if labels[row] in known]
    chosen, wanted = read.at(kept), [labels[row] for row in kept]
    vocabulary = choose_words(chosen, wanted)
    return _Lesson(
        matrix(chosen, vocabulary), np.asarray([known.index(label) for label in wanted], np.intp), vocabulary
    )
