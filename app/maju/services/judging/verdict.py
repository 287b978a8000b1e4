"""What a language model answered, read strictly: whatever is not as asked is refused, and quotes are checked letter by letter."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

from maju.domain.korean import hangul_share

_QUOTED = re.compile(r"[‘“「『\"']([^’”」』\"']+)[’”」』\"']")
_LEAST_HANGUL = 0.5
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Verdict:
    """One judgement of a model: where its quotes stand in the answer, and its words where they can be shown."""

    level: int
    quotes: tuple[tuple[int, int], ...]
    reason: str
    advice: str


def read_verdict(raw: str, text: str, pieces: Sequence[tuple[int, int]], levels: Sequence[int]) -> Verdict | None:
    """The verdict in ``raw``, or None where it is not strict JSON of the agreed shape, or no quote stands in ``text``.

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
    if not found:
        return None
    return Verdict(int(level), found, _shown(said["reason"], text), _shown(said["advice"], text))


def _shown(words: object, text: str) -> str:
    """The model's sentence if a person can be shown it: Korean, not too long, quoting nothing that was not said."""
    if not isinstance(words, str):
        return ""
    words = " ".join(words.split())
    false_quote = any(quoted not in text for quoted in _QUOTED.findall(words))
    if false_quote or len(words) > _LONGEST or hangul_share(words) < _LEAST_HANGUL:
        return ""
    return words
