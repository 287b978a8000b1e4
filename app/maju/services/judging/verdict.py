"""What a language model answered, read strictly: whatever is not as asked is refused, and quotes are checked letter by letter."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.korean import hangul_share

_QUOTED = re.compile(r"[‘“「『\"']([^’”」』\"']+)[’”」』\"']")
_LEAST_HANGUL = 0.5
_LONGEST = 240
_LONGEST_WORD = 20
_SENTENCE_END = re.compile(r"(?:니다|니까|시오|세요|어요|아요|해요|예요|다)[.!?]?\s*$")


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement of a model: where its quotes stand in the answer, and its words where they can be shown."""

    level: int
    quotes: tuple[tuple[int, int], ...]
    reason: str
    advice: str


def read_verdict(raw: str, text: str, pieces: Sequence[tuple[int, int]], levels: Sequence[int]) -> Verdict | None:
    """The verdict in ``raw``, or None where it is not strict JSON of the agreed shape, no quote stands in ``text``, or its
    reason is no Korean sentence.

    ``pieces``: characters of ``text`` that may be quoted. A reason or advice that quotes anything else is emptied, not shown.
    """
    try:
        said = json.loads(raw)
    except json.JSONDecodeError:
        return None
    if not isinstance(said, dict) or set(said) != {"quotes", "reason", "advice", "level"}:
        return None
    level, quotes = said["level"], said["quotes"]
    if isinstance(level, bool) or level not in levels or not isinstance(quotes, list):
        return None
    places = {text[start:end]: (start, end) for start, end in reversed(pieces)}
    found = tuple(dict.fromkeys(places[q] for q in quotes if isinstance(q, str) and q in places))
    if not found or not _readable(said["reason"]):
        return None
    return Verdict(int(level), found, _shown(said["reason"], text), _shown(said["advice"], text))


def _readable(words: object) -> bool:
    """Whether it looks like a Korean sentence. A model that cannot write one cannot be trusted with the level beside it either."""
    if not isinstance(words, str) or not 0 < len(words) <= _LONGEST or hangul_share(words) < _LEAST_HANGUL:
        return False
    pieces = words.split()
    return len(pieces) > 1 and max(map(len, pieces)) <= _LONGEST_WORD and bool(_SENTENCE_END.search(words))


def _shown(words: object, text: str) -> str:
    """The model's sentence if a person can be shown it: readable, and quoting nothing that was not said."""
    if not isinstance(words, str) or not _readable(words):
        return ""
    words = " ".join(words.split())
    return "" if any(quoted not in text for quoted in _QUOTED.findall(words)) else words
