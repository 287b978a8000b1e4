"""OpenCV's FFmpeg without its OpenSSL: it loads, reads what lies on the disk, and refuses addresses of the internet."""

import shutil
import socket
import subprocess
import sys
from importlib.metadata import files
from pathlib import Path

import pytest
from release.context import Build
from release.no_tls import STAND_IN, make, version_map

from tests.packaging_.making_cores import SITE_PACKAGES, build_in

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="wheels of other systems bring no OpenSSL of this kind")
NEEDED = ("libavformat-", "libavcodec-", "libavutil-", "libswresample-", "libvpx-", "libdrm-", "libcrypto-", "libssl-")

OPEN = """
import ctypes, glob, sys
library = ctypes.CDLL(glob.glob(sys.argv[1] + "/libavformat-*")[0])
context = ctypes.c_void_p()
answer = library.avformat_open_input(ctypes.byref(context), sys.argv[2].encode(), None, None)
print("opened" if answer == 0 else "refused")
"""


@pytest.fixture
def build(tmp_path: Path) -> Build:
    """FFmpeg as OpenCV's wheel brings it, in a core."""
    build = build_in(tmp_path)
    found = [str(file) for file in files("opencv-contrib-python") or [] if Path(str(file)).name.startswith(NEEDED)]
    assert len(found) == len(NEEDED)
    for place in found:
        goal = build.core / "_internal" / place
        goal.parent.mkdir(exist_ok=True)
        shutil.copy(SITE_PACKAGES / place, goal)
    return build


def folder_of(build: Build) -> Path:
    (folder,) = (build.core / "_internal").glob("opencv_*.libs")
    return folder


def ask(build: Build, what: str) -> str:
    command = [sys.executable, "-c", OPEN, str(folder_of(build)), what]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout.strip()


def test_it_reads_files_and_refuses_the_internet(build: Build, tmp_path: Path) -> None:
    sound = tmp_path / "소리.au"
    sound.write_bytes(b".snd" + b"".join(number.to_bytes(4, "big") for number in (24, 800, 3, 8000, 1)) + bytes(800))
    make(build)
    assert ask(build, str(sound)) == "opened"
    with socket.create_server(("127.0.0.1", 0)) as server:
        assert ask(build, f"https://127.0.0.1:{server.getsockname()[1]}/film.mp4") == "refused"
        server.settimeout(1)
        connection, _ = server.accept()
        with connection:
            assert connection.recv(16) == b"", "it came as far as the connection, and said nothing there"


def test_nothing_of_openssl_is_left_and_a_second_run_changes_nothing(build: Build) -> None:
    make(build)
    folder = folder_of(build)
    links = sorted(path.name for path in folder.iterdir() if path.is_symlink())
    assert [name.partition("-")[0] for name in links] == ["libcrypto", "libssl"]
    assert all((folder / name).resolve() == (folder / STAND_IN).resolve() for name in links)
    stand_in = (folder / STAND_IN).read_bytes()
    assert b"OpenSSL 1.1.1" not in stand_in
    make(build)
    assert (folder / STAND_IN).read_bytes() == stand_in


def test_each_function_has_the_version_that_is_asked_for() -> None:
    asked = {"b": "OPENSSL_1_1_0", "a": "OPENSSL_1_1_0", "c": "OPENSSL_1_1_1"}
    assert version_map(asked) == (
        "OPENSSL_1_1_0 { global: a; b; local: *; };\nOPENSSL_1_1_1 { global: c; local: *; };\n"
    )
