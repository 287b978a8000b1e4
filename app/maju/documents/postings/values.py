"""What portals write in many ways, in one way: experience, region, schooling, employment, skills."""

import re

from maju.documents.postings.limits import LONGEST_SKILL, MOST_SKILLS

Experience = tuple[str, int | None, int | None]
"""``new``, ``experienced``, ``any`` or empty; least and most years where given."""

_ANY = re.compile(
    r"무관|관계\s?없음|제한\s?없음|상관\s?없|불문|누구나|\bany\b|not required|신입\s?(?:[/·,&+∙ㆍ]|및|또는|or|~|-)\s?경력|경력\s?(?:[/·,&+∙ㆍ]|및|또는)\s?신입",
    re.I,
)
_NEW = re.compile(r"신입|\bnew\b|entry|신규\s?졸업|경력\s?없음|\bintern|인턴|junior|주니어", re.I)
_EXPERIENCED = re.compile(r"경력|experienced|senior|시니어|years?|yrs?|\d\s*년", re.I)
_SPAN = re.compile(
    r"(?P<low>\d{1,2})\s?(?P<unit>년|개월)?차?\s?(?P<months>\d{1,2}\s?개월)?\s?(?:이상)?\s?(?:~|-|–|∼|～|to)\s?(?:경력\s?)?(?P<high>\d{1,2})\s?(?P<last>년|개월|years?)?",
    re.I,
)
_LEAST = re.compile(
    r"(?P<low>\d{1,3})\s?(?P<unit>년|개월|years?|yrs?|months?)?차?\s?(?:\d{1,2}\s?개월)?\s?(?:이상|↑|\+|초과|or more)|(?:최소|at least|minimum)\s?(?P<least>\d{1,3})\s?(?P<unit2>년|개월|years?|months?)?",
    re.I,
)
_MOST = re.compile(
    r"(?P<high>\d{1,2})\s?(?:년|years?)?차?\s?(?:이하|이내|미만|↓)|[~∼–]\s?(?P<until>\d{1,2})\s?년", re.I
)
_BARE = re.compile(r"(?P<low>\d{1,3})\s?(?P<unit>년|개월|years?|yrs?|months?)", re.I)
_MOST_YEARS = 50

_PROVINCES = {
    "서울": "서울특별시|서울시|서울|seoul",
    "부산": "부산광역시|부산시|부산(?!진구)|busan",
    "대구": "대구광역시|대구시|대구|daegu",
    "인천": "인천광역시|인천시|인천|incheon",
    "광주": "광주광역시|광주(?!시)|gwangju",
    "대전": "대전광역시|대전시|대전|daejeon",
    "울산": "울산광역시|울산시|울산|ulsan",
    "세종": "세종특별자치시|세종시|세종|sejong",
    "경기": "경기도|경기|gyeonggi(?:-do)?",
    "강원": "강원특별자치도|강원도|강원|gangwon(?:-do)?",
    "충북": "충청북도|충북|chungcheongbuk-do|chungbuk",
    "충남": "충청남도|충남|chungcheongnam-do|chungnam",
    "전북": "전북특별자치도|전라북도|전북|jeollabuk-do|jeonbuk",
    "전남": "전라남도|전남|jeollanam-do|jeonnam",
    "경북": "경상북도|경북|gyeongsangbuk-do|gyeongbuk",
    "경남": "경상남도|경남|gyeongsangnam-do|gyeongnam",
    "제주": "제주특별자치도|제주도|제주시(?=\\s?$)|제주|jeju(?:-do)?",
}
_PROVINCE = re.compile(
    "(?:"
    + "|".join(f"(?P<{name}>{spellings})" for name, spellings in _PROVINCES.items())
    + r")(?=$|[^가-힣a-z]|전체|[가-힣]{1,4}[시군구](?:\s|$))",
    re.I,
)
"""Followed by an end, a blank or a district: 세종대로 and 인천공항 name no province."""
_POSTCODE = re.compile(r"^\s*[\[(]?(?:우\s?\)?\s?)?\d{5}[\])]?\s*")

_EDUCATION = (
    ("학력무관", r"무관|관계\s?없음|제한\s?없음|불문|not required"),
    ("초대졸", r"초대졸|전문대|전문학사|대학\s?졸업?\s?\(2|대졸\s?\(2|2[,~·/∼-]\s?3\s?년|[23]년제|associate|college"),
    ("고졸", r"고졸|고등학교|고교|high\s?school"),
    ("대졸", r"대졸|대학교|학사|4년제|4\s?년|bachelor|university|대학\s?졸업|undergraduate"),
    ("석사", r"석사|대학원|master"),
    ("박사", r"박사|doctor|ph\.?d"),
    ("중졸", r"중졸|중학교"),
    ("초졸", r"초졸|초등"),
)
"""The lowest level that is named is what is asked: '대졸/석사' is open from 대졸."""
_EDUCATION_ORDER = ("학력무관", "초졸", "중졸", "고졸", "초대졸", "대졸", "석사", "박사")

_EMPLOYMENT = (
    ("정규직", r"(?<!비)정규직|정함이\s?없는|full[\s_-]?time|permanent|regular|정규(?!직)"),
    ("계약직", r"(?<!무기)계약직|정함이\s?있는|기간제|contract|temporary|fixed[\s_-]?term"),
    ("무기계약직", r"무기\s?계약"),
    ("인턴", r"인턴|intern"),
    ("시간제", r"시간\s?\(?선택\)?\s?제|시간제|파트\s?타임|part[\s_-]?time|단시간"),
    ("아르바이트", r"아르바이트|알바"),
    ("일용직", r"일용|daily"),
    ("파견직", r"파견|dispatch"),
    ("도급", r"도급"),
    ("프리랜서", r"프리랜서|freelanc"),
    ("위촉직", r"위촉"),
    ("교육생", r"교육생|연수생|trainee"),
    ("병역특례", r"병역|전문연구요원|산업기능요원"),
)
_LATER = re.compile(r"정규직\s?(?:으로\s?)?전환")
"""'계약직(정규직 전환 가능)' is 계약직."""
_SKILL_PARTS = re.compile(r"\s*[,;|\n•·]\s*|\s+/\s+")
"""No slash without blanks: CI/CD and PL/SQL are one skill."""


def read_experience(text: str) -> Experience:
    """'경력 3년↑' as ('experienced', 3, None). Months become whole years, downwards."""
    text = text.strip()
    if not text:
        return "", None, None
    if text.isdecimal() and len(text) <= 2:
        text += "년"
    low, high = _years(text)
    if _ANY.search(text) or (low == 0 and not re.search(r"경력|experienced", text)):
        return "any", None, high
    if _NEW.search(text):
        return ("any", None, high) if high else ("new", None, None)
    if low is not None or high is not None or _EXPERIENCED.search(text):
        return "experienced", low, high
    return "", None, None


def _years(text: str) -> tuple[int | None, int | None]:
    if span := _SPAN.search(text):
        last = span["last"] or span["unit"] or "년"
        first, second = _in_years(span["low"], span["unit"] or last), _in_years(span["high"], last)
        return (first, second) if first <= second <= _MOST_YEARS else (None, None)
    most = _MOST.search(text)
    high = min(int(most["high"] or most["until"]), _MOST_YEARS) if most else None
    if least := _LEAST.search(text):
        low = _in_years(least["low"] or least["least"], least["unit"] or least["unit2"] or "년")
        return (low, high) if low <= _MOST_YEARS else (None, None)
    if most:
        return None, high
    if bare := _BARE.search(text):
        low = _in_years(bare["low"], bare["unit"])
        return (low, None) if low <= _MOST_YEARS else (None, None)
    return None, None


def _in_years(number: str, unit: str) -> int:
    return int(number) // 12 if unit.lower().startswith(("개월", "month")) else int(number)


def read_region(text: str) -> str:
    """'서울특별시 > 강남구' as '서울 강남구'; several regions parted by ', '."""
    places: list[str] = []
    for part in re.split(r"[,;|\n]|\s/\s", text):
        place = _place(part)
        if not place:
            continue
        if places and not _PROVINCE.match(place) and place != "전국":
            places[-1] += f", {place}"
        elif place not in places:
            places.append(place)
    return ", ".join(places)


def _place(text: str) -> str:
    words = " ".join(_POSTCODE.sub("", text.replace(">", " ")).split())
    province = _PROVINCE.match(words)
    if province is None or not province.lastgroup:
        return words
    rest = words[province.end() :].strip(" ,·")
    if rest in (f"{province.lastgroup}전체", "전체", "전 지역", "전지역"):
        rest = ""
    return f"{province.lastgroup} {rest}".strip()


def read_education(text: str) -> str:
    """The least schooling asked for, in one word; as it came where it is none of those."""
    named = {name for name, pattern in _EDUCATION if re.search(pattern, text, re.I)}
    return next((name for name in _EDUCATION_ORDER if name in named), text)


def read_employment(text: str) -> str:
    """The kinds of employment parted by ', '; as it came where it is none of those."""
    certain = _LATER.sub("", text)
    return ", ".join(name for name, pattern in _EMPLOYMENT if re.search(pattern, certain, re.I)) or text


def read_skills(text: str) -> tuple[str, ...]:
    """Skills as they are named, each once; also out of a list printed by a program: "['Python', 'SQL']"."""
    if text.startswith("[") and text.endswith("]"):
        text = re.sub(r"['\"]", "", text[1:-1])
    found: dict[str, str] = {}
    for part in map(str.strip, _SKILL_PARTS.split(text)):
        if 0 < len(part) <= LONGEST_SKILL:
            found.setdefault(part.casefold(), part)
    return tuple(found.values())[:MOST_SKILLS]
