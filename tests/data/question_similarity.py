"""How alike two Korean questions are worded.

Measure: the cosine of two sets of features, each weighted by its inverse document frequency ``log((N + 1) / df)`` in the bank.
Features of a word are its head (the first two syllables, in Korean mostly the stem) and all its character bigrams, so that
particles and inflection (실패한, 실패했던) change little and the order of the words nothing. The weights replace a hand-written
list of stock endings: 말씀해 주십시오 or 어떻게 하시겠습니까 stand in so many questions that they count for almost nothing.

Tried before: the Jaccard index over character trigrams. It saw rewordings made by hand at 0.05 to 0.26 and the closest pair of
the bank at 0.22, so no threshold divides them. Here rewordings lie at 0.54 and above and the bank's closest pair, which asks
two different things, at 0.44 (``test_question_checks.py`` holds both sides).

Limit: it compares wording. The same question in quite different words passes; that takes a reader, and
``python -m tests.data.question_similarity`` lists for one the pairs that come closest.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from tests.data.question_lines import read_bank

#: Two main questions at least so similar are one question asked twice.
SAME_QUESTION = 0.48
#: A follow-up takes up words of its question (up to 0.53 in the bank); from here on it asks the same again.
REPEATS_ITS_QUESTION = 0.55
#: Follow-ups are short and lean on a question that is not in them, so they share more: this is practically the same sentence.
SAME_FOLLOW_UP = 0.75


def features(text: str) -> frozenset[str]:
    """Word heads (marked ``^``) and character bigrams within words."""
    found: set[str] = set()
    for word in re.findall(r"[가-힣a-z0-9]+", text.lower()):
        if len(word) > 1:
            found.add("^" + word[:2])
        found.update(word[i : i + 2] for i in range(len(word) - 1))
    return frozenset(found)


class Wordings:
    """A collection of texts whose common features weigh little."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._features = [features(text) for text in texts]
        frequency = Counter(feature for found in self._features for feature in found)
        self._unseen = math.log(len(texts) + 1) ** 2
        self._squares = {feature: math.log((len(texts) + 1) / count) ** 2 for feature, count in frequency.items()}

    def similarity(self, one: str, other: str) -> float:
        """From 0 to 1; the texts need not be in the collection."""
        a, b = features(one), features(other)
        return self._weight(a & b) / (math.sqrt(self._weight(a) * self._weight(b)) or 1.0)

    def alike(self, least: float) -> list[tuple[float, int, int]]:
        """Pairs of the collection at least so similar, most similar first: (similarity, index, index)."""
        lengths = [math.sqrt(self._weight(found)) or 1.0 for found in self._features]
        holders: defaultdict[str, list[int]] = defaultdict(list)
        pairs = []
        for index, found in enumerate(self._features):
            shared: defaultdict[int, float] = defaultdict(float)
            for feature in found:
                for earlier in holders[feature]:
                    shared[earlier] += self._squares[feature]
                holders[feature].append(index)
            for earlier, weight in shared.items():
                similarity = weight / (lengths[index] * lengths[earlier])
                if similarity >= least:
                    pairs.append((similarity, earlier, index))
        return sorted(pairs, reverse=True)

    def _weight(self, found: frozenset[str]) -> float:
        return sum(self._squares.get(feature, self._unseen) for feature in found)


def _list_closest(count: int = 40) -> None:
    """For an editor: the closest pairs, to be read."""
    bank = read_bank(Path(__file__).parents[2] / "data" / "questions")
    texts = [line.question["text"] for line in bank]
    for similarity, i, j in Wordings(texts).alike(0.25)[:count]:
        print(f"{similarity:.2f}  {bank[i].where}  {texts[i]}\n      {bank[j].where}  {texts[j]}")


if __name__ == "__main__":
    _list_closest()
