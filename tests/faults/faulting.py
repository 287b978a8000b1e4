"""What the faults' tests and ``benchmarks/faults*.py`` share.

- :func:`make_home`: a person's data folder with the small models of the tests, a short format (``short``) and files for devices.
- :class:`Sitting`: ``python -m tests.faults.sitting`` as a child: the program of that home (``build_program``: sealed where the home
  has a vault) sits a real interview in real time with these files; what it says comes with monotonic seconds. ``kill(family=True)``
  kills recorder and engines with it, ``family=False`` the program alone.
- :func:`look_after`: the next start, in a process of its own too: database, what recovery offers, what is left of each take, and, if
  wanted, going on to the end.
- :func:`moments`: random moments, one in each of equal parts of a span, so that few kills also reach everywhere.

Everything is written below the folder that is handed in.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil

ROOT = Path(__file__).resolve().parents[2]
MODELS = ROOT / "tests" / "fixtures" / "models"
LOST_AT_MOST_S = 1.0
"""What a kill may cost of sound and picture."""
QUESTIONS = 3
_FORMAT = """
id = "short"
name = "짧은 면접"
description = "고장을 시험하는 형식입니다."
preparation_s = 1
answer_s = 60
retakes = 0
questions = 3
min_questions = 1
max_questions = 5
opening = ["self_introduction"]
closing = []
follow_ups = "none"
follow_ups_per_question = 0

[body]
experience = 1.0

[[interviewers]]
name = "면접관"
"""
_SAID = "저는 인턴으로 육 개월 동안 결제 서버를 관리했습니다."


def face_model() -> Path | None:
    """MediaPipe's model, where this computer has it (MAJU_TEST_MODELS names another folder than the usual one)."""
    found = Path(os.environ.get("MAJU_TEST_MODELS", ROOT.parent / "shared" / "models")) / "face_landmarker.task"
    return found if found.is_file() else None


def make_home(folder: Path, *, face_model: Path | None = None, camera_s: float = 12.0) -> Path:
    """A data folder with Whisper (and MediaPipe where its file is given), ``voice.wav`` and ``face.mkv`` beside it."""
    from maju.fakes.drawn_face import write_face_video
    from tests.commands.running import speak_wav

    home = folder.absolute() / "home"
    (home / "formats").mkdir(parents=True)
    (home / "formats" / "short.toml").write_text(_FORMAT, encoding="utf-8")
    shutil.copytree(MODELS / "whisper-rehearsal", home / "models" / "speech" / "whisper-rehearsal")
    if face_model is not None:
        (home / "models" / "face" / "face_landmarker").mkdir(parents=True)
        shutil.copy(face_model, home / "models" / "face" / "face_landmarker" / face_model.name)
    speak_wav(folder / "voice.wav", _SAID)
    write_face_video(folder / "face.mkv", camera_s)
    return home


def copy_home(made: Path, folder: Path) -> Path:
    """The same home in another folder, with the same files for devices."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("voice.wav", "face.mkv"):
        os.link(made.parent / name, folder / name)
    return Path(shutil.copytree(made, folder / "home", copy_function=os.link))


def moments(count: int, span_s: float, seed: int) -> list[float]:
    """``count`` moments in 0 to ``span_s``: a random one in each of as many equal parts."""
    drawn = random.Random(seed)
    return [(number + drawn.random()) * span_s / count for number in range(count)]


@dataclass(frozen=True, slots=True)
class Said:
    """One line of a sitting: a phase that was entered, at a monotonic second (the same clock in every process)."""

    at: float
    phase: str
    position: int
    take: int


class Sitting:
    """A running child. ``said`` grows while it runs."""

    def __init__(self, home: Path, *arguments: str, module: str = "tests.faults.sitting") -> None:
        self.said: list[Said] = []
        self.answer: dict[str, Any] | None = None
        self._log = (home.parent / "sitting.log").open("a", encoding="utf-8")
        self._changed = threading.Condition()
        command = [sys.executable, "-m", module, *arguments]
        self.process = subprocess.Popen(
            command, env=environment(home), cwd=ROOT, stdout=subprocess.PIPE, stderr=self._log, text=True
        )
        self._reader = threading.Thread(target=self._read, name="sitting", daemon=True)
        self._reader.start()

    def until(self, phase: str, position: int = 0, within_s: float = 200.0) -> Said:
        """Wait for a phase. Raises AssertionError when it does not come."""
        with self._changed:
            found = self._changed.wait_for(
                lambda: self._find(phase, position) or self.process.poll() is not None, timeout=within_s
            )
        said = self._find(phase, position)
        if found and said is not None:
            return said
        raise AssertionError(f"{phase} {position} did not come: {self.said}\n{self.log()}")

    def kill(self, *, family: bool) -> float:
        """SIGKILL the program, with ``family`` all its processes at once; the second of the epoch at which it was done."""
        children = psutil.Process(self.process.pid).children(recursive=True)
        for process in [*children] if family else []:
            process.send_signal(signal.SIGSTOP)  # none sees another's death
        at = time.time()
        self.process.kill()
        for process in [*children] if family else []:
            process.kill()
        self.process.wait()
        _, alive = psutil.wait_procs(children, timeout=20)
        assert alive == [], "no process is left behind"
        self.close()
        return at

    def end(self, within_s: float = 400.0) -> dict[str, Any]:
        """Wait for its end and return what it answered last."""
        code = self.process.wait(within_s)
        self._reader.join()
        self.close()
        if code or self.answer is None:
            raise AssertionError(self.log())
        return self.answer

    def log(self) -> str:
        """What it said on standard error."""
        return Path(self._log.name).read_text(encoding="utf-8")[-4000:]

    def close(self) -> None:
        """End it, if it still runs, and let go of its pipes."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        self._reader.join()
        if self.process.stdout is not None:
            self.process.stdout.close()
        self._log.close()

    def _find(self, phase: str, position: int) -> Said | None:
        return next((said for said in self.said if (said.phase, said.position) == (phase, position)), None)

    def _read(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            found = json.loads(line)
            with self._changed:
                if "phase" in found:
                    self.said.append(Said(found["at"], found["phase"], found["position"], found["take"]))
                else:
                    self.answer = found
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()


@contextmanager
def sitting(home: Path, *arguments: str) -> Iterator[Sitting]:
    """A sitting that is ended when the block is left."""
    made = Sitting(home, *arguments)
    try:
        yield made
    finally:
        made.close()


def environment(home: Path) -> dict[str, str]:
    """Variables of a child whose data folder is ``home``; without a screen."""
    return os.environ | {
        "PYTHONPATH": f"{ROOT / 'app'}{os.pathsep}{ROOT}",
        "MAJU_HOME": str(home),
        "QT_QPA_PLATFORM": "offscreen",
    }


def look_after(home: Path, *, go_on: bool) -> dict[str, Any]:
    """What the next start finds: see ``tests/faults/sitting.py``."""
    with sitting(home, "look", *(["--go-on"] if go_on else [])) as looking:
        return looking.end()
