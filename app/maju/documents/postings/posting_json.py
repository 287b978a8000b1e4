"""A posting as one JSON object with the field names of :class:`maju.domain.jobs.Posting`, and back."""

from collections.abc import Mapping
from dataclasses import asdict, fields

from maju.documents.postings.building import BODIES
from maju.documents.postings.clean import clean_line, clean_text
from maju.documents.postings.dates import day
from maju.documents.postings.limits import LONG, LONGEST_EXTRA, LONGEST_SKILL, MOST_EXTRA, MOST_SKILLS, SHORT
from maju.documents.postings.origins import inert_address
from maju.domain.jobs import Posting

_NAMES = {field.name for field in fields(Posting)}
_OWN = {"id", "source", "title", "example", "sources"}
_EXPERIENCES = ("new", "experienced", "any")
_MOST_YEARS = 50


def to_json(posting: Posting) -> dict[str, object]:
    """Plain values, empty ones left out."""
    return {name: value for name, value in asdict(posting).items() if value not in ("", (), None)}


def is_own(row: Mapping[str, object]) -> bool:
    """Whether a row was written by this program and not by a portal."""
    return (
        row.keys() >= {"id", "source", "title"}
        and row.keys() <= _NAMES
        and bool(row.keys() & _OWN - {"id", "source", "title"})
    )


def from_json(row: Mapping[str, object]) -> Posting:
    """The posting, every text made inert again: whoever wrote the file, it came from outside.

    Raises: ValueError with a Korean sentence where it is none.
    """
    texts = {name: clean_line(text, SHORT) for name, text in row.items() if name in _NAMES and isinstance(text, str)}
    bodies = {name: clean_text(text, LONG) for name in BODIES if isinstance(text := row.get(name, ""), str)}
    if not texts.get("id") or not texts.get("source") or not texts.get("title"):
        raise ValueError("번호, 출처, 제목 가운데 빠진 것이 있어 넣지 않았습니다.")
    experience = texts.get("experience", "")
    url = row.get("url", "")
    return Posting(
        **{name: texts.get(name, "") for name in ("id", "source", "title", "company", "region", "occupation")},
        **{name: texts.get(name, "") for name in ("employment", "education", "salary")},
        **bodies,
        experience=experience if experience in _EXPERIENCES else "",
        min_years=_years(row.get("min_years")),
        max_years=_years(row.get("max_years")),
        skills=_lines(row.get("skills"), MOST_SKILLS, LONGEST_SKILL),
        url=inert_address(url) if isinstance(url, str) else "",
        posted_on=day(texts.get("posted_on", "")),
        deadline=day(texts.get("deadline", "")),
        example=row.get("example") is True,
        extra=_pairs(row.get("extra")),
        sources=_lines(row.get("sources"), MOST_SKILLS, SHORT),
        form=texts.get("form", ""),
    )


def _years(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= _MOST_YEARS else None


def _lines(value: object, most: int, longest: int) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        return ()
    lines = (clean_line(each, longest) for each in value[:most] if isinstance(each, str))
    return tuple(line for line in lines if line)


def _pairs(value: object) -> tuple[tuple[str, str], ...]:
    if isinstance(value, Mapping):
        value = list(value.items())
    if not isinstance(value, list | tuple):
        return ()
    pairs = [
        (clean_line(pair[0], 80), clean_text(pair[1], LONGEST_EXTRA))
        for pair in value[:MOST_EXTRA]
        if isinstance(pair, list | tuple) and len(pair) == 2 and all(isinstance(each, str) for each in pair)
    ]
    return tuple(pair for pair in pairs if all(pair))
