"""The JSON of ``maju desk``, as assets/schemas/desk-*.schema.json say."""

from collections.abc import Iterable, Sequence
from typing import Any

from maju.domain.centre import PackAdded, PostingPack, QuestionPack
from maju.domain.formats import InterviewFormat
from maju.domain.pool import PooledCandidate
from maju.domain.usage import DayCounts
from maju.services.counsellor.answers import DeskAnswer
from maju.services.counsellor.desk import Brought, LogView
from maju.services.counsellor.fairness import KindView
from maju.services.counsellor.matching import PoolMatch, SkillCount, SupplyLine
from maju.services.counsellor.pool_lines import PoolLine


def candidates(found: Iterable[PooledCandidate], damaged: int) -> dict[str, Any]:
    return {
        "candidates": [
            {
                "id": each.id,
                "called": each.called,
                "items": len(each.items),
                "given_on": each.consent.given_on,
                "keep_until": each.consent.keep_until,
                "consent": each.consent.version,
            }
            for each in found
        ],
        "damaged": damaged,
    }


def lines(found: Iterable[PoolLine]) -> list[dict[str, Any]]:
    return [
        {
            "candidate": each.candidate,
            "called": each.called,
            "kind": each.kind.value,
            "document": each.document,
            "line": each.line,
            "text": each.text,
        }
        for each in found
    ]


def match(found: PoolMatch) -> dict[str, Any]:
    return {
        "title": found.title,
        "asked": list(found.asked),
        "others": found.others,
        "matches": [
            {
                "id": each.id,
                "called": each.called,
                "skills": [
                    {"skill": skill.skill, "having": skill.having.value, "lines": lines(skill.lines)}
                    for skill in each.skills
                ],
            }
            for each in found.matches
        ],
    }


def skills(counts: Iterable[SkillCount]) -> dict[str, Any]:
    return {"skills": [{"skill": each.skill, "kind": each.kind, "people": each.people} for each in counts]}


def supply(found: Iterable[SupplyLine]) -> dict[str, Any]:
    return {
        "supply": [
            {
                "skill": each.skill,
                "have": each.have,
                "partly": each.partly,
                "people": each.people,
                "postings": each.postings,
            }
            for each in found
        ]
    }


def answer(found: DeskAnswer) -> dict[str, Any]:
    return {
        "answer": str(found.head),
        "declined": found.declined,
        "told": [{"text": str(each.sentence), "lines": lines(each.lines)} for each in found.told],
        "notes": [str(note) for note in found.notes],
        "ask_instead": list(found.ask_instead),
        "written": [{"text": text, "lines": lines(cited)} for text, cited in found.written],
        "made_by": found.made_by.value,
        "model": found.model,
    }


def groups(views: Iterable[KindView]) -> dict[str, Any]:
    return {
        "groups": [
            {
                "kind": view.kind.value,
                "note": str(view.note),
                "hidden": [group.value for group in view.hidden],
                "shown": [
                    {
                        "group": each.group.value,
                        "criterion": each.criterion.value,
                        "people": each.people,
                        "shares": [round(share, 4) for share in each.shares],
                        "mean": round(each.mean, 3),
                        "difference": None if each.difference is None else round(each.difference, 3),
                        "interval": None if each.interval is None else [round(end, 3) for end in each.interval],
                    }
                    for each in view.shown
                ],
            }
            for view in views
        ]
    }


def usage(days: Iterable[DayCounts]) -> dict[str, Any]:
    return {
        "days": [
            {
                "day": each.day,
                "sessions": each.sessions,
                "minutes": each.minutes,
                "formats": dict(each.formats),
                "ended": dict(each.ended),
                "faults": dict(each.faults),
            }
            for each in days
        ]
    }


def log(view: LogView) -> dict[str, Any]:
    return {
        "sound": view.sound,
        "lines": [{"at": each.at, "kind": each.kind, "facts": dict(each.facts)} for each in view.lines],
    }


def packs(
    formats: Sequence[InterviewFormat], found: Sequence[QuestionPack], postings: Sequence[PostingPack]
) -> dict[str, Any]:
    return {
        "formats": [{"id": each.id, "name": each.name} for each in formats],
        "packs": [{"name": each.name, "questions": each.questions} for each in found],
        "postings": [{"source": each.source, "postings": each.postings} for each in postings],
    }


def brought(found: Brought) -> dict[str, Any]:
    if isinstance(found, InterviewFormat):
        return {"format": found.id}
    if isinstance(found, PackAdded):
        dropped = [{"line": each.line, "reason": each.reason.value} for each in found.dropped]
        return {"pack": found.name, "questions": found.questions, "dropped": dropped}
    return {"postings": {"added": found.added, "updated": found.updated, "unchanged": found.unchanged}}
