"""Carries models on a stick: ``maju-pack/`` with a manifest and files that FAT32 takes."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from maju.domain.catalogue import Catalogue, ModelEntry, ModelRecord, Repository
from maju.domain.model_ports import OnProgress, PackContents
from maju.domain.progress import Cancelled
from maju.model_store.pack_install import PackInstallation
from maju.model_store.pack_manifest import FAT32_LARGEST, PackedModel
from maju.model_store.pack_reader import OpenPack, open_pack
from maju.model_store.pack_writer import PackWriter
from maju.model_store.seen_hashes import SeenHashes
from maju.model_store.suspicious import agree_with_catalogue, known_entry
from maju.model_store.work_report import WorkReport


class StickPacker:
    """Packs models of the folder ``models`` and installs packs into it; what ``catalogue`` says of a model wins over a pack.

    ``today`` gives the ISO 8601 date; ``part_bytes``: the largest file written (FAT32's limit unless a test says otherwise).
    """

    def __init__(
        self,
        models: Path,
        catalogue: Catalogue,
        *,
        program: str,
        today: Callable[[], str],
        part_bytes: int = FAT32_LARGEST,
    ) -> None:
        self._models = models
        self._catalogue = catalogue
        self._program = program
        self._today = today
        self._part_bytes = part_bytes

    def pack(
        self,
        records: Sequence[ModelRecord],
        catalogue: Catalogue,
        out: Path,
        *,
        on_progress: OnProgress,
        cancelled: Cancelled,
    ) -> tuple[Path, ...]:
        """Write installed models to ``out``; see the port. Raises: MajuError."""
        report = WorkReport(
            "pack", sum(file.size for record in records for file in record.files), on_progress, cancelled
        )
        writer = PackWriter(
            self._models, catalogue, out, part_bytes=self._part_bytes, program=self._program, today=self._today()
        )
        return writer.run(records, report)

    def contents(self, place: Path) -> PackContents:
        """What a pack holds; the catalogue's own entry where it knows the model. Raises: MajuError ``pack-…``."""
        manifest = self._open(place).manifest
        entries = tuple(self._entry(model) for model in manifest.models)
        return PackContents(entries, sum(model.size for model in manifest.models), manifest.made_on)

    def install(self, place: Path, *, on_progress: OnProgress, cancelled: Cancelled) -> tuple[ModelRecord, ...]:
        """Install everything in a pack; see the port. Raises: MajuError."""
        installation = PackInstallation(self._open(place), self._models, self._catalogue, self._today())
        return installation.run(lambda total: WorkReport("copy", total, on_progress, cancelled))

    def _open(self, place: Path) -> OpenPack:
        pack = open_pack(place)
        agree_with_catalogue(pack.manifest, self._catalogue, SeenHashes(self._models))
        return pack

    def _entry(self, model: PackedModel) -> ModelEntry:
        """A model the catalogue does not know is shown as not pinned: nobody but the pack vouches for it."""
        known = known_entry(self._catalogue, model.entry.id)
        return known or replace(model.entry, repository=Repository(model.entry.repository.name, "unknown"))
