"""Quotes and words for sentences about an answer: literal, short, and told apart from what is only suggested."""

import re

from maju.domain.evaluation import Criterion
from maju.services.feedback import phrases
from maju.services.feedback.answer_case import AnswerCase
from maju.services.judging.wording import short_quote

_QUOTE = 34
_OPENING = re.compile(r"^\s*(?:(?:네|예|음+|어+|아)[,.…]*\s+)+")
_SUGGESTED = re.compile(r"‘([^‘’]*)’")


def asked_words(case: AnswerCase) -> str:
    """Two telling words of the question in quotation marks as they stand in it, those not taken up first; else just what was asked."""
    order = list(case.asked)
    words = sorted(order, key=lambda word: (word in case.text, -len(word), order.index(word)))[:2]
    ordered = sorted(words, key=order.index)
    return f"‘{'’, ‘'.join(ordered)}’" if len(ordered) > 1 else phrases.THE_ASKED


def last_own(case: AnswerCase) -> str:
    """The last sentence that says something."""
    said = case.own.usable or case.reading.counted or case.reading.sentences
    return said[-1].text if said else case.text


def quoted(text: str) -> str:
    """A literal quote; of a text with a quote in it the longest piece without one, for the two could not be told apart."""
    longest = max(re.split(r"[‘’]", text), key=len)
    return short_quote(_OPENING.sub("", longest) or longest, _QUOTE).replace("……", "…")


def suggested(text: str, case: AnswerCase) -> str:
    """Advice in which what was not said stands in double quotation marks."""
    return _SUGGESTED.sub(lambda m: m.group() if m[1].rstrip("…") in case.text else f"“{m[1]}”", text)


def whole(text: str) -> str:
    """With a full stop."""
    text = " ".join(text.split())
    return text if text.endswith((".", "?", "!")) else f"{text}."


def level_of(case: AnswerCase, criterion: Criterion, unknown: int) -> int:
    """The level of a criterion, or ``unknown`` where it is held or not looked at."""
    return case.level(criterion) or unknown
