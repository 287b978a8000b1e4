"""What both sides of the speed measurement share: the task they get, timing, memory.

A side is a module with ``build(task)`` and ``ask(task)``, run as ``python -m MODULE build|ask TASK.json``: figures go to stdout as JSON.
"""

import gc
import json
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from benchmarks.memory import MemoryWatch
from benchmarks.table import percentile
from maju.domain.jobs import Posting
from maju.storage.codec import decode

SHOWN = 20
"""Results a query gives, with their texts."""
WIDTH = 100
"""What each of words and meaning contributes."""
_WARMING = 10


@dataclass(frozen=True, slots=True)
class Task:
    """``postings``: a file of JSON lines; ``folder``: where the index goes; ``hinted``: ours also goes by way of
    occupations; ``explained``: it gives reasons too, as the window shows them."""

    postings: str
    folder: str
    queries: tuple[str, ...]
    encoder: str
    shipped: str
    hinted: bool = False
    explained: bool = False

    def write(self, path: Path) -> None:
        """As JSON."""
        path.write_text(json.dumps(asdict(self), ensure_ascii=False), encoding="utf-8")


def postings_of(task: Task) -> Iterator[Posting]:
    """One at a time."""
    with Path(task.postings).open(encoding="utf-8") as lines:
        for line in lines:
            yield decode(line, Posting)


def time_queries(task: Task, ask: Callable[[str], Sequence[str]]) -> dict[str, float]:
    """Milliseconds over all queries but the first ten, which warm up, and processor time of one of them on average; raises ValueError
    when one finds nothing at all."""
    times = []
    spent = 0.0
    for at, query in enumerate(task.queries):
        if at == _WARMING:
            spent = processor_seconds()
        began = time.perf_counter()
        found = ask(query)
        times.append(1000 * (time.perf_counter() - began))
        if len(found) < SHOWN // 2:
            raise ValueError(f"found only {len(found)} for {query!r}")
    counted = times[_WARMING:]
    return {
        "p50_ms": percentile(counted, 0.5),
        "p95_ms": percentile(counted, 0.95),
        "cpu_ms": 1000 * (processor_seconds() - spent) / len(counted),
        "queries": len(counted),
    }


def processor_seconds() -> float:
    """Processor time of this process and of those it has started."""
    own = psutil.Process()
    times = [process.cpu_times() for process in (own, *own.children(recursive=True))]
    ended = own.cpu_times()
    return sum(each.user + each.system for each in times) + ended.children_user + ended.children_system


def run_side(build: Callable[[Task], dict[str, float]], ask: Callable[[Task], dict[str, float]]) -> None:
    """The command line of a side."""
    doing, path = sys.argv[1:]
    raw = json.loads(Path(path).read_text(encoding="utf-8"))
    task = Task(**(raw | {"queries": tuple(raw["queries"])}))
    with MemoryWatch() as watch:
        began = time.perf_counter()
        figures = {"build": build, "ask": ask}[doing](task)
        figures["seconds"] = time.perf_counter() - began
        figures["cpu_s"] = processor_seconds()
    gc.collect()
    own = psutil.Process().memory_info().rss / 2**20
    figures["peak_mb"] = max(sum(watch.peaks.values()), own)
    print(json.dumps(figures))
