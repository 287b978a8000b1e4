"""Models: what there is, what is here, what fits this computer; installing, carrying, checking and removing them.

Every call blocks. ``on_progress`` is called from whatever thread works; ``cancelled`` is asked several times a second.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from maju.domain.catalogue import Catalogue, Licence, ModelEntry, ModelRecord, OwnModel, Profile, Slot
from maju.domain.computer import ComputerFacts
from maju.domain.errors import MajuError
from maju.domain.model_ports import (
    FileCheck,
    InstalledModel,
    ModelFetcher,
    ModelFinder,
    ModelKeeper,
    ModelPacker,
    OnProgress,
    PackContents,
    TransferProgress,
)
from maju.domain.phrase import Phrase
from maju.domain.progress import Cancelled, never
from maju.services.model_lines import Key, OnDisk, make_lines, model_changed, problem_of
from maju.services.model_views import InstallPlan, ModelLine, ProfileAdvice, SlotUse
from maju.services.model_wishes import settings_for
from maju.services.profile_advice import advise

Verified = tuple[str, tuple[FileCheck, ...]]


def _unheard(_progress: TransferProgress) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class ModelDeskParts:
    """What the desk works with. ``fetcher`` and ``packer`` are made for each job, so that they follow the settings;
    ``waiting`` are the bytes of an unfinished download.

    ``recognise`` tells by content what a path holds (MajuError ``own-…``); ``uses`` what the next
    interview uses.
    """

    catalogue: Callable[[], Catalogue]
    keeper: ModelKeeper
    fetcher: Callable[[], ModelFetcher]
    waiting: Callable[[ModelEntry], int]
    packer: Callable[[], ModelPacker]
    finder: ModelFinder
    computer: Callable[[], ComputerFacts]
    recognise: Callable[[Path, Slot | None], OwnModel]
    estimate: Callable[[InstalledModel], int]
    uses: Callable[[], Sequence[SlotUse]]
    lacks: Callable[[Slot, Path | None], Phrase | None] = lambda _slot, _path: None


class ModelDesk:
    """The one place both front doors go to for models."""

    def __init__(self, parts: ModelDeskParts) -> None:
        self._parts = parts
        self._found_broken: dict[Key, MajuError] = {}

    # --- looking ------------------------------------------------------------------------------------------------------

    def catalogue(self) -> Catalogue:
        """Every model there is to have. Raises: MajuError ``manifest-invalid``."""
        return self._parts.catalogue()

    def advice(self) -> ProfileAdvice:
        """What this computer has and which profile fits it."""
        disk = self._on_disk()
        here = {entry.id: entry.size if _whole(disk, entry) else disk.waiting(entry) for entry in disk.catalogue}
        return advise(disk.catalogue, disk.computer, here)

    def lines(self) -> tuple[ModelLine, ...]:
        """Every model of the catalogue and every other that lies here, with its state."""
        return make_lines(self._on_disk())

    def line(self, name: str, slot: Slot | None = None) -> ModelLine:
        """One of them. Raises: MajuError ``model-unknown``."""
        for line in self.lines():
            if line.name == name and slot in (None, line.slot):
                return line
        sentence = "‘{name}’이라는 모델은 없습니다. ‘maju models list’에서 이름을 볼 수 있습니다."
        raise MajuError("model-unknown", sentence, name=name)

    # --- installing ---------------------------------------------------------------------------------------------------

    def plan(self, identifiers: Iterable[str]) -> InstallPlan:
        """What an installation of these will do; what is here and whole is left out. Raises: MajuError ``model-unknown``."""
        disk = self._on_disk()
        entries = [disk.catalogue.find(identifier) for identifier in dict.fromkeys(identifiers)]
        missing = tuple(entry for entry in entries if not _whole(disk, entry))
        still = sum(max(0, entry.size - disk.waiting(entry)) for entry in missing)
        return InstallPlan(missing, still, disk.computer.free_disk_bytes, licences_of(missing))

    def plan_profile(self, profile: Profile) -> InstallPlan:
        """The same for a profile, as it is offered for this computer."""
        return self.plan(entry.id for entry in self.advice().offer(profile).models)

    def install(
        self,
        identifiers: Iterable[str],
        *,
        accepted: frozenset[str] = frozenset(),
        on_progress: OnProgress = _unheard,
        cancelled: Cancelled = never,
    ) -> tuple[ModelRecord, ...]:
        """Fetch what is missing of these; goes on where an earlier call stopped. ``accepted``: ids of licences that were shown.

        Raises: MajuError ``model-unknown``, ``licence-not-accepted``, and those of :class:`ModelFetcher`.
        """
        plan = self.plan(identifiers)
        for licence, entries in plan.licences:
            if licence.id not in accepted:
                raise licence_not_accepted(licence, entries)
        if not plan.models:
            return ()
        records = self._parts.fetcher().fetch(plan.models, on_progress=on_progress, cancelled=cancelled)
        return self._arrived(records)

    # --- carrying -----------------------------------------------------------------------------------------------------

    def pack(
        self,
        identifiers: Iterable[str],
        out: Path,
        *,
        on_progress: OnProgress = _unheard,
        cancelled: Cancelled = never,
    ) -> tuple[Path, ...]:
        """Write installed models to ``out`` for another computer. Raises: MajuError ``model-not-installed`` or ``pack-…``."""
        disk = self._on_disk()
        entries = [disk.catalogue.find(identifier) for identifier in dict.fromkeys(identifiers)]
        absent = [e.id for e in entries if (e.slot, e.id) not in disk.records or problem_of(disk, e) is not None]
        if absent:
            sentence = "{names}이(가) 이 컴퓨터에 온전히 설치되어 있지 않아 담을 수 없습니다. 먼저 ‘maju models install’로 설치해 주십시오."
            raise MajuError("model-not-installed", sentence, names=", ".join(absent))
        records = [disk.records[entry.slot, entry.id] for entry in entries]
        return self._parts.packer().pack(records, disk.catalogue, out, on_progress=on_progress, cancelled=cancelled)

    def pack_contents(self, place: Path) -> PackContents:
        """What a pack holds. Raises: MajuError ``pack-…``."""
        return self._parts.packer().contents(place)

    def install_pack(
        self, place: Path, *, on_progress: OnProgress = _unheard, cancelled: Cancelled = never
    ) -> tuple[ModelRecord, ...]:
        """Install everything in a pack. Raises: MajuError ``pack-…``; nothing of a refused pack is installed."""
        return self._arrived(self._parts.packer().install(place, on_progress=on_progress, cancelled=cancelled))

    # --- checking, removing, adding -----------------------------------------------------------------------------------

    def verify(
        self, name: str | None = None, *, on_progress: OnProgress = _unheard, cancelled: Cancelled = never
    ) -> tuple[Verified, ...]:
        """Read every file of one model, or of all, again. Raises: MajuError ``model-not-installed``, ``download-cancelled``."""
        keeper = self._parts.keeper
        records = [record for record in keeper.records() if name in (None, record.id)]
        if name is not None and not records:
            sentence = "‘{name}’은(는) 이 프로그램이 설치한 모델이 아니어서 설치할 때와 견줄 수 없습니다."
            raise MajuError("model-not-installed", sentence, name=name)
        results: list[Verified] = []
        for record in records:
            checks = keeper.verify(record, on_progress=on_progress, cancelled=cancelled)
            self._remember(record, checks)
            results.append((record.id, checks))
        return tuple(results)

    def remove(self, slot: Slot, name: str) -> int:
        """Remove a model (the person's own is only forgotten); bytes freed. Raises: MajuError ``model-not-installed``."""
        freed = self._parts.keeper.remove(slot, name)
        self._found_broken.pop((slot, name), None)
        return freed

    def discard(self, identifier: str) -> None:
        """Throw an unfinished download away. Raises: MajuError ``model-unknown``."""
        self._parts.fetcher().discard(self.catalogue().find(identifier))

    def add_own(self, path: Path, slot: Slot | None = None) -> ModelLine:
        """Remember a model of the person's own where it lies.

        Raises: MajuError ``own-…`` where it is nothing the program can use, or for something else than ``slot``; else the
        reason of its engine.
        """
        own = self._parts.recognise(path.expanduser(), slot)
        model = self._parts.finder.describe(own.slot, Path(own.path))
        if model.problem is not None:
            raise model.problem
        name = self._own_name(model)
        self._parts.keeper.add_own(OwnModel(own.slot, name, str(model.path)))
        return self.line(name, own.slot)

    def uses(self) -> tuple[SlotUse, ...]:
        """What the next interview uses in each slot, and why it is not what was chosen."""
        return tuple(self._parts.uses())

    def settings_for(self, slot: Slot, name: str) -> Mapping[str, str]:
        """What to write into the settings so that the next interview uses a model; as :func:`model_wishes.settings_for`."""
        return settings_for(slot, name, self._parts.finder.installed(slot))

    # --- inside -------------------------------------------------------------------------------------------------------

    def _on_disk(self) -> OnDisk:
        parts = self._parts
        return OnDisk(
            catalogue=self.catalogue(),
            computer=parts.computer(),
            installed=tuple(model for slot in Slot for model in parts.finder.installed(slot)),
            records={(record.slot, record.id): record for record in parts.keeper.records()},
            folder=parts.keeper.folder,
            waiting=parts.waiting,
            estimate=parts.estimate,
            uses=parts.uses(),
            found_broken=self._found_broken,
            lacks=parts.lacks,
        )

    def _arrived(self, records: tuple[ModelRecord, ...]) -> tuple[ModelRecord, ...]:
        for record in records:
            self._found_broken.pop((record.slot, record.id), None)
        return records

    def _remember(self, record: ModelRecord, checks: tuple[FileCheck, ...]) -> None:
        key = (record.slot, record.id)
        bad = next((check for check in checks if check.state in ("changed", "missing")), None)
        if bad is None:
            self._found_broken.pop(key, None)
        else:
            self._found_broken[key] = model_changed(record.id, bad.path)

    def _own_name(self, model: InstalledModel) -> str:
        """Its file's name, numbered where another model has it; the same file added again keeps its name."""
        same = next((own.name for own in self._parts.keeper.own() if Path(own.path) == model.path), None)
        taken = {line.name for line in self.lines()}
        numbered = (model.name if n == 1 else f"{model.name}-{n}" for n in range(1, len(taken) + 2))
        return same or next(name for name in numbered if name not in taken)


SLOT_LABELS = {
    Slot.SPEECH: "음성 인식",
    Slot.VOICE: "면접관 목소리",
    Slot.FACE: "표정 분석",
    Slot.POSE: "자세 분석",
    Slot.LANGUAGE: "답변 분석(언어 모델)",
    Slot.EMBEDDING: "문장 검색",
}


def licences_of(entries: Sequence[ModelEntry]) -> tuple[tuple[Licence, tuple[ModelEntry, ...]], ...]:
    """The licences a person must have seen before they have these models, each once, with its models."""
    asked = {entry.licence.id: entry.licence for entry in entries if entry.licence.ask}
    return tuple((asked[name], tuple(e for e in entries if e.licence.id == name)) for name in asked)


def _whole(disk: OnDisk, entry: ModelEntry) -> bool:
    here = (entry.slot, entry.id) in disk.records or bool(disk.of_entry(entry))
    return here and problem_of(disk, entry) is None


def licence_not_accepted(licence: Licence, entries: Sequence[ModelEntry]) -> MajuError:
    """Nothing is installed before the person has agreed."""
    sentence = (
        "{names}을(를) 설치하려면 {licence} 사용 조건에 동의해야 합니다. 조건을 읽고 동의하시면 "
        "‘--accept-licence {id}’를 붙여 다시 실행해 주십시오. 아직 아무것도 설치하지 않았습니다."
    )
    names = ", ".join(entry.label for entry in entries)
    return MajuError("licence-not-accepted", sentence, names=names, licence=licence.name, id=licence.id)
