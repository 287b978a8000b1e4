"""What every step of a build is told: the version, the platform, and where things lie."""

import platform
import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parents[2]
_SYSTEMS: Final = {"linux": "linux", "win32": "windows", "darwin": "macos"}
_MACHINES: Final = {"amd64": "x86_64", "x86_64": "x86_64", "arm64": "arm64", "aarch64": "arm64"}


@dataclass(frozen=True, slots=True)
class Build:
    """One build of one platform.

    ``system``: linux, windows or macos; ``machine``: x86_64 or arm64; ``work``: a folder for what is made on the way; ``out``:
    where the products go, those alone; ``source_date``: seconds since 1970 that are written into archives instead of the clock.
    """

    version: str
    system: str
    machine: str
    work: Path
    out: Path
    source_date: int

    @property
    def core(self) -> Path:
        """The self-contained folder that PyInstaller makes: the program, and ``_internal`` with all it needs."""
        return self.work / "core" / "maju"

    @property
    def name(self) -> str:
        """The beginning of every product's file name."""
        return f"maju-{self.version}-{self.system}-{self.machine}"


def this_system() -> str:
    """Raises: KeyError where the program cannot be built."""
    return _SYSTEMS[sys.platform]


def this_machine() -> str:
    """Raises: KeyError, as above."""
    return _MACHINES[platform.machine().lower()]


def version() -> str:
    """Of the program, read without importing it. Raises: ValueError where it has none."""
    source = (ROOT / "app" / "maju" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', source, re.MULTILINE)
    if found is None:
        raise ValueError("app/maju/__init__.py has no __version__")
    return found[1]
