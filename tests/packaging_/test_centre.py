"""The folder of a centre: made for a stick, and a computer set up from it by its own script. The program is a stand-in."""

import shutil
import subprocess
from pathlib import Path

import pytest
from release import centre
from release.context import Build, this_machine

from tests.packaging_.stand_in import CHANGING, Person, build_of, package_of, snapshot, tools_in
from tests.packaging_.test_install_killed import KILLER

pytestmark = pytest.mark.skipif(shutil.which("flock") is None, reason="the installer is for Linux")
MORE_TOOLS = ["cp", "date", "env", "mktemp", "tee", "wc", "xargs"]


def make_centre(work: Path, version: str) -> Path:
    """With a program, a pack for this computer and one for Windows."""
    build = build_of(work, version)
    _, archive = package_of(build)
    build.out.mkdir()
    archive.rename(build.out / archive.name)
    (build.out / f"{build.name}-pack-torch.zip").write_bytes(b"a pack")
    (build.out / f"maju-{version}-windows-x86_64-pack-gpu.zip").write_bytes(b"a pack of Windows")
    return centre.make(build)[0]


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    made = tmp_path_factory.mktemp("centre")
    return {version: make_centre(made / version, version) for version in ("0.1.0", "0.2.0")}


@pytest.fixture
def person(tmp_path: Path) -> Person:
    home = tmp_path / "home"
    (home / ".local" / "share").mkdir(parents=True)
    tools = tools_in(tmp_path / "tools")
    for name in MORE_TOOLS:
        found = shutil.which(name)
        assert found
        (tools / name).symlink_to(found)
    return Person(home, tools, {"STAND_IN_LOG": str(tmp_path / "asked.log")})


@pytest.fixture
def stick(given: dict[str, Path], tmp_path: Path) -> Path:
    """The folder as a centre fills it: a model, a posting, settings for one person's account."""
    return fill(given["0.1.0"], tmp_path / "USB" / "센터")


def fill(made: Path, place: Path, *settings: str) -> Path:
    shutil.copytree(made, place)
    (place / "models" / "voice").mkdir()
    (place / "models" / "voice" / "pack.json").write_text("{}")
    (place / "materials" / "공고 모음.csv").write_text("회사명,제목\n")
    wanted = ["install=me", "autostart=yes", *settings]
    (place / "centre.conf").write_text("\ufeff# 우리 센터\r\n" + "".join(f"{line}\r\n" for line in wanted))
    return place


def run(person: Person, stick: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {"HOME": str(person.home), "PATH": str(person.tools), **person.environment}
    command = ["/bin/sh", str(stick / "설치.sh"), *arguments]
    return subprocess.run(
        command,
        capture_output=True,
        text=True,
        env=environment,
        input="",
        start_new_session=True,
        timeout=60,
        check=False,
    )


def without_log(tree: Path) -> dict[str, str]:
    """The log is the one thing that stays, and grows."""
    return {name: look for name, look in snapshot(tree).items() if not name.startswith(".local/state")}


def test_one_silent_command_sets_a_computer_up(person: Person, stick: Path, tmp_path: Path) -> None:
    done = run(person, stick, "--silent")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert person.version() == "maju 0.1.0"
    asked = (tmp_path / "asked.log").read_text().splitlines()
    assert [line for line in asked if line != "--version"] == [
        f"packs install {stick}/packs/maju-0.1.0-linux-{this_machine()}-pack-torch.zip",
        f"models install {stick}/models/voice",
        f"jobs import {stick}/materials/공고 모음.csv",
    ]
    assert (person.prefix / "current" / "packs" / "torch").is_dir()
    assert (person.home / ".config/autostart/kr.maju.Maju.desktop").read_text().startswith("[Desktop Entry]")
    assert "설치를 마쳤습니다." in (person.home / ".local/state/maju-centre.log").read_text()


def test_the_same_command_again_changes_nothing(person: Person, stick: Path) -> None:
    run(person, stick)
    before = without_log(person.home)
    assert run(person, stick).returncode == 0
    assert without_log(person.home) == before


def test_a_first_set_up_that_fails_leaves_nothing(person: Person, stick: Path) -> None:
    (stick / "models" / "voice" / "broken").touch()
    before = without_log(person.home)
    done = run(person, stick, "--silent")
    assert done.returncode == 1
    assert "모델 파일이 손상되었습니다." in done.stderr
    assert "처음대로 되돌렸습니다" in done.stderr
    assert without_log(person.home) == before


def test_an_update_that_fails_goes_back_and_keeps_what_people_made(
    person: Person, stick: Path, given: dict[str, Path], tmp_path: Path
) -> None:
    run(person, stick)
    (person.records / "maju.db").write_bytes(b"sealed")
    before = without_log(person.home)
    newer = fill(given["0.2.0"], tmp_path / "newer", "autostart=no")
    (newer / "models" / "voice" / "broken").touch()
    failed = run(person, newer)
    assert failed.returncode == 1
    assert without_log(person.home) == before
    (newer / "models" / "voice" / "broken").unlink()
    assert run(person, newer).returncode == 0
    assert person.version() == "maju 0.2.0"
    assert (person.records / "maju.db").read_bytes() == b"sealed"
    assert not (person.home / ".config/autostart/kr.maju.Maju.desktop").is_symlink()


def test_killed_on_the_way_the_next_run_completes_it(person: Person, stick: Path, tmp_path: Path) -> None:
    before = tmp_path / "before"
    shutil.copytree(person.home, before)
    calls = tmp_path / "calls"
    killing = tmp_path / "killing"
    shutil.copytree(person.tools, killing, symlinks=True)
    for name in CHANGING:
        real = (killing / name).resolve()
        (killing / name).unlink()
        (killing / name).write_text(KILLER.format(real=real))
        (killing / name).chmod(0o755)
    unlucky = Person(person.home, killing, {"CALLS": str(calls), "KILL_WHEN": "after", "KILL_AT": "0"})
    calls.write_text("0")
    assert run(unlucky, stick).returncode == 0
    steps, whole = int(calls.read_text()), without_log(person.home)
    for at in range(2, steps, 11):
        shutil.rmtree(person.home)
        shutil.copytree(before, person.home)
        calls.write_text("0")
        unlucky.environment["KILL_AT"] = str(at)
        assert run(unlucky, stick).returncode < 0
        assert run(person, stick, "--silent").returncode == 0, at
        assert without_log(person.home) == whole, at


def test_only_what_the_centre_chose_is_installed(person: Person, given: dict[str, Path], tmp_path: Path) -> None:
    stick = fill(given["0.1.0"], tmp_path / "chosen", "packs=none", "models=speech", "accept_licences=a b")
    (stick / "models" / "speech").mkdir()
    assert run(person, stick).returncode == 0
    asked = (tmp_path / "asked.log").read_text()
    assert "packs install" not in asked
    assert "models/voice" not in asked
    assert "models/speech --accept-licence a --accept-licence b\n" in asked


@pytest.mark.parametrize(
    "file", ["program/install.sh", "packs/*torch.zip", "설치-읽어주세요.txt", "models/voice/pack.json"]
)
def test_a_changed_file_is_found_before_anything_is_touched(person: Person, stick: Path, file: str) -> None:
    assert run(person, stick, "--make-list").returncode == 0
    assert run(person, stick, "--check").returncode == 0
    before = without_log(person.home)
    place = next(stick.glob(file))
    place.write_bytes(place.read_bytes() + b"!")
    done = run(person, stick, "--silent")
    assert done.returncode == 5
    assert place.name in done.stderr
    assert without_log(person.home) == before


def test_a_file_that_is_in_no_list_is_refused_once_there_is_one(person: Person, stick: Path) -> None:
    assert "목록" in run(person, stick, "--check").stdout
    run(person, stick, "--make-list")
    (stick / "models" / "stranger").mkdir()
    (stick / "models" / "stranger" / "model.bin").write_bytes(b"?")
    done = run(person, stick, "--check")
    assert done.returncode == 5
    assert "models/stranger/model.bin" in done.stderr


@pytest.mark.parametrize(
    ("line", "named"), [("kiosk=maybe", "kiosk"), ("pacs=all", "pacs=all"), ("kiosk=yes", "kiosk=yes")]
)
def test_settings_that_cannot_be_meant_are_told(
    person: Person, given: dict[str, Path], tmp_path: Path, line: str, named: str
) -> None:
    stick = fill(given["0.1.0"], tmp_path / "wrong", line)
    done = run(person, stick)
    assert done.returncode == 2
    assert named in done.stderr
    assert person.version() == ""


def test_removing_leaves_the_records_unless_asked(person: Person, stick: Path) -> None:
    before = without_log(person.home)
    run(person, stick)
    assert run(person, stick, "--uninstall").returncode == 0
    assert person.version() == ""
    left = without_log(person.home).keys() - before.keys()
    assert {name for name in left if not name.startswith(".local/share/maju")} <= {".config", ".config/autostart"}
    run(person, stick)
    assert run(person, stick, "--uninstall", "--remove-records").returncode == 0
    assert not person.records.exists()


def test_every_name_and_size_goes_on_a_stick(given: dict[str, Path]) -> None:
    centre.check_for_fat32(given["0.1.0"])
    names = {place.name for place in given["0.1.0"].iterdir()}
    assert {"설치.sh", "설치-읽어주세요.txt", "centre.conf", "SHA256SUMS.txt", "program", "packs", "models"} <= names
    subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS.txt"], cwd=given["0.1.0"], check=True)


def test_what_a_stick_cannot_hold_is_named(tmp_path: Path) -> None:
    for name in ("con.txt", "a:b", "점으로 끝남.", "README", "readme"):
        (tmp_path / name).touch()
    (tmp_path / "link").symlink_to("README")
    with (tmp_path / "film.bin").open("wb") as file:
        file.truncate(2**32)
    with pytest.raises(ValueError, match="not for a stick") as caught:
        centre.check_for_fat32(tmp_path)
    for named in ("con.txt", "a:b", "점으로 끝남.", "the same name", "link: a link", "film.bin: larger than 4 GiB"):
        assert named in str(caught.value)


def test_without_a_program_there_is_no_folder(tmp_path: Path) -> None:
    build = Build("0.1.0", "linux", this_machine(), tmp_path / "work", tmp_path / "out", 0)
    (tmp_path / "work").mkdir()
    with pytest.raises(FileNotFoundError, match="make the archive first"):
        centre.make(build)
    assert not list((tmp_path / "out").glob("*"))
