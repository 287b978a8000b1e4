"""What stands behind an answer: words of the person's own in sentences that not everybody could say, and figures.

One sum serves three criteria, each with its own steps: own words + 2 for a figure - 4 for a general sentence - 3 for one that
leaves no exception (항상, 절대) - 1 for a word that only makes it more (굉장히, 많이). The weights and steps were chosen on the tuning half of ``benchmarks/evaluation_gold``.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from maju.services.judging.figures import figures_in
from maju.services.judging.lexicon import Lexicon
from maju.services.judging.own_words import OwnWords
from maju.services.judging.reading import Sentence

_FIGURE, _GENERAL, _SWEEPING, _VAGUE = 2, 4, 3, 1


@dataclass(frozen=True, slots=True)
class Support:
    """``own``: different content words in telling sentences, not the question's; ``figures``: amounts named.

    ``general``: sentences that fit anybody (slogans too) or evade; ``sweeping``: sentences without exception; ``vague``: words that
    only make something more or less.
    """

    own: int
    figures: int
    general: tuple[Sentence, ...]
    sweeping: int
    vague: int

    @property
    def points(self) -> int:
        """The sum."""
        added = self.own + _FIGURE * self.figures
        return added - _GENERAL * len(self.general) - _SWEEPING * self.sweeping - _VAGUE * self.vague


def find_support(own: OwnWords, asked: frozenset[str], lexicon: Lexicon) -> Support:
    """Look through the sentences of the person's own. ``asked``: content words of the question."""
    general = tuple(s for s in own.usable if is_general(s, lexicon))
    telling = [s for s in own.usable if s not in general]
    little = asked | lexicon.words.frame | lexicon.words.common
    words = {form for sentence in telling for form in sentence.forms if form not in little}
    said = [word.strip(".,!?…") for sentence in own.usable for word in sentence.text.split()]
    return Support(
        len(words),
        sum(len(figures_in(sentence.text)) for sentence in own.usable),
        general + own.slogans,
        sum(any(word in sentence.text for word in lexicon.words.absolutes) for sentence in own.usable),
        sum(word in lexicon.words.vague for word in said),
    )


def is_general(sentence: Sentence, lexicon: Lexicon) -> bool:
    """A sentence that anybody could say, or that evades: a listed phrase, and no figure beside it."""
    if any(phrase in sentence.text for phrase in lexicon.words.evasions):
        return True
    said = any(phrase in sentence.text for phrase in lexicon.words.generalities)
    return said and not figures_in(sentence.text)


def step(points: float, steps: Sequence[float]) -> int:
    """1 below the first of four steps, 5 from the last."""
    return 1 + sum(points >= limit for limit in steps)
