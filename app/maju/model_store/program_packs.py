"""Installs, checks and removes packs of the program in one folder: copied and hashed beside first, then moved in as a whole.

Beside the packs lie ``.partial/ID`` (an unfinished copy: the same command goes on with it), ``.replaced/ID`` (the old pack while the
new one moves in) and ``.removing``.
"""

import contextlib
import hashlib
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from filelock import FileLock, Timeout

from maju.domain.catalogue import InstalledFile
from maju.domain.errors import MajuError
from maju.domain.model_ports import FileCheck, OnProgress
from maju.domain.progress import Cancelled
from maju.domain.system_reasons import system_reason
from maju.durable import sync_file, sync_folder, write_whole
from maju.model_store.installing import drop_folder, swap_folders
from maju.model_store.keeper import file_state
from maju.model_store.pack_names import is_folder_name
from maju.model_store.pack_troubles import too_small
from maju.model_store.program_pack_source import PackSource, changed, open_source, read_list, readable
from maju.model_store.work_report import WorkReport
from maju.packs import FACTS_NAME, LIST_NAME, Pack, PackFacts, find_packs

_PARTIAL, _REPLACED, _LOCK = ".partial", ".replaced", ".packs.lock"
_MARGIN = 1_000_000_000
"""What stays free on the disk: a full one stops the recording of an answer."""
_LARGE = 2**20
_CHUNK = 2**20


class PackKeeper:
    """Keeps the packs of the folder ``packs``. What a break left behind is put right by the next command that changes something."""

    def __init__(self, packs: Path) -> None:
        self._packs = packs

    def install(
        self, place: Path, *, sha256: str = "", on_progress: OnProgress, cancelled: Cancelled
    ) -> tuple[PackFacts, bool]:
        """Install the pack in a zip or folder; False: it was here already, whole. ``sha256``: what the zip must hash to, if given.

        Raises: MajuError of :func:`open_source`; ``program-pack-other-file``, ``-changed``, ``-unwritable``, ``-busy``, ``-in-use``,
        ``disk-too-small``, ``download-cancelled``. What was installed before then still is.
        """
        if sha256:
            _check_whole(place, sha256)
        with open_source(place) as source, self._alone():
            total = source.facts.bytes
            report = WorkReport("copy", total, on_progress, cancelled)
            report.at(source.facts.id, "")
            if self._is_here(source):
                return source.facts, False
            self._check_room(source)
            self._stage(source, report)
            report.finish()
            self._move_in(source)
        return source.facts, True

    def verify(self, pack: Pack, *, on_progress: OnProgress, cancelled: Cancelled) -> tuple[FileCheck, ...]:
        """Hash every file of an installed pack again. Raises: MajuError ``program-pack-broken``, ``-changed``, ``-unreadable``."""
        if pack.facts is None:
            raise pack.problem or changed(pack.id)
        with readable(pack.id):
            hashes = read_list((pack.folder / LIST_NAME).read_bytes(), pack.facts)
        report = WorkReport("verify", pack.facts.bytes, on_progress, cancelled)
        checks = []
        for name, sha256 in hashes.items():
            report.at(pack.id, name)
            checks.append(FileCheck(name, _state(pack.folder, name, sha256, report)))
        report.finish()
        known = {FACTS_NAME, LIST_NAME, *hashes}
        names = (path.relative_to(pack.folder).as_posix() for path in pack.folder.rglob("*") if not path.is_dir())
        return (*checks, *(FileCheck(name, "extra") for name in sorted(names) if name not in known))

    def remove(self, identifier: str) -> int:
        """Remove a pack, an unfinished copy too, and return the bytes freed. Raises: MajuError ``program-pack-absent``, ``-unwritable``, ``-in-use``, ``-busy``."""
        folders = (self._packs / identifier, self._packs / _PARTIAL / identifier)
        if not is_folder_name(identifier) or not any(folder.is_dir() for folder in folders):
            sentence = "추가 꾸러미 ‘{name}’은(는) 이 사람의 자료 폴더에 설치되어 있지 않습니다. ‘maju packs list’로 확인해 주십시오."
            raise MajuError("program-pack-absent", sentence, name=identifier)
        with self._alone(), self._writing(identifier):
            files = (path for folder in folders for path in folder.rglob("*") if not path.is_dir())
            freed = sum(path.lstat().st_size for path in files)
            for folder in folders:
                drop_folder(self._packs, folder)
            sync_folder(self._packs)
        return freed

    @contextlib.contextmanager
    def _alone(self) -> Iterator[None]:
        """One program at a time changes packs; a broken-off change is put right first."""
        with self._writing(""):
            self._packs.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self._packs / _LOCK)
        try:
            lock.acquire(blocking=False)
        except Timeout as error:
            sentence = (
                "다른 창이나 프로그램이 추가 꾸러미를 설치하거나 지우는 중입니다. 그쪽이 끝난 다음에 다시 해 주십시오."
            )
            raise MajuError("program-pack-busy", sentence) from error
        try:
            with self._writing(""):
                self._put_right()
            yield
        finally:
            lock.release()

    def _put_right(self) -> None:
        for aside in sorted((self._packs / _REPLACED).glob("*")):
            place = self._packs / aside.name
            if place.exists():
                drop_folder(self._packs, aside)
            else:
                aside.rename(place)

    def _is_here(self, source: PackSource) -> bool:
        """Whether this very pack is installed, each file hashed again."""
        installed = next((pack for pack in find_packs([self._packs]) if pack.id == source.facts.id), None)
        if installed is None or installed.facts != source.facts:
            return False
        checks = self.verify(installed, on_progress=lambda _progress: None, cancelled=lambda: False)
        return all(check.state == "whole" for check in checks)

    def _check_room(self, source: PackSource) -> None:
        staged = self._packs / _PARTIAL / source.facts.id
        here = sum(path.stat().st_size for path in staged.rglob("*") if path.is_file())
        free = shutil.disk_usage(self._packs).free
        if (needed := source.facts.bytes - here + _MARGIN) > free:
            raise too_small(self._packs, needed, free)

    def _stage(self, source: PackSource, report: WorkReport) -> None:
        """Copy what is not copied yet; what an earlier call left is hashed, not believed."""
        staged = self._packs / _PARTIAL / source.facts.id
        with self._writing(source.facts.id):
            for path in [path for path in staged.rglob("*") if not path.is_dir()]:
                if path.relative_to(staged).as_posix() not in source.hashes:
                    path.unlink()
        for name, sha256 in source.hashes.items():
            report.at(source.facts.id, name)
            target, before = staged / name, report.done
            if _state(staged, name, sha256, report) == "whole":
                continue
            report.back_to(before)
            self._copy(source, name, target, report)

    def _copy(self, source: PackSource, name: str, target: Path, report: WorkReport) -> None:
        hash_ = hashlib.sha256()
        with self._writing(source.facts.id):
            target.parent.mkdir(parents=True, exist_ok=True)
            out = target.open("wb")
        with out:
            for piece in source.read(name):
                hash_.update(piece)
                with self._writing(source.facts.id):
                    out.write(piece)
                report.add(len(piece))
            with self._writing(source.facts.id):
                out.flush()
        if hash_.hexdigest() != source.hashes[name]:
            with self._writing(source.facts.id):
                target.unlink()
            raise changed(name)

    def _move_in(self, source: PackSource) -> None:
        identifier = source.facts.id
        staged = self._packs / _PARTIAL / identifier
        with self._writing(identifier):
            for name in (LIST_NAME, FACTS_NAME):
                write_whole(staged / name, source.texts[name])
            _sync_all(staged)
            swap_folders(staged, self._packs / identifier, self._packs / _REPLACED / identifier, self._packs)
            for name in (_PARTIAL, _REPLACED):
                with contextlib.suppress(OSError):
                    (self._packs / name).rmdir()

    @contextlib.contextmanager
    def _writing(self, identifier: str) -> Iterator[None]:
        """What the disk refuses, as a sentence."""
        try:
            yield
        except PermissionError as error:
            if os.name == "nt" and identifier and (self._packs / identifier).is_dir():
                sentence = "추가 꾸러미 ‘{name}’을(를) 지금 쓰고 있어 바꾸지 못했습니다. 마주를 모두 닫고 다시 해 주십시오. 설치된 것은 그대로입니다."
                raise MajuError("program-pack-in-use", sentence, name=identifier) from error
            raise self._unwritable(error) from error
        except OSError as error:
            raise self._unwritable(error) from error

    def _unwritable(self, error: OSError) -> MajuError:
        sentence = "{folder}에 쓸 수 없습니다({why}). 폴더의 권한과 남은 공간을 확인하고 다시 해 주십시오. 설치된 것은 그대로입니다."
        return MajuError("program-pack-unwritable", sentence, folder=self._packs, why=system_reason(error))


def _state(folder: Path, name: str, sha256: str, report: WorkReport) -> str:
    path = folder / name
    size = path.lstat().st_size if path.is_file() and not path.is_symlink() else 0
    return file_state(folder, InstalledFile(name, size, sha256), report.add)


def _sync_all(folder: Path) -> None:
    """At once where the system can; file by file, the large ones, where it cannot (Windows)."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for path in folder.rglob("*"):
        if path.is_file() and path.stat().st_size >= _LARGE:
            sync_file(path)


def _check_whole(place: Path, sha256: str) -> None:
    """Raises: MajuError ``program-pack-other-file``, ``program-pack-unreadable``."""
    found = ""
    if place.is_file():
        with readable(place.name), place.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    if found != sha256.strip().lower():
        sentence = "{place}의 SHA-256이 알려 주신 값과 달라 설치하지 않았습니다. 파일을 다시 받고, 값은 배포한 곳의 SHA256SUMS.txt에서 확인해 주십시오."
        raise MajuError("program-pack-other-file", sentence, place=place)
