"""How a question made of a profile is worded: its frame, and what is asked next."""

from dataclasses import dataclass

from maju.domain.question import FollowUp, QuestionKind


@dataclass(frozen=True, slots=True)
class Frame:
    """A question around ``{it}`` (and ``{task}``, ``{need}`` where two things are joined); particles written 을(를) are fitted.
    ``difficulty`` 1 to 3."""

    kind: QuestionKind
    competency: str
    text: str
    good_answer: tuple[str, ...]
    difficulty: int = 2


@dataclass(frozen=True, slots=True)
class Topic:
    """What a profile is asked about: the frames and the sets of follow-ups that go round with them."""

    name: str
    frames: tuple[Frame, ...]
    follow_ups: tuple[tuple[FollowUp, ...], ...]


def asks(*pairs: tuple[str, str]) -> tuple[FollowUp, ...]:
    """A set of follow-ups from conditions and texts."""
    return tuple(FollowUp(when, text) for when, text in pairs)
