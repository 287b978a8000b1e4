"""One heavy runtime in a child process: started when needed, cancelled, timed, restarted after a crash.

A plain subprocess and its two pipes, not :mod:`multiprocessing`: spawn would import the program's main module again in
every child. Everything the runtime prints is kept as the last lines of a crash's explanation instead of being shown.
"""

import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeVar

from maju.domain.errors import MajuError
from maju.engines.host_process import ChildGoneError, ChildProcess

_log = logging.getLogger(__name__)
_TRIES = 2  # a request that crashes two fresh processes would crash a third
_Result = TypeVar("_Result")


class EngineFailureError(Exception):
    """An exception inside the child that is no MajuError: its traceback, in English, for the log."""


def worker_threads() -> int:
    """Threads for a runtime: the cores this process may use less one, which recording keeps (at least 1)."""
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
    return max(1, cores - 1)


class EngineHost:
    """Calls the methods of one object that lives in a child process.

    ``factory`` is ``module:callable``; it is called there with ``arguments``. ``name`` is what a person calls the
    engine. Calls are answered one at a time; :meth:`cancel` and :meth:`close` may come from any thread. After
    ``idle_s`` seconds without a call the process ends and its memory is free; the next call starts it again.
    ``pack``: what the child finds beside the program's own modules and libraries (:mod:`maju.packs`).
    """

    def __init__(
        self,
        factory: str,
        arguments: Mapping[str, object],
        *,
        name: str,
        start_timeout_s: float = 180.0,
        idle_s: float | None = None,
        cancel_grace_s: float = 0.4,
        niceness: int = 5,
        pack: Path | None = None,
    ) -> None:
        self._hello: dict[str, object] = {
            "factory": factory,
            "arguments": dict(arguments),
            "path": [str(Path(entry).absolute()) for entry in sys.path],
            "nice": niceness,
            "parent": os.getpid(),
            "pack": pack,
        }
        self._name = name
        self._start_timeout_s = start_timeout_s
        self._idle_s = idle_s
        self._cancel_grace_s = cancel_grace_s
        self._turn = threading.Lock()  # one call at a time
        self._state = threading.Lock()  # guards the five below
        self._child: ChildProcess | None = None
        self._number = 0
        self._busy = False
        self._cancelled_at: float | None = None
        self._closed = False
        self._used_at = time.monotonic()

    @property
    def pid(self) -> int | None:
        """Process id of the running child, or None."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    def start(self) -> None:
        """Start the child and wait until its service is built; used to warm up. Raises as :meth:`call`."""
        self._in_turn(lambda: self._with_second_try(lambda _child: None))

    def call(
        self, method: str, *arguments: object, timeout_s: float, on_progress: Callable[[object], None] | None = None
    ) -> object:
        """Call ``method`` in the child and return its result; ``on_progress`` gets what it reports meanwhile.

        Raises the MajuError the service raised, or ``engine-timeout`` (after ``timeout_s`` seconds; the child is
        killed), ``engine-cancelled``, ``engine-crashed`` (twice in a row), ``engine-failed``, ``engine-closed``.
        """

        def converse(child: ChildProcess) -> object:
            child.post(("call", self._number, method, arguments))
            return self._exchange(child, timeout_s, on_progress)

        return self._in_turn(lambda: self._with_second_try(converse))

    def cancel(self) -> None:
        """Ask the running call to stop; past the grace time its process is killed. No call: no effect."""
        with self._state:
            if not self._busy:
                return
            self._cancelled_at = time.monotonic()
            child, number = self._child, self._number
        if child is not None:
            child.post(("cancel", number))
            child.wake()

    def close(self) -> None:
        """End the child for good; a running call raises ``engine-closed``. May be called twice."""
        with self._state:
            self._closed = True
            child, self._child = self._child, None
        if child is not None:
            child.stop(friendly=True)

    def _in_turn(self, action: Callable[[], _Result]) -> _Result:
        with self._turn:
            with self._state:
                self._number += 1
                self._busy = True
                self._cancelled_at = None
            try:
                return action()
            finally:
                with self._state:
                    self._busy = False
                    self._used_at = time.monotonic()

    def _with_second_try(self, action: Callable[[ChildProcess], _Result]) -> _Result:
        crash: ChildGoneError | None = None
        for _ in range(_TRIES):
            try:
                child = self._running()
                self._raise_if_ended()
                return action(child)
            except ChildGoneError as gone:
                self._raise_if_ended()
                _log.warning("the engine %s ended by itself: %s", self._hello["factory"], str(gone).partition("\n")[0])
                self._discard()
                crash = gone
        sentence = "{engine} 엔진이 연달아 두 번 멈췄습니다. 녹음한 답변은 그대로 있으니 면접은 계속하셔도 됩니다."
        raise MajuError("engine-crashed", sentence, engine=self._name) from crash

    def _running(self) -> ChildProcess:
        """The child with its service built, started if there is none."""
        if self._child is not None and self._child.alive:
            return self._child
        self._discard()
        child = ChildProcess(self._hello)
        with self._state:
            if not self._closed:
                self._child = child
        try:
            self._raise_if_ended()
            self._exchange(child, self._start_timeout_s, None, starting=True)
        except BaseException:
            child.stop()
            raise
        if self._idle_s is not None:
            threading.Thread(
                target=self._watch_idle, args=(child, self._idle_s), name="engine-idle", daemon=True
            ).start()
        return child

    def _exchange(
        self,
        child: ChildProcess,
        timeout_s: float,
        on_progress: Callable[[object], None] | None,
        *,
        starting: bool = False,
    ) -> object:
        """Wait for the answer to the running call (``starting``: to the start)."""
        number = 0 if starting else self._number
        deadline = time.monotonic() + timeout_s
        while True:
            message = child.receive(self._wait_until(deadline) - time.monotonic())
            if message is None:
                self._discard()
                self._raise_if_ended()
                sentence = "{engine} 작업이 {seconds}초 안에 끝나지 않아 멈췄습니다. 녹음한 답변은 그대로 있습니다."
                raise MajuError("engine-timeout", sentence, engine=self._name, seconds=round(timeout_s))
            kind, answered, *rest = message
            if answered != number:
                continue
            if kind == "result":
                return rest[0]
            if kind == "error":
                raise rest[0]
            if kind == "failed":
                sentence = "{engine} 엔진이 이 요청을 처리하지 못했습니다. 녹음한 답변은 그대로 있습니다."
                raise MajuError("engine-failed", sentence, engine=self._name) from EngineFailureError(rest[0])
            if on_progress is not None:
                on_progress(rest[0])

    def _wait_until(self, deadline: float) -> float:
        cancelled_at = self._cancelled_at
        return deadline if cancelled_at is None else min(deadline, cancelled_at + self._cancel_grace_s)

    def _raise_if_ended(self) -> None:
        if self._closed:
            raise MajuError("engine-closed", "{engine} 엔진이 이미 꺼졌습니다.", engine=self._name)
        if self._cancelled_at is not None:
            raise MajuError("engine-cancelled", "{engine} 작업을 취소했습니다.", engine=self._name)

    def _discard(self) -> None:
        with self._state:
            child, self._child = self._child, None
        if child is not None:
            child.stop()

    def _watch_idle(self, child: ChildProcess, idle_s: float) -> None:
        while child.alive:
            left = self._used_at + idle_s - time.monotonic()
            if left <= 0 and self._turn.acquire(blocking=False):
                try:
                    if self._child is child and self._used_at + idle_s <= time.monotonic():
                        self._discard()
                finally:
                    self._turn.release()
            child.wait_ended(max(0.05, left))
