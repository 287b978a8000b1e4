"""Installing for everybody, as root, without a network: in a copy of this system that is thrown away, whose files are its own."""

import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging_.stand_in import build_of, package_of
from tests.packaging_.test_centre import fill, make_centre

pytestmark = pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root on Linux")
#: The root of a process of its own, over the real one: what is written goes into memory, and away with the process.
COPY = """
set -e
mount -t tmpfs none {room}
mkdir {room}/written {room}/work {room}/root
mount -t overlay overlay -o lowerdir=/,upperdir={room}/written,workdir={room}/work {room}/root
mount -t proc proc {room}/root/proc
mount --rbind /dev {room}/root/dev
mount --bind {given} {room}/root{given}
exec chroot {room}/root /bin/sh -e -c {script}
"""
WRITTEN = "find /opt /usr/bin /usr/share/applications /usr/share/icons /usr/share/metainfo /usr/share/mime /etc/xdg /var/log/maju-centre.log 2>/dev/null | sort"


def in_a_copy(tmp_path: Path, given: Path, script: str) -> str:
    """What a script says there. Skips where the system lets no copy be made."""
    room = tmp_path / "room"
    room.mkdir()
    text = COPY.format(room=room, given=given, script=shlex.quote("exec 2>&1\necho copied\n" + script))
    command = ["unshare", "--mount", "--pid", "--fork", "--net", "/bin/sh", "-c", text]
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=90, check=False)
    if not done.stdout.startswith("copied\n"):
        pytest.skip(f"no copy of the system can be made: {done.stderr}")
    assert done.returncode == 0, done.stdout
    return done.stdout


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One folder with an unpacked version and the folder of a centre, out of what the copy covers."""
    made = tmp_path_factory.mktemp("given")
    folder, _ = package_of(build_of(made / "work", "0.1.0"))
    folder.rename(made / "maju")
    stick = fill(make_centre(made / "centre-work", "0.1.0"), made / "stick", "install=all", "account=jiwoo")
    (stick / "materials" / "직무면접.toml").write_text("")
    shutil.rmtree(made / "centre-work")
    return made


def test_everybody_finds_the_program_and_nothing_is_left_of_it(tmp_path: Path, given: Path) -> None:
    said = in_a_copy(
        tmp_path,
        given,
        f"""
        {WRITTEN} >/tmp/before
        sh {given}/maju/install.sh --silent
        maju --version
        readlink /usr/bin/maju
        test -f /usr/share/applications/kr.maju.Maju.desktop
        test -f /usr/share/icons/hicolor/48x48/apps/kr.maju.Maju.png
        grep ^Exec /usr/share/applications/kr.maju.Maju.desktop
        sh {given}/maju/install.sh
        ! sh {given}/maju/install.sh --uninstall --remove-records
        sh /opt/maju/current/install.sh --uninstall
        {WRITTEN} | diff /tmp/before -
        """,
    )
    assert "maju 0.1.0\n/opt/maju/current/maju\n" in said
    assert 'Exec="/opt/maju/current/maju" %f' in said
    assert "이미 설치되어 있습니다. 바뀐 것은 없습니다." in said
    assert "각 사람의 기록을 지우지 않습니다" in said


def test_a_centre_sets_up_the_account_it_names(tmp_path: Path, given: Path) -> None:
    said = in_a_copy(
        tmp_path,
        given,
        f"""
        useradd --create-home jiwoo
        {WRITTEN} >/tmp/before
        sh {given}/stick/설치.sh --silent
        maju --version
        test -d /opt/maju/current/packs/torch
        grep ^Name= /etc/xdg/autostart/kr.maju.Maju.desktop
        find /home/jiwoo/.local ! -user jiwoo
        find /home/jiwoo/.local/share/maju -mindepth 1 | sort
        sh {given}/stick/설치.sh --uninstall
        {WRITTEN} | diff /tmp/before - || true
        """,
    )
    made = ["formats", "formats/직무면접.toml", "models", "models/voice"]
    lines = said.splitlines()
    assert [line for line in lines if line.startswith("/home")] == [
        f"/home/jiwoo/.local/share/maju/{name}" for name in made
    ]
    assert "maju 0.1.0" in lines
    assert "Name=Maju" in lines
    assert [line for line in lines if line.startswith(("<", ">"))] == ["> /var/log/maju-centre.log"]
