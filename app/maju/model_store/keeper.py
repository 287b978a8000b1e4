"""What is installed, read from the records beside the files; and the person's own models, remembered by their place."""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from maju.domain.catalogue import InstalledFile, ModelRecord, OwnModel, Slot
from maju.domain.errors import MajuError
from maju.domain.model_ports import FileCheck, OnProgress
from maju.domain.progress import Cancelled
from maju.model_store.installing import clear_leftovers, model_folder, take_out
from maju.model_store.own_list import read_own, write_own
from maju.model_store.pack_names import is_folder_name
from maju.model_store.records import RECORD_NAME, read_record
from maju.model_store.work_report import WorkReport

_CHUNK = 2**20


class FolderModelKeeper:
    """Keeps the models below the folder ``models``. When made, it puts right what a break left behind."""

    def __init__(self, models: Path) -> None:
        self._models = models
        clear_leftovers(models)

    def records(self) -> tuple[ModelRecord, ...]:
        """Every model the store installed, by slot and id. A record that names another place than its own is none."""
        found = []
        for slot in Slot:
            for folder in _folders(self._models / slot.value):
                record = read_record(folder)
                if record is not None and (record.slot, record.id) == (slot, folder.name):
                    found.append(record)
        return tuple(found)

    def folder(self, slot: Slot, identifier: str) -> Path:
        """Where an installed model lies."""
        return model_folder(self._models, slot, identifier)

    def verify(self, record: ModelRecord, *, on_progress: OnProgress, cancelled: Cancelled) -> tuple[FileCheck, ...]:
        """Hash every file again. Raises: MajuError ``download-cancelled``."""
        folder = self.folder(record.slot, record.id)
        report = WorkReport("verify", sum(file.size for file in record.files), on_progress, cancelled)
        checks = []
        for file in record.files:
            report.at(record.id, file.path)
            checks.append(FileCheck(file.path, file_state(folder, file, report.add)))
        report.finish()
        expected = {file.path for file in record.files} | {RECORD_NAME}
        return (*checks, *(FileCheck(name, "extra") for name in _below(folder) if name not in expected))

    def remove(self, slot: Slot, identifier: str) -> int:
        """Remove a model and return the bytes freed; an own model is only forgotten (0).

        Raises: MajuError ``model-not-installed``, ``model-not-ours``, ``model-in-use``, ``folder-unwritable``.
        """
        place = self.folder(slot, identifier)
        if is_folder_name(identifier) and (place / RECORD_NAME).is_file():
            freed = sum((place / name).lstat().st_size for name in _below(place))
            take_out(self._models, place)
            return freed
        kept = tuple(model for model in self.own() if (model.slot, model.name) != (slot, identifier))
        if len(kept) < len(self.own()):
            write_own(self._models, kept)
            return 0
        if place.parent.is_dir() and any(identifier in (path.name, path.stem) for path in place.parent.iterdir()):
            sentence = "‘{name}’은(는) 이 프로그램이 설치한 모델이 아니어서 지우지 않았습니다. 필요 없으면 {folder} 폴더에서 직접 지워 주십시오."
            raise MajuError("model-not-ours", sentence, name=identifier, folder=place.parent)
        raise MajuError("model-not-installed", "‘{name}’ 모델은 설치되어 있지 않습니다.", name=identifier)

    def own(self) -> tuple[OwnModel, ...]:
        """The person's own models."""
        return read_own(self._models)

    def add_own(self, model: OwnModel) -> None:
        """Remember a model where it lies; one of the same slot and name is replaced. Raises: MajuError ``folder-unwritable``."""
        model = replace(model, path=str(Path(model.path).absolute()))
        others = (other for other in self.own() if (other.slot, other.name) != (model.slot, model.name))
        write_own(self._models, (*others, model))


def file_state(folder: Path, file: InstalledFile, read: Callable[[int], None]) -> str:
    """``whole``, ``changed`` or ``missing``; ``read`` hears of every piece looked at, in bytes."""
    path = folder / file.path
    try:
        if not path.is_file():
            return "missing"
        if path.stat().st_size != file.size:
            return "changed"
        hash_ = hashlib.sha256()
        with path.open("rb") as content:
            while piece := content.read(_CHUNK):
                hash_.update(piece)
                read(len(piece))
    except OSError:
        return "changed"
    return "whole" if hash_.hexdigest() == file.sha256 else "changed"


def _folders(place: Path) -> Iterable[Path]:
    if not place.is_dir():
        return ()
    return sorted(path for path in place.iterdir() if path.is_dir() and not path.name.startswith("."))


def _below(folder: Path) -> list[str]:
    """Every file below ``folder``, as POSIX paths."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if not path.is_dir())
