"""Every engine beside its bare library, called directly in the same run: load, first result, throughput, memory, our cost.

    python -m benchmarks.engines [--home FOLDER] [--only ENGINE …] [--rounds N] [--cuda]

Without ``--home`` the small models of the tests and the built-in engines are measured: they prove what our layer costs and
nothing about how fast a real model is. With ``--home`` (a MAJU_HOME) the models installed there. Each measurement is a fresh
process; ours and bare take turns, and the median of the rounds is printed. ``cost``: how much less work a
second than bare, and as time for each unit of work, which stays when a real model makes the unit a hundred times dearer.
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
    "face": "face",
    "encoder": "embedding",
}
_ON_CUDA = ("whisper", "llama", "encoder")


def small_models() -> dict[str, Path]:
    """The models of the tests."""
    return {
        "espeak": SMALL,
        "piper": SMALL / "piper-ko-tiny.onnx",
        "supertonic": SMALL / "supertonic-tiny",
        "whisper": SMALL / "whisper-rehearsal",
        "llama": SMALL / "llama-tiny.gguf",
        "face": FACE,
        "static encoder": SMALL / "encoder-ko-tiny",
        "encoder": SMALL / "encoder-e5-tiny",
        "kiwi": SMALL,
    }


def installed_models(home: Path) -> dict[str, Path]:
    """The first whole model of each slot."""
    from maju.domain.catalogue import Slot
    from maju.engines.installed_models import ModelStore

    store = ModelStore([home / "models"])
    found: dict[str, Path] = {"espeak": home, "kiwi": home}
    for name, slot in _SLOTS.items():
        for model in store.installed(Slot(slot)):
            if model.problem is None and (name == "supertonic") == (model.path / "onnx" / "tts.json").is_file():
                found.setdefault(name, model.path)
    return found


def run_once(name: str, side: str, model: Path, device: str, scratch: Path) -> dict[str, float]:
    """One measurement. Raises RuntimeError with what the process said last."""
    command = [sys.executable, "-m", "benchmarks.engine_runs", name, side, str(model), device, str(scratch)]
    environment = os.environ | {"PYTHONPATH": f"{ROOT / 'app'}:{ROOT}", "HF_HUB_OFFLINE": "1"}
    ran = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, env=environment, check=False)
    if ran.returncode:
        raise RuntimeError(f"{name} {side}: {ran.stderr.strip().splitlines()[-1:]}")
    found: dict[str, float] = json.loads(ran.stdout.strip().splitlines()[-1])
    return found


def compare(name: str, model: Path, device: str, scratch: Path, rounds: int) -> Iterator[tuple[str, ...]]:
    """The lines of one engine."""
    unit, sides = ENGINES[name]
    runs: dict[str, list[dict[str, float]]] = {side: [] for side in sides}
    for _ in range(rounds):
        for side in sides:
            runs[side].append(run_once(name, side, model, device, scratch))
    middle: dict[str, dict[str, float]] = {
        side: {key: statistics.median(run[key] for run in some) for key in some[0]} for side, some in runs.items()
    }
    for side, some in middle.items():
        rates = [run["rate"] for run in runs[side]]
        cost = each = ""
        if side == "ours" and "bare" in middle:
            cost = f"{100 * (1 - some['rate'] / middle['bare']['rate']):+.1f} %"
            each = f"{1000 * (1 / some['rate'] - 1 / middle['bare']['rate']):+.3f} ms"
        yield (
            f"{name} · {device}", side, f"{some['load_s']:.2f} s", f"{1000 * some['first_s']:.1f} ms",
            f"{some['rate']:.1f} {unit}/s", f"{min(rates):.1f}-{max(rates):.1f}", f"{some['memory_mb']:.0f} MB", cost, each,
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
    parser.add_argument("--rounds", type=int, default=5)
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
                rows += compare(name, models[name], device, Path(folder), options.rounds)
    header = ("engine", "", "load", "first result", "throughput", "spread", "memory", "cost", "cost a unit")
    print_table("Engines beside their bare libraries", header, rows)


if __name__ == "__main__":
    main()
