"""Starts one process per candidate, wipes after each, and starts the next: nothing of one candidate is in memory when another comes.

The session's process tells one JSON object a line: ``{"tell": "ready" | "alive" | "ended" | "leave", "reason": …}``.
"""

import logging
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from maju.domain.kiosk import EndReason
from maju.services.kiosk.wiping import Wiped, wipe_folder

LOG = logging.getLogger(__name__)
SESSIONS = "sessions"
HANG_S = 90.0
"""A session tells every two seconds that it lives. Silent for this long, it hangs and is ended; starting takes less."""
ENDING_S = 20.0
"""How long a session may take to end when asked, before it is ended by force."""
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.5, 30.0
"""Waiting before the next start after a session that died: doubled each time, so that a broken computer is not kept busy."""
LONGEST_STEP_S = 2.0
"""A longer step between two looks is a computer that slept: that time is nobody's silence."""
LONG_ENOUGH_S = 60.0
"""A session that lived this long was no failed start: the next begins without waiting."""


class SupervisorState(StrEnum):
    """What the cover shows. ``LEFT``: a fault, and files of the session that could not be removed."""

    CLEARING = "clearing"
    STARTING = "starting"
    SHOWN = "shown"
    FAULT = "fault"
    LEFT = "left"
    CLOSED = "closed"


class SessionProcess(Protocol):
    """A started session. ``read`` waits at most ``seconds`` for a message: None for nothing yet. Raises EOFError at its end."""

    def read(self, seconds: float) -> dict[str, str] | None:
        """The next message."""

    def ask_to_end(self, reason: EndReason) -> None:
        """Tell it to end."""

    def finish(self) -> int:
        """End it and everything it started, by force where that is needed; its exit code."""


class Destructions(Protocol):
    """Where it is written down that something was destroyed: codes and counts, nothing about a person."""

    def destroyed(self, what: str, reason: str, count: int) -> None:
        """Raises OSError."""


@dataclass(frozen=True, slots=True)
class SessionEnd:
    """How one session ended. ``leave``: the kiosk was closed behind the PIN. ``lived_s``: seconds from start to end."""

    reason: EndReason
    leave: bool
    lived_s: float
    wiped: Wiped


class Supervisor:
    """:meth:`run` until :meth:`stop` or the PIN. ``tell`` is called on the thread that runs."""

    def __init__(
        self,
        kiosk: Path,
        start: Callable[[Path], SessionProcess],
        log: Destructions,
        tell: Callable[[SupervisorState], None] = lambda _state: None,
    ) -> None:
        self._sessions = kiosk / SESSIONS
        self._start = start
        self._log = log
        self._tell = tell
        self._stop = threading.Event()
        self._stop_reason = EndReason.OPERATOR

    def stop(self, reason: EndReason = EndReason.OPERATOR) -> None:
        """End the running session and start none after it. Any thread."""
        self._stop_reason = reason
        self._stop.set()

    def run(self, sessions: int = 0) -> None:
        """One session after another; ``sessions``: how many at most, 0 for no end. Raises OSError where no folder can be made."""
        self.destroy_leftovers()
        pause, done = FIRST_PAUSE_S, 0
        while not self._stop.is_set():
            end = self.run_one()
            done += 1
            if end.leave or done == sessions:
                break
            if end.reason is EndReason.FAULT and end.lived_s < LONG_ENOUGH_S:
                self._tell(SupervisorState.FAULT if end.wiped.clean else SupervisorState.LEFT)
                self._stop.wait(pause)
                pause = min(2 * pause, LONGEST_PAUSE_S)
            else:
                pause = FIRST_PAUSE_S
        self._tell(SupervisorState.CLOSED)

    def destroy_leftovers(self) -> int:
        """What sessions left that a crash or a power cut ended; how many. Before anything of the kiosk is shown."""
        self._tell(SupervisorState.CLEARING)
        self._sessions.mkdir(parents=True, exist_ok=True, mode=0o700)
        found = sorted(self._sessions.iterdir())
        for folder in found:
            self._wipe(folder, "crash")
        return len(found)

    def run_one(self) -> SessionEnd:
        """One session from its start to its wiping."""
        folder = self._sessions / secrets.token_hex(8)
        folder.mkdir(parents=True, mode=0o700)
        self._tell(SupervisorState.STARTING)
        began = time.monotonic()
        reason, leave = EndReason.FAULT, False
        try:
            process = self._start(folder)
            try:
                reason, leave = self._watch(process)
            finally:
                code = process.finish()
        except OSError:
            LOG.exception("a session could not be started")
        else:
            LOG.info("session ended: %s, exit code %d", reason, code)
        now = time.monotonic()
        self._tell(SupervisorState.CLEARING)
        return SessionEnd(reason, leave, now - began, self._wipe(folder, reason.value))

    def _watch(self, process: SessionProcess) -> tuple[EndReason, bool]:
        """Until it says that it ends, dies, hangs or is asked to end."""
        silent_s, ending_s, last = 0.0, 0.0, time.monotonic()
        while True:
            step = min(time.monotonic() - last, LONGEST_STEP_S)
            last = time.monotonic()
            if self._stop.is_set() and not ending_s:
                process.ask_to_end(self._stop_reason)
            ending_s += step if self._stop.is_set() else 0.0
            silent_s += step
            if silent_s > HANG_S or ending_s > ENDING_S:
                return self._unasked_reason, False
            try:
                message = process.read(0.25)
            except EOFError:
                return self._unasked_reason, False
            if message is not None:
                silent_s = 0.0
                if message.get("tell") == "ready":
                    self._tell(SupervisorState.SHOWN)
                elif message.get("tell") in ("ended", "leave"):
                    return _reason(message.get("reason", "")), message["tell"] == "leave"

    @property
    def _unasked_reason(self) -> EndReason:
        """Why a session is gone that did not say so itself."""
        return self._stop_reason if self._stop.is_set() else EndReason.FAULT

    def _wipe(self, folder: Path, reason: str) -> Wiped:
        wiped = wipe_folder(folder)
        if not wiped.clean:
            LOG.error("%d files of a session could not be removed", len(wiped.left))
        try:
            self._log.destroyed("session" if wiped.clean else "session-part", reason, wiped.files)
        except OSError:
            LOG.exception("the destruction could not be written down")
        return wiped


def _reason(code: str) -> EndReason:
    return EndReason(code) if code in {reason.value for reason in EndReason} else EndReason.FAULT
