"""What runs in the child process of :mod:`maju.engines.host`: builds one service, answers calls until the pipe closes.

A message is a count, that many lengths (8 bytes each, big-endian), a pickle, and the buffers that go beside it. The main thread works; a second thread reads, so that a cancellation
reaches a running call, and ends the process at once when the parent is gone. What native code prints goes to
standard error.
"""

import ctypes
import importlib
import os
import pickle
import queue
import signal
import struct
import sys
import threading
import traceback
from collections.abc import Callable
from typing import Any

from maju.domain.errors import MajuError
from maju.no_network import forbid_network

_LENGTH = struct.Struct(">Q")
_PR_SET_PDEATHSIG = 1


class Call:
    """The running call as its service sees it: whether it was cancelled, and a way to report progress."""

    def __init__(self, number: int = 0, report: Callable[[object], None] | None = None) -> None:
        self.number = number
        self.cancelled = threading.Event()
        self.report: Callable[[object], None] = report or (lambda _value: None)


_current = Call()


def current_call() -> Call:
    """The call being answered; outside a host one that nobody cancels, so that a service also works in process."""
    return _current


def write_message(descriptor: int, message: object) -> None:
    """Send one message; a ``pickle.PickleBuffer`` in it (a picture) goes beside the pickle, uncopied. Raises OSError when the
    other side is gone."""
    loose: list[pickle.PickleBuffer] = []
    body = pickle.dumps(message, protocol=5, buffer_callback=loose.append)
    parts = [memoryview(body), *(buffer.raw() for buffer in loose)]
    header = _LENGTH.pack(len(parts)) + b"".join(_LENGTH.pack(len(part)) for part in parts)
    for view in (memoryview(header), *parts):
        while view:
            view = view[os.write(descriptor, view) :]


def read_message(descriptor: int) -> Any:
    """Receive one message. What went beside it comes as a bytearray that the next message of that length uses again: it may be
    read during the call and not kept (new memory for every picture would cost more than to carry it). Raises EOFError when
    the other side is gone."""
    (count,) = _LENGTH.unpack(_read_exactly(descriptor, _LENGTH.size))
    lengths = struct.unpack(f">{count}Q", _read_exactly(descriptor, count * _LENGTH.size))
    body = _read_exactly(descriptor, lengths[0])
    loose = [_read_exactly(descriptor, length, _spare(length, place)) for place, length in enumerate(lengths[1:])]
    return pickle.loads(body, buffers=loose)


_spares: dict[int, bytearray] = {}
"""The buffer used last at each place beside a pickle."""


def _spare(length: int, place: int) -> bytearray:
    if len(_spares.get(place, b"")) != length:
        _spares[place] = bytearray(length)
    return _spares[place]


def _read_exactly(descriptor: int, count: int, into: bytearray | None = None) -> bytearray:
    found = bytearray(count) if into is None else into
    view = memoryview(found)
    while view:
        try:
            got = _read_into(descriptor, view)
        except OSError as error:
            raise EOFError from error
        if not got:
            raise EOFError
        view = view[got:]
    return found


def _read_into(descriptor: int, view: memoryview) -> int:
    if hasattr(os, "readv"):  # not on Windows
        return os.readv(descriptor, [view])
    part = os.read(descriptor, len(view))
    view[: len(part)] = part
    return len(part)


class _Server:
    """Reads requests on one descriptor, answers on another."""

    def __init__(self, source: int, target: int) -> None:
        self._source = source
        self._target = target
        self._requests: queue.SimpleQueue[tuple[int, str, tuple[object, ...]]] = queue.SimpleQueue()
        self._writing = threading.Lock()

    def run(self) -> None:
        """Serve until the parent goes away; never returns normally."""
        hello = read_message(self._source)
        sys.path[:] = hello["path"]
        _be_modest(hello["nice"], hello["parent"])
        threading.Thread(target=self._read, daemon=True).start()
        service = self._answer(0, lambda: _build(hello["factory"], hello["arguments"]), keep=True)
        while service is not None:
            number, method, arguments = self._requests.get()
            self._call(service, number, method, arguments)

    def _call(self, service: object, number: int, method: str, arguments: tuple[object, ...]) -> None:
        global _current
        _current = Call(number, lambda value: self._send(("progress", number, value)))
        self._answer(number, lambda: getattr(service, method)(*arguments))

    def _answer(self, number: int, action: Callable[[], object], *, keep: bool = False) -> object:
        """Do ``action`` and send its result; ``keep``: send only that it is done, return it (None: failed)."""
        try:
            result = action()
            self._send(("result", number, None if keep else result))
            return result
        except MajuError as error:
            self._send(("error", number, error))
        except MemoryError:
            sentence = "메모리가 부족해 분석을 멈췄습니다. 다른 프로그램을 닫거나 더 작은 모델을 골라 주세요."
            self._send(("error", number, MajuError("engine-out-of-memory", sentence)))
        except Exception:
            self._send(("failed", number, traceback.format_exc()))
        return None

    def _send(self, message: object) -> None:
        with self._writing:
            write_message(self._target, message)

    def _read(self) -> None:
        try:
            while True:
                kind, number, *rest = read_message(self._source)
                if kind == "call":
                    self._requests.put((number, rest[0], rest[1]))
                elif number == _current.number:
                    _current.cancelled.set()
        finally:
            os._exit(0)  # the parent closed the pipe or died; nothing here is worth finishing


def _build(factory: str, arguments: dict[str, object]) -> object:
    module, _, name = factory.partition(":")
    return getattr(importlib.import_module(module), name)(**arguments)


def _be_modest(niceness: int, parent: int) -> None:
    """Yield to the recorder and the window, and never outlive the parent, not even inside native code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C belongs to the parent
    if sys.platform != "win32":
        os.nice(niceness)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above
            os._exit(0)


def main() -> None:
    """Entry point of the child process. No runtime in it gets the network."""
    forbid_network()
    source, target = os.dup(0), os.dup(1)
    if sys.platform == "win32":
        import msvcrt

        msvcrt.setmode(source, os.O_BINARY)
        msvcrt.setmode(target, os.O_BINARY)
    os.dup2(2, 1)  # a runtime that prints must not write into the pipe
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    try:
        _Server(source, target).run()
    except (EOFError, BrokenPipeError):
        os._exit(0)
