"""Writes a record: a tar stream (POSIX pax) that is sealed while it is written, so that nothing of it is ever on the disk in the clear.

::

    manifest.json                 what this is, and which interviews follow
    interviews/<id>/rows.json     rows of the database
    interviews/<id>/files/…       recordings
    others.json                   rows of everything else
"""

import io
import json
import tarfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, cast

from maju.domain.own_record import OwnRecordStore, Rows, is_file_name
from maju.domain.progress import Cancelled, OnCount
from maju.durable import sync_file
from maju.sealed.opening import open_clear
from maju.sealed.portable import create_portable
from maju.sealed.records import DamagedError
from maju.services.own_record.troubles import stopped

FORMAT_VERSION = 1
MANIFEST, OTHERS, INTERVIEWS, ROWS, FILES = "manifest.json", "others.json", "interviews", "rows.json", "files"
_BUFFER = 1 << 20


@dataclass(frozen=True, slots=True)
class Exported:
    """``files``: recordings that went along; ``left_out``: those that could not be read any more."""

    path: Path
    interviews: int
    files: int
    left_out: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class _File:
    path: Path
    name: str
    size: int


def write_record(
    store: OwnRecordStore,
    path: Path,
    passphrase: str,
    interviews: Sequence[str],
    others: Rows,
    made_at: str,
    tell: OnCount,
    cancelled: Cancelled,
) -> Exported:
    """Whole or not at all. Raises OSError, MajuError ``record-stopped``, ``interview-unknown``, ``database-…``."""
    part = path.with_name(path.name + ".part")
    sealed = create_portable(part, passphrase)
    try:
        stream = cast(BinaryIO, sealed)
        with tarfile.open(fileobj=stream, mode="w|", format=tarfile.PAX_FORMAT, bufsize=_BUFFER) as archive:
            exported = _write(archive, store, path, interviews, others, made_at, tell, cancelled)
        sealed.close()
        sync_file(part)
        part.replace(path)
        return exported
    except BaseException:
        sealed.abandon()
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise


def _write(
    archive: tarfile.TarFile,
    store: OwnRecordStore,
    path: Path,
    interviews: Sequence[str],
    others: Rows,
    made_at: str,
    tell: OnCount,
    cancelled: Cancelled,
) -> Exported:
    head = {"maju_record": FORMAT_VERSION, "schema": store.schema, "made_at": made_at, "interviews": list(interviews)}
    _add_json(archive, MANIFEST, head)
    files = 0
    left_out: list[Path] = []
    for number, interview in enumerate(interviews):
        tell(number, len(interviews))
        _add_json(archive, f"{INTERVIEWS}/{interview}/{ROWS}", store.interview_rows(interview))
        for file in _files(store.folder(interview), left_out.append):
            if cancelled():
                raise stopped()
            _add_file(archive, f"{INTERVIEWS}/{interview}/{FILES}/{file.name}", file)
            files += 1
    _add_json(archive, OTHERS, others)
    tell(len(interviews), len(interviews))
    return Exported(path, len(interviews), files, tuple(left_out))


def _files(folder: Path, leave_out: Callable[[Path], None]) -> Iterator[_File]:
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if not path.is_file() or path.suffix in (".part", ".sealing") or not is_file_name(name):
            continue
        size = _whole_size(path)
        if size is None:
            leave_out(path)
        else:
            yield _File(path, name, size)


def _whole_size(path: Path) -> int | None:
    """Bytes in the clear, all of which were read: a tar says a file's size before its content."""
    size = 0
    try:
        with open_clear(path) as file:
            while content := file.read(_BUFFER):
                size += len(content)
    except (OSError, DamagedError):
        return None
    return size


def _add_json(archive: tarfile.TarFile, name: str, value: Any) -> None:
    content = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    archive.addfile(_member(name, len(content)), io.BytesIO(content))


def _add_file(archive: tarfile.TarFile, name: str, file: _File) -> None:
    with open_clear(file.path) as content:
        archive.addfile(_member(name, file.size), content)


def _member(name: str, size: int) -> tarfile.TarInfo:
    """Without the names, rights and times that a file system knows."""
    member = tarfile.TarInfo(name)
    member.size = size
    return member
