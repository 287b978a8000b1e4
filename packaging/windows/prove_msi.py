"""Installs, updates, breaks and removes the installer in Wine, silently, and prints what was found. By hand: `apt-get install wine64 wine`.

Wine is not Windows: it takes what nobody set for "everybody", puts nothing back when an installation fails, does not tell the old version
that it is removed for a newer one (packs would go; here it is told by hand), and knows no SmartScreen.
"""

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from release import msi
from release.context import Build
from release.msi_files import identity

OLD, NEW = "0.1.0", "0.2.0"


class Windows:
    """One Wine prefix."""

    def __init__(self, folder: Path) -> None:
        self._environment = {**os.environ, "WINEPREFIX": str(folder), "WINEDEBUG": "-all", "LC_ALL": "C.UTF-8"}
        self.run("wineboot", "-i")
        user = next(one for one in (folder / "drive_c" / "users").iterdir() if one.name != "Public")
        self.program = folder / "drive_c" / "Program Files" / "maju"
        self.records = user / "AppData" / "Local" / "maju"
        self.menu = user / "AppData" / "Roaming" / "Microsoft" / "Windows" / "Start Menu" / "Programs" / "마주.lnk"

    def run(self, *command: str) -> int:
        """The exit code, of which a shell of Linux sees the lowest eight bits (1603 is 67)."""
        return subprocess.run(["wine", *command], env=self._environment, capture_output=True, timeout=600).returncode

    def msiexec(self, what: str, package: Path, *properties: str) -> int:
        """Without a word on the screen."""
        return self.run("msiexec", what, f"Z:{str(package).replace('/', chr(92))}", "/qn", *properties)

    def registered(self) -> bool:
        """Whether the registry knows where the program is."""
        return any(self.run("reg", "query", rf"{root}\Software\maju") == 0 for root in ("HKLM", "HKCU"))


def stand_in(folder: Path, version: str, files: int) -> Path:
    """A folder laid out like the core; some files change with the version, some come and go."""
    contents = {"maju.exe": version, "maju-cli.exe": version, f"_internal/only-{version}.dll": version}
    contents |= {f"_internal/library{number % 37}/file{number}.bin": str(number) * 50 for number in range(files)}
    contents |= {f"_internal/changing{number}.bin": f"{version} {number}" for number in range(20)}
    for name, text in contents.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def made(work: Path, version: str, core: Path | None, files: int) -> tuple[Build, Path]:
    """A build of a core, or of a stand-in, and its installer."""
    build = Build(version, "windows", "x86_64", work / version, work / "out", 0)
    build.core.parent.mkdir(parents=True)
    if core is None:
        stand_in(build.core, version, files)
    else:
        shutil.copytree(core, build.core)
        (build.core / f"only-{version}.txt").write_text(version, encoding="ascii")
    return build, msi.make(build)[0]


def put(path: Path) -> None:
    """Something that a person or a centre has made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("mine", encoding="ascii")


def tree(folder: Path) -> dict[str, str]:
    """SHA-256 by name."""
    found = (path for path in folder.rglob("*") if path.is_file()) if folder.is_dir() else ()
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in found}


def prove(work: Path, core: Path | None, files: int) -> bool:
    """All steps in their order; each is a line. Returns whether all were as they should be."""
    (old, old_msi), (new, new_msi) = made(work, OLD, core, files), made(work, NEW, core, files)
    windows = Windows(work / "prefix")
    found: list[tuple[str, bool]] = []

    def note(what: str, good: bool) -> None:
        found.append((what, good))
        print(f"{'ok  ' if good else 'FAIL'} {what}", flush=True)

    windows.run("winecfg", "-v", "win7")
    note("Windows 7 is refused, nothing is left", windows.msiexec("/i", old_msi) != 0 and not windows.program.exists())
    windows.run("winecfg", "-v", "win10")
    note(f"installed: {len(tree(old.core))} files", windows.msiexec("/i", old_msi) == 0)
    note("every byte as in the core", tree(windows.program) == tree(old.core))
    note("start menu and registry", windows.menu.exists() and windows.registered())
    note(
        "a second time changes nothing", windows.msiexec("/i", old_msi) == 0 and tree(windows.program) == tree(old.core)
    )
    put(windows.records / "maju.db")
    note("updated", windows.msiexec("/i", new_msi) == 0)
    note("every byte as in the new core, nothing of the old", tree(windows.program) == tree(new.core))
    note("records are there", len(tree(windows.records)) == 1)
    note(
        "an older version is refused", windows.msiexec("/i", old_msi) != 0 and (windows.program / "maju.exe").is_file()
    )
    put(windows.program / "packs" / "torch" / "pack.toml")
    note(
        "removed as an update does it",
        windows.msiexec("/x", new_msi, f"UPGRADINGPRODUCTCODE={identity('product', 'newer')}") == 0,
    )
    note("the packs of the centre stay for the newer one", set(tree(windows.program)) == {"packs/torch/pack.toml"})
    note("removed", windows.msiexec("/i", new_msi) == windows.msiexec("/x", new_msi) == 0)
    note("nothing is left of the program and its packs", not windows.program.exists())
    note("start menu and registry are clean", not windows.menu.exists() and not windows.registered())
    note("records are there", len(tree(windows.records)) == 1)
    windows.msiexec("/i", new_msi)
    note(
        "removed with records", windows.msiexec("/x", new_msi, "REMOVERECORDS=1") == 0 and not windows.records.exists()
    )
    return all(good for _what, good in found)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--core", type=Path, help="a core's folder; without it a stand-in of --files files")
    parser.add_argument("--files", type=int, default=3000)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="maju-msi-") as folder:
        return 0 if prove(Path(folder).resolve(), options.core, options.files) else 1


if __name__ == "__main__":
    sys.exit(main())
