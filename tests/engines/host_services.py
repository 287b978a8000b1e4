"""Services that run in a host's child in ``test_host``: well-behaved, slow, deaf, crashing, printing."""

import hashlib
import os
import signal
import sys
import time
from pathlib import Path

from maju.domain.errors import MajuError
from maju.engines.host_child import current_call


class Workshop:
    """Answers, waits, prints and dies on request; counts its starts in a file."""

    def __init__(self, log: str = "", start_s: float = 0.0, dies_at_start: int = 0) -> None:
        self._log = Path(log) if log else None
        if self._log:
            with self._log.open("a") as file:
                file.write("started\n")
            if len(self._log.read_text().splitlines()) <= dies_at_start:
                os.kill(os.getpid(), signal.SIGKILL)
        time.sleep(start_s)

    def add(self, left: int, right: int) -> int:
        return left + right

    def echo(self, value: object) -> object:
        return value

    def digest(self, thing: bytes, dies_unless: str = "") -> str:
        """SHA-256 of what came beside the message; the first time, where ``dies_unless`` does not exist, death instead."""
        if dies_unless and not Path(dies_unless).exists():
            Path(dies_unless).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return hashlib.sha256(thing).hexdigest()

    def loaded_modules(self) -> list[str]:
        return sorted(sys.modules)

    def niceness(self) -> int:
        return os.nice(0)

    def count(self, steps: int) -> str:
        for step in range(steps):
            if current_call().cancelled.wait(0.05):
                return f"cancelled at {step}"
            current_call().report(step)
        return "done"

    def deaf(self, seconds: float) -> None:
        time.sleep(seconds)

    def refuse(self) -> None:
        raise MajuError("no-wish", "{who} 지금은 하고 싶지 않습니다.", who="저는")

    def blunder(self) -> None:
        raise ZeroDivisionError("a blunder")

    def shout(self) -> str:
        print("printed on standard output", flush=True)
        os.write(1, b"written to descriptor 1\n")
        return "still understood"

    def die(self) -> None:
        os.write(2, b"last words\n")
        os.kill(os.getpid(), signal.SIGSEGV)

    def die_once(self, mark: str) -> str:
        if not Path(mark).exists():
            Path(mark).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return "second time lucky"


def fails_to_start() -> object:
    raise MajuError("model-missing", "모델이 없습니다.")


def breaks_at_start() -> object:
    raise RuntimeError("broken")
