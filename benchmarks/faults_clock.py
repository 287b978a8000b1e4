"""A computer that sleeps for an hour, a clock that is set: ``python -m benchmarks.faults_clock``.

The recorder's real process is told that the computer slept (no computer can be put to sleep in a test); the state machine is put
to sleep at random moments of interviews in all its phases, with a monotonic clock that stops meanwhile and with one that goes on.
"""

import os
import random
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from benchmarks.fault_rows import Options, Row, alone
from benchmarks.faults_devices import commanded, kinds, until
from maju.devices.recorder import ProcessRecorder
from maju.domain.interview import Interview
from maju.domain.interview_events import Begin, Phase, Proceed, QuestionSpoken, Resume, Slept, TakeStopped, Tick
from maju.domain.ports import CameraChoice, MicrophoneChoice
from tests.devices.fake_sources import COMMANDED
from tests.making import make_format, make_plan

_HOUR_S = 3600.0


def rows(options: Options) -> Iterator[Row]:
    """Two lines."""
    yield recorder(options.folder)
    yield machine(options)


def recorder(folder: Path) -> Row:
    """A take during which the computer sleeps."""
    devices, asleep = commanded(folder), folder / "asleep.txt"
    asleep.write_text("0")
    os.environ["MAJU_TEST_ASLEEP"] = str(asleep)
    made = ProcessRecorder(openers=COMMANDED)
    try:
        made.open(MicrophoneChoice(str(devices["microphone"])), CameraChoice(str(devices["camera"])))
        made.start_take(folder / "slept", limit_s=60)
        began = time.monotonic()
        time.sleep(3.0)
        asleep.write_text(str(_HOUR_S))
        seen = until(made, lambda status: "suspended" in kinds(status), 5)
        kept = made.stop_take()
    finally:
        made.close()
        del os.environ["MAJU_TEST_ASLEEP"]
    spoken = time.monotonic() - began
    lost = f"take ended {seen:.2f} s after waking up as ‘{kept.ended_by}’, {kept.duration_s:.1f} of {spoken:.1f} s kept, filled {kept.filled_s:.1f} s"
    return Row(
        "suspend for an hour while recording",
        "no timer jumps, no negative time",
        lost,
        kept.ended_by == "suspended" and seen < 3,
    )


def machine(options: Options) -> Row:
    """Sleep at random moments; afterwards nothing runs out and nothing is asked before the person comes back."""
    drawn = random.Random(options.seed)
    struck: Counter[str] = Counter()
    jumped = 0
    for _ in range(options.count * 10):
        interview = Interview(make_plan(make_format(preparation_s=10.0, retakes=drawn.choice([0, -1]))))
        now = walk(interview, drawn)
        phase = interview.snapshot.phase
        struck[phase.value] += 1
        now += drawn.choice([0.0, _HOUR_S])
        for event in (Slept(now), TakeStopped(now + 0.1), Tick(now + 0.2), Tick(now + 60.0)):
            interview.handle(event)
        after = interview.snapshot
        waits = after.phase in (Phase.RESTING, Phase.READY, Phase.REVIEWING, Phase.FINISHED)
        interview.handle(Resume(now + 61.0))
        ahead = interview.snapshot.ends_at is None or interview.snapshot.ends_at >= interview.snapshot.started_at
        jumped += not (waits and ahead)
    where = ", ".join(f"{count} {phase}" for phase, count in struck.most_common())
    return Row(
        "sleep at random moments of interviews",
        "no timer jumps, no negative time",
        f"{jumped} jumps ({where})",
        not jumped,
    )


def walk(interview: Interview, drawn: random.Random) -> float:
    """Some way into an interview; the second it is then."""
    now = 100.0
    interview.handle(Begin(now))
    for _ in range(drawn.randrange(12)):
        now += drawn.uniform(0.1, 8.0)
        interview.handle(drawn.choice([QuestionSpoken(now), Proceed(now), TakeStopped(now), Tick(now)]))
    return now


if __name__ == "__main__":
    alone(rows, __doc__.partition("\n")[0])
