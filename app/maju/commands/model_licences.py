"""Licences with obligations, shown before a model is installed and agreed to by the person."""

import sys
from collections.abc import Sequence
from dataclasses import dataclass

from maju.commands.telling import say
from maju.domain.catalogue import Licence, ModelEntry

YES = ("예", "네", "y", "yes")


@dataclass(frozen=True, slots=True)
class Consent:
    """Ids of licences: agreed to, and declined when asked. Where nobody could be asked they are in neither."""

    accepted: frozenset[str]
    declined: frozenset[str]


def ask_consent(licences: Sequence[tuple[Licence, tuple[ModelEntry, ...]]], given: frozenset[str]) -> Consent:
    """Show every licence, and ask about those not in ``given`` where there is somebody at a terminal to ask."""
    accepted, declined = set(given), set[str]()
    for licence, entries in licences:
        _show(licence, entries)
        if licence.id in given or not (sys.stdin.isatty() and sys.stderr.isatty()):
            continue
        say("이 조건에 동의하십니까? [예/아니요]")
        (accepted if sys.stdin.readline().strip().lower() in YES else declined).add(licence.id)
    return Consent(frozenset(accepted), frozenset(declined))


def _show(licence: Licence, entries: Sequence[ModelEntry]) -> None:
    say(f"{licence.name} — {', '.join(entry.label for entry in entries)}")
    for obligation in licence.obligations:
        say(f"  · {obligation}")
    if licence.url:
        say(f"  전문: {licence.url}")
