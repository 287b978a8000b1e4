"""The entries of a section: rows of its table, or the heads of a list with what is told below each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from maju.domain.document import DocumentLine
from maju.domain.document_labels import bare, is_label, is_made_up_label
from maju.domain.document_sections import heading_text
from maju.services.materials.dates import Period, first_period, without
from maju.services.materials.words import ROLE_START, SENTENCE

_BULLET = re.compile(r"^\s*(?P<mark>[-–—•·▪▫■□●○◎◆◇▶▷►➤※*✓✔☞→]|\[(?=\D)|\(?\d{1,2}[.)](?!\d)|[①-⑳]|[가-하][.)])\s*")
_TOLD = re.compile(r"^(?P<head>.*[)\]）])\s*[:：]\s+(?P<told>\S.*)$")
_PARTS = re.compile(
    r"(?:프로젝트|작업|과제)?(?:개요|배경|소개|설명|목표|목적|문제|문제정의|과정|진행과정|해결|해결과정|해결방법|접근|방법|한일|내용|주요내용|역할|나의역할|맡은역할|담당역할|담당업무|맡은일"
    r"|기간|사용기술|기술스택|사용도구|개발환경|결과|성과|주요성과|배운점|느낀점|회고|어려웠던점|아쉬운점|참고|링크)"
    r"|overview|background|problem|process|solution|approach|role|myrole|period|stack|techstack|tools|result|results|outcome|impact|learned|lessons",
    re.IGNORECASE,
)
_BELOW_A_HEAD = re.compile(
    r".*(?:기간|역할|직위|직책|직급|담당업무|담당|시기|일시|인원|구성|소속|부서|클라이언트|고객사|발주처|기여도|참여도)|맡은일|period|role|title|position|duration|dates?|team|client",
    re.IGNORECASE,
)
_MOST_BEFORE_DAYS = 2
_LONG_BESIDE = 40
_LONG_HEAD = 90
"""Characters from which a line without a date is told about something, and does not name it."""


@dataclass(slots=True)
class Entry:
    """One entry as it is written. ``text``: the head without its mark and its days; ``beside``: the short line right below it,
    where the days stand above (회사, then 부서 | 직급); ``fields``: cells by their bare label."""

    line: DocumentLine
    text: str = ""
    period: Period | None = None
    beside: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    more: list[str] = field(default_factory=list)

    def value(self, pattern: re.Pattern[str]) -> str:
        """The cell whose label fits, empty where none does."""
        return next((value for label, value in self.fields.items() if pattern.fullmatch(label)), "")


@dataclass(slots=True)
class _Line:
    """A line looked at: its mark, what stands behind it, its days and what is left without them."""

    line: DocumentLine
    mark: str
    body: str
    period: Period | None
    rest: str
    told: str = ""

    @property
    def is_days(self) -> bool:
        return self.period is not None and not re.search(r"\w{2}", self.rest)

    @property
    def tells(self) -> bool:
        """A sentence, or a long line: something is told."""
        return bool(SENTENCE.search(self.body)) and len(self.body) > 12 and not (self.period and self.period.is_range)


def entries_of(lines: Sequence[DocumentLine], *, dated: bool, title: re.Pattern[str]) -> list[Entry]:
    """Entries in their order. ``dated``: a head has days or labelled lines below it (a career), else every line of the first kind
    may be one (certificates); ``title``: labels of the cell that names an entry."""
    if starts := stacked(lines):
        return [_stack(lines[a:b]) for a, b in pairwise([*starts, len(lines)]) if b - a > 1]
    found: list[Entry] = []
    before_labels = frozenset(a.number for a, b in pairwise(lines) if _says_when_or_as_what(b) and not a.fields)
    free = _free_heads([_looked_at(line) for line in lines if not _has_labels(line)], before_labels, dated=dated)
    pending: Period | None = None
    label = ""
    for line in lines:
        if line.heading and is_subheading(line.text):
            label = bare(heading_text(line.text))
            continue
        if not _has_labels(line) and _under_subheading(found, line, label):
            label = ""
            continue
        if _has_labels(line):
            _add_fields(found, line, title)
            continue
        seen = _looked_at(line)
        if seen.is_days:
            pending = _add_days(found, seen, pending)
        elif line.number in free:
            found.append(Entry(line, seen.rest, seen.period or pending, more=[seen.told] if seen.told else []))
            pending = None
        elif found:
            _add_text(found[-1], seen)
    return found


def _says_when_or_as_what(line: DocumentLine) -> bool:
    return any(_BELOW_A_HEAD.fullmatch(bare(label)) for label, _ in line.fields)


def unmarked(text: str) -> str:
    """A line without the mark of its list."""
    mark = _BULLET.match(text)
    return text[mark.end() :] if mark else text


def _add_text(entry: Entry, seen: _Line) -> None:
    """A line below a head without days: the first short one that begins with days, or below a heading has some, says when."""
    is_first = entry.period is None and not entry.more and not entry.fields
    begins = seen.period is not None and (
        entry.line.heading or seen.body.startswith(seen.body[slice(*seen.period.span)])
    )
    if is_first and begins and seen.period is not None and seen.period.is_range and len(seen.rest) <= _LONG_BESIDE:
        entry.period, entry.beside = seen.period, seen.rest.strip(" ·|/,-")
    else:
        entry.more.append(unmarked(seen.line.text))


def is_subheading(text: str) -> bool:
    """Whether a heading parts an entry (문제, 과정, 결과, 사용 기술), and is not the head of the next one."""
    return bool(_PARTS.fullmatch(bare(heading_text(text))))


def _under_subheading(entries: list[Entry], line: DocumentLine, label: str) -> bool:
    """The first line below a heading inside an entry is its value, as if it were written beside it."""
    if not label or not entries or label in entries[-1].fields:
        return False
    entries[-1].fields[label] = unmarked(line.text)
    return True


def stacked(lines: Sequence[DocumentLine]) -> list[int]:
    """Where entries begin that portals write below each other: days alone on a line, then the name, then the rest."""
    free = [at for at, line in enumerate(lines) if not line.fields and _looked_at(line).is_days]
    is_stack = bool(free) and free[0] == 0 and all(b - a > 1 for a, b in pairwise([*free, len(lines)]))
    return free if is_stack and not any(line.fields for line in lines) else []


def _stack(lines: Sequence[DocumentLine]) -> Entry:
    days, head, *others = lines
    entry = Entry(head, unmarked(head.text), _looked_at(days).period)
    if others and not _looked_at(others[0]).tells and len(others[0].text) <= _LONG_BESIDE:
        entry.beside = others.pop(0).text
    entry.more = [unmarked(line.text) for line in others]
    return entry


def _has_labels(line: DocumentLine) -> bool:
    return any(is_made_up_label(label) for label, _ in line.fields) and (
        len(line.fields) > 1 or is_label(line.fields[0][0])
    )


def _looked_at(line: DocumentLine) -> _Line:
    mark = _BULLET.match(line.text)
    body = line.text[mark.end() :] if mark else line.text
    body, told = _before_colon(body)
    period = first_period(body)
    rest = without(body, period) if period else body
    return _Line(line, mark["mark"][-1] if mark else "", body.strip(), period, rest.strip(), told)


def _before_colon(body: str) -> tuple[str, str]:
    """용접 기능반 반장 ('23.3~'24.12): 후배 6명을 … in its head and what it tells; a short head without days is a label."""
    found = _TOLD.match(body)
    return (found["head"], found["told"]) if found else (body, "")


def _free_heads(lines: Sequence[_Line], before_labels: frozenset[int], *, dated: bool) -> frozenset[int]:
    """Numbers of the lines that are heads of entries. ``before_labels``: those with a labelled line below."""
    named = [each for each in lines if not each.is_days]
    if not named:
        return frozenset()
    headings = [each for each in named if each.line.heading and not is_subheading(each.line.text)]
    if headings:
        return frozenset(each.line.number for each in headings)
    mark = named[0].mark
    alike = [each for each in named if each.mark == mark and not each.tells]
    if not dated:
        return frozenset(each.line.number for each in alike if len(each.body) <= _LONG_HEAD or each.period)
    after_days = {b.line.number for a, b in pairwise(lines) if a.is_days}
    before_days = {_named_above(lines, at).line.number for at in range(1, len(lines)) if lines[at].is_days}
    placed = after_days | before_days | before_labels
    with_days = [each for each in alike if each.period or each.line.number in placed]
    if with_days:
        return frozenset(each.line.number for each in with_days)
    return frozenset(each.line.number for each in alike if mark or each is named[0])


def _named_above(lines: Sequence[_Line], days: int) -> _Line:
    """The line that a line of days belongs to: the one above, or with a rank there the one above that."""
    above, name = lines[days - 1], lines[max(days - 2, 0)]
    is_rank = (
        days > 1 and bool(ROLE_START.match(above.body.split()[-1])) and not (name.is_days or name.tells or name.period)
    )
    return name if is_rank and name.mark == above.mark else above


def _add_days(found: list[Entry], seen: _Line, pending: Period | None) -> Period | None:
    """A line that is only days belongs to the entry above where that has none, else to the next one."""
    if found and found[-1].period is None and len(found[-1].more) < _MOST_BEFORE_DAYS:
        found[-1].period = seen.period
        return pending
    return seen.period


def _add_fields(found: list[Entry], line: DocumentLine, title: re.Pattern[str]) -> None:
    """A row that names an entry, or has a label that the entry above has already, begins the next one."""
    fields = {bare(label): value for label, value in line.fields}
    if not found or _begins_next(found[-1], fields, title):
        found.append(Entry(line))
    for label, value in fields.items():
        if label in found[-1].fields:
            found[-1].more.append(f"{label}: {value}")
        else:
            found[-1].fields[label] = value


def _begins_next(entry: Entry, fields: dict[str, str], title: re.Pattern[str]) -> bool:
    """Named by a cell of its own; or a further row of the table that the entry is in; or its first label comes again."""
    if any(title.fullmatch(label) for label in fields):
        return bool(entry.text) or any(title.fullmatch(label) for label in entry.fields) or len(fields) > 2
    again = set(fields) & set(entry.fields)
    return bool(again) and (len(fields) > 2 or (not entry.text and next(iter(entry.fields)) in fields))
