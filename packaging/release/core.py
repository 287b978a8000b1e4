"""The core: a clean environment of the pinned wheels, and the folder that PyInstaller makes of it."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from release import elf, identity
from release.context import ROOT, Build
from release.core_parts import LEFT_OUT, REPLACED

_PINNED: Final = ROOT / "packaging" / "requirements.txt"
_COMPILED: Final = ROOT / "packaging" / "requirements-compiled.txt"
_TOOLS: Final = ROOT / "packaging" / "requirements-build.txt"
_STAMP: Final = "maju-build.json"

COMPILING: Final = {
    # llama.cpp for whichever processor of the last twenty years: one library each, chosen at run time (engines/llama_opening.py);
    # built as usual it takes what the computer that builds can, and ends on an older one with an illegal instruction.
    "CMAKE_ARGS": " ".join(
        (
            "-DLLAVA_BUILD=OFF",
            "-DGGML_NATIVE=OFF",
            "-DGGML_BACKEND_DL=ON",
            "-DGGML_CPU_ALL_VARIANTS=ON",
            "-DCMAKE_INSTALL_BINDIR=llama_cpp/lib",
            "-DCMAKE_INSTALL_LIBDIR=llama_cpp/lib",
            "-DCMAKE_INSTALL_RPATH=$ORIGIN",
        )
    ),
    "HNSWLIB_NO_NATIVE": "1",
}
"""Environment in which wheels are compiled that no platform's index has."""


def make(build: Build) -> list[Path]:
    """Make ``build.core``. No product of its own: other steps pack it."""
    python = environment(build)
    environ = os.environ | {"SOURCE_DATE_EPOCH": str(build.source_date), "PYTHONHASHSEED": "1"}
    if build.system == "windows":
        environ["MAJU_VERSION_FILE"] = str(identity.write_version_file(build.work, build.version))
    folders = ["--distpath", str(build.core.parent), "--workpath", str(build.work / "pyinstaller")]
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, "maju.spec"]
    subprocess.run(command, cwd=ROOT / "packaging", env=environ, check=True)
    if build.system == "linux":
        print(f"stripped: {elf.strip_folder(build.core, build.work) / 1e6:.0f} MB less")
    return []


def environment(build: Build) -> Path:
    """The interpreter of ``build.work/venv`` with the core's wheels and the tools; made anew when a list of them has changed."""
    folder = build.work / "venv"
    python = folder / ("Scripts/python.exe" if build.system == "windows" else "bin/python")
    stamp, wanted = folder / _STAMP, fingerprint()
    if stamp.is_file() and json.loads(stamp.read_text(encoding="utf-8")) == wanted:
        return python
    venv.create(folder, clear=True, with_pip=True)
    wheels = compiled_wheels(build, python)
    lines = build.work / "requirements-core.txt"
    lines.write_text("\n".join(core_requirements(_PINNED.read_text(encoding="utf-8"))) + "\n", encoding="utf-8")
    _pip(python, "install", "--no-deps", "-r", str(lines), *map(str, wheels))
    _pip(python, "install", "-r", str(_TOOLS))
    stamp.write_text(json.dumps(wanted), encoding="utf-8")
    return python


def fingerprint() -> dict[str, str]:
    """Changes whenever another environment is due."""
    files = (_PINNED, _COMPILED, _TOOLS, ROOT / "packaging" / "release" / "core_parts.py", Path(__file__))
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files} | {"python": sys.version}


def core_requirements(pinned: str) -> Iterator[str]:
    """The lines of requirements.txt that the core takes."""
    without = {name for root, brought in LEFT_OUT.items() for name in (root, *brought)}
    for line in pinned.splitlines():
        name, separator, version = line.partition("==")
        if separator and name not in without:
            yield f"{REPLACED.get(name, name)}=={version}"


def compiled_wheels(build: Build, python: Path) -> list[Path]:
    """Wheels of requirements-compiled.txt that fit other computers than this one, compiled where they are not there yet."""
    folder = build.work / "wheels"
    folder.mkdir(parents=True, exist_ok=True)
    found = []
    for line in _COMPILED.read_text(encoding="utf-8").splitlines():
        requirement, _, marker = (part.strip() for part in line.partition(";"))
        if not requirement or requirement.startswith("#") or ("win32" in marker and build.system == "windows"):
            continue
        found.append(_compiled(folder, requirement, python))
    return found


def _compiled(folder: Path, requirement: str, python: Path) -> Path:
    """One wheel, kept in a folder named after how it was made: pip's own cache knows nothing of the settings."""
    how = hashlib.sha256(json.dumps([COMPILING, requirement, sys.version]).encode()).hexdigest()[:12]
    goal = folder / f"{requirement.replace('==', '-')}-{how}"
    if not any(goal.glob("*.whl")):
        fresh = goal.with_suffix(".new")
        shutil.rmtree(fresh, ignore_errors=True)
        _pip(python, "wheel", "--no-deps", "--no-cache-dir", "--wheel-dir", str(fresh), requirement)
        fresh.rename(goal)
    return next(goal.glob("*.whl"))


def _pip(python: Path, *arguments: str) -> None:
    subprocess.run(
        [python, "-m", "pip", "--disable-pip-version-check", *arguments], env=os.environ | COMPILING, check=True
    )
