"""What of a query is looked for: without personal facts, its misspelt words read as what they mean, a resume in its parts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.phrase import Phrase
from maju.services.job_personal_facts import FACTS, telling_words
from maju.services.job_profile_text import neutral, topics_of
from maju.services.search_spelling import Respelt, SearchSpelling

_ALSO_LEFT_OUT = ("성별", "나이", "출신지", "가족", "혼인")
"""Facts whose words go even where a sentence only asks for work (부산 출신 용접공); a church or an illness may be the work."""
_MAY_BE_WORK = ("결혼", "신혼", "약혼", "혼인", "이혼", "재혼")
"""Beginnings of words of marriage that name the work of wedding planners and lawyers."""
_WORD = re.compile(r"\S+\s*")


@dataclass(frozen=True, slots=True)
class SearchQuery:
    """``text`` is what is looked for; ``left_out``: Korean names of the facts that were taken out of it."""

    text: str
    left_out: tuple[str, ...] = ()
    respelt: tuple[Respelt, ...] = ()


def read_query(typed: str, spelling: SearchSpelling) -> SearchQuery:
    """What a person typed, as it is looked for. Raises what the index raises."""
    asked = neutral_query(typed)
    text, respelt = spelling.read(asked)
    return SearchQuery(text, topics_of(typed) if asked != typed else (), respelt)


def neutral_query(typed: str) -> str:
    """A query without personal facts, so that none of them changes what is found.

    As :func:`maju.services.job_profile_text.neutral` where a sentence or more remains; a single sentence that tells such a fact
    (부산 출신 30대 여성 용접공, 저는 두 아이 엄마인데 경리를 찾습니다) loses the words of it and keeps the rest.
    """
    kept = neutral(typed)
    if kept.strip():
        return _without(kept, _ALSO_LEFT_OUT)
    return _without(typed, FACTS)


def said_of(query: SearchQuery) -> tuple[Phrase, ...]:
    """What there is to say of how a query was read."""
    phrases = [
        Phrase("‘{typed}’을(를) ‘{meant}’으로(로) 보았습니다.", {"typed": each.typed, "meant": each.meant})
        for each in query.respelt
    ]
    if query.left_out:
        topics = ", ".join(query.left_out)
        phrases.append(Phrase("{topics}에 관한 말은 일자리를 찾는 데 쓰지 않았습니다.", {"topics": topics}))
    return tuple(phrases)


def _without(text: str, facts: Sequence[str]) -> str:
    """Without the words (between blanks) in which the facts stand, and without a single word between two of these (두 아이
    키우는 40대)."""
    spans = [
        span for span in telling_words(text, facts) if facts is FACTS or not text.startswith(_MAY_BE_WORK, span[0])
    ]
    if not spans:
        return text
    words = list(_WORD.finditer(text))
    gone = [any(start < word.end() and end > word.start() for start, end in spans) for word in words]
    between = [0 < at < len(gone) - 1 and gone[at - 1] and gone[at + 1] for at in range(len(gone))]
    lead = text[: len(text) - len(text.lstrip())]
    return lead + "".join(word[0] for word, out, lost in zip(words, gone, between, strict=True) if not (out or lost))
