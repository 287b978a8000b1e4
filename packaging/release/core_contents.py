"""What PyInstaller is told beyond tables: found in the environment that builds."""

import os
import pkgutil
import re
import sys
import sysconfig
from collections.abc import Callable, Iterable, Iterator
from importlib import metadata
from pathlib import Path

from release.context import ROOT
from release.core_parts import FROM_THE_SYSTEM, NO_FILES, NO_MODULES, OPENED_BY_NAME

Binary = tuple[str, str, str]
"""Place inside, file it comes from, kind: PyInstaller's entry of a library."""

_UNWANTED = re.compile("|".join(NO_FILES))
_KEPT_METADATA = ("METADATA", "entry_points.txt")


def is_no_test(module: str) -> bool:
    """Whether a module is none of a library's tests."""
    return not re.search(r"\.(tests?|conftest)(\.|$)", module)


def is_wanted(place: str) -> bool:
    """Whether a file stays, by its place in the folder."""
    place = place.replace("\\", "/")
    if Path(place).name in FROM_THE_SYSTEM:
        return False
    return place.startswith("tests/fixtures/") or not _UNWANTED.search(place)


def program_modules() -> list[str]:
    """Every module of the program: many are named in tables of strings alone (commands, engines, readers of documents)."""
    folder = ROOT / "app"
    files = sorted((folder / "maju").rglob("*.py"))
    names = (".".join(file.relative_to(folder).with_suffix("").parts) for file in files)
    return [name.removesuffix(".__init__") for name in names if not name.endswith("__main__")]


def without_orphans(
    binaries: list[Binary], imports: Callable[[str], Iterable[str]], own: Iterable[str]
) -> list[Binary]:
    """Without libraries of the system that nothing else needs, once unwanted files are gone.

    ``imports`` names the files that a library asks for; ``own``: folders whose files stay in any case.
    """
    by_name = {Path(place).name: (place, file, kind) for place, file, kind in binaries}
    roots = tuple(str(Path(folder)) + os.sep for folder in own)
    waiting = [one for one in binaries if one[2] != "BINARY" or one[1].startswith(roots) or one[0] in OPENED_BY_NAME]
    kept: dict[str, Binary] = {}
    while waiting:
        one = waiting.pop()
        if one[0] in kept:
            continue
        kept[one[0]] = one
        if one[2] in ("BINARY", "EXTENSION"):
            waiting += [by_name[name] for name in imports(one[1]) if name in by_name]
    return [one for one in binaries if one[0] in kept]


def standard_library() -> list[str]:
    """Every module of the standard library but those of ``NO_MODULES``: packs bring libraries that import others than the core."""
    folder = Path(sysconfig.get_path("stdlib"))
    found = []
    for name in sorted(sys.stdlib_module_names - set(NO_MODULES)):
        found.append(name)
        if (folder / name).is_dir():
            found += _below(folder / name, name)
    return [name for name in found if is_no_test(name) and not name.startswith(("this", "antigravity"))]


def _below(folder: Path, package: str) -> Iterator[str]:
    for found in pkgutil.iter_modules([str(folder)]):
        name = f"{package}.{found.name}"
        if found.name != "__main__":
            yield name
        if found.ispkg:
            yield from _below(folder / found.name, name)


def metadata_files() -> list[tuple[str, str]]:
    """What libraries ask :mod:`importlib.metadata` for, their version and entry points, of every distribution."""
    found = []
    for one in metadata.distributions():
        folder = Path(str(one.locate_file(""))) / Path(str(getattr(one, "_path", ""))).name
        found += [(str(folder / name), folder.name) for name in _KEPT_METADATA if (folder / name).is_file()]
    return found
