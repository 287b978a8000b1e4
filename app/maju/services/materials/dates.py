"""Days and periods as people write them in resumes, to ``YYYY``, ``YYYY-MM`` or ``YYYY-MM-DD``."""

import re
from dataclasses import dataclass

NOW = "now"
_MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), 1
    )
    for name in names.split()
}  # fmt: skip
_YEAR = r"(?:(?P<year{n}>(?:19|20)\d{{2}})|['’‘`](?P<short{n}>\d{{2}}))"
_MONTH = r"(?P<month{n}>1[0-2]|0?[1-9])"
_DAY = r"(?P<day{n}>3[01]|[12]\d|0?[1-9])"
_NAMED = r"(?P<named{n}>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\.?\s+(?:(?P<nday{n}>\d{{1,2}}),?\s+)?(?P<nyear{n}>(?:19|20)\d{{2}})"
_ONE = (
    rf"(?:{_YEAR}(?:\s?년도?\s?|\s?[./-]\s?){_MONTH}(?:(?:\s?월\s?|\s?[./-]\s?){_DAY}(?:\s?일|\.)?(?!\d))?(?:\s?월|\.)?(?!\d)"
    rf"|{_NAMED}|(?P<turned{{n}}>(?<![\d/.])(?:0?[1-9]|1[0-2])[/.](?:19|20)\d{{{{2}}}})(?![\d/.]\d|\d)|(?P<compact{{n}}>(?<!\d)(?:19|20)\d{{{{2}}}}(?:0[1-9]|1[0-2]))(?P<cday{{n}}>0[1-9]|[12]\d|3[01])?(?!\d)|(?P<only{{n}}>(?<![\d'’])(?:19|20)\d{{{{2}}}})(?:\s?년도?)?(?![\d,]|\.\d{{{{3}}}}|\s?[건명만원개회여점세쪽장호번점]))"
)
_TO = r"\s*(?:부터\s*)?(?:~|∼|～|〜|–|—|―|-|to|until|부터)\s*"
_PRESENT = r"(?P<present>현재(?:까지|\s?재직\s?중?|\s?재학\s?중?)?|재직\s?중?|재학\s?중?|진행\s?중?|근무\s?중?|present|now|current(?:ly)?|ongoing|today)"
_STAY = r"(?:\s?(?:까지|입학|졸업\s?예정|졸업|입사|퇴사|수료|예정)(?![가-힣]))?"
_PERIOD = re.compile(
    rf"(?<![\d.\-])(?<!\d,){_ONE.format(n=1)}{_STAY}(?:(?P<to>{_TO})(?:{_ONE.format(n=2)}{_STAY}|{_PRESENT}|(?P<month_only>1[0-2]|0?[1-9])\s?월?(?![\d.가-힣])|(?P<open>(?=$|[\s)\]|,]))))?",
    re.IGNORECASE,
)
_SHORT = re.compile(
    rf"(?<![\d.])(?P<year1>\d{{2}})[./](?P<month1>1[0-2]|0?[1-9])\.?{_TO}(?:(?P<year2>\d{{2}})[./](?P<month2>1[0-2]|0?[1-9])\.?(?![\d.])|{_PRESENT})",
    re.IGNORECASE,
)
"""18.03 ~ 20.02: years of two digits without their sign, in a range alone."""
_DURATION = r"(?:\s*[(\[（]?\s*(?:총\s?)?(?:\d+\s?년)?\s?(?:\d+\s?개월)?(?:간)?\s*[)\]）]?)?"


@dataclass(frozen=True, slots=True)
class Period:
    """``start``–``end`` as the profile keeps them; a single day has it in ``start`` alone. ``is_range``: written with both
    ends or an open one. ``span``: where it stands in its text."""

    start: str
    end: str
    is_range: bool
    span: tuple[int, int]


def periods_in(text: str) -> tuple[Period, ...]:
    """Every day and period of a text, in order."""
    found = [_period(each) for each in _PERIOD.finditer(text)]
    short = [_short_period(each) for each in _SHORT.finditer(text)]
    apart = [each for each in short if not any(a.span[0] < each.span[1] and each.span[0] < a.span[1] for a in found)]
    return tuple(sorted((*found, *apart), key=lambda period: period.span))


def _short_period(found: re.Match[str]) -> Period:
    start = _joined(_whole_year(found["year1"]), int(found["month1"]), 0)
    end = NOW if found["present"] else _joined(_whole_year(found["year2"]), int(found["month2"]), 0)
    return Period(start, end, True, found.span())


def first_period(text: str) -> Period | None:
    """The first range of a text, else its first day."""
    found = periods_in(text)
    return next((each for each in found if each.is_range), found[0] if found else None)


def without(text: str, period: Period) -> str:
    """``text`` without the period and the brackets that hold nothing else."""
    start, end = period.span
    rest = f"{text[:start]}\x00{text[end:]}"
    rest = (
        re.sub(rf"\x00{_DURATION}", "\x00", rest, count=1)
        if re.search(r"\x00\s*[(\[（]?\s*(?:총\s?)?\d+\s?(?:년|개월)", rest)
        else rest
    )
    rest = re.sub(r"[(\[（〔]\s*\x00\s*[)\]）〕]", " ", rest)
    return re.sub(r"\s*\x00\s*", " \x00 ", rest).replace("\x00", " ").strip()


def _period(found: re.Match[str]) -> Period:
    start = _day(found, 1)
    if not found["to"]:
        return Period(start, "", False, found.span())
    if found["present"] or found["open"] is not None:
        return Period(start, NOW, True, found.span())
    if found["month_only"]:
        return Period(start, f"{start[:4]}-{int(found['month_only']):02d}", True, found.span())
    return Period(start, _day(found, 2), True, found.span())


def _day(found: re.Match[str], n: int) -> str:
    if found[f"named{n}"]:
        month = _MONTHS.get(found[f"named{n}"].casefold(), 0) or _MONTHS[found[f"named{n}"].casefold()[:3]]
        return _joined(found[f"nyear{n}"], month, int(found[f"nday{n}"] or 0))
    if found[f"turned{n}"]:
        first, _, year_behind = str(found[f"turned{n}"]).replace(".", "/").partition("/")
        return _joined(year_behind, int(first), 0)
    if found[f"compact{n}"]:
        whole = found[f"compact{n}"]
        return _joined(whole[:4], int(whole[4:]), int(found[f"cday{n}"] or 0))
    if found[f"only{n}"]:
        return str(found[f"only{n}"])
    year = found[f"year{n}"] or _whole_year(found[f"short{n}"])
    return _joined(year, int(found[f"month{n}"]), int(found[f"day{n}"] or 0))


def _whole_year(short: str) -> str:
    """'98 is of the last century, '25 of this one: nobody's career is older than sixty years or lies far ahead."""
    return f"{19 if int(short) > 50 else 20}{short}"


def _joined(year: str, month: int, day: int) -> str:
    return f"{year}-{month:02d}-{day:02d}" if day else f"{year}-{month:02d}"
