"""Packing and installing are killed at random moments: they go on where they were, and what comes out is whole."""

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from maju.domain.catalogue import Catalogue, Slot
from maju.model_store.pack_manifest import MANIFEST_NAME
from maju.model_store.partial import pack_folder as staged_folder
from tests.model_store.making_entries import noise
from tests.model_store.pack_making import everything_below, ignore, install, never, pack_folder, packer, records

ROOT = Path(__file__).parents[2]
SIZE = 40_000_000
PIECES = SIZE // 2**20
#: What may be read twice after a kill is 16 MiB; this much of it is used.
AGAIN = 2**20
#: How many pieces the killed program may be ahead: it dies somewhere in the middle of one.
AHEAD = 3


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """One model with a file of 40 MB, another one small."""
    models = tmp_path / "home"
    folder = models / "embedding" / "large"
    folder.mkdir(parents=True)
    header = json.dumps({"w": {"dtype": "U8", "shape": [SIZE], "data_offsets": [0, SIZE]}}).encode()
    (folder / "model.safetensors").write_bytes(len(header).to_bytes(8, "little") + header + noise(SIZE))
    install(models, "large", Slot.EMBEDDING)
    install(models, "encoder-ko")
    return models


def run_and_kill(what: str, models: Path, stick: Path, after: int) -> bool:
    """Kill it after so many pieces; whether it came to its end before."""
    command = [sys.executable, "-m", "tests.model_store.pack_child", what, str(models), str(stick)]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT / "app"), str(ROOT)])}
    with subprocess.Popen(
        command, cwd=ROOT, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        said, more = "", "\n" * AHEAD
        for _ in range(after):
            child.stdin.write(more)
            child.stdin.flush()
            said, more = child.stdout.readline().strip(), "\n"
            if said != "piece":
                break
        child.kill()
    assert said in ("piece", "end")
    return said == "end"


def test_packing_that_is_killed_is_completed(home: Path, tmp_path: Path) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other"
    stick.mkdir()
    moments = random.Random(11)
    for _ in range(3):
        assert not run_and_kill("pack", home, stick, moments.randint(1, PIECES - AHEAD))
        assert not (pack_folder(stick) / MANIFEST_NAME).exists()
    assert run_and_kill("pack", home, stick, 10**6)
    packer(other).install(stick, on_progress=ignore, cancelled=never)
    assert everything_below(other) == everything_below(home)


def test_installing_that_is_killed_goes_on_and_reads_little_again(home: Path, tmp_path: Path) -> None:
    stick, other = tmp_path / "stick", tmp_path / "other"
    stick.mkdir()
    packer(home).pack(records(home), Catalogue(()), stick, on_progress=ignore, cancelled=never)
    (part,) = (path for path in pack_folder(stick).iterdir() if path.name.startswith("large."))
    staged = staged_folder(other, "large") / "files" / "model.safetensors"
    moments = random.Random(12)
    before = 0
    for least in (10, 20, 30):
        assert not run_and_kill("install", other, stick, moments.randint(least, least + 4))
        assert records(other) == ()
        here = staged.stat().st_size
        assert here > max(before, AGAIN)
        with part.open("r+b") as file:  # nothing before this may be read from the stick again: there it is gone
            file.write(bytes(here - AGAIN))
        before = here
    assert run_and_kill("install", other, stick, 10**6)
    assert everything_below(other) == everything_below(home)
    assert len(records(other)) == 2
