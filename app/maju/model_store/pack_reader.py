"""Looks at a pack on a stick: its manifest, and that exactly the listed files lie beside it. Reads no model yet."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from maju.domain.errors import MajuError
from maju.model_store import pack_troubles as troubles
from maju.model_store.pack_manifest import (
    FOLDER_NAME,
    LARGEST_MANIFEST,
    MANIFEST_NAME,
    UNFINISHED_NAME,
    PackedPart,
    PackManifest,
    read_manifest,
)

#: What Windows and macOS leave in folders that somebody looked into. Never read, never copied.
_NOISE = frozenset({".ds_store", "thumbs.db", "desktop.ini"})


@dataclass(frozen=True, slots=True)
class OpenPack:
    """A pack whose manifest was understood and whose files are there with the right sizes."""

    folder: Path
    manifest: PackManifest


def open_pack(place: Path) -> OpenPack:
    """The pack at ``place``: the root of a stick, the pack's folder, or its manifest.

    Raises: MajuError ``pack-not-found``, ``pack-unfinished``, ``pack-gone``, ``pack-link``, ``pack-manifest`` (and what else
    :func:`read_manifest` raises), ``pack-extra-file``, ``pack-missing-file``, ``pack-wrong-size``.
    """
    try:
        folder = _find(place)
        manifest = read_manifest(_manifest_bytes(folder))
        _check_files(folder, manifest)
    except OSError as error:
        raise troubles.gone(error) from error
    return OpenPack(folder, manifest)


def open_part(folder: Path, part: PackedPart) -> BinaryIO:
    """Open a file of the pack for reading, sure that it is no link. Raises: MajuError ``pack-…``; OSError."""
    path = folder / part.name
    _check_plain(path, path.lstat())
    descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0))
    file = os.fdopen(descriptor, "rb", buffering=0)
    if os.fstat(descriptor).st_size != part.size:
        file.close()
        raise troubles.wrong_size(part.name)
    return file


def is_noise(name: str, listed: frozenset[str] | set[str]) -> bool:
    """Whether a file is one that a system leaves by itself: macOS puts ``._NAME`` beside every ``NAME`` on a FAT disk."""
    return name.lower() in _NOISE or (name.startswith("._") and name[2:] in listed)


def _find(place: Path) -> Path:
    """The pack's folder. Raises: MajuError ``pack-not-found``, ``pack-unfinished``, ``pack-link``."""
    if place.name == MANIFEST_NAME:
        place = place.parent
    for folder in (place, place / FOLDER_NAME):
        if folder.is_symlink() and folder.name == FOLDER_NAME and folder != place:
            raise troubles.link(FOLDER_NAME)
        if os.path.lexists(folder / UNFINISHED_NAME):
            raise troubles.unfinished(folder)
        if os.path.lexists(folder / MANIFEST_NAME):
            return folder
    raise troubles.not_found(place)


def _manifest_bytes(folder: Path) -> bytes:
    path = folder / MANIFEST_NAME
    facts = path.lstat()
    _check_plain(path, facts)
    if facts.st_size > LARGEST_MANIFEST:
        sentence = (
            "꾸러미의 목록({file})이 지나치게 커서 읽지 않았습니다. 이 프로그램이 만든 꾸러미인지 확인해 주십시오."
        )
        raise MajuError("pack-manifest", sentence, file=MANIFEST_NAME)
    with path.open("rb") as file:
        return file.read(LARGEST_MANIFEST)


def _check_files(folder: Path, manifest: PackManifest) -> None:
    listed = {part.name: part.size for part in manifest.parts}
    names = {*listed, MANIFEST_NAME}
    seen = set()
    for path in sorted(folder.iterdir()):
        facts = path.lstat()
        if path.name not in names:
            if stat.S_ISREG(facts.st_mode) and is_noise(path.name, names):
                continue
            raise troubles.extra_file(path.name)
        _check_plain(path, facts)
        if path.name in listed and facts.st_size != listed[path.name]:
            raise troubles.wrong_size(path.name)
        seen.add(path.name)
    for name in listed:
        if name not in seen:
            raise troubles.missing_file(name)


def _check_plain(path: Path, facts: os.stat_result) -> None:
    """A regular file with one name: no symbolic link, no second name of a file elsewhere, no device, no pipe."""
    if not stat.S_ISREG(facts.st_mode) or facts.st_nlink > 1:
        raise troubles.link(path.name)
