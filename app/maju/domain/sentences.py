"""Where a text may be cut so that a voice can begin with its first part."""

import re
from collections.abc import Iterator

LONGEST_PIECE = 120
"""Characters a voice is given at once: Supertonic's own limit for Korean, and a first sound within a sentence's time."""

_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+")
_BREATH = re.compile(r"(?<=[,;:·])\s+|(?<=[,;])(?=\D)")


def split_sentences(text: str) -> tuple[str, ...]:
    """Sentences of a text, punctuation kept; never empty for a text with a letter in it."""
    return tuple(part for part in _SENTENCE_END.split(text.strip()) if part)


def split_for_voice(text: str, *, longest: int = LONGEST_PIECE) -> Iterator[str]:
    """Sentences, and those over ``longest`` characters cut at their last comma, else at a space, else anywhere."""
    for sentence in split_sentences(text):
        rest = sentence
        while len(rest) > longest:
            cut = _place_to_cut(rest, longest)
            yield rest[:cut].rstrip()
            rest = rest[cut:].lstrip()
        if rest:
            yield rest


def _place_to_cut(text: str, longest: int) -> int:
    breaths = [found.end() for found in _BREATH.finditer(text, 0, longest + 1) if 0 < found.start() <= longest]
    if breaths:
        return breaths[-1]
    space = max(text.rfind(mark, 1, longest + 1) for mark in (" ", "\n", "\t"))
    return space if space > 0 else longest
