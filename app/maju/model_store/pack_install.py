"""Installs a pack: everything is copied, hashed and looked into first, and only then does anything move to its place."""

import contextlib
import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from maju.domain.catalogue import Catalogue, InstalledFile, ModelRecord
from maju.domain.errors import MajuError
from maju.durable import sync_folder
from maju.model_store import pack_troubles as troubles
from maju.model_store.installing import install_folder, model_folder
from maju.model_store.keeper import file_state
from maju.model_store.pack_manifest import PackedModel
from maju.model_store.pack_reader import OpenPack
from maju.model_store.partial import pack_folder, sole_use
from maju.model_store.records import read_record
from maju.model_store.staging import copy_in
from maju.model_store.suspicious import known_entry, refuse_suspicious
from maju.model_store.work_report import WorkReport

#: What must stay free on the disk: a full disk stops the recording of an answer.
_MARGIN = 1_000_000_000
#: A pack that only could not be read to its end is no bad pack: what came of it is kept.
_BREAKS = frozenset({"pack-gone"})
_FILES = "files"


@dataclass(frozen=True, slots=True)
class PackInstallation:
    """One call of install: where from, where to, what this program knows, and today's date (ISO 8601)."""

    pack: OpenPack
    models: Path
    catalogue: Catalogue
    today: str

    def run(self, report_for: Callable[[int], WorkReport]) -> tuple[ModelRecord, ...]:
        """Install every model of the pack that is not installed whole already. Raises: MajuError."""
        packed = self.pack.manifest.models
        report = report_for(sum(model.size for model in packed))
        with contextlib.ExitStack() as locks:
            self._begin(locks)
            there = {model.entry.id: self._installed(model, report) for model in packed}
            missing = [model for model in packed if there[model.entry.id] is None]
            self._check_room(missing)
            try:
                for model in missing:
                    self._stage(model, report)
            except MajuError as error:
                if error.code.startswith("pack-") and error.code not in _BREAKS:
                    self._discard(missing)
                raise
            report.finish()
            new = {model.entry.id: self._move_in(model) for model in missing}
            self._discard(packed)
        return tuple(there[model.entry.id] or new[model.entry.id] for model in packed)

    def _begin(self, locks: contextlib.ExitStack) -> None:
        """No other program may work on these models meanwhile; always locked in the same order."""
        try:
            for identifier in sorted(model.entry.id for model in self.pack.manifest.models):
                locks.enter_context(sole_use(self.models, identifier))
        except OSError as error:
            raise troubles.home_disk(error, self.models, 0, 0) from error

    def _installed(self, model: PackedModel, report: WorkReport) -> ModelRecord | None:
        """The record of a model that is installed already from these very files, each hashed again."""
        folder = model_folder(self.models, model.entry.slot, model.entry.id)
        record = read_record(folder)
        if record is None or set(record.files) != set(_installed_files(model)):
            return None
        before = report.done
        for file in record.files:
            report.at(record.id, file.path)
            if file_state(folder, file, report.add) != "whole":
                report.back_to(before)
                return None
        return record

    def _check_room(self, models: list[PackedModel]) -> None:
        needed = sum(model.size for model in models)
        for model in models:
            staged = self._staged(model)
            needed -= sum(path.stat().st_size for path in staged.rglob("*") if path.is_file())
        free = shutil.disk_usage(self.models).free
        if needed > 0 and needed + _MARGIN > free:
            raise troubles.too_small(self.models, needed + _MARGIN, free)

    def _stage(self, model: PackedModel, report: WorkReport) -> None:
        staged = self._staged(model)
        self._clear_strangers(staged, {file.path for file in model.files})
        for file in model.files:
            report.at(model.entry.id, file.path)
            copy_in(file, self.pack.folder, staged / file.path, self.models, report)
        try:
            refuse_suspicious(staged, model.entry.slot, _installed_files(model), self._trusted(model))
            for folder in (staged, *(path for path in staged.rglob("*") if path.is_dir())):
                sync_folder(folder)
        except OSError as error:
            raise troubles.home_disk(error, self.models, model.size, 0) from error

    def _clear_strangers(self, staged: Path, listed: set[str]) -> None:
        """An earlier pack of the same id may have had other files."""
        for path in staged.rglob("*"):
            if not path.is_dir() and path.relative_to(staged).as_posix() not in listed:
                path.unlink(missing_ok=True)

    def _move_in(self, model: PackedModel) -> ModelRecord:
        entry = known_entry(self.catalogue, model.entry.id)
        record = ModelRecord(
            id=model.entry.id,
            slot=model.entry.slot,
            revision=(entry if entry is not None and entry.pinned else model.entry).repository.revision,
            files=_installed_files(model),
            source="pack",
            installed_on=self.today,
            pinned=entry is not None and entry.pinned,
        )
        install_folder(self._staged(model), self.models, record)
        return record

    def _trusted(self, model: PackedModel) -> frozenset[str]:
        entry = known_entry(self.catalogue, model.entry.id)
        return frozenset(file.sha256 for file in entry.files if file.sha256) if entry is not None else frozenset()

    def _discard(self, models: Sequence[PackedModel]) -> None:
        for model in models:
            shutil.rmtree(pack_folder(self.models, model.entry.id), ignore_errors=True)

    def _staged(self, model: PackedModel) -> Path:
        return pack_folder(self.models, model.entry.id) / _FILES


def _installed_files(model: PackedModel) -> tuple[InstalledFile, ...]:
    return tuple(InstalledFile(file.path, file.size, file.sha256) for file in model.files)
