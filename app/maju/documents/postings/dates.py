"""Days as portals write them, as ISO 8601."""

import re
from datetime import UTC, date, datetime, timedelta

_SEPARATED = re.compile(r"(?<!\d)(\d{4}|\d{2})\s?(?:[-./]|년)\s?(\d{1,2})\s?(?:[-./]|월)\s?(\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(?<!\d)(20\d\d)(\d\d)(\d\d)(?:\d{4}|\d{6})?(?!\d)")
_AMERICAN = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_NAMED = re.compile(
    r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?P<day>\d{1,2}),?\s+(?P<year>\d{4})", re.I
)
_NAMED_AFTER = re.compile(
    r"(?P<day>\d{1,2})\s+(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+(?P<year>\d{4})", re.I
)
_YEARLESS = re.compile(r"(?<![\d./-])(\d{1,2})\s?(?:[-./]|월)\s?(\d{1,2})(?:\s?일)?\s?(?:\(.\))?(?![\d.])")
_UNTIL = re.compile(r"[~∼–]([^~∼–]*)$")
"""The end of '2026.11.10 ~ 12.05(토)'."""
_EPOCH = re.compile(r"\s*(\d{10}|\d{13})(?:\.\d+)?\s*")
_SERIAL = re.compile(r"\s*([3-7]\d{4})(?:\.\d+)?\s*")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_KOREA = timedelta(hours=9)
_EXCEL_DAY_ZERO = date(1899, 12, 30)
_FIRST_YEAR, _LAST_YEAR = 1990, 2098
"""9999-12-31 is how portals write 'until filled'; anything outside is no day of a posting."""
_LONGEST = 200
"""Characters that are looked at: a date is short."""


def day(text: str, *, last: bool = False, beside: str = "") -> str:
    """The first (or ``last``) day named in ``text``, empty where there is none.

    Also epoch seconds and milliseconds (Korean time) and Excel's serial days. ``beside``: an ISO day near by, from which a day
    without a year takes it: the first such day not before it.
    """
    text = text[:_LONGEST]
    number = _from_number(text)
    if number is not None:
        return number
    days = [*_separated(text), *_others(text)]
    if last and days and (end := _UNTIL.search(text)):
        days += _yearless(days[-1], end[1])
    if not days and beside:
        days = _yearless(beside, text)
    return days[-1 if last else 0] if days else ""


def _yearless(beside: str, text: str) -> list[str]:
    return [found for match in _YEARLESS.finditer(text) if (found := _next_after(beside, match))]


def _from_number(text: str) -> str | None:
    if match := _EPOCH.fullmatch(text):
        seconds = int(match[1]) / (1000 if len(match[1]) == 13 else 1)
        moment = datetime.fromtimestamp(seconds, UTC) + _KOREA
        return _iso(moment.year, moment.month, moment.day)
    if match := _SERIAL.fullmatch(text):
        found = _EXCEL_DAY_ZERO + timedelta(days=int(match[1]))
        return _iso(found.year, found.month, found.day)
    return None


def _separated(text: str) -> list[str]:
    return [found for match in _SEPARATED.finditer(text) if (found := _iso(*map(int, match.groups())))]


def _others(text: str) -> list[str]:
    found = [_iso(int(m[1]), int(m[2]), int(m[3])) for m in _COMPACT.finditer(text)]
    found += [_iso(int(m[3]), int(m[1]), int(m[2])) for m in _AMERICAN.finditer(text)]
    for pattern in (_NAMED, _NAMED_AFTER):
        found += [
            _iso(int(m["year"]), _MONTHS.index(m["month"].lower()) + 1, int(m["day"])) for m in pattern.finditer(text)
        ]
    return [each for each in found if each]


def _next_after(beside: str, match: re.Match[str]) -> str:
    year = int(beside[:4])
    this = _iso(year, int(match[1]), int(match[2]))
    return this if not this or this >= beside else _iso(year + 1, int(match[1]), int(match[2]))


def _iso(year: int, month: int, day_of_month: int) -> str:
    year += 2000 if year < 100 else 0
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return ""
    try:
        return date(year, month, day_of_month).isoformat()
    except ValueError:
        return ""
