"""Which set of models fits a computer, and why. Pure: looks at nothing, only weighs what it is told.

The table behind it: 최소 runs on the CPU of a computer with 16 GB, 표준 wants an NVIDIA card of 8 GB, 고성능 one of 12 GB.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum, auto

from maju.domain.catalogue import Catalogue, ModelEntry, Profile
from maju.domain.computer import ComputerFacts
from maju.services.model_views import Phrase, ProfileAdvice, ProfileOffer

GIB = 2**30

FULL_MEMORY = int(13.5 * GIB)
"""A computer sold with 16 GB: built-in graphics keep up to 2 GB of it to themselves, the firmware up to half a one."""

LEAST_MEMORY = 7 * GIB
"""A computer sold with 8 GB. The smaller models of 최소 take 2.6 + 1.0 + 0.8 + 0.3 GB (models/manifest.toml), the program about
1 GB, which leaves the rest to the system; below this an interview would swap."""

CARD_MEMORY = {Profile.STANDARD: int(7.5 * GIB), Profile.HIGH: int(11.2 * GIB)}
"""A card sold with 8 or 12 GB: drivers report 7982-8192 MiB and 11.2-12 GiB (with error correction on, a sixteenth less)."""

SPARE_DISK = 1_000_000_000
"""Bytes that stay free after a download (:attr:`maju.services.model_views.InstallPlan.room` keeps the same)."""

_SOLD_AS = {LEAST_MEMORY: 8, FULL_MEMORY: 16, CARD_MEMORY[Profile.STANDARD]: 8, CARD_MEMORY[Profile.HIGH]: 12}
"""The figures, in GB, under which people know such memory."""


class Lack(Enum):
    """What keeps a profile from fitting, the first thing that does."""

    NOTHING = auto()
    MEMORY = auto()
    NO_CARD = auto()
    CARD = auto()
    DISK = auto()


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A profile held against a computer; ``smaller``: the alternatives it takes instead of its usual models."""

    profile: Profile
    models: tuple[ModelEntry, ...]
    smaller: tuple[ModelEntry, ...]
    bytes_missing: int
    lack: Lack


def advise(catalogue: Catalogue, facts: ComputerFacts, installed_bytes: Mapping[str, int]) -> ProfileAdvice:
    """Offer all three profiles and advise the largest that fits; 최소 where none does.

    ``installed_bytes``: bytes on disk already by id, also of unfinished downloads. An offer takes smaller alternatives where the
    memory, or else the disk, is too small for the usual models.
    """
    weighed = [_weigh(catalogue, profile, facts, installed_bytes) for profile in Profile]
    best = next((each for each in reversed(weighed) if each.lack is Lack.NOTHING), weighed[0])
    offers = tuple(
        ProfileOffer(each.profile, each.models, each.bytes_missing, each.lack is Lack.NOTHING, _why_offer(each, facts))
        for each in weighed
    )
    above = weighed[min(weighed.index(best) + 1, len(weighed) - 1)]
    return ProfileAdvice(facts, offers, best.profile, _why_advised(best, above, facts))


def _weigh(catalogue: Catalogue, profile: Profile, facts: ComputerFacts, here: Mapping[str, int]) -> _Weighed:
    usual = catalogue.of_profile(profile)
    instead = {entry.alternative_of: entry for entry in catalogue if entry.alternative_of}
    least = tuple(instead.get(entry.id, entry) for entry in usual)
    models = usual if facts.memory_bytes >= FULL_MEMORY and _room(usual, facts, here) else least
    lack = _lack_of_computer(profile, facts)
    if lack is Lack.NOTHING and not _room(models, facts, here):
        lack = Lack.DISK
    return _Weighed(
        profile, models, tuple(entry for entry in models if entry not in usual), _missing(models, here), lack
    )


def _lack_of_computer(profile: Profile, facts: ComputerFacts) -> Lack:
    if facts.memory_bytes < _memory_for(profile):
        return Lack.MEMORY
    wanted = CARD_MEMORY.get(profile, 0)
    if wanted and facts.card is None:
        return Lack.NO_CARD
    return Lack.CARD if facts.card is not None and facts.card.memory_bytes < wanted else Lack.NOTHING


def _memory_for(profile: Profile) -> int:
    """A card spares the memory nothing: models pass through it, and what does not fit the card stays in it."""
    return LEAST_MEMORY if profile is Profile.MINIMUM else FULL_MEMORY


def _missing(models: tuple[ModelEntry, ...], here: Mapping[str, int]) -> int:
    return sum(max(entry.size - here.get(entry.id, 0), 0) for entry in models)


def _room(models: tuple[ModelEntry, ...], facts: ComputerFacts, here: Mapping[str, int]) -> bool:
    missing = _missing(models, here)
    return not missing or missing + SPARE_DISK <= facts.free_disk_bytes


def _why_offer(weighed: _Weighed, facts: ComputerFacts) -> Phrase:
    """Why a profile fits, or what is missing."""
    figures = _figures(facts) | {"size": f"{weighed.bytes_missing / 1e9:.1f}"}
    if weighed.lack is Lack.MEMORY:
        return Phrase(
            "메모리가 {memory}GB여서 이 구성에 필요한 {needed}GB에 모자랍니다. 면접 중에 멈추거나 느려질 수 있습니다.",
            figures | {"needed": _SOLD_AS[_memory_for(weighed.profile)]},
        )
    if weighed.lack is Lack.DISK:
        return Phrase(
            "저장 공간이 {free}GB 남아 있어 받을 {size}GB와 여유 1GB가 들어가지 않습니다. 공간을 비우면 쓸 수 있습니다.",
            figures,
        )
    if weighed.profile is Profile.MINIMUM:
        return _why_minimum(weighed, facts)
    figures |= {"needed": _SOLD_AS[CARD_MEMORY[weighed.profile]]}
    if weighed.lack is Lack.NO_CARD:
        return Phrase(
            "쓸 수 있는 NVIDIA 그래픽 카드를 찾지 못했습니다. 이 구성에는 메모리 {needed}GB 이상인 카드가 필요합니다.",
            figures,
        )
    if weighed.lack is Lack.CARD:
        return Phrase(
            "그래픽 카드({card}) 메모리가 {card_memory}GB여서 이 구성에 필요한 {needed}GB에 모자랍니다.", figures
        )
    return Phrase("그래픽 카드({card}) 메모리가 {card_memory}GB여서 이 구성을 쓸 수 있습니다.", figures)


def _why_minimum(weighed: _Weighed, facts: ComputerFacts) -> Phrase:
    figures = _figures(facts) | {"models": ", ".join(entry.label for entry in weighed.smaller)}
    if not weighed.smaller:
        return Phrase("메모리가 {memory}GB여서 그래픽 카드 없이 CPU로 돌릴 수 있습니다.", figures)
    if facts.memory_bytes < FULL_MEMORY:
        return Phrase(
            "메모리가 {memory}GB여서 더 작은 모델({models})로 돌립니다. 그래픽 카드는 없어도 됩니다.", figures
        )
    return Phrase(
        "저장 공간이 {free}GB 남아 있어 더 작은 모델({models})을 받습니다. 그래픽 카드는 없어도 됩니다.", figures
    )


def _why_advised(best: _Weighed, above: _Weighed, facts: ComputerFacts) -> Phrase:
    """Why this profile and not ``above``, the next larger one."""
    figures = _figures(facts)
    if best.lack is not Lack.NOTHING:
        return _why_none(best, figures)
    if best.profile is Profile.HIGH:
        return Phrase("그래픽 카드({card}) 메모리가 {card_memory}GB여서 ‘고성능’ 구성이 맞습니다.", figures)
    if best.profile is Profile.MINIMUM:
        return _why_no_more(above, figures)
    if above.lack is Lack.DISK:
        return Phrase("저장 공간이 {free}GB 남아 있어, ‘고성능’보다 적게 받는 ‘표준’ 구성이 맞습니다.", figures)
    return Phrase("그래픽 카드({card}) 메모리가 {card_memory}GB여서 ‘표준’ 구성이 맞습니다.", figures)


def _why_no_more(above: _Weighed, figures: dict[str, object]) -> Phrase:
    """Why 최소, where it fits."""
    if above.lack is Lack.MEMORY:
        return Phrase("메모리가 {memory}GB여서 작은 모델을 쓰는 ‘최소’ 구성이 맞습니다.", figures)
    if above.lack is Lack.NO_CARD:
        return Phrase("쓸 수 있는 NVIDIA 그래픽 카드가 없어, CPU로 돌아가는 ‘최소’ 구성이 맞습니다.", figures)
    if above.lack is Lack.CARD:
        return Phrase(
            "그래픽 카드({card}) 메모리가 {card_memory}GB여서, CPU로도 돌아가는 ‘최소’ 구성이 맞습니다.", figures
        )
    return Phrase("저장 공간이 {free}GB 남아 있어, 가장 적게 받는 ‘최소’ 구성이 맞습니다.", figures)


def _why_none(best: _Weighed, figures: dict[str, object]) -> Phrase:
    if best.lack is Lack.DISK:
        return Phrase(
            "저장 공간이 {free}GB 남아 있어 모델을 받을 수 없습니다. 공간을 비우기 전에는 기본 기능으로 연습할 수 있습니다.",
            figures,
        )
    return Phrase(
        "메모리가 {memory}GB여서 모델을 돌리기에 모자랍니다. 모델을 받지 않고 기본 기능으로 연습하시기를 권합니다.",
        figures,
    )


def _figures(facts: ComputerFacts) -> dict[str, object]:
    """What the sentences name. Memory in binary gigabytes, as it is sold; disk in decimal ones, as downloads are counted."""
    card = facts.card
    return {
        "memory": f"{facts.memory_bytes / GIB:.0f}",
        "free": f"{facts.free_disk_bytes / 1e9:.1f}",
        "card": card.name if card else "",
        "card_memory": f"{card.memory_bytes / GIB:.0f}" if card else "",
    }
