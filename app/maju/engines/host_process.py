"""The process below an :class:`maju.engines.host.EngineHost`: its pipes, its threads, its end."""

import collections
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

from maju.engines.host_child import read_message, write_message

_KEPT_LINES = 40
_SET_PIPE_SIZE, _PIPE_BYTES = 1031, 1 << 20
"""F_SETPIPE_SZ (linux/fcntl.h) and the most an ordinary user may ask for: a picture crosses in one piece, not in eleven."""
_FRIENDLY_END_S = 0.5
_Order = tuple[Callable[[], "subprocess.Popen[bytes]"], "Future[subprocess.Popen[bytes]]"]
_orders: "queue.SimpleQueue[_Order] | None" = None
_orders_lock = threading.Lock()


class ChildGoneError(Exception):
    """The process ended by itself; tells its exit code and its last printed lines (English, for the log)."""


class ChildProcess:
    """A started process. :meth:`post` never blocks and :meth:`receive` waits, both from any thread."""

    def __init__(self, hello: dict[str, object]) -> None:
        self._process = _start_one(_launch)
        self._inbox: queue.SimpleQueue[tuple[Any, ...] | None] = queue.SimpleQueue()
        self._outbox: queue.SimpleQueue[tuple[object] | None] = queue.SimpleQueue()
        self._lines: collections.deque[str] = collections.deque(maxlen=_KEPT_LINES)
        self._ending = threading.Lock()
        self._ended = threading.Event()
        pumps = (self._read, self._write, self._listen)
        self._threads = [threading.Thread(target=pump, name="engine-pipe", daemon=True) for pump in pumps]
        for thread in self._threads:
            thread.start()
        self.post(hello)

    @property
    def pid(self) -> int:
        """Process id."""
        return self._process.pid

    @property
    def alive(self) -> bool:
        """Whether its end has not been seen yet."""
        return not self._ended.is_set()

    def wait_ended(self, seconds: float) -> bool:
        """Wait for its end, at most ``seconds``."""
        return self._ended.wait(seconds)

    def post(self, message: object) -> None:
        """Send a message; to a process that is gone, nothing happens (:meth:`receive` tells)."""
        self._outbox.put((message,))

    def wake(self) -> None:
        """Let a waiting :meth:`receive` return ``("wake", -1)``."""
        self._inbox.put(("wake", -1))

    def receive(self, seconds: float) -> tuple[Any, ...] | None:
        """The next message, or None after ``seconds``. Raises ChildGoneError when there will be no more."""
        try:
            message = self._inbox.get(timeout=max(0.0, seconds))
        except queue.Empty:
            return None
        if message is None:
            self._inbox.put(None)
            raise ChildGoneError(self._explain())
        return message

    def stop(self, *, friendly: bool = False) -> None:
        """End the process (``friendly``: give it half a second to go) and free its pipes. May be called twice."""
        with self._ending:
            self._outbox.put(None)
            if friendly:
                self._threads[1].join(_FRIENDLY_END_S)
                self._ended.wait(_FRIENDLY_END_S)
            if self._process.poll() is None:
                self._process.kill()
            self._process.wait()
            for thread in self._threads:
                thread.join()
            for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
                if pipe is not None:
                    pipe.close()

    def _read(self) -> None:
        assert self._process.stdout is not None
        try:
            while True:
                self._inbox.put(read_message(self._process.stdout.fileno()))
        except EOFError:
            self._ended.set()
            self._inbox.put(None)

    def _write(self) -> None:
        assert self._process.stdin is not None
        descriptor = self._process.stdin.fileno()
        while (packet := self._outbox.get()) is not None:
            try:
                write_message(descriptor, packet[0])
            except OSError:
                break  # gone; the reader tells
        self._process.stdin.close()

    def _listen(self) -> None:
        assert self._process.stderr is not None
        rest = b""
        while part := os.read(self._process.stderr.fileno(), 65536):
            *lines, rest = (rest + part).split(b"\n")
            self._lines.extend(line.decode(errors="replace") for line in lines)
            rest = rest[-4096:]

    def _explain(self) -> str:
        try:
            code: object = self._process.wait(_FRIENDLY_END_S)
        except subprocess.TimeoutExpired:
            code = "still running with a closed pipe"
        return f"exit code {code}\n" + "\n".join(self._lines)


def _start_one(launch: "Callable[[], subprocess.Popen[bytes]]") -> "subprocess.Popen[bytes]":
    """Start a child from the one thread that does: Linux tells a parent's death when the forking *thread* ends."""
    global _orders
    with _orders_lock:
        if _orders is None:
            _orders = queue.SimpleQueue()
            threading.Thread(target=_serve_orders, args=(_orders,), name="engine-spawner", daemon=True).start()
    made: Future[subprocess.Popen[bytes]] = Future()
    _orders.put((launch, made))
    return made.result()


def _serve_orders(orders: "queue.SimpleQueue[_Order]") -> None:
    while True:
        launch, made = orders.get()
        try:
            made.set_result(launch())
        except OSError as error:
            made.set_exception(error)


def _launch() -> "subprocess.Popen[bytes]":
    source_root = str(Path(__file__).absolute().parents[2])
    environment = dict(os.environ)
    inherited = environment.get("PYTHONPATH", "")
    environment["PYTHONPATH"] = source_root + (os.pathsep + inherited if inherited else "")
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    process = subprocess.Popen(
        [sys.executable, "-P", "-X", "faulthandler", "-c", "from maju.engines.host_child import main; main()"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        env=environment,
        creationflags=flags,
    )
    _widen(process)
    return process


def _widen(process: "subprocess.Popen[bytes]") -> None:
    if sys.platform == "linux":
        import fcntl

        for pipe in (process.stdin, process.stdout):
            assert pipe is not None
            try:
                fcntl.fcntl(pipe.fileno(), _SET_PIPE_SIZE, _PIPE_BYTES)
            except OSError:
                return  # the user's share of pipe memory is used up: slower, and as right
