"""Skills of a section that lists them, by their one name in the skill list; a name nobody knows stays as it is written."""

import re
from collections.abc import Iterator, Sequence

from maju.domain.candidate import ItemKind
from maju.domain.document import DocumentLine
from maju.domain.document_labels import bare, is_made_up_label
from maju.services.materials.found import Found
from maju.services.materials.words import LEVEL, SENTENCE
from maju.services.skill_reader import SkillReader

_APART = re.compile(r"\s*(?:[,;、|•▪]|\s/\s|\s·\s|\n)\s*")
_MARK = re.compile(r"^[\s■□▪●○◆◇▶▷※★☆◎•·*\-–✓✔]+|[\s.]+$")
_INSIDE = re.compile(r",(?=[^()]*\))")
_BRACKETED = re.compile(r"^[^()]+\((?P<inside>[^()]+)\)$")
_INNER = re.compile(r"\s*[·/,]\s*")
_JOINED = re.compile(r"\s*[/·&+]\s*|\s+및\s+")
_NAMES = re.compile(
    r"(?:보유|사용|활용|주요)?(?:기술|프로그램|도구|툴|스킬|소프트웨어|장비|언어|기술명|프로그램명|세부기술|기술스택|항목|능력|역량|skills?|tools?|software|technolog(?:y|ies)|name)(?:명)?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"구분|분류|종류|분야|영역|.*수준|.*정도|.*기간|.*경력|.*등급|숙련도|비고|.*내용|설명|상세|.*경험|level|years?|category|type|experience|description",
    re.IGNORECASE,
)
_LONGEST = 24
_MOST_WORDS = 3
_LATIN = re.compile(r"(?=.*[A-Za-z]{2})[A-Za-z0-9 .+#_-]{2,24}")
"""A product's name that the skill list may not have yet: what is Korean and not in it (성실함) is no skill."""
_BEHIND = re.compile(
    r"\s*[●○★☆■□]{2,}$|\s*\d{1,3}\s?%$|"
    r"\s*[-–:]\s*(?:상|중|하|고급|중급|초급|능숙|\d+년.*)$|\s*\(\s*\d+\s?(?:년|개월)[^()]*\)$|\s+(?:상|중|하|고급|중급|초급|능숙)$"
)
_LEVEL_WORD = re.compile(
    r"^(?:상|중|하|최상|중상|중하|고급|중급|초급|능숙|숙련|기초|우수|보통|가능|Advanced|Intermediate|Basic|Expert|Proficient|\d+년.*|★.*|\d/5)$",
    re.IGNORECASE,
)


def read_skills(lines: Sequence[DocumentLine], skills: SkillReader) -> list[Found]:
    """Every skill once, in the order of its first mention."""
    found: dict[str, Found] = {}
    for line in lines:
        for name in _names(line, skills):
            for one in _found(name, line, skills):
                found.setdefault(one.title.casefold(), one)
    return list(found.values())


def _values(line: DocumentLine, skills: SkillReader) -> list[str]:
    """The cells that name skills: not their group, not how well and how long they are known, not what was done with them."""
    named = [value for label, value in line.fields if _NAMES.fullmatch(bare(label))]
    if named:
        return named
    if len(line.fields) == 1:
        label, value = line.fields[0]
        told = _LEVEL_WORD.match(value) or (skills.normalise(label) is not None and not _lists(value, skills))
        return [label] if told else [value]
    return [value for label, value in line.fields if not _BESIDE.fullmatch(bare(label))] or [line.text]


def _lists(value: str, skills: SkillReader) -> bool:
    """Whether a value is a list of names, and no tale."""
    parts = [part for part in _APART.split(value) if part.strip()]
    return all(len(part) <= _LONGEST for part in parts) and any(skills.normalise(part) is not None for part in parts)


def _names(line: DocumentLine, skills: SkillReader) -> Iterator[str]:
    for value in _values(line, skills):
        if SENTENCE.search(value) and (len(value) > 40 or value.rstrip(".").endswith("니다")):
            yield value
            continue
        for name in _APART.split(_INSIDE.sub("·", value)):
            plain = _BEHIND.sub("", _MARK.sub("", LEVEL.sub("", name))).strip()
            if plain and not _LEVEL_WORD.match(plain) and not is_made_up_label(plain):
                yield plain


def _found(name: str, line: DocumentLine, skills: SkillReader) -> list[Found]:
    bracketed = _BRACKETED.match(name)
    inside = [skills.normalise(each) for each in _INNER.split(bracketed["inside"])] if bracketed else []
    known = [skill for skill in (skills.normalise(name), *inside) if skill is not None]
    if known:
        return [Found(ItemKind.SKILL, line, title=skill.name, skills=(skill.id,)) for skill in known]
    mentioned = skills.find(name)
    if mentioned:
        had = [each for each in mentioned if not each.negated]
        return [Found(ItemKind.SKILL, line, title=each.name, skills=(each.skill_id,)) for each in had]
    joined = [skills.normalise(each) for each in _JOINED.split(name)]
    if len(joined) > 1 and all(skill is not None for skill in joined):
        return [
            Found(ItemKind.SKILL, line, title=skill.name, skills=(skill.id,)) for skill in joined if skill is not None
        ]
    return (
        [Found(ItemKind.SKILL, line, title=name)] if _LATIN.fullmatch(name) and len(name.split()) <= _MOST_WORDS else []
    )
