"""Words that a query and a text share, whole and as each writes them: no syllable of a suffix, no particle."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from maju.domain.ports import Morpheme

_TELLING = ("NNG", "NNP", "XR", "SL", "VV", "VA")
_VERBS = ("VV", "VA")
_NOT_OF_THE_WORD = ("J", "E", "XSV", "XSA", "VC", "VX", "SF", "SP", "SS", "SE", "SO", "SW", "Z")
"""Beginnings of the tags of particles, endings and signs."""
_EMPTY = frozenset(
    [
        *("일", "업무", "직무", "직업", "사람", "하", "되", "있", "없", "구하", "찾", "채용", "모집", "공고", "회사"),
        *("관련", "담당", "싶", "분야", "곳", "때", "것", "거", "데", "주", "보", "알바", "자리"),
        *("동안", "정도", "경우", "때문", "이후"),
    ]
)
"""Words in which every query asks, and which say of nothing why it was found."""
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9+#.]*")
_PARTICLES = re.compile(
    r"(?:은|는|이|을|를|와|의|만|에|에서|으로|에게|까지|부터|이나|이며|이고|하고|등|들|에는|에서는|으로는|에서의|들의|들을)"
)
"""What may be cut off as a whole; 가, 과, 도 and 로 may as well belong to the word (전문가, 내과, 지도, 진로)."""
_SURE_PARTICLES = re.compile(r"(?<=[가-힣])(?:을|를|와|에서|으로|에게|까지|부터|에서는|으로는)$")
_SPACED_FROM = 3
"""Syllables from which a word may stand in a text with blanks between them (데이터분석가, 데이터 분석가)."""
_LONGEST = 40
_IN_A_WORD = re.compile(r"[0-9A-Za-z가-힣+#]")


@dataclass(frozen=True, slots=True)
class AskedWord:
    """A word as the query writes it, without particles, and what to look for in a text: the whole first, then its parts."""

    written: str
    parts: tuple[str, ...]


def asked_words(query: str, morphemes: Sequence[Morpheme]) -> list[AskedWord]:
    """The telling words of a query, each once: those of two syllables or more, and Latin ones."""
    found: dict[str, AskedWord] = {}
    for word in _words(query, morphemes):
        telling = [each for each in word if _tag(each) in _TELLING and each.form not in _EMPTY]
        if not telling:
            continue
        written = _written(query, word)
        inside = () if _LATIN.fullmatch(written) else (query[each.start_char : each.end_char] for each in telling)
        parts = (written, *inside)
        long_enough = tuple(dict.fromkeys(part for part in parts if len(part) > 1 or _LATIN.fullmatch(part)))
        if long_enough and (len(written) > 1 or written in long_enough):
            found.setdefault(written.lower(), AskedWord(written, long_enough))
    return list(found.values())


def word_in(text: str, asked: AskedWord) -> str:
    """The word of a text, as it stands there, that holds what was asked for; empty where there is none."""
    for part in asked.parts:
        found = _place(text, part)
        if found:
            return _around(text, *found.span())
    return ""


def _words(query: str, morphemes: Sequence[Morpheme]) -> Iterator[list[Morpheme]]:
    """Morphemes by the blanks between them."""
    word: list[Morpheme] = []
    for each in morphemes:
        if word and any(sign.isspace() for sign in query[word[-1].end_char : each.start_char]):
            yield word
            word = []
        word.append(each)
    if word:
        yield word


def _written(query: str, word: Sequence[Morpheme]) -> str:
    """The word without particles and signs; a verb keeps its ending, without which it is no word."""
    is_verb = any(_tag(each) in _VERBS for each in word)
    cut = tuple(tag for tag in _NOT_OF_THE_WORD if not (is_verb and tag in ("E", "VX")))
    kept = [each for each in word if not _tag(each).startswith(cut)]
    end = max(each.end_char for each in kept)
    while end < len(query) and query[end] in "+#":
        end += 1
    return query[kept[0].start_char : end]


def _place(text: str, part: str) -> re.Match[str] | None:
    """Where it stands, rather at the beginning of a word than inside one; a Latin word only as a whole."""
    if _LATIN.fullmatch(part):
        return re.search(rf"(?<![A-Za-z0-9]){re.escape(part)}(?![A-Za-z0-9+#])", text, re.IGNORECASE)
    spaced = r" ?".join(map(re.escape, part)) if len(part) >= _SPACED_FROM else re.escape(part)
    beginning = re.search(rf"(?<![0-9A-Za-z가-힣]){spaced}", text, re.IGNORECASE)
    return beginning or re.search(re.escape(part), text, re.IGNORECASE)


def _around(text: str, start: int, end: int) -> str:
    """The whole word in which something stands, without the particle behind it."""
    first, last = start, end
    while first > 0 and _IN_A_WORD.match(text[first - 1]):
        first -= 1
    while last < len(text) and _IN_A_WORD.match(text[last]):
        last += 1
    if _PARTICLES.fullmatch(text, end, last):
        last = end
    elif last > end:
        last = max(end, first + len(_SURE_PARTICLES.sub("", text[first:last])))
    return text[first:last][:_LONGEST]


def _tag(morpheme: Morpheme) -> str:
    return morpheme.tag.partition("-")[0]
