"""Who worked how long in a field: entries of work whose words name it, their months added."""

from collections.abc import Mapping, Sequence

from maju.domain.candidate import ItemKind, ProfileItem
from maju.domain.pool import PooledCandidate
from maju.services.counsellor import sayings as say
from maju.services.counsellor.answers import DeskAnswer, Told
from maju.services.counsellor.career_length import months_of, told_length
from maju.services.counsellor.pool_lines import PoolLine, with_words
from maju.services.counsellor.questions import Years
from maju.services.shared_words import AskedWord, word_in

MOST_LINES = 6

Lines = Mapping[str, tuple[PoolLine, ...]]
"""Of each candidate by id."""


def length_answer(
    people: Sequence[PooledCandidate], lines: Lines, field: Sequence[AskedWord], years: Years, today: str
) -> DeskAnswer:
    """Those of ``people`` whose entries of work in ``field`` (all of them, where it is empty) last so long."""
    told = []
    for each in people:
        works = [item for item in each.items if item.kind is ItemKind.EXPERIENCE and _is_of(item, field)]
        months = months_of(works, today)
        if works and _fits(months, years):
            told.append(Told(say.worked(each.called, told_length(months)), _lines_of(lines[each.id], works, field)))
    shown = say.names([word.written for word in field])
    head = say.worked_long(shown, told_length(years.months), len(told), at_least=years.at_least)
    return DeskAnswer(head, tuple(told), (say.how_counted(shown), say.order_says_nothing()))


def _lines_of(
    given: Sequence[PoolLine], works: Sequence[ProfileItem], field: Sequence[AskedWord]
) -> tuple[PoolLine, ...]:
    """The line of each work, and those of its lines that hold the words asked for."""
    ids = {item.id for item in works}
    lines = [line for line in given if line.item in ids]
    heads = {line.item: line for line in reversed(lines)}
    first = (heads[item.id] for item in works if item.id in heads)
    return tuple(dict.fromkeys((*first, *with_words(lines, field))))[:MOST_LINES]


def _is_of(item: ProfileItem, field: Sequence[AskedWord]) -> bool:
    quote = item.source.quote if item.source else ""
    text = "\n".join((item.title, item.organisation, item.role, item.text, quote))
    return all(word_in(text, word) for word in field)


def _fits(months: int, years: Years) -> bool:
    return months >= years.months if years.at_least else months <= years.months
