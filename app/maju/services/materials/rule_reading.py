"""Reads a document of a candidate by rules: sections, then each section by its kind."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from maju.domain.candidate import ItemKind
from maju.domain.document import DocumentKind, DocumentLine, StoredDocument
from maju.domain.document_labels import bare
from maju.domain.document_lines import lines_of
from maju.domain.document_sections import Section
from maju.services.materials.beside import read_beside
from maju.services.materials.education import read_education
from maju.services.materials.entries import unmarked
from maju.services.materials.essays import essay_of
from maju.services.materials.experience import read_experience
from maju.services.materials.found import Found, Reading, item_of
from maju.services.materials.listed import read_listed
from maju.services.materials.names import name_in
from maju.services.materials.projects import read_projects, read_stacks
from maju.services.materials.sections import Part, lives, parted
from maju.services.materials.skills import read_skills
from maju.services.materials.words import CERTIFICATE
from maju.services.skill_names import SkillNames
from maju.services.skill_reader import SkillReader

_READERS: dict[Section, Callable[[Sequence[DocumentLine]], list[Found]]] = {
    Section.EDUCATION: read_education,
    Section.EXPERIENCE: read_experience,
    Section.PROJECT: read_projects,
    Section.CERTIFICATE: lambda lines: read_listed(ItemKind.CERTIFICATE, lines),
    Section.AWARD: lambda lines: read_listed(ItemKind.AWARD, lines),
    Section.ACTIVITY: lambda lines: read_listed(ItemKind.ACTIVITY, lines),
}


_PORTFOLIO = re.compile(r"포트폴리오|작품집|portfolio", re.IGNORECASE)
_LANGUAGE = re.compile(
    r"(?:영어|일본어|중국어|독일어|프랑스어|스페인어|러시아어|베트남어|태국어|아랍어|한국어|몽골어|English|Japanese|Chinese|German|French|Spanish|Korean)(?![가-힣A-Za-z])"
)
MOST_ITEMS = 500
"""Of one document: more than anybody has done, and as many as a page can show."""
_PROJECT_LABEL = re.compile(r"프로젝트(?:명|이름)?|과제(?:명)?|project", re.IGNORECASE)
_LONGEST_LINE = 600
_TOP = 4
"""Lines among which a paper says what it is."""


class RuleReader:
    """Reads by rules. Any thread may call."""

    def __init__(self, skills: SkillReader) -> None:
        self._skills = skills

    @property
    def skill_names(self) -> SkillNames:
        """Every skill by every spelling."""
        return self._skills.names

    def kind_of(self, lines: Sequence[DocumentLine]) -> DocumentKind:
        """What a document is to the candidate, by its contents."""
        if any(_PORTFOLIO.search(line.text) for line in lines[:_TOP]):
            return DocumentKind.PORTFOLIO
        sections = [part.section for part in parted([_shortened(line) for line in lines])]
        if Section.EDUCATION in sections or Section.EXPERIENCE in sections:
            return DocumentKind.RESUME
        if Section.PROJECT in sections:
            return DocumentKind.PORTFOLIO
        return DocumentKind.ESSAY if Section.ESSAY in sections else DocumentKind.OTHER

    def read(self, document: StoredDocument) -> Reading:
        """Everything the rules find."""
        whole = lines_of(document.text.blocks)
        lines = [_shortened(line) for line in whole]
        parts = parted(lines)
        found = [one for part in parts for one in self._part(part)]
        _add_what_is_told_apart(parts, found)
        found = [one for one in found if one.kind is not ItemKind.SKILL] + _skills_once(found)
        _lengthen(found, whole)
        return Reading(name_in(lines), tuple(item_of(each, document) for each in found[:MOST_ITEMS]))

    def _part(self, part: Part) -> list[Found]:
        if part.section is Section.SKILL:
            return read_skills(part.lines, self._skills)
        if part.section is Section.ESSAY and part.title is not None:
            essay = essay_of(part.title, part.lines)
            return [essay] if essay is not None else []
        if part.section is Section.LIFE:
            return [one for each in lives(part) for one in self._part(each)]
        if part.section in (None, Section.PERSON, Section.ESSAY):
            return read_beside(part.lines, _READERS, self._skills)
        if part.section is Section.EXPERIENCE and (made := [line for line in part.lines if _names_a_project(line)]):
            rest = [line for line in part.lines if line not in made]
            return self._part(Part(part.section, part.title, rest)) + self._part(Part(Section.PROJECT, None, made))
        found = _READERS[part.section](part.lines) if part.section in _READERS else []
        if part.section in (Section.PROJECT, Section.EXPERIENCE):
            return found + read_stacks(part.lines, self._skills)
        return [one for each in found for one in self._spoken(each)]

    def _spoken(self, found: Found) -> list[Found]:
        """A language among certificates for which no test is named is a skill."""
        language = _LANGUAGE.match(found.title) if found.kind is ItemKind.CERTIFICATE else None
        if language is None or CERTIFICATE.search(found.title):
            return [found]
        return read_skills([replace(found.line, text=language[0], fields=())], self._skills)


def _names_a_project(line: DocumentLine) -> bool:
    """Whether a row among places of work is one of a table of projects."""
    return len(line.fields) > 1 and any(_PROJECT_LABEL.fullmatch(bare(label)) for label, _ in line.fields)


def _shortened(line: DocumentLine) -> DocumentLine:
    """A line as far as a person would look for a head or a label in it: patterns must not go through a book."""
    if len(line.text) <= _LONGEST_LINE:
        return line
    fields = tuple((label, value[:_LONGEST_LINE]) for label, value in line.fields)
    return replace(line, text=line.text[:_LONGEST_LINE], fields=fields)


def _lengthen(found: Sequence[Found], whole: Sequence[DocumentLine]) -> None:
    """What is told in a long line is told whole again, and every item points at its whole line."""
    long = {line.text[:_LONGEST_LINE]: line.text for line in whole if len(line.text) > _LONGEST_LINE}
    long |= {unmarked(short): unmarked(text) for short, text in long.items()}
    for one in found if long else ():
        one.more = [long.get(text, text) for text in one.more]
        one.line = whole[one.line.number - 1]


def _add_what_is_told_apart(parts: Sequence[Part], found: Sequence[Found]) -> None:
    """What a further section says of a project or a place of work it names; what it says of nothing named (주요 업무와 성과)
    belongs to the latest place of work, which is told first."""
    named = {bare(one.title): one for one in found if one.kind in (ItemKind.PROJECT, ItemKind.EXPERIENCE)}
    latest = next((one for one in found if one.kind is ItemKind.EXPERIENCE), None)
    for part in parts:
        if part.section not in (None, Section.DUTIES):
            continue
        about = latest if part.section is Section.DUTIES else None
        for line in part.lines:
            text = unmarked(line.text)
            if bare(text) in named:
                about = named[bare(text)]
            elif about is not None:
                about.more.append(text)


def _skills_once(found: Sequence[Found]) -> list[Found]:
    """Every skill once, the first mention first."""
    once: dict[str, Found] = {}
    for one in found:
        if one.kind is ItemKind.SKILL:
            once.setdefault(one.title.casefold(), one)
    return list(once.values())
