"""Schools: which, what was studied, from when to when."""

import re
from collections.abc import Sequence

from maju.domain.candidate import ItemKind
from maju.domain.document import DocumentLine
from maju.services.materials.dates import NOW, first_period
from maju.services.materials.entries import Entry, entries_of
from maju.services.materials.found import Found
from maju.services.materials.pieces import pieces_of, tidy
from maju.services.materials.words import DEGREE, MAJOR, SCHOOL, STATUS

_SCHOOL = re.compile(
    r"학교(?:명|이름)?|출신학교(?:명)?|최종학교|교육기관|school|university|college|institution", re.IGNORECASE
)
_BOTH = re.compile(
    r"학교(?:명)?[및/,·]?전공(?:학과)?|학교(?:명)?[및/,·]학과(?:명)?|출신학교[및/,·]?전공|학력|최종학력|내용|education",
    re.IGNORECASE,
)
_NAMED = re.compile(f"(?:{_SCHOOL.pattern})|(?:{_BOTH.pattern})", re.IGNORECASE)
_MAJOR = re.compile(r"전공.*|학과.*|(?:세부)?전공|계열|major|department|fieldofstudy|course", re.IGNORECASE)
_DEGREE = re.compile(r"학위(?:명|구분)?|과정|degree", re.IGNORECASE)
_PERIOD = re.compile(
    r"기간|.*년/?월.*|재학기간|수학기간|학업기간|재학연월|년월|연월|시기|period|dates?|years?", re.IGNORECASE
)
_START = re.compile(r"입학(?:년월|연월|일|일자)?|시작.*|from|start.*", re.IGNORECASE)
_END = re.compile(r"졸업(?:년월|연월|년도|연도|일|일자|예정)?|졸업\(예정\).*|종료.*|to|end.*|graduat.*", re.IGNORECASE)
_STATE = re.compile(r"상태|졸업(?:구분|여부|상태)|구분|비고|status", re.IGNORECASE)
_STUDYING = re.compile(r"재학|휴학|enrolled|expected|present", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"^\s*\([^()]*\)\s*")
_TOWN = re.compile(r"\s*\([^()]*\)$")
_NO_MAJOR = re.compile(r"^[(（]?[가-힣]*(?:졸업|재학|수료|휴학|중퇴)[가-힣\s]*[)）]?$|^[\d./\s]+$")


def read_education(lines: Sequence[DocumentLine]) -> list[Found]:
    """Every entry that names a school."""
    found = []
    for entry in entries_of(lines, dated=False, title=_NAMED):
        school, major = _from_fields(entry) if entry.fields else _from_text(f"{entry.text} | {entry.beside}")
        if not school:
            continue
        start, end = _days(entry)
        found.append(
            Found(ItemKind.EDUCATION, entry.line, title=school, role=major, start=start, end=end, more=entry.more)
        )
    return found


def _from_fields(entry: Entry) -> tuple[str, str]:
    school = tidy(entry.value(_SCHOOL))
    parts = [tidy(entry.value(_MAJOR)), tidy(entry.value(_DEGREE))]
    if not school:
        school, major = _from_text(entry.value(_BOTH))
        parts = [major, *parts] if not any(parts) else parts
    elif not any(parts):
        school, major = _parted(school)
        parts = [major]
    else:
        school = _TOWN.sub("", school)
    return school, " ".join(dict.fromkeys(part for part in parts if part and not _NO_MAJOR.match(part)))


def _from_text(text: str) -> tuple[str, str]:
    """The school, and what else stands there without state and marks."""
    pieces = pieces_of(text)
    at = next((n for n, piece in enumerate(pieces) if SCHOOL.search(piece)), None)
    if at is None:
        return "", ""
    school, rest = _parted(pieces[at])
    others = [rest, *(piece for n, piece in enumerate(pieces) if n != at)]
    told = [part for part in (_major(each) for each in others) if part]
    return school, " ".join([part for part in told if MAJOR.search(part) or DEGREE.search(part)] or told[:1])


def _parted(text: str) -> tuple[str, str]:
    """A text from its school on: 상당교육대학교 | 국어교육과 학사."""
    hit = SCHOOL.search(text)
    if hit is None:
        return tidy(text), ""
    return tidy(hit[0]), _major(text[hit.end() :])


def _major(text: str) -> str:
    plain = tidy(STATUS.sub(" ", _IN_BRACKETS.sub("", text)))
    return "" if _NO_MAJOR.match(plain) or not re.search(r"[^\W\d]{2}", plain) else plain


def _days(entry: Entry) -> tuple[str, str]:
    """A single day is the one of leaving school."""
    start, end = entry.value(_START), entry.value(_END)
    if start or (end and not entry.value(_PERIOD)):
        first, last = (first_period(each) if each else None for each in (start, end))
        going_on = last is None and bool(_STUDYING.search(end or entry.value(_STATE)))
        return first.start if first else "", last.start if last else (NOW if going_on else "")
    period = entry.period or first_period(entry.value(_PERIOD))
    if period is None:
        return "", ""
    if period.is_range:
        return period.start, period.end
    return "", period.start
