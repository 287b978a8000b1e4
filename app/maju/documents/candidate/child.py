"""The process that reads a document: without a network, without writing, within its memory; dies with its parent.

Both pipes carry frames: a length of 4 bytes (big-endian) and that much UTF-8 JSON. First comes one frame with the limits, then
one request a document; each is answered by one frame. The main thread reads documents; a second thread waits for requests and
ends the process at once where the parent is gone.
"""

import ctypes
import importlib
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from maju.documents.candidate.limits import Limits, RefusedError
from maju.documents.candidate.wire import Plain, Read, frame_of, read_frame
from maju.no_network import forbid_network, witness
from maju.sealed.nameless_log import nameless
from maju.sealed.no_dumps import forbid_dumps

_PR_SET_PDEATHSIG = 1
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_STARTING = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.fork", "os.startfile")
_CHANGING = ("os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.truncate", "os.chmod", "os.link", "os.symlink")
_TRACE_CHARACTERS = 2_000
_LONGEST_REQUEST = 1 << 20

Work = Callable[[Path, Limits], Read]


class WritingForbiddenError(OSError):
    """A reader asked to write a file or to start a program."""


def answer(work: Work, path: Path, limits: Limits) -> Plain:
    """What one document comes to, in plain data (wire.py); never raises."""
    try:
        return work(path, limits).plain()
    except RefusedError as error:
        return {"refused": error.code, "detail": error.detail}
    except MemoryError:
        return {"refused": "too-large", "detail": "memory"}
    except RecursionError:
        return {"refused": "damaged", "detail": "depth"}
    except Exception as error:
        return {"failed": nameless(error)[-_TRACE_CHARACTERS:]}


def main() -> None:
    """Entry point; never returns normally."""
    forbid_network()
    forbid_dumps(hide=True)
    source, target = _own_pipes()
    hello = json.loads(read_frame(source, _LONGEST_REQUEST) or b"{}")
    if not hello:
        os._exit(0)
    _die_with(hello["parent"])
    witness("documents")
    sys.path[:] = hello["path"]
    module, _, name = hello["work"].partition(":")
    work: Work = getattr(importlib.import_module(module), name)
    limits = Limits(**hello["limits"])
    requests: queue.SimpleQueue[Path] = queue.SimpleQueue()
    threading.Thread(target=_receive, args=(source, requests), daemon=True).start()
    _lock(limits)
    target.write(frame_of({"ready": True}))
    while True:
        target.write(frame_of(answer(work, requests.get(), limits)))


def _receive(source: BinaryIO, requests: "queue.SimpleQueue[Path]") -> None:
    try:
        while (body := read_frame(source, _LONGEST_REQUEST)) is not None:
            requests.put(Path(json.loads(body)["file"]))
    finally:
        os._exit(0)  # the parent closed the pipe or died; nothing here is worth finishing


def _own_pipes() -> tuple[BinaryIO, BinaryIO]:
    """The two pipes under numbers of their own: what a library prints must not stand between the frames."""
    source, target = os.dup(0), os.dup(1)
    os.dup2(2, 1)
    if sys.platform == "win32":
        import msvcrt

        for descriptor in (source, target):
            msvcrt.setmode(descriptor, os.O_BINARY)
    return os.fdopen(source, "rb"), os.fdopen(target, "wb", buffering=0)


def _die_with(parent: int) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C belongs to the parent
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:  # it died before the line above
            os._exit(0)


def _lock(limits: Limits) -> None:
    """No writing, no programs, no more memory than allowed. The memory lock is the kernel's on Linux; elsewhere the parent
    watches (guard.py)."""
    sys.dont_write_bytecode = True
    sys.addaudithook(_refuse)
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if limits.memory_bytes and sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        most = pages * resource.getpagesize() + limits.memory_bytes
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        flags = arguments[2]
        if isinstance(flags, int) and flags & _WRITING:
            raise WritingForbiddenError("a reader asked to write a file")
    elif event.startswith(_STARTING) or event in _CHANGING:
        raise WritingForbiddenError(event)


if __name__ == "__main__":
    main()
