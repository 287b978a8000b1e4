"""What the front doors show of models: plain values, made by :class:`maju.services.model_desk.ModelDesk`."""

from dataclasses import dataclass
from enum import StrEnum

from maju.domain.catalogue import Licence, ModelEntry, Profile, Slot
from maju.domain.computer import ComputerFacts
from maju.domain.errors import MajuError
from maju.domain.phrase import Phrase as Phrase


@dataclass(frozen=True, slots=True)
class SlotUse:
    """What the next interview uses in a slot. ``name``: the installed model, empty where something built in or nothing does the
    work; ``chosen``: because the person said so; ``words``: why it is not what was chosen, or why nothing can be used."""

    slot: Slot
    name: str
    chosen: bool = False
    words: Phrase | None = None


class ModelState(StrEnum):
    """Where a model stands."""

    ABSENT = "absent"
    PARTIAL = "partial"
    INSTALLED = "installed"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class ModelLine:
    """One model as a list shows it. ``entry`` is None for the person's own and for folders nobody recorded (``own``).

    ``bytes_here``: on disk now; ``bytes_missing``: still to fetch (None: unknown). ``in_use``: the next interview uses it;
    ``chosen``: because the person said so. ``problem``: why it cannot be used. ``warning``: it may be used, but (memory).
    """

    name: str
    slot: Slot
    label: str
    purpose: str
    state: ModelState
    entry: ModelEntry | None = None
    own: bool = False
    pinned: bool = True
    bytes_here: int = 0
    bytes_missing: int | None = 0
    in_use: bool = False
    chosen: bool = False
    problem: MajuError | None = None
    warning: Phrase | None = None


@dataclass(frozen=True, slots=True)
class ProfileOffer:
    """A profile for this computer. ``fits`` False: ``why`` says what is missing; the person may still choose it."""

    profile: Profile
    models: tuple[ModelEntry, ...]
    bytes_missing: int
    fits: bool
    why: Phrase


@dataclass(frozen=True, slots=True)
class ProfileAdvice:
    """All three offers, the smallest first, and which one is advised and why."""

    computer: ComputerFacts
    offers: tuple[ProfileOffer, ...]
    advised: Profile
    why: Phrase

    def offer(self, profile: Profile) -> ProfileOffer:
        """One of the three."""
        return next(offer for offer in self.offers if offer.profile is profile)


@dataclass(frozen=True, slots=True)
class InstallPlan:
    """What an installation will do. ``licences``: those a person must see first, each once, with the models under them."""

    models: tuple[ModelEntry, ...]
    bytes_missing: int
    free_bytes: int
    licences: tuple[tuple[Licence, tuple[ModelEntry, ...]], ...]

    @property
    def room(self) -> bool:
        """Whether the disk has room for it, with a gigabyte to spare."""
        return self.bytes_missing + 1_000_000_000 <= self.free_bytes
