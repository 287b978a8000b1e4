"""Places of work: which, as what, from when to when, and what was done there."""

import re
from collections.abc import Sequence

from maju.domain.candidate import ItemKind
from maju.domain.document import DocumentLine
from maju.services.materials.dates import first_period
from maju.services.materials.entries import Entry, entries_of
from maju.services.materials.found import Found
from maju.services.materials.pieces import pieces_of, tidy
from maju.services.materials.words import COMPANY_END, ROLE_START

_COMPANY = re.compile(
    r"회사(?:명|이름)?|근무처(?:명)?|직장(?:명)?|기관(?:명)?|근무지|사업장(?:명)?|업체(?:명)?|점포(?:명)?|소속(?:기관|회사)?|병원(?:명)?|학교(?:명)?|상호|고용주|일한곳|실습(?:기관|처)|company|employer|organi[sz]ation|workplace",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"(?:최종)?직위.*|직급.*|직책.*|부서.*|소속부서.*|.*[/·](?:직위|직급|직책|역할)|position|title|jobtitle|직종|직무(?!내용).*|담당직무|역할|고용형태[/·].*|role",
    re.IGNORECASE,
)
_DUTY = re.compile(
    r".*(?:업무|한일|일한내용|맡은일|하는일|직무내용|내용|성과).*|responsibilit.*|duties|achievements?|description",
    re.IGNORECASE,
)
_PERIOD = re.compile(r".*기간|.*년/?월.*|시기|연월|년월|period|dates?|duration", re.IGNORECASE)
_START = re.compile(r"입사.*|시작.*|from|start.*", re.IGNORECASE)
_END = re.compile(r"퇴사(?!사유|이유).*|퇴직(?!사유|이유).*|종료.*|to|end.*", re.IGNORECASE)
_DEPARTMENT_END = re.compile(r"(?:팀|부|과|실|파트|본부|센터|지점|파트|그룹|반)$")
_LENDER = re.compile(r"^.*(?:협력사|소속|파견|하청)\s+(?=\S)")
_ASIDE = re.compile(
    r"^(?:(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)(?:도|시|특별시|광역시)?(?:\s[가-힣]{1,5}(?:시|군|구))?"
    r"|정규직|비정규직|계약직|상근|파견|총?\s?\d+\s?년.*|\d+\s?개월|.*협력사|퇴사\s?사유.*|직원\s?\d+명)$"
)
"""Where a company lies, how long and how one was employed: neither the company nor the rank."""
_SOLDIER = re.compile(
    r"병장|상병|일병|이병|만기\s?(?:전역|제대)|사회복무요원|의무(?:병|경찰|소방)|공익근무|산업기능요원"
)
_BREAK = re.compile(r"휴직|경력\s?(?:단절|공백)|공백기?|육아|간병|쉬었|휴식|구직\s?활동|퇴사\s?후")
_WHAT_IT_DOES = re.compile(r"(?<=\S)\s*\((?!주\)|유\)|재\)|사\)|복\))[^()]*\)$")
_LONGEST_RANK = 30
_LONGEST_DUTY = 60
"""Characters up to which a duty stands for the rank where no rank is told."""


def read_experience(lines: Sequence[DocumentLine]) -> list[Found]:
    """Every entry that names a place of work or a rank there."""
    found = []
    for entry in entries_of(lines, dated=True, title=_COMPANY):
        company, role, more = _from_fields(entry) if entry.fields and not entry.text else _from_text(entry)
        start, end = _days(entry)
        if _SOLDIER.search(entry.line.text) or (_BREAK.search(entry.text) and not COMPANY_END.search(company)):
            continue
        company = _WHAT_IT_DOES.sub("", company)
        if (
            not role
            and entry.more
            and len(entry.more[0]) <= _LONGEST_RANK
            and ROLE_START.match(entry.more[0].split()[-1])
        ):
            role = entry.more.pop(0)
        if not company or not (entry.fields or start or end or role or COMPANY_END.search(company)):
            continue
        found.append(
            Found(
                ItemKind.EXPERIENCE,
                entry.line,
                title=company,
                role=role,
                start=start,
                end=end,
                more=[*more, *entry.more],
            )
        )
    return found


def _from_fields(entry: Entry) -> tuple[str, str, list[str]]:
    company = tidy(entry.value(_COMPANY))
    ranks = [
        tidy(value) for label, value in entry.fields.items() if _RANK.fullmatch(label) and not _PERIOD.fullmatch(label)
    ]
    duty = tidy(entry.value(_DUTY))
    role = " ".join(dict.fromkeys(rank for rank in ranks if rank))
    if not role and company:
        company, role = company_and_role(company)
    if not role and duty and len(duty) <= _LONGEST_DUTY:
        return company, duty, []
    return company, role, [duty] if duty else []


def _from_text(entry: Entry) -> tuple[str, str, list[str]]:
    pieces = pieces_of(f"{entry.text} | {entry.beside}")
    if (
        len(pieces) > 2
        and _DEPARTMENT_END.search(pieces[1])
        and ROLE_START.match(pieces[2])
        and not _DEPARTMENT_END.search(pieces[2])
    ):
        pieces[1:3] = [f"{pieces[1]} {pieces[2]}"]
    if not pieces:
        return "", "", []
    named = [piece for piece in pieces if not _ASIDE.search(piece)] or pieces
    if (
        len(named) > 1
        and ROLE_START.match(named[0].split()[-1])
        and COMPANY_END.search(named[1])
        and not COMPANY_END.search(named[0])
    ):
        named[:2] = named[1], named[0]
    company, rest = company_and_role(_LENDER.sub("", named[0])) if len(named) == 1 else (_LENDER.sub("", named[0]), "")
    role = rest or tidy(entry.value(_RANK)) or (named[1] if len(named) > 1 else "")
    more = [piece for piece in pieces if piece not in {role, named[0]}]
    duty = tidy(entry.value(_DUTY))
    return tidy(company), tidy(role), more + ([duty] if duty else [])


def company_and_role(text: str) -> tuple[str, str]:
    """㈜해송테크 현장실습생 in its two; the role is empty where nothing tells where it begins."""
    words = text.split()
    for at in range(1, len(words)):
        if words[at - 1] in {"㈜", "(주)", "주식회사"}:
            continue
        if ROLE_START.match(words[at]):
            return " ".join(words[:at]), " ".join(words[at:])
    return text, ""


def _days(entry: Entry) -> tuple[str, str]:
    start, end = entry.value(_START), entry.value(_END)
    if start or end:
        joined = first_period(f"{start} ~ {end}") if start else first_period(end)
        if joined is not None:
            return (joined.start, joined.end) if start else ("", joined.start)
    period = entry.period or first_period(entry.value(_PERIOD))
    return (period.start, period.end) if period else ("", "")
