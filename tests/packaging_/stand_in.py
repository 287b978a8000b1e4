"""A small core that stands in for the program wherever only the installer's own logic is looked at, and the installer run over it."""

import hashlib
import shutil
import subprocess
import tarfile
from dataclasses import dataclass, field
from pathlib import Path

from release import desktop
from release.context import Build, this_machine

SOURCE_DATE = 1_780_000_000
TOOLS = [
    "awk",
    "basename",
    "cat",
    "chmod",
    "cmp",
    "cut",
    "df",
    "dirname",
    "find",
    "flock",
    "grep",
    "head",
    "id",
    "ln",
    "mkdir",
    "mv",
    "readlink",
    "rm",
    "rmdir",
    "sed",
    "sha256sum",
    "sleep",
    "sort",
    "sync",
    "tail",
    "tar",
    "timeout",
    "tr",
    "uname",
    "xz",
    "sh",
]
#: What the installer changes something with: each call is a step at which it can be killed.
CHANGING = ["chmod", "ln", "mkdir", "mv", "rm", "rmdir", "sync", "tar"]
PROGRAM = """#!/bin/sh
[ -z "$STAND_IN_LOG" ] || echo "$@" >>"$STAND_IN_LOG"
data=${XDG_DATA_HOME:-$HOME/.local/share}/maju
case "$1 $2" in
"models install")
    [ ! -e "$3/broken" ] || { echo "모델 파일이 손상되었습니다." >&2 && exit 1; }
    mkdir -p "$data/models/${3##*/}"
    ;;
"packs install") mkdir -p "$MAJU_HOME/packs/torch" ;;
"vault destroy") rm -rf "$data" ;;
esac
echo "maju {version}"
"""


def build_of(work: Path, version: str) -> Build:
    """A core whose program is a shell script, with a link, a Korean name and half a megabyte that does not compress."""
    build = Build(version, "linux", this_machine(), work, work / "out", SOURCE_DATE)
    inside = build.core / "_internal"
    inside.mkdir(parents=True)
    (build.core / "maju").write_text(PROGRAM.replace("{version}", version))
    (build.core / "maju").chmod(0o755)
    noise = b"".join(hashlib.sha512(f"{version} {number}".encode()).digest() for number in range(8000))
    (inside / "질문 자료.bin").write_bytes(noise)
    (inside / "lib.so.1").symlink_to("질문 자료.bin")
    shutil.copyfile("/bin/sleep", inside / "sleeper")
    (inside / "sleeper").chmod(0o755)
    return build


def package_of(build: Build) -> tuple[Path, Path]:
    """The folder that a person unpacks, and the archive of it beside its list of sums."""
    desktop.make(build)
    folder = build.work / build.name
    shutil.copytree(build.core, folder, symlinks=True)
    shutil.copytree(desktop.beside(build), folder, dirs_exist_ok=True)
    archive = build.work / "given" / f"{build.name}.tar.xz"
    archive.parent.mkdir()
    with tarfile.open(archive, "w:xz", preset=0) as file:
        file.add(folder / "package.conf", f"{build.name}/package.conf")
        file.add(folder, build.name, filter=lambda member: None if member.name.endswith("package.conf") else member)
    digest = hashlib.sha256(archive.read_bytes()).hexdigest()
    (archive.parent / "SHA256SUMS.txt").write_text(f"{digest}  {archive.name}\n")
    return folder, archive


def snapshot(tree: Path) -> dict[str, str]:
    """What is in a folder: every folder, every link's target, every file's hash and mode."""
    return {str(place.relative_to(tree)): _look(place) for place in sorted(tree.rglob("*"))}


def _look(place: Path) -> str:
    if place.is_symlink():
        return f"-> {place.readlink()}"
    if place.is_dir():
        return "folder"
    return f"{place.stat().st_mode & 0o777:o} {hashlib.sha256(place.read_bytes()).hexdigest()}"


@dataclass
class Person:
    """One account without root, whose home is a folder of the test."""

    home: Path
    tools: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def prefix(self) -> Path:
        return self.home / ".local" / "share" / "maju-program"

    @property
    def records(self) -> Path:
        return self.home / ".local" / "share" / "maju"

    def run(self, script: Path, *arguments: str, answers: str = "") -> subprocess.CompletedProcess[str]:
        environment = {"HOME": str(self.home), "PATH": str(self.tools), **self.environment}
        return subprocess.run(
            ["/bin/sh", str(script), "--for-me", *arguments],
            input=answers,
            capture_output=True,
            text=True,
            env=environment,
            start_new_session=True,
            timeout=60,
            check=False,
        )

    def version(self) -> str:
        """What the command says that a person types; empty where there is none."""
        command = self.home / ".local" / "bin" / "maju"
        if not command.exists():
            return ""
        return subprocess.run([str(command), "--version"], capture_output=True, text=True, check=True).stdout.strip()


def tools_in(folder: Path) -> Path:
    """Only what the installer says it needs: a forgotten tool is found by that. Without the desktop's own tools."""
    folder.mkdir()
    for name in TOOLS:
        found = shutil.which(name)
        assert found, name
        (folder / name).symlink_to(found)
    return folder
