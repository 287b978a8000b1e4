"""Who has what a posting asks for, and what everybody has of an occupation: by skills read in lines, and by nothing else.

No answer of an interview, no level, no name, sex, age, origin, school or picture is known here; people with the same lines get the same
result. The order is for the counsellor's talk and says nothing about whom to hire.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from maju.domain.jobs import Having, Occupation, Posting, SkillGap
from maju.domain.pool import PooledCandidate
from maju.services.counsellor.pool_lines import PoolLine, line_with, lines_of, person_of
from maju.services.job_desk import JobDesk

PARTLY_COUNTS = 0.5
"""Of a skill that is near or on its way, beside 1 of one that is there."""


@dataclass(frozen=True, slots=True)
class MatchedSkill:
    """One skill asked for, with the lines of the candidate that show it; none where it is lacking. ``postings``: how many postings of
    the same occupation ask for it."""

    skill: str
    having: Having
    lines: tuple[PoolLine, ...] = ()
    postings: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """One candidate against one posting."""

    id: str
    called: str
    skills: tuple[MatchedSkill, ...]

    def of(self, having: Having) -> tuple[MatchedSkill, ...]:
        """The skills they have, have in part, or lack."""
        return tuple(each for each in self.skills if each.having is having)

    @property
    def weight(self) -> float:
        """What the order goes by: skills that are there, and half of those that are there in part."""
        return len(self.of(Having.HAVE)) + PARTLY_COUNTS * len(self.of(Having.PARTLY))


@dataclass(frozen=True, slots=True)
class PoolMatch:
    """``title``: the posting's; ``asked``: skills it asks for; ``matches``: those with the most of them first, everybody in it who has
    at least one; ``others``: how many have none."""

    title: str
    asked: tuple[str, ...]
    matches: tuple[Match, ...]
    others: int = 0


@dataclass(frozen=True, slots=True)
class SupplyLine:
    """Of ``people`` candidates, how many have a skill, or have it in part; of ``postings`` of the occupation, how many ask for it."""

    skill: str
    have: int
    partly: int
    people: int
    postings: int


@dataclass(frozen=True, slots=True)
class SkillCount:
    """How many candidates have a skill in their lines."""

    skill: str
    people: int
    kind: str = field(default="skill")


class Matching:
    """Over the candidates that are kept now. Any thread may call; blocks while postings are read."""

    def __init__(self, jobs: JobDesk, candidates: Sequence[PooledCandidate]) -> None:
        self._jobs = jobs
        self._candidates = tuple(candidates)
        self._lines = {candidate.id: lines_of(candidate) for candidate in candidates}
        self._people = [person_of(candidate, self._lines[candidate.id]) for candidate in candidates]

    def match(self, posting: Posting) -> PoolMatch:
        """The candidates against a posting, which need not be in the index."""
        gaps = self._jobs.gaps(self._people, posting)
        found = [self._match(candidate, gap) for candidate, gap in zip(self._candidates, gaps, strict=True)]
        some = sorted((each for each in found if each.weight), key=lambda each: (-each.weight, each.id))
        asked = tuple(line.skill for line in gaps[0].lines) if gaps else ()
        return PoolMatch(posting.title, asked, tuple(some), len(found) - len(some))

    def against(self, occupation: Occupation) -> tuple[Match, ...]:
        """Every candidate against an occupation, in the order in which they were given."""
        gaps = self._jobs.gaps(self._people, occupation)
        return tuple(self._match(candidate, gap) for candidate, gap in zip(self._candidates, gaps, strict=True))

    def supply(self, occupation: Occupation) -> tuple[SupplyLine, ...]:
        """What an occupation asks for, against what the candidates have; what most postings ask for first."""
        gaps = self._jobs.gaps(self._people, occupation)
        if not gaps:
            return ()
        counted = []
        for at, line in enumerate(gaps[0].lines):
            levels = [gap.lines[at].having for gap in gaps]
            counted.append(
                SupplyLine(line.skill, levels.count(Having.HAVE), levels.count(Having.PARTLY), len(gaps), line.postings)
            )
        return tuple(counted)

    def skills(self) -> tuple[SkillCount, ...]:
        """All skills of all candidates, the most frequent first."""
        found = self._jobs.skills_in([person.text for person in self._people])
        counts: dict[str, SkillCount] = {}
        for each in found:
            for skill in each:
                before = counts.get(skill.id)
                counts[skill.id] = SkillCount(skill.name, (before.people if before else 0) + 1, skill.kind)
        return tuple(sorted(counts.values(), key=lambda count: (-count.people, count.skill)))

    def _match(self, candidate: PooledCandidate, gap: SkillGap) -> Match:
        lines = self._lines[candidate.id]
        skills = []
        for each in gap.lines:
            shown = (line_with(lines, quote) for quote in each.quotes)
            told = tuple(dict.fromkeys(line for line in shown if line is not None))
            skills.append(MatchedSkill(each.skill, each.having, told, each.postings))
        return Match(candidate.id, candidate.called, tuple(skills))
