"""What postings ask for: which occupation a posting is for, which skills it names, how many of an occupation's ask for each."""

from collections import Counter, OrderedDict
from dataclasses import dataclass

from maju.domain.job_ports import JobIndex
from maju.domain.jobs import Filters, Occupation, Posting, Target
from maju.services.posting_lines import read_lines
from maju.services.skill_names import skill_key
from maju.services.skill_reader import SkillReader

POSTINGS_READ = 200
"""Postings of one occupation that are read for its demand: a share of these is within 7 points of the share of all (95 %)."""
_SHORTEST_IN_TITLE = 3
"""Letters of a name that is looked for inside a title: 의사 stands in 의사소통."""
_LONGEST_NAME = 20
_REMEMBERED_LINES = 50_000
"""Lines whose skills are kept: boards repeat them from posting to posting."""


@dataclass(frozen=True, slots=True)
class Demand:
    """Of ``postings`` postings of an occupation that were read, how many ask for each skill (by id)."""

    postings: int
    asking: Counter[str]


class JobDemand:
    """Counts over an index. Any thread may call."""

    def __init__(self, index: JobIndex, reader: SkillReader) -> None:
        self._index = index
        self._reader = reader
        self._names: dict[str, Occupation] = {}
        self._counted: dict[tuple[str, int], Demand] = {}
        self._lines: OrderedDict[str, frozenset[str]] = OrderedDict()

    def occupation_of(self, posting: Posting) -> Occupation | None:
        """The occupation a posting names, in its own column or in its title; None where it names none that is known."""
        names = self._known_names()
        for part in (posting.occupation, *posting.occupation.replace(",", "/").split("/")):
            found = names.get(skill_key(part))
            if found is not None:
                return found
        return _longest_inside(skill_key(posting.title), names)

    def skills_of(self, posting: Posting) -> frozenset[str]:
        """Ids of the skills a posting asks for."""
        named = {skill.id for name in posting.skills if (skill := self._reader.normalise(name)) is not None}
        lines = read_lines(posting)
        for line in (*lines.tasks, *lines.requirements, *lines.preferred):
            named |= self._in_line(line)
        return frozenset(named)

    def of(self, occupation: Occupation) -> Demand:
        """The demand of one occupation, counted once for each state of the index."""
        key = (occupation.id, self._index.facts().postings)
        if key not in self._counted:
            postings = self.postings_of(occupation)
            self._counted[key] = Demand(len(postings), Counter(each for p in postings for each in self.skills_of(p)))
        return self._counted[key]

    def postings_of(self, occupation: Occupation, filters: Filters | None = None) -> tuple[Posting, ...]:
        """Postings of an occupation, those nearest to its name first."""
        found = self._index.by_words(Target.POSTING, occupation.name, POSTINGS_READ, filters or Filters())
        postings = self._index.postings([each.id for each in found])
        return tuple(p for p in postings if (own := self.occupation_of(p)) is not None and own.id == occupation.id)

    def _in_line(self, line: str) -> frozenset[str]:
        known = self._lines.get(line)
        if known is None:
            known = frozenset(each.skill_id for each in self._reader.find(line) if not each.negated)
            self._lines[line] = known
            while len(self._lines) > _REMEMBERED_LINES:
                self._lines.popitem(last=False)
        return known

    def _known_names(self) -> dict[str, Occupation]:
        if not self._names:
            names: dict[str, Occupation] = {}
            occupations = self._index.occupations()
            for occupation in occupations:
                for name in (occupation.id, occupation.name):
                    names.setdefault(skill_key(name), occupation)
            for occupation in occupations:
                for name in (occupation.english, *occupation.also):
                    names.setdefault(skill_key(name), occupation)
            self._names = names
        return self._names


def _longest_inside(title: str, names: dict[str, Occupation]) -> Occupation | None:
    for length in range(min(_LONGEST_NAME, len(title)), _SHORTEST_IN_TITLE - 1, -1):
        for start in range(len(title) - length + 1):
            found = names.get(title[start : start + length])
            if found is not None:
                return found
    return None
