"""What a Linux package has beside the core: the desktop's files, the installer, and the lists by which it checks itself."""

import hashlib
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from release.context import ROOT, Build

APP: Final = "kr.maju.Maju"
LINUX: Final = ROOT / "packaging" / "linux"
ICONS: Final = ROOT / "packaging" / "icons"
SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
_CHUNK: Final = 2**20


def beside(build: Build) -> Path:
    """The folder that ``make`` fills: its contents belong into the archive, next to the core's."""
    return build.work / "linux"


def make(build: Build) -> list[Path]:
    """Fill ``beside(build)``: nothing of it is a product by itself. Raises: FileNotFoundError without a core."""
    folder = beside(build)
    shutil.rmtree(folder, ignore_errors=True)
    write_share(folder / "share", build.version, build.source_date)
    shutil.copyfile(LINUX / f"{APP}.desktop", folder / f"{APP}.desktop")
    shutil.copyfile(LINUX / "install.sh", folder / "install.sh")
    (folder / "install.sh").chmod(0o755)
    write_lists(folder, build)
    return []


def write_share(share: Path, version: str, source_date: int) -> None:
    """Icons, MIME type and AppStream metainfo as they lie in ``/usr/share``; the desktop entry knows its program's place and comes apart."""
    for size in SIZES:
        place = share / "icons" / "hicolor" / f"{size}x{size}" / "apps" / f"{APP}.png"
        place.parent.mkdir(parents=True)
        shutil.copyfile(ICONS / f"maju-{size}.png", place)
    scalable = share / "icons" / "hicolor" / "scalable" / "apps" / f"{APP}.svg"
    scalable.parent.mkdir(parents=True)
    shutil.copyfile(ICONS / "maju.svg", scalable)
    (share / "mime" / "packages").mkdir(parents=True)
    shutil.copyfile(LINUX / f"{APP}.xml", share / "mime" / "packages" / f"{APP}.xml")
    (share / "metainfo").mkdir()
    text = (LINUX / f"{APP}.metainfo.xml").read_text(encoding="utf-8")
    day = datetime.fromtimestamp(source_date, UTC).date().isoformat()
    text = text.replace("@VERSION@", version).replace("@DATE@", day)
    (share / "metainfo" / f"{APP}.metainfo.xml").write_text(text, encoding="utf-8")


def write_lists(folder: Path, build: Build) -> None:
    """``files.sha256``, ``links.txt`` and ``package.conf``: of the core and of ``folder`` as they are going to lie in one folder."""
    files = {name: place for tree in (build.core, folder) for name, place in _inside(tree).items()}
    links = sorted(name for name, place in files.items() if place.is_symlink())
    listed = [f"{_sha256(place)}  {name}\n" for name, place in sorted(files.items()) if not place.is_symlink()]
    target = {name: str(files[name].readlink()) for name in links}
    (folder / "links.txt").write_text("".join(f"{name}\t{target[name]}\n" for name in links), encoding="utf-8")
    known = hashlib.sha256("".join([*listed, *map(repr, sorted(target.items()))]).encode()).hexdigest()[:12]
    size = sum(-(-place.stat().st_size // 4096) * 4 for place in files.values() if not place.is_symlink())
    conf = folder / "package.conf"
    conf.write_text(
        f"version={build.version}\nid={build.version}-{known}\nkilobytes={size}\nmachine={build.machine}\n",
        encoding="utf-8",
    )
    listed.append(f"{_sha256(conf)}  ./package.conf\n")
    (folder / "files.sha256").write_text("".join(listed), encoding="utf-8")


def _inside(tree: Path) -> dict[str, Path]:
    """Files and links below a folder, as ``./path``. Raises: FileNotFoundError where it is none."""
    if not tree.is_dir():
        raise FileNotFoundError(tree)
    found = [place for place in tree.rglob("*") if place.is_symlink() or place.is_file()]
    return {f"./{place.relative_to(tree).as_posix()}": place for place in found}


def _sha256(place: Path) -> str:
    with place.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
