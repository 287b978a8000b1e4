"""Finds skills in what people and postings write: by any spelling, as whole words, each with the sentence it stands in."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from maju.domain.jobs import Skill
from maju.domain.ports import WordAnalyzer
from maju.services.skill_contexts import has_neighbours, means_skill
from maju.services.skill_denial import is_denied
from maju.services.skill_names import SkillNames, folded, skill_key

LONG_QUOTE = 120
"""Characters from which a sentence is cut to the clause around the skill."""
_SENTENCE_END = re.compile(r"(?<=[.!?。…])\s+|(?<=[다요죠음함]\.)(?=\S)|\s*[\n\r\v\f\u2028\u2029]+\s*")
_CLAUSE_END = re.compile(r"[,;]\s*|(?<=[고며만데서면])\s+")
_PARTICLE = (
    r"(?:들|등)?(?:은|는|이|가|을|를|과|와|도|만|로|으로|에|에서|의|까지|부터|이나|나|이랑|랑|하고|처럼|보다|에게|께|조차|마저"
    r"|뿐|로서|으로서|로써|으로써|라|이라|라는|이라는|라고|이라고|라서|이라서|란|이란|이고|고|이며|며|인|인데|이다|다|임"
    r"|입니다|이었습니다|였습니다|이에요|예요|이지만|지만|이라면|라면|이든|든|에는|에도|에서는|에서도|으로는|로는|으로도|로도"
    r"|까지는|까지도|만은|만큼은|만큼|에만|에서만|으로만|로만|에서의|으로의|로의|와의|과의)?"
)
_VERB_ENDING = r"(?:하|해|했|한|할|함|합|되|돼|됐|된|될|됨|됩|시키|시켜|시켰|시킨|시킬)[가-힣]{0,8}"
_NOUN = (
    r"(?:능력|활용|사용|경험|경력|업무|작업|자격증?|면허증?|프로그램|프로그래밍|개발|기술|실무|분야|관련|가능|우대|필수|보유"
    r"|능숙|담당|직무|과목|시험|점수|기능|툴|언어|환경|기반|전문)"
)
_TAIL = re.compile(rf"{_PARTICLE}|{_VERB_ENDING}|{_NOUN}{{1,2}}(?:자|자로)?(?:{_PARTICLE}|{_VERB_ENDING})")
"""What may follow a name without a space and leave it the same word: particles, 하다 and 되다, 능력 and its like."""
_CLEAR_TAILS = frozenset({"", "을", "를", "에서", "으로", "과", "와", "에", "들", "등", "까지", "부터"})
_KOREAN = re.compile(r"[가-힣\u1100-\u11ff]*")
_VERSION = re.compile(r"\d[\d.]*(?![A-Za-z0-9])")
_SHORT = 2
"""Korean names of so few syllables are found by chance: Kiwi must see the same noun there."""


@dataclass(frozen=True, slots=True)
class FoundSkill:
    """A skill a text names. ``quotes``: the sentences or clauses it stands in, literal; ``starts``: where each quote begins
    in the text; ``words``: the literal words found in each. ``negated``: every sentence about it says it is lacking; a
    skill that is both lacked and had keeps only the quotes that show it."""

    skill_id: str
    name: str
    quotes: tuple[str, ...]
    starts: tuple[int, ...]
    words: tuple[str, ...]
    negated: bool = False


@dataclass(frozen=True, slots=True)
class _Mention:
    skill: Skill
    start: int
    end: int
    tail: str


class SkillReader:
    """Reads skills by the skill list. Any thread may call. Without a word analyser's answer raises what it raises."""

    def __init__(self, skills: Iterable[Skill], words: WordAnalyzer) -> None:
        self.names = SkillNames(skills)
        self._words = words
        self._keys = _spoken_keys(self.names)
        self._lengths: dict[str, list[int]] = {}
        lengths: dict[str, set[int]] = defaultdict(set)
        for key in self._keys:
            lengths[key[:2]].add(len(key))
        for beginning, found in lengths.items():
            self._lengths[beginning] = sorted(found, reverse=True)

    def normalise(self, name: str) -> Skill | None:
        """The skill a string of a posting or an occupation names, or None."""
        return self.names.normalise(name)

    def find(self, text: str) -> tuple[FoundSkill, ...]:
        """The skills named in ``text``, in the order of their first mention."""
        had: dict[str, dict[int, tuple[str, str]]] = defaultdict(dict)
        denied: dict[str, dict[int, tuple[str, str]]] = defaultdict(dict)
        order: dict[str, None] = {}
        for start, sentence in _sentences(text):
            for mention in self._mentions(sentence):
                order.setdefault(mention.skill.id)
                begin, quote = _quote(sentence, mention.start, mention.end)
                kept = denied if is_denied(unicodedata.normalize("NFC", sentence[mention.end :])) else had
                kept[mention.skill.id].setdefault(start + begin, (quote, sentence[mention.start : mention.end]))
        return tuple(self._found(each, had.get(each), denied.get(each, {})) for each in order)

    def _found(
        self, identifier: str, had: dict[int, tuple[str, str]] | None, denied: dict[int, tuple[str, str]]
    ) -> FoundSkill:
        places = denied if had is None else had
        quotes, words = zip(*places.values(), strict=True)
        name = self.names.by_id[identifier].name
        return FoundSkill(identifier, name, quotes, tuple(places), words, negated=had is None)

    def _mentions(self, sentence: str) -> Iterator[_Mention]:
        """Longest first, none inside another."""
        places = list(folded(sentence))
        letters = "".join(letter for letter, _, _ in places)
        at = 0
        while at < len(letters):
            found = self._longest(sentence, letters, places, at) if _begins_word(sentence, places[at][1]) else None
            if found is None:
                at += 1
                continue
            length, mention = found
            yield mention
            at += length

    def _longest(
        self, sentence: str, letters: str, places: list[tuple[str, int, int]], at: int
    ) -> tuple[int, _Mention] | None:
        candidates = self._lengths.get(letters[at : at + 2], ())
        for length in (*candidates, *self._lengths.get(letters[at], ())):
            key = letters[at : at + length]
            skill = self._keys.get(key)
            if skill is None or len(key) < length:
                continue
            start, end = places[at][1], places[at + length - 1][2]
            tail = _tail(sentence, end)
            if tail is None:
                continue
            mention = _Mention(skill, start, end, tail)
            if self._is_meant(sentence, key, mention):
                return length, mention
        return None

    def _is_meant(self, sentence: str, key: str, mention: _Mention) -> bool:
        if not means_skill(mention.skill, key, sentence, mention.start, mention.end):
            return False
        if len(key) > _SHORT or key.isascii() or mention.tail in _CLEAR_TAILS:
            return True
        return self._is_noun(sentence, mention.start, mention.end)

    def _is_noun(self, sentence: str, start: int, end: int) -> bool:
        morphemes = self._words.morphemes(sentence)
        begins = any(each.start_char == start for each in morphemes)
        return begins and any(each.end_char == end and each.tag.startswith(("N", "XR", "SL")) for each in morphemes)


def _spoken_keys(names: SkillNames) -> dict[str, Skill]:
    """Every spelling, and 보고서를 작성 beside 보고서 작성."""
    keys = {key: skill for key, skill in names.by_key.items() if len(key) > 1 or has_neighbours(key)}
    for skill in names.by_id.values():
        for name in (skill.name, *skill.aliases):
            before, space, last = name.rpartition(" ")
            if space and "가" <= before[-1] <= "힣" and "가" <= last[0] <= "힣":
                particle = "를" if (ord(before[-1]) - ord("가")) % 28 == 0 else "을"
                keys.setdefault(skill_key(f"{before}{particle}{last}"), skill)
    return keys


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    start = 0
    for end in (*_SENTENCE_END.finditer(text), None):
        stop = end.start() if end else len(text)
        sentence = text[start:stop]
        if sentence.strip():
            yield start, sentence
        start = end.end() if end else stop


def _quote(sentence: str, start: int, end: int) -> tuple[int, str]:
    """Where the quote begins in the sentence, and the quote without blanks around it."""
    first, last = 0, len(sentence)
    if len(sentence) > LONG_QUOTE:
        for cut in _CLAUSE_END.finditer(sentence):
            if cut.end() <= start:
                first = cut.end()
            elif cut.start() >= end:
                last = cut.start()
                break
    quote = sentence[first:last]
    return first + len(quote) - len(quote.lstrip()), quote.strip()


def _begins_word(sentence: str, place: int) -> bool:
    """At the start, after a sign that is no letter, or Latin after Korean (현대SAP)."""
    if place == 0 or not sentence[place - 1].isalnum():
        return True
    before, sign = sentence[place - 1], sentence[place]
    return sign.isascii() and sign.isalpha() and not before.isascii()


def _tail(sentence: str, end: int) -> str | None:
    """The particle or ending behind a name, empty where the word ends; None where the name is a part of another word."""
    after = sentence[end : end + 1]
    if sentence[end - 1].isascii():
        if after in {"+", "#"}:
            return None
        version = _VERSION.match(sentence, end)
        if version:
            end = version.end()
        elif after.isascii() and after.isalnum():
            return None
    run = _KOREAN.match(sentence, end)
    tail = unicodedata.normalize("NFC", run[0]) if run else ""
    return tail if _may_follow(tail) else None


@lru_cache(maxsize=4096)
def _may_follow(tail: str) -> bool:
    return _TAIL.fullmatch(tail) is not None
