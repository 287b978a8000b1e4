"""One engine in a fresh process: through our adapter (``ours``), as the library alone (``bare``), or as the library with the
work our adapter does besides (``bare with …``).

    python -m benchmarks.engine_runs ENGINE SIDE MODEL CPU|CUDA SCRATCH

Prints a line of JSON: seconds to load and to the first result, megabytes resident after one piece of work. Then does a piece
for each line it reads and prints its units, seconds and processor seconds, those of the engine's process included. All sides get
the same model, the same input, the same options, the same number of threads and the same priority.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil

from benchmarks import engine_runs_reading as reading
from benchmarks import engine_runs_speech as speech
from benchmarks.engine_runs_work import Make, Work

_LEAST_PIECE_S = 0.4
"""Shorter pieces are repeated: the system counts processor time in hundredths of a second."""
_NICENESS = 5
"""What the host gives a child (``EngineHost``). The bare library gets the same, or another program's load would count as our cost."""
ENGINES: dict[str, tuple[str, dict[str, Make]]] = {
    "espeak": ("second spoken", {"ours": speech.espeak_ours}),
    "piper": (
        "second spoken",
        {"ours": speech.piper_ours, "bare": speech.piper_bare, "bare with loudness": speech.piper_levelled},
    ),
    "supertonic": (
        "second spoken",
        {"ours": speech.supertonic_ours, "bare": speech.supertonic_bare, "bare with loudness": speech.supertonic_levelled},
    ),
    "whisper": ("second heard", {"ours": speech.whisper_ours, "bare": speech.whisper_bare}),
    "llama": ("token", {"ours": reading.llama_ours, "bare": reading.llama_bare}),
    "face, live": ("picture", {"ours": reading.face_ours, "bare": reading.face_bare}),
    "face, recording": ("picture", {"ours": reading.face_file_ours, "bare": reading.face_file_bare}),
    "static encoder": ("text", {"ours": reading.static_ours, "bare": reading.transformer_bare}),
    "encoder": ("text", {"ours": reading.transformer_ours, "bare": reading.transformer_bare}),
    "kiwi, one by one": ("answer", {"ours": reading.kiwi_ours, "bare": reading.kiwi_bare}),
    "kiwi, many": ("answer", {"ours": reading.kiwi_many_ours, "bare": reading.kiwi_many_bare}),
}  # fmt: skip
_IN_PROCESS = ("espeak", "piper", "static encoder")


def load(work: Work) -> dict[str, float]:
    """Seconds to load and to the first result."""
    begun = time.perf_counter()
    work[0]()
    loaded = time.perf_counter()
    work[1]()
    return {"load_s": loaded - begun, "first_s": time.perf_counter() - loaded}


def resident_mb(family: list[psutil.Process]) -> float:
    """Memory of all, without what they share counted twice where the system tells it: of an engine's child only to its owner, since
    that lets nobody look into it (sealed/no_dumps.py)."""
    return sum(_bytes_of(process) for process in family) / 2**20


def _bytes_of(process: psutil.Process) -> float:
    try:
        memory = process.memory_full_info()
    except psutil.AccessDenied:
        return float(process.memory_info().rss)
    return float(getattr(memory, "pss", memory.uss))


def processor_s(family: list[psutil.Process]) -> float:
    """Processor time of all so far."""
    times = [process.cpu_times() for process in family]
    return sum(each.user + each.system for each in times)


def one_piece(piece: Callable[[], float], family: list[psutil.Process]) -> dict[str, float]:
    """Work for at least ``_LEAST_PIECE_S`` seconds."""
    before, begun, units = processor_s(family), time.perf_counter(), 0.0
    while not units or time.perf_counter() - begun < _LEAST_PIECE_S:
        units += piece()
    return {"units": units, "wall_s": time.perf_counter() - begun, "cpu_s": processor_s(family) - before}


def say(answer: dict[str, float]) -> None:
    """One line, at once."""
    print(json.dumps(answer), flush=True)


def main() -> None:
    """Measure what the command line names, as often as it is asked to."""
    name, side, model, device, scratch = sys.argv[1:6]
    if side != "ours" and name not in _IN_PROCESS:
        os.nice(_NICENESS)
    work = ENGINES[name][1][side](Path(model), device, Path(scratch))
    begun = load(work)
    me = psutil.Process()
    family = [me, *me.children(recursive=True)]
    work[2]()
    say(begun | {"memory_mb": resident_mb(family)})
    for _line in sys.stdin:
        say(one_piece(work[2], family))
    work[3]()


if __name__ == "__main__":
    main()
