"""The Debian package: what is in it, and dpkg installing, updating and removing it in a tree of its own."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from release import deb
from release.core_parts import FROM_THE_SYSTEM
from release.desktop import LINUX

from tests.packaging_.stand_in import build_of, snapshot

pytestmark = pytest.mark.skipif(shutil.which("dpkg-deb") is None, reason="needs dpkg-deb")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = tmp_path_factory.mktemp("deb")
    return {version: deb.make(build_of(made / version, version))[0] for version in ("0.1.0", "0.2.0")}


@pytest.fixture(scope="module")
def unpacked(packages: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is installed, and ``DEBIAN/`` beside it."""
    tree = tmp_path_factory.mktemp("unpacked")
    subprocess.run(["dpkg-deb", "--raw-extract", packages["0.1.0"], tree], check=True)
    return tree


def field(package: Path, name: str) -> str:
    return subprocess.run(["dpkg-deb", "-f", package, name], capture_output=True, text=True, check=True).stdout.strip()


def test_it_says_what_it_is_and_what_it_needs(packages: dict[str, Path]) -> None:
    package = packages["0.1.0"]
    assert re.fullmatch(r"maju_0\.1\.0_(amd64|arm64)\.deb", package.name)
    assert (field(package, "Package"), field(package, "Version")) == ("maju", "0.1.0")
    needed = field(package, "Depends")
    for library in FROM_THE_SYSTEM:
        stem, number = re.fullmatch(r"(.+)\.so\.(\d+)", library).groups()  # type: ignore[union-attr]
        names = {f"{stem}{number}", f"{stem}-{number}", f"{stem}{number}".replace("_s", "-s")}
        assert any(name.lower() in needed for name in names), library


def test_the_same_core_gives_the_same_package(packages: dict[str, Path], tmp_path: Path) -> None:
    assert deb.make(build_of(tmp_path, "0.1.0"))[0].read_bytes() == packages["0.1.0"].read_bytes()


def test_a_desktop_finds_all_it_asks_for(unpacked: Path) -> None:
    entry = unpacked / "usr/share/applications/kr.maju.Maju.desktop"
    icon = re.search(r"^Icon=(.+)$", entry.read_text(), re.MULTILINE)
    program = re.search(r"^Exec=(.+)$", entry.read_text(), re.MULTILINE)
    assert icon
    assert program
    assert (unpacked / f"usr/share/icons/hicolor/48x48/apps/{icon[1]}.png").is_file()
    assert os.access(unpacked / program[1].removesuffix(" %f").removeprefix("/"), os.X_OK)
    assert str((unpacked / "usr/bin/maju").readlink()) == "/opt/maju/maju"


def test_modes_and_owners_are_those_of_a_package(packages: dict[str, Path]) -> None:
    listed = subprocess.run(["dpkg-deb", "-c", packages["0.1.0"]], capture_output=True, text=True, check=True).stdout
    for line in listed.splitlines():
        mode, owner = line.split()[:2]
        assert owner == "root/root", line
        assert mode in ("drwxr-xr-x", "-rw-r--r--", "-rwxr-xr-x", "lrwxrwxrwx"), line


def test_every_file_has_its_sum(unpacked: Path) -> None:
    subprocess.run(["md5sum", "--check", "--quiet", "DEBIAN/md5sums"], cwd=unpacked, check=True)
    listed = {line[34:] for line in (unpacked / "DEBIAN/md5sums").read_text().splitlines()}
    files = {
        str(place.relative_to(unpacked)) for place in unpacked.rglob("*") if place.is_file() and not place.is_symlink()
    }
    assert listed == {name for name in files if not name.startswith("DEBIAN/")}


def dpkg(tree: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """dpkg over a tree that knows of no other package; its scripts are told the tree by ``DPKG_ROOT``."""
    options = ["--force-script-chrootless", "--force-depends", f"--root={tree}", f"--log={tree}/dpkg.log"]
    return subprocess.run(["dpkg", *options, *arguments], capture_output=True, text=True, check=False)


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    if os.geteuid() != 0:
        pytest.skip("dpkg installs as root alone")
    for name in ("updates", "info", "triggers"):
        (tmp_path / "var/lib/dpkg" / name).mkdir(parents=True)
    for name in ("status", "available"):
        (tmp_path / "var/lib/dpkg" / name).touch()
    record = tmp_path / "home/jiwoo/.local/share/maju/maju.db"
    record.parent.mkdir(parents=True)
    record.write_bytes(b"sealed")
    return tmp_path


def installed(tree: Path) -> dict[str, str]:
    return {name: look for name, look in snapshot(tree).items() if not name.startswith(("var", "dpkg.log"))}


def test_dpkg_installs_updates_and_removes_it_and_leaves_the_records(tree: Path, packages: dict[str, Path]) -> None:
    before = installed(tree)
    for version in ("0.1.0", "0.2.0"):
        assert dpkg(tree, "--install", str(packages[version])).returncode == 0
        said = subprocess.run([tree / "opt/maju/maju"], capture_output=True, text=True, check=True).stdout
        assert said == f"maju {version}\n"
        assert dpkg(tree, "--verify", "maju").stdout == ""
    (tree / "opt/maju/packs/torch").mkdir(parents=True)
    assert dpkg(tree, "--remove", "maju").returncode == 0
    assert dpkg(tree, "--purge", "maju").returncode == 0
    assert {name: look for name, look in installed(tree).items() if look != "folder"} == {
        name: look for name, look in before.items() if look != "folder"
    }
    assert not (tree / "opt/maju").exists()


def test_beside_an_installation_by_script_it_refuses(tree: Path, packages: dict[str, Path]) -> None:
    (tree / "opt/maju").mkdir(parents=True)
    (tree / "opt/maju/install-record").touch()
    done = dpkg(tree, "--install", str(packages["0.1.0"]))
    assert done.returncode == 1
    assert "install.sh로 설치한 마주가 있습니다" in done.stderr
    assert not (tree / "opt/maju/maju").exists()


@pytest.mark.skipif(shutil.which("desktop-file-validate") is None, reason="needs desktop-file-utils")
def test_the_desktop_entry_is_valid() -> None:
    checked = subprocess.run(
        ["desktop-file-validate", LINUX / "kr.maju.Maju.desktop"], capture_output=True, text=True, check=False
    )
    assert (checked.returncode, checked.stdout) == (0, "")


@pytest.mark.skipif(shutil.which("appstreamcli") is None, reason="needs appstream")
def test_the_metainfo_is_valid(unpacked: Path) -> None:
    place = unpacked / "usr/share/metainfo/kr.maju.Maju.metainfo.xml"
    checked = subprocess.run(
        ["appstreamcli", "validate", "--no-net", place], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
    assert '<release version="0.1.0" date="2026-05-28"/>' in place.read_text()
