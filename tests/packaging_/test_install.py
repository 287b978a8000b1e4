"""The Linux installer on one account: installed, run again, updated, refused, rolled back, removed. The program is a stand-in."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.packaging_.stand_in import Person, build_of, package_of, snapshot, tools_in

pytestmark = pytest.mark.skipif(shutil.which("flock") is None, reason="the installer is for Linux")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, Path]]:
    """By version: the unpacked folder and the archive."""
    made = tmp_path_factory.mktemp("packages")
    return {version: package_of(build_of(made / version, version)) for version in ("0.1.0", "0.2.0")}


@pytest.fixture
def person(tmp_path: Path) -> Person:
    home = tmp_path / "지우 home"
    (home / ".local" / "share").mkdir(parents=True)
    (home / "이력서.txt").write_text("지우")
    return Person(home, tools_in(tmp_path / "tools"))


def install(person: Person, package: tuple[Path, Path], *arguments: str) -> subprocess.CompletedProcess[str]:
    return person.run(package[0] / "install.sh", *arguments)


def keep_a_record(person: Person) -> None:
    (person.records / "recordings").mkdir(parents=True)
    (person.records / "maju.db").write_bytes(b"sealed")


def test_an_unpacked_folder_is_installed_for_one_person(person: Person, packages: dict[str, tuple[Path, Path]]) -> None:
    done = install(person, packages["0.1.0"])
    assert (done.returncode, done.stderr) == (0, "")
    assert person.version() == "maju 0.1.0"
    entry = person.home / ".local/share/applications/kr.maju.Maju.desktop"
    assert f'Exec="{person.prefix}/current/maju" %f\n' in entry.read_text()
    assert (person.home / ".local/share/icons/hicolor/48x48/apps/kr.maju.Maju.png").read_bytes().startswith(b"\x89PNG")


def test_a_second_run_changes_nothing_and_says_so(person: Person, packages: dict[str, tuple[Path, Path]]) -> None:
    install(person, packages["0.1.0"])
    before, times = snapshot(person.home), {p: p.lstat().st_mtime_ns for p in person.home.rglob("*")}
    done = install(person, packages["0.1.0"])
    assert done.returncode == 0
    assert "이미 설치되어 있습니다. 바뀐 것은 없습니다." in done.stdout
    assert snapshot(person.home) == before
    assert {p: p.lstat().st_mtime_ns for p in person.home.rglob("*")} == times


def test_an_archive_and_its_folder_are_the_same_version(person: Person, packages: dict[str, tuple[Path, Path]]) -> None:
    install(person, packages["0.1.0"])
    folder, archive = packages["0.1.0"]
    again = person.run(folder / "install.sh", "--archive", str(archive))
    assert again.returncode == 0
    assert "이미 설치되어 있습니다" in again.stdout


def test_what_was_deleted_by_hand_is_made_again(person: Person, packages: dict[str, tuple[Path, Path]]) -> None:
    install(person, packages["0.1.0"])
    whole = snapshot(person.home)
    (person.home / ".local/bin/maju").unlink()
    assert "다시 만들었습니다" in install(person, packages["0.1.0"]).stdout
    assert snapshot(person.home) == whole
    (person.prefix / "current/_internal/질문 자료.bin").write_bytes(b"damaged")
    done = install(person, packages["0.1.0"])
    assert done.returncode == 0
    assert "손상된 것이 있어 다시 설치합니다" in done.stdout
    assert (person.prefix / "current/_internal/질문 자료.bin").stat().st_size > 100_000
    assert len(list((person.prefix / "versions").iterdir())) == 1


def test_an_update_keeps_records_and_leaves_one_version(person: Person, packages: dict[str, tuple[Path, Path]]) -> None:
    install(person, packages["0.1.0"])
    keep_a_record(person)
    record = snapshot(person.records)
    done = install(person, packages["0.2.0"], "--silent")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert person.version() == "maju 0.2.0"
    assert snapshot(person.records) == record
    assert [place.name[:5] for place in (person.prefix / "versions").iterdir()] == ["0.2.0"]


def test_packs_stay_through_an_update_beside_the_program(
    person: Person, packages: dict[str, tuple[Path, Path]]
) -> None:
    install(person, packages["0.1.0"])
    (person.prefix / "packs" / "torch").mkdir()
    install(person, packages["0.2.0"])
    assert (person.prefix / "current" / "packs" / "torch").is_dir()


def test_an_older_version_is_refused_unless_it_is_asked_for(
    person: Person, packages: dict[str, tuple[Path, Path]]
) -> None:
    install(person, packages["0.2.0"])
    before = snapshot(person.home)
    refused = install(person, packages["0.1.0"])
    assert refused.returncode == 4
    assert "낮은 버전" in refused.stderr
    assert snapshot(person.home) == before
    assert install(person, packages["0.1.0"], "--allow-downgrade").returncode == 0
    assert person.version() == "maju 0.1.0"


def test_a_version_kept_can_be_gone_back_to(person: Person, packages: dict[str, tuple[Path, Path]]) -> None:
    install(person, packages["0.1.0"])
    old = snapshot(person.home)
    install(person, packages["0.2.0"], "--keep-previous")
    assert person.version() == "maju 0.2.0"
    assert person.run(packages["0.2.0"][0] / "install.sh", "--back").returncode == 0
    assert person.version() == "maju 0.1.0"
    assert snapshot(person.home) == old
    install(person, packages["0.2.0"], "--keep-previous")
    assert person.run(packages["0.2.0"][0] / "install.sh", "--keep-new").returncode == 0
    assert len(list((person.prefix / "versions").iterdir())) == 1
    assert person.run(packages["0.2.0"][0] / "install.sh", "--back").returncode == 1


@pytest.mark.parametrize("file", ["_internal/질문 자료.bin", "maju", "package.conf", "files.sha256", "links.txt"])
def test_one_flipped_byte_in_the_folder_is_refused(
    person: Person, packages: dict[str, tuple[Path, Path]], tmp_path: Path, file: str
) -> None:
    folder = tmp_path / "copied"
    shutil.copytree(packages["0.1.0"][0], folder, symlinks=True)
    content = bytearray((folder / file).read_bytes())
    content[len(content) // 2] ^= 1
    (folder / file).write_bytes(content)
    before = snapshot(person.home)
    done = person.run(folder / "install.sh")
    assert done.returncode == 5
    assert "바뀐 것은 없습니다" in done.stderr
    assert snapshot(person.home) == before


def test_a_flipped_byte_or_no_list_beside_the_archive_is_refused(
    person: Person, packages: dict[str, tuple[Path, Path]], tmp_path: Path
) -> None:
    folder, archive = packages["0.1.0"]
    given = tmp_path / "given"
    shutil.copytree(archive.parent, given)
    content = bytearray(archive.read_bytes())
    content[len(content) // 2] ^= 1
    (given / archive.name).write_bytes(content)
    before = snapshot(person.home)
    damaged = person.run(folder / "install.sh", "--archive", str(given / archive.name))
    assert damaged.returncode == 5
    assert "SHA256SUMS.txt와 다릅니다" in damaged.stderr
    (given / "SHA256SUMS.txt").unlink()
    unlisted = person.run(folder / "install.sh", "--archive", str(given / archive.name))
    assert unlisted.returncode == 5
    assert "온전한지 알 수 없습니다" in unlisted.stderr
    assert snapshot(person.home) == before


def test_nothing_of_somebody_else_is_replaced(person: Person, packages: dict[str, tuple[Path, Path]]) -> None:
    other = person.home / ".local" / "bin" / "maju"
    other.parent.mkdir()
    other.write_text("from somewhere else")
    before = snapshot(person.home)
    done = install(person, packages["0.1.0"])
    assert done.returncode == 2
    assert str(other) in done.stderr
    assert snapshot(person.home) == before


@pytest.fixture
def running(person: Person, packages: dict[str, tuple[Path, Path]]) -> Iterator[subprocess.Popen[bytes]]:
    """A process of the installed program."""
    install(person, packages["0.1.0"])
    with subprocess.Popen([person.prefix / "current" / "_internal" / "sleeper", "60"]) as process:
        yield process
        process.kill()


def test_a_running_program_is_neither_updated_nor_removed(
    person: Person, packages: dict[str, tuple[Path, Path]], running: subprocess.Popen[bytes]
) -> None:
    before = snapshot(person.home)
    for arguments in ((), ("--uninstall",)):
        done = install(person, packages["0.2.0"], *arguments)
        assert done.returncode == 3
        assert "실행되고 있습니다" in done.stderr
    assert snapshot(person.home) == before


def test_the_end_of_a_running_program_is_waited_for(
    person: Person, packages: dict[str, tuple[Path, Path]], running: subprocess.Popen[bytes]
) -> None:
    ender = subprocess.Popen(["/bin/sh", "-c", f"sleep 1; kill {running.pid}"])
    assert install(person, packages["0.2.0"], "--wait", "30").returncode == 0
    assert ender.wait() == 0
    assert person.version() == "maju 0.2.0"


def test_a_version_that_does_not_start_is_rolled_back(
    person: Person, packages: dict[str, tuple[Path, Path]], tmp_path: Path
) -> None:
    broken = build_of(tmp_path / "broken", "0.3.0")
    (broken.core / "maju").write_text("#!/bin/sh\necho libfoo.so.1: cannot open >&2\nexit 127\n")
    package = package_of(broken)
    empty = snapshot(person.home)
    first = install(person, package)
    assert first.returncode == 1
    assert "처음 상태로 되돌렸습니다" in first.stderr
    assert snapshot(person.home) == empty
    install(person, packages["0.1.0"])
    before = snapshot(person.home)
    update = install(person, package)
    assert update.returncode == 1
    assert "이전 버전으로 되돌렸습니다" in update.stderr
    assert snapshot(person.home) == before


def test_uninstalling_leaves_what_there_was_and_the_records(
    person: Person, packages: dict[str, tuple[Path, Path]]
) -> None:
    keep_a_record(person)
    before = snapshot(person.home)
    install(person, packages["0.1.0"])
    (person.prefix / "packs" / "torch").mkdir()
    done = person.run(person.prefix / "current" / "install.sh", "--uninstall")
    assert done.returncode == 0
    assert f"개인 기록은 그대로 있습니다: {person.records}" in done.stdout
    assert snapshot(person.home) == before
    again = install(person, packages["0.1.0"], "--uninstall")
    assert again.returncode == 0
    assert "설치된 마주가 없습니다" in again.stdout


def test_records_go_too_where_that_is_asked(
    person: Person, packages: dict[str, tuple[Path, Path]], tmp_path: Path
) -> None:
    before = snapshot(person.home)
    install(person, packages["0.1.0"])
    keep_a_record(person)
    person.environment["STAND_IN_LOG"] = str(tmp_path / "asked.log")
    assert install(person, packages["0.1.0"], "--uninstall", "--remove-records").returncode == 0
    assert snapshot(person.home) == before
    assert (tmp_path / "asked.log").read_text() == "vault destroy --yes\n"


@pytest.mark.skipif(shutil.which("update-mime-database") is None, reason="needs shared-mime-info")
def test_caches_that_the_desktop_makes_go_with_it(person: Person, packages: dict[str, tuple[Path, Path]]) -> None:
    for name in ("update-mime-database", "update-desktop-database"):
        found = shutil.which(name)
        if found:
            (person.tools / name).symlink_to(found)
    before = snapshot(person.home)
    install(person, packages["0.1.0"])
    assert (person.home / ".local/share/mime/application/vnd.maju.record.xml").exists()
    install(person, packages["0.1.0"], "--uninstall")
    assert snapshot(person.home) == before


def test_scripts_are_plain_posix_sh() -> None:
    shellcheck = shutil.which("shellcheck")
    if shellcheck is None:
        pytest.skip("needs shellcheck")
    linux = Path(__file__).resolve().parents[2] / "packaging" / "linux"
    scripts = [linux / "install.sh", *sorted((linux / "deb").glob("p*"))]
    checked = subprocess.run(
        [shellcheck, "--shell=sh", *map(str, scripts)], capture_output=True, text=True, check=False
    )
    assert checked.stdout == ""
