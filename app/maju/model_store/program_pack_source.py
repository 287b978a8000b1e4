"""Reads a pack of the program (:mod:`maju.packs`) from a zip or a folder: its facts, its list, its files. Nothing is written."""

import hashlib
import os
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, BinaryIO, Protocol

from maju.domain.errors import MajuError
from maju.domain.system_reasons import system_reason
from maju.model_store.pack_names import check_apart, is_file_name, shown
from maju.model_store.pack_reader import is_noise
from maju.packs import FACTS_NAME, LARGEST_FACTS, LIST_NAME, PackFacts, broken, check_fits, read_facts

_LARGEST_LIST = 32 * 2**20
_MOST_FILES = 200_000
_DEEPEST, _LONGEST = 24, 240
_FOLDERS = frozenset({"site-packages", "lib", "licences"})
_PICKLES = (".pkl", ".pickle", ".joblib", ".pt", ".pth", ".ckpt")
"""Files whose loading runs what is in them, and those that an interpreter runs at its start: no pack needs one."""
_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_CHUNK = 2**20


class Files(Protocol):
    """Where the files of a pack are. ``sizes``: bytes by POSIX path below the pack."""

    sizes: Mapping[str, int]

    def open(self, name: str) -> IO[bytes]:
        """Raises: OSError, zipfile.BadZipFile."""


@dataclass(frozen=True, slots=True)
class PackSource:
    """A pack that fits this computer and whose list agrees with what is there. ``hashes``: SHA-256 by path."""

    facts: PackFacts
    hashes: Mapping[str, str]
    texts: Mapping[str, bytes]
    files: Files

    def read(self, name: str) -> Iterator[bytes]:
        """A file's pieces; whether they are right is seen by their hash. Raises: MajuError ``program-pack-changed``, ``pack-…``."""
        with readable(name), self.files.open(name) as file:
            while piece := file.read(_CHUNK):
                yield piece


@contextmanager
def open_source(place: Path) -> Iterator[PackSource]:
    """The pack in a zip or a folder.

    Raises: MajuError ``program-pack-missing``, ``-unreadable``, ``-broken``, ``-changed``, ``-foreign``, ``-newer``, ``-python``,
    ``-pickle``, ``-path``, ``-link``, ``pack-double``.
    """
    if not place.exists():
        sentence = "{place}에 추가 꾸러미가 없습니다. 받은 파일(….zip)이나 그것을 푼 폴더를 알려 주십시오. 설치된 것은 그대로입니다."
        raise MajuError("program-pack-missing", sentence, place=place)
    with readable(place.name):
        if place.is_dir():
            yield _checked(_Folder(_folder_in(place)))
            return
        with zipfile.ZipFile(place) as archive:
            yield _checked(_Zip(archive))


@contextmanager
def readable(name: str) -> Iterator[None]:
    """What a broken zip or a pulled stick raises, as a sentence."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise changed(name) from error
    except OSError as error:
        sentence = "추가 꾸러미를 읽을 수 없습니다({why}). 저장 장치를 다시 꽂고 같은 명령을 실행하면 이어서 합니다. 설치된 것은 그대로입니다."
        raise MajuError("program-pack-unreadable", sentence, why=system_reason(error)) from error


def changed(name: str) -> MajuError:
    """Not what the list says."""
    sentence = "추가 꾸러미의 ‘{name}’이(가) 목록과 달라 설치하지 않았습니다. 받다가 깨졌거나 누가 바꾼 것입니다. 파일을 다시 받아 주십시오. 설치된 것은 그대로입니다."
    return MajuError("program-pack-changed", sentence, name=shown(name))


def read_list(text: bytes, facts: PackFacts) -> dict[str, str]:
    """SHA-256 by path, as ``sha256sum`` writes them. Raises: MajuError ``program-pack-…``, ``pack-double``."""
    if hashlib.sha256(text).hexdigest() != facts.list_sha256:
        raise changed(LIST_NAME)
    hashes: dict[str, str] = {}
    for line in text.decode("utf-8").splitlines():
        match = _LINE.fullmatch(line)
        if match is None or len(hashes) >= _MOST_FILES:
            raise changed(LIST_NAME)
        hashes[check_pack_path(match[2])] = match[1]
    if len(hashes) != facts.files:
        raise changed(LIST_NAME)
    check_apart(hashes)
    return hashes


def check_pack_path(path: str) -> str:
    """A path that a pack may hold. Raises: MajuError ``program-pack-path``, ``program-pack-pickle``."""
    steps = path.split("/")
    plain = len(steps) <= _DEEPEST and len(path) <= _LONGEST and all(map(is_file_name, steps))
    if not plain or steps[0] not in _FOLDERS or len(steps) < 2:
        sentence = "추가 꾸러미에 쓸 수 없는 파일 이름 ‘{name}’이(가) 있어 설치하지 않았습니다. 믿을 수 있는 곳에서 받은 파일인지 확인해 주십시오."
        raise MajuError("program-pack-path", sentence, name=shown(path))
    if path.lower().endswith(_PICKLES):
        sentence = "추가 꾸러미의 ‘{name}’은(는) 열 때 다른 프로그램을 실행할 수 있는 형식이라 설치하지 않았습니다. 믿을 수 있는 곳에서 받은 파일인지 확인해 주십시오."
        raise MajuError("program-pack-pickle", sentence, name=shown(path))
    return path


def _checked(files: Files) -> PackSource:
    if FACTS_NAME not in files.sizes or LIST_NAME not in files.sizes:
        raise broken(FACTS_NAME)
    texts = {FACTS_NAME: _small(files, FACTS_NAME, LARGEST_FACTS), LIST_NAME: _small(files, LIST_NAME, _LARGEST_LIST)}
    facts = read_facts(texts[FACTS_NAME].decode("utf-8"))
    check_fits(facts)
    hashes = read_list(texts[LIST_NAME], facts)
    differing = (set(files.sizes) - set(texts)) ^ set(hashes)
    if differing:
        raise changed(min(differing))
    if sum(files.sizes[name] for name in hashes) != facts.bytes:
        raise changed(FACTS_NAME)
    return PackSource(facts, hashes, texts, files)


def _small(files: Files, name: str, most: int) -> bytes:
    if files.sizes[name] > most:
        raise broken(name)
    with files.open(name) as file:
        return file.read(most)


class _Zip:
    """One folder in a zip, named as the pack."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._members: dict[str, zipfile.ZipInfo] = {}
        tops = {info.filename.partition("/")[0] for info in archive.infolist()}
        if len(tops) != 1:
            raise broken("zip")
        for info in archive.infolist():
            if info.is_dir():
                continue
            name = info.filename.partition("/")[2]
            if stat.S_ISLNK(info.external_attr >> 16):
                raise _link(name)
            if name in self._members or info.flag_bits & 1:
                raise changed(name)
            self._members[name] = info
        self.sizes: Mapping[str, int] = {name: info.file_size for name, info in self._members.items()}

    def open(self, name: str) -> IO[bytes]:
        return self._archive.open(self._members[name])


class _Folder:
    """A pack that somebody has unpacked."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        sizes = {}
        for path in folder.rglob("*"):
            name, facts = path.relative_to(folder).as_posix(), path.lstat()
            if stat.S_ISDIR(facts.st_mode) or is_noise(path.name, {path.name[2:]}):
                continue
            if not stat.S_ISREG(facts.st_mode):
                raise _link(name)
            sizes[name] = facts.st_size
        self.sizes: Mapping[str, int] = sizes

    def open(self, name: str) -> BinaryIO:
        descriptor = os.open(
            self._folder / name, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
        )
        return os.fdopen(descriptor, "rb")


def _folder_in(place: Path) -> Path:
    """The pack itself, or the one pack in a folder."""
    if (place / FACTS_NAME).exists():
        return place
    inside = [path for path in sorted(place.iterdir()) if (path / FACTS_NAME).exists()]
    if len(inside) != 1 or inside[0].is_symlink():
        raise broken(place.name)
    return inside[0]


def _link(name: str) -> MajuError:
    sentence = "추가 꾸러미의 ‘{name}’은(는) 다른 곳을 가리키거나 보통 파일이 아니어서 설치하지 않았습니다. 믿을 수 있는 곳에서 받은 파일인지 확인해 주십시오."
    return MajuError("program-pack-link", sentence, name=shown(name))
