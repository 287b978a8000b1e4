"""An interview in real time whose engines' processes are killed meanwhile: whisper, MediaPipe, Kiwi, Supertonic, llama.cpp."""

import os
import random
import shutil
import signal
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from maju.bootstrap import build_headless, open_settings
from maju.domain.record import StoredTake
from maju.services.engines import Engines
from maju.services.headless import HeadlessInterview
from maju.services.interview_session import SessionView
from tests.faults.faulting import MODELS
from tests.faults.sitting import choices

ENGINES: dict[str, Callable[[Engines], object | None]] = {
    "whisper": lambda engines: engines.recognizer(),
    "mediapipe": lambda engines: engines.face(),
    "kiwi": lambda engines: engines.words(),
    "supertonic": lambda engines: engines.synthesizer(),
    "llama": lambda engines: engines.language_model(),
}


@dataclass(slots=True)
class Sabotaged:
    """What an interview was under so many kills. ``struck``: processes killed by engine; ``phases``: in which phases."""

    state: str
    takes: tuple[StoredTake, ...]
    problems: tuple[str, ...]
    struck: Counter[str] = field(default_factory=Counter)
    phases: Counter[str] = field(default_factory=Counter)

    def unfinished(self) -> list[str]:
        """Answers that neither have words nor say why, or were never measured, judged or looked at, with or without a reason."""
        found = []
        for stored in self.takes:
            take = stored.take
            place = f"answer {take.id.position + 1}"
            if (
                not take.transcript.text
                and not take.transcript.notice
                and not (take.evaluation and take.evaluation.held)
            ):
                found.append(f"{place}: no words and no reason")
            if take.delivery is None or take.evaluation is None:
                found.append(f"{place}: not measured or not judged")
            elif not take.evaluation.judged and not take.evaluation.held:
                found.append(f"{place}: not judged, without a reason")
            if take.presence is None or not (take.presence.measured or take.presence.reason):
                found.append(f"{place}: presence neither measured nor explained")
        return found

    @property
    def without_words(self) -> int:
        """Answers that were finished honestly without words."""
        return sum(not stored.take.transcript.text for stored in self.takes)


def install(home: Path) -> None:
    """The small voice and the small language model for a home of :func:`tests.faults.faulting.make_home`."""
    models = home / "models"
    shutil.copytree(MODELS / "supertonic-tiny", models / "voice" / "supertonic-3")
    (models / "llm" / "llama-tiny").mkdir(parents=True)
    shutil.copy(MODELS / "llama-tiny.gguf", models / "llm" / "llama-tiny" / "model.gguf")


class Saboteur:
    """Kills processes at ``at_s`` seconds after the first question; one that is not running is struck as soon as it is."""

    def __init__(self, engines: Engines, plan: dict[str, list[float]]) -> None:
        self._engines = engines
        self._over = threading.Event()
        self.began: float | None = None
        self.phase = ""
        self.struck: Counter[str] = Counter()
        self.phases: Counter[str] = Counter()
        self._threads = [
            threading.Thread(target=self._run, args=(name, moments), name=f"sabotage-{name}", daemon=True)
            for name, moments in plan.items()
        ]
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """No further kills."""
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _run(self, name: str, moments: list[float]) -> None:
        engine: Any = ENGINES[name](self._engines)
        for moment in moments:
            while not self._over.wait(0.005):
                pid = engine._host.pid
                if self.began is not None and pid is not None and time.monotonic() >= self.began + moment:
                    self._strike(name, pid)
                    break

    def _strike(self, name: str, pid: int) -> None:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            return
        self.struck[name] += 1
        self.phases[self.phase] += 1


def sabotaged(home: Path, plan: dict[str, list[float]], *, questions: int) -> Sabotaged:
    """Sit an interview in real time in ``home`` (which MAJU_HOME names) while ``plan`` says which engine dies when, in seconds."""
    program = build_headless(open_settings(), home, fast=False)
    present = {name: at for name, at in plan.items() if hasattr(ENGINES[name](program.engines), "_host")}
    saboteur = Saboteur(program.engines, present)

    def tell(view: SessionView) -> None:
        saboteur.phase = view.snapshot.phase.value
        if saboteur.began is None and saboteur.phase == "asking":
            saboteur.began = time.monotonic()

    try:
        spoken = replace(choices(fast=False), questions=questions, speaker=("", ""))
        result = HeadlessInterview(program.desk, tell).sit(spoken, lambda _planned, _take: None)
        saboteur.stop()
        state = next(s.state for s in program.store.summaries() if s.id == result.interview_id)
        takes = program.store.takes(result.interview_id)
    finally:
        saboteur.stop()
        program.close()
    return Sabotaged(state, takes, result.problems, saboteur.struck, saboteur.phases)


def plan_kills(count: int, span_s: float, seed: int) -> dict[str, list[float]]:
    """``count`` random moments for each engine."""
    drawn = random.Random(seed)
    return {name: sorted(drawn.uniform(0, span_s) for _ in range(count)) for name in ENGINES}
