"""Jobs as JSON; assets/schemas/jobs-*.schema.json describe the documents."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from maju.domain.job_ports import ImportReport, IndexFacts
from maju.domain.jobs import Hit, Occupation, Posting, Reason, Removed, SearchResult, SkillGap
from maju.services.job_dashboard import JobDashboardView
from maju.services.job_profile_text import QuotePlace
from maju.services.job_recommend import Recommendation


def search_to_plain(query: str, result: SearchResult) -> dict[str, Any]:
    """What was found, in order."""
    return {
        "query": query,
        "hits": [_hit(hit) for hit in result.hits],
        "removed": _removed(result.removed),
        "notices": [str(notice) for notice in result.notices],
    }


def recommendation_to_plain(found: Recommendation) -> dict[str, Any]:
    """Occupations with postings and gaps."""
    return {
        "occupations": [
            {"hit": _hit(each.hit), "postings": [_hit(hit) for hit in each.postings], "gap": gap_to_plain(each.gap)}
            for each in found.occupations
        ],
        "removed": _removed(found.removed),
        "quotes": [_place(place) for place in found.places],
        "notices": [str(notice) for notice in found.notices],
    }


def gap_to_plain(gap: SkillGap) -> dict[str, Any]:
    """What one has, has in part and lacks."""
    return {
        "target": gap.target.value,
        "id": gap.id,
        "title": gap.title,
        "skills": [
            {
                "skill": line.skill,
                "having": line.having.value,
                "quotes": list(line.quotes),
                "postings": line.postings,
                "closes": str(line.closes),
            }
            for line in gap.lines
        ],
    }


def report_to_plain(report: ImportReport) -> dict[str, Any]:
    """What an import or the installation of a pack did."""
    return {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "merged": report.merged,
        "expired": report.expired,
        "cancelled": report.cancelled,
        "troubles": [{"file": each.file, "line": each.line, "text": str(each.words)} for each in report.troubles],
        "unknown_columns": list(report.unknown_columns),
        "notices": [str(notice) for notice in report.notices],
    }


def stats_to_plain(facts: IndexFacts, view: JobDashboardView) -> dict[str, Any]:
    """What is in the index, and what its postings ask for."""
    charts = ("skills", "regions", "experience", "groups", "occupations")
    return {
        "index": {
            "occupations": facts.occupations,
            "postings": facts.postings,
            "examples": facts.examples,
            "expired": facts.expired,
            "encoder": facts.encoder,
            "notices": list(facts.notices),
        },
        "counted": view.postings,
        "query": view.query,
        "demand": {
            name: [
                {"id": line.id, "name": line.name, "postings": line.count, "share": round(line.share, 4)}
                for line in getattr(view, name)
            ]
            for name in charts
        },
    }


def occupation_to_plain(occupation: Occupation) -> dict[str, Any]:
    """An occupation as a document of its own."""
    plain = asdict(occupation) | {"interview_group": occupation.interview_group.value}
    del plain["phrases"]
    return {"occupation": {name: _plain(value) for name, value in plain.items()}, "posting": None}


def posting_to_plain(posting: Posting) -> dict[str, Any]:
    """A posting as a document of its own."""
    plain = asdict(posting) | {"extra": dict(posting.extra)}
    del plain["form"]
    return {"occupation": None, "posting": {name: _plain(value) for name, value in plain.items()}}


def pack_to_plain(out: Path, postings: int) -> dict[str, Any]:
    """A pack that was written."""
    return {"file": str(out), "postings": postings}


def build_to_plain(place: Path, facts: IndexFacts | None) -> dict[str, Any]:
    """An index that was made; what is in it, where it is the one in use."""
    return {
        "folder": str(place),
        "occupations": None if facts is None else facts.occupations,
        "postings": None if facts is None else facts.postings,
    }


def deleted_to_plain(postings: int) -> dict[str, Any]:
    """How many postings are gone."""
    return {"deleted": postings}


def _hit(hit: Hit) -> dict[str, Any]:
    return {
        "target": hit.target.value,
        "id": hit.id,
        "title": hit.title,
        "fused": _rounded(hit.fused),
        "words": _rounded(hit.words),
        "meaning": _rounded(hit.meaning),
        "reasons": [_reason(reason) for reason in hit.reasons],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {"kind": reason.kind, "ours": list(reason.ours), "theirs": list(reason.theirs)}


def _removed(removed: Sequence[Removed]) -> list[dict[str, Any]]:
    return [{"filter": each.name, "postings": each.count} for each in removed]


def _place(place: QuotePlace) -> dict[str, Any]:
    return {"quote": place.quote, "answer": place.position + 1, "at_s": _rounded(place.at_s)}


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(float(value), 6)


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
