"""Builds and asks both sides in turn, each in fresh processes, and prints what it took."""

import json
import os
import random
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks.search_index import SHIPPED, opened_encoder, opened_words
from benchmarks.search_million import approximate_recall, write_million
from benchmarks.search_million_making import make_million
from benchmarks.search_queries import read_queries
from benchmarks.search_run import Task
from benchmarks.table import print_table
from data.making.make_postings import lines

ROOT = Path(__file__).resolve().parents[1]
_SEED = 7
"""Not the seed of the postings that ship: these are others."""
_FURTHER = {
    "maju, by occupations too": {"hinted": True},
    "maju, with reasons, as shown": {"explained": True},
}
_HEADER = ("", "p50", "p95", "processor", "open", "memory while asked", "built in", "memory while built", "files")
Figures = dict[str, float]


def print_speed(count: int, encoder: Path, peer_python: str) -> None:
    """Ours doing what the peer does, ours as the program searches, the peer where it is installed."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        task = make_task(folder, count, encoder)
        rows = [_row("maju", *_measure(folder, "ours", task, sys.executable))]
        asked: Figures = {}
        for name, wishes in _FURTHER.items():
            asked = _run(folder, "ours", "ask", replace(task, folder=str(folder / "ours"), **wishes), sys.executable)
            rows.append(_row(name, asked, {}, 0.0))
        if _has_peer(peer_python):
            rows.append(_row("chromadb + bm25s", *_measure(folder, "peer", task, peer_python)))
        else:
            print("chromadb and bm25s are not installed there (--peer-python): not measured")
        print_table(f"{count:,} postings, {int(asked['queries'])} hybrid queries, encoding included", _HEADER, rows)


def print_million(count: int, encoder: Path) -> None:
    """Ours alone, over recombined postings whose files are written directly, and the recall of the approximate search."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        task = write_million(folder, count, make_task(folder, 0, encoder), _SEED)
        place = folder / "ours"
        place.mkdir()
        with opened_words() as words, opened_encoder(encoder) as opened:
            make_million(place, Path(task.postings), words, opened)
        asked = _run(folder, "ours", "ask", replace(task, folder=str(place)), sys.executable)
        title = f"{count:,} postings, {int(asked['queries'])} hybrid queries, encoding included"
        print_table(title, _HEADER, [_row("maju", asked, {}, 0.0)])
        print(f"  approximate search finds {approximate_recall(place, encoder, task.queries):.3f} of the ten nearest")


def make_task(folder: Path, count: int, encoder: Path) -> Task:
    """Postings in a file; all labelled queries, shuffled."""
    postings = folder / "postings.jsonl"
    with postings.open("w", encoding="utf-8") as out:
        out.writelines(lines(count, _SEED))
    queries = [each.query for each in read_queries()]
    random.Random(_SEED).shuffle(queries)
    return Task(str(postings), "", tuple(queries), str(encoder.absolute()), str(SHIPPED))


def _measure(folder: Path, side: str, task: Task, python: str) -> tuple[Figures, Figures, float]:
    """Figures of asking and of building, and megabytes of files."""
    place = folder / side
    place.mkdir()
    task = replace(task, folder=str(place))
    built = _run(folder, side, "build", task, python)
    size = sum(path.stat().st_size for path in place.rglob("*") if path.is_file()) / 2**20
    return _run(folder, side, "ask", task, python), built, size


def _run(folder: Path, side: str, doing: str, task: Task, python: str) -> Figures:
    path = folder / "task.json"
    task.write(path)
    places = os.pathsep.join((str(ROOT), str(ROOT / "app")))
    command = [python, "-m", f"benchmarks.search_{side}", doing, str(path)]
    done = subprocess.run(
        command, env={**os.environ, "PYTHONPATH": places}, stdout=subprocess.PIPE, check=True, text=True
    )
    figures: Figures = json.loads(done.stdout.splitlines()[-1])
    return figures


def _has_peer(python: str) -> bool:
    done = subprocess.run([python, "-c", "import chromadb, bm25s"], capture_output=True, check=False)
    return done.returncode == 0


def _row(name: str, asked: Figures, built: Figures, size: float) -> tuple[str, ...]:
    building = (
        (f"{built['seconds']:.0f} s, {built['cpu_s']:.0f} s processor", f"{built['peak_mb']:.0f} MB", f"{size:.0f} MB")
        if built
        else ("", "", "")
    )
    return (
        name,
        f"{asked['p50_ms']:.1f} ms",
        f"{asked['p95_ms']:.1f} ms",
        f"{asked['cpu_ms']:.1f} ms",
        f"{asked['open_s']:.2f} s",
        f"{asked['peak_mb']:.0f} MB",
        *building,
    )
