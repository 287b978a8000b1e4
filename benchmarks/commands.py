"""How long short commands take from their start to their end: ``python -m benchmarks.commands [--app FOLDER]``.

Processor time (own and children's) and wall time, median of five after one that is not counted, each over the same new data folder.
``--app``: another tree's ``app`` folder, to compare with.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
RUNS = 5
COMMANDS = (
    ("--version",),
    ("--help",),
    ("privacy", "log"),
    ("kiosk", "queue", "list"),
    ("models", "list", "--json"),
    ("history", "--json"),
    ("vault", "status"),
    ("documents", "list"),
    ("resume", "list"),
    ("doctor", "--json"),
    ("jobs", "search", "간호사"),
)


def once(command: tuple[str, ...], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds of processor and of wall. Raises CalledProcessError where the command fails."""
    before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(
        [sys.executable, "-m", "maju", *command],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=command[0] != "doctor",  # which says by its code whether this computer has what it takes
    )
    after, wall = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic() - began
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--app", type=Path, default=ROOT / "app")
    app: Path = parser.parse_args().app
    print("| command | processor, s | wall, s |\n|---|---|---|")
    with tempfile.TemporaryDirectory(prefix="maju-commands-") as home:
        environment = os.environ | {"PYTHONPATH": str(app.absolute()), "MAJU_HOME": home}
        for command in COMMANDS:
            once(command, environment)
            runs = [once(command, environment) for _ in range(RUNS)]
            processor, wall = (statistics.median(each) for each in zip(*runs, strict=True))
            print(f"| `maju {' '.join(command)}` | {processor:.2f} | {wall:.2f} |", flush=True)


if __name__ == "__main__":
    main()
