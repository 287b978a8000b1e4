"""What a sentence looks like to the label model: its vector, and which morphemes stand in it."""

import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from maju.domain.ports import Morpheme, SentenceEncoder, WordAnalyzer

Floats = npt.NDArray[np.float32]

_CONTENT = frozenset(
    {"NNG", "NNP", "NNB", "NP", "NR", "SN", "SL", "VV", "VA", "VX", "XR", "MAG", "MAJ", "IC", "VCN", "XSN", "SF"}
)
_ENDINGS = frozenset({"EP", "EF", "EC", "ETM", "ETN", "VX", "VCP", "JX"})
_FIGURES = {"SN": "0/SN", "SL": "a/SL"}
"""Numbers and Latin words count as such: which ones they are says nothing of the label."""
MOST_WORDS = 800
"""Words a model knows; of the 200 sentences that ship, 700 to 900 stand in two or more."""
LEAST_TEXTS = 2
"""Texts in which a word must stand to be learnt."""
_BATCH = 256


@dataclass(frozen=True, slots=True)
class ReadTexts:
    """Texts as features: ``vectors`` one row of length 1 a text, ``words`` the morphemes and pairs of endings in it."""

    vectors: Floats
    words: tuple[frozenset[str], ...]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, rows: Sequence[int]) -> "ReadTexts":
        """Some of them."""
        return ReadTexts(self.vectors[np.asarray(rows, dtype=np.intp)], tuple(self.words[row] for row in rows))


class FeatureReader:
    """Reads texts with the static encoder that ships and the morphological analyser."""

    def __init__(self, encoder: SentenceEncoder, words: WordAnalyzer) -> None:
        self._encoder = encoder
        self._words = words

    def read(self, texts: Sequence[str], tell: Callable[[int], None] = lambda _done: None) -> ReadTexts:
        """Features of ``texts`` in their order; ``tell`` hears how many are done and may raise to stop."""
        vectors = [np.zeros((0, self._encoder.dimensions), np.float32)]
        found: list[frozenset[str]] = []
        for start in range(0, len(texts), _BATCH):
            batch = texts[start : start + _BATCH]
            made = self._encoder.encode(batch)
            vectors.append(np.frombuffer(made.data, "<f4").reshape(len(batch), made.dimensions))
            found += [words_of(morphemes) for morphemes in self._words.morphemes_of(batch)]
            tell(len(found))
        return ReadTexts(np.concatenate(vectors), tuple(found))


def words_of(morphemes: Iterable[Morpheme]) -> frozenset[str]:
    """Content words, endings, and pairs of neighbouring endings (겠 + 습니다), as ``form/tag``."""
    found: set[str] = set()
    before = ""
    for morpheme in morphemes:
        tag = morpheme.tag.partition("-")[0]
        name = _FIGURES.get(tag, f"{morpheme.form}/{tag}")
        ending = tag in _ENDINGS
        if ending or tag in _CONTENT:
            found.add(name)
        if ending and before:
            found.add(f"{before}+{name}")
        before = name if ending or tag == "NNB" else ""
    return frozenset(found)


def choose_words(read: ReadTexts, labels: Sequence[str]) -> tuple[str, ...]:
    """The words that say most about the labels (mutual information with their presence), in order of the alphabet."""
    total = len(read)
    of_label = Counter(labels)
    texts_with: Counter[str] = Counter()
    together: Counter[tuple[str, str]] = Counter()
    for words, label in zip(read.words, labels, strict=True):
        texts_with.update(words)
        together.update((word, label) for word in words)
    known = [word for word, count in texts_with.items() if count >= LEAST_TEXTS]

    def tells(word: str) -> float:
        have = texts_with[word]
        return sum(
            _term(together[word, label], have, count, total)
            + _term(count - together[word, label], total - have, count, total)
            for label, count in of_label.items()
        )

    best = sorted(known, key=lambda word: (-tells(word), word))[:MOST_WORDS]
    return tuple(sorted(best))


def _term(both: int, one: int, other: int, total: int) -> float:
    return both / total * math.log(both * total / (one * other)) if both else 0.0


def matrix(read: ReadTexts, vocabulary: Sequence[str]) -> Floats:
    """One row a text: its vector, then its known words, also of length 1, so that both sides weigh the same."""
    place = {word: column for column, word in enumerate(vocabulary, read.vectors.shape[1])}
    found = np.zeros((len(read), read.vectors.shape[1] + len(vocabulary)), np.float32)
    found[:, : read.vectors.shape[1]] = read.vectors
    for row, words in zip(found, read.words, strict=True):
        columns = [place[word] for word in words if word in place]
        if columns:
            row[columns] = 1.0 / math.sqrt(len(columns))
    return found
