"""A program killed between any two writes while the key changes hands: there is a way in afterwards, and one too many is closed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from maju.domain.errors import MajuError
from maju.paths import Paths, find_paths
from maju.storage.vault import open_vault
from maju.storage.vault_keeping import HomeKeeping
from maju.storage.vault_record import read_record

PIN = "654321"
CHANGE = """
import os, signal, sys
from maju.paths import find_paths
from maju.storage import vault
from maju.storage.vault_keeping import HomeKeeping

paths, action, left = find_paths(), sys.argv[1], int(sys.argv[2])
opened = vault.open_vault(paths, "654321" if action == "remove" else None)
sync = os.fsync

def fsync(descriptor):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGKILL)
    sync(descriptor)

os.fsync = fsync
{"set": lambda: HomeKeeping(paths, opened).set_pin("654321", None),
 "remove": lambda: HomeKeeping(paths, opened).remove_pin("654321"),
 "destroy": opened.destroy}[action]()
"""
SYNCS = {"set": 6, "remove": 6, "destroy": 6}
"""How often each reaches the disk."""


@pytest.fixture
def paths(maju_home: Path) -> Paths:
    found = find_paths()
    assert found.home == maju_home
    return found


def killed(paths: Paths, action: str, at: int) -> bool:
    ran = subprocess.run(
        [sys.executable, "-c", CHANGE, action, str(at)],
        check=False,
        timeout=90,
        env=os.environ | {"PYTHONPATH": str(paths.root / "app")},
    )
    assert ran.returncode in (0, -signal.SIGKILL)
    return ran.returncode != 0


def opens(paths: Paths, pin: str | None) -> bytes | None:
    try:
        vault = open_vault(paths, pin)
    except MajuError as error:
        if error.code != "vault-locked":
            raise
        return None
    key = vault.database_key
    vault.close()
    return key


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize(("action", "at"), [(a, n) for a in ("set", "remove") for n in range(1, SYNCS[a] + 1)][::2])
def test_there_is_always_one_way_in(paths: Paths, action: str, at: int) -> None:
    vault = open_vault(paths)
    key = vault.database_key
    if action == "remove":
        HomeKeeping(paths, vault).set_pin(PIN, None)
    vault.close()
    assert killed(paths, action, at), "it reaches the disk that often"
    without, with_pin = opens(paths, None), opens(paths, PIN)
    assert {without, with_pin} - {None} == {key}
    record = read_record(paths.vault)
    assert record is not None
    if record.keeper == "pin":
        assert without is None
        assert not list(paths.keys.glob("*.key")), "no other way in was left"


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL")
@pytest.mark.parametrize("at", [2, 3, 4, 6])
def test_a_destruction_goes_on_at_the_next_start(paths: Paths, at: int) -> None:
    key = opens(paths, None)
    paths.recordings.mkdir()
    (paths.recordings / "answer.wav").write_bytes(b"sealed")
    assert killed(paths, "destroy", at)
    assert opens(paths, None) not in (None, key)
    assert not paths.recordings.exists()
    assert len(list(paths.keys.glob("*.key"))) == 1, "the old key is gone"
