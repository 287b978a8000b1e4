"""Demand over the postings of the index: by skill, region, experience, occupation and its group, in plain values for charts."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from maju.domain.job_ports import JobIndex
from maju.domain.jobs import Filters, Posting, Target
from maju.domain.progress import Cancelled, OnCount
from maju.services.job_demand import JobDemand
from maju.services.job_search import JobSearch
from maju.services.skill_reader import SkillReader

POSTINGS_OF_A_QUERY = 500
"""The best postings of a query that are counted."""
LINES_SHOWN = 20
UNTOLD = "밝히지 않음"
_PROVINCES = ("서울", "부산", "대구", "인천", "광주", "대전", "울산", "세종", "경기", "강원", "제주")
_LONG_PROVINCES = {
    "충청북도": "충북",
    "충청남도": "충남",
    "전라북도": "전북",
    "전북": "전북",
    "전라남도": "전남",
    "경상북도": "경북",
    "경상남도": "경남",
}
_EXPERIENCE = {"new": "신입", "experienced": "경력", "any": "경력 무관", "": UNTOLD}
_EVERY = 200
"""Postings between two reports of progress."""


@dataclass(frozen=True, slots=True)
class DemandLine:
    """One bar of a chart. ``share`` 0-1 of the postings counted; ``id``: of the skill or occupation, empty for other things."""

    name: str
    count: int
    share: float
    id: str = ""


@dataclass(frozen=True, slots=True)
class JobDashboardView:
    """Counts, the largest first (``experience`` in its usual order). A posting may ask for many skills and lie in several regions,
    so that shares need not add up to 1. ``examples``: how many postings are made up and marked 예시; ``cancelled``: it is not whole."""

    postings: int
    examples: int
    skills: tuple[DemandLine, ...]
    regions: tuple[DemandLine, ...]
    experience: tuple[DemandLine, ...]
    groups: tuple[DemandLine, ...]
    occupations: tuple[DemandLine, ...]
    query: str = ""
    cancelled: bool = False


class JobDashboard:
    """Counts postings. Every call reads them anew; a line of text that comes again is read once."""

    def __init__(self, index: JobIndex, search: JobSearch, reader: SkillReader, demand: JobDemand) -> None:
        self._index = index
        self._search = search
        self._reader = reader
        self._demand = demand

    def look(
        self,
        query: str = "",
        *,
        filters: Filters | None = None,
        on_count: OnCount = lambda _done, _all: None,
        cancelled: Cancelled = lambda: False,
    ) -> JobDashboardView:
        """Demand over all postings, or over the best of a query (``filters`` go with a query alone)."""
        postings: Iterable[Posting] = (
            self._of_query(query, filters or Filters()) if query.strip() else self._index.every_posting()
        )
        total = None if query.strip() else self._index.facts().postings
        counts = _Counts()
        for posting in postings:
            if cancelled():
                return self._view(counts, query, stopped=True)
            self._count(posting, counts)
            if counts.postings % _EVERY == 0:
                on_count(counts.postings, total)
        on_count(counts.postings, total)
        return self._view(counts, query, stopped=False)

    def _of_query(self, query: str, filters: Filters) -> tuple[Posting, ...]:
        found = self._search.search(query, target=Target.POSTING, filters=filters, limit=POSTINGS_OF_A_QUERY)
        return self._index.postings([hit.id for hit in found.hits])

    def _count(self, posting: Posting, counts: "_Counts") -> None:
        counts.postings += 1
        counts.examples += posting.example
        counts.skills.update(self._demand.skills_of(posting))
        counts.regions.update(set(_provinces(posting.region)) or {UNTOLD})
        counts.experience[_EXPERIENCE.get(posting.experience, UNTOLD)] += 1
        occupation = self._demand.occupation_of(posting)
        counts.groups[occupation.interview_group.label if occupation else UNTOLD] += 1
        if occupation is not None:
            counts.occupations[occupation.id] += 1

    def _view(self, counts: "_Counts", query: str, *, stopped: bool) -> JobDashboardView:
        names = {skill.id: skill.name for skill in self._index.skills()}
        titles = {each.id: each.name for each in self._index.occupations()}
        total = counts.postings
        return JobDashboardView(
            total,
            counts.examples,
            _lines(counts.skills, total, names),
            _lines(counts.regions, total),
            tuple(
                DemandLine(label, counts.experience[label], counts.experience[label] / total)
                for label in _EXPERIENCE.values()
                if counts.experience[label]
            ),
            _lines(counts.groups, total),
            _lines(counts.occupations, total, titles),
            query,
            stopped,
        )


class _Counts:
    def __init__(self) -> None:
        self.postings = 0
        self.examples = 0
        self.skills: Counter[str] = Counter()
        self.regions: Counter[str] = Counter()
        self.experience: Counter[str] = Counter()
        self.groups: Counter[str] = Counter()
        self.occupations: Counter[str] = Counter()


def _lines(counted: Counter[str], total: int, names: dict[str, str] | None = None) -> tuple[DemandLine, ...]:
    """The largest; equals by name."""
    lines = [
        DemandLine(key, n, n / total) if names is None else DemandLine(names.get(key, key), n, n / total, key)
        for key, n in counted.items()
    ]
    return tuple(sorted(lines, key=lambda line: (-line.count, line.name))[:LINES_SHOWN])


def _provinces(region: str) -> Iterator[str]:
    """The provinces named in a region, by their short names; what is none (해외, 재택) stays as it is written."""
    for part in region.replace("/", ",").replace("·", ",").split(","):
        word = part.split()[0] if part.split() else ""
        if not word:
            continue
        short = next((name for name in _PROVINCES if word.startswith(name)), "")
        yield short or next((s for long, s in _LONG_PROVINCES.items() if word.startswith(long)), word)
