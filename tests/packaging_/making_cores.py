"""A small core of real files: what the test's own environment has installed, laid as PyInstaller lays it."""

import shutil
import sysconfig
from collections.abc import Iterable
from importlib.metadata import files
from pathlib import Path

from release.contents import Core, read_core
from release.context import Build

SITE_PACKAGES = Path(sysconfig.get_path("purelib"))
DATE = 1_763_769_600


def build_in(folder: Path) -> Build:
    """A build whose core lies in ``folder``."""
    build = Build("0.1.0", "linux", "x86_64", folder / "build", folder / "dist", DATE)
    build.out.mkdir(parents=True)
    (build.core / "_internal").mkdir(parents=True)
    return build


def native_of(distribution: str, pattern: str) -> str:
    """The one file of an installed distribution that fits, by its place in site-packages."""
    return next(str(file) for file in files(distribution) or [] if file.match(pattern))


def lay(build: Build, places: Iterable[str], modules: Iterable[str] = (), others: Iterable[str] = ()) -> Core:
    """Copy installed files into the core; ``others`` are empty files of their own."""
    inside = build.core / "_internal"
    for place in places:
        (inside / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SITE_PACKAGES / place, inside / place)
    for place in others:
        (inside / place).parent.mkdir(parents=True, exist_ok=True)
        (inside / place).touch()
    return read_core(build.core, modules)
