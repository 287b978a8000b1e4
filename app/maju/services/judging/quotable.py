"""The pieces of an answer that a language model may quote, and the grammar that lets it quote nothing else."""

import json
import re
from collections.abc import Sequence
from itertools import pairwise

LONGEST_PIECE = 120
"""Characters: a piece is written out in full, so a longer one costs too many tokens."""
_SENTENCE_END = re.compile(r"(?<=[.?!…])\s+|(?<=니다)\s+|(?<=니까)\s+|(?<=[가-힣]요)\s+(?=[가-힣])|\n+")
_CHARACTER = r"""[^"\\<>{}‘’“”'\x00-\x1F\x7F-\x9F]"""
"""What a reason may hold: no quotation marks (quotes are checked, so they have a place of their own), nothing JSON must escape."""
_REASON = (8, 180)
_ADVICE = (0, 120)


def pieces_of(text: str, hidden: Sequence[tuple[int, int]] = ()) -> tuple[tuple[int, int], ...]:
    """Characters of the sentences of ``text``, none longer than 120; what overlaps ``hidden`` is left out."""
    cuts = [0, *(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]
    found: list[tuple[int, int]] = []
    for start, end in pairwise(cuts):
        if any(a < end and start < b for a, b in hidden):
            continue
        found += [span for span in _shortened(text, start, end) if text[slice(*span)].strip()]
    return tuple(_trimmed(text, span) for span in found)


def _shortened(text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    while end - start > LONGEST_PIECE:
        cut = text.rfind(" ", start + 1, start + LONGEST_PIECE)
        cut = cut if cut > start else start + LONGEST_PIECE
        spans.append((start, cut))
        start = cut
    return [*spans, (start, end)]


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int]:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def judgement_grammar(pieces: Sequence[str], levels: Sequence[int], most_quotes: int = 2) -> str:
    """GBNF for ``{"quotes": [...], "reason": "...", "advice": "...", "level": n}``: evidence first, the verdict last.

    Quotes are literally some of ``pieces``, the level is one of ``levels``. Written by hand because the grammars made from JSON
    Schema let control characters through and ignore number ranges (LAB). Raises ValueError without pieces or levels.
    """
    if not pieces or not levels:
        raise ValueError("a judgement needs something to quote and levels to choose from")
    quotes = " | ".join(_literal(json.dumps(piece, ensure_ascii=False)) for piece in dict.fromkeys(pieces))
    more = f'("," quote){{0,{most_quotes - 1}}}' if most_quotes > 1 else ""
    numbers = " | ".join(_literal(str(level)) for level in levels)
    root = (
        f'root ::= "{{\\"quotes\\":[" quote {more} "],\\"reason\\":\\"" char{{{_REASON[0]},{_REASON[1]}}} '
        f'"\\",\\"advice\\":\\"" char{{{_ADVICE[0]},{_ADVICE[1]}}} "\\",\\"level\\":" level "}}"'
    )
    return f"{root}\nquote ::= {quotes}\nlevel ::= {numbers}\nchar ::= {_CHARACTER}\n"


def _literal(text: str) -> str:
    escaped = (
        text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t")
    )
    return f'"{escaped}"'
