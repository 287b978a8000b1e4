"""Projects and works: what, in which part, from when to when, with what and with which result."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from maju.domain.candidate import ItemKind
from maju.domain.document import DocumentLine
from maju.domain.document_labels import bare
from maju.domain.document_sections import heading_text
from maju.services.materials.dates import first_period, without
from maju.services.materials.entries import Entry, entries_of
from maju.services.materials.found import Found
from maju.services.materials.pieces import tidy
from maju.services.materials.skills import read_skills
from maju.services.skill_reader import SkillReader

_TITLE = re.compile(
    r"프로젝트(?:명|이름)?|과제명|작품(?:명)?|작업(?:명)?|사업명|제목|이름|명칭|주제|project(?:name)?|title|name",
    re.IGNORECASE,
)
_ROLE = re.compile(r".*역할.*|맡은일|담당(?!자).*|포지션|직책|role|responsibilit.*|position", re.IGNORECASE)
_PERIOD = re.compile(r".*기간|시기|연도|년도|일정|연월|년월|period|dates?|duration", re.IGNORECASE)
_BARS = re.compile(r"\s+[/|]\s+")
_OWN_PART = re.compile(
    r"(?:담당|설계|개발|기획|디자인|리더|팀장|팀원|PM|PL|보조|제작|총괄|운영|분석|연출|진행|책임|참여|시공|감독)$"
)
_COUNTED = re.compile(r"번호|연번|순번|구분|분류|no\.?|#", re.IGNORECASE)
_STACK = re.compile(
    r"(?:주요)?(?:사용|활용|적용|개발|쓴)?(?:한)?(?:기술|도구|툴|언어|장비|환경|프로그램|기술스택|스택)(?:스택|환경)?(?:(?:와|및|/|·)(?:기술|도구|언어|장비|환경|툴))?|(?:tech)?stack|tools?|technologies|skills?|built(?:with)?",
    re.IGNORECASE,
)
_GROUP = re.compile(r"소속.*|.*기관|발주처|고객사|클라이언트|회사(?:명)?|client|company|organi[sz]ation", re.IGNORECASE)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*(?:팀|개인|\d\s?[명인]|기여|참여|졸업|프로젝트|과제)[^()\[\]]*[)\]]\s*$")
"""Behind a title: how many there were and of what kind it was."""
_NUMBER = re.compile(
    r"^(?:[\[【<]?(?:[가-힣]{1,6}\s)?(?:프로젝트|작품|작업|과제|사례|project|case|work)\s?\d{1,2}\s?[.:)\]】>|–—-]?|\[?\d{1,2}(?:[-.]\d{1,2})?\]?\s?[.):]|0\d)\s*",
    re.IGNORECASE,
)


def read_projects(lines: Sequence[DocumentLine]) -> list[Found]:
    """Every project with a name."""
    found = []
    for entry in entries_of(lines, dated=True, title=_TITLE):
        role = tidy(entry.value(_ROLE))
        title = tidy(_ASIDE.sub("", _NUMBER.sub("", entry.text)).strip(" /|,;:-–—"))
        title = title or _NUMBER.sub("", tidy(entry.value(_TITLE) or _unnamed(entry)))
        inside = first_period(title)
        title = without(title, inside) if inside else title
        if not title:
            continue
        title, role = _with_role(title, role)
        period = first_period(entry.value(_PERIOD)) or entry.period or inside
        known = (_TITLE, _ROLE, _PERIOD, _GROUP)
        told = [
            f"{label}: {value}"
            for label, value in entry.fields.items()
            if not any(each.fullmatch(label) for each in known)
        ]
        found.append(
            Found(
                ItemKind.PROJECT,
                entry.line,
                title=title,
                organisation=tidy(entry.value(_GROUP)),
                role=role,
                start=period.start if period else "",
                end=period.end if period else "",
                more=[*told, *filter(None, (entry.beside,)), *entry.more],
            )
        )
    return found


def _with_role(title: str, role: str) -> tuple[str, str]:
    """A part that is set apart and looks like a role is one: 물빛 도서관 리모델링 / 기본설계 담당."""
    first, *others = [part for part in _BARS.split(title) if part]
    own = next((part for part in others if _OWN_PART.search(part)), "")
    return (first, own) if own and not role else (title, role)


def _unnamed(entry: Entry) -> str:
    """The first cell that may be one where no label says that it is the title (현장)."""
    if len(entry.fields) < 3:
        return ""
    others = (_ROLE, _PERIOD, _GROUP, _COUNTED)
    named = (value for label, value in entry.fields.items() if not any(each.fullmatch(label) for each in others))
    return next(named, "")


def read_stacks(lines: Sequence[DocumentLine], skills: SkillReader) -> list[Found]:
    """Skills that a project says it was made with."""
    named = [replace(line, fields=fields) for line in lines if (fields := _stack_of(line))]
    below = [b for a, b in pairwise(lines) if a.heading and _STACK.fullmatch(bare(heading_text(a.text)))]
    return read_skills([*named, *below], skills)


def _stack_of(line: DocumentLine) -> tuple[tuple[str, str], ...]:
    return tuple(("", value) for label, value in line.fields if _STACK.fullmatch(bare(label)))
