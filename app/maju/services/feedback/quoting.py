"""Quotes and words for sentences about an answer: literal, short, and told apart from what is only suggested."""

import re

from maju.domain.evaluation import Criterion
from maju.domain.sentences import split_sentences
from maju.services.feedback.answer_case import AnswerCase
from maju.services.judging.wording import has_final, short_quote

_QUOTE = 34
_LEAST_ASKED = 14
"""Characters of a clause that says by itself what is asked."""
_OPENING = re.compile(r"^\s*(?:(?:네|예|음+|어+|아)[,.…]*\s+)+")
_SUGGESTED = re.compile(r"‘([^‘’]*)’")


def asked_words(case: AnswerCase) -> str:
    """The end of the question, which is what it asks, as a literal quote: ‘…어떻게 다루셨습니까’라는 물음."""
    text = split_sentences(case.planned.question.text)[-1].strip(" .?!…‘’")
    clause = text.rpartition(", ")[2]
    text = clause if len(clause) >= _LEAST_ASKED else text
    if len(text) > _QUOTE:
        cut = text.find(" ", len(text) - _QUOTE)
        text = "…" + text[cut + 1 if cut >= 0 else len(text) - _QUOTE :]
    return f"‘{text}’라는 물음"


def filled(template: str, quote: str, **facts: object) -> str:
    """A template with a quote in the place of {q}, 라 behind it as its last syllable wants."""
    if has_final(quote) and not quote.endswith("…’"):
        template = template.replace("{q}라", "{q}이라")
    return template.format(q=quote, **facts)


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
