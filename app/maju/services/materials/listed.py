"""Certificates, prizes and activities: a name, who gave or held it, and when."""

import re
from collections.abc import Sequence

from maju.domain.candidate import ItemKind
from maju.domain.document import DocumentLine
from maju.services.materials.dates import first_period
from maju.services.materials.entries import Entry, entries_of
from maju.services.materials.found import Found
from maju.services.materials.pieces import pieces_of, tidy
from maju.services.materials.words import COMPANY_END, COURSE, ISSUER, SCORE, SIZE

_PERIOD = re.compile(r".*(?:기간|일자?|년월|연월|시기|년도|연도|날짜)|period|dates?|year|issued", re.IGNORECASE)
_GIVER = re.compile(
    r".*(?:발행|발급|시행|수여|인증|주최|주관|운영|교육|훈련|수료|활동)(?:처|기관|기관명|단체)|.*기관(?:명)?|기관/?단체명?|발행처|주최.*|주관.*|장소|단체(?:명)?|issuer|organi[sz]ation|institut.*|issuedby",
    re.IGNORECASE,
)
_GROUP = re.compile(r"소속.*|단체(?:명)?|동아리(?:명)?|조직(?:명)?|organi[sz]ation", re.IGNORECASE)
_SCORE = re.compile(r"점수.*|등급.*|급수|취득점수|성적|score|grade|level", re.IGNORECASE)
_TITLES = {
    ItemKind.CERTIFICATE: re.compile(
        r"자격.*|면허.*|명칭|종류|종목|시험(?:명)?|어학.*|외국어.*|언어|내용|이름|certificat.*|licen[cs]e.*|test|name",
        re.IGNORECASE,
    ),
    ItemKind.AWARD: re.compile(
        r"수상명|상명|상훈|수상내용|수상내역|내용|제목|명칭|이름|대회명?|award|title|name", re.IGNORECASE
    ),
    ItemKind.ACTIVITY: re.compile(
        r".*(?:과정명?|교육명|훈련명|활동명|강좌명|프로그램명?|과목명.*)|활동|교육|명칭|제목|내용|구분및내용|활동내용|교육내용|course|program|activity|title|name",
        re.IGNORECASE,
    ),
}
_MORE = re.compile(r".*(?:내용|성과|업무|역할)|비고|description", re.IGNORECASE)
_HELD = re.compile(
    r"^(?P<place>\S*(?:학교|학원|센터|교육원|연수원|협회|재단|아카데미|캠퍼스|폴리텍\S*))\s+(?P<title>\S.*(?:과정|교육|연수|훈련|강좌|캠프|프로그램).*)$"
)
_WITH_ISSUER = re.compile(
    r"(?P<title>.+(?:기사|기능사|기능장|기술사|\d급|면허|면허증|자격증?|관리사|지도사|복지사|\d점))\s(?P<giver>\S+(?:공단|협회|상공회의소|진흥원|위원회|학회|교육부|복지부|경찰청|평가원))"
    r"$"
)
_DONE = re.compile(r"\s*(?:과정\s)?(?:이수|수료)(?:증)?$")
_TRANSLATED = re.compile(r"\s*\((?=[A-Za-z])[A-Za-z\s.,&'-]+\)$")
_OFTEN = re.compile(r"^(?:매주|매월|매달|주\s?\d회|월\s?\d회)\s?(?:[월화수목금토일]요일)?\s?")


def read_listed(kind: ItemKind, lines: Sequence[DocumentLine]) -> list[Found]:
    """Every entry; one that tells of a course among certificates is an activity."""
    found = []
    for entry in entries_of(lines, dated=False, title=_TITLES[kind]):
        one = _from_fields(kind, entry) if entry.fields and not entry.text else _from_text(kind, entry)
        if one.title:
            found.append(one)
    return found


def _from_fields(kind: ItemKind, entry: Entry) -> Found:
    title = tidy(entry.value(_TITLES[kind]))
    giver = tidy(entry.value(_GIVER))
    if (
        kind is ItemKind.ACTIVITY
        and (group := tidy(entry.value(_GROUP)))
        and not re.search(r"명$|과정", next(iter(entry.fields)))
    ):
        title, giver = (group, "") if not _named_course(entry) else (title, giver or group)
    score = tidy(entry.value(_SCORE))
    if kind is ItemKind.CERTIFICATE and score and score not in title:
        title = f"{title} {score}"
    period = first_period(entry.value(_PERIOD))
    more = [
        tidy(value)
        for label, value in entry.fields.items()
        if _MORE.fullmatch(label) and tidy(value) not in {title, ""}
    ]
    end = period.end if period else ""
    return Found(
        kind,
        entry.line,
        title=title,
        organisation=giver,
        start=period.start if period else "",
        end=end,
        more=[*more, *entry.more],
    )


def _named_course(entry: Entry) -> bool:
    return any(re.search(r"과정명|교육명|활동명|과목명|프로그램명", label) for label in entry.fields)


def _from_text(kind: ItemKind, entry: Entry) -> Found:
    pieces = [piece for piece in pieces_of(entry.text) if not SIZE.match(piece)]
    title, giver, more = _told(kind, pieces)
    if not giver and (kind is not ItemKind.ACTIVITY or _is_place(entry.beside)):
        giver = entry.beside
    elif entry.beside:
        more = [entry.beside, *more]
    if kind is ItemKind.CERTIFICATE and (_DONE.search(title) or COURSE.search(title)) and not SCORE.match(title):
        kind = ItemKind.ACTIVITY
    if kind is ItemKind.ACTIVITY:
        title = _DONE.sub("", title)
    period = entry.period
    return Found(
        kind,
        entry.line,
        title=_TRANSLATED.sub("", title) if re.search("[가-힣]", title) else title,
        organisation=giver,
        start=period.start if period else "",
        end=period.end if period else "",
        more=[*more, *entry.more],
    )


def _told(kind: ItemKind, pieces: list[str]) -> tuple[str, str, list[str]]:
    if not pieces:
        return "", "", []
    if len(pieces) == 1 and (given := _WITH_ISSUER.match(pieces[0])) and kind is ItemKind.CERTIFICATE:
        pieces = [given["title"], given["giver"]]
    title, others = pieces[0], pieces[1:]
    if kind is ItemKind.CERTIFICATE and others and SCORE.match(others[0]):
        title, others = f"{title} {others[0]}", others[1:]
    if kind is ItemKind.ACTIVITY and not others and (held := _HELD.match(title)):
        return held["title"], held["place"], []
    if kind is ItemKind.ACTIVITY and others and _is_place(title) and not _is_place(others[0]):
        return _OFTEN.sub("", others[0]), title, others[1:]
    giver = next(
        (each for each in others if ISSUER.search(each) or COMPANY_END.search(each)), others[0] if others else ""
    )
    if kind is not ItemKind.ACTIVITY or giver:
        others = [each for each in others if each != giver]
    return title, giver, others


def _is_place(text: str) -> bool:
    return bool(COMPANY_END.search(text) or ISSUER.search(text)) and not COURSE.search(text)
