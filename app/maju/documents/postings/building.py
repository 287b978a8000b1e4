"""Makes a posting of the raw texts of a row, the same way for every format."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from maju.documents.postings.clean import clean_line, clean_text
from maju.documents.postings.dates import day
from maju.documents.postings.limits import ADDRESS, LONG, LONGEST_EXTRA, MOST_EXTRA, SHORT
from maju.documents.postings.origins import (
    FILE,
    inert_address,
    is_number,
    number_in_address,
    source_named,
    source_of_address,
)
from maju.documents.postings.values import (
    Experience,
    read_education,
    read_employment,
    read_experience,
    read_region,
    read_skills,
)
from maju.domain.job_ports import RowTrouble
from maju.domain.jobs import Posting

BODIES = ("tasks", "requirements", "preferred", "ideal", "description")
_LABELS = {
    "number": "공고번호",
    "experience": "경력",
    "deadline": "마감",
    "posted_on": "등록일",
    "period": "접수기간",
    "url": "링크",
}
"""What a value is called in ``extra`` that could not be understood."""
_NOTHING = frozenset({"-", "--", "nan", "none", "null", "n/a", "없음", "미정", "해당없음"})


@dataclass(frozen=True, slots=True)
class RawRow:
    """One posting as its format says it. ``fields``: names of maju.documents.postings.columns; ``line`` counts from 1.

    ``named``: the fields as they are without what a person mapped by hand, None where nothing was; ``cells``: all texts of the row,
    whatever they are taken for."""

    line: int
    fields: Mapping[str, str]
    extra: tuple[tuple[str, str], ...] = ()
    named: Mapping[str, str] | None = None
    cells: tuple[str, ...] = ()


@dataclass(slots=True)
class _Row:
    """The cleaned texts of a row, and what goes to ``extra``."""

    fields: Mapping[str, str]
    extra: list[tuple[str, str]] = field(default_factory=list)

    def line(self, name: str, limit: int = SHORT) -> str:
        text = clean_line(self.fields.get(name, ""), limit)
        return "" if text.casefold() in _NOTHING else text

    def body(self, name: str) -> str:
        text = clean_text(self.fields.get(name, ""), LONG)
        return "" if text.casefold() in _NOTHING else text

    def understood(self, name: str, read: Callable[[str], str]) -> str:
        """What ``read`` makes of the text; a text it makes nothing of is kept as it came."""
        text = self.line(name)
        found = read(text) if text else ""
        self.keep(name, "" if found else text)
        return found

    def keep(self, name: str, text: str) -> None:
        if text:
            self.extra.append((_LABELS[name], text))


def build(raw: RawRow, *, source: str = "", form: str = "") -> Posting | RowTrouble:
    """The posting of a row; a trouble where it has no title. ``source``: the portal whose format it is; ``form``: see Posting."""
    row = _Row(raw.fields)
    title = _title(row)
    if not title:
        return RowTrouble(raw.line, "제목이 없어 넣지 않았습니다.")
    url = _address(row)
    source, number = _origin(row, source, url)
    bodies = {name: row.body(name) for name in BODIES}
    experience, low, high = _experience(row)
    posted, deadline = _days(row)
    region = _region(row)
    return Posting(
        id=f"{source}:{number}" if source and number else _identifier(raw),
        source=source or FILE,
        title=title,
        company=row.line("company"),
        region=region,
        occupation=row.line("occupation"),
        experience=experience,
        min_years=low,
        max_years=high,
        education=read_education(row.line("education")),
        employment=read_employment(row.line("employment")),
        salary=row.line("salary"),
        skills=read_skills(clean_text(raw.fields.get("skills", ""), LONG)),
        url=url,
        posted_on=posted,
        deadline=deadline,
        example=row.line("example").casefold() in ("true", "1", "예", "예시", "y"),
        extra=_extra(raw, row),
        tasks=bodies["tasks"],
        requirements=bodies["requirements"],
        preferred=bodies["preferred"],
        ideal=bodies["ideal"],
        description=bodies["description"],
        form=form,
    )


def _title(row: _Row) -> str:
    return row.line("title") or row.line("occupation")


def _experience(row: _Row) -> Experience:
    text = row.line("experience")
    experience, low, high = read_experience(text)
    row.keep("experience", "" if experience else text)
    low, high = _years(row.line("min_years"), low), _years(row.line("max_years"), high)
    if not experience and (low or high):
        experience = "experienced" if low else "any"
    return experience, low, high


def _region(row: _Row) -> str:
    """The region, with the district where a table has a column of its own for it."""
    place, district = row.line("region"), row.line("district")
    return read_region(place if district in place else f"{place} {district}")


def _days(row: _Row) -> tuple[str, str]:
    posted = row.understood("posted_on", day)
    deadline = row.understood("deadline", lambda text: day(text, last=True, beside=posted))
    period = row.line("period")
    first, last = day(period), day(period, last=True, beside=posted or day(period))
    row.keep("period", "" if last else period)
    return posted or (first if last != first else ""), deadline or last


def _years(text: str, otherwise: int | None) -> int | None:
    number = text.removesuffix("년").removesuffix(".0").strip()
    years = int(number) if number.isascii() and number.isdecimal() and len(number) <= 2 else 0
    return years or otherwise


def _address(row: _Row) -> str:
    """The address whole, or none: half an address leads nowhere."""
    given = row.fields.get("url", "").strip()
    if len(given) > ADDRESS:
        row.keep("url", "주소가 너무 길어 넣지 않았습니다.")
        return ""
    text = clean_line(given, ADDRESS)
    url = inert_address(text)
    row.keep("url", "" if url else text)
    return url


def _origin(row: _Row, source: str, url: str) -> tuple[str, str]:
    """Source and number. A number of which nobody knows whose it is would make postings of two tables the same."""
    source = source or source_named(row.line("source")) or source_of_address(url)
    number = row.line("number").removeprefix(f"{source}:")
    addressed = number_in_address(source, url)
    if not source or not is_number(number) or (addressed and addressed != number):
        row.keep("number", number)
        number = addressed
    return source, number


def _identifier(raw: RawRow) -> str:
    """Of a posting no portal has numbered: by company, title and address, else deadline and region, so that it stays the same when
    its text changes or a column of it is understood by hand. Without a company and an address: by all the row says."""
    named = _Row(raw.fields if raw.named is None else raw.named)
    row = named if _title(named) else _Row(raw.fields)
    company, url = row.line("company"), _address(row)
    if company or url:
        return _hashed("text", (company, _title(row), *((url,) if url else (_days(row)[1], _region(row)))))
    return _hashed("row", raw.cells or tuple(raw.fields.values()))


def _hashed(kind: str, texts: tuple[str, ...]) -> str:
    same = "\x1f".join(" ".join(text.casefold().split()) for text in texts)
    return f"{kind}:{hashlib.sha256(same.encode(errors='replace')).hexdigest()[:24]}"


def _extra(raw: RawRow, row: _Row) -> tuple[tuple[str, str], ...]:
    kept = [(clean_line(name, 80), clean_text(text, LONGEST_EXTRA)) for name, text in raw.extra[:MOST_EXTRA]]
    return tuple((name, text) for name, text in (*kept, *row.extra) if name and text)[:MOST_EXTRA]
