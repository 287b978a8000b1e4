"""Checks data/skills.jsonl and says what is wrong with it and how much it holds: ``python -m data.making.check_skills``."""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from graphlib import CycleError, TopologicalSorter
from itertools import chain

from data.making.add_skills import DATA, FIELDS, occupations
from maju.domain.jobs import Skill
from maju.services.skill_names import SkillNames, skill_key
from maju.storage.skills import read_skills

COMMON = 3
"""Occupations that name a skill which must then have phrases."""
PHRASES = 3
PHRASE_WORDS = (2, 10)
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def spelling_troubles(skills: Sequence[Skill]) -> Iterator[str]:
    """An id or a spelling twice, an id that is no slug, an alias that is the name again."""
    for identifier, count in Counter(each.id for each in skills).items():
        if count > 1 or not _ID.fullmatch(identifier):
            yield f"id {identifier!r}: {count} times, or no slug"
    owners: dict[str, str] = {}
    for skill in skills:
        if len({skill.name, *skill.aliases}) <= len(skill.aliases):
            yield f"{skill.id}: the same alias twice"
        for key in {skill_key(name) for name in (skill.name, *skill.aliases)}:
            if not key:
                yield f"{skill.id}: a name without letters"
            if owners.setdefault(key, skill.id) != skill.id:
                yield f"{key!r} belongs to {owners[key]} and {skill.id}"


def parent_troubles(skills: Sequence[Skill]) -> Iterator[str]:
    """A parent that is not there, or a cycle."""
    known = {each.id for each in skills}
    for skill in skills:
        for parent in set(skill.parents) - known:
            yield f"{skill.id}: no skill {parent}"
    try:
        tuple(TopologicalSorter({each.id: each.parents for each in skills}).static_order())
    except CycleError as error:
        yield f"a cycle: {error.args[1]}"


def phrase_troubles(skills: Sequence[Skill]) -> Iterator[str]:
    """A phrase for two skills, one too short or too long, one or two where three are wanted."""
    least, most = PHRASE_WORDS
    for phrase, count in Counter(chain.from_iterable(each.phrases for each in skills)).items():
        if count > 1:
            yield f"{phrase!r}: {count} times"
        if not least <= len(phrase.split()) <= most:
            yield f"{phrase!r}: {len(phrase.split())} words"
    for skill in skills:
        if 0 < len(skill.phrases) < PHRASES:
            yield f"{skill.id}: {len(skill.phrases)} phrases"


def used_by(names: SkillNames) -> tuple[Counter[str], list[str]]:
    """How many occupations name each skill (by id), and the strings that no skill covers."""
    counts: Counter[str] = Counter()
    strange = []
    for occupation in occupations():
        found = {name: names.normalise(name) for field in FIELDS for name in occupation[field]}
        strange += [f"{occupation['id']}: {name!r} is no skill" for name, skill in found.items() if skill is None]
        counts.update({skill.id for skill in found.values() if skill is not None})
    return counts, strange


def coverage_troubles(skills: Sequence[Skill]) -> Iterator[str]:
    """A string of an occupation that is no skill; a common skill without phrases."""
    names = SkillNames(skills)
    counts, strange = used_by(names)
    yield from strange
    for identifier, count in counts.items():
        if count >= COMMON and len(names.by_id[identifier].phrases) < PHRASES:
            yield f"{identifier}: in {count} occupations, without phrases"


def troubles(skills: Sequence[Skill]) -> list[str]:
    """Everything that is wrong."""
    checks = (spelling_troubles, parent_troubles, phrase_troubles, coverage_troubles)
    return [trouble for check in checks for trouble in check(skills)]


def figures(skills: Sequence[Skill]) -> dict[str, int]:
    """How much there is."""
    counts, _ = used_by(SkillNames(skills))
    return {
        "skills": len(skills),
        **{f"kind {kind}": count for kind, count in sorted(Counter(each.kind for each in skills).items())},
        "aliases": sum(len(each.aliases) for each in skills),
        "with parents": sum(bool(each.parents) for each in skills),
        "with phrases": sum(bool(each.phrases) for each in skills),
        "phrases": sum(len(each.phrases) for each in skills),
        "named by occupations": len(counts),
        f"named by {COMMON} or more": sum(count >= COMMON for count in counts.values()),
    }


def main() -> int:
    """Print figures and troubles; 1 if there are any."""
    skills = read_skills(DATA / "skills.jsonl")
    for name, count in figures(skills).items():
        print(f"{count:6} {name}")
    found = troubles(skills)
    print("\n".join(found))
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())
