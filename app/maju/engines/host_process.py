"""The process below an :class:`maju.engines.host.EngineHost`: its pipes, its threads, its end."""

import collections
import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import Any

from maju.child_process import child_command
from maju.engines.host_child import Packet, open_source, packed, read_message, send
from maju.engines.host_shelf import Shelf, new_descriptor

_KEPT_LINES = 40
_SET_PIPE_SIZE, _GET_PIPE_SIZE, _PIPE_BYTES = 1031, 1032, 1 << 20
"""F_SETPIPE_SZ, F_GETPIPE_SZ (linux/fcntl.h) and the most an ordinary user may ask for: a picture crosses in one piece, not in
eleven."""
_PIECE_BYTES = 4096
"""A write fills whole pages, the last one perhaps not."""
_FRIENDLY_END_S = 0.5
_Order = tuple[Callable[[], "subprocess.Popen[bytes]"], "Future[subprocess.Popen[bytes]]"]
_orders: "queue.SimpleQueue[_Order] | None" = None
_orders_lock = threading.Lock()


class ChildGoneError(Exception):
    """The process ended by itself; tells its exit code and its last printed lines (English, for the log)."""


class ChildProcess:
    """A started process. :meth:`post` never blocks and :meth:`receive` waits, both from any thread."""

    def __init__(self, hello: dict[str, object]) -> None:
        self._shelf = new_descriptor()
        self._process = _start_one(partial(_launch, self._shelf))
        self._inbox: queue.SimpleQueue[tuple[Any, ...] | None] = queue.SimpleQueue()
        self._outbox: queue.SimpleQueue[Packet | None] = queue.SimpleQueue()
        self._sending = threading.Lock()  # guards the two below
        self._waiting = 0  # packets in the outbox or on their way out of it
        self._open = True
        self._place = Shelf(self._shelf) if self._shelf is not None else None
        self._lines: collections.deque[str] = collections.deque(maxlen=_KEPT_LINES)
        self._ending = threading.Lock()
        self._ended = threading.Event()
        pumps = (self._read, self._write, self._listen)
        self._threads = [threading.Thread(target=pump, name="engine-pipe", daemon=True) for pump in pumps]
        for thread in self._threads:
            thread.start()
        self.post(hello | {"shelf": self._shelf})

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
        """Send a message; to a process that is gone, nothing happens (:meth:`receive` tells).

        Where the pipe has room for all of it, it goes at once: to hand it to a thread costs as much as the pipe.
        """
        assert self._process.stdin is not None
        with self._sending:
            if not self._open:
                return
            packet = packed(message, self._place)
            if not self._waiting and _has_room(self._process.stdin.fileno(), packet):
                with contextlib.suppress(OSError):  # gone; the reader tells
                    send(self._process.stdin.fileno(), packet)
                return
            self._waiting += 1
        self._outbox.put(packet)

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
            with self._sending:
                self._open = False
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
            if self._shelf is not None:
                os.close(self._shelf)
                self._shelf = self._place = None

    def _read(self) -> None:
        assert self._process.stdout is not None
        source = open_source(self._process.stdout.fileno())
        try:
            while True:
                self._inbox.put(read_message(source))
        except EOFError:
            self._ended.set()
            self._inbox.put(None)

    def _write(self) -> None:
        assert self._process.stdin is not None
        descriptor = self._process.stdin.fileno()
        while (packet := self._outbox.get()) is not None:
            try:
                send(descriptor, packet)
            except OSError:
                break  # gone; the reader tells
            with self._sending:
                self._waiting -= 1
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


def _launch(shelf: int | None) -> "subprocess.Popen[bytes]":
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NO_WINDOW | subprocess.BELOW_NORMAL_PRIORITY_CLASS
    process = subprocess.Popen(
        child_command("engine"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        bufsize=0,
        creationflags=flags,
        pass_fds=() if shelf is None else (shelf,),
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


def _has_room(descriptor: int, packet: Packet) -> bool:
    """Whether the pipe is empty and takes ``packet`` without waiting for the other side; only Linux tells."""
    if sys.platform != "linux":
        return False
    import fcntl
    import termios

    unread = int.from_bytes(fcntl.ioctl(descriptor, termios.FIONREAD, bytes(4)), sys.byteorder)
    needed = sum(len(view) + _PIECE_BYTES for view in packet)
    return not unread and needed <= fcntl.fcntl(descriptor, _GET_PIPE_SIZE)
