"""The power goes at any point of an interview: the database is sound, no acknowledged row is gone, at most 5 s of sound are.

``python -m benchmarks.faults_files power`` does the same after every single write.
"""

import os
import shutil
import sys
from pathlib import Path
from random import Random

import pytest

from tests.faults.power_cut import cuts
from tests.faults.write_log import Disk, Op, record

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 3.5
POINTS = 10

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")


@pytest.fixture(scope="module")
def recorded(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Op], Path]:
    folder = tmp_path_factory.mktemp("power")
    command = ["env", f"PYTHONPATH={ROOT / 'app'}{os.pathsep}{ROOT}", sys.executable]
    work = [*command, "-m", "tests.faults.power_work", str(folder / "home"), str(SECONDS)]
    return record(work, folder / "home", folder / "log"), folder / "home"


def test_the_log_holds_every_write(recorded: tuple[list[Op], Path], tmp_path: Path) -> None:
    """Played to its end it gives the files there are."""
    ops, home = recorded
    disk = Disk()
    for op in ops:
        disk.play(op)
    disk.cut("everything", Random(1), home, tmp_path / "again")
    files = [file.relative_to(home) for file in home.rglob("*") if file.is_file()]
    assert len(files) >= 5
    for name in files:
        assert (tmp_path / "again" / name).read_bytes() == (home / name).read_bytes(), name


def test_wherever_the_power_goes_the_database_is_sound_and_five_seconds_are_lost_at_most(
    recorded: tuple[list[Op], Path], tmp_path: Path
) -> None:
    ops, home = recorded
    points = sorted(Random(2).sample(range(len(ops)), POINTS))
    left = cuts(ops, home, points, tmp_path / "cut")
    assert len(left) == 3 * POINTS
    assert [each for each in left if each.trouble or not each.sound] == []
    assert [each for each in left if each.rows_lost] == []
    assert [each for each in left if each.lost_s > 5.0] == []
    assert max(each.saved_s for each in left) > 1.0
