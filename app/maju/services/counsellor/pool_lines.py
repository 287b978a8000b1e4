"""What candidates' materials say, line by line: every statement at the desk points at one of these."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from maju.domain.candidate import ItemKind, ProfileItem
from maju.domain.pool import PooledCandidate
from maju.services.job_profile_text import PersonText, person_from_text
from maju.services.shared_words import AskedWord, word_in

_LEAST_NAME = 2
_SUFFIXES = (
    "님",
    "씨",
    "분",
    "은",
    "는",
    "이",
    "가",
    "을",
    "를",
    "의",
    "와",
    "과",
    "도",
    "에게",
    "께",
    "한테",
    "하고",
    "이랑",
    "랑",
    " ",
    ",",
    "?",
)
"""What may follow a name that is meant: 온 is a name and begins 온라인."""


@dataclass(frozen=True, slots=True)
class PoolLine:
    """One line of one candidate. ``document``: its name; ``line``: where the entry stands in it, from 1, 0 where nobody knows."""

    candidate: str
    called: str
    kind: ItemKind
    text: str
    document: str
    line: int
    item: str


def lines_of(candidate: PooledCandidate) -> tuple[PoolLine, ...]:
    """Each line once, in the order of the profile."""
    found: dict[str, PoolLine] = {}
    for item in candidate.items:
        document, number = (item.source.name, item.source.line) if item.source else ("", 0)
        for text in _texts(item):
            if any(text in told.text for told in found.values() if told.item == item.id):
                continue
            line = PoolLine(candidate.id, candidate.called, item.kind, text, document, number, item.id)
            found.setdefault(text, line)
    return tuple(found.values())


def person_of(candidate: PooledCandidate, lines: Sequence[PoolLine]) -> PersonText:
    """One candidate as the services over jobs read a person. A certificate's title stands on a line of its own too: a trade (물류관리사)
    with a date behind it would not be read as a certificate."""
    titles = (item.title for item in candidate.items if item.kind is ItemKind.CERTIFICATE)
    return person_from_text("\n".join(dict.fromkeys((*(line.text for line in lines), *titles))))


def line_with(lines: Sequence[PoolLine], quote: str) -> PoolLine | None:
    """The line a literal quote stands in: rather the whole of it, or one of a certificate."""
    holding = [line for line in lines if quote in line.text]
    return min(holding, key=lambda line: (line.text != quote, line.kind is not ItemKind.CERTIFICATE), default=None)


def with_words(lines: Iterable[PoolLine], field: Sequence[AskedWord]) -> tuple[PoolLine, ...]:
    """Lines that hold all words, else those that hold one, where together they hold all."""
    if not field:
        return ()
    given = tuple(lines)
    whole = tuple(line for line in given if all(word_in(line.text, word) for word in field))
    if whole:
        return whole
    some = tuple(line for line in given if any(word_in(line.text, word) for word in field))
    text = "\n".join(line.text for line in some)
    return some if all(word_in(text, word) for word in field) else ()


def is_named(text: str, called: str) -> bool:
    """Whether a text names somebody, as a word of its own."""
    at = text.find(called)
    while at >= 0:
        before, after = text[at - 1 : at], text[at + len(called) :]
        free = not before.isalnum()
        if free and (
            after.startswith("님") or (len(called) >= _LEAST_NAME and (not after or after.startswith(_SUFFIXES)))
        ):
            return True
        at = text.find(called, at + 1)
    return False


def _texts(item: ProfileItem) -> Iterator[str]:
    if item.source is not None and item.source.quote:
        yield item.source.quote
    else:
        yield " · ".join(filter(None, (item.title, item.organisation, item.role)))
    yield from (text for line in item.text.splitlines() if (text := line.strip()))
