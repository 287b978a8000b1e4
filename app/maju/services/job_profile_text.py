"""What a person wrote or said about themselves, without what must not count: sentences on sex, age, origin, family and the like.

They are taken out before anything is searched or encoded (채용절차법 제4조의3; 고용상 연령차별금지법 제4조의4), so that no vector
and no score can depend on them. Words cannot judge meaning: in doubt a sentence goes, and what is about the work (여성복, 65세 이상
어르신, 환자 가족) stays.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from maju.domain.answer import Transcript, TranscriptSource, Word
from maju.domain.record import StoredTake, by_answer
from maju.services.job_personal_facts import IDENTIFYING, NAME_ALONE, personal_facts, telling_words

LONG_PIECE = 160
"""Characters from which a sentence (of a recogniser that sets no full stops) is parted into its clauses."""
_PIECE = re.compile(r".+?(?:[.!?。…]+(?=\s|$)\s*|(?<=[다요죠])\.(?=\S)|\n\s*|$)", re.DOTALL)
_CLAUSE = re.compile(r".+?(?:[,;]\s*|(?<=[고며만데서])\s+|$)", re.DOTALL)
_OF_ONESELF = re.compile(
    r"(?<![가-힣])(?:저는|제가|저의|제|나는|내가|우리|저희)\s|(?:입니다|니다만|이에요|예요|했습니다|었습니다|았습니다|있습니다)[.!]?\s*$"
)
"""A sentence that tells of the person, and does not only ask for work."""
_HEADING = re.compile(r"\s*(?:이\s?력\s?서|자기\s?소개서|입사\s?지원서|경력\s?기술서|지원서)\s*")
_HEAD_LINES = 4
"""Lines at the top of a resume among which a line may be nothing but a name."""


@dataclass(frozen=True, slots=True)
class QuotePlace:
    """Where literal words of a person come from: the answer by its position from 0, and the second, where words are timed."""

    quote: str
    position: int
    at_s: float | None


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    position: int
    words: tuple[Word, ...]


@dataclass(frozen=True, slots=True)
class PersonText:
    """What may count of what a person wrote or said. ``text`` is literal, one sentence or line after the other; ``topics``: Korean
    names of what was left out (성별, 나이 …)."""

    text: str
    topics: tuple[str, ...] = ()
    said: tuple[_Said, ...] = ()

    def sentences(self) -> tuple[str, ...]:
        """Sentences and lines without blanks around them."""
        return tuple(piece.strip() for piece in _pieces(self.text) if piece.strip())

    def places(self, quotes: Iterable[str]) -> tuple[QuotePlace, ...]:
        """Where each quote that was said in an interview was said; what was written has no place."""
        found = (self._place(quote) for quote in dict.fromkeys(quotes))
        return tuple(place for place in found if place is not None)

    def _place(self, quote: str) -> QuotePlace | None:
        for said in self.said:
            at = said.text.find(quote)
            if at >= 0:
                return QuotePlace(quote, said.position, _second(said, at))
        return None


def person_from_text(text: str) -> PersonText:
    """Of a resume, a profile or a sentence."""
    return PersonText(neutral(text), topics_of(text))


def person_from_takes(takes: Iterable[StoredTake]) -> PersonText:
    """Of the answers of an interview: the take of each that the report counts, if it has words."""
    said: list[_Said] = []
    for answer in by_answer(takes):
        take = answer.latest
        if take is not None and not take.skipped and _has_words(take.transcript):
            said.append(_Said(take.transcript.text, take.id.position, take.transcript.words))
    everything = "\n".join(each.text for each in said)
    return PersonText("\n".join(filter(None, (neutral(s.text) for s in said))), topics_of(everything), tuple(said))


def neutral(text: str) -> str:
    """``text`` without the sentences that tell a personal fact: never longer, and unchanged when it comes again.

    A text of one sentence that says nothing of oneself asks for work: it loses only words of sex and age (50대도 할 수 있는 경비
    일), and the wedding or the church in it stays, for that is the work.
    """
    while True:
        kept = _once(text)
        if kept == text:
            return kept
        text = kept


def topics_of(text: str) -> tuple[str, ...]:
    """Korean names of the personal facts that :func:`neutral` leaves out."""
    return tuple(dict.fromkeys(fact for piece in _pieces(text) for fact in personal_facts(piece)))


def _once(text: str) -> str:
    pieces = list(_pieces(text))
    facts = [personal_facts(piece) for piece in pieces]
    if len(pieces) == 1 and IDENTIFYING.isdisjoint(facts[0]) and not _OF_ONESELF.search(text):
        return _without_words(text)
    names = _names_at_the_top(pieces, facts)
    kept = ""
    for at, (piece, fact) in enumerate(zip(pieces, facts, strict=True)):
        if not fact and at not in names:
            kept += piece
        elif kept and not kept.endswith("\n"):
            kept += "\n"  # so that what stood before and behind never reads as one sentence that nobody said
    return kept


def _pieces(text: str) -> Iterator[str]:
    """The text in sentences and lines, together the whole of it."""
    for line in text.splitlines(keepends=True):
        for found in _PIECE.finditer(line):
            if len(found[0]) > LONG_PIECE:
                yield from (clause[0] for clause in _CLAUSE.finditer(found[0]))
            else:
                yield found[0]


def _names_at_the_top(pieces: list[str], facts: list[tuple[str, ...]]) -> set[int]:
    """A line that is nothing but a name, at the top of what is a resume: beside personal facts or under its heading."""
    head = [at for at, piece in enumerate(pieces) if piece.strip()][:_HEAD_LINES]
    is_resume = any(facts[at] or _HEADING.fullmatch(pieces[at]) for at in head)
    if not is_resume or len(head) < 2:
        return set()
    return {at for at in head if NAME_ALONE.fullmatch(pieces[at].strip()) and not _HEADING.fullmatch(pieces[at])}


def _without_words(text: str) -> str:
    """Without the words (between blanks) in which the facts stand."""
    spans = telling_words(text)
    words = re.finditer(r"\S+\s*", text)
    lead = text[: len(text) - len(text.lstrip())]
    return lead + "".join(
        word[0] for word in words if not any(start < word.end() and end > word.start() for start, end in spans)
    )


def _has_words(transcript: Transcript) -> bool:
    return transcript.source in (TranscriptSource.SPEECH, TranscriptSource.TYPED) and bool(transcript.text.strip())


def _second(said: _Said, at: int) -> float | None:
    """When the word that stands at ``at`` begins."""
    place = 0
    for word in said.words:
        found = said.text.find(word.text.strip(), place)
        if found < 0:
            continue
        place = found + len(word.text.strip())
        if place > at:
            return word.start_s
    return None
