"""What runs in the child process of :mod:`maju.engines.host`: builds one service, answers calls until the pipe closes.

A message is a count, that many lengths (8 bytes each, big-endian), a pickle, and the buffers that go beside it, but for those
that lie on the shelf (:mod:`maju.engines.host_shelf`), whose length has its highest bit set. The main thread works; a second thread
reads, so that a cancellation reaches a running call, and ends the process at once when the parent is gone. What native code
prints goes to standard error.
"""

import ctypes
import importlib
import io
import os
import pickle
import queue
import signal
import struct
import sys
import threading
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from maju.domain.errors import MajuError
from maju.engines.host_shelf import LEAST_BYTES, Shelf
from maju.no_network import forbid_network, witness
from maju.packs import use_pack
from maju.sealed.no_dumps import forbid_dumps

_LENGTH = struct.Struct(">Q")
_BUFFER = 1 << 16
_ON_SHELF = 1 << 63
"""In a length: these bytes are not in the pipe."""
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


Packet = tuple[memoryview, ...]
"""A message as it goes through a pipe."""
Spares = dict[int, bytearray]
"""The buffer used last at each place beside a pickle."""


def packed(message: object, shelf: Shelf | None = None) -> Packet:
    """A message ready to be sent; a ``pickle.PickleBuffer`` in it (a picture) goes beside the pickle, the first large one by the
    ``shelf``."""
    loose: list[pickle.PickleBuffer] = []
    body = pickle.dumps(message, protocol=5, buffer_callback=loose.append)
    parts = [memoryview(body), *(buffer.raw() for buffer in loose)]
    lengths = [len(part) for part in parts]
    if shelf is not None and len(parts) > 1 and len(parts[1]) >= LEAST_BYTES and shelf.put(parts[1]):
        lengths[1] |= _ON_SHELF
        del parts[1]
    header = _LENGTH.pack(len(lengths)) + b"".join(map(_LENGTH.pack, lengths))
    if len(parts) == 1:
        return (memoryview(header + body),)  # one write, which wakes the other side once
    return (memoryview(header), *parts)


def send(descriptor: int, packet: Packet) -> None:
    """Write a packet. Raises OSError when the other side is gone."""
    for view in packet:
        while view:
            view = view[os.write(descriptor, view) :]


def open_source(descriptor: int) -> io.BufferedReader:
    """What :func:`read_message` reads from: a small message takes one look at the pipe, not three."""
    return io.BufferedReader(io.FileIO(descriptor, closefd=False), _BUFFER)


def read_message(source: io.BufferedReader, spares: Spares | None = None, shelf: Shelf | None = None) -> Any:
    """Receive one message. What went beside it comes as a bytearray; with ``spares`` one that the next message of that length
    uses again: it may be read during the call and not kept (new memory for every picture would cost more than to carry it).
    The same goes for what lies on the ``shelf``. Raises EOFError when the other side is gone."""
    (count,) = _LENGTH.unpack(_fill(source, bytearray(_LENGTH.size)))
    lengths = struct.unpack(f">{count}Q", _fill(source, bytearray(count * _LENGTH.size)))
    body = _fill(source, bytearray(lengths[0]))
    loose: list[bytearray | memoryview] = []
    for place, length in enumerate(lengths[1:]):
        if length & _ON_SHELF and shelf is not None:
            loose.append(shelf.take(length ^ _ON_SHELF))
        else:
            loose.append(_fill(source, _spare(length, place, spares)))
    return pickle.loads(body, buffers=loose)


def _spare(length: int, place: int, spares: Spares | None) -> bytearray:
    if spares is None:
        return bytearray(length)
    if place not in spares or len(spares[place]) != length:
        spares[place] = bytearray(length)
    return spares[place]


def _fill(source: io.BufferedReader, empty: bytearray) -> bytearray:
    try:
        got = source.readinto(empty)
    except OSError as error:
        raise EOFError from error
    if got < len(empty):
        raise EOFError
    return empty


class _Server:
    """Reads requests on one descriptor, answers on another."""

    def __init__(self, source: int, target: int) -> None:
        self._source = open_source(source)
        self._target = target
        self._shelf: Shelf | None = None
        self._requests: queue.SimpleQueue[tuple[int, str, tuple[object, ...]]] = queue.SimpleQueue()
        self._writing = threading.Lock()

    def run(self) -> None:
        """Serve until the parent goes away; never returns normally."""
        hello = read_message(self._source)
        sys.path[:] = hello["path"]
        self._shelf = Shelf(hello["shelf"]) if hello["shelf"] is not None else None
        _be_modest(hello["nice"], hello["parent"])
        witness(hello["factory"].partition(":")[0].rpartition(".")[2])
        threading.Thread(target=self._read, daemon=True).start()
        service = self._answer(0, lambda: _build(hello["factory"], hello["arguments"], hello["pack"]), keep=True)
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
            send(self._target, packed(message))

    def _read(self) -> None:
        spares: Spares = {}
        try:
            while True:
                kind, number, *rest = read_message(self._source, spares, self._shelf)
                if kind == "call":
                    self._requests.put((number, rest[0], rest[1]))
                elif number == _current.number:
                    _current.cancelled.set()
        finally:
            os._exit(0)  # the parent closed the pipe or died; nothing here is worth finishing


def _build(factory: str, arguments: dict[str, object], pack: Path | None) -> object:
    if pack is not None:
        use_pack(pack)  # before the runtime is imported
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
    """Entry point of the child process. No runtime in it gets the network, and none leaves a dump of what it knows."""
    forbid_network()
    forbid_dumps(hide=True)
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
