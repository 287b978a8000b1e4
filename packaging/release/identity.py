"""Which build a core is: ``build.toml`` inside it, which ``maju --version`` tells, and the version resource of Windows programs."""

import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from release.context import ROOT, Build

FILE: Final = "build.toml"
_FIELDS: Final = {
    "CompanyName": "maju",
    "FileDescription": "마주: 면접 연습",
    "InternalName": "maju",
    "LegalCopyright": "GPL-3.0-or-later",
    "OriginalFilename": "maju.exe",
    "ProductName": "마주",
}
_KOREAN_UNICODE: Final = (0x0412, 0x04B0)
"""Language and code page of the strings above, as Windows numbers them."""


def make(build: Build) -> list[Path]:
    """Write ``build.toml`` into the core."""
    told = build.core / "_internal" / FILE
    told.unlink(missing_ok=True)
    told.write_text(build_toml(build, commit()), encoding="utf-8", newline="\n")
    return []


def build_toml(build: Build, commit: str) -> str:
    """Its text. ``commit``: of the source, empty where it is of none."""
    lines = ['format = "maju-build/1"', f'version = "{build.version}"', f'system = "{build.system}"']
    lines += [f'machine = "{build.machine}"', f'date = "{_day(build)}"', f'commit = "{commit}"']
    return "\n".join(lines) + "\n"


def _day(build: Build) -> str:
    return datetime.fromtimestamp(build.source_date, UTC).date().isoformat()


def commit(root: Path = ROOT) -> str:
    """Twelve digits of the source's commit, with ``+`` where files have been changed since; empty outside a repository."""
    told = _git(root, "rev-parse", "--short=12", "HEAD")
    changed = _git(root, "status", "--porcelain", "--untracked-files=no")
    return f"{told}+" if told and changed else told


def _git(root: Path, *arguments: str) -> str:
    try:
        asked = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return asked.stdout.strip() if asked.returncode == 0 else ""


def write_version_file(folder: Path, version: str) -> Path:
    """The version resource of ``maju.exe`` as PyInstaller reads it (its EXE(version=…))."""
    path = folder / "windows-version.txt"
    path.write_text(version_resource(version), encoding="utf-8", newline="\n")
    return path


def version_resource(version: str) -> str:
    """PyInstaller evaluates it as Python. ``version``: numbers with dots; Windows compares four. Raises: ValueError."""
    numbers = [int(part) for part in version.split(".")]
    if len(numbers) > 4:
        raise ValueError(f"a Windows version has four numbers: {version}")
    four = tuple([*numbers, 0, 0, 0, 0][:4])
    fields = _FIELDS | {"FileVersion": version, "ProductVersion": version}
    strings = ", ".join(f"StringStruct({name!r}, {words!r})" for name, words in sorted(fields.items()))
    language, page = _KOREAN_UNICODE
    return (
        "VSVersionInfo(\n"
        f"    ffi=FixedFileInfo(filevers={four}, prodvers={four}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0),\n"
        f"    kids=[StringFileInfo([StringTable('{language:04X}{page:04X}', [{strings}])]),\n"
        f"          VarFileInfo([VarStruct('Translation', [{language}, {page}])])],\n"
        ")\n"
    )
