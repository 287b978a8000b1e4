"""The folder as one .tar.xz (Windows and macOS have products of their own), the same bytes for the same folder."""

import lzma
import stat
import tarfile
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Final

from release import desktop
from release.context import Build

FIRST: Final = "package.conf"
"""Read by the installer without unpacking the rest."""
_FILTERS: Final = [{"id": lzma.FILTER_X86}, {"id": lzma.FILTER_LZMA2, "preset": 9}]
"""Addresses in machine code, most of the core, are first made alike; any xz of the last fifteen years undoes that."""


def make(build: Build) -> list[Path]:
    """``{name}.tar.xz``: one folder of that name with the core and what ``desktop`` made beside it."""
    product = build.out / f"{build.name}.tar.xz"
    fresh = product.with_suffix(".new")
    build.out.mkdir(parents=True, exist_ok=True)
    with fresh.open("wb") as file, lzma.open(file, "wb", filters=_FILTERS) as squeezed:
        write_tar(squeezed, build.name, (desktop.beside(build), build.core), build.source_date)
    fresh.replace(product)
    return [product]


def write_tar(target: IO[bytes], top: str, folders: Iterable[Path], date: int) -> None:
    """All files of ``folders`` below ``top``, in the order of their names, root's, of one ``date``. Hard links become files.

    Raises: ValueError where two folders have a file of the same name.
    """
    members: dict[str, Path] = {}
    for folder in folders:
        for path in folder.rglob("*"):
            name = path.relative_to(folder).as_posix()
            if name in members and not (path.is_dir() and members[name].is_dir()):
                raise ValueError(f"{name} is in two of the folders to be packed")
            members[name] = path
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT, dereference=False) as tar:
        for name in sorted(members, key=lambda one: (one != FIRST, one)):
            _add(tar, f"{top}/{name}", members[name], date)


def _add(tar: tarfile.TarFile, name: str, path: Path, date: int) -> None:
    member = tarfile.TarInfo(name)
    member.mtime = date
    if path.is_symlink():
        member.type, member.linkname, member.mode = tarfile.SYMTYPE, str(path.readlink()), 0o777
        tar.addfile(member)
    elif path.is_dir():
        member.type, member.mode = tarfile.DIRTYPE, 0o755
        tar.addfile(member)
    else:
        runs = path.stat().st_mode & stat.S_IXUSR
        member.size, member.mode = path.stat().st_size, 0o755 if runs else 0o644
        with path.open("rb") as content:
            tar.addfile(member, content)
