"""Takes out of a text what finds a person: numbers of residents and telephones, addresses, mail, the day of birth.

In their place stands what was there, so that a reader knows: 〔전화번호〕. Done before any language model sees a text of a candidate.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import partial


class PersonalFact(StrEnum):
    """What is taken out."""

    RESIDENT_NUMBER = "resident-number"
    TELEPHONE = "telephone"
    EMAIL = "email"
    ADDRESS = "address"
    BIRTH_DATE = "birth-date"
    NAME = "name"

    @property
    def label(self) -> str:
        """Korean name."""
        return _LABELS[self]

    @property
    def placeholder(self) -> str:
        """What stands in its place."""
        return f"〔{self.label}〕"


_LABELS = {
    PersonalFact.RESIDENT_NUMBER: "주민등록번호",
    PersonalFact.TELEPHONE: "전화번호",
    PersonalFact.EMAIL: "이메일",
    PersonalFact.ADDRESS: "주소",
    PersonalFact.BIRTH_DATE: "생년월일",
    PersonalFact.NAME: "이름",
}


@dataclass(frozen=True, slots=True)
class Masked:
    """``found``: what was taken out, each kind once, in the order of :class:`PersonalFact`."""

    text: str
    found: tuple[PersonalFact, ...] = ()


_SHORTEST_NAME = 2
_DIGIT = r"[0-9０-９]"
_DASH = r"\-–—−‐‑‒―－"
_GAP = rf"[\s.{_DASH}·ㆍ•_/()（）*]{{0,3}}"
"""What people put between the parts of a number: at most three signs."""
_BEFORE, _AFTER = rf"(?<!{_DIGIT})", rf"(?!{_DIGIT})"
_NO_DATE = rf"(?<!{_DIGIT}[.\-/])(?<!{_DIGIT}[.\-/]\s)"
"""A month or a day before it: 2021.03.02 ~ 2023.02.28 is no number of a telephone in Seoul."""


def _digits(count: int) -> str:
    """That many digits, which may stand apart by one space, dot or line."""
    return rf"(?:{_DIGIT}[\s.{_DASH}]?){{{count - 1}}}{_DIGIT}"


_MONTH_DAY = (
    r"(?:[0０][\s]?[1-9１-９]|[1１]\s?[0-2０-２])\s?(?:[0０]\s?[1-9１-９]|[12１２]\s?[0-9０-９]|[3３]\s?[01０１])"
)
_HIDDEN_DIGIT = r"[0-9０-９*＊xX●○◯•#]"
_RESIDENT = (
    rf"{_BEFORE}{_digits(2)}[\s.{_DASH}]?{_MONTH_DAY}{_GAP}[0-9０-９](?:[\s.{_DASH}]?{_HIDDEN_DIGIT}){{6}}{_AFTER}",
    rf"{_BEFORE}{_DIGIT}{{6}}\s*[{_DASH}]\s*[0-9０-９]{_HIDDEN_DIGIT}{{0,6}}{_AFTER}",
    rf"{_BEFORE}{_digits(6)}\s{{0,2}}[{_DASH}]\s{{0,2}}{_digits(7)}{_AFTER}",
)
_AREA = r"(?:[1１][0-9０-９]|[2２]|[3-6３-６][1-5１-５]|[578５７８][0０])"
_KOREA = rf"(?:[+＋]?\s?(?:82|８２){_GAP}[(（]?[0０]?[)）]?{_GAP}|[(（]?[0０]\s?)"
_TELEPHONE = (
    rf"{_NO_DATE}{_BEFORE}{_KOREA}{_AREA}{_GAP}{_DIGIT}(?:[\s.{_DASH}]?{_DIGIT}){{2,3}}{_GAP}{_DIGIT}(?:[\s.{_DASH}]?{_DIGIT}){{3}}{_AFTER}",
    rf"{_NO_DATE}{_BEFORE}[1１][5-8５-８]{_DIGIT}{{2}}[{_DASH}.\s]{_DIGIT}{{4}}{_AFTER}",
)
_ABROAD = (rf"[+＋]\s?{_DIGIT}{{1,3}}(?:{_GAP}{_DIGIT}){{7,11}}{_AFTER}",)
"""Looked for first: behind a country's number, six digits and a dash are no number of a resident."""
_EMAIL = (r"[\w.+\-＋]{1,64}\s?[@＠]\s?[\w\-]{1,63}(?:\s?[.．]\s?[A-Za-z][\w\-]{1,62}){1,6}",)
"""Lengths as RFC 5321 bounds them, so that a long run of letters is not gone through again and again."""
_PLACE = (
    r"(?:서울|부산|대구|인천|광주|대전|울산|세종|제주|경기|강원|충청?[북남]|전라?[북남]|경상?[북남])"
    r"(?:특별자치|특별|광역)?(?:시|도)?"
)
_ROAD = r"[가-힣0-9]{1,12}(?:대로|로|길|골목)\s?(?:\d+번?[가나다라]?길\s?)?\d+(?:-\d+)?"
_LOT = r"[가-힣0-9]{1,7}(?:동|리|가)\s\d+(?:-\d+)?(?:\s?번지)?"
_REST = (
    r"(?:[ ,]*(?:\([^()\n]{1,30}\)|(?:지하\s?)?\d+(?:-\d+)?(?:번지|동|호|층)(?=에|으로|이고|입니다|[^가-힣\d]|$)|[가-하A-Z]동(?=\s?\d)"
    r"|[가-힣A-Za-z0-9]{1,12}(?:아파트|빌라|빌|맨션|타운|오피스텔|마을|단지|주택|하이츠|팰리스|캐슬|타워|원룸|기숙사|고시원)))*"
)
_POST_CODE = r"(?:(?:우편번호\s*)?[(（\[]\s?(?:우\s?)?\d{5}\s?[)）\]]\s*|(?:우편번호|우)\s?\d{5}\s+)?"
_ADDRESS = (
    r"(?P<keep>(?:^|(?<=[\s|/]))(?:현\s?|실\s?|집\s?)?(?:주\s*소(?:지)?|거주지|사는 곳|자택|Address)\s*[:：|]\s*)[^\n|〔]*[^\s\n|〔][^\n|〔]*",
    rf"{_POST_CODE}(?:{_PLACE}\s+)?(?:[가-힣]{{1,6}}(?:시|군|구)\s+){{1,2}}(?:[가-힣]{{1,6}}(?:읍|면)\s+)?(?:{_ROAD}|{_LOT}){_REST}",
    rf"{_POST_CODE}{_PLACE}\s+(?:[가-힣]{{1,6}}(?:읍|면|동)\s+)?{_ROAD}{_REST}",
    r"(?:\d[\d-]{0,6},?\s)?[A-Z][\w-]{0,30}-(?:ro|gil|daero|dong)\b(?:\s?\d*[\w-]*)?(?:,\s*[A-Z][\w-]{0,30}){0,6}(?:,\s*(?:Republic of Korea|South Korea))?",
)
_DAY = r"(?:(?:19|20)\d{2}|['’]?\d{2})\s?(?:년|[.\-/])\s?(?:1[0-2]|0?[1-9])\s?(?:월|[.\-/])\s?(?:3[01]|[12]\d|0?[1-9])(?:\s?일)?\.?"
_BORN = r"(?:생\s?년\s?월\s?일|생일|출생(?:일|년월일)|Date of Birth|Birth\s?date|Birthday|D\.?O\.?B\.?)"
_BIRTH = (
    rf"(?P<keep>{_BORN}\s*(?:\([^()\n]*\))?\s*[:：|]\s*)[^\n|〔]*[^\s\n|〔][^\n|〔]*",
    rf"(?P<keep>{_BORN}\s*(?:[은는]\s*)?)(?:{_DAY}|\d{{8}}|\d{{6}})(?!\d)",
    rf"{_DAY}\s?(?:생(?![가-힣])|출생|태어)",
    r"(?<!\d)(?:(?:19|20)\d{2}|\d{2})\s?년\s?생(?![가-힣])",
)
_PATTERNS: tuple[tuple[PersonalFact, tuple[re.Pattern[str], ...]], ...] = tuple(
    (fact, tuple(re.compile(pattern, re.IGNORECASE | re.MULTILINE) for pattern in patterns))
    for fact, patterns in (
        (PersonalFact.EMAIL, _EMAIL),
        (PersonalFact.TELEPHONE, _ABROAD),
        (PersonalFact.RESIDENT_NUMBER, _RESIDENT),
        (PersonalFact.BIRTH_DATE, _BIRTH),
        (PersonalFact.TELEPHONE, _TELEPHONE),
        (PersonalFact.ADDRESS, _ADDRESS),
    )
)


def mask(text: str, name: str = "") -> Masked:
    """``text`` without what finds a person; ``name``: of the candidate, taken out as well, also where its letters stand apart.

    Unchanged when it comes again.
    """
    found: set[PersonalFact] = set()
    names = ((PersonalFact.NAME, _name_patterns(name)),)
    for fact, patterns in (*_PATTERNS, *names):
        for pattern in patterns:
            text, count = pattern.subn(partial(_replaced, fact), text)
            found |= {fact} if count else set()
    return Masked(text, tuple(fact for fact in PersonalFact if fact in found))


def _replaced(fact: PersonalFact, hit: re.Match[str]) -> str:
    """The label before a value stays."""
    return (hit.groupdict().get("keep") or "") + fact.placeholder


def _name_patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """The name as one, with its letters apart, and, of a Latin one, its words in the other order."""
    words = name.split()
    letters = "".join(words)
    if len(letters) < _SHORTEST_NAME:
        return ()
    if not letters.isascii():
        return (re.compile(r"\s{0,2}".join(map(re.escape, letters))),)
    turned = {" ".join(words), " ".join(reversed(words)), ", ".join((words[-1], *words[:-1]))}
    return tuple(re.compile(rf"\b{re.escape(each)}\b", re.IGNORECASE) for each in sorted(turned, key=len, reverse=True))
