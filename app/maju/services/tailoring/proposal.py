"""A question that may be asked, before it is chosen, and how proposals are made from frames."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from zlib import crc32

from maju.domain.particles import with_particles
from maju.domain.question import FollowUp, Question, QuestionKind, QuestionSource, TailoredQuestion
from maju.services.tailoring.frames import Topic

LONGEST_QUESTION = 110
"""Characters, as in the bank (data/README.md)."""
LONGEST_REASON = 160
"""Characters of a line that is quoted as the reason; what follows is left out."""


@dataclass(frozen=True, slots=True)
class Why:
    """One literal line, and what it is: ``head`` as in 공고의 자격 요건."""

    head: str
    line: str

    def __str__(self) -> str:
        line = " ".join(self.line.split())
        return f"{self.head}: {line if len(line) <= LONGEST_REASON else line[:LONGEST_REASON].rstrip() + ' …'}"


@dataclass(frozen=True, slots=True)
class Proposal:
    """``topic``: what it is about (project, claim, note …), so that a few of each are taken."""

    topic: str
    source: QuestionSource
    kind: QuestionKind
    competency: str
    text: str
    good_answer: tuple[str, ...]
    follow_ups: tuple[FollowUp, ...]
    why: tuple[Why, ...]
    difficulty: int = 2

    def numbered(self) -> TailoredQuestion:
        """As it goes into a plan; the same words have the same id in every interview."""
        question = Question(
            f"own-{crc32(self.text.encode()):08x}",
            self.kind,
            self.text,
            self.competency,
            difficulty=self.difficulty,
            good_answer=self.good_answer,
            follow_ups=self.follow_ups,
        )
        reason = "\n".join(str(why) for why in self.why)
        return TailoredQuestion(question, reason, self.source, tuple(why.line for why in self.why))


class Framing:
    """Words proposals by frames, which go round from a place that the seed decides."""

    def __init__(self, seed: int) -> None:
        self._seed = seed
        self._turns: dict[str, int] = {}

    def proposal(self, topic: Topic, source: QuestionSource, facts: Mapping[str, str], *why: Why) -> Proposal | None:
        """In the next frame of ``topic`` in which ``facts`` stay short enough; None where none is."""
        first = self._turn(topic.name, len(topic.frames))
        for offset in range(len(topic.frames)):
            frame = topic.frames[(first + offset) % len(topic.frames)]
            text = with_particles(frame.text.format_map(facts))
            if len(text) <= LONGEST_QUESTION:
                further = topic.follow_ups[self._turn(f"{topic.name}+", len(topic.follow_ups))]
                return Proposal(
                    topic.name,
                    source,
                    frame.kind,
                    frame.competency,
                    text,
                    frame.good_answer,
                    further,
                    why,
                    frame.difficulty,
                )
        return None

    def _turn(self, name: str, choices: int) -> int:
        if name not in self._turns:
            self._turns[name] = random.Random(f"{self._seed}/{name}").randrange(choices)
        turn = self._turns[name]
        self._turns[name] = turn + 1
        return turn % choices
