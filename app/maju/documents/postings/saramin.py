"""Answers of Saramin's job-search interface (oapi.saramin.co.kr), saved as JSON with the user's own key."""

from collections.abc import Mapping
from typing import Any

from maju.documents.postings.building import RawRow

SOURCE = "saramin"
_EXPERIENCE = {"0": "무관", "1": "신입", "2": "경력", "3": "신입/경력"}
"""``experience-level.code``, where ``name`` is missing (oapi.saramin.co.kr/guide/job-search)."""


def is_job(row: object) -> bool:
    """Whether this is one posting of Saramin's: it nests the title under ``position``."""
    return isinstance(row, Mapping) and isinstance(row.get("position"), Mapping) and "title" in row["position"]


def is_error(document: object) -> bool:
    """Whether Saramin answered with a refusal: ``code`` and ``message`` and no jobs."""
    return isinstance(document, Mapping) and {"code", "message"} <= document.keys() and "jobs" not in document


def jobs_of(document: object) -> list[object] | None:
    """The postings of an answer, also where there is one alone or none; None where it is no answer of Saramin's."""
    jobs = document.get("jobs") if isinstance(document, Mapping) else None
    if not isinstance(jobs, Mapping) or "job" not in jobs:
        return None
    return jobs["job"] if isinstance(jobs["job"], list) else [jobs["job"]]


def job_row(line: int, job: Mapping[str, Any]) -> RawRow:
    """One posting. Every part may be missing, and every value a number instead of a string."""
    position = job["position"]
    company = _part(_part(job, "company"), "detail")
    codes = dict.fromkeys(filter(None, (_name(position, "job-mid-code"), _name(position, "job-code"))))
    fields = {
        "number": _text(job.get("id")),
        "url": _text(job.get("url")),
        "title": _text(position.get("title")),
        "company": _text(company.get("name")),
        "region": _name(position, "location"),
        "occupation": ", ".join(codes) or _name(position, "industry"),
        "employment": _name(position, "job-type"),
        "education": _name(position, "required-education-level"),
        "salary": _name(job, "salary"),
        "skills": _text(job.get("keyword")),
        "posted_on": _text(job.get("posting-timestamp") or job.get("opening-timestamp") or job.get("posting-date")),
        "deadline": _text(job.get("expiration-timestamp") or job.get("expiration-date")),
        **_experience(_part(position, "experience-level")),
    }
    industry = _name(position, "industry")
    extra = {"업종": industry if codes else "", "마감 방식": _closing(_part(job, "close-type"))}
    return RawRow(line, fields, tuple((name, text) for name, text in extra.items() if text))


def _experience(level: Mapping[str, Any]) -> dict[str, str]:
    name = _text(level.get("name")) or _EXPERIENCE.get(_text(level.get("code")), "")
    open_to_all = _text(level.get("code")) in ("0", "1", "3")
    return {
        "experience": name,
        "min_years": "" if open_to_all else _text(level.get("min")),
        "max_years": _text(level.get("max")),
    }


def _closing(close: Mapping[str, Any]) -> str:
    """상시, 채용시, 수시; nothing where it closes on its day (code 1)."""
    return "" if _text(close.get("code")) == "1" else _text(close.get("name"))


def _part(of: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    part = of.get(name)
    return part if isinstance(part, Mapping) else {}


def _name(of: Mapping[str, Any], name: str) -> str:
    return _text(_part(of, name).get("name")) or _text(of.get(name))


def _text(value: object) -> str:
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
