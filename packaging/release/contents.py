"""What lies in a built core: which distributions, which native files, whose each is, and what else."""

import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from importlib.metadata import Distribution, DistributionFinder, MetadataPathFinder
from pathlib import Path, PurePosixPath
from typing import Final

_NATIVE: Final = re.compile(r"\.(so(\.[\w.]+)?|dll|pyd|dylib)$", re.IGNORECASE)
_EXTENSION: Final = re.compile(r"(\.abi3\.so|\.cpython-[^/]*\.so|\.pyd|\.cp3[^/]*\.pyd)$", re.IGNORECASE)
_BOOTLOADER: Final = "pyinstaller"
"""The executable itself is its work, whether a module of it is inside or not."""
_CARRIED: Final = re.compile(r"(^|/)([\w.-]+\.libs|\.dylibs)/")


def canonical(name: str) -> str:
    """A distribution's name as the package index compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


@dataclass(frozen=True, slots=True)
class Core:
    """``files``: every file below ``_internal`` by its place there, links left out; ``modules``: what the archive in the executable holds."""

    folder: Path
    files: tuple[str, ...]
    modules: frozenset[str]

    @property
    def native(self) -> tuple[str, ...]:
        """Shared libraries and extension modules."""
        return tuple(name for name in self.files if _NATIVE.search(name))

    def path(self, place: str) -> Path:
        """Where a file of ``files`` lies."""
        return self.folder / "_internal" / place


@dataclass(frozen=True, slots=True)
class Inside:
    """A distribution of which something is in the core: its files there, and whether modules of it are in the archive."""

    name: str
    distribution: Distribution = field(compare=False, repr=False)
    files: frozenset[str]
    modules: bool

    @property
    def version(self) -> str:
        """Without a local part such as ``+cpu``, which is one index's business."""
        return self.distribution.version.partition("+")[0]


def read_core(folder: Path, modules: Iterable[str]) -> Core:
    """``modules``: from :func:`packed_modules`. Raises: FileNotFoundError where no core lies."""
    inside = folder / "_internal"
    if not inside.is_dir():
        raise FileNotFoundError(inside)
    files = sorted(
        path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file() and not path.is_symlink()
    )
    return Core(folder, tuple(files), frozenset(modules))


_LIST: Final = """
import sys
from PyInstaller.archive.readers import CArchiveReader
print(*CArchiveReader(sys.argv[1]).open_embedded_archive("PYZ.pyz").toc, sep="\\n")
"""


def packed_modules(folder: Path, python: Path) -> list[str]:
    """Names of the modules in the executable's own archive, read by the ``python`` that has the PyInstaller which wrote it. Raises:
    CalledProcessError where there is no such archive."""
    program = next((folder / name for name in ("maju.exe", "maju") if (folder / name).is_file()), folder / "maju")
    return subprocess.run([python, "-c", _LIST, program], capture_output=True, text=True, check=True).stdout.split()


def distributions_inside(core: Core, site_packages: Path) -> list[Inside]:
    """Of the environment that built the core, those with a module or a file in it, by name."""
    files = frozenset(core.files)
    found = []
    # not distributions(): once the backport importlib_metadata is imported it answers there, and passes over recorded files that are gone
    for one in MetadataPathFinder.find_distributions(DistributionFinder.Context(path=[str(site_packages)])):
        recorded = [PurePosixPath(str(file)) for file in one.files or ()]
        lying = {str(file) for file in recorded if str(file) in files and not _is_about(file)}
        name = canonical(one.name)
        modules = name == _BOOTLOADER or any(_module(file) in core.modules for file in recorded if file.suffix == ".py")
        if lying or modules:
            found.append(Inside(name, one, frozenset(lying), modules))
    return sorted(found, key=lambda inside: inside.name)


def _is_about(file: PurePosixPath) -> bool:
    return file.parts[0].endswith((".dist-info", ".egg-info"))


def _module(file: PurePosixPath) -> str:
    parts = file.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def needs_naming(place: str) -> bool:
    """Whether a native file of a distribution is another's work: no extension module, or in the folder of grafted libraries."""
    return bool(_CARRIED.search(place)) or not _EXTENSION.search(place)


@dataclass(frozen=True, slots=True)
class SystemPackage:
    """The Debian package that a shared library of the building computer comes from."""

    name: str
    version: str
    source: str
    copyright: str


def debian_packages(libraries: Iterable[str]) -> dict[str, SystemPackage]:
    """By the libraries' file names; without those that no installed package has."""
    wanted = sorted(set(libraries))
    if not wanted or not sys.platform.startswith("linux"):
        return {}
    owners: dict[str, str] = {}
    for line in _told("dpkg-query", "--search", *(f"*/{name}" for name in wanted)).splitlines():
        package, _, path = line.partition(": ")
        owners.setdefault(path.rpartition("/")[2], package.partition(":")[0])
    owners = {name: owners[name] for name in wanted if name in owners}
    told = _told(
        "dpkg-query", "--show", "--showformat=${Package}\t${Version}\t${source:Package}\n", *set(owners.values())
    )
    packages = {line.partition("\t")[0]: _package(*line.split("\t")) for line in told.splitlines()}
    return {name: packages[owner] for name, owner in owners.items()}


def _package(name: str, version: str, source: str) -> SystemPackage:
    about = Path("/usr/share/doc") / name / "copyright"
    return SystemPackage(name, version, source, about.read_text(encoding="utf-8") if about.is_file() else "")


def _told(*command: str) -> str:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout
    except FileNotFoundError:
        return ""
