"""The Debian package: the core in /opt/maju, and what the desktop finds in /usr."""

import gzip
import hashlib
import os
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Final

from release.context import Build
from release.desktop import APP, LINUX, write_share

DEPENDS: Final = (
    "libc6 (>= 2.36)",  # of the Debian 12 that the core is built on
    *(
        "libstdc++6",
        "libgcc-s1",
        "libasound2 | libasound2t64",
        "libfontconfig1",
        "libfreetype6",
        "libx11-6",
        "libx11-xcb1",
    ),
    *("libgl1", "libegl1"),  # of the computer's own graphics driver
)
"""What the core does not carry (``core_parts.FROM_THE_SYSTEM`` and the graphics): each desktop has it."""
_ARCHITECTURES: Final = {"x86_64": "amd64", "arm64": "arm64"}
_MAINTAINER: Final = "maju <maju@localhost>"


def make(build: Build) -> list[Path]:
    """Needs dpkg-deb. Raises: FileNotFoundError without a core or without dpkg-deb, CalledProcessError."""
    tree = build.work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    _fill(tree, build)
    product = build.out / f"maju_{build.version}_{_ARCHITECTURES[build.machine]}.deb"
    build.out.mkdir(parents=True, exist_ok=True)
    fresh = product.with_suffix(".new")
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(fresh)],
        check=True,
        stdout=subprocess.DEVNULL,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(build.source_date)},
    )
    fresh.replace(product)
    shutil.rmtree(tree)
    return [product]


def _fill(tree: Path, build: Build) -> None:
    shutil.copytree(build.core, tree / "opt" / "maju", symlinks=True, copy_function=_linked)
    (tree / "usr" / "bin").mkdir(parents=True)
    (tree / "usr" / "bin" / "maju").symlink_to("/opt/maju/maju")
    share = tree / "usr" / "share"
    write_share(share, build.version, build.source_date)
    (share / "applications").mkdir()
    shutil.copyfile(LINUX / f"{APP}.desktop", share / "applications" / f"{APP}.desktop")
    _write_papers(share / "doc" / "maju", build)
    for folder in (tree, *(place for place in tree.rglob("*") if place.is_dir() and not place.is_symlink())):
        folder.chmod(0o755)
    _write_control(tree, build)


def _linked(source: str, target: str) -> None:
    """A second name of the same file: a gigabyte need not be written twice."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target)


def _write_papers(folder: Path, build: Build) -> None:
    folder.mkdir(parents=True)
    shutil.copyfile(LINUX / "deb" / "copyright", folder / "copyright")
    day = format_datetime(datetime.fromtimestamp(build.source_date, UTC))
    entry = (
        f"maju ({build.version}) stable; urgency=medium\n\n  * Version {build.version}.\n\n -- {_MAINTAINER}  {day}\n"
    )
    with (folder / "changelog.gz").open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write(entry.encode())


def _write_control(tree: Path, build: Build) -> None:
    files = sorted(place for place in tree.rglob("*") if place.is_file() and not place.is_symlink())
    folder = tree / "DEBIAN"
    folder.mkdir()
    folder.chmod(0o755)
    facts = {
        "@VERSION@": build.version,
        "@ARCHITECTURE@": _ARCHITECTURES[build.machine],
        "@SIZE@": str(sum(-(-place.stat().st_size // 1024) for place in files)),
        "@DEPENDS@": ", ".join(DEPENDS),
    }
    text = (LINUX / "deb" / "control").read_text(encoding="utf-8")
    for mark, fact in facts.items():
        text = text.replace(mark, fact)
    (folder / "control").write_text(text, encoding="utf-8")
    (folder / "md5sums").write_text(
        "".join(f"{_md5(file)}  {file.relative_to(tree)}\n" for file in files), encoding="utf-8"
    )
    for script in ("preinst", "postrm"):
        shutil.copyfile(LINUX / "deb" / script, folder / script)
        (folder / script).chmod(0o755)


def _md5(place: Path) -> str:
    """dpkg's own list is of MD5; it finds damage, and is no proof of origin."""
    with place.open("rb") as file:
        return hashlib.file_digest(file, lambda: hashlib.md5(usedforsecurity=False)).hexdigest()
