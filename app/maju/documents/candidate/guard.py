"""Starts the reading child, waits for its answer no longer than allowed, and ends it for good."""

import contextlib
import dataclasses
import json
import os
import queue
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import BinaryIO

import psutil

from maju.child_process import child_command
from maju.documents.candidate.limits import Limits
from maju.documents.candidate.wire import Plain, TooLongError, frame_of, read_frame

READING = "maju.documents.candidate.formats:read_file"
"""What the child does with a path: the readers of all formats."""
_START_S = 30.0
"""For Python to come up on a computer that is busy; the time for a document begins afterwards."""
_LOOK_S = 0.05
"""How often the memory is looked at where no kernel holds it."""


class GoneError(Exception):
    """The child ended by itself or had to be ended. ``why``: ``died``, ``slow``, ``memory``, ``long`` (its answer)."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class ReadingChild:
    """A process that reads documents one after the other. Not for two threads at once; several may run beside each other.

    ``watched``: hold its memory by looking at it from here; by default where the system has no limit of its own for it
    (RLIMIT_AS of Linux). Call :meth:`stop`, also after a GoneError.
    """

    def __init__(self, limits: Limits, *, work: str = READING, watched: bool = sys.platform != "linux") -> None:
        self._limits, self._watched = limits, watched
        self._answers: queue.SimpleQueue[Plain | str] = queue.SimpleQueue()
        self._process = _launch()
        self._start_bytes = 0
        assert self._process.stdout is not None
        self._reader = threading.Thread(target=self._receive, args=(self._process.stdout,), daemon=True)
        self._reader.start()
        told = dataclasses.asdict(limits) | ({"memory_bytes": 0} if watched else {})
        self._post({"path": sys.path, "work": work, "limits": told, "parent": os.getpid()})

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    def start(self) -> None:
        """Wait until it can read. Raises: GoneError."""
        self._wait(time.monotonic() + _START_S)
        self._start_bytes = self._memory() if self._watched else 0

    def read(self, path: Path) -> Plain:
        """Its answer for one file, as it came (wire.py). Raises: GoneError; the child is of no use afterwards."""
        self._post({"file": str(path)})
        return self._wait(time.monotonic() + self._limits.seconds)

    def stop(self) -> None:
        """End it for good and free its pipes. May be called twice."""
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # what was not sent yet has no reader any more
                    pipe.close()

    def _post(self, message: Plain) -> None:
        assert self._process.stdin is not None
        with contextlib.suppress(OSError):  # gone; the wait for its answer tells
            self._process.stdin.write(frame_of(message))
            self._process.stdin.flush()

    def _wait(self, until: float) -> Plain:
        while True:
            left = until - time.monotonic()
            if left <= 0:
                raise GoneError("slow")
            try:
                answer = self._answers.get(timeout=min(left, _LOOK_S) if self._watched else left)
            except queue.Empty:
                if (
                    self._watched
                    and self._start_bytes
                    and self._memory() - self._start_bytes > self._limits.memory_bytes
                ):
                    raise GoneError("memory") from None
                continue
            if isinstance(answer, str):
                raise GoneError(answer)
            return answer

    def _memory(self) -> int:
        try:
            return int(psutil.Process(self._process.pid).memory_info().rss)
        except psutil.Error:  # it ended in this moment; the pipe tells
            return 0

    def _receive(self, source: BinaryIO) -> None:
        try:
            while (body := read_frame(source, self._limits.answer_bytes)) is not None:
                answer = json.loads(body)
                self._answers.put(answer if isinstance(answer, dict) else {})
            self._answers.put("died")
        except TooLongError:
            self._answers.put("long")
        except (OSError, ValueError, RecursionError):
            self._answers.put("died")


def _launch() -> "subprocess.Popen[bytes]":
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    return subprocess.Popen(
        child_command("document"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,  # libraries complain there about every broken file
        creationflags=flags,
    )
