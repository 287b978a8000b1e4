"""Turns Korean text into the terms of the index: morphemes, bigrams of Hangul beside them, and one term for every spelling of a skill.

Morphemes alone miss 분석 in 데이터분석가, and FTS5's own tokenizers return nothing for two-syllable words inside compounds
(LAB.md): a bigram column finds them.
"""

import re
from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from sys import intern

from maju.domain.jobs import Skill
from maju.domain.ports import Morpheme, WordAnalyzer

GRAM, SKILL = "~", "="
"""First signs of bigrams and of skills, so that neither is taken for a morpheme."""
STOP_WORDS = frozenset(
    [
        "일",
        "하",
        "되",
        "있",
        "없",
        "업무",
        "직무",
        "직업",
        "사람",
        "구하",
        "찾",
        "관련",
        "담당",
        "직원",
        "담당자",
        "채용",
        "모집",
        "공고",
        "구인",
        "취업",
        "자리",
        "회사",
        "곳",
        "경우",
        "통하",
        "위하",
        "대하",
        "맡",
        "보",
        "주",
        "오",
        "가",
        "좋",
        "싶",
        "수행",
        "근무",
        "신입",
        "경력",
        "지원",
        "우대",
    ]
)
"""Words that say of no occupation which one it is: verbs of every sentence, and the words in which people ask for work."""

_WHOLE = ("NNG", "NNP", "XR", "VV", "VA", "NR")
_LATIN = re.compile(r"[a-z][a-z0-9]*(?:[+#]+|(?:[.\-_/&][a-z0-9]+)*)")
_LATIN_PART = re.compile(r"[a-z0-9]{2,}")
_HANGUL = re.compile("[가-힣]+")
_WORD = re.compile(r"[a-z][a-z0-9]*[+#]*|[가-힣]+|\d+")
_LINE_CHARACTERS = 1_000
"""Longer lines are parted: an analyser's work grows faster than a line."""
_REMEMBERED_LINES = 100_000
"""Lines whose terms are kept: boards repeat their lines (welfare, entry, how to apply) from posting to posting."""
_ALIAS_WORDS = 4
_PARTICLES = 4
"""Longest run of syllables taken for a particle behind a skill: 파이썬으로는."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of one text, in order and with repetitions (BM25 counts them)."""

    words: tuple[str, ...]
    grams: tuple[str, ...]


class JobWords:
    """Terms of texts. ``skills`` give one term to all spellings of a skill. Any thread may call."""

    def __init__(self, words: WordAnalyzer, skills: Sequence[Skill] = ()) -> None:
        self._words = words
        self._aliases = {key: skill.id for skill in skills for key in map(_key, (skill.name, *skill.aliases)) if key}
        self._starts = {key[:2] for key in self._aliases}
        self._remembered: OrderedDict[str, Terms] = OrderedDict()

    def index_terms(self, texts: Sequence[str]) -> list[Terms]:
        """Terms of many texts, in their order; every distinct line is analysed once."""
        lines = [list(_lines(text)) for text in texts]
        known = self._terms_of_lines(dict.fromkeys(line for each in lines for line in each))
        return [
            Terms(
                tuple(chain.from_iterable([known[line].words for line in each])),
                tuple(chain.from_iterable([known[line].grams for line in each])),
            )
            for each in lines
        ]

    def learn(self, texts: Iterable[str]) -> None:
        """Analyse the lines of texts whose terms are going to be asked for."""
        self._terms_of_lines(dict.fromkeys(line for text in texts for line in _lines(text)))

    def query_terms(self, query: str) -> dict[str, int]:
        """Terms of a query with their counts: what is only asked for in other words (일, 채용 …) is left out, unless nothing else is
        there."""
        found = self.index_terms([query])[0]
        counts: dict[str, int] = {}
        for term in (*found.words, *found.grams):
            counts[term] = counts.get(term, 0) + 1
        telling = {term: count for term, count in counts.items() if term.lstrip(GRAM) not in STOP_WORDS}
        return telling or counts

    def _terms_of_lines(self, lines: Iterable[str]) -> dict[str, Terms]:
        known: dict[str, Terms] = {}
        for line in lines:
            remembered = self._remembered.get(line)
            if remembered is not None:
                known[line] = remembered
        missing = [line for line in lines if line not in known]
        # One line is not worth what sharing among threads costs: a query.
        found = (self._words.morphemes(missing[0]),) if len(missing) == 1 else self._words.morphemes_of(missing)
        for line, morphemes in zip(missing, found, strict=True):
            known[line] = self._remembered[line] = self._terms(line, morphemes)
        while len(self._remembered) > _REMEMBERED_LINES:
            self._remembered.popitem(last=False)
        return known

    def _terms(self, line: str, morphemes: Sequence[Morpheme]) -> Terms:
        lowered = line.lower()
        words = (*_stems(morphemes), *_latin(lowered), *self._skills(lowered))
        # One string for each term, however many lines have it: a third of the memory.
        return Terms(tuple(map(intern, words)), tuple(map(intern, _grams(lowered))))

    def _skills(self, lowered: str) -> Iterator[str]:
        """Skills named in a line, the longest spelling at each place; a Hangul spelling may carry particles."""
        if not self._aliases:
            return
        tokens = _WORD.findall(lowered)
        at = 0
        while at < len(tokens):
            step = 1
            # A single syllable or letter may begin a spelling of several words; anything longer shows by itself that it does not.
            if len(tokens[at]) == 1 or tokens[at][:2] in self._starts:
                for width in range(min(_ALIAS_WORDS, len(tokens) - at), 0, -1):
                    skill = self._alias("".join(tokens[at : at + width]))
                    if skill:
                        yield SKILL + skill
                        step = width
                        break
            at += step

    def _alias(self, joined: str) -> str | None:
        found = self._aliases.get(joined)
        if found is None and "가" <= joined[-1] <= "힣":
            for cut in range(1, min(_PARTICLES, len(joined) - 2) + 1):
                found = self._aliases.get(joined[:-cut])
                if found is not None or not "가" <= joined[-cut - 1] <= "힣":
                    break
        return found


def user_words(skills: Iterable[Skill]) -> tuple[str, ...]:
    """Technical words and certificates that the analyser is to keep whole: names and spellings that are one run of Hangul."""
    kinds = {"tool", "certificate"}
    spellings = {s for skill in skills if skill.kind in kinds for s in (skill.name, *skill.aliases)}
    return tuple(sorted(s for s in spellings if _HANGUL.fullmatch(s) and 3 <= len(s) <= 10))


def _lines(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        stripped = line.strip()
        for start in range(0, len(stripped), _LINE_CHARACTERS):
            yield stripped[start : start + _LINE_CHARACTERS]


def _stems(morphemes: Sequence[Morpheme]) -> Iterator[str]:
    """Nouns, roots and stems; a number with its unit (1종, 3교대); a prefix or suffix also joined to its noun (비정규직, 용접공)."""
    before: Morpheme | None = None
    for each in morphemes:
        tag = each.tag.partition("-")[0]
        if tag in _WHOLE:
            yield _clean(each.form)
        if before is not None and before.end_char == each.start_char and _joins(before.tag, tag):
            yield _clean(before.form + each.form)
        before = each


def _joins(first: str, second: str) -> bool:
    number_or_prefix = first in ("SN", "XPN") and second.startswith("NN")
    return number_or_prefix or (first.startswith("NN") and second == "XSN")


def _clean(form: str) -> str:
    lowered = form.lower()
    return lowered if lowered.isalnum() else "".join(sign for sign in lowered if sign.isalnum()) or "·"


def _latin(lowered: str) -> Iterator[str]:
    """Latin words: whole (node.js, c++) and in their parts (node, js)."""
    for found in _LATIN.findall(lowered):
        yield found
        parts = _LATIN_PART.findall(found)
        if len(parts) > 1:
            yield from parts


def _grams(lowered: str) -> Iterator[str]:
    for run in _HANGUL.findall(lowered):
        yield from (GRAM + run[at : at + 2] for at in range(len(run) - 1))


@lru_cache(maxsize=50_000)
def _key(spelling: str) -> str:
    """A spelling without spaces and signs; a single letter is no key (C and R stand in too much)."""
    joined = "".join(_WORD.findall(spelling.lower()))
    return joined if len(joined) > 1 else ""
