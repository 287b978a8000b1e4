"""A short clause of an answer, word for word, that a follow-up can go back to."""

import re
from dataclasses import dataclass

from maju.domain.forbidden_topics import forbidden_topics
from maju.services.job_question_lines import orders_somebody, speaks_to_a_machine
from maju.services.judging.reading import AnswerReading, Sentence

LONGEST, SHORTEST = 42, 8
"""Characters of a quote: heard once, it must be recognised, and it must not be a name alone."""
_BREAKING = (
    "는데",
    "은데",
    "ᆫ데",
    "지만",
    "니까",
    "으니까",
    "아서",
    "어서",
    "서",
    "고",
    "며",
    "으며",
    "면서",
    "으면서",
    "거든요",
    "다가",
)
_HANGS = ("는데", "은데", "지만", "니까", "어서", "아서", "해서", "라서")
"""Endings of a clause that can be quoted although it goes on."""
_LEAD_IN = re.compile(
    r"^(?:(?:네|예|음|어|뭐|이제|그래서|그런데|근데|그리고|하지만|그러나|다만|또|또한|아무튼|그러니까|그러다|그러던 중|그 결과|결국)(?:,\s*|\s+)|(?:그|저),\s*)+"
)
_LEANING = re.compile(
    r"(?:뒤|후|때|동안|중|것|거|게|걸|수|적|만|정도|위해|대해|통해|관해|따라|같은|전|채|대로|듯|줄|이상|이하|쯤)(?:에|이|은|는|을|를|도|부터|까지|로|에는|엔)?\s"
)
_MARKS = re.compile(r"[‘’“”'\"<>《》「」『』{}\[\]〔〕]")
_ABOUT_ONESELF = re.compile(
    r"안녕하|반갑|이름은|라고 합니다|지원자\s?\S{2,4}(?:입니다|이라고)|말씀드리겠|감사합니다|이상입니다|답변드리"
)

_PRIVATE = re.compile(
    r"교회|성당|사찰|목사|스님|신앙|종교|군대|군 ?복무|복무|전역|고향|사투리|나이|[가-힣]+ ?살(?:에|이|때)|우울|입원|아팠|아파서|투병|"
    r"(?:남자|여자|남성|여성)(?:라|이라|인)|키가|외모|살이 (?:찌|쪄|빠)|가난|형편|선거|정당"
)
"""What a candidate may bring up and an interviewer does not take up; more than :func:`forbidden_topics`, which reads questions."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Literal words of an answer. ``closed``: they end a sentence; ``sentence``: the whole of it."""

    text: str
    closed: bool
    sentence: Sentence


def quotable_sentences(reading: AnswerReading) -> tuple[Sentence, ...]:
    """Sentences that may be gone back to: no manners, no words to the judge, nothing an interviewer must not dwell on."""
    return tuple(
        sentence
        for sentence in reading.substance
        if sentence.has_predicate
        and not _ABOUT_ONESELF.search(sentence.text)
        and not _MARKS.search(sentence.text)
        and not _PRIVATE.search(sentence.text)
        and not forbidden_topics(sentence.text)
        and not speaks_to_a_machine(sentence.text)
        and not orders_somebody(sentence.text)
    )


def quote_at(sentence: Sentence, at: int) -> Quote | None:
    """The clause of ``sentence`` around its character ``at``; None where it would be too short or could not stand alone."""
    for start, end in _clauses(sentence):
        if start <= at < end:
            return _quote(sentence, start, end)
    return None


def last_quote(sentence: Sentence) -> Quote | None:
    """The clause that ends ``sentence``."""
    spans = _clauses(sentence)
    return _quote(sentence, *spans[-1]) if spans else None


def _clauses(sentence: Sentence) -> list[tuple[int, int]]:
    """Characters of the clauses within the sentence, cut behind connecting endings and commas."""
    cuts = {len(sentence.text)}
    for morpheme, following in zip(sentence.morphemes, sentence.morphemes[1:], strict=False):
        end = morpheme.end_char - sentence.start
        if morpheme.tag != "EC" or following.tag.startswith("VX") or end >= len(sentence.text):
            continue
        if morpheme.form in _BREAKING and not sentence.text[end].isalnum():
            cuts.add(end)
    commas = {found.end() for found in re.finditer(r"(?<=[가-힣]),\s", sentence.text)}
    cuts = {cut for cut in cuts if not any(cut < comma <= cut + 2 for comma in commas)} | commas
    spans, start = [], 0
    for cut in sorted(cuts):
        spans.append((start, cut))
        start = cut
    return spans


def _quote(sentence: Sentence, start: int, end: int) -> Quote | None:
    text = sentence.text[start:end].strip(" ,.!?…")
    text = _LEAD_IN.sub("", _from_its_end(_LEAD_IN.sub("", text)))
    closed = end == len(sentence.text) and _is_finished(sentence)
    if len(text) < SHORTEST or " " not in text:
        return None
    return Quote(text, closed, sentence) if closed or text.endswith(_HANGS) else None


def _is_finished(sentence: Sentence) -> bool:
    """Whether it ends as a sentence does; the newest one of somebody who still speaks may not."""
    words = [morpheme.tag for morpheme in sentence.morphemes if not morpheme.tag.startswith(("SF", "SE", "SP", "SS"))]
    return bool(words) and words[-1].startswith("EF")


def _from_its_end(text: str) -> str:
    """Not longer than ``LONGEST``: the predicate stands at the end, so whole words are cut off in front, and those that lean on them."""
    cut = False
    while " " in text and (len(text) > LONGEST or (cut and _LEANING.match(text))):
        text, cut = text.partition(" ")[2], True
    return text
