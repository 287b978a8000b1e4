"""Cold start to window: ``python -m benchmarks.start [--runs N]`` starts the program anew each time and prints when what is seen.

Needs a display (or ``xvfb-run``); without one it measures offscreen and says so. The first run of a fresh machine also reads the
disk; the table shows first and median.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

from benchmarks.table import print_table

CHILD = """
import sys, time
began = float(sys.argv[1])
from PySide6.QtCore import QTimer
from maju.bootstrap import build_program, open_settings
from maju.ui.app import make_application, make_window
settings = open_settings()
app = make_application()
window = make_window(settings)
window.show()
shown = []
def look():
    now = time.time() - began
    if not shown and window.isVisible() and window.windowHandle().isExposed():
        shown.append(now)
    if shown and window.stage.has_program and type(window.page).__name__ not in ("OpeningPage",):
        print(f"{shown[0]:.3f} {now:.3f}", flush=True)
        window.close()
        app.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(5)
window.build(lambda: build_program(settings))
app.exec()
"""


def start_once(home: str) -> tuple[float, float]:
    """Seconds from the start of the process to the window on the screen, and to the first page with the program behind it."""
    environment = os.environ | {"MAJU_HOME": home}
    if not environment.get("DISPLAY") and not environment.get("WAYLAND_DISPLAY"):
        environment["QT_QPA_PLATFORM"] = "offscreen"
    command = [sys.executable, "-c", CHILD, repr(time.time())]
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, timeout=120, check=True)
    shown, ready = ran.stdout.split()[-2:]
    return float(shown), float(ready)


def main() -> None:
    """Start several times, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-") as home:
        times = [start_once(home) for _ in range(runs)]
    where = "on a display" if os.environ.get("DISPLAY") else "offscreen"
    rows = [
        (name, f"{column[0]:.2f} s", f"{statistics.median(column):.2f} s", bar)
        for name, column, bar in (
            ("window on the screen", [t[0] for t in times], "3 s"),
            ("first page, program behind it", [t[1] for t in times], "3 s"),
        )
    ]
    print_table(f"Cold start, {runs} runs, {where}", ("what", "first", "median", "bar"), rows)


if __name__ == "__main__":
    main()
