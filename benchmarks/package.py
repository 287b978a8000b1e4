"""The built program: ``python -m benchmarks.package [--core DIR] [--archive FILE] [--runs N]``: size, start and memory, with their bars.

Starts are seen from outside, on a screen of Xvfb whose memory is a file: the window is there with its first pixel, its first page
with the last change before the screen stands still. The program from its source is measured in the same run, in turn. Before a cold
start the program's own files (and those of the environment, for the source) are put out of the page cache with ``posix_fadvise``;
the system's libraries stay in it.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import psutil

from benchmarks.table import print_table

ROOT: Final = Path(__file__).resolve().parents[1]
MOST_DOWNLOAD_MB, MOST_UNPACKED_GB, MOST_START_S = 400.0, 1.0, 3.0
PARTS: Final = 20
STILL_S, LATEST_S = 2.0, 120.0


@dataclass(frozen=True, slots=True)
class Start:
    """Seconds from the start of the process; processor time in seconds, memory (PSS) and disk reads in MB of it and its children."""

    window: float
    page: float
    processor: float
    memory: float
    read: float


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared. ``files``: folders to put out of the page cache."""

    name: str
    command: tuple[str, ...]
    files: tuple[Path, ...]


@contextmanager
def screen() -> Iterator[tuple[str, np.ndarray]]:
    """A display and the live bytes of its frame buffer."""
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-screen-") as folder:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-ac", "-nolisten", "tcp", "-screen", "0", "1280x800x24"]
        server = subprocess.Popen([*command, "-fbdir", folder], pass_fds=[writing], stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as told:
                display = f":{told.readline().strip()}"
            yield display, np.memmap(Path(folder) / "Xvfb_screen0", np.uint8, "r")[-1280 * 800 * 4 :]
        finally:
            server.terminate()
            server.wait()


def start_once(side: Side, home: Path, display: str, pixels: np.ndarray) -> Start:
    """Start, watch until the page stands still, look at the memory, end it. Raises: TimeoutError; ChildProcessError."""
    empty = pixels.copy()
    environment = os.environ | {
        "MAJU_HOME": str(home),
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "PYTHONPATH": str(ROOT / "app"),
    }
    began = time.perf_counter()
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(side.command, env=environment, stdout=words, stderr=words)
        try:
            window, page = _watch(process, pixels, empty, began)
            cost = _cost(process.pid)
        finally:
            with suppress(psutil.NoSuchProcess):
                for one in [*psutil.Process(process.pid).children(recursive=True), psutil.Process(process.pid)]:
                    one.kill()
            process.wait()
    _wait_until(lambda: bool((pixels == empty).all()), "the window did not go away")
    return Start(window, page, *cost)


def _watch(
    process: "subprocess.Popen[bytes]", pixels: np.ndarray, empty: np.ndarray, began: float
) -> tuple[float, float]:
    seen, window, changed = empty, 0.0, 0.0
    while (now := time.perf_counter() - began) < LATEST_S:
        if process.poll() is not None:
            raise ChildProcessError(f"the program ended with {process.returncode}")
        if not np.array_equal(pixels, seen):
            seen, changed = pixels.copy(), now
            window = window or now
        elif window and now - changed > STILL_S:
            return window, changed
        time.sleep(0.01)
    raise TimeoutError("no window that stands still")


def _wait_until(holds: Callable[[], bool], problem: str, seconds: float = 10.0) -> None:
    end = time.perf_counter() + seconds
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError(problem)
        time.sleep(0.05)


def _cost(pid: int) -> tuple[float, float, float]:
    whole = [psutil.Process(pid), *psutil.Process(pid).children(recursive=True)]
    processor = sum(sum(one.cpu_times()[:2]) for one in whole)
    memory = sum(one.memory_full_info().pss for one in whole)
    return processor, memory / 1e6, sum(one.io_counters().read_bytes for one in whole) / 1e6


def forget(folders: Sequence[Path]) -> None:
    """Put every file of the folders out of the page cache; what another process has mapped stays."""
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def weigh(folder: Path) -> dict[Path, int]:
    """Bytes of every file in it, links as links."""
    return {path: path.lstat().st_size for path in folder.rglob("*") if not path.is_dir() or path.is_symlink()}


def parts(folder: Path) -> list[tuple[str, int, int]]:
    """The program's parts with bytes and files: what lies beside ``_internal`` and what lies in it."""
    found: dict[str, list[int]] = {}
    for path, size in weigh(folder).items():
        names = path.relative_to(folder).parts
        found.setdefault("/".join(names[1:2] if names[0] == "_internal" else names[:1]), []).append(size)
    return sorted(((name, sum(sizes), len(sizes)) for name, sizes in found.items()), key=lambda part: -part[1])


def kept(value: float, bar: float) -> str:
    return "kept" if value <= bar else "MISSED"


def print_sizes(core: Path, archive: Path) -> None:
    """What has to be fetched and what lies on the disk then."""
    sizes = weigh(core)
    total = sum(sizes.values()) / 1e9
    rows = [("unpacked", f"{total:.3f} GB", f"{MOST_UNPACKED_GB:.1f} GB", kept(total, MOST_UNPACKED_GB))]
    if archive.is_file():
        packed = archive.stat().st_size / 1e6
        rows.insert(
            0, ("to download", f"{packed:.1f} MB", f"{MOST_DOWNLOAD_MB:.0f} MB", kept(packed, MOST_DOWNLOAD_MB))
        )
    else:
        rows.insert(0, ("to download", f"no {archive.name}", f"{MOST_DOWNLOAD_MB:.0f} MB", "not measured"))
    rows.append(("files", f"{len(sizes)}", "", ""))
    print_table(f"Size of {core}", ("what", "measured", "bar", ""), rows)
    largest = [(name, f"{size / 1e6:.1f} MB", f"{count}") for name, size, count in parts(core)[:PARTS]]
    print_table(f"Its {PARTS} largest parts", ("part", "size", "files"), largest)


def measure(sides: Sequence[Side], runs: int) -> dict[tuple[str, str], list[Start]]:
    """Cold and second starts by side, the sides in turn; everybody has started once before, in a data folder of their own."""
    found: dict[tuple[str, str], list[Start]] = {}
    with tempfile.TemporaryDirectory(prefix="maju-benchmark-") as folder, screen() as (display, pixels):
        for side in sides:
            start_once(side, Path(folder) / side.name, display, pixels)
        for _ in range(runs):
            for side in sides:
                forget(side.files)
                for kind in ("cold", "second"):
                    one = start_once(side, Path(folder) / side.name, display, pixels)
                    found.setdefault((side.name, kind), []).append(one)
    return found


def print_starts(found: dict[tuple[str, str], list[Start]], runs: int) -> None:
    """Medians; the bar is that of the packaged program's second start."""
    rows = []
    for (name, kind), starts in found.items():
        window = statistics.median(one.window for one in starts)
        bar = kept(window, MOST_START_S) if (name, kind) == ("package", "second") else ""
        page, processor, memory, read = (
            statistics.median(getattr(one, what) for one in starts) for what in ("page", "processor", "memory", "read")
        )
        worst = max(one.window for one in starts)
        figures = (f"{window:.2f} s", f"{worst:.2f} s", bar, f"{page:.2f} s", f"{processor:.2f} s")
        rows.append((name, kind, *figures, f"{memory:.0f} MB", f"{read:.0f} MB"))
    seen = ("first window", "worst", f"bar {MOST_START_S:.0f} s", "page stands")
    header = ("program", "start", *seen, "processor", "memory", "read from disk")
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    print_table(f"Starts, median of {runs}, {os.cpu_count()} cores, load {load}", header, rows)


def main() -> None:
    """Weigh, start, print."""
    sys.path.insert(0, str(ROOT / "packaging"))
    from release.context import Build, this_machine, this_system, version

    build = Build(version(), this_system(), this_machine(), ROOT / "build", ROOT / "dist", 0)
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--core", type=Path, default=build.core)
    parser.add_argument("--archive", type=Path, default=build.out / f"{build.name}.tar.xz")
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    core = options.core.resolve()
    print_sizes(core, options.archive)
    packaged = Side("package", (str(core / "maju"),), (core,))
    environment = Path(sys.prefix) / "lib"
    source = Side("source", (sys.executable, "-m", "maju"), (ROOT / "app", ROOT / "assets", ROOT / "data", environment))
    print_starts(measure((packaged, source), options.runs), options.runs)


if __name__ == "__main__":
    main()
