"""What a filter means, in SQL: the one place that knows how regions, schooling and employment are compared."""

import re
from collections.abc import Callable
from dataclasses import dataclass, fields

from maju.domain.errors import MajuError
from maju.domain.jobs import Filters, Posting

_PROVINCES = {
    "서울": ("서울특별시", "서울시"),
    "부산": ("부산광역시", "부산시"),
    "대구": ("대구광역시", "대구시"),
    "인천": ("인천광역시", "인천시"),
    "광주": ("광주광역시", "광주시"),
    "대전": ("대전광역시", "대전시"),
    "울산": ("울산광역시", "울산시"),
    "세종": ("세종특별자치시", "세종시"),
    "경기": ("경기도",),
    "강원": ("강원도", "강원특별자치도"),
    "충북": ("충청북도",),
    "충남": ("충청남도",),
    "전북": ("전라북도", "전북특별자치도"),
    "전남": ("전라남도",),
    "경북": ("경상북도",),
    "경남": ("경상남도",),
    "제주": ("제주도", "제주특별자치도"),
}
_PROVINCE = {name: short for short, names in _PROVINCES.items() for name in (short, *names)}
_EDUCATION = (
    (0, ("무관", "제한없음", "제한 없음")),
    (5, ("박사",)),
    (4, ("석사", "대학원")),
    (2, ("초대졸", "전문대", "전문학사", "2년제", "3년제", "2,3년", "2~3년", "2·3년")),
    (3, ("대졸", "대학교", "학사", "4년제")),
    (1, ("고졸", "고등학교", "고교")),
    (0, ("중졸", "초졸", "중학교", "초등학교")),
)
"""Levels in the order in which their words are looked for: 전문학사 and 석사 contain words of others."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One filter as SQL over the table ``postings``."""

    name: str
    sql: str
    value: object


def canonical_region(region: str) -> str:
    """'서울특별시  강남구' as '서울 강남구'; several regions parted by commas, semicolons or slashes stay several."""
    return ",".join(filter(None, map(_one_region, re.split(r"[,;/·|\n>]", region))))


def region_key(region: str) -> str:
    """The regions as a text in which ``|서울`` finds a beginning."""
    found = canonical_region(region)
    return "".join(f"|{each}" for each in found.split(",")) if found else ""


def education_level(text: str) -> int | None:
    """0 (no condition) to 5 (doctorate), None where it says nothing."""
    return next((level for level, words in _EDUCATION if any(word in text for word in words)), None)


def conditions(filters: Filters) -> tuple[Condition, ...]:
    """The filters that are set. Schooling keeps what is open to somebody with that much; where a posting is silent on schooling,
    experience or deadline it stays, and where it is silent on region or employment it goes. Raises: MajuError
    ``education-unknown``."""
    set_ones = {field.name: str(getattr(filters, field.name)).strip() for field in fields(filters)}
    makers: dict[str, Callable[[str], Condition | None]] = {
        "region": _region,
        "experience": _experience,
        "education": _education,
        "employment": _employment,
        "open_on": lambda day: Condition("open_on", "(deadline = '' OR deadline >= ?)", day),
    }
    return tuple(made for name, value in set_ones.items() if value and (made := makers[name](value)) is not None)


def facts_of(posting: Posting) -> dict[str, object]:
    """The columns that filters look at."""
    return {
        "region": region_key(posting.region),
        "experience": posting.experience,
        "education": education_level(posting.education),
        "employment": posting.employment,
        "deadline": posting.deadline,
        "example": int(posting.example),
    }


def _one_region(text: str) -> str:
    words = text.split()
    if not words:
        return ""
    return " ".join((_PROVINCE.get(words[0], words[0]), *words[1:]))


def _region(wish: str) -> Condition:
    found = canonical_region(wish).split(",")[0]
    # A district without its province (강남구) is looked for at the beginning of any word.
    start = "|" if found.split(" ")[0] in _PROVINCES else "%"
    escaped = re.sub(r"([%_\\])", r"\\\1", found)
    pattern = f"%|{escaped}%" if start == "|" else f"%{escaped}%"
    return Condition("region", r"region LIKE ? ESCAPE '\'", pattern)


def _experience(wish: str) -> Condition | None:
    other = {"new": "experienced", "experienced": "new"}.get(wish)
    return None if other is None else Condition("experience", "experience <> ?", other)


def _education(wish: str) -> Condition:
    level = education_level(wish)
    if level is None:
        sentence = "‘{education}’이(가) 어떤 학력인지 알 수 없어 찾지 않았습니다. 고졸, 초대졸, 대졸, 석사, 박사 가운데에서 적어 주십시오."
        raise MajuError("education-unknown", sentence, education=wish)
    return Condition("education", "(education IS NULL OR education <= ?)", level)


def _employment(wish: str) -> Condition:
    return Condition("employment", "instr(replace(employment, ' ', ''), ?) > 0", wish.replace(" ", ""))
