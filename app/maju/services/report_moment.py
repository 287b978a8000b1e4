"""Places to listen to, and literal quotes short enough to be read."""

import math
from dataclasses import dataclass

from maju.domain.evaluation import Evidence
from maju.services.delivery_words import clock

QUOTE_LENGTH = 120
"""Characters of one quote; the transcript beside it marks them all in full."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A place to listen to: ``seek`` seconds for the player (empty: not known), ``clock`` for people."""

    seek: str = ""
    clock: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """Literal words of the candidate."""

    text: str
    moment: Moment


def moment(at_s: float | None) -> Moment:
    """A moment to listen to, or none."""
    if at_s is None or not math.isfinite(at_s):
        return Moment()
    return Moment(f"{max(0.0, at_s):.2f}", clock(at_s))


def shortened(text: str) -> str:
    """A quote short enough for a card; a cut is visible."""
    return text if len(text) <= QUOTE_LENGTH else text[: QUOTE_LENGTH - 1].rstrip() + "…"


def quoted(evidence: Evidence) -> Quote:
    """A quote and where to hear it."""
    return Quote(shortened(evidence.quote), moment(evidence.start_s))
