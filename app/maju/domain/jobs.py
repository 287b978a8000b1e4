"""Jobs as the program knows them: occupations, skills, postings, what fits and why, what is lacking."""

from dataclasses import dataclass
from enum import StrEnum

from maju.domain.phrase import Phrase
from maju.domain.question import OccupationGroup


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill by its one name. ``aliases``: other spellings (파이썬, python3); ``parents``: ids it is a part of; ``kind``:
    ``skill``, ``tool``, ``knowledge`` or ``certificate``; ``phrases``: how people say it who do not know its name."""

    id: str
    name: str
    kind: str
    aliases: tuple[str, ...] = ()
    parents: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Occupation:
    """One occupation as data/occupations has it. ``keco``: KECO 2018 code, two digits or longer; skills and the like by name."""

    id: str
    keco: str
    interview_group: OccupationGroup
    name: str
    english: str
    also: tuple[str, ...]
    summary: str
    does: tuple[str, ...]
    skills: tuple[str, ...]
    tools: tuple[str, ...]
    knowledge: tuple[str, ...]
    certificates: tuple[str, ...]
    majors: tuple[str, ...]
    entry: str
    related: tuple[str, ...]
    setting: str
    questions: tuple[str, ...]
    phrases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Posting:
    """One posting as it came, plus what was read out of it.

    ``id`` is stable over imports (source and the portal's own number, else a hash of company, title and address, or deadline and
    region; of everything where it names neither company nor address).
    Texts are inert plain text. ``experience``: ``new``, ``experienced``, ``any`` or empty; ``min_years``/``max_years`` None where
    not given. Dates are ISO 8601 days, empty where not given. ``example``: made by this program and marked 예시.
    ``extra``: columns nobody recognised, kept as they came. ``form``: which kind of record it was read from (a list of Work24, a
    detail …), so that a poorer one never takes a text away.
    """

    id: str
    source: str
    title: str
    company: str = ""
    region: str = ""
    occupation: str = ""
    employment: str = ""
    experience: str = ""
    min_years: int | None = None
    max_years: int | None = None
    education: str = ""
    salary: str = ""
    skills: tuple[str, ...] = ()
    tasks: str = ""
    requirements: str = ""
    preferred: str = ""
    ideal: str = ""
    description: str = ""
    url: str = ""
    posted_on: str = ""
    deadline: str = ""
    example: bool = False
    extra: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    form: str = ""

    @property
    def text(self) -> str:
        """Everything to be searched besides the title."""
        parts = (self.occupation, self.tasks, self.requirements, self.preferred, self.ideal, self.description)
        return "\n".join(filter(None, (*parts, " ".join(self.skills))))


class Target(StrEnum):
    """What is looked for."""

    OCCUPATION = "occupation"
    POSTING = "posting"


@dataclass(frozen=True, slots=True)
class Filters:
    """Empty means no condition. ``region`` matches a beginning (서울, 서울 강남구); ``experience``: ``new`` or ``experienced``;
    ``open_on``: an ISO day on which the posting must not have expired."""

    region: str = ""
    experience: str = ""
    education: str = ""
    employment: str = ""
    open_on: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was found. ``kind``: ``words``, ``skills``, ``meaning``, or ``occupation``, where a posting was found as one of
    an occupation that is meant; ``ours``: the words of the query or the person (literal), ``theirs``: the words or the sentence of
    what was found (literal), or the occupation's name."""

    kind: str
    ours: tuple[str, ...]
    theirs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """One result. Scores: ``words`` (BM25, larger is better) and ``meaning`` (cosine), None where that side did not find it;
    ``fused`` decides the order."""

    target: Target
    id: str
    title: str
    fused: float
    words: float | None = None
    meaning: float | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Removed:
    """How many results a filter took away, so that an empty list explains itself. ``name`` is a field of :class:`Filters`."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class SearchResult:
    """Hits in order; ``removed`` by filter; ``notices``: how the query was read, what of it was left out, and what there is to say of
    the index (vectors rebuilt, words only …)."""

    hits: tuple[Hit, ...]
    removed: tuple[Removed, ...] = ()
    notices: tuple[str | Phrase, ...] = ()


class Having(StrEnum):
    """How far a person has a skill that is asked for."""

    HAVE = "have"
    PARTLY = "partly"
    LACK = "lack"


@dataclass(frozen=True, slots=True)
class GapLine:
    """One skill asked for. ``quotes``: literal words of the person that show it; ``postings``: how many postings of the same
    occupation ask for it; ``closes``: Korean sentence on what would close the gap, empty where there is none."""

    skill: str
    having: Having
    quotes: tuple[str, ...] = ()
    postings: int = 0
    closes: Phrase | str = ""


@dataclass(frozen=True, slots=True)
class SkillGap:
    """Have, partly, lack, those that most postings ask for first."""

    target: Target
    id: str
    title: str
    lines: tuple[GapLine, ...]
