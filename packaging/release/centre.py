"""The folder from which a centre sets its computers up: products, set-up scripts, settings, and places for what the centre adds."""

import hashlib
import os
import re
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from release.context import ROOT, Build
from release.desktop import LINUX

CENTRE: Final = ROOT / "packaging" / "centre"
KIOSK: Final = ROOT / "packaging" / "kiosk"
PROGRAM: Final = ("*.tar.xz", "*.deb", "*.msi", "*.dmg")
PACKS: Final = ("*-pack-*.zip",)
FOR_THE_CENTRE: Final = ("models", "materials", "kiosk")
"""Folders that the centre fills."""
EDITED: Final = ("centre.conf",)
"""Files that the centre changes: they are in no list of sums."""
LARGEST: Final = 2**32 - 1
"""Bytes of one file on FAT32."""
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f"*/:<>?\\|]|[. ]$')
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST_NAME: Final = 255
"""UTF-16 units of one name on FAT32."""


def make(build: Build) -> list[Path]:
    """One folder in ``build.out`` with what is there already. Raises: FileNotFoundError where no program is; ValueError where a stick
    could not hold it."""
    product = build.out / f"maju-{build.version}-centre"
    fresh = build.work / "centre"
    shutil.rmtree(fresh, ignore_errors=True)
    shutil.copytree(CENTRE, fresh, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FOR_THE_CENTRE:
        (fresh / name).mkdir(exist_ok=True)
    if KIOSK.is_dir():
        shutil.copytree(
            KIOSK, fresh / "kiosk", dirs_exist_ok=True, ignore=shutil.ignore_patterns("__pycache__", "*.py")
        )
    programs = _take(build, PROGRAM, fresh / "program")
    if not programs:
        raise FileNotFoundError(f"no program of version {build.version} in {build.out}: make the archive first")
    shutil.copyfile(LINUX / "install.sh", fresh / "program" / "install.sh")
    _write_sums(fresh / "program", sorted(programs))
    _take(build, PACKS, fresh / "packs")
    _write_sums(fresh, sorted(place for place in fresh.rglob("*") if place.is_file() and place.name not in EDITED))
    check_for_fat32(fresh)
    shutil.rmtree(product, ignore_errors=True)
    build.out.mkdir(parents=True, exist_ok=True)
    fresh.rename(product)
    return [product]


def _take(build: Build, patterns: Iterable[str], folder: Path) -> list[Path]:
    """Products of this version, as second names of the same files where the disk lets them be."""
    folder.mkdir(exist_ok=True)
    found = [place for pattern in patterns for place in sorted(build.out.glob(pattern)) if build.version in place.name]
    for place in found:
        try:
            os.link(place, folder / place.name)
        except OSError:
            shutil.copyfile(place, folder / place.name)
    return [folder / place.name for place in found]


def _write_sums(folder: Path, files: Iterable[Path]) -> None:
    lines = []
    for place in files:
        with place.open("rb") as file:
            lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {place.relative_to(folder).as_posix()}\n")
    (folder / "SHA256SUMS.txt").write_text("".join(lines), encoding="utf-8", newline="\n")


def check_for_fat32(folder: Path) -> None:
    """Raises: ValueError with every name, link or size that FAT32 does not take."""
    wrong = [f"{place.relative_to(folder)}: {why}" for place in sorted(folder.rglob("*")) if (why := _why_not(place))]
    seen: dict[str, Path] = {}
    for place in sorted(folder.rglob("*")):
        other = seen.setdefault(str(place.relative_to(folder)).casefold(), place)
        if other is not place:
            wrong.append(f"{place.relative_to(folder)}: the same name as {other.relative_to(folder)}")
    if wrong:
        raise ValueError("not for a stick: " + "; ".join(wrong))


def _why_not(place: Path) -> str:
    if place.is_symlink():
        return "a link"
    if _FORBIDDEN.search(place.name) or _RESERVED.fullmatch(place.name):
        return "a name that FAT32 refuses"
    if len(place.name.encode("utf-16-le")) // 2 > _LONGEST_NAME:
        return "too long a name"
    return "larger than 4 GiB - 1" if place.is_file() and place.stat().st_size > LARGEST else ""
