"""How long candidates worked in a field, by the months they wrote; what overlaps counts once."""

from collections.abc import Iterable

from maju.domain.candidate import ProfileItem
from maju.services.tailoring.career import month_of

MONTHS_OF_A_YEAR = 12


def months_of(items: Iterable[ProfileItem], today: str) -> int:
    """Months from first to last of each, both counted, together; one that goes on lasts until ``today`` (ISO day). An entry of which
    only the years are told counts from January of the first to January of the last, so that nothing is counted that nobody wrote."""
    spans = sorted(span for item in items if (span := _span(item, today)) is not None)
    total, reached = 0, -1
    for first, last in spans:
        total += max(0, last - max(first, reached + 1) + 1)
        reached = max(reached, last)
    return total


def told_length(months: int) -> str:
    """3년 2개월."""
    years, rest = divmod(months, MONTHS_OF_A_YEAR)
    return " ".join(filter(None, (f"{years}년" if years else "", f"{rest}개월" if rest or not years else "")))


def _span(item: ProfileItem, today: str) -> tuple[int, int] | None:
    first = _month(item.start)
    last = _month(today) if item.end == "now" else _month(item.end or item.start)
    if first is None or last is None or last < first:
        return None
    by_years = item.end not in ("", "now") and month_of(item.end) is None
    return (first, last - 1) if by_years and last > first else (first, last)


def _month(day: str) -> int | None:
    return month_of(f"{day}-01" if len(day) == 4 else day)
