"""How long the report of 20 answers takes to open and to export: ``python -m benchmarks.report``, best under ``xvfb-run``.

The answers are the full ones of the report's tests: transcript with timed words, seven measurements, five criteria, feedback, wordings, an
earlier evaluation. Each figure is the median of five. The bar for opening, first to last painted pixel, is 0.5 s; the sound is not
compressed here, which an HTML file does besides (0.1 s a minute of answer).
"""

import argparse
import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

from benchmarks.table import print_table
from maju.domain.record import StoredTake
from maju.services.program import Program
from maju.services.report_files import ReportKind, write_report
from maju.services.report_tracing import trace_interview
from maju.services.trend import find_trend
from tests.services.report_making import INTERVIEW, full_take, record

ANSWERS, HISTORY, ROUNDS = 20, 50, 5
PATIENCE_S = 30.0


def seconds(call: Callable[[], object]) -> float:
    """Median of some rounds."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        call()
        times.append(time.perf_counter() - began)
    return median(times)


def fill(program: Program) -> None:
    """One interview of 20 answers, and older ones of five for the trend."""
    for number in range(HISTORY):
        made = record(ANSWERS if not number else 5)
        interview = INTERVIEW if not number else f"{INTERVIEW}-{number}"
        made = replace(made, plan=replace(made.plan, id=interview))
        program.store.add(made)
        for planned in made.plan.questions:
            take = full_take(planned.number - 1, presence=None)
            program.store.put_take(StoredTake(planned, replace(take, id=replace(take.id, interview=interview))))


def open_page(program: Program) -> list[float]:
    """Seconds from the click to the painted report in a real window, each time from the history page when that has read all it shows."""
    from PySide6.QtCore import QCoreApplication

    from maju.bootstrap import open_settings
    from maju.ui.app import make_application, make_window
    from maju.ui.pages.report import ReportPage

    make_application()
    window = make_window(open_settings())
    window.resize(1280, 800)
    window.show()
    window.build(lambda: program)

    def wait(done: Callable[[], bool]) -> None:
        end = time.perf_counter() + PATIENCE_S
        while not done():
            QCoreApplication.processEvents()
            if time.perf_counter() > end:
                raise TimeoutError

    wait(lambda: window.stage.has_program)
    times = []
    for _ in range(ROUNDS + 1):
        window.stage.open("history")
        wait(lambda: not isinstance(window.page, ReportPage))
        wait(program.lanes["look"].submit(lambda: None).done)
        began = time.perf_counter()
        window.stage.open("report", INTERVIEW)
        wait(lambda: isinstance(window.page, ReportPage) and window.page.view is not None)
        window.grab()
        times.append(time.perf_counter() - began)
    window.close()
    wait(lambda: not window.isVisible())
    return times


def main() -> None:
    """Fill a home, measure, print."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-") as folder:
        os.environ["MAJU_HOME"] = folder
        from maju.bootstrap import build_program, open_settings
        from maju.ui.paper.report_pdf import ensure_application, pdf_renderer

        program = build_program(open_settings())
        fill(program)
        rows = [
            ("read and built", seconds(lambda: program.report(INTERVIEW)), ""),
            (
                "arithmetic of every grade",
                seconds(lambda: trace_interview(program.report(INTERVIEW), program.rubric())),
                "",
            ),
            (f"trend over {HISTORY} interviews", seconds(lambda: find_trend(program.store, most=None)), ""),
        ]
        first, *others = open_page(program)
        rows += [("opened in the window, first time", first, "0.5 s"), ("opened again", median(others), "0.5 s")]
        ensure_application()
        draw = pdf_renderer(program.root)
        for kind in ReportKind:
            out = Path(folder) / f"report.{kind.value}"
            spent = seconds(lambda kind=kind, out=out: write_report(program, INTERVIEW, kind, out, draw))  # type: ignore[misc]
            rows.append((f"written as {kind.value.upper()} ({out.stat().st_size // 1024} KB)", spent, ""))
        program.close()
    table = [(name, f"{spent:.3f} s", bar) for name, spent, bar in rows]
    print_table(f"A report of {ANSWERS} answers", ("what", "measured", "bar"), table)


if __name__ == "__main__":
    main()
