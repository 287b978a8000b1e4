"""Plays a write log and looks at what a power cut leaves: rows that were acknowledged, seconds that were recorded."""

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from random import Random

from maju.devices.recovery import describe_interrupted_take
from maju.domain.errors import MajuError
from maju.sealed import opening
from maju.storage.connections import connect, is_sound
from maju.storage.database import DatabaseFile
from maju.storage.interviews import SqliteInterviewStore
from maju.storage.migrations import MIGRATIONS
from tests.faults.power_work import ACKNOWLEDGED, KEY, TAKE
from tests.faults.write_log import Disk, Op

KINDS = ("nothing", "torn", "everything")


@dataclass(frozen=True, slots=True)
class Left:
    """After one cut. ``trouble``: what the database said, empty where it opened; seconds of sound ``recorded`` until then and
    ``saved``."""

    point: int
    kind: str
    trouble: str
    acknowledged: int
    rows: int
    sound: bool
    recorded_s: float
    saved_s: float

    @property
    def rows_lost(self) -> int:
        """Acknowledged and not there."""
        return max(0, self.acknowledged - self.rows)

    @property
    def lost_s(self) -> float:
        """Recorded and not there."""
        return max(0.0, self.recorded_s - self.saved_s)


def cuts(ops: Sequence[Op], folder: Path, points: Sequence[int], into: Path, seed: int = 1) -> list[Left]:
    """The power goes after each of these calls, in each of three ways."""
    disk, wanted, found = Disk(), set(points), []
    acknowledged, began, media = 0, 0.0, str(folder / TAKE / "answer.wav")
    for number, op in enumerate(ops):
        disk.play(op)
        acknowledged += op.kind == "write" and op.path == str(folder / ACKNOWLEDGED)
        if op.path == media and op.kind == "write" and not began:
            began = op.at_s
        if number in wanted:
            for kind in KINDS:
                disk.cut(kind, Random(f"{seed}-{number}-{kind}"), folder, into)
                recorded = op.at_s - began if began else 0.0
                found.append(_look(into, number, kind, acknowledged, recorded))
    return found


def _look(folder: Path, point: int, kind: str, acknowledged: int, recorded_s: float) -> Left:
    trouble, rows, sound = "", 0, False
    try:
        file = DatabaseFile(folder / "maju.db", MIGRATIONS, KEY)
    except MajuError as error:
        trouble = error.code
    else:
        store = SqliteInterviewStore(file, folder / "recordings")
        rows = len(store.takes("plan-1"))
        file.close()
        with closing(connect(folder / "maju.db", KEY)) as connection:
            sound = is_sound(connection)
    opening.unlock(folder / "recordings", KEY)
    try:
        saved = describe_interrupted_take(folder / TAKE).duration_s
    except MajuError:
        saved = 0.0
    finally:
        opening.lock(folder / "recordings")
    return Left(point, kind, trouble, acknowledged, rows, sound, recorded_s, saved)
