"""The Linux installer killed at every step that changes something, and on a disk that fills up under it."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging_.stand_in import CHANGING, Person, build_of, package_of, snapshot, tools_in

pytestmark = pytest.mark.skipif(shutil.which("flock") is None, reason="the installer is for Linux")
#: Counts its calls; at the one that is asked for it kills the installer's whole process group, before or after its own work.
KILLER = """#!/bin/sh
number=$(($(/bin/cat "$CALLS") + 1))
echo $number >"$CALLS"
if [ $number = "$KILL_AT" ]; then
    [ "$KILL_WHEN" = before ] || {real} "$@"
    kill -9 0
fi
exec {real} "$@"
"""
EVERY = os.environ.get("MAJU_TEST_EVERY_STEP") == "1"
"""Every step, both before and after it; otherwise every second one, in turns: minutes instead of seconds."""
Package = tuple[Path, Path]


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Package]:
    made = tmp_path_factory.mktemp("packages")
    return {version: package_of(build_of(made / version, version)) for version in ("0.1.0", "0.2.0")}


@pytest.fixture
def person(tmp_path: Path) -> Person:
    home = tmp_path / "home"
    (home / ".local" / "share" / "maju").mkdir(parents=True)
    (home / ".local" / "share" / "maju" / "maju.db").write_bytes(b"sealed")
    return Person(home, tools_in(tmp_path / "tools"))


@pytest.fixture
def killed(person: Person, tmp_path: Path) -> Person:
    """The same person with tools that kill."""
    tools = tools_in(tmp_path / "killing")
    for name in CHANGING:
        real = (tools / name).resolve()
        (tools / name).unlink()
        (tools / name).write_text(KILLER.format(real=real))
        (tools / name).chmod(0o755)
    return Person(person.home, tools, {"CALLS": str(tmp_path / "calls")})


def run_killed(killed: Person, package: Package, at: int, when: str) -> int:
    """The installer's exit; negative where it was killed."""
    Path(killed.environment["CALLS"]).write_text("0")
    killed.environment |= {"KILL_AT": str(at), "KILL_WHEN": when}
    return killed.run(package[0] / "install.sh", "--archive", str(package[1])).returncode


def moments(last: int) -> Iterator[tuple[int, str]]:
    for at in range(1, last + 1):
        if EVERY:
            yield from ((at, "before"), (at, "after"))
        elif at % 2:
            yield at, ("before", "after")[at // 2 % 2]


def restore(home: Path, copy: Path) -> None:
    shutil.rmtree(home)
    shutil.copytree(copy, home, symlinks=True)


def test_killed_anywhere_an_update_leaves_a_whole_version_and_the_next_run_completes_it(
    person: Person, killed: Person, packages: dict[str, Package], tmp_path: Path
) -> None:
    assert person.run(packages["0.1.0"][0] / "install.sh").returncode == 0
    old = snapshot(person.home)
    old_files = {name: look for name, look in old.items() if "/versions/0.1.0-" in name}
    shutil.copytree(person.home, tmp_path / "old", symlinks=True)
    assert run_killed(killed, packages["0.2.0"], 0, "never") == 0
    steps = int(Path(killed.environment["CALLS"]).read_text())
    new = snapshot(person.home)
    new_files = {name: look for name, look in new.items() if "/versions/0.2.0-" in name}
    assert steps > 15
    assert person.version() == "maju 0.2.0"
    for at, when in moments(steps):
        restore(person.home, tmp_path / "old")
        assert run_killed(killed, packages["0.2.0"], at, when) < 0
        version, now = person.version(), snapshot(person.home)
        used = {"maju 0.1.0": old_files, "maju 0.2.0": new_files}[version]
        assert used.items() <= now.items(), (at, when)
        assert now[".local/share/maju/maju.db"] == old[".local/share/maju/maju.db"]
        done = person.run(packages["0.2.0"][0] / "install.sh", "--silent")
        assert (done.returncode, done.stderr) == (0, ""), (at, when)
        assert snapshot(person.home) == new, (at, when)


def test_killed_anywhere_a_first_installation_can_be_completed_and_removed(
    person: Person, killed: Person, packages: dict[str, Package], tmp_path: Path
) -> None:
    package = packages["0.1.0"]
    before = snapshot(person.home)
    shutil.copytree(person.home, tmp_path / "before", symlinks=True)
    assert run_killed(killed, package, 0, "never") == 0
    steps, whole = int(Path(killed.environment["CALLS"]).read_text()), snapshot(person.home)
    for at, when in moments(steps):
        restore(person.home, tmp_path / "before")
        assert run_killed(killed, package, at, when) < 0
        assert person.version() in ("", "maju 0.1.0")
        if at % 3 == 0:  # given up
            assert person.run(package[0] / "install.sh", "--uninstall").returncode == 0
        else:
            assert person.run(package[0] / "install.sh", "--silent").returncode == 0
            assert snapshot(person.home) == whole, (at, when)
            assert person.run(package[0] / "install.sh", "--uninstall").returncode == 0
        assert files(person.home) == {name: look for name, look in before.items() if look != "folder"}, (at, when)


def files(tree: Path) -> dict[str, str]:
    """Without folders: one that was made just before a kill is known to nobody."""
    return {name: look for name, look in snapshot(tree).items() if look != "folder"}


def test_killed_anywhere_an_uninstallation_can_be_completed(
    person: Person, killed: Person, packages: dict[str, Package], tmp_path: Path
) -> None:
    package = packages["0.1.0"]
    before = snapshot(person.home)
    person.run(package[0] / "install.sh")
    shutil.copytree(person.home, tmp_path / "installed", symlinks=True)
    script = package[0] / "install.sh"

    def remove(at: int, when: str) -> int:
        Path(killed.environment["CALLS"]).write_text("0")
        killed.environment |= {"KILL_AT": str(at), "KILL_WHEN": when}
        return killed.run(script, "--uninstall").returncode

    assert remove(0, "never") == 0
    steps = int(Path(killed.environment["CALLS"]).read_text())
    for at, when in moments(steps):
        restore(person.home, tmp_path / "installed")
        assert remove(at, when) < 0
        assert person.run(script, "--uninstall").returncode == 0
        now = snapshot(person.home)
        assert before.items() <= now.items(), (at, when)
        assert files(person.home).items() <= before.items(), (at, when)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 14 MB, where the system lets one be made."""
    place = tmp_path / "small"
    place.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=14m", "none", str(place)], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small disk needs root")
    yield place
    subprocess.run(["umount", str(place)], check=True)


def test_a_disk_without_room_is_told_before_anything_is_touched(
    small_disk: Path, packages: dict[str, Package], tmp_path: Path
) -> None:
    person = Person(small_disk / "home", tools_in(tmp_path / "tools"))
    person.home.mkdir()
    (small_disk / "film").write_bytes(bytes(8 * 2**20))
    done = person.run(packages["0.1.0"][0] / "install.sh")
    assert done.returncode == 6
    assert "비운 뒤 다시" in done.stderr
    assert snapshot(person.home) == {}


def test_a_disk_that_fills_up_meanwhile_leaves_the_old_version(
    small_disk: Path, packages: dict[str, Package], tmp_path: Path
) -> None:
    person = Person(small_disk / "home", tools_in(tmp_path / "tools"))
    person.home.mkdir()
    assert person.run(packages["0.1.0"][0] / "install.sh").returncode == 0
    before = snapshot(person.home)
    filling = tools_in(tmp_path / "filling")
    (filling / "tar").unlink()
    (filling / "tar").write_text(
        f'#!/bin/sh\ncase "$*" in *-xJf*) /bin/dd if=/dev/zero of={small_disk}/film bs=64k 2>/dev/null ;; esac\n'
        'exec /bin/tar "$@"\n'
    )
    (filling / "tar").chmod(0o755)
    unlucky = Person(person.home, filling)
    done = unlucky.run(packages["0.2.0"][0] / "install.sh", "--archive", str(packages["0.2.0"][1]))
    assert done.returncode == 1
    assert "이전 버전으로 되돌렸습니다" in done.stderr
    assert snapshot(person.home) == before
    assert person.version() == "maju 0.1.0"
