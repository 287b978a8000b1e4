"""The recorder's process: takes commands through a pipe, tells thirty times a second what it sees, ends when its parent does."""

import contextlib
import multiprocessing
import os
import signal
import threading
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from maju.devices.capture import Capture, CaptureOptions
from maju.devices.preview import Announcement, PreviewBoard
from maju.devices.sources import Openers
from maju.domain.errors import MajuError
from maju.domain.ports import RecorderStatus
from maju.no_network import forbid_network, witness
from maju.sealed.no_dumps import forbid_dumps
from maju.sealed.opening import lock, unlock

_TELL_EVERY_S = 0.033
_LOOK_FOR_PARENT_S = 0.5

Reply = tuple[str, int, Any, RecorderStatus, Announcement | None]
"""("reply" | "error" | "status", number of the request, result or MajuError, status, newest picture)."""


class _Desk:
    """Answers one parent."""

    def __init__(self, connection: Connection, capture: Capture) -> None:
        self._connection, self._capture = connection, capture
        self._sending = threading.Lock()
        self._done = threading.Event()
        self._vault: Path | None = None

    def serve(self) -> None:
        """Until the parent closes the pipe or is gone."""
        threading.Thread(target=self._tell, name="tell", daemon=True).start()
        parent = multiprocessing.parent_process()
        with contextlib.suppress(EOFError, OSError):
            while True:
                while not self._connection.poll(_LOOK_FOR_PARENT_S):
                    if parent is not None and not parent.is_alive():
                        return
                number, name, arguments = self._connection.recv()
                if name == "close":
                    return
                self._answer(number, name, arguments)
        self._done.set()

    def _answer(self, number: int, name: str, arguments: tuple[Any, ...]) -> None:
        try:
            call = self._take_key if name == "entrust" else getattr(self._capture, name)
            result = call(*arguments)
        except MajuError as error:
            self._send("error", number, error)
        else:
            self._send("reply", number, result)

    def _take_key(self, vault: tuple[Path, bytes] | None) -> None:
        """The key is nowhere but in this pipe and in memory; of the vault before nothing is kept."""
        if self._vault is not None:
            lock(self._vault)
        self._vault = vault[0] if vault else None
        if vault:
            unlock(*vault)

    def _tell(self) -> None:
        """On a thread of its own: a parent that does not read must not hold up the recording."""
        with contextlib.suppress(OSError):
            while not self._done.wait(_TELL_EVERY_S):
                self._send("status", 0, None)

    def _send(self, kind: str, number: int, result: object) -> None:
        with self._sending:
            message: Reply = (kind, number, result, self._capture.status(), self._capture.newest)
            self._connection.send(message)


def run(connection: Connection, board: PreviewBoard, openers: Openers, options: CaptureOptions) -> None:
    """Main function of the process. Whatever ends it, a running take is closed first."""
    forbid_dumps(hide=True)
    forbid_network()
    witness("recorder")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the program, which then closes this process in order
    signal.signal(signal.SIGTERM, _leave)
    if hasattr(os, "setpriority"):
        with contextlib.suppress(OSError):
            os.setpriority(os.PRIO_PROCESS, 0, -5)
    threading.excepthook = _fall
    capture = Capture(openers, board, options)
    try:
        _Desk(connection, capture).serve()
    finally:
        capture.close()
        # A driver that hangs holds threads that nothing can end; the files are closed, so nobody waits for it.
        os._exit(0)


def _fall(failure: threading.ExceptHookArgs) -> None:
    """A thread met a mistake of this program. Better to fall where the parent sees it than to look alive and record nothing."""
    threading.__excepthook__(failure)
    os._exit(1)


def _leave(_signal: int, _frame: object) -> None:
    raise SystemExit(0)
