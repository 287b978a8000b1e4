"""Every engine beside its bare library, called directly in the same run: load, first result, throughput, memory, our cost.

    python -m benchmarks.engines [--home FOLDER] [--only ENGINE …] [--rounds N] [--cuda]

Without ``--home`` the small models of the tests and the built-in engines are measured: they prove what our layer costs and
nothing about how fast a real model is. With ``--home`` (a MAJU_HOME) the models installed there. In each round every side is a
fresh process, and they take turns piece by piece. ``cost``, in the line of what we are compared with: how much longer our unit of
work takes, the median over neighbouring pieces (in brackets the middle half of them); the same as time for each unit, which stays when a
real model makes the unit a hundred times dearer; and how much more processor time we take, all processes together, which other
programs' load disturbs least.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.engine_runs import ENGINES
from benchmarks.engines_small import answer, write
from benchmarks.table import print_table

ROOT = Path(__file__).resolve().parents[1]
SMALL = ROOT / "tests" / "fixtures" / "models"
FACE = ROOT.parent / "shared" / "models" / "face_landmarker.task"
_SLOTS = {
    "piper": "voice",
    "supertonic": "voice",
    "whisper": "speech",
    "llama": "llm",
    "face, live": "face",
    "face, recording": "face",
    "encoder": "embedding",
}
_ON_CUDA = ("whisper", "llama", "encoder")
PIECES = 9
"""Pieces of work a side and round."""


def small_models() -> dict[str, Path]:
    """The models of the tests."""
    return {
        "espeak": SMALL,
        "piper": SMALL / "piper-ko-tiny.onnx",
        "supertonic": SMALL / "supertonic-tiny",
        "whisper": SMALL / "whisper-rehearsal",
        "llama": SMALL / "llama-tiny.gguf",
        "face, live": FACE,
        "face, recording": FACE,
        "static encoder": SMALL / "encoder-ko-tiny",
        "encoder": SMALL / "encoder-e5-tiny",
        "kiwi, one by one": SMALL,
        "kiwi, many": SMALL,
    }


def installed_models(home: Path) -> dict[str, Path]:
    """The first whole model of each slot."""
    from maju.domain.catalogue import Slot
    from maju.engines.installed_models import ModelStore

    store = ModelStore([home / "models"])
    found: dict[str, Path] = {"espeak": home, "kiwi, one by one": home, "kiwi, many": home}
    for name, slot in _SLOTS.items():
        for model in store.installed(Slot(slot)):
            if model.problem is None and (name == "supertonic") == (model.path / "onnx" / "tts.json").is_file():
                found.setdefault(name, model.path)
    return found


class Side:
    """One measuring process. Raises RuntimeError with what it said last."""

    def __init__(self, name: str, side: str, model: Path, device: str, scratch: Path) -> None:
        command = [sys.executable, "-m", "benchmarks.engine_runs", name, side, str(model), device, str(scratch)]
        environment = os.environ | {"PYTHONPATH": f"{ROOT / 'app'}:{ROOT}", "HF_HUB_OFFLINE": "1"}
        self._what = f"{name} {side}"
        self._errors = tempfile.TemporaryFile("w+")  # noqa: SIM115 - closed by end()
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._errors, text=True, cwd=ROOT, env=environment
        )  # fmt: skip
        self.begun = self._answer()
        self.pieces: list[dict[str, float]] = []

    def work(self) -> None:
        """One piece."""
        assert self._process.stdin is not None
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        self.pieces.append(self._answer())

    def end(self) -> None:
        """Wait for its end."""
        self._process.communicate()
        self._errors.close()

    def _answer(self) -> dict[str, float]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            self._errors.seek(0)
            raise RuntimeError(f"{self._what}: {self._errors.read().strip().splitlines()[-1:]}")
        found: dict[str, float] = json.loads(line)
        return found


def measure(name: str, model: Path, device: str, scratch: Path, rounds: int) -> dict[str, list[Side]]:
    """Each round's processes by side. Within a round they take turns piece by piece, so that other load meets all alike."""
    found: dict[str, list[Side]] = {side: [] for side in ENGINES[name][1]}
    for _ in range(rounds):
        sides = [Side(name, side, model, device, scratch) for side in found]
        for turn in range(PIECES):
            for side in sides if turn % 2 else sides[::-1]:
                side.work()
        for side, process in zip(found, sides, strict=True):
            process.end()
            found[side].append(process)
    return found


def unit_ms(runs: list[Side], key: str) -> list[float]:
    """Milliseconds a unit of each piece."""
    return [1000 * piece[key] / piece["units"] for run in runs for piece in run.pieces]


def cost(ours: list[float], bare: list[float]) -> tuple[str, str]:
    """How much dearer a unit is, the median over pairs of neighbours in time, with the middle half; and in milliseconds."""
    shares = sorted(100 * (mine / theirs - 1) for mine, theirs in zip(ours, bare, strict=True))
    low, high = shares[len(shares) // 4], shares[3 * len(shares) // 4]
    each = statistics.median(mine - theirs for mine, theirs in zip(ours, bare, strict=True))
    return f"{statistics.median(shares):+.1f} % ({low:+.0f} to {high:+.0f})", f"{each:+.3f} ms"


def lines(name: str, device: str, found: dict[str, list[Side]]) -> Iterator[tuple[str, ...]]:
    """The lines of one engine."""
    unit = ENGINES[name][0]
    for side, runs in found.items():
        begun = {key: statistics.median(run.begun[key] for run in runs) for key in runs[0].begun}
        wall, processor = unit_ms(runs, "wall_s"), unit_ms(runs, "cpu_s")
        share = each = busy = ""
        if side != "ours":
            share, each = cost(unit_ms(found["ours"], "wall_s"), wall)
            total = statistics.fmean(unit_ms(found["ours"], "cpu_s")) / statistics.fmean(processor)
            busy = f"{100 * (total - 1):+.1f} %"
        yield (
            f"{name} · {device}", side, f"{begun['load_s']:.2f} s", f"{1000 * begun['first_s']:.1f} ms",
            f"{1000 / statistics.median(wall):.1f} {unit}s/s", f"{statistics.fmean(processor):.3f} ms",
            f"{begun['memory_mb']:.0f} MB", share, each, busy,
        )  # fmt: skip


def prepare(scratch: Path) -> None:
    """A minute and a half of spoken answers, and four seconds of a drawn face."""
    import av

    from maju.fakes.drawn_face import write_face_video

    write(scratch / "answer.wav", answer(90.0))
    write_face_video(scratch / "face.mkv", 4.0)
    with av.open(str(scratch / "face.mkv")) as film:
        for number, frame in enumerate(film.decode(video=0)):
            pixels: Any = frame.reformat(640, 360, format="rgb24").to_ndarray()
            (scratch / f"{number:03d}.rgb").write_bytes(pixels.tobytes())
            if number == 47:
                return


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--home", type=Path, help="a data folder with installed models")
    parser.add_argument("--only", nargs="+", choices=ENGINES, default=list(ENGINES))
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--cuda", action="store_true", help="measure on the graphics card as well")
    options = parser.parse_args()
    models = installed_models(options.home) if options.home else small_models()
    rows: list[tuple[str, ...]] = []
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder))
        for name in options.only:
            if name not in models:
                continue
            for device in ("cpu", "cuda") if options.cuda and name in _ON_CUDA else ("cpu",):
                rows += lines(name, device, measure(name, models[name], device, Path(folder), options.rounds))
    header = (
        "engine", "", "load", "first result", "throughput", "processor a unit", "memory", "cost", "cost a unit", "processor",
    )  # fmt: skip
    print_table("Engines beside their bare libraries", header, rows)


if __name__ == "__main__":
    main()
