"""Faults of database, power and files, at length: what was lost.

    python -m benchmarks.faults --only files
    python -m benchmarks.faults_files hostile [--count 10000] [--seed 1]
    python -m benchmarks.faults_files power [--seconds 10] [--every 1]
    python -m benchmarks.faults_files databases [--count 300]

``hostile`` splits the count evenly among documents (five formats) and the other kinds, but for own records, whose every file costs a
passphrase's Argon2id. ``power`` needs strace. Exit code 1 where a bar is missed.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random

from benchmarks.fault_rows import Options, Row, show
from maju.storage.database_restore import Restorer
from maju.storage.migrations import MIGRATIONS
from tests.documents.candidate.fuzzing import FORMATS, Fuzzer
from tests.faults.hostile_kinds import KINDS, ROOT
from tests.faults.mutations import run
from tests.faults.power_cut import KINDS as CUTS
from tests.faults.power_cut import Left, cuts
from tests.faults.test_databases import BACKED_UP, KEY, ROWS, filled, takes_of
from tests.faults.write_log import record

_FEW_RECORDS = 60
_LOST_S = 5.0


def rows(options: Options) -> Iterator[Row]:
    """What ``benchmarks.faults`` asks for; 100 tries stand for 10,000 files, every write and 300 databases."""
    yield databases(3 * options.count, options.seed)
    yield power(10.0, max(1, 100 // options.count), options.seed)
    yield hostile(100 * options.count, options.seed)


def hostile(count: int, seed: int) -> Row:
    """Broken files of every kind."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    share = max(1, -(-(count - _FEW_RECORDS) // (len(KINDS) - 1 + len(FORMATS))))
    total, findings, slowest = 0, 0, 0.0
    for kind in KINDS:
        began = time.monotonic()
        outcome = run(kind, min(share, _FEW_RECORDS) if kind == "records" else share, seed)
        total, findings = total + outcome.cases, findings + len(outcome.findings)
        slowest = max(slowest, outcome.slowest_s)
        _say(kind, outcome.cases, time.monotonic() - began, outcome.counts, outcome.findings)
    for name in FORMATS:
        began = time.monotonic()
        with (
            tempfile.TemporaryDirectory() as folder,
            Fuzzer(name, seed, Path(folder), Path(folder) / "kept") as fuzzer,
        ):
            found = fuzzer.run_cases(share)
        total, findings = total + found.cases, findings + len(found.findings)
        _say(name, found.cases, time.monotonic() - began, found.counts, found.findings)
    lost = f"{total} files, {findings} findings, slowest {slowest:.1f} s"
    return Row("hostile files of 17 kinds", "no crash, no hang over 20 s", lost, not findings)


def power(seconds: float, every: int, seed: int) -> Row:
    """The power goes after every single write of an interview."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        command = [
            "env",
            f"PYTHONPATH={ROOT / 'app'}{os.pathsep}{ROOT}",
            sys.executable,
            "-m",
            "tests.faults.power_work",
        ]
        ops = record([*command, str(folder / "home"), str(seconds)], folder / "home", folder / "log", 600)
        left = cuts(ops, folder / "home", range(0, len(ops), every), folder / "cut", seed)
    for kind in CUTS:
        _say_cuts(kind, [each for each in left if each.kind == kind])
    unsound = [each for each in left if each.trouble or not each.sound]
    gone = sum(each.rows_lost for each in left)
    most = max(each.lost_s for each in left)
    for each in (*unsound, *(each for each in left if each.rows_lost or each.lost_s > _LOST_S)):
        print(f"  {each}")
    lost = f"{len(ops)} calls, {len(left)} cuts: {len(unsound)} not sound, {gone} rows, at most {most:.1f} s"
    return Row("power cut", f"sound, at most {_LOST_S:.0f} s", lost, not unsound and not gone and most <= _LOST_S)


def databases(count: int, seed: int) -> Row:
    """Bits flipped, runs of bytes overwritten and ends cut off a sealed database of 79 answers with a backup of 60."""
    sound, unsaid, least, most_lost = 0, 0, ROWS, 0
    with tempfile.TemporaryDirectory() as name:
        whole = filled(Path(name) / "whole", KEY)
        for number in range(count):
            home = Path(name) / "home"
            shutil.copytree(whole.parent, home)
            _damage(home / "maju.db", Random(f"{seed}-{number}"))
            restorer = Restorer(home / "maju.db", MIGRATIONS, KEY)
            if restorer.is_sound():
                sound += 1
            else:
                takes = next(table for table in restorer.mend().tables if table.name == "takes")
                there = takes_of(home / "maju.db", KEY)
                least, most_lost = min(least, there), max(most_lost, ROWS - there)
                unsaid += ROWS - there > takes.lost and not takes.open_ended
            shutil.rmtree(home)
    lost = f"{count} damaged ({sound} without effect): least {least} of {ROWS} answers (backup {BACKED_UP}), {unsaid} unsaid"
    return Row("damaged database", "explained, repaired, nothing unsaid", lost, not unsaid and least >= BACKED_UP - 1)


def _damage(path: Path, rng: Random) -> None:
    content = bytearray(path.read_bytes())
    match rng.randrange(3):
        case 0:
            for _ in range(rng.choice((1, 1, 3, 20))):
                content[rng.randrange(len(content))] ^= 1 << rng.randrange(8)
        case 1:
            start, length = rng.randrange(len(content)), rng.choice((16, 512, 4096, 20_000))
            content[start : start + length] = rng.randbytes(min(length, len(content) - start))
        case _:
            del content[rng.randrange(1, len(content)) :]
    path.write_bytes(content)


def _say(kind: str, cases: int, seconds: float, counts: Counter[str], findings: Sequence[str]) -> None:
    shown = ", ".join(f"{name} {count}" for name, count in counts.most_common(6))
    print(f"{kind}: {cases} files in {seconds:.0f} s: {shown}", flush=True)
    for line in findings:
        print(f"  {line}", flush=True)


def _say_cuts(kind: str, left: Sequence[Left]) -> None:
    worst = max(left, key=lambda each: each.lost_s)
    unsound = sum(bool(each.trouble) or not each.sound for each in left)
    gone = max(each.rows_lost for each in left)
    print(f"{kind}: {len(left)} cuts, databases not sound {unsound}, acknowledged rows lost {gone},", end=" ")
    print(f"most sound lost {worst.lost_s:.2f} s of {worst.recorded_s:.1f} s", flush=True)


def main() -> int:
    """Whether a bar was missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("hostile", "power", "databases"))
    parser.add_argument("--count", type=int, default=0)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--every", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.what == "power":
        return show([power(options.seconds, options.every, options.seed)])
    if options.what == "hostile":
        return show([hostile(options.count or 10_000, options.seed)])
    return show([databases(options.count or 300, options.seed)])


if __name__ == "__main__":
    sys.exit(main())
