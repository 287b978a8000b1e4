"""SIGKILL of the program at random moments of an interview: ``python -m benchmarks.faults_program [--count N]``.

The real program over a data folder of its own with files as devices, in real time; every second kill takes recorder and engines
with it in the same moment. Then the next start: database, recovery, and of every tenth going on to the end.
Without MediaPipe, whose processor time many programs at once would fight for.
"""

import os
import random
import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.fault_rows import Options, Row, alone
from tests.faults.faulting import LOST_AT_MOST_S, copy_home, make_home, moments, sitting
from tests.faults.killing import Cost, kill_once

_GO_ON_EVERY = 10
"""Every tenth interview is gone on with to its end, which takes as long as all the rest of a try."""


def rows(options: Options) -> Iterator[Row]:
    """One line; a line of print for every kill."""
    home = make_home(options.folder / "made")
    span_s = interview_s(copy_home(home, options.folder / "whole"))
    print(f"an interview takes {span_s:.1f} s from its first question to its end", flush=True)

    def kill(number: int, at_s: float) -> Cost:
        folder = options.folder / f"kill-{number:03d}"
        family = number % 2 == 1
        cost = kill_once(copy_home(home, folder), at_s, family=family, go_on=number % _GO_ON_EVERY == 0)
        what = "with all its processes" if family else "alone"
        shutil.rmtree(folder)
        print(
            f"kill {number:3d} at {at_s:5.1f} s, {what:22} {cost.phase:12} sound {shown(cost.sound_s)} picture "
            f"{shown(cost.picture_s)} answers lost {cost.answers_lost} database {cost.integrity} "
            f"offered {cost.offered} went on: {cost.went_on or '-'}",
            flush=True,
        )
        return cost

    with ThreadPoolExecutor(options.at_once) as pool:
        at = moments(options.count, span_s, options.seed)
        random.Random(options.seed).shuffle(at)  # whoever ends it early has seen all phases
        costs = list(pool.map(kill, range(options.count), at))
    yield summed(costs)


def summed(costs: list[Cost]) -> Row:
    """The line of all kills."""
    sound = [cost.sound_s for cost in costs if cost.sound_s is not None]
    picture = [cost.picture_s for cost in costs if cost.picture_s is not None]
    lost = (
        f"{len(costs)} kills, {len(sound)} in an answer: sound at most {max(sound, default=0):.2f} s, picture at most "
        f"{max(picture, default=0):.2f} s, finished answers {sum(c.answers_lost for c in costs)}, "
        f"databases unsound {sum(c.integrity != 'ok' for c in costs)}, recovery missing {sum(not c.offered for c in costs)}, "
        f"gone on with {sum(c.went_on == 'finished' for c in costs)}, could not {sum(c.went_on not in ('finished', '') for c in costs)}; sealed {sum(c.sealed for c in costs)}; load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores"
    )
    bar = f"≤ {LOST_AT_MOST_S:.0f} s of sound and picture, no finished answer, database sound, recovery offered"
    return Row("SIGKILL of the program", bar, lost, all(cost.within_the_bar for cost in costs))


def interview_s(home: Path) -> float:
    """How long one takes when nobody kills it."""
    with sitting(home, "sit") as whole:
        whole.end()
    return whole.said[-1].at - whole.said[0].at


def shown(seconds: float | None) -> str:
    """Seconds in words of the table."""
    return "-     " if seconds is None else f"{seconds:.2f} s"


if __name__ == "__main__":
    alone(rows, __doc__.partition("\n")[0])
