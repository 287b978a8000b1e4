"""A second build made of the first: the same files under a higher version, so that an update can be tried where no later build is."""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path


def higher(version: str) -> str:
    """The last number one higher."""
    head, _, last = version.rpartition(".")
    return f"{head}.{int(last) + 1}"


def newer_archive(archive: Path, work: Path, packing: str = "") -> Path:
    """As ``release.desktop`` writes it: ``package.conf`` tells the version, ``files.sha256`` the sum of that.

    A plain .tar, because xz takes minutes for nothing here; with ``packing``, the options of ``xz``, a .tar.xz.
    """
    version = _version_in(archive.name)
    work.mkdir(parents=True, exist_ok=True)
    subprocess.run(["tar", "-xf", archive.absolute(), "-C", work], check=True)
    (folder,) = work.iterdir()
    named = folder.rename(work / folder.name.replace(version, higher(version)))
    raise_version(named, version)
    made = work.parent / archive.name.replace(version, higher(version)).removesuffix("" if packing else ".xz")
    how = ["-I", f"xz {packing}"] if packing else []
    subprocess.run(["tar", *how, "-cf", made, "-C", work, named.name], check=True)
    shutil.rmtree(work)
    return made


def raise_version(folder: Path, version: str) -> None:
    """``package.conf`` and its line in ``files.sha256``."""
    conf = folder / "package.conf"
    text = re.sub(
        rf"^(version|id)={re.escape(version)}", rf"\1={higher(version)}", conf.read_text(encoding="utf-8"), flags=re.M
    )
    conf.write_text(text, encoding="utf-8")
    sums = folder / "files.sha256"
    known = hashlib.sha256(conf.read_bytes()).hexdigest()
    lines = sums.read_text(encoding="utf-8")
    sums.write_text(re.sub(r"^[0-9a-f]{64}(?=  \./package\.conf$)", known, lines, flags=re.M), encoding="utf-8")


def newer_deb(package: Path, work: Path) -> Path:
    """The control file tells the version. Packed lightly."""
    version = _version_in(package.name)
    subprocess.run(["dpkg-deb", "--raw-extract", package, work], check=True)
    control = work / "DEBIAN" / "control"
    text = control.read_text(encoding="utf-8")
    control.write_text(
        re.sub(rf"^Version: {re.escape(version)}$", f"Version: {higher(version)}", text, flags=re.M), encoding="utf-8"
    )
    made = work.parent / package.name.replace(version, higher(version))
    subprocess.run(["dpkg-deb", "-Zxz", "-z0", "--build", work, made], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(work)
    return made


def newer_centre(folder: Path, work: Path) -> Path:
    """The folder with its Linux archive and package one version higher, and the list of sums that belongs to that."""
    made = work.parent / f"{folder.name}-second"
    how = ["--link"] if folder.stat().st_dev == work.parent.stat().st_dev else []
    subprocess.run(["cp", "--archive", *how, folder.absolute(), made], check=True)
    for pattern in ("*-linux-*.tar.xz", "*.deb"):
        for product in list(made.rglob(pattern)):
            newer = newer_deb(product, work) if product.suffix == ".deb" else newer_archive(product, work, "-0 -T0")
            product.unlink()
            shutil.move(newer, product.parent)
            whole = made / "SHA256SUMS.txt"
            for sums in sorted(made.rglob(whole.name), key=lambda path: -len(path.parts)):
                _sum_again(sums, product.name, product.with_name(newer.name))
                if sums != whole:  # the list of the whole folder names the others, which have changed
                    _sum_again(whole, sums.name, sums)
    return made


def _sum_again(sums: Path, old: str, product: Path) -> None:
    """The line of ``old`` told of ``product`` instead."""
    known = hashlib.sha256(product.read_bytes()).hexdigest()
    lines = sums.read_text(encoding="utf-8")
    pattern = rf"^[0-9a-f]{{64}}(?P<before>[ *]{{2}}.*){re.escape(old)}(?P<end>\r?)$"
    told = re.sub(pattern, rf"{known}\g<before>{product.name}\g<end>", lines, flags=re.M)
    sums.unlink()  # it may be a second name of the first folder's
    sums.write_text(told, encoding="utf-8", newline="")


def _version_in(name: str) -> str:
    """Raises: ValueError where a product's file name has none."""
    found = re.search(r"\d+(\.\d+)+", name)
    if found is None:
        raise ValueError(f"no version in {name}")
    return found[0]
