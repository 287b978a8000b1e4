"""One profile out of several documents: the same thing told twice is one item, and what a person has put right stays."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ReadBy
from maju.services.materials.found import Reading

_FORM = re.compile(r"㈜|\(주\)|주식회사|\(유\)|유한회사|[\s.,·'\"‘’“”-]")
"""What people write or leave out of the same name."""


def joined(profile: CandidateProfile, readings: Sequence[Reading]) -> CandidateProfile:
    """``profile`` with what the documents say now. The person's own items and the name they wrote stay as they are."""
    own = [item for item in profile.items if item.read_by is ReadBy.PERSON]
    once = _once(item for reading in readings for item in reading.items)
    read = [item for item in once if item.id not in profile.hidden_items and not _is_own(item, own)]
    name = profile.name
    if profile.name_by is not ReadBy.PERSON:
        name = next((reading.name for reading in readings if reading.name), "")
    return replace(profile, name=name, items=_sorted(profile, own, read))


def same_thing(one: ProfileItem, other: ProfileItem) -> bool:
    """Whether two items tell of the same: kind and name agree, and no field of one contradicts the other's."""
    if one.kind is not other.kind or _bare(one.title) != _bare(other.title):
        return False
    if one.kind is ItemKind.ESSAY:
        return _bare(one.text) == _bare(other.text)
    days = _agree(one.start, other.start) and _agree(one.end, other.end)
    return days and _one_holds(one.role, other.role) and _one_holds(one.organisation, other.organisation)


def _once(items: Iterable[ProfileItem]) -> list[ProfileItem]:
    """Every item once, the first telling with what later ones add."""
    found: list[ProfileItem] = []
    named: dict[tuple[ItemKind, str], list[int]] = defaultdict(list)
    for item in items:
        alike = named[item.kind, _bare(item.title)]
        at = next((at for at in alike if found[at].id == item.id or same_thing(found[at], item)), None)
        if at is None:
            alike.append(len(found))
            found.append(item)
        else:
            found[at] = _filled(found[at], item)
    return found


def _is_own(item: ProfileItem, own: Sequence[ProfileItem]) -> bool:
    return any(item.id == each.id or same_thing(item, each) for each in own)


def _filled(item: ProfileItem, other: ProfileItem) -> ProfileItem:
    lines = item.text.splitlines()
    more = [line for line in other.text.splitlines() if line not in lines]
    return replace(
        item,
        organisation=item.organisation or other.organisation,
        role=max(item.role, other.role, key=len) if _bare(item.role) in _bare(other.role) else item.role,
        start=_exacter(item.start, other.start),
        end=_exacter(item.end, other.end),
        text="\n".join((*lines, *more)),
        skills=tuple(dict.fromkeys((*item.skills, *other.skills))),
    )


def _agree(one: str, other: str) -> bool:
    """Days of which one may be less exact than the other (2019 and 2019-03)."""
    return not one or not other or one.startswith(other) or other.startswith(one)


def _exacter(one: str, other: str) -> str:
    return other if len(other) > len(one) else one


def _one_holds(one: str, other: str) -> bool:
    first, second = _bare(one), _bare(other)
    return first in second or second in first


def _bare(text: str) -> str:
    return _FORM.sub("", text).casefold()


def _sorted(
    profile: CandidateProfile, own: Sequence[ProfileItem], read: Sequence[ProfileItem]
) -> tuple[ProfileItem, ...]:
    """By kind, what was read in its order; the person's own stay at the place among their kind where they stood."""
    sorted_items: list[ProfileItem] = []
    for kind in ItemKind:
        places = {item.id: at for at, item in enumerate(profile.of(kind))}
        items = [item for item in read if item.kind is kind]
        for item in (each for each in own if each.kind is kind):
            items.insert(places.get(item.id, len(items)), item)
        sorted_items += items
    return tuple(sorted_items)
