"""Which platform has a wheel of every pinned requirement: asks pip, which asks PyPI; nothing is downloaded but descriptions.

The answer is the table in docs/packaging-platforms.md. Markers are evaluated here, because pip takes those of the computer it runs on.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from release.context import ROOT, Build
from release.core_parts import LEFT_OUT, REPLACED

TABLE: Final = ROOT / "docs" / "packaging-platforms.md"
BEGIN: Final = "<!-- written by packaging/release/wheels.py -->"
END: Final = "<!-- until here -->"
PYTHON: Final = "3.11"
NOT_IN_CORE: Final = {*LEFT_OUT, *(one for brought in LEFT_OUT.values() for one in brought)}
#: Debian 12's; a wheel for an older glibc serves a newer one.
GLIBC: Final = range(5, 37)
_NONE: Final = re.compile(r"No matching distribution found for ([\w.-]+)==")


@dataclass(frozen=True, slots=True)
class Platform:
    """``tags``: what pip calls it; ``marks``: what its Python would answer to the markers of requirements."""

    name: str
    tags: tuple[str, ...]
    marks: Mapping[str, str]


def _linux(machine: str) -> tuple[str, ...]:
    named = ("linux", "manylinux1", "manylinux2010", "manylinux2014", *(f"manylinux_2_{minor}" for minor in GLIBC))
    return tuple(f"{one}_{machine}" for one in named)


def _marks(system: str, platform_system: str, os_name: str, machine: str) -> dict[str, str]:
    version = {"python_version": PYTHON, "python_full_version": f"{PYTHON}.9", "implementation_name": "cpython"}
    place = {
        "sys_platform": system,
        "platform_system": platform_system,
        "os_name": os_name,
        "platform_machine": machine,
    }
    return {**version, **place, "platform_python_implementation": "CPython", "extra": ""}


PLATFORMS: Final = (
    Platform("windows-x86_64", ("win_amd64",), _marks("win32", "Windows", "nt", "AMD64")),
    Platform("macos-arm64", ("macosx_14_0_arm64",), _marks("darwin", "Darwin", "posix", "arm64")),
    Platform("macos-x86_64", ("macosx_14_0_x86_64",), _marks("darwin", "Darwin", "posix", "x86_64")),
    Platform("linux-x86_64", _linux("x86_64"), _marks("linux", "Linux", "posix", "x86_64")),
    Platform("linux-arm64", _linux("aarch64"), _marks("linux", "Linux", "posix", "aarch64")),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """``missing``: pins without a wheel; ``unpinned``: what a pinned package needs there and no line pins."""

    platform: str
    asked: int
    missing: tuple[str, ...] = ()
    unpinned: tuple[str, ...] = field(default=())


def make(_build: Build) -> list[Path]:
    """Ask for every platform and write the table. Raises: RuntimeError with pip's words."""
    lines = [line for name in ("", "-compiled") for line in _lines(ROOT / "packaging" / f"requirements{name}.txt")]
    write_table([ask(platform, pins(lines, platform)) for platform in PLATFORMS])
    return [TABLE]


def pins(lines: Iterable[str], platform: Platform) -> list[str]:
    """``name==version`` of each line that holds there and is in the core."""
    found = set()
    for line in lines:
        one = Requirement(line)
        holds = one.marker is None or one.marker.evaluate(dict(platform.marks))
        name = canonicalize_name(one.name)
        if holds and name not in NOT_IN_CORE:
            found.add(f"{REPLACED.get(name, name)}{one.specifier}")
    return sorted(found)


Pip = Callable[[Platform, list[str], Path], str]


def ask(platform: Platform, wanted: list[str], pip: "Pip | None" = None) -> Answer:
    """Again without what is missing until pip has found the rest. Raises: RuntimeError where pip says something else."""
    left, missing = list(wanted), []
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        while said := (pip or _pip)(platform, left, report):
            none = _NONE.search(said)
            lacking = [one for one in left if none and one.startswith(f"{canonicalize_name(none[1])}==")]
            if not lacking:
                raise RuntimeError(f"{platform.name}: {said.strip()[-500:]}")
            missing += lacking
            left.remove(lacking[0])
        found = json.loads(report.read_text(encoding="utf-8"))["install"]
    return Answer(platform.name, len(wanted), tuple(missing), tuple(unpinned(found, wanted, platform)))


def unpinned(found: list[dict[str, Any]], wanted: Iterable[str], platform: Platform) -> list[str]:
    """Names that a package of pip's report requires on that platform and that are neither pinned nor left out of the core."""
    known = {one.partition("==")[0] for one in wanted} | NOT_IN_CORE | set(REPLACED)
    needs = set()
    for package in found:
        metadata = package["metadata"]
        for text in metadata.get("requires_dist", []):
            one = Requirement(text)
            holds = one.marker is None or one.marker.evaluate(dict(platform.marks))
            if holds and canonicalize_name(one.name) not in known:
                needs.add(f"{canonicalize_name(one.name)} ({canonicalize_name(metadata['name'])})")
    return sorted(needs)


def write_table(answers: Iterable[Answer], path: Path = TABLE) -> None:
    """Put the table between its marks. Raises: ValueError where the file has none."""
    text = path.read_text(encoding="utf-8")
    if BEGIN not in text or END not in text:
        raise ValueError(f"{path}: no place for the table")
    rows = ["| platform | pins | no wheel | needed there, not pinned (by) |", "|---|---|---|---|"]
    for one in answers:
        gaps = (", ".join(words) or "none" for words in (one.missing, one.unpinned))
        rows.append(f"| {one.platform} | {one.asked} | {' | '.join(gaps)} |")
    table = "\n".join([BEGIN, *rows, END])
    path.write_text(text.partition(BEGIN)[0] + table + text.partition(END)[2], encoding="utf-8", newline="\n")


def _lines(path: Path) -> list[str]:
    return [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]


def _pip(platform: Platform, wanted: list[str], report: Path) -> str:
    """What pip says where it fails; empty where it found all."""
    listed = report.with_name("wanted.txt")
    listed.write_text("\n".join(wanted), encoding="utf-8")
    where = [word for tag in platform.tags for word in ("--platform", tag)]
    dry = [
        "--dry-run",
        "--ignore-installed",
        "--no-deps",
        "--only-binary=:all:",
        "--target",
        str(report.parent / "none"),
    ]
    what = ["--python-version", PYTHON, "--implementation", "cp", "--report", str(report), "-r", str(listed)]
    command = [sys.executable, "-m", "pip", "install", "--quiet", *dry, *where, *what]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    return (done.stderr or f"exit code {done.returncode}") if done.returncode else ""
