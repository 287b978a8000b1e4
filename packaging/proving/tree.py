"""A bare Debian tree: made once with debootstrap, copied for each proof."""

import shutil
import subprocess
from pathlib import Path
from typing import Final

SUITE: Final = "bookworm"
MIRROR: Final = "http://deb.debian.org/debian"
USER: Final = "jiwoo"
UID: Final = 1000

#: What every desktop of Debian 12 has and minbase has not, each with its reason. No Korean font: the program has to show Korean
#: without one. No sound server, no keyring, no D-Bus session: the program has to do without.
DESKTOP: Final = {
    "xvfb": "the X server; here one that paints into memory",
    "libgl1": "OpenGL as every desktop has it; MediaPipe and Qt ask the system for it, because it belongs to the driver",
    "libegl1": "the same, for Qt and MediaPipe",
    "libgl1-mesa-dri": "the driver behind both, in software here",
    "libasound2": "ALSA, with the sound settings of the system; PortAudio asks it for devices",
    "fontconfig": "where the system's fonts are, and its cache, which would else be written into each home; DejaVu, which has no Korean",
    "xz-utils": "what every file manager unpacks .tar.xz with (priority standard: on every installed Debian)",
}
#: Patterns of what must not be there: with one of these the proof would say nothing.
FORBIDDEN: Final = (
    "usr/bin/python*",
    "usr/local/bin/python*",
    "usr/lib/python*",
    "usr/lib/x86_64-linux-gnu/libpython*",
    "usr/bin/cc",
    "usr/bin/c++",
    "usr/bin/gcc*",
    "usr/bin/g++*",
    "usr/bin/clang*",
    "usr/bin/tcc",
    "usr/bin/as",
    "usr/bin/ld",
    "usr/bin/make",
    "usr/bin/cmake",
    "usr/include/*.h",
)


class NotBareError(Exception):
    """The tree holds what a bare one does not."""


def forbidden(tree: Path) -> list[str]:
    """Interpreters, compilers and headers in ``tree``, relative to it."""
    return sorted(str(found.relative_to(tree)) for pattern in FORBIDDEN for found in tree.glob(pattern))


def make_base(base: Path) -> None:
    """Debian 12 with the desktop's libraries at ``base``; nothing is done where it is whole already.

    Raises: CalledProcessError when debootstrap or apt-get fail (both need the network and root); NotBareError.
    """
    whole = base / "var" / "lib" / "maju-proof-base"
    if not whole.is_file() or whole.read_text(encoding="utf-8").split() != list(DESKTOP):
        shutil.rmtree(base, ignore_errors=True)
        _make(base)
        whole.write_text("\n".join(DESKTOP) + "\n", encoding="utf-8")
    found = forbidden(base)
    if found:
        raise NotBareError(", ".join(found))


def _make(base: Path) -> None:
    subprocess.run(
        ["debootstrap", "--variant=minbase", SUITE, str(base), MIRROR], check=True, stdout=subprocess.DEVNULL
    )
    inside = ["chroot", str(base), "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q"]
    install = [*inside, "install", "-y", "--no-install-recommends", *DESKTOP]
    subprocess.run(install, check=True, stdout=subprocess.DEVNULL)
    subprocess.run([*inside, "clean"], check=True)
    shutil.rmtree(base / "var" / "lib" / "apt" / "lists", ignore_errors=True)
    (base / "var" / "lib" / "apt" / "lists" / "partial").mkdir(parents=True)
    subprocess.run(
        ["chroot", str(base), "useradd", "--create-home", "--uid", str(UID), "--shell", "/bin/bash", USER], check=True
    )
    for name in ("stick", "screen"):
        (base / "media" / name).mkdir(parents=True)
    sockets = base / "tmp" / ".X11-unix"  # every start of a machine with a display makes it
    sockets.mkdir()
    sockets.chmod(0o1777)


def copy_base(base: Path, tree: Path) -> None:
    """A fresh copy to prove in; an old one is removed."""
    shutil.rmtree(tree, ignore_errors=True)
    tree.parent.mkdir(parents=True, exist_ok=True)
    subprocess.run(["cp", "--archive", "--reflink=auto", str(base), str(tree)], check=True)
