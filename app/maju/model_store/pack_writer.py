"""Writes installed models to a stick as files that FAT32 takes, and goes on where it was broken off.

Nothing is remembered between calls but the names written: what lies on the stick is read back and compared with the installed
files, so a half part is completed, a damaged one written again, and a whole pack only looked at.
"""

import contextlib
import hashlib
import json
import os
import re
import shutil
import stat
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from maju.domain.catalogue import Catalogue, InstalledFile, Licence, ModelEntry, ModelFile, ModelRecord, Repository
from maju.domain.errors import MajuError
from maju.durable import sync_folder
from maju.model_store import pack_troubles as troubles
from maju.model_store.durable import sync, write_file
from maju.model_store.installing import model_folder
from maju.model_store.pack_manifest import (
    FOLDER_NAME,
    LARGEST_MANIFEST,
    MANIFEST_NAME,
    UNFINISHED_NAME,
    PackedFile,
    PackedModel,
    PackedPart,
    PackManifest,
    read_manifest,
    write_manifest,
)
from maju.model_store.pack_names import is_file_name
from maju.model_store.pack_reader import is_noise
from maju.model_store.seen_hashes import SeenHashes
from maju.model_store.staging import CHUNK, write_all
from maju.model_store.suspicious import agree_with_catalogue, known_entry
from maju.model_store.work_report import WorkReport

_MARGIN = 10_000_000
_UNLISTED_PURPOSE = "모델 목록에 없는 모델입니다."


@dataclass(frozen=True, slots=True)
class _PlannedFile:
    """A file of an installed model and the parts it will be; hashes of parts are known only after copying."""

    file: InstalledFile
    names: tuple[str, ...]
    sizes: tuple[int, ...]


class PackWriter:
    """One call of pack: ``part_bytes`` is the largest file to write; ``today`` an ISO 8601 date."""

    def __init__(
        self, models: Path, catalogue: Catalogue, out: Path, *, part_bytes: int, program: str, today: str
    ) -> None:
        self._models = models
        self._catalogue = catalogue
        self._folder = out / FOLDER_NAME
        self._part_bytes = part_bytes
        self._program = program
        self._today = today

    def run(self, records: Sequence[ModelRecord], report: WorkReport) -> tuple[Path, ...]:
        """Write the pack and return its files, manifest first. Raises: MajuError."""
        if not records:
            raise troubles.nothing_to_pack()
        records = tuple(dict.fromkeys(records))
        plan = {record: tuple(self._planned(record, record.files)) for record in records}
        self._refuse_outdated(plan)
        names = [name for files in plan.values() for planned in files for name in planned.names]
        sizes = [size for files in plan.values() for planned in files for size in planned.sizes]
        with self._stick(sum(sizes)):
            self._make_room(names, sizes)
        models = [self._model(record, plan[record], report) for record in records]
        report.finish()
        with self._stick(0):
            self._finish(tuple(models))
        return (self._folder / MANIFEST_NAME, *(self._folder / name for name in names))

    def _planned(self, record: ModelRecord, files: Sequence[InstalledFile]) -> Iterator[_PlannedFile]:
        for number, file in enumerate(files, start=1):
            last = re.sub(r"[^A-Za-z0-9._-]", "_", file.path.rpartition("/")[2])[-80:]
            name = f"{record.id}.{number:02d}-{last}"
            count = max(1, -(-file.size // self._part_bytes))
            sizes = tuple(min(self._part_bytes, file.size - at * self._part_bytes) for at in range(count))
            names = tuple(f"{name}.part-{part:03d}" for part in range(1, count + 1)) if count > 1 else (name,)
            yield _PlannedFile(file, names, sizes)

    def _refuse_outdated(self, plan: dict[ModelRecord, tuple[_PlannedFile, ...]]) -> None:
        """Read the manifest as the other computer will, before gigabytes are copied for nothing."""
        models = [_packed(self._entry(record), record, files, None) for record, files in plan.items()]
        manifest = read_manifest(write_manifest(PackManifest(self._today, self._program, tuple(models))))
        for model in manifest.models:
            try:
                agree_with_catalogue(PackManifest("", "", (model,)), self._catalogue, SeenHashes(self._models))
            except MajuError as error:
                raise troubles.source_outdated(model.entry.id) from error

    def _make_room(self, names: Sequence[str], sizes: Sequence[int]) -> None:
        """Remove what an earlier pack has and this one has not; see that nothing foreign is there and that all fits."""
        self._folder.mkdir(parents=True, exist_ok=True)
        ours = self._written_before()
        listed = {*ours, *names, MANIFEST_NAME, UNFINISHED_NAME}
        for path in self._folder.iterdir():
            plain = stat.S_ISREG(path.lstat().st_mode)
            if not plain or (path.name not in listed and not is_noise(path.name, listed)):
                if path.name not in {MANIFEST_NAME + ".new", UNFINISHED_NAME + ".new"}:
                    raise troubles.occupied(path.name)
                path.unlink()
        write_file(self._folder / UNFINISHED_NAME, json.dumps({"names": sorted({*ours, *names})}).encode())
        for name in ours - set(names):
            (self._folder / name).unlink(missing_ok=True)
        needed = _MARGIN + sum(size - min(size, self._size(name)) for name, size in zip(names, sizes, strict=True))
        free = shutil.disk_usage(self._folder).free
        if needed > free:
            raise troubles.too_small(self._folder, needed, free)

    def _written_before(self) -> set[str]:
        """Names that packing has written here: those of the manifest and those of an unfinished try."""
        names: set[str] = set()
        with contextlib.suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
            content = json.loads(_bounded(self._folder / UNFINISHED_NAME))
            names |= {name for name in content["names"] if is_file_name(name)}
        with contextlib.suppress(OSError, MajuError):
            names |= {part.name for part in read_manifest(_bounded(self._folder / MANIFEST_NAME)).parts}
        return names

    def _size(self, name: str) -> int:
        path = self._folder / name
        return path.stat().st_size if path.exists() else 0

    def _model(self, record: ModelRecord, files: Sequence[_PlannedFile], report: WorkReport) -> PackedModel:
        hashes = []
        for planned in files:
            report.at(record.id, planned.file.path)
            hashes.append(self._file(record, planned, report))
        return _packed(self._entry(record), record, files, hashes)

    def _file(self, record: ModelRecord, planned: _PlannedFile, report: WorkReport) -> tuple[str, ...]:
        """Write one file's parts and return their hashes. Refuses a file that is not as it was installed."""
        path = model_folder(self._models, record.slot, record.id) / planned.file.path
        changed = troubles.source_changed(record.id, planned.file.path)
        whole = hashlib.sha256()
        hashes = []
        try:
            source = path.open("rb", buffering=0)
        except OSError as error:
            raise changed from error
        alone = len(planned.names) == 1  # then the part's hash is the whole's: half the work
        with source:
            for name, size in zip(planned.names, planned.sizes, strict=True):
                part = whole if alone else hashlib.sha256()
                for piece in self._part(source, self._folder / name, size, report):
                    whole.update(piece)
                    if not alone:
                        part.update(piece)
                hashes.append(part.hexdigest())
        if whole.hexdigest() != planned.file.sha256:
            raise changed
        return tuple(hashes)

    def _part(self, source: BinaryIO, target: Path, size: int, report: WorkReport) -> Iterator[bytes]:
        """The pieces of one part, each on the stick when it is given out, all flushed at the end."""
        with self._stick(size):
            output = target.open("r+b" if target.exists() else "x+b", buffering=0)
        with output:
            same = True
            done = 0
            while done < size and (piece := _read(source, min(CHUNK, size - done))):
                with self._stick(size):
                    same = same and _read(output, len(piece)) == piece
                    if not same:
                        output.seek(done)
                        write_all(output, piece)
                done += len(piece)
                report.add(len(piece))
                yield piece
            with self._stick(size):
                if not same or output.seek(0, 2) > done:
                    output.truncate(done)
                    sync(output.fileno())

    def _finish(self, models: tuple[PackedModel, ...]) -> None:
        """The manifest last: until it is there, nobody takes the folder for a pack."""
        path = self._folder / MANIFEST_NAME
        content = write_manifest(PackManifest(self._today, self._program, models))
        if not _says_the_same(path, content):
            write_file(path, content)
        (self._folder / UNFINISHED_NAME).unlink(missing_ok=True)
        sync_folder(self._folder)

    def _entry(self, record: ModelRecord) -> ModelEntry:
        known = known_entry(self._catalogue, record.id)
        if known is not None:
            return known
        licence = Licence("unknown", "알 수 없음")
        files = tuple(ModelFile(file.path, file.size, file.sha256) for file in record.files)
        repository = Repository("", record.revision)
        return ModelEntry(record.id, record.slot, record.id, _UNLISTED_PURPOSE, repository, files, licence)

    @contextlib.contextmanager
    def _stick(self, needed: int) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            free = shutil.disk_usage(self._folder).free if self._folder.is_dir() else 0
            raise troubles.stick(error, self._folder, needed, free) from error


def _packed(
    entry: ModelEntry, record: ModelRecord, files: Sequence[_PlannedFile], hashes: Sequence[Sequence[str]] | None
) -> PackedModel:
    """``hashes`` None: a draft that stands for the pack before it is copied."""
    packed = []
    for at, planned in enumerate(files):
        of_parts = hashes[at] if hashes is not None else ("0" * 64,) * len(planned.names)
        parts = (PackedPart(*part) for part in zip(planned.names, planned.sizes, of_parts, strict=True))
        packed.append(PackedFile(planned.file.path, planned.file.size, planned.file.sha256, tuple(parts)))
    return PackedModel(entry, record.pinned, tuple(packed))


def _says_the_same(path: Path, content: bytes) -> bool:
    """Whether the manifest at ``path`` lists these models already, made whenever and by whatever version."""
    try:
        return read_manifest(_bounded(path)).models == read_manifest(content).models
    except (OSError, MajuError):
        return False


def _read(file: BinaryIO, count: int) -> bytes:
    """``count`` bytes from where an unbuffered file stands, fewer only at its end. Raises: OSError."""
    pieces = []
    while count and (piece := os.read(file.fileno(), count)):
        pieces.append(piece)
        count -= len(piece)
    return b"".join(pieces)


def _bounded(path: Path) -> bytes:
    """Raises: OSError."""
    with path.open("rb") as file:
        return file.read(LARGEST_MANIFEST)
