"""Facts in a text (numbers, names, titles, organisations, times, stages of a life) and what no source knows, bracketed.

A wording of somebody's answer must hold no fact of its own: every number, Latin word, proper noun, quoted title, organisation,
date and station of a career must stand in the answer, the resume or the question. Plain words may differ: a synonym is no fact.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from maju.domain.feedback import BLANK
from maju.domain.korean_numbers import COUNTERS, UNITS
from maju.domain.latin_reading import read_latin
from maju.domain.ports import Morpheme, WordAnalyzer
from maju.domain.spoken_numbers import read_number
from maju.services.feedback.fact_words import (
    LATIN,
    LIGHT_COUNTERS,
    NAMED,
    QUOTED,
    SAME_UNIT,
    SPANS_OF_DAYS,
    STATION,
    STATIONS,
    TIMES,
    UNIT_WORDS,
)

_NATIVE_DETERMINERS = re.compile(r"한|두|세|석|서|네|넉|스무|열|열?(?:한|두|세|네)")
_UNIT = re.compile(
    r"\s?(" + "|".join(sorted(map(re.escape, {*COUNTERS, *UNITS, *UNIT_WORDS}), key=len, reverse=True)) + ")"
)
_NUMERAL_TAGS = ("NR", "SN")
_NAME_TAG = "NNP"
_FIGURE = re.compile(r"\d[\d,.]*\d|\d")
_BARE = re.compile(r"[\W_]+")
_AFTER_BLANK = {
    "은": "는",
    "이": "가",
    "을": "를",
    "과": "와",
    "으로": "로",
    "이라": "라",
    "이나": "나",
    "이랑": "랑",
    "아": "야",
}
"""Particles behind a closed syllable and those behind the blank, which ends in an open one."""
_PARTICLE = re.compile(r"(으로|이라|이나|이랑|은|이|을|과)(?=$|[\s,.?!]|서|부터|써|고|는|도|만)")
_TWO_BLANKS = re.compile(rf"{re.escape(BLANK)}(?:[\s·/,~-]*{re.escape(BLANK)})+")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: its characters, and ``key``: equal for the same fact written another way. ``value`` and ``unit`` of numbers."""

    start: int
    end: int
    text: str
    key: str
    value: Decimal | None = None
    unit: str = ""


def find_facts(text: str, morphemes: Sequence[Morpheme]) -> tuple[Fact, ...]:
    """All facts of a text in order; where two overlap, the longer. ``morphemes`` are those of ``text``."""
    found = [*_quoted(text), *_latin(text), *_named(text), *_numbers(text, morphemes), *_words(text, morphemes)]
    blanks = [match.span() for match in re.finditer(re.escape(BLANK), text)]
    found = [f for f in found if not any(a <= f.start < b for a, b in blanks)]
    kept: list[Fact] = []
    for fact in sorted(found, key=lambda f: (f.start - f.end, f.start)):
        if not any(fact.start < other.end and other.start < fact.end for other in kept):
            kept.append(fact)
    return tuple(sorted(kept, key=lambda f: f.start))


class KnownFacts:
    """What the answer, the resume and the question say."""

    def __init__(self, sources: Iterable[str], words: WordAnalyzer) -> None:
        texts = [source for source in sources if source.strip()]
        facts = [fact for text in texts for fact in find_facts(text, words.morphemes(text))]
        self._keys = {fact.key for fact in facts if fact.value is None}
        self._numbers = {(fact.value, fact.unit) for fact in facts if fact.value is not None}
        self._values = {value for value, _ in self._numbers}
        self._bare = "\n".join(_bare(text) for text in texts)
        self._latin = {match.group().lower() for text in texts for match in LATIN.finditer(text)}
        self._read = {_bare(read_latin(word)) for word in self._latin}
        self._latin_parts = {part for word in self._latin for part in re.split(r"[/._-]", word) if part}

    def knows(self, fact: Fact) -> bool:
        """Whether a source says it: the same value with the same unit (or none named here), the same name, the same title."""
        if fact.value is not None:
            return (fact.value, fact.unit) in self._numbers or (not fact.unit and fact.value in self._values)
        if LATIN.fullmatch(fact.text):
            return self._knows_latin(fact.text.lower())
        bare = _bare(fact.text)
        if len(bare) < 2:
            return fact.key in self._keys
        return fact.key in self._keys or bare in self._bare or bare in self._read

    def _knows_latin(self, word: str) -> bool:
        parts = {part for part in re.split(r"[/._-]", word) if part}
        spoken = _bare(read_latin(word))
        return word in self._latin or parts <= self._latin_parts or (len(spoken) > 1 and spoken in self._bare)


def strangers(text: str, known: KnownFacts, words: WordAnalyzer) -> tuple[Fact, ...]:
    """The facts of a text that no source knows."""
    return tuple(fact for fact in find_facts(text, words.morphemes(text)) if not known.knows(fact))


def bracket_strangers(text: str, known: KnownFacts, words: WordAnalyzer) -> tuple[str, int]:
    """``text`` with a blank for every fact that no source knows, and how many such facts there were."""
    found = strangers(text, known, words)
    for fact in reversed(found):
        text = text[: fact.start] + BLANK + _open_particle(text[fact.end :])
    return _TWO_BLANKS.sub(BLANK, text), len(found)


def _open_particle(rest: str) -> str:
    """The text behind a blank, its first particle as it stands behind an open syllable."""
    match = _PARTICLE.match(rest)
    return _AFTER_BLANK[match[1]] + rest[match.end(1) :] if match else rest


def _bare(text: str) -> str:
    return _BARE.sub("", text).lower()


def _quoted(text: str) -> list[Fact]:
    return [Fact(*m.span(), m.group(), _bare(m.group())) for m in QUOTED.finditer(text) if _bare(m.group())]


def _latin(text: str) -> list[Fact]:
    return [Fact(*m.span(), m.group(), m.group().lower()) for m in LATIN.finditer(text)]


def _named(text: str) -> list[Fact]:
    named = [Fact(*m.span("name"), m["name"], _bare(m["name"])) for m in NAMED.finditer(text)]
    return named + [Fact(*m.span(), m.group(), STATIONS[m.group()]) for m in STATION.finditer(text)]


def _words(text: str, morphemes: Sequence[Morpheme]) -> list[Fact]:
    """Proper nouns, spans of days, times and stations of a life, as whole morphemes."""
    found: list[Fact] = []
    for morpheme in morphemes:
        start, end, form = morpheme.start_char, morpheme.end_char, morpheme.form
        if form in SPANS_OF_DAYS:
            value, unit = SPANS_OF_DAYS[form]
            found.append(Fact(start, end, text[start:end], form, Decimal(value), unit))
        elif morpheme.tag == _NAME_TAG or (morpheme.tag.startswith("NN") and (form in STATIONS or form in TIMES)):
            found.append(Fact(start, end, text[start:end], STATIONS.get(form, _bare(form))))
    return found


def _numbers(text: str, morphemes: Sequence[Morpheme]) -> list[Fact]:
    """Runs of numerals with the counter behind them, and every figure that is in none of them."""
    found: list[Fact] = []
    for run in _numeral_runs(morphemes):
        whole = (run[0][0], run[-1][1])
        # 둘째 스물다섯 명: two numbers side by side are read one by one
        parts = [whole] if read_number(text[slice(*whole)]) is not None else run
        found += [fact for part in parts if (fact := _number(text, *part)) is not None]
    covered = [(fact.start, fact.end) for fact in found]
    for match in _FIGURE.finditer(text):
        if not any(a <= match.start() < b for a, b in covered):
            found.append(Fact(*match.span(), match.group(), match.group(), read_number(match.group())))
    return found


def _numeral_runs(morphemes: Sequence[Morpheme]) -> list[list[tuple[int, int]]]:
    """Characters of numerals, those that stand together in one list."""
    runs: list[list[tuple[int, int]]] = []
    for morpheme in morphemes:
        native = morpheme.tag == "MM" and _NATIVE_DETERMINERS.fullmatch(morpheme.form)
        if morpheme.tag not in _NUMERAL_TAGS and not native:
            continue
        span = (morpheme.start_char, morpheme.end_char)
        if runs and span[0] - runs[-1][-1][1] <= 1:
            runs[-1].append(span)
        else:
            runs.append([span])
    return runs


def _number(text: str, start: int, end: int) -> Fact | None:
    value = read_number(text[start:end])
    if value is None:
        return None
    counter = _UNIT.match(text, end)
    unit = _unit(counter[1]) if counter else ""
    figure = any(c.isdigit() for c in text[start:end])
    if not figure and _says_nothing(value, unit, text[end : end + 4], end - start):
        return None
    stop = counter.end() if counter else end
    return Fact(start, stop, text[start:stop], f"{value}{unit}", value, unit)


def _unit(counter: str) -> str:
    word = UNITS.get(counter, counter)
    return SAME_UNIT.get(word, word)


def _says_nothing(value: Decimal, unit: str, behind: str, length: int) -> bool:
    """한 가지, 둘 다, 첫째, 두 번째 count nothing; a single syllable without a counter is more likely another word."""
    if behind.lstrip().startswith(("번째", "째")):
        return True
    return (value == 1 and unit in LIGHT_COUNTERS) or (not unit and length == 1)
