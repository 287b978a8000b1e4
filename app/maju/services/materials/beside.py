"""What stands beside name and telephone at the top of a paper: schools, certificates and skills, in cells or between bars."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from maju.domain.document import DocumentLine
from maju.domain.document_sections import Section, section_of
from maju.services.materials.dates import first_period
from maju.services.materials.found import Found
from maju.services.materials.sections import section_of_life
from maju.services.materials.skills import read_skills
from maju.services.materials.words import CERTIFICATE
from maju.services.skill_reader import SkillReader

_APART = re.compile(r"\s*\|\s*|\s+[/·]\s+")
_AT_SCHOOL = re.compile(r"(?:학교|대학|대학원)\s[^.]{0,30}(?:졸업|재학|수료|전공|휴학)")
_HOLDS = re.compile(r"\s*(?:보유|소지|취득)(?:자|함)?$")
_LONGEST = 60

Readers = Mapping[Section, Callable[[Sequence[DocumentLine]], list[Found]]]


def read_beside(lines: Sequence[DocumentLine], readers: Readers, skills: SkillReader) -> list[Found]:
    """Entries that are named without a section of their own."""
    found: list[Found] = []
    for line in lines:
        for section, text in (*_in_cells(line), *_between_bars(line)):
            alone = replace(line, text=text, fields=())
            read = read_skills([alone], skills) if section is Section.SKILL else readers[section]([alone])
            found += [replace(each, line=line) for each in read]
    return found


def _in_cells(line: DocumentLine) -> list[tuple[Section, str]]:
    """자격 | 전기기사 …: a label that names a section, and a value of its kind."""
    found = []
    for label, value in line.fields:
        section = section_of(label)
        fits = section in (Section.EDUCATION, Section.CERTIFICATE) and section_of_life(value) is section
        if section is not None and (section is Section.SKILL or fits):
            found.append((section, value))
    return found


def _between_bars(line: DocumentLine) -> list[tuple[Section, str]]:
    found = []
    for part in _APART.split(line.text) if not line.fields else ():
        if _AT_SCHOOL.search(part):
            found.append((Section.EDUCATION, part))
        elif len(part) <= _LONGEST and CERTIFICATE.search(part) and (_HOLDS.search(part) or first_period(part)):
            found.append((Section.CERTIFICATE, _HOLDS.sub("", part)))
    return found
