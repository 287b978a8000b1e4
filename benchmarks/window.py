"""How long the window ever stands still: ``python -m benchmarks.window [--questions N]``, best under ``xvfb-run``.

Sits the self-test's interview in a real window while recording, face reading (where ``face_landmarker.task`` is found) and transcribing
run at once, and measures the gaps between the beats of a 4 ms timer in the window's event loop, over everything and while answers
are being recorded.
"""

import argparse
import os
import shutil
import tempfile
import time
from pathlib import Path

from benchmarks.memory import MemoryWatch
from benchmarks.table import percentile, print_table

BEAT_MS = 4
FACE_MODEL = Path(__file__).resolve().parents[2] / "shared" / "models" / "face_landmarker.task"


def sit(home: Path, questions: int) -> tuple[list[tuple[str, float]], list[str]]:
    """Gaps in ms with the phase they fell in, and problems in words."""
    from PySide6.QtCore import Qt, QTimer

    from maju.bootstrap import build_rehearsal, open_settings
    from maju.services.file_devices import FilesAsDevices
    from maju.ui.app import make_application
    from maju.ui.pages.interview import InterviewPage
    from maju.ui.self_test import run_window_self_test
    from maju.ui.stage import Rehearsing

    app = make_application()
    gaps: list[tuple[str, float]] = []
    last = time.perf_counter()

    def beat() -> None:
        nonlocal last
        now = time.perf_counter()
        page = next((w.page for w in app.topLevelWidgets() if hasattr(w, "page")), None)
        phase = page.snapshot.phase.value if isinstance(page, InterviewPage) and page.snapshot else "elsewhere"
        gaps.append((phase, (now - last) * 1000))
        last = time.perf_counter()

    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(beat)
    settings = open_settings()
    rehearsal = build_rehearsal(settings, home / "rehearsal", fast=False)
    files = rehearsal.choices(questions=questions, seed=7)
    program = rehearsal.program
    program.watcher = FilesAsDevices(program.watcher, files.microphone, files.camera)
    last = time.perf_counter()
    timer.start(BEAT_MS)
    rehearsing = Rehearsing(take_source=rehearsal.candidate, seed=7)
    problems = run_window_self_test(lambda: program, settings, rehearsing)
    timer.stop()
    return gaps, problems


def main() -> None:
    """Sit, then print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=1)
    options = parser.parse_args()
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-") as folder, MemoryWatch() as memory:
        home = Path(folder)
        os.environ["MAJU_HOME"] = folder
        if FACE_MODEL.is_file():
            (home / "models" / "face").mkdir(parents=True)
            shutil.copy2(FACE_MODEL, home / "models" / "face")
        gaps, problems = sit(home, options.questions)
    rows = []
    for name, chosen in (
        ("while an answer is recorded", [ms for phase, ms in gaps if phase == "answering"]),
        ("all the time, pages being opened included", [ms for _, ms in gaps]),
    ):
        worst, usual = max(chosen), percentile(chosen, 0.99)
        rows.append((name, str(len(chosen)), f"{percentile(chosen, 0.5):.1f}", f"{usual:.1f}", f"{worst:.1f}"))
    face = "with face reading" if FACE_MODEL.is_file() else "no face model here"
    header = ("event loop gaps in ms (bar: 99 % < 20, worst < 100)", "beats", "median", "99 %", "worst")
    print_table(f"Window, {face}", header, rows)
    print_table("Peak memory", ("process", "MB"), [(n, f"{mb:.0f}") for n, mb in sorted(memory.peaks.items())])
    for problem in problems:
        print(problem)


if __name__ == "__main__":
    main()
