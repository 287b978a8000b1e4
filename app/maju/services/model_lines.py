"""The list of models as the front doors show it: the catalogue, what lies on disk, and what the next interview uses, in one."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from maju.domain.catalogue import Catalogue, ModelEntry, ModelRecord, Slot
from maju.domain.computer import ComputerFacts
from maju.domain.errors import MajuError
from maju.domain.model_ports import InstalledModel
from maju.services.model_choice import entry_of
from maju.services.model_views import ModelLine, ModelState, Phrase, SlotUse

_SMALL_FILES = (".json", ".txt", ".md", ".toml", ".model")
"""Side files: a sum without their sizes is still told; one without a weight file's is not."""
OWN_PURPOSE = {
    Slot.SPEECH: "직접 더한 음성 인식 모델입니다.",
    Slot.VOICE: "직접 더한 면접관 목소리입니다.",
    Slot.FACE: "직접 더한 표정 분석 모델입니다.",
    Slot.POSE: "직접 더한 자세 분석 모델입니다.",
    Slot.LANGUAGE: "직접 더한 언어 모델입니다.",
    Slot.EMBEDDING: "직접 더한 문장 검색 모델입니다.",
}
Key = tuple[Slot, str]


@dataclass(frozen=True, slots=True)
class OnDisk:
    """What a list is made from. ``folder``: where a recorded model lies; ``waiting``: bytes of an unfinished download;
    ``estimate``: memory of a model the catalogue does not know; ``found_broken``: what a verification found since the program began;
    ``lacks``: what else a model of a slot needs to run (None: not installed) and does not find here."""

    catalogue: Catalogue
    computer: ComputerFacts
    installed: tuple[InstalledModel, ...]
    records: Mapping[Key, ModelRecord]
    folder: Callable[[Slot, str], Path]
    waiting: Callable[[ModelEntry], int]
    estimate: Callable[[InstalledModel], int]
    uses: Sequence[SlotUse] = ()
    found_broken: Mapping[Key, MajuError] = field(default_factory=dict)
    lacks: Callable[[Slot, Path | None], Phrase | None] = lambda _slot, _path: None

    def of_entry(self, entry: ModelEntry) -> tuple[InstalledModel, ...]:
        """What of an entry lies on disk."""
        return tuple(model for model in self.installed if entry_of(model, self.catalogue) is entry)


def bytes_missing(entry: ModelEntry, waiting: int) -> int | None:
    """Bytes still to fetch of a model that is not installed; None where the size of a large file is not known."""
    unknown = any(f.size is None and PurePosixPath(f.path).suffix not in _SMALL_FILES for f in entry.files)
    return None if unknown and entry.about_bytes is None else max(0, entry.size - waiting)


def make_lines(disk: OnDisk) -> tuple[ModelLine, ...]:
    """By slot: the catalogue's in its order, then what else lies there by name."""
    lines: list[ModelLine] = []
    for slot in Slot:
        lines += [_entry_line(disk, entry) for entry in disk.catalogue if entry.slot is slot]
        others = [m for m in disk.installed if m.slot is slot and entry_of(m, disk.catalogue) is None]
        lines += [_other_line(disk, model) for model in others]
    return tuple(lines)


def problem_of(disk: OnDisk, entry: ModelEntry) -> MajuError | None:
    """Why an installed entry cannot be used: what the engine says, what a verification found, or files of another size."""
    key = (entry.slot, entry.id)
    models = disk.of_entry(entry)
    engine = next((model.problem for model in models if model.problem is not None), None)
    whole = any(model.problem is None for model in models)
    if not whole and engine is not None:
        return engine
    record = disk.records.get(key)
    return disk.found_broken.get(key) or (_changed(disk, record) if record is not None else None)


def _changed(disk: OnDisk, record: ModelRecord) -> MajuError | None:
    """A cheap look at sizes; only a verification reads the files."""
    folder = disk.folder(record.slot, record.id)
    for file in record.files:
        path = folder / file.path
        if not path.is_file() or path.stat().st_size != file.size:
            return model_changed(record.id, file.path)
    return None


def model_changed(name: str, file: str) -> MajuError:
    """A file is not what was installed."""
    sentence = "‘{name}’ 모델의 {file} 파일이 없어졌거나 설치할 때와 다릅니다. 모델을 다시 설치해 주십시오."
    return MajuError("model-changed", sentence, name=name, file=file)


def _entry_line(disk: OnDisk, entry: ModelEntry) -> ModelLine:
    key = (entry.slot, entry.id)
    models, record = disk.of_entry(entry), disk.records.get(key)
    waiting = disk.waiting(entry)
    here = bool(models) or record is not None
    problem = problem_of(disk, entry) if here else None
    state = ModelState.BROKEN if problem else ModelState.INSTALLED if here else ModelState.ABSENT
    if state is ModelState.ABSENT and waiting:
        state = ModelState.PARTIAL
    use = _use(disk, entry.slot, [model.name for model in models])
    return ModelLine(
        name=entry.id,
        slot=entry.slot,
        label=entry.label,
        purpose=entry.purpose,
        state=state,
        entry=entry,
        pinned=record.pinned if record is not None else entry.pinned and not here,
        bytes_here=sum(model.bytes for model in models) if here else waiting,
        bytes_missing=0 if state is ModelState.INSTALLED else bytes_missing(entry, waiting),
        in_use=use is not None,
        chosen=use is not None and use.chosen,
        problem=problem,
        warning=disk.lacks(entry.slot, models[0].path if models else None)
        or memory_warning(entry.memory_bytes, entry.gpu_memory_bytes, disk.computer),
    )


def _other_line(disk: OnDisk, model: InstalledModel) -> ModelLine:
    use = _use(disk, model.slot, [model.name])
    return ModelLine(
        name=model.name,
        slot=model.slot,
        label=model.name,
        purpose=OWN_PURPOSE[model.slot],
        state=ModelState.BROKEN if model.problem else ModelState.INSTALLED,
        own=True,
        pinned=False,
        bytes_here=model.bytes,
        in_use=use is not None,
        chosen=use is not None and use.chosen,
        problem=model.problem,
        warning=disk.lacks(model.slot, model.path) or memory_warning(disk.estimate(model), None, disk.computer),
    )


def _use(disk: OnDisk, slot: Slot, names: Sequence[str]) -> SlotUse | None:
    return next((use for use in disk.uses if use.slot is slot and use.name in names), None)


def memory_warning(needed: int | None, on_card: int | None, computer: ComputerFacts) -> Phrase | None:
    """Words where a model needs more than this computer's memory and no card holds it whole. Figures in 2**30 bytes."""
    if needed is None or needed <= computer.memory_bytes:
        return None
    if on_card and computer.card is not None and on_card <= computer.card.memory_bytes:
        return None
    sentence = "이 컴퓨터의 메모리 {have}GB보다 큰 모델입니다(약 {need}GB 필요). 매우 느리거나 열리지 않을 수 있습니다."
    facts: dict[str, object] = {"have": round(computer.memory_bytes / 2**30), "need": round(needed / 2**30, 1)}
    return Phrase(sentence, facts)
