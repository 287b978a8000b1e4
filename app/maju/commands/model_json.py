"""Models as JSON; assets/schemas/models-*.schema.json describe the documents."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from maju.domain.catalogue import Licence, ModelRecord
from maju.domain.errors import MajuError
from maju.domain.model_ports import FileCheck
from maju.services.model_views import ModelLine, ProfileAdvice


def line_to_plain(line: ModelLine) -> dict[str, Any]:
    """One line of the list."""
    return {
        "name": line.name,
        "slot": line.slot.value,
        "label": line.label,
        "purpose": line.purpose,
        "state": line.state.value,
        "own": line.own,
        "pinned": line.pinned,
        "bytes_here": line.bytes_here,
        "bytes_missing": line.bytes_missing,
        "in_use": line.in_use,
        "chosen": line.chosen,
        "problem": _problem(line.problem),
        "warning": None if line.warning is None else str(line.warning),
        "licence": None if line.entry is None else licence_to_plain(line.entry.licence),
        "profiles": [] if line.entry is None else [profile.value for profile in line.entry.profiles],
    }


def licence_to_plain(licence: Licence) -> dict[str, Any]:
    """A licence with what it asks for."""
    return {
        "id": licence.id,
        "name": licence.name,
        "url": licence.url,
        "obligations": list(licence.obligations),
        "ask": licence.ask,
    }


def advice_to_plain(advice: ProfileAdvice) -> dict[str, Any]:
    """What this computer has and what fits it."""
    computer = advice.computer
    card = computer.card
    return {
        "computer": {
            "cores": computer.cores,
            "memory_bytes": computer.memory_bytes,
            "free_memory_bytes": computer.free_memory_bytes,
            "free_disk_bytes": computer.free_disk_bytes,
            "card": None
            if card is None
            else {
                "name": card.name,
                "memory_bytes": card.memory_bytes,
                "free_bytes": card.free_bytes,
                "driver": card.driver,
            },
        },
        "advised": advice.advised.value,
        "why": str(advice.why),
        "profiles": [
            {
                "id": offer.profile.value,
                "label": offer.profile.label,
                "models": [entry.id for entry in offer.models],
                "bytes_missing": offer.bytes_missing,
                "fits": offer.fits,
                "why": str(offer.why),
            }
            for offer in advice.offers
        ],
    }


def records_to_plain(records: Sequence[ModelRecord], here: Sequence[str]) -> dict[str, Any]:
    """What an installation left; ``here``: names of what was there and whole before."""
    return {
        "installed": [
            {
                "name": record.id,
                "slot": record.slot.value,
                "revision": record.revision,
                "source": record.source,
                "pinned": record.pinned,
                "bytes": sum(file.size for file in record.files),
            }
            for record in records
        ],
        "already_here": list(here),
    }


def checks_to_plain(results: Sequence[tuple[str, Sequence[FileCheck]]]) -> dict[str, Any]:
    """What a verification found."""
    models = [
        {
            "name": name,
            "whole": is_whole(checks),
            "files": [{"path": check.path, "state": check.state} for check in checks],
        }
        for name, checks in results
    ]
    return {"whole": all(model["whole"] for model in models), "models": models}


def is_whole(checks: Sequence[FileCheck]) -> bool:
    """A file nobody installed does no harm."""
    return all(check.state in ("whole", "extra") for check in checks)


def pack_to_plain(written: Sequence[Path]) -> dict[str, Any]:
    """The files of a pack, its manifest first."""
    return {"files": [str(path) for path in written]}


def _problem(problem: MajuError | None) -> dict[str, str] | None:
    return None if problem is None else {"code": problem.code, "text": str(problem)}
