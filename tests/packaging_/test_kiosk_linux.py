"""The kiosk recipe for Linux: its script in trees of its own. In a real system and in cage it was tried by hand: docs/kiosk-setup.md."""

import configparser
import shutil
import subprocess
from pathlib import Path

import pytest

RECIPE = Path(__file__).resolve().parents[2] / "packaging" / "kiosk" / "linux"
SCRIPT = RECIPE / "설치.sh"
UNIT = "etc/systemd/system/maju-kiosk.service"


def run(root: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(["sh", str(SCRIPT), "--root", str(root), *arguments], capture_output=True, encoding="utf-8")


def names(root: Path) -> set[str]:
    return {str(path.relative_to(root)) for path in root.rglob("*")}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A system with something of its own in the same places."""
    mine = tmp_path / "etc" / "systemd" / "system" / "display-manager.service.d" / "mine.conf"
    mine.parent.mkdir(parents=True)
    mine.write_text("[Unit]\n", encoding="ascii")
    return tmp_path


def test_what_it_makes_it_takes_away_again(root: Path) -> None:
    before = names(root)
    assert run(root).returncode == 0
    assert len([one for one in names(root) - before if not (root / one).is_dir()]) == 11
    done = run(root, "--undo", "--silent")
    assert (done.returncode, done.stdout) == (0, "")
    assert names(root) - {"var", "var/lib"} == before


def test_a_second_time_changes_nothing(root: Path) -> None:
    run(root)
    before = {name: (root / name).read_bytes() for name in names(root) if (root / name).is_file()}
    assert run(root).returncode == 0
    assert {name: (root / name).read_bytes() for name in names(root) if (root / name).is_file()} == before


def test_the_account_and_the_program_are_named_where_they_have_to_be(root: Path) -> None:
    assert run(root, "--account", "interview", "--program", "/srv/maju/maju").returncode == 0
    unit = configparser.ConfigParser(strict=False, interpolation=None)
    unit.optionxform = str  # type: ignore[assignment,method-assign]
    unit.read(root / UNIT, encoding="utf-8")
    assert unit["Service"]["User"] == "interview"
    assert unit["Service"]["ExecStart"] == "/usr/bin/cage -d -- /srv/maju/maju kiosk"
    made = [path.read_text(encoding="utf-8") for path in root.rglob("*maju-kiosk*") if path.is_file()]
    assert not any("@" in text.replace("getty@tty1", "") for text in made)


def test_nobody_leaves_the_console_and_nothing_of_it_stays(root: Path) -> None:
    run(root)
    text = (root / UNIT).read_text(encoding="utf-8")
    assert "/cage -s" not in text
    for line in ("Restart=on-failure", "LimitCORE=0", "IPAddressDeny=any", "OnSuccess=getty@tty1.service"):
        assert line in text.splitlines()
    assert (root / "etc/systemd/system/ctrl-alt-del.target").readlink() == Path("/dev/null")
    assert "NAutoVTs=0" in (root / "etc/systemd/logind.conf.d/maju-kiosk.conf").read_text(encoding="utf-8")
    assert "nosuid,nodev,noexec" in (root / "etc/udev/rules.d/90-maju-kiosk.rules").read_text(encoding="utf-8")


def test_a_first_run_that_fails_half_way_leaves_nothing(root: Path) -> None:
    (root / "etc" / "pam.d" / "maju-kiosk").mkdir(parents=True)
    (root / "etc" / "pam.d" / "maju-kiosk" / "in-the-way").touch()
    before = names(root)
    failed = run(root)
    assert failed.returncode == 1
    assert "모두 되돌렸습니다" in failed.stderr
    assert {one for one in names(root) - before if not (root / one).is_dir()} == set()


@pytest.mark.parametrize(
    "arguments",
    [["--account", "root"], ["--account", "a b"], ["--account"], ["--what"], ["--undo"], ["--account", "9x"]],
)
def test_what_it_cannot_do_it_says_and_leaves_everything(root: Path, arguments: list[str]) -> None:
    before = names(root)
    refused = run(root, *arguments)
    assert refused.returncode == 2
    assert "바뀐 것은 없습니다" in refused.stderr
    assert names(root) == before


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not on this computer")
def test_systemd_understands_the_unit(root: Path) -> None:
    """With programs that are there; all else as it ships."""
    run(root, "--account", "root-like")
    unit = root / UNIT
    text = unit.read_text(encoding="utf-8").replace("/usr/bin/cage", "/bin/true").replace("User=root-like", "User=root")
    unit.write_text(text, encoding="utf-8")
    said = subprocess.run(["systemd-analyze", "verify", "--man=no", str(unit)], capture_output=True, encoding="utf-8")
    assert [line for line in said.stderr.splitlines() if "maju-kiosk" in line] == []


@pytest.mark.skipif(not shutil.which("shellcheck"), reason="shellcheck is not on this computer")
def test_the_script_is_clean() -> None:
    checked = subprocess.run(["shellcheck", str(SCRIPT)], capture_output=True, encoding="utf-8")
    assert checked.stdout == ""
    assert checked.returncode == 0
