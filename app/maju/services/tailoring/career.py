"""Where a career has a gap and where a stay was short, by the months a person wrote."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from maju.domain.candidate import ItemKind, ProfileItem

LEAST_GAP, SHORT_STAY = 6, 12
"""Months from which a gap, and below which a stay, is asked about: shorter ones are the usual search, longer ones a full year of work."""
MONTHS_OF_STUDY = 48
"""Of a school of which only the last month is told."""
_MONTH = re.compile(r"(\d{4})-(\d{2})(?:-\d{2})?")
_FOR_A_TIME = re.compile(
    r"인턴|계약|단기|아르바이트|알바|파견|실습|기간제|대체|시간제|프리랜서|체험|연수|일용|임시|intern", re.IGNORECASE
)
_COVERING = (ItemKind.EXPERIENCE, ItemKind.EDUCATION, ItemKind.ACTIVITY, ItemKind.PROJECT)


@dataclass(frozen=True, slots=True)
class Gap:
    """Months from ``first`` to ``last`` (counted from year 0) without anything, between two works."""

    before: ProfileItem
    after: ProfileItem
    first: int
    last: int


def gaps(items: Sequence[ProfileItem]) -> Iterator[Gap]:
    """Gaps between works that no study, activity or project covers."""
    works = sorted((w for w in _spans(items, (ItemKind.EXPERIENCE,))), key=lambda span: (span[0], span[1]))
    covered = [(start, end) for start, end, _ in _spans(items, _COVERING)]
    reached = None
    for start, end, item in works:
        if reached is not None and start - reached[0] > LEAST_GAP:
            first, last = reached[0] + 1, start - 1
            if not any(a <= last and b >= first for a, b in covered):
                yield Gap(reached[1], item, first, last)
        if reached is None or end > reached[0]:
            reached = (end, item)


def short_stays(items: Sequence[ProfileItem]) -> Iterator[tuple[ProfileItem, int]]:
    """Works of less than a year that are over and were not made for a time, with their months."""
    for start, end, item in _spans(items, (ItemKind.EXPERIENCE,)):
        months = end - start + 1
        told = f"{item.title} {item.role} {item.organisation} {item.text} {item.source.quote if item.source else ''}"
        if item.end != "now" and 0 < months < SHORT_STAY and not _FOR_A_TIME.search(told):
            yield item, months


def spoken_month(month: int) -> str:
    """2021년 3월."""
    return f"{(month - 1) // 12}년 {(month - 1) % 12 + 1}월"


def month_of(day: str) -> int | None:
    """Months from year 0 of ``YYYY-MM`` or longer; a year alone says too little."""
    found = _MONTH.fullmatch(day)
    return int(found[1]) * 12 + int(found[2]) if found and 1 <= int(found[2]) <= 12 else None


def _spans(items: Iterable[ProfileItem], kinds: tuple[ItemKind, ...]) -> Iterator[tuple[int, int, ProfileItem]]:
    for item in items:
        start = month_of(item.start) if item.start else _began(item)
        if item.kind in kinds and start is not None:
            end = 10**6 if item.end == "now" else month_of(item.end)
            if end is not None and end >= start:
                yield start, end, item


def _began(item: ProfileItem) -> int | None:
    """Of studies of which only the end is told: their years before it."""
    end = month_of(item.end)
    return end - MONTHS_OF_STUDY if item.kind is ItemKind.EDUCATION and end is not None else None
