"""A process that crashes leaves nothing of its memory on a disk."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="core files are not Windows'")

CRASH = """
import ctypes, os, resource, signal, sys
from maju.sealed.no_dumps import forbid_dumps
resource.setrlimit(resource.RLIMIT_CORE, (resource.getrlimit(resource.RLIMIT_CORE)[1],) * 2)
if sys.argv[1] != "allowed":
    forbid_dumps(hide=sys.argv[1] == "hidden")
print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3) if sys.platform == "linux" else 0, flush=True)
os.kill(os.getpid(), signal.SIGABRT)
"""


def crash(folder: Path, how: str) -> tuple[str, int]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", CRASH, how]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False, timeout=60)
    return done.stdout.strip(), done.returncode


@pytest.mark.parametrize(("how", "dumpable"), [("shown", 1), ("hidden", 0)])
def test_a_crash_leaves_no_file(how: str, dumpable: int, tmp_path: Path) -> None:
    told, code = crash(tmp_path, how)
    assert code == -signal.SIGABRT
    assert list(tmp_path.iterdir()) == []
    if sys.platform == "linux":
        # 1, not 0: at 0 Linux still hands the dump to a collector such as systemd-coredump.
        assert told == f"(1, 1) {dumpable}"


@pytest.mark.skipif(sys.platform != "linux", reason="where core files go is the system's choice")
def test_without_it_there_would_be_one(tmp_path: Path) -> None:
    """A check that cannot fail proves nothing."""
    pattern = Path("/proc/sys/kernel/core_pattern").read_text(encoding="ascii").strip()
    told, _ = crash(tmp_path, "allowed")
    if pattern.startswith(("|", "/")) or told.startswith("(0"):
        pytest.skip("this system makes no core files in the folder of a process")
    assert [file.name.startswith("core") for file in tmp_path.iterdir()] == [True]
