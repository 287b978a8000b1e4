"""Signing, by whoever has the key: a command in the environment for each product; without one the product stays unsigned and says so.

``MAJU_SIGN_WINDOWS``, ``MAJU_SIGN_MACOS`` and ``MAJU_SIGN_LINUX`` sign one file, ``MAJU_NOTARISE_MACOS`` sends a disk image to Apple,
``MAJU_SIGN_SUMS`` signs the list of sums. Each is a command line; ``{file}`` in it is the file, else the file comes last. The same
command is called for what lies inside a product (``maju.exe``) and for the product itself, and has to be able to be called twice.
"""

import os
import shlex
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from release.context import Build

PLACE: Final = "{file}"
WINDOWS: Final = "MAJU_SIGN_WINDOWS"
MACOS: Final = "MAJU_SIGN_MACOS"
NOTARISE: Final = "MAJU_NOTARISE_MACOS"
LINUX: Final = "MAJU_SIGN_LINUX"
SUMS: Final = "MAJU_SIGN_SUMS"
HOOKS: Final = {"windows": WINDOWS, "macos": MACOS, "linux": LINUX}
"""The hook of a platform's products."""
PRODUCTS: Final = {"windows": (".msi",), "linux": (".tar.xz", ".deb", ".zip"), "macos": ()}
"""Signed when all else is done. A disk image is signed by its own step, before the notary sees it."""
SECONDS: Final = 1800
"""Longer than Apple's notarisation usually takes; a signer that asks for a password nobody types must not hold the build for ever."""


class SigningFailedError(RuntimeError):
    """A signer was named and did not sign; nothing unsigned may pass for signed."""


@dataclass(frozen=True, slots=True)
class Signed:
    """What came of one file: ``made`` is what the signer put beside it (a detached signature), where it did."""

    file: Path
    hook: str
    done: bool
    made: tuple[Path, ...] = ()

    def __str__(self) -> str:
        if not self.done:
            return f"{self.file.name}: not signed ({self.hook} is not set)"
        beside = "".join(f", {one.name}" for one in self.made)
        return f"{self.file.name}: signed by {self.hook}{beside}"


def sign(file: Path, hook: str, environment: Mapping[str, str] | None = None) -> Signed:
    """Have ``file`` signed in place, or beside it.

    Raises: SigningFailedError where the signer cannot be run, fails, takes too long, or leaves the file and its folder as they were.
    """
    command = (os.environ if environment is None else environment).get(hook, "").strip()
    if not command:
        return Signed(file, hook, done=False)
    before = _around(file)
    try:
        done = subprocess.run(
            _line(command, file), stdin=subprocess.DEVNULL, capture_output=True, timeout=SECONDS, check=False
        )
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise SigningFailedError(f"{hook}: {error}") from error
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip() or "no word of it on standard error"
        raise SigningFailedError(f"{hook}: exit code {done.returncode} for {file.name}: {said}")
    after = _around(file)
    changed = {path for path in after if after[path] != before.get(path)}
    if not changed:
        raise SigningFailedError(f"{hook}: {file.name} is as it was and nothing lies beside it")
    beside = sorted(path for path in changed if path != file and file not in path.parents)
    return Signed(file, hook, done=True, made=tuple(beside))


def make(build: Build) -> list[Path]:
    """Have this platform's products signed and say of each whether it is; the list of sums comes after. Raises: SigningFailedError."""
    made: list[Path] = []
    for product in sorted(build.out.glob(f"maju*{build.version}*")):
        if product.name.endswith(PRODUCTS[build.system]):
            signed = sign(product, HOOKS[build.system])
            print(f"  {signed}")
            made += signed.made
    return made


def notarise(file: Path, environment: Mapping[str, str] | None = None) -> bool:
    """Whether a notary was named and took the disk image. Raises: SigningFailedError."""
    return sign(file, NOTARISE, environment).done


def _line(command: str, file: Path) -> str | list[str]:
    """Windows takes a line as it stands; elsewhere it is parted as a shell would, and no shell runs it."""
    if os.name == "nt":
        return command.replace(PLACE, f'"{file}"') if PLACE in command else f'{command} "{file}"'
    words = shlex.split(command)
    return [word.replace(PLACE, str(file)) for word in words] if PLACE in command else [*words, str(file)]


def _around(file: Path) -> dict[Path, tuple[int, int]]:
    """Size and time of the file, of what lies inside where it is an application's folder, and of its neighbours."""
    paths = [*file.parent.iterdir(), *(file.rglob("*") if file.is_dir() else ())]
    return {path: (path.stat().st_size, path.stat().st_mtime_ns) for path in paths if path.is_file()}
