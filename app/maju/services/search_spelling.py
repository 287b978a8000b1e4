"""Reads a misspelt word of a query as the nearest word of the index, and never touches a word which the index knows."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from rapidfuzz import process
from rapidfuzz.distance import OSA

from maju.domain.job_ports import JobIndex
from maju.domain.jobs import Filters, Occupation, Target

MOST_WORDS = 12
"""Hangul words up to which a query is looked through: a longer one is prose, whose inflected words are in no list of names."""
FEWEST_LETTERS = 5
"""Letters (jamo) from which a word is read as another: with fewer, one letter more or less makes too many other words."""
LONG_FROM = 10
"""Letters from which two may be wrong instead of one, and any. In a shorter word only one that sounds alike (새무사, 건츅), unless a
syllable of it stands nowhere else (편짖): 복비 and 구몬 are no misspelt 복지 and 구문."""
_RARE = 3
"""Times up to which a syllable counts as standing nowhere else, in the 1.2 million signs of all occupations."""
_ALIKE = ("ㅏㅑ", "ㅓㅕ", "ㅗㅛ", "ㅜㅠ", "ㅐㅔㅒㅖ", "ㅚㅙㅞ", "ㅢㅣ", "ㄱㄲㅋ", "ㄷㄸㅌ", "ㅂㅃㅍ", "ㅅㅆ", "ㅈㅉㅊ")
"""Letters that sound alike, of which the first stands for all."""
_FIRST = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MIDDLE = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_LAST = ("", *"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ")
_FOLDED = str.maketrans({letter: group[0] for group in _ALIKE for letter in group})
_POSTINGS_ASKED = 20
_HANGUL = re.compile("[가-힣]+")
_PARTICLES = (
    *("은", "는", "이", "가", "을", "를", "에", "의", "와", "과", "로", "도", "만", "나", "들", "일", "직"),
    *("으로", "에서", "에게", "이나", "해", "까지", "부터", "하고", "하는", "하기", "으로는", "에서는"),
)
_NO_FILTERS = Filters()


@dataclass(frozen=True, slots=True)
class Respelt:
    """A word as it was typed and as it was read."""

    typed: str
    meant: str


class SearchSpelling:
    """Spelling over the names and texts of an index. Any thread may call; the first call reads all occupations (0.2 s)."""

    def __init__(self, index: JobIndex) -> None:
        self._index = index

    def read(self, query: str) -> tuple[str, tuple[Respelt, ...]]:
        """The query as it is to be looked for, and which words were changed. Raises what the index raises."""
        runs = list(_HANGUL.finditer(query))
        if len(runs) > MOST_WORDS:
            return query, ()
        read, at = "", 0
        changed: dict[Respelt, None] = {}
        for run in runs:
            meant = self._meant(run[0])
            if meant is not None:
                changed[Respelt(run[0], meant)] = None
            read += query[at : run.start()] + (meant or run[0])
            at = run.end()
        return read + query[at:], tuple(changed)

    def _meant(self, word: str) -> str | None:
        """Another word, where the index does not know this one and one of its names is a letter or two away."""
        if len(word) < 2 or self._vocabulary.knows(word):
            return None
        meant = self._vocabulary.nearest(word) or self._compound(word)
        return None if meant is None or self._stands_in_postings(word) else meant

    def _compound(self, word: str) -> str | None:
        """A compound that begins or ends with a known word, with its other part read anew."""
        for at in range(2, len(word) - 1):
            first, last = word[:at], word[at:]
            if self._vocabulary.stands_alone(first) and (nearest := self._vocabulary.nearest(last, whole=word)):
                return first + nearest
            if self._vocabulary.stands_alone(last) and (nearest := self._vocabulary.nearest(first, whole=word)):
                return nearest + last
        return None

    def _stands_in_postings(self, word: str) -> bool:
        """Its bigrams find every posting that holds it before any that holds a part of it."""
        found = self._index.by_words(Target.POSTING, word, _POSTINGS_ASKED, _NO_FILTERS)
        return any(word in f"{each.title}\n{each.text}" for each in self._index.postings([hit.id for hit in found]))

    @cached_property
    def _vocabulary(self) -> "_Vocabulary":
        return _Vocabulary(self._index)


class _Vocabulary:
    """All words of occupations and skills, as they stand there; the words of names may stand for a misspelt one."""

    def __init__(self, index: JobIndex) -> None:
        occupations = index.occupations()
        skills = "\n".join("\n".join((skill.name, *skill.aliases)) for skill in index.skills())
        names = _HANGUL.findall("\n".join([skills, *(text for each in occupations for text in _names(each))]))
        self._texts = Counter(_HANGUL.findall("\n".join(text for each in occupations for text in _texts(each))))
        self._texts.update(names)
        self._syllables = Counter("".join(self._texts.elements()))
        self._parts = {text for text in self._texts if len(text) > 1} | {name for name in names if len(name) == 1}
        self._names = sorted({name for name in names if len(name) > 1})
        self._letters = [letters(name) for name in self._names]

    def stands_alone(self, word: str) -> bool:
        """Whether it is a word of several syllables."""
        return len(word) > 1 and word in self._texts

    def knows(self, word: str) -> bool:
        """As it is, with or without a particle, or as a compound of known words, one of which may be a name of one syllable."""
        if any(form in self._texts for form in _forms(word)) or any(word + each in self._texts for each in _PARTICLES):
            return True
        return self._is_compound(word)

    def _is_compound(self, word: str) -> bool:
        singles: list[int | None] = [0]
        for end in range(1, len(word) + 1):
            ways = [
                before + (end - start == 1)
                for start in range(end)
                if (before := singles[start]) is not None and word[start:end] in self._parts
            ]
            singles.append(min(ways, default=None))
        return singles[-1] is not None and singles[-1] <= 1

    def nearest(self, word: str, whole: str = "") -> str | None:
        """The name with the fewest wrong letters (Damerau's edits over jamo), of these one that sounds alike, of these the most
        frequent one. ``whole``: what it is a part of."""
        typed = letters(word)
        if len(typed) < FEWEST_LETTERS:
            return None
        is_long = len(typed) >= LONG_FROM
        found = process.extract(typed, self._letters, scorer=OSA.distance, score_cutoff=1 + is_long, limit=None)
        odd = len(letters(whole or word)) >= LONG_FROM or any(self._syllables[sign] <= _RARE for sign in word)
        near = [
            (distance, not alike, -self._texts[self._names[at]], self._names[at])
            for meant, distance, at in found
            if (alike := meant.translate(_FOLDED) == typed.translate(_FOLDED)) or odd
        ]
        return min(near)[-1] if near else None


def letters(word: str) -> str:
    """Syllables in their letters (Unicode's arithmetic of Hangul), so that one wrong vowel is one wrong sign."""
    found = ""
    for sign in word:
        first, rest = divmod(ord(sign) - ord("가"), len(_MIDDLE) * len(_LAST))
        middle, last = divmod(rest, len(_LAST))
        found += _FIRST[first] + _MIDDLE[middle] + _LAST[last]
    return found


def _forms(word: str) -> Iterator[str]:
    yield word
    yield from (word[: -len(each)] for each in _PARTICLES if word.endswith(each) and len(word) - len(each) > 1)


def _names(occupation: Occupation) -> tuple[str, ...]:
    lists = (occupation.also, occupation.skills, occupation.tools, occupation.knowledge, occupation.certificates)
    return (occupation.name, *(text for each in lists for text in each), *occupation.majors)


def _texts(occupation: Occupation) -> tuple[str, ...]:
    lists = (occupation.does, occupation.questions, occupation.phrases)
    return (occupation.summary, occupation.entry, occupation.setting, *(text for each in lists for text in each))
