"""Streams one file out of a pack's parts onto this computer's disk, and goes on where it was broken off."""

import contextlib
import hashlib
import itertools
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from maju.domain.errors import MajuError
from maju.model_store import pack_troubles as troubles
from maju.model_store.durable import sync
from maju.model_store.pack_manifest import PackedFile, PackedPart
from maju.model_store.pack_reader import open_part
from maju.model_store.work_report import WorkReport

#: Read at once from the stick, and at most what a kill costs.
CHUNK = 2**20


def copy_in(file: PackedFile, pack: Path, target: Path, models: Path, report: WorkReport) -> None:
    """Make ``target`` the whole ``file``, hashing every byte, flushed to the disk.

    What an earlier call left at ``target`` is hashed and kept if it is the beginning of the file, else done again.
    Raises: MajuError ``pack-wrong-hash``, ``pack-wrong-size``, ``pack-missing-file``, ``pack-link``, ``pack-gone``,
    ``disk-too-small``, ``folder-unwritable``, ``download-cancelled``.
    """
    with _home_disk(models, file.size):
        target.parent.mkdir(parents=True, exist_ok=True)
        output = target.open("r+b" if target.exists() else "w+b", buffering=0)
        there = output.seek(0, 2)
    before = report.done
    with output:
        copy = _Copy(file, pack, output, models, report)
        if 0 < there <= file.size:
            try:
                copy.run(there)
                return
            except MajuError as error:
                if error.code != "pack-wrong-hash":
                    raise
                # A power cut may have left anything at the end of what was here: only a fresh copy proves the pack wrong.
                report.back_to(before)
        with _home_disk(models, file.size):
            output.truncate(0)
        copy.run(0)


class _Copy:
    """One pass over a file."""

    def __init__(self, file: PackedFile, pack: Path, output: BinaryIO, models: Path, report: WorkReport) -> None:
        self._file = file
        self._pack = pack
        self._output = output
        self._models = models
        self._report = report
        self._whole = hashlib.sha256()

    def run(self, kept: int) -> None:
        """Hash the first ``kept`` bytes that are here already, and bring the rest."""
        self._whole = hashlib.sha256()
        self._output.seek(0)
        alone = len(self._file.parts) == 1  # then the part's hash is the whole's: half the work
        for part in self._file.parts:
            hash_ = self._whole if alone else hashlib.sha256()
            here = min(kept, part.size)
            kept -= here
            for piece in itertools.chain(self._pieces_here(here), self._pieces_of(part, here)):
                self._whole.update(piece)
                if not alone:
                    hash_.update(piece)
            if hash_.hexdigest() != part.sha256:
                raise troubles.wrong_hash(part.name)
        if self._whole.hexdigest() != self._file.sha256:
            raise troubles.wrong_hash(self._file.path)
        with _home_disk(self._models, self._file.size):
            sync(self._output.fileno())

    def _pieces_here(self, count: int) -> Iterator[bytes]:
        while count:
            with _home_disk(self._models, self._file.size):
                piece = self._output.read(min(CHUNK, count))
            if not piece:
                raise troubles.wrong_hash(self._file.path)
            count -= len(piece)
            self._report.add(len(piece))
            yield piece

    def _pieces_of(self, part: PackedPart, start: int) -> Iterator[bytes]:
        if start == part.size > 0:
            return  # all of it is here: the stick need not be read
        with self._stick(part):
            source = open_part(self._pack, part)
            source.seek(start)
        with source:
            left = part.size - start
            while left:
                with self._stick(part):
                    piece = source.read(min(CHUNK, left))
                if not piece:
                    raise troubles.wrong_size(part.name)
                left -= len(piece)
                with _home_disk(self._models, self._file.size):
                    write_all(self._output, piece)
                self._report.add(len(piece))
                yield piece

    @contextlib.contextmanager
    def _stick(self, part: PackedPart) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            if isinstance(error, FileNotFoundError) and self._pack.is_dir():
                raise troubles.missing_file(part.name) from error
            raise troubles.gone(error) from error


def write_all(output: BinaryIO, piece: bytes) -> None:
    """An unbuffered file may take less than it is given. Raises: OSError."""
    view = memoryview(piece)
    while view:
        view = view[os.write(output.fileno(), view) :]


@contextlib.contextmanager
def _home_disk(models: Path, needed: int) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        free = shutil.disk_usage(models).free if models.is_dir() else 0
        raise troubles.home_disk(error, models, needed, free) from error
