"""What a person has, has in part and lacks of what an occupation or a posting asks for, with their own words as evidence."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from maju.domain.job_ports import JobIndex
from maju.domain.jobs import GapLine, Having, Occupation, Posting, Skill, SkillGap, Target
from maju.domain.ports import Morpheme, WordAnalyzer
from maju.services.job_closing import Closing
from maju.services.job_demand import Demand, JobDemand
from maju.services.job_profile_text import PersonText
from maju.services.skill_denial import is_denied
from maju.services.skill_reader import FoundSkill, SkillReader

LEAST_OF_A_POSTING = 4
"""A posting that names fewer skills says too little: what most postings of its occupation ask for is added."""
ADDED = 6
QUOTES_SHOWN = 2
BROAD_PARENT = 12
"""A parent of more skills than this (프로그래밍) makes no two of them related."""
_LEARNING = re.compile(
    r"배우고\s?있|배우는\s?중|배워\s?가|공부\s?중|공부하고\s?있|준비\s?중|준비하고\s?있|준비하며|수강\s?중|수강하고\s?있|익히고\s?있|익히는\s?중"
    r"|응시할|응시\s?예정|취득\s?예정|필기(?:만|는|에|를)?\s?(?:합격|붙|통과)|실기(?:를|만)?\s?(?:준비|남)|초급|입문|기초(?:만|는|\s?수준|를\s?배)|조금\s?(?:할|압|알|다룰|다뤄)"
    r"|서툴|익숙하지\s?않|어깨너머|걸음마|맛보기|시작했(?:습니다|어요|지만)|막\s?시작"
)
"""Says that one is on the way. 배우고 싶다 says nothing yet, and is looked for apart."""
_WISHING = re.compile(
    r"(?:배우|익히|배워\s?보|해\s?보|다뤄\s?보|다루어\s?보|맡아\s?보|따|취득하|공부하)고\s?싶|관심(?:이|은|을)|배울\s?(?:생각|계획|예정)|알고\s?싶|싶습니다|싶어요"
)
_TELLING = ("NNG", "NNP", "XR", "SL", "SH", "VV")
_EMPTY = frozenset({"하", "되", "있", "없", "것", "수", "등", "일", "업무", "관련"})
_LEAST_WORDS = 2


class JobGap:
    """Compares what a person said with what is asked for. Any thread may call."""

    def __init__(self, index: JobIndex, reader: SkillReader, words: WordAnalyzer, demand: JobDemand) -> None:
        self._index = index
        self._reader = reader
        self._words = words
        self._demand = demand
        self._families = _Families(index.skills())

    def gap(self, person: PersonText, target: Target, identifier: str) -> SkillGap:
        """The gap to an occupation or a posting; what most postings of the occupation ask for comes first.

        Raises: MajuError ``occupation-unknown``, ``posting-unknown``."""
        return self.reading(person).gap(target, identifier)

    def reading(self, person: PersonText) -> "PersonReading":
        """A person read once for several gaps."""
        return PersonReading(self, person)

    def asked(self, target: Target, identifier: str) -> tuple[str, Occupation | None, list[Skill]]:
        """(title, occupation, the skills asked for in the order of its text)."""
        if target is Target.OCCUPATION:
            occupation = self._index.occupation(identifier)
            return occupation.name, occupation, self._of_occupation(occupation)
        return self.asked_by(self._index.posting(identifier))

    def asked_by(self, posting: Posting) -> tuple[str, Occupation | None, list[Skill]]:
        """The same of a posting, which need not be in the index."""
        named = self._demand.occupation_of(posting)
        return posting.title, named, self._of_posting(posting, named)

    def demand(self, occupation: Occupation | None) -> Demand | None:
        """How many postings of the occupation ask for what."""
        return None if occupation is None else self._demand.of(occupation)

    def _of_occupation(self, occupation: Occupation) -> list[Skill]:
        parts = (
            (occupation.skills, "skill"),
            (occupation.tools, "tool"),
            (occupation.certificates, "certificate"),
            (occupation.knowledge, "knowledge"),
        )
        found: dict[str, Skill] = {}
        for names, kind in parts:
            for name in names:
                skill = self._reader.normalise(name) or Skill(id=name, name=name, kind=kind)
                found.setdefault(skill.id, skill)
        return list(found.values())

    def _of_posting(self, posting: Posting, occupation: Occupation | None) -> list[Skill]:
        found: dict[str, Skill] = {}
        for name in posting.skills:
            skill = self._reader.normalise(name) or Skill(id=name, name=name, kind="skill")
            found.setdefault(skill.id, skill)
        for identifier in sorted(self._demand.skills_of(posting)):
            found.setdefault(identifier, self._families.by_id[identifier])
        if len(found) < LEAST_OF_A_POSTING and occupation is not None:
            asking = self._demand.of(occupation).asking
            own = sorted(self._of_occupation(occupation), key=lambda skill: -asking[skill.id])
            for skill in own[:ADDED]:
                found.setdefault(skill.id, skill)
        return list(found.values())


class PersonReading:
    """A person's text with its skills and the words of its sentences."""

    def __init__(self, parts: JobGap, person: PersonText) -> None:
        self._parts = parts
        self.person = person
        self.found: dict[str, FoundSkill] = {each.skill_id: each for each in parts._reader.find(person.text)}
        self._sentences = person.sentences()
        self._stems: list[frozenset[str]] | None = None

    def gap(self, target: Target, identifier: str) -> SkillGap:
        """See :meth:`JobGap.gap`."""
        return self._gap(target, identifier, self._parts.asked(target, identifier))

    def gap_to(self, posting: Posting) -> SkillGap:
        """The gap to a posting that need not be in the index."""
        return self._gap(Target.POSTING, posting.id, self._parts.asked_by(posting))

    def _gap(self, target: Target, identifier: str, asked_for: tuple[str, Occupation | None, list[Skill]]) -> SkillGap:
        title, occupation, asked = asked_for
        demand = self._parts.demand(occupation)
        closing = Closing(occupation.certificates if occupation is not None else ())
        lines = []
        for skill in asked:
            having, quotes = self._having(skill)
            postings = demand.asking[skill.id] if demand is not None else 0
            lines.append(GapLine(skill.name, having, quotes[:QUOTES_SHOWN], postings, closing.sentence(skill, having)))
        return SkillGap(target, identifier, title, tuple(sorted(lines, key=lambda line: -line.postings)))

    def _having(self, skill: Skill) -> tuple[Having, tuple[str, ...]]:
        named = self.found.get(skill.id)
        if named is not None:
            return _level(named)
        if skill.kind != "certificate":
            quotes = self._in_other_words(skill.name)
            if quotes:
                return Having.HAVE, quotes
        related = [self.found[each] for each in self._parts._families.related(skill) if each in self.found]
        quotes = tuple(q for each in related for having, qs in (_level(each),) if having is not Having.LACK for q in qs)
        if quotes:
            return Having.PARTLY, tuple(dict.fromkeys(quotes))
        quotes = tuple(q for phrase in skill.phrases for q in self._in_other_words(phrase))
        return (Having.PARTLY, tuple(dict.fromkeys(quotes))) if quotes else (Having.LACK, ())

    def _in_other_words(self, name: str) -> tuple[str, ...]:
        """Sentences that hold all telling words of a name of several: 여행 코스를 직접 설계했습니다 for 여행 코스 설계."""
        wanted = _stems(self._parts._words.morphemes(name))
        if len(wanted) < _LEAST_WORDS:
            return ()
        if self._stems is None:
            self._stems = [_stems(each) for each in self._parts._words.morphemes_of(self._sentences)]
        return tuple(
            sentence
            for sentence, stems in zip(self._sentences, self._stems, strict=True)
            if wanted <= stems
            and not _WISHING.search(sentence)
            and not _LEARNING.search(sentence)
            and not _denies(sentence, wanted)
        )


class _Families:
    """Which skills are near each other by the list's parents."""

    def __init__(self, skills: Iterable[Skill]) -> None:
        self.by_id = {skill.id: skill for skill in skills}
        self._children: dict[str, list[str]] = defaultdict(list)
        for skill in self.by_id.values():
            for parent in skill.parents:
                self._children[parent].append(skill.id)

    def related(self, skill: Skill) -> Iterator[str]:
        """What is a part of it, what it is a part of, and what is a part of the same, unless that is broad."""
        yield from self._children.get(skill.id, ())
        for parent in skill.parents:
            yield parent
            siblings = self._children.get(parent, ())
            if len(siblings) <= BROAD_PARENT:
                yield from (each for each in siblings if each != skill.id)


def _level(found: FoundSkill) -> tuple[Having, tuple[str, ...]]:
    if found.negated:
        return Having.LACK, ()
    had = [q for q in found.quotes if not _LEARNING.search(q) and not _WISHING.search(q)]
    if had:
        return Having.HAVE, tuple(had)
    learning = tuple(q for q in found.quotes if _LEARNING.search(q))
    return (Having.PARTLY, learning) if learning else (Having.LACK, ())


def _stems(morphemes: Sequence[Morpheme]) -> frozenset[str]:
    return frozenset(m.form.lower() for m in morphemes if m.tag.partition("-")[0] in _TELLING) - _EMPTY


def _denies(sentence: str, wanted: frozenset[str]) -> bool:
    """Whether a sentence denies one of the words it holds."""
    lowered = sentence.lower()
    ends = (lowered.rfind(word) + len(word) for word in wanted if word in lowered)
    return any(is_denied(sentence[end:]) for end in ends)
