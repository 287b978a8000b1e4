"""Downloads beside huggingface_hub's own: ``python -m benchmarks.download [--gb N] [--rounds N] [--kills N]``.

Both take the same files from the same server on this computer (a process of its own) onto the same disk, in turn. Ours hashes
every byte while it arrives and flushes the file to the disk; huggingface_hub does neither, so its table line says what it takes
with a flush of the disk after it, too. Then a download is killed at random moments and taken up again until it is whole.
"""

import argparse
import functools
import hashlib
import itertools
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.table import print_table
from maju.domain.catalogue import ModelFile
from maju.model_store.fetcher import HubFetcher
from tests.model_store.making_entries import REPOSITORY, REVISION, entry

_MB = 1_000_000
_MOST_AGAIN_MB = 16.0
_PARALLEL = 4
_BLOCK = 2**24


@dataclass
class Server:
    """The hub in its own process."""

    process: "subprocess.Popen[str]"
    address: str

    def asked(self) -> list[tuple[int, int]]:
        """Of every request so far the first byte asked for and the bytes sent."""
        if self.process.stdin is None or self.process.stdout is None:
            raise SystemExit("the server has no pipes")
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        return [(first, sent) for first, sent in json.loads(self.process.stdout.readline())]


def main() -> int:
    """Exit 1 if ours is slower than huggingface_hub, a hash is wrong, or a kill costs more than 16 MB."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--gb", type=float, default=2.0, help="size of the large file")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=20261121)
    options = parser.parse_args()
    os.environ |= {"NO_PROXY": "127.0.0.1", "HF_HUB_DISABLE_PROGRESS_BARS": "1", "HF_HUB_DISABLE_TELEMETRY": "1"}
    with tempfile.TemporaryDirectory(prefix="maju-b-") as name:
        folder = Path(name)
        files = make_files(folder / "served", int(options.gb * 1000 * _MB), options.seed)
        with serving(folder / "served") as server:
            slower = compare(server, folder, files, options.rounds)
            lost = killed(server, folder, files[0], options.kills, options.seed)
        return int(slower or lost)


def make_files(folder: Path, size: int, seed: int) -> list[ModelFile]:
    """One large file, and four that are together as large, of bytes that nothing compresses."""
    folder.mkdir()
    chance = random.Random(seed)
    wanted = [("large.bin", size), *((f"part{number}.bin", size // _PARALLEL) for number in range(_PARALLEL))]
    made = []
    for name, length in wanted:
        running = hashlib.sha256()
        with (folder / name).open("wb") as file:
            for first in range(0, length, _BLOCK):
                block = chance.randbytes(min(_BLOCK, length - first))
                running.update(block)
                file.write(block)
        made.append(ModelFile(name, length, running.hexdigest()))
    return made


@contextmanager
def serving(folder: Path) -> Iterator[Server]:
    """The server of the tests, apart from the program that is measured."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.model_store.serving", str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    if process.stdin is None or process.stdout is None:
        raise SystemExit("the server has no pipes")
    with process, process.stdin:
        yield Server(process, f"http://127.0.0.1:{process.stdout.readline().strip()}")


def compare(server: Server, folder: Path, files: list[ModelFile], rounds: int) -> bool:
    """Both in turn, round after round, so that what else this computer does disturbs both alike."""
    ways = {
        "maju (hashed, flushed)": ours,
        "huggingface_hub": theirs,
        "huggingface_hub, then hashed and flushed": checked,
    }
    rows, slower = [], False
    for title, chosen in (("one file", files[:1]), (f"{_PARALLEL} files at a time", files[1:])):
        size = sum(file.size or 0 for file in chosen)
        found: dict[str, list[tuple[float, float]]] = {name: [] for name in ways}
        for _ in range(rounds):
            for name, way in ways.items():
                found[name].append(timed(functools.partial(way, server, folder / "target", chosen), folder / "target"))
        rates = {name: [size / _MB / wall for wall, _ in times] for name, times in found.items()}
        for name, times in found.items():
            spent = statistics.median(processor for _, processor in times) / (size / 1e9)
            median, best = statistics.median(rates[name]), max(rates[name])
            rows.append((title, name, f"{median:.0f} MB/s", f"{best:.0f} MB/s", f"{spent:.2f}"))
        mine, other, _ = (statistics.median(rate) for rate in rates.values())
        slower |= mine < other
    title = f"{(files[0].size or 0) / 1e9:.1f} GB from a server on this computer, {rounds} rounds"
    print_table(title, ("what", "by", "median", "best", "processor s/GB"), rows)
    return slower


def timed(way: Callable[[], None], place: Path) -> tuple[float, float]:
    """Seconds by the clock and of the processor, on a disk that has nothing else left to write."""
    os.sync()
    began, spent = time.perf_counter(), time.process_time()
    way()
    took = time.perf_counter() - began, time.process_time() - spent
    shutil.rmtree(place)
    return took


def ours(server: Server, place: Path, files: list[ModelFile]) -> None:
    """The program's own way."""
    fetcher = HubFetcher(place, server.address)
    fetcher.fetch([entry("bench", *files)], on_progress=lambda _: None, cancelled=lambda: False)


def theirs(server: Server, place: Path, files: list[ModelFile]) -> None:
    """``hf_hub_download``, as many at a time as ours."""
    from huggingface_hub import hf_hub_download

    def one(file: ModelFile) -> None:
        hf_hub_download(REPOSITORY, file.path, revision=REVISION, endpoint=server.address, cache_dir=place, token=False)

    with ThreadPoolExecutor(_PARALLEL) as threads:
        list(threads.map(one, files))


def checked(server: Server, place: Path, files: list[ModelFile]) -> None:
    """What it takes huggingface_hub to reach what ours gives."""
    theirs(server, place, files)
    for file in files:
        found = next(path for path in place.rglob(file.path))
        with found.open("rb") as content:
            if hashlib.file_digest(content, "sha256").hexdigest() != file.sha256:
                raise SystemExit("huggingface_hub brought something wrong")
            os.fsync(content.fileno())


def killed(server: Server, folder: Path, file: ModelFile, kills: int, seed: int) -> bool:
    """Kill a downloading program at random moments, let a new one go on, and count what came twice."""
    chance = random.Random(seed)
    place, size, already = folder / "killed", file.size or 0, len(server.asked())
    # The bytes at which a program is killed; the next one first hashes what is there, then goes on.
    for goal in sorted(chance.sample(range(1, size), kills)):
        child = download(server, place, file)
        while child.poll() is None and sum(reach(server.asked()[already:])) < goal:
            time.sleep(0.002)
        time.sleep(chance.uniform(0, 0.02))
        child.kill()
        child.wait()
    finished = download(server, place, file).wait() == 0
    asked = server.asked()[already:]
    again = [(one[0] + one[1] - other[0]) / _MB for one, other in itertools.pairwise(asked)]
    with (place / "speech" / "m" / file.path).open("rb") as content:
        right = hashlib.file_digest(content, "sha256").hexdigest() == file.sha256
    rows = [
        (str(number), f"{one[0] / _MB:.1f}", f"{one[1] / _MB:.1f}", f"{more:.1f}")
        for number, (one, more) in enumerate(zip(asked, [0.0, *again], strict=True))
    ]
    print_table(
        f"{kills} kills in {size / 1e9:.1f} GB: {'whole and right' if finished and right else 'WRONG'}",
        ("program", "went on at, MB", "sent to it, MB", "of these again, MB"),
        rows,
    )
    return not (finished and right) or max(again, default=0.0) > _MOST_AGAIN_MB


def reach(asked: list[tuple[int, int]]) -> tuple[int, int]:
    """Where the newest request began, and how much it brought."""
    return asked[-1] if asked else (0, 0)


def download(server: Server, place: Path, file: ModelFile) -> "subprocess.Popen[bytes]":
    """A program that downloads one file."""
    module = "tests.model_store.download_child"
    arguments = [str(place), server.address, "m", file.path, str(file.size), str(file.sha256)]
    return subprocess.Popen([sys.executable, "-m", module, *arguments], stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
