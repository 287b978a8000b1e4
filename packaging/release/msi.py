"""The installer for Windows: on Windows with WiX 3 (candle, light), elsewhere with wixl and msibuild (Debian: wixl, msitools)."""

import hashlib
import shutil
import subprocess
from pathlib import Path

from release import msi_wixl
from release.context import ROOT, Build
from release.msi_files import files_of, identity, write_fragment
from release.signing import WINDOWS, sign

SOURCE = ROOT / "packaging" / "windows" / "maju.wxs"
ICON = ROOT / "packaging" / "icons" / "maju.ico"
PROGRAMS = ("maju.exe", "maju-cli.exe")
_WIX = ("candle", "light")
_LINUX = ("wixl", "msibuild")
#: ICE38, 43, 57, 64 and 91 hold for installers that are only for one person or only for all; this one is for both.
_NOT_FOR_BOTH = ("ICE38", "ICE43", "ICE57", "ICE64", "ICE91")


def make(build: Build) -> list[Path]:
    """``{name}.msi`` of the core's folder.

    The programs inside are signed before they are packed, where there is a signer; the installer itself is a product like any other.
    Raises: FileNotFoundError without the tools, UnfitForWindowsError, SigningFailedError, RuntimeError with what the tools said or where
    the core changed meanwhile.
    """
    for program in PROGRAMS:
        sign(build.core / program, WINDOWS)
    work = build.work / "msi"
    work.mkdir(parents=True, exist_ok=True)
    files = files_of(build.core)
    fragment = work / "core.wxs"
    write_fragment(files, fragment)
    made = work / f"{build.name}.msi"
    before, contents = _state(build.core, files), _contents(build.core, files)
    values = {
        "Version": build.version,
        "ProductCode": identity("product", f"{build.version}:{contents}"),
        "Icon": str(ICON),
    }
    if all(shutil.which(tool) for tool in _WIX):
        _with_wix(fragment, build.core, values, made)
    elif all(shutil.which(tool) for tool in _LINUX):
        msi_wixl.build(SOURCE, fragment, build.core, values, identity("package", contents), made)
    else:
        raise FileNotFoundError("an MSI wants WiX 3 (candle, light) or, on Debian: apt-get install wixl msitools")
    if _state(build.core, files) != before:  # wixl says nothing, and what it packed cannot be unpacked
        raise RuntimeError(f"{build.core} has changed while it was packed")
    build.out.mkdir(parents=True, exist_ok=True)
    return [made.replace(build.out / made.name)]


def _state(core: Path, files: list[Path]) -> list[tuple[int, int]]:
    found = [(core / one).stat() for one in files]
    return [(one.st_size, one.st_mtime_ns) for one in found]


def _contents(core: Path, files: list[Path]) -> str:
    """What tells two builds of one version apart: SHA-256 over names and bytes."""
    whole = hashlib.sha256()
    for one in files:
        with (core / one).open("rb") as file:
            whole.update(f"{one.as_posix()}\0{hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return whole.hexdigest()


def _with_wix(fragment: Path, core: Path, values: dict[str, str], to: Path) -> None:
    folder = to.parent
    defines = [f"-d{name}={value}" for name, value in values.items()]
    candle = ["candle", "-nologo", "-arch", "x64", *defines, "-out", f"{folder}\\", str(SOURCE), str(fragment)]
    subprocess.run(candle, check=True)
    objects = [str(folder / f"{source.stem}.wixobj") for source in (SOURCE, fragment)]
    silenced = [f"-sice:{one}" for one in _NOT_FOR_BOTH]
    subprocess.run(["light", "-nologo", "-b", str(core), *silenced, "-out", str(to), *objects], check=True)
