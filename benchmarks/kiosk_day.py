"""An eight-hour day at the kiosk in fast time: ``python -m benchmarks.kiosk_day [--count N]`` (100: 40 sessions, one after another).

The real supervisor under its cover, the real window and processes of each session (``tests/faults/kiosk_sitting.py`` presses the buttons),
files as microphone and camera. Watched: the supervisor's memory, handles and threads after each session, processes and files left, the
distance of sound and picture in each recording. A session that takes minutes with a person takes seconds here, so memory is told by
session and, for the bar, as if twelve minutes lay between two.
"""

import os
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import psutil

from benchmarks.fault_rows import Options, Row, alone
from benchmarks.table import percentile
from tests.devices.signals import beeps, write_flashes, write_wav
from tests.faults.kiosk_keeping import KeptKiosk, make_kiosk

SESSIONS, HOURS = 40, 8.0
SCRIPT = {"questions": 2, "speak_s": 6.0, "take": False, "offsets": True}
MOST_SLOPE_MB_H, MOST_APART_MS = 5.0, 40.0
_SESSION_S = 900.0


@dataclass(frozen=True, slots=True)
class Look:
    """The supervisor while a start page is shown: ``session`` counts from 0."""

    session: int
    rss_mb: float
    handles: int
    threads: int
    children: int


def rows(options: Options) -> Iterator[Row]:
    """Three lines, after one line of print a session."""
    sessions = max(3, round(SESSIONS * options.count / 100))
    kiosk_folder = make_kiosk(options.folder)
    write_wav(options.folder / "voice.wav", beeps(12.0))
    write_flashes(options.folder / "face.mkv", 12.0)
    with KeptKiosk(options.folder, SCRIPT) as kiosk:
        looks = list(watch(kiosk, sessions))
        offsets = apart_ms(kiosk)
        code = kiosk.log_out()
    print("picture minus sound, ms:", " ".join(f"{each:+.0f}" for each in offsets), flush=True)
    left = len(list((kiosk_folder / "sessions").iterdir()))
    yield memory_row(looks, sessions)
    yield flat_row(looks, left, code)
    worst = max(map(abs, offsets), default=float("nan"))
    middle = percentile([abs(each) for each in offsets], 0.5) if offsets else float("nan")
    told = f"{len(offsets)} beeps with flashes: median {middle:.1f} ms, worst {worst:.1f} ms"
    yield Row("a day at the kiosk: sound and picture", f"within {MOST_APART_MS:.0f} ms", told, worst <= MOST_APART_MS)


def watch(kiosk: KeptKiosk, sessions: int) -> Iterator[Look]:
    """A look at each start page; the first is the supervisor before anybody sat."""
    supervisor = psutil.Process(kiosk.process.pid)
    began = time.monotonic()
    for session in range(sessions + 1):
        kiosk.wait_for("start", times=session + 1, seconds=_SESSION_S)
        look = Look(
            session,
            supervisor.memory_info().rss / 2**20,
            supervisor.num_fds() if os.name == "posix" else supervisor.num_handles(),
            supervisor.num_threads(),
            len(supervisor.children(recursive=False)),
        )
        print(f"{time.monotonic() - began:7.1f} s  {look}", flush=True)
        yield look


def apart_ms(kiosk: KeptKiosk) -> list[float]:
    """What the sessions measured of their own recordings before they were destroyed."""
    return [1000 * offset for said in kiosk.said if said["phase"] == "offsets" for offset in said["offsets"]]


def memory_row(looks: Sequence[Look], sessions: int) -> Row:
    """The slope of the last quarter, by least squares."""
    last = looks[-max(3, len(looks) // 4) :]
    slope = float(np.polyfit([look.session for look in last], [look.rss_mb for look in last], 1)[0])
    hourly = slope * SESSIONS / HOURS
    told = (
        f"{sessions} sessions: {looks[0].rss_mb:.1f} MB at the first start page, {looks[-1].rss_mb:.1f} MB at the last; "
        f"last quarter {slope:+.3f} MB a session, {hourly:+.2f} MB/h of a day"
    )
    return Row("a day at the kiosk: memory", f"< {MOST_SLOPE_MB_H:.0f} MB/h", told, hourly < MOST_SLOPE_MB_H)


def flat_row(looks: Sequence[Look], left: int, code: int) -> Row:
    """Handles, threads, processes; what is left on the disk."""
    first, last = looks[1], looks[-1]
    told = (
        f"handles {first.handles} to {last.handles}, threads {first.threads} to {last.threads}, processes "
        f"{first.children} to {last.children}; folders left {left}, exit code {code}"
    )
    kept = (last.handles, last.threads, last.children) <= (first.handles, first.threads, first.children)
    return Row("a day at the kiosk: handles, threads", "flat, nothing left", told, kept and left == code == 0)


if __name__ == "__main__":
    alone(rows, __doc__.partition("\n")[0])
