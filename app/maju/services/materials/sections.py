"""Parts a document into its sections: by their names, by essay questions, and where a heading says nothing, by what stands below."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from maju.domain.document import DocumentLine
from maju.domain.document_sections import Section, heading_text, section_of, sections_in
from maju.services.materials.dates import first_period, without
from maju.services.materials.entries import is_subheading, stacked
from maju.services.materials.essays import is_question
from maju.services.materials.words import AWARD, CERTIFICATE, COMPANY_END, COURSE, ROLE_START, SCHOOL, SENTENCE

_LIST_LABELS: tuple[tuple[Section, re.Pattern[str]], ...] = (
    (Section.EDUCATION, re.compile(r"학교명?|출신학교|전공|학점|school|degree|major", re.IGNORECASE)),
    (Section.CERTIFICATE, re.compile(r"자격.*|면허.*|시험명?|어학.*|취득일?.*|certificate", re.IGNORECASE)),
    (
        Section.PROJECT,
        re.compile(
            r"프로젝트.*|과제명|작품명|기여도?|참여도|사용기술|기술스택|개발환경|팀구성|본인역할|나의역할|project",
            re.IGNORECASE,
        ),
    ),
    (Section.EXPERIENCE, re.compile(r"회사명?|근무.*|직장명?|직위|직급|담당업무|company|position", re.IGNORECASE)),
    (Section.AWARD, re.compile(r"수상.*|상명|award", re.IGNORECASE)),
)
_DETAILS = re.compile(
    r".*역할|담당.*|.*기간|시기|.*인원|사용.*|맡은.*|한일|참여.*|.*(?:기술|도구|장비)|성과|결과|.*현장|role|period|stack|tools?|result|team",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"사실과\s?(?:다름|틀림|같)|(?:위|상기)[^.]{0,16}(?:사실|기재|같이\s?제출)|^\s*(?:감사합니다|이상입니다|감사 드립니다)[.!]?\s*$|^\s*(?:20\d\d)\s?년\s+\d{1,2}\s?월\s+\d{1,2}\s?일\s+(?:지원자|작성자|성명)"
)
"""How a paper ends: nothing below belongs to its last section."""
_HAS = re.compile(r"보유|사용\s?가능|다룰")
_INSIDE = re.compile(
    r"[^가-힣A-Za-z]*(?:(?:주요|담당|핵심|수행|참여)\s?(?:업무|프로젝트|성과|역할|직무|과제|실적)|(?:사용|활용)\s?기술|기술\s?스택|성과|역할|업무)[^가-힣A-Za-z]*"
)
"""What parts an entry where the headings of the paper are marked as such, and this line is not."""
_PROJECT = re.compile(r"[\[【<]?\s*(?:프로젝트|작품|작업|과제|사례|project|case|work)\s?[#.]?\s?\d{1,2}", re.IGNORECASE)
_PORTFOLIO = re.compile(r"포트폴리오|작품집|portfolio", re.IGNORECASE)
_MADE = re.compile(
    r"(?:나의|맡은|담당|본인)?역할|(?:작업|제작|수행|개발|프로젝트|참여)?기간|시기|(?:작품|작업|프로젝트|과제)명?|role|period|myrole",
    re.IGNORECASE,
)
_FEWEST_DETAILS = 2
_LONG_HEAD = 60
_BESIDE = 2
"""Cells of a row that may be one label beside its value, or two."""
_TOP = 3
_ESSAY = re.compile(r"자\s?기\s?소\s?개\s?서|자소서|cover\s?letter|personal statement", re.IGNORECASE)
_TITLE_OF_RESUME = re.compile(r"이\s?력\s?서|포트폴리오|경력\s?기술서|resume|portfolio", re.IGNORECASE)
_TITLE = re.compile(
    r"이력서|자기소개서|포트폴리오|지원서|경력기술서|소개서|curriculum|resume|résumé|portfolio|cv", re.IGNORECASE
)


_LISTS = frozenset({Section.EDUCATION, Section.EXPERIENCE, Section.PROJECT, Section.SKILL})


@dataclass(slots=True)
class Part:
    """A section with its lines; ``section`` None: before the first one, or below a heading that says nothing."""

    section: Section | None
    title: DocumentLine | None = None
    lines: list[DocumentLine] = field(default_factory=list)


def parted(lines: Sequence[DocumentLine]) -> list[Part]:
    """The document in sections, every line in exactly one of them, as title or below it."""
    parts = [Part(Section.ESSAY if _is_essay(lines) else None)]
    for at, line in enumerate(lines):
        begun = _begun(parts, line, [each for each in lines[at + 1 : at + 3] if each.text[0] != "※"])
        if begun is None:
            parts[-1].lines.append(line)
        else:
            parts.append(begun)
    for part in parts:
        if part.section is None and part.title is not None and not _TITLE.search(part.title.text):
            part.section = _by_contents(part)
    if _is_portfolio(lines):
        parts = [each for part in parts for each in _with_works(part)]
    return _joined(parts)


def _begun(parts: Sequence[Part], line: DocumentLine, following: Sequence[DocumentLine]) -> Part | None:
    """The part that a line begins, None where it belongs to the last one."""
    last = parts[-1]
    section = None if line.fields else section_of(line.text)
    if section is not None and not _is_inside_an_entry(last, line):
        return Part(section, line)
    if _CLOSING.search(line.text):
        return Part(Section.NOTHING, line)
    if len(line.fields) == 1 and _HAS.match(line.fields[0][0]) and section_of(line.fields[0][0]) is Section.SKILL:
        return Part(Section.SKILL, line, [line])
    if _asks(parts, line, following):
        return Part(Section.ESSAY, line)
    at_the_top_of_an_essay = last.section is Section.ESSAY and last.title is None
    if not _is_head(line) or _belongs(last, line) or at_the_top_of_an_essay:
        return None
    by_title = _by_title(line.text)
    return Part(by_title, line, [line] if by_title is not None else [])


def _is_essay(lines: Sequence[DocumentLine]) -> bool:
    """Whether the paper says at its top that it is an essay and nothing else."""
    top = " ".join(line.text for line in lines[:_TOP])
    return bool(_ESSAY.search(top)) and not _TITLE_OF_RESUME.search(top)


def _asks(parts: Sequence[Part], line: DocumentLine, following: Sequence[DocumentLine]) -> bool:
    """Whether a line is the question of an essay; where lists have come already, only one that is marked as a question."""
    part = parts[-1]
    if _TITLE.search(line.text) and not line.text.rstrip().endswith(("오.", "오", "요.", "요", "?")):
        return False
    under = part.title.text if part.section is Section.ESSAY and part.title is not None and not part.lines else ""
    listed = any(each.section in _LISTS for each in parts)
    return is_question(line, following, inside=part.section is Section.ESSAY, under=under, listed=listed)


def _is_inside_an_entry(part: Part, line: DocumentLine) -> bool:
    """Whether a line parts one entry (사용 기술, 주요 프로젝트), and begins no section of the paper."""
    if line.heading:
        is_project = part.section is Section.PROJECT and bool(part.lines) and part.lines[0].heading
        return is_project and is_subheading(line.text)
    listed = part.section in (Section.EXPERIENCE, Section.PROJECT) and part.title is not None and bool(part.lines)
    return listed and part.title is not None and part.title.heading and bool(_INSIDE.fullmatch(line.text.strip()))


def _is_head(line: DocumentLine) -> bool:
    return line.heading or (len(line.text) <= _LONG_HEAD and not line.fields and bool(_PROJECT.match(line.text)))


def _is_portfolio(lines: Sequence[DocumentLine]) -> bool:
    return any(_PORTFOLIO.search(line.text) for line in lines[:_TOP])


def _with_works(part: Part) -> list[Part]:
    """The top of a portfolio parted from the works that follow without a heading of their own: from the line on above the first
    one that says when and in which part something was made."""
    if part.section is not None or sum(_is_detail(line) for line in part.lines) < _FEWEST_DETAILS:
        return [part]
    first = next(at for at, line in enumerate(part.lines) if _is_detail(line))
    begins = first - 1 if first and not part.lines[first - 1].fields else first
    return [Part(None, part.title, part.lines[:begins]), Part(Section.PROJECT, None, part.lines[begins:])]


def _is_detail(line: DocumentLine) -> bool:
    return any(_MADE.fullmatch("".join(label.split())) for label, _ in line.fields)


def _belongs(part: Part, line: DocumentLine) -> bool:
    """Whether a heading that names no section is the head of an entry in this one; where heads are numbered (Project 1), one
    without a number is only what a bare number is called."""
    if part.section not in (Section.PROJECT, Section.EXPERIENCE, Section.ACTIVITY):
        return False
    if part.section is Section.PROJECT and _by_title(line.text) is Section.EXPERIENCE:
        return False
    if not part.lines or not part.lines[0].heading:
        return not part.lines
    numbered = _PROJECT.match(part.lines[0].text)
    return not numbered or bool(
        _PROJECT.match(line.text)
        or _PROJECT.fullmatch(part.lines[-1].text.strip(" ]】>.:"))
        or is_subheading(line.text)
    )


def _by_title(text: str) -> Section | None:
    """A heading that is the head of an entry: Project 1. …, or a name with its days."""
    if _PROJECT.match(heading_text(text)) or _PROJECT.match(text.strip()):
        return Section.PROJECT
    period = first_period(text)
    if period is None or not period.is_range:
        return None
    name = without(text, period).split()
    is_work = any(COMPANY_END.search(word) for word in name) or bool(name and ROLE_START.match(name[-1]))
    return Section.EXPERIENCE if is_work else Section.PROJECT


def _by_contents(part: Part) -> Section | None:
    labels = [label for line in part.lines for label, _ in line.fields]
    for section, pattern in _LIST_LABELS:
        if any(pattern.fullmatch("".join(label.split())) for label in labels):
            return section
    if sum(bool(_DETAILS.fullmatch("".join(label.split()))) for label in labels) >= 2:
        return Section.PROJECT
    dated = [line for line in part.lines if first_period(line.text) is not None and not SENTENCE.search(line.text)]
    return Section.LIFE if dated and len(dated) * 2 >= len(part.lines) else None


def lives(part: Part) -> list[Part]:
    """Lines of a life by what they tell of; a line without days that tells something belongs to the one above."""
    among = sections_in(part.title.text) if part.title is not None else ()
    lines = part.lines
    found: list[Part] = []
    if starts := stacked(lines):
        groups = [lines[a:b] for a, b in pairwise([*starts, len(lines)])]
        return [Part(section_of_life(group[1].text, among), None, list(group)) for group in groups]
    for line in lines:
        if found and first_period(line.text) is None and (SENTENCE.search(line.text) or line.text[0] in "-•·▪"):
            found[-1].lines.append(line)
            continue
        section = section_of_life(line.text, among)
        if not found or found[-1].section is not section:
            found.append(Part(section))
        found[-1].lines.append(line)
    return found


def section_of_life(text: str, among: Sequence[Section] = ()) -> Section:
    """What a line of a life tells of, by its own words; ``among``: what its heading names, the first where nothing tells."""
    found = (
        (Section.AWARD, AWARD),
        (Section.EDUCATION, SCHOOL),
        (Section.CERTIFICATE, CERTIFICATE),
        (Section.ACTIVITY, COURSE),
    )
    told = (section for section, pattern in found if pattern.search(text) and (not among or section in among))
    return next(told, among[0] if among else Section.EXPERIENCE)


def _is_table_of_several(lines: Sequence[DocumentLine]) -> bool:
    """Whether the rows of a table are entries, so that the heading above names none of them."""
    labels = Counter(tuple(label for label, _ in line.fields) for line in lines if len(line.fields) > _BESIDE)
    return any(count > 1 for count in labels.values())


def _joined(parts: list[Part]) -> list[Part]:
    """A project of its own below its own heading is an entry of one section of projects."""
    for part in parts:
        title = part.title
        if part.section is not Section.PROJECT or title is None or title in part.lines:
            continue
        if section_of(title.text) is None and not _is_table_of_several(part.lines):
            part.lines.insert(0, title)
    return parts
