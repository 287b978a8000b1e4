"""Make what people download, from the pinned dependencies: ``python packaging/build.py [STEP …] [--out dist]``.

Without a step all of this platform's that are marked as usual, in the order of ``STEPS``; each can be repeated alone on what the
ones before have left in ``build/``. The Python that runs this file is the one that goes into the package: 3.11 to 3.14 with its
shared library, on Linux of the oldest system that is to run it. docs/packaging.md tells more.
"""

import argparse
import importlib
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NamedTuple

from release.context import ROOT, Build, this_machine, this_system, version

_EVERY: Final = ("linux", "windows", "macos")


class Step(NamedTuple):
    """A module ``release.<name>`` with ``make(build) -> list[Path]``; ``usual``: made without being named."""

    name: str
    systems: tuple[str, ...]
    usual: bool
    words: str


STEPS: Final = (
    Step("core", _EVERY, True, "the self-contained folder"),
    Step("no_tls", ("linux",), True, "OpenCV's old OpenSSL out of the folder"),
    Step("identity", _EVERY, True, "build.toml in the folder, which maju --version tells"),
    Step("licences", _EVERY, True, "LICENCES.html of everything inside, into the folder"),
    Step("sbom", _EVERY, True, "the list of components (CycloneDX), into the folder and beside it"),
    Step("desktop", ("linux",), True, "installer and desktop files beside the folder"),
    Step("archive", ("linux",), True, ".tar.xz"),
    Step("deb", ("linux",), True, ".deb"),
    Step("msi", ("windows",), True, ".msi"),
    Step("macos", ("macos",), True, ".app and .dmg"),
    Step("source", _EVERY, False, "the program's own source, of a clean commit"),
    Step("packs", _EVERY, False, "torch and GPU packs (fetches 1 GB)"),
    Step("signing", _EVERY, True, "signatures, by whoever MAJU_SIGN_… names"),
    Step("sums", _EVERY, True, "SHA256SUMS.txt and its sheet, of all there is"),
    Step("wheels", _EVERY, False, "which platform has a wheel of every requirement (asks PyPI)"),
    Step("centre", _EVERY, False, "the folder from which a centre sets its computers up"),
)
"""In the order in which each has what it needs."""


def chosen(names: Sequence[str], system: str) -> list[Step]:
    """The named steps, or the usual ones, in their order. Raises: ValueError for a name that this system has no step for."""
    there = [step for step in STEPS if system in step.systems]
    unknown = set(names) - {step.name for step in there}
    if unknown:
        raise ValueError(f"no step for {system}: {', '.join(sorted(unknown))}")
    return [step for step in there if step.name in names or (not names and step.usual)]


def source_date() -> int:
    """Seconds since 1970 for archives: ``SOURCE_DATE_EPOCH``, else when the newest commit was made, so that two builds agree."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    if given:
        return int(given)
    command = ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "steps", nargs="*", metavar="STEP", help=", ".join(f"{step.name}: {step.words}" for step in STEPS)
    )
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="folder of the products (dist)")
    parser.add_argument("--work", type=Path, default=ROOT / "build", help="folder of what is made on the way (build)")
    options = parser.parse_args(arguments)
    system = this_system()
    build = Build(version(), system, this_machine(), options.work.resolve(), options.out.resolve(), source_date())
    try:
        steps = chosen(options.steps, system)
    except ValueError as error:
        parser.error(str(error))
    build.work.mkdir(parents=True, exist_ok=True)
    build.out.mkdir(parents=True, exist_ok=True)
    for step in steps:
        _run(step, build)
    return 0


def _run(step: Step, build: Build) -> None:
    began = time.monotonic()
    print(f"{step.name}: {step.words}", flush=True)
    for product in importlib.import_module(f"release.{step.name}").make(build):
        print(f"  {product} ({_size(product) / 1e6:.1f} MB)")
    print(f"  {time.monotonic() - began:.0f} s", flush=True)


def _size(product: Path) -> int:
    inside = product.rglob("*") if product.is_dir() else (product,)
    return sum(path.stat().st_size for path in inside if path.is_file())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
