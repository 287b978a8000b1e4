"""How sentences end: 습니다체, 해요체, plain or cut short. By the last ending of each sentence."""

from collections.abc import Sequence
from enum import StrEnum

from maju.domain.ports import Morpheme


class Ending(StrEnum):
    """Speech level of a sentence's end; ``OPEN``: no ending, the sentence breaks off or is a noun phrase."""

    FORMAL = "formal"
    POLITE = "polite"
    PLAIN = "plain"
    OPEN = "open"


_FORMAL = ("니다", "니까", "십시오", "시다", "시죠")
_POLITE = ("요", "죠")
_PLAIN = (
    "다",
    "어",
    "아",
    "지",
    "냐",
    "니",
    "자",
    "야",
    "네",
    "군",
    "구나",
    "걸",
    "래",
    "게",
    "라",
    "까",
    "거든",
    "음",
    "잖아",
)
_PARTICLES = ("JX", "JC")


def ending_of(morphemes: Sequence[Morpheme]) -> Ending:
    """Speech level of one sentence from its morphemes, in order.

    A connective at the end (…했는데) is ``OPEN``: spoken Korean often stops there, and it is neither polite nor plain.
    """
    spoken = [m for m in morphemes if not m.tag.startswith("S")]
    polite_particle = bool(spoken) and spoken[-1].tag in _PARTICLES and spoken[-1].form == "요"
    if polite_particle:
        return Ending.POLITE
    last = spoken[-1] if spoken else None
    if last is None or not last.tag.startswith("E"):
        return Ending.OPEN
    if last.form.endswith(_FORMAL):
        return Ending.FORMAL
    if last.form.endswith(_POLITE):
        return Ending.POLITE
    return Ending.PLAIN if last.tag == "EF" and last.form.endswith(_PLAIN) else Ending.OPEN


def formal_share(endings: Sequence[Ending]) -> float | None:
    """Share 0-1 of 습니다체 among the sentences that end in an ending; None where none does."""
    ended = [ending for ending in endings if ending is not Ending.OPEN]
    return sum(ending is Ending.FORMAL for ending in ended) / len(ended) if ended else None
