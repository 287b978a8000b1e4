"""How many questions of a plan come from where: the bank, the person's materials, the posting, what others were asked."""

import random
from collections import Counter
from collections.abc import Mapping, Sequence

from maju.domain.question import QuestionKind, QuestionSource

BANK_SHARE = 0.35
"""Of the questions that could be asked either way, the share of the bank: what every candidate is asked (구조화 면접 asks all the same
first) stays a third, so that nobody practises their own papers alone; one of two at least, none of one."""
TAILORED_SHARES = {
    QuestionSource.JOINED: 0.30,
    QuestionSource.RESUME: 0.30,
    QuestionSource.NOTE: 0.20,
    QuestionSource.POSTING: 0.15,
    QuestionSource.OCCUPATION: 0.05,
}
"""Of the rest. What only this person can be asked comes first; what a company has asked before next; of a posting alone and its
occupation as much as is left, since joined questions ask about the posting too."""

ALWAYS_OF_THE_BANK = frozenset({QuestionKind.SELF_INTRODUCTION, QuestionKind.CLOSING})
"""The same in every interview: not counted."""

There = Mapping[QuestionSource, frozenset[QuestionKind]]
"""Kinds that each source but the bank has questions of."""


def sources_of(kinds: Sequence[QuestionKind], there: There, dice: random.Random) -> list[QuestionSource]:
    """A source for each place. Places that only the bank can fill are the bank's, and count to its share."""
    always = [at for at, kind in enumerate(kinds) if kind in ALWAYS_OF_THE_BANK]
    choices = [[source for source in TAILORED_SHARES if kind in there.get(source, ())] for kind in kinds]
    by_need = sorted(
        (at for at in range(len(kinds)) if at not in always), key=lambda at: (len(choices[at]), dice.random())
    )
    found = dict.fromkeys([*always, *by_need[: _bank_places(len(by_need))]], QuestionSource.BANK)
    rest = [at for at in by_need if at not in found]
    given: Counter[QuestionSource] = Counter()
    usable = {source for at in rest for source in choices[at]}
    whole = sum(TAILORED_SHARES[source] for source in usable)
    for at in rest:
        if not choices[at]:
            found[at] = QuestionSource.BANK
            continue
        wanted = {each: len(rest) * TAILORED_SHARES[each] / whole - given[each] for each in choices[at]}
        found[at] = max(wanted, key=lambda each: wanted[each])
        given[found[at]] += 1
    return [found[at] for at in range(len(kinds))]


def _bank_places(count: int) -> int:
    return 0 if count < 2 else max(1, round(BANK_SHARE * count))
