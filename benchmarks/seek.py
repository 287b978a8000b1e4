"""How long the player of a report takes to go to another second: ``python -m benchmarks.seek``, best under ``xvfb-run``.

An answer is recorded as the program records it (Matroska with picture and sound), opened in the report's player, and sent to places
all over it. Measured from the call to the first picture of the place (within half a second of it); the bar is 0.2 s.
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from benchmarks.table import print_table

SEEKS = 24
NEAR_S = 0.5
PATIENCE_S = 5.0


def record(home: Path) -> tuple[Path, float]:
    """The longest answer of a rehearsal, and its length in seconds."""
    from maju.bootstrap import build_rehearsal, open_settings
    from maju.services.headless import HeadlessInterview

    rehearsal = build_rehearsal(open_settings(), home / "sat", fast=True)
    HeadlessInterview(rehearsal.program.desk).sit(rehearsal.choices(questions=1, seed=3), rehearsal.candidate)
    store = rehearsal.program.store
    takes = [s.take.recording for summary in store.summaries() for s in store.takes(summary.id)]
    rehearsal.program.close()
    longest = max((t for t in takes if t.media is not None), key=lambda t: t.duration_s)
    assert longest.media is not None
    return longest.media, longest.duration_s


def measure(media: Path, duration_s: float) -> list[float]:
    """Seconds of each seek."""
    from PySide6.QtMultimedia import QVideoFrame

    from maju.bootstrap import open_settings
    from maju.paths import find_paths
    from maju.ui.app import make_application
    from maju.ui.theme import apply, make_theme
    from maju.ui.widgets.player import Player

    app = make_application()
    apply(make_theme(find_paths().root / "assets" / "theme", open_settings().current), app)
    player = Player(media, None, duration_s)
    player.show()
    player.load()
    shown: list[float] = []

    def note(frame: QVideoFrame) -> None:
        shown.append(frame.startTime() / 1e6)

    def wait(done: Callable[[], bool]) -> None:
        end = time.perf_counter() + PATIENCE_S
        while not done():
            app.processEvents()
            if time.perf_counter() > end:
                raise TimeoutError

    assert player._player is not None
    player._player.videoSink().videoFrameChanged.connect(note)
    wait(lambda: bool(shown))
    times = []
    for index in range(SEEKS):
        place = duration_s * ((index * 7) % SEEKS) / SEEKS
        shown.clear()
        began = time.perf_counter()
        player.seek(place)
        wait(lambda place=place: any(abs(at - place) < NEAR_S for at in shown))  # type: ignore[misc]
        times.append(time.perf_counter() - began)
    player.stop()
    return times


def main() -> None:
    """Record, seek, print."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-") as folder:
        os.environ["MAJU_HOME"] = folder
        media, duration_s = record(Path(folder))
        times = measure(media, duration_s)
    rows = [("median", f"{median(times):.3f} s", "0.2 s"), ("longest", f"{max(times):.3f} s", "0.2 s")]
    print_table(f"{SEEKS} seeks in an answer of {duration_s:.0f} s", ("seek", "measured", "bar"), rows)


if __name__ == "__main__":
    main()
