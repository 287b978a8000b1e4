"""The recorder as the program sees it: a client of the recorder's process."""

import itertools
import multiprocessing
import threading
import weakref
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from pathlib import Path
from typing import Any, cast

from maju.devices.capture import CaptureOptions
from maju.devices.openers import REAL
from maju.devices.preview import Announcement, PreviewBoard
from maju.devices.recorder_process import Reply, run
from maju.devices.recovery import describe_interrupted_take
from maju.devices.sources import Openers
from maju.devices.troubles import recorder_died, recorder_not_ready
from maju.domain.answer import TakeRecording
from maju.domain.errors import MajuError
from maju.domain.ports import CameraChoice, MicrophoneChoice, Picture, RecorderStatus
from maju.sealed.opening import key_over

_PATIENCE_S, _STOP_WITHIN_S = 30.0, 12.0
"""A command that takes longer (a driver that hangs, a disk that stands still) ends the process; the files keep what they have."""
_LEAVE_WITHIN_S = 10.0


class ProcessRecorder:
    """The :class:`maju.domain.ports.Recorder` over a process of its own, so that no crash of the program loses an answer.

    The process starts with the first :meth:`open`, again after a crash, and ends with :meth:`close`. Methods may be called from
    any thread; :meth:`status` and :meth:`latest_picture` never wait.
    """

    def __init__(self, fast: bool = False, *, reserve_bytes: int = 50_000_000, openers: Openers = REAL) -> None:
        """``fast``: takes from a WAV file run as fast as they can. ``reserve_bytes``: end a take when less disk is left."""
        self._options = CaptureOptions(fast, reserve_bytes)
        self._openers = openers
        self._line: _Line | None = None
        self._folder: Path | None = None

    def open(self, microphone: MicrophoneChoice | None, camera: CameraChoice | None) -> RecorderStatus:
        """Open devices (in place of those open now) and keep them warm.

        Raises MajuError ``microphone-missing``, ``microphone-busy``, ``microphone-stuck``, ``microphone-file-invalid``, ``camera-missing``,
        ``camera-file-invalid``, ``recorder-died``; after an error no device is open.
        """
        if self._line is None or self._line.dead:
            self._hang_up()
            self._line = _Line(self._openers, self._options)
            self._folder = None
        try:
            self._line.ask("open", microphone, camera)
        except MajuError as error:
            if error.code == "microphone-stuck":
                self._hang_up()  # its driver may hold on to the whole process: the next one is a new one
            raise
        return self._line.status

    def start_take(self, folder: Path, *, limit_s: float, microphone: MicrophoneChoice | None = None) -> None:
        """Begin a take, sealed where ``folder`` lies in an open vault. Raises MajuError ``folder-unwritable``, ``disk-full``, ``recorder-not-ready``, ``recorder-died``."""
        if self._line is None:
            raise recorder_not_ready("not opened")
        self._line.entrust(key_over(folder))
        self._line.ask("start_take", folder, limit_s, microphone)
        self._folder = folder

    def stop_take(self) -> TakeRecording:
        """Close the take's files and describe them; if the process died meanwhile, describe what it left (``recovered``).

        Raises MajuError ``recorder-not-ready`` (no take), ``take-unreadable`` (it died before the first sound).
        """
        if self._line is None or self._folder is None:
            raise recorder_not_ready("no take was begun")
        folder = self._folder
        try:
            recording: TakeRecording = self._line.ask("stop_take")
        except MajuError as error:
            if error.code != "recorder-died":
                raise
            recording = describe_interrupted_take(folder)
        self._folder = None
        return recording

    def status(self) -> RecorderStatus:
        """The newest status, at most 40 ms old; ``ended`` is ``recorder-died`` when the process is gone."""
        if self._line is None:
            return RecorderStatus()
        return RecorderStatus(ended="recorder-died") if self._line.dead else self._line.status

    def latest_picture(self) -> Picture | None:
        """The newest camera picture, at most 640 wide, or None."""
        return None if self._line is None or self._line.dead else self._line.picture()

    def close(self) -> None:
        """End the running take, close devices and the process."""
        self._hang_up()

    def _hang_up(self) -> None:
        if self._line is not None:
            self._line.close()
            self._line = None


class _Line:
    """One process and the pipe to it."""

    def __init__(self, openers: Openers, options: CaptureOptions) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, far_end = context.Pipe()
        self._board = PreviewBoard()
        # Daemonic: a program that forgets to close it must not wait for it for ever when it exits.
        self._process = context.Process(
            target=run, args=(far_end, self._board, openers, options), name="maju-recorder", daemon=True
        )
        self._process.start()
        far_end.close()
        self.status = RecorderStatus()
        self.dead = False
        self._newest: Announcement | None = None
        self._copied: tuple[int, Picture] | None = None
        self._entrusted: tuple[Path, bytes] | None = None
        self._numbers = itertools.count(1)
        self._asking = threading.Lock()
        self._changed = threading.Condition()
        self._replies: dict[int, tuple[str, Any]] = {}
        self._reader = threading.Thread(target=self._read, name="recorder-line", daemon=True)
        self._reader.start()
        self._close = weakref.finalize(self, _let_go, self._pipe, self._process, self._board)

    def ask(self, name: str, *arguments: object) -> Any:
        """Send a command and wait for its reply. Raises the MajuError of the other side, or ``recorder-died``."""
        with self._asking:
            number = next(self._numbers)
            try:
                self._pipe.send((number, name, arguments))
            except OSError:
                self._lost()
            with self._changed:
                patience = _STOP_WITHIN_S if name == "stop_take" else _PATIENCE_S
                if not self._changed.wait_for(lambda: number in self._replies or self.dead, timeout=patience):
                    self._process.kill()
                kind, result = self._replies.pop(number, ("dead", None))
        if kind == "dead":
            raise recorder_died()
        if kind == "error":
            raise cast(MajuError, result)
        return result

    def entrust(self, vault: tuple[Path, bytes] | None) -> None:
        """Give the process the key of the vault it is to write to, and take the last one from it; nothing where it has it."""
        if vault != self._entrusted:
            self.ask("entrust", vault)
            self._entrusted = vault

    def picture(self) -> Picture | None:
        """A copy of the newest picture; the one before if it was written over just now."""
        newest = self._newest
        if newest is None:
            return None
        if self._copied is None or self._copied[0] != newest.mark:
            found = self._board.read(newest)
            if found is not None:
                self._copied = (newest.mark, found)
        return self._copied[1] if self._copied else None

    def close(self) -> None:
        """Let the process end in order; waits for it, and before that a little for a command on its way."""
        waited = self._asking.acquire(timeout=_LEAVE_WITHIN_S)
        self.dead = True
        try:
            self._close()
        finally:
            if waited:
                self._asking.release()
        self._reader.join(timeout=2)

    def _read(self) -> None:
        try:
            while True:
                message: Reply = self._pipe.recv()
                kind, number, result, self.status, self._newest = message
                if kind != "status":
                    with self._changed:
                        self._replies[number] = (kind, result)
                        self._changed.notify_all()
        except (EOFError, OSError):
            self._lost()

    def _lost(self) -> None:
        with self._changed:
            self.dead = True
            self._changed.notify_all()


def _let_go(pipe: "Connection[Any, Any]", process: SpawnProcess, board: PreviewBoard) -> None:
    """Also run at the program's exit. Closing order: the process ends its take, then itself."""
    try:
        pipe.send((0, "close", ()))
    except OSError:
        process.kill()
    process.join(_LEAVE_WITHIN_S)
    if process.is_alive():
        process.kill()
        process.join()
    pipe.close()
    process.close()
    board.free()
