"""Takes OpenSSL 1.1.1 out of OpenCV's wheel for Linux: its licence does not go with the GPL, and no part of maju opens a film of the
internet.

OpenCV's FFmpeg is linked against it and would not load without. What stands in its place has every function that is asked for, and each
says that it failed: an address that begins with https is then refused as one that cannot be reached.
"""

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from release.context import Build

STAND_IN: Final = "libmaju-no-tls.so"
_FOLDERS: Final = "opencv_*.libs"
_REPLACED: Final = ("libcrypto-*.so.1.1*", "libssl-*.so.1.1*")
_ASKED: Final = re.compile(r"\bU (\w+)@(OPENSSL_1_1_[01])$", re.MULTILINE)


def make(build: Build) -> list[Path]:
    """Replace both libraries in the core by links to the stand-in. A core that has been treated is left as it is."""
    for folder in sorted((build.core / "_internal").glob(_FOLDERS)):
        old = [path for pattern in _REPLACED for path in sorted(folder.glob(pattern)) if not path.is_symlink()]
        if old:
            replace(folder, old, build.work / "no-tls")
            print(f"no TLS in {folder.name}: {', '.join(path.name for path in old)}")
    return []


def replace(folder: Path, old: Iterable[Path], work: Path) -> None:
    """Build the stand-in for what libraries of ``folder`` ask for and link the ``old`` names to it. Raises: CalledProcessError."""
    gone = list(old)
    others = [path for path in sorted(folder.glob("*.so*")) if path not in gone and not path.is_symlink()]
    work.mkdir(parents=True, exist_ok=True)
    source, versions = work / "no_tls.c", work / "no_tls.map"
    asked = functions_asked(others)
    source.write_text("".join(f"void *{name}(void) {{ return 0; }}\n" for name in sorted(asked)), encoding="ascii")
    versions.write_text(version_map(asked), encoding="ascii")
    flags = ["-shared", "-fPIC", "-Os", "-s", "-nostdlib", "-fno-builtin", f"-Wl,--version-script={versions}"]
    subprocess.run(["cc", *flags, f"-Wl,-soname,{STAND_IN}", "-o", folder / STAND_IN, source], check=True)
    for path in gone:
        path.unlink()
        path.symlink_to(STAND_IN)


def functions_asked(libraries: Iterable[Path]) -> dict[str, str]:
    """Names of OpenSSL's functions that ``libraries`` need, with the version they ask for."""
    command = ["nm", "--dynamic", "--undefined-only", *libraries]
    return dict(_ASKED.findall(subprocess.run(command, capture_output=True, text=True, check=True).stdout))


def version_map(asked: dict[str, str]) -> str:
    """The linker's script that gives each function its version."""
    groups = []
    for version in sorted(set(asked.values())):
        names = "; ".join(name for name in sorted(asked) if asked[name] == version)
        groups.append(f"{version} {{ global: {names}; local: *; }};\n")
    return "".join(groups)
