"""Breaks files of one kind in a child process and watches over it: what kills the child, or holds it longer than 20 s, is a finding,
and so is every exception but a MajuError.

    python -m tests.faults.mutations --kind videos --count 1000 [--seed 0] [--first 0] [--out FOLDER]

Each case follows from seed, kind and number.
"""

import argparse
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import IO

from maju.domain.errors import MajuError
from tests.documents.candidate.mutations import mutated
from tests.faults.bad_kinds import BAD
from tests.faults.hostile_kinds import KINDS, ROOT
from tests.faults.text_mutations import TEXTS, rewritten

HANG_S = 20.0
_ALL = KINDS | BAD
_START_S = 300.0


@dataclass
class Outcome:
    """``findings``: what may not happen, with the number of its case; ``slowest_s`` of one case."""

    counts: Counter[str] = field(default_factory=Counter)
    findings: list[str] = field(default_factory=list)
    slowest_s: float = 0.0

    @property
    def cases(self) -> int:
        """How many files were read."""
        return self.counts.total()


def run(kind: str, count: int, seed: int = 0, first: int = 0, *, hang_s: float = HANG_S) -> Outcome:
    """Read ``count`` broken files; a child that is gone is begun again behind its case."""
    outcome, number = Outcome(), first
    while number < first + count:
        number = _one_child(kind, number, first + count, seed, hang_s, outcome)
    return outcome


def _one_child(kind: str, number: int, end: int, seed: int, hang_s: float, outcome: Outcome) -> int:
    """The number of the first case that is still to do."""
    command = [sys.executable, "-m", "tests.faults.mutations", "--child", "--kind", kind]
    command += ["--seed", str(seed), "--first", str(number), "--count", str(end - number)]
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as said:
        child = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=said,
            text=True,
            cwd=ROOT,
            env=_environment(),
        )
        lines: queue.Queue[str | None] = queue.Queue()
        assert child.stdout is not None
        reader = threading.Thread(target=_pass_on, args=(child.stdout, lines), daemon=True)
        reader.start()
        patience, began, begun, hung = _START_S, time.monotonic(), False, False
        while True:
            try:
                line = lines.get(timeout=patience)
            except queue.Empty:
                child.kill()
                hung = True
                outcome.findings.append(f"{kind} {number}: hung for {patience:.0f} s")
                outcome.counts["hang"] += 1
                break
            if line is None:
                break
            if line.startswith("begin"):
                patience, began, begun = hang_s, time.monotonic(), True
                continue
            outcome.slowest_s = max(outcome.slowest_s, time.monotonic() - began)
            outcome.counts[line.partition("|")[0]] += 1
            if line.startswith("finding"):
                outcome.findings.append(f"{kind} {number}: {line.partition('|')[2]}")
            number, begun = number + 1, False
        code = child.wait()
        reader.join()
        child.stdout.close()
        if not hung and (begun or code):
            said.seek(0)
            outcome.findings.append(f"{kind} {number}: the process ended with {code}\n{said.read()[-1500:]}")
            outcome.counts["death"] += 1
    return number if number == end else number + 1


def _pass_on(pipe: IO[str], lines: "queue.Queue[str | None]") -> None:
    for line in pipe:
        lines.put(line.strip())
    lines.put(None)


def _environment() -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}"}


def case(kind: str, seed: int, number: int, files: list[Path], whole: dict[Path, bytes]) -> tuple[Path, bytes]:
    """Which file is broken, and how it then is."""
    rng = Random(f"{seed}-{kind}-{number}")
    path = rng.choice(files)
    if path.suffix in TEXTS and rng.random() < 0.6:
        return path, rewritten(whole[path].decode("utf-8", "replace"), rng).encode("utf-8", "surrogatepass")
    return path, mutated(whole[path], rng, [whole[path], whole[rng.choice(files)]])


def _child(kind: str, first: int, count: int, seed: int) -> None:
    """What libraries print is not for the parent."""
    told, sys.stdout = sys.stdout, sys.stderr
    with tempfile.TemporaryDirectory(prefix="maju-mutations-") as name:
        folder = Path(name)
        files = _ALL[kind].lay_out(folder)
        whole = {path: path.read_bytes() for path in files}
        for number in range(first, first + count):
            path, content = case(kind, seed, number, files, whole)
            path.write_bytes(content)
            print("begin", file=told, flush=True)
            print(_judged(kind, path), file=told, flush=True)
            path.write_bytes(whole[path])


def _judged(kind: str, path: Path) -> str:
    try:
        _ALL[kind].read(path)
    except MajuError as error:
        return f"refused {error.code}"
    except Exception as error:
        where = traceback.extract_tb(error.__traceback__)[-1]
        ours = [each for each in traceback.extract_tb(error.__traceback__) if "/maju/" in each.filename]
        last = ours[-1] if ours else where
        return f"finding|{type(error).__name__}: {str(error)[:200]!r} at {Path(last.filename).name}:{last.lineno} {path.name}"
    return "read"


def main() -> int:
    """1 where there is a finding."""
    parser = argparse.ArgumentParser(description="Reads broken files.")
    parser.add_argument("--kind", choices=_ALL, action="append", default=[])
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--child", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(options.kind[0], options.first, options.count, options.seed)
        return 0
    worst = 0
    for kind in options.kind or KINDS:
        began = time.monotonic()
        outcome = run(kind, options.count, options.seed, options.first)
        spent = time.monotonic() - began
        print(f"{kind}: {outcome.cases} files in {spent:.0f} s, slowest {outcome.slowest_s:.1f} s", flush=True)
        print(f"  {dict(outcome.counts.most_common(8))}", flush=True)
        for finding in outcome.findings:
            print(f"  {finding}", flush=True)
        worst = max(worst, int(bool(outcome.findings)))
    return worst


if __name__ == "__main__":
    sys.exit(main())
