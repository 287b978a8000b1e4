"""Which proposals become questions: none forbidden, none twice by words or by meaning, a few of each sort, in an order by seed."""

import math
import random
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from maju.domain.forbidden_topics import forbidden_topics
from maju.domain.ports import SentenceEncoder
from maju.services.job_question_lines import speaks_to_a_machine
from maju.services.tailoring import stock_deeds, stock_essay, stock_joined, stock_path, stock_work
from maju.services.tailoring.frames import Topic
from maju.services.tailoring.proposal import LONGEST_QUESTION, Proposal
from maju.services.vector_rows import rows_of

SAME_WORDS = 0.62
"""Cosine of two questions' weighted word heads and bigrams. Frames of one sort around two projects lie below 0.55, a question worded
again lies above 0.66 (tests/services/tailoring/test_choosing.py holds both sides)."""
SAME_MEANING = 0.80
"""Cosine of the static encoder that ships. The bank's 728 questions, read as different, reach 0.75 at most."""
MOST_OF_A_TOPIC = 4
_REQUEST = re.compile(r"(?:니까\?|(?:(?:말씀|설명|소개|이야기|답|제안|비교|평가)해|들려|꼽아|들어)\s?주십시오\.)$")
_STOCKS = (stock_deeds, stock_essay, stock_joined, stock_path, stock_work)
SELDOM, SELDOM_LEFT_OUT = frozenset({"gap", "short-stay", "major"}), 0.5
"""Topics that are asked about in every other practice only: what lies behind a person, beside what they did."""
_ORDERED_FIRST = re.compile(
    r"(?<!말씀해 주)(?<!설명해 주)(?<!소개해 주)(?<!들려주)(?:십시오|세요)[^가-힣]*[가-힣]|[:：]"
)
"""An order before the question, or a label."""
_LEAST_HANGUL = 0.4


def is_question(text: str) -> bool:
    """Whether it is asked in 습니다체, short enough to be heard, and of nothing that must not be asked."""
    hangul = sum("가" <= sign <= "힣" for sign in text)
    return (
        9 <= len(text) <= LONGEST_QUESTION
        and _REQUEST.search(text) is not None
        and hangul >= _LEAST_HANGUL * len(text)
        and not forbidden_topics(text)
        and not speaks_to_a_machine(text)
        and not _ORDERED_FIRST.search(text)
    )


def choose(
    proposals: Iterable[Proposal], encoder: SentenceEncoder | None, seed: int, most: int
) -> tuple[Proposal, ...]:
    """At most ``most``, the topics by turns so that none crowds out another; equal for equal seeds. Of two that ask the same the
    earlier in ``proposals`` stays."""
    fit = [each for each in proposals if is_question(each.text)]
    dice = random.Random(f"{seed}/tailoring")
    groups: dict[str, list[Proposal]] = {}
    for each in (fit[at] for at in different([each.text for each in fit], encoder)):
        groups.setdefault(each.topic, []).append(each)
    for topic in sorted(SELDOM & groups.keys()):
        if dice.random() < SELDOM_LEFT_OUT and len(groups) > 1:
            del groups[topic]
    for group in groups.values():
        dice.shuffle(group)
    chosen: list[Proposal] = []
    for turn in range(MOST_OF_A_TOPIC):
        chosen += [group[turn] for group in groups.values() if turn < len(group)]
    return tuple(chosen[:most])


def different(texts: Sequence[str], encoder: SentenceEncoder | None) -> list[int]:
    """The places of those that ask something no earlier one asks. A frame around two titles counts as one question."""
    alike = Alike(texts, encoder)
    kept: list[int] = []
    for at in range(len(texts)):
        if not any(alike.same(at, other) for other in kept):
            kept.append(at)
    return kept


def alike_to(texts: Sequence[str], others: Sequence[str], encoder: SentenceEncoder | None) -> list[int]:
    """The places of those among ``others`` that ask what one of ``texts`` asks."""
    alike = Alike([*texts, *others], encoder)
    own = range(len(texts))
    return [at for at in range(len(others)) if any(alike.same(one, len(texts) + at) for one in own)]


class Alike:
    """How alike questions are, by their places: in words (heads of words and bigrams, those rare in frames weighing more) and,
    with an encoder, in meaning."""

    def __init__(self, texts: Sequence[str], encoder: SentenceEncoder | None) -> None:
        self._features = [_features(text) for text in texts]
        self._weights = _weights_of(frozenset().union(*self._features))
        self._whole = [self._weight(features) for features in self._features]
        self._meanings = None
        if encoder is not None and texts:
            made = encoder.encode(texts)
            rows = rows_of(made)
            self._meanings = rows @ rows.T

    def same(self, one: int, other: int) -> bool:
        """Whether both ask the same."""
        return self.in_meaning(one, other) >= SAME_MEANING or self.in_words(one, other) >= SAME_WORDS

    def in_words(self, one: int, other: int) -> float:
        """0 to 1."""
        shared = self._features[one] & self._features[other]
        return self._weight(shared) / math.sqrt(self._whole[one] * self._whole[other]) if shared else 0.0

    def in_meaning(self, one: int, other: int) -> float:
        """Cosine; 0 without an encoder."""
        return 0.0 if self._meanings is None else float(self._meanings[one, other])

    def _weight(self, found: frozenset[str]) -> float:
        return sum(map(self._weights.__getitem__, found))


def _weights_of(found: Iterable[str]) -> dict[str, float]:
    """Those rare in frames weigh more."""
    counts, known = _background()
    return {feature: math.log((known + 1) / (counts[feature] + 0.5)) ** 2 for feature in found}


@lru_cache(maxsize=1)
def _background() -> tuple[Counter[str], int]:
    """In how many frames each feature stands, and how many frames there are."""
    topics = [each for stock in _STOCKS for each in vars(stock).values() if isinstance(each, Topic)]
    texts = [re.sub(r"\{.*?\}", " ", frame.text) for topic in topics for frame in topic.frames]
    return Counter(feature for text in texts for feature in _features(text)), len(texts)


def _features(text: str) -> frozenset[str]:
    found: set[str] = set()
    for word in re.findall(r"[가-힣a-z0-9]+", text.lower()):
        if len(word) > 1:
            found.add("^" + word[:2])
        found.update(word[at : at + 2] for at in range(len(word) - 1))
    return frozenset(found)
