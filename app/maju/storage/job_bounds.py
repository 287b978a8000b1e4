"""Keeps what comes in from outside inert and bounded, whoever read it: the last gate before a posting is stored."""

import re
from dataclasses import fields, replace

from maju.domain.jobs import Posting

SHORT = 300
"""Characters of a title, a company, a region …."""
LONG = 20_000
"""Characters of one body text: ten pages. What is longer is cut; the reader of the file has already said so."""
ADDRESS = 2_000
"""Characters of a URL: longer ones go as a whole, for a part of one leads nowhere."""
SKILLS = 100
EXTRA_COLUMNS, EXTRA_CHARACTERS = 60, 1_000

_BODIES = {"tasks", "requirements", "preferred", "ideal", "description"}
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]")


def bounded(posting: Posting) -> Posting:
    """The posting without control characters and lone surrogates, every text within its bound."""
    changed = {
        field.name: inert(value, LONG if field.name in _BODIES else SHORT)
        for field in fields(posting)
        if isinstance(value := getattr(posting, field.name), str)
    }
    return replace(
        posting,
        **changed | {"url": address(posting.url)},  # type: ignore[arg-type]
        skills=tuple(inert(skill, SHORT) for skill in posting.skills[:SKILLS]),
        sources=tuple(inert(source, SHORT) for source in posting.sources[:SKILLS]),
        extra=tuple(
            (inert(name, SHORT), inert(value, EXTRA_CHARACTERS)) for name, value in posting.extra[:EXTRA_COLUMNS]
        ),
    )


def address(url: str) -> str:
    """The URL whole, or nothing where it is too long."""
    return inert(url, ADDRESS) if len(url) <= ADDRESS else ""


def inert(text: str, limit: int) -> str:
    """``text`` without what a window, a terminal or SQLite could stumble over, cut at ``limit`` characters."""
    return _CONTROL.sub("", text[: 2 * limit])[:limit]
