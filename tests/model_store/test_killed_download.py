"""A download survives what ends the program: SIGKILL at any moment, a second program, a full disk."""

import itertools
import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.model_store.fetcher import HubFetcher
from tests.conftest import ROOT
from tests.model_store.making_entries import REPOSITORY, REVISION, Watcher, entry, known, noise, sha256
from tests.model_store.serving import HubServer, hub

MOST_FETCHED_AGAIN = 16_000_000


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[HubServer]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with hub() as running:
        yield running


def command(models: Path, server: HubServer, path: str, content: bytes) -> list[str]:
    return [
        *(sys.executable, "-m", "tests.model_store.download_child", str(models)),
        *(server.address, "m", path, str(len(content)), sha256(content)),
    ]


def start(arguments: list[str]) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "app"), str(ROOT)])}
    return subprocess.Popen(arguments, cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True)


def finish(child: subprocess.Popen[str]) -> tuple[int, str]:
    said, _ = child.communicate(timeout=60)
    return child.returncode, said.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_download_killed_at_random_moments_completes_and_fetches_little_again(
    server: HubServer, tmp_path: Path
) -> None:
    content = noise(80_000_000)
    server.put(REPOSITORY, REVISION, "model.bin", content)
    chance = random.Random(20261121)
    for _ in range(5):
        goal = server.sent + chance.randrange(1, 14_000_000)
        server.allow(goal + 1_000_000)  # so that a test that is held up does not find the download finished
        child = start(command(tmp_path, server, "model.bin", content))
        assert server.wait_until_sent(goal, 60)
        child.kill()
        assert finish(child)[0] == -signal.SIGKILL
    server.allow(sys.maxsize)
    assert finish(start(command(tmp_path, server, "model.bin", content))) == (0, "installed")
    assert sha256((tmp_path / "speech" / "m" / "model.bin").read_bytes()) == sha256(content)
    asked = server.asked_for("model.bin")
    again = [before.first + before.sent - after.first for before, after in itertools.pairwise(asked)]
    assert len(again) == 5
    assert max(again) <= MOST_FETCHED_AGAIN
    assert asked[-1].first > 0


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_a_second_program_is_told_that_the_first_is_downloading(server: HubServer, tmp_path: Path) -> None:
    content = noise(1_000_000)
    served = server.put(REPOSITORY, REVISION, "model.bin", content, stall_after=500_000)
    first = start(command(tmp_path, server, "model.bin", content))
    try:
        assert server.stalled.wait(60)
        watcher = Watcher()
        wanted = entry("m", known("model.bin", content))
        fetcher = HubFetcher(tmp_path, server.address)
        with pytest.raises(MajuError) as refused:
            fetcher.fetch([wanted], on_progress=watcher.tell, cancelled=watcher.cancelled)
        assert refused.value.code == "download-busy"
        with pytest.raises(MajuError) as kept:
            fetcher.discard(wanted)
        assert kept.value.code == "download-busy"
    finally:
        first.kill()
        finish(first)
    served.stall_after = None
    # The lock went with the program that held it.
    assert len(fetcher.fetch([wanted], on_progress=watcher.tell, cancelled=watcher.cancelled)) == 1


def test_a_disk_that_fills_up_is_said_and_what_arrived_is_kept(server: HubServer, tmp_path: Path) -> None:
    """A real file system of 24 MB, mounted for the child alone."""
    content = noise(40_000_000)
    server.put(REPOSITORY, REVISION, "model.bin", content)
    if not (unshare := shutil.which("unshare")):
        pytest.skip("no unshare here")
    inside = [unshare, "--user", "--map-root-user", "--mount", "sh", "-c"]
    mount = f"mount -t tmpfs -o size=24m tmpfs '{tmp_path}'"
    if subprocess.run([*inside, mount], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount")
    look = f"stat -c %s '{tmp_path}/.partial/m/download/files/model.bin'; ls '{tmp_path}'"
    child = start(
        [*inside, f'{mount} && "$@"; echo "code $?"; {look}', "sh", *command(tmp_path, server, "model.bin", content)]
    )
    _code, said = finish(child)
    lines = said.splitlines()
    assert lines[:2] == ["disk-too-small", "code 3"]
    assert int(lines[2]) > 20_000_000
    assert "speech" not in lines[3:]
