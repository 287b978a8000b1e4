"""The process of one candidate's session: the program over its own folder, the window over it, and a line to the supervisor."""

import json
import logging
import os
import signal
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from typing import TextIO

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from maju.domain.kiosk import EndReason
from maju.services.program import Program
from maju.settings import SettingsFile
from maju.ui.app import make_application
from maju.ui.bridge import Bridge
from maju.ui.kiosk.pages.directory import KIOSK_PAGES
from maju.ui.kiosk.pin_dialog import PinDoor
from maju.ui.kiosk.room import KioskRoom
from maju.ui.kiosk.window import KioskWindow, OpenDesk, clear_clipboard
from maju.ui.stage import Rehearsing, Stage

LOG = logging.getLogger(__name__)
ALIVE_MS = 2000
CLOSING_S = 6.0
"""How long recorder and engines may take to leave; then the process ends as it is, and what it left is wiped all the same."""


class Line:
    """One JSON object a line to the supervisor; what libraries print goes nowhere."""

    def __init__(self, out: TextIO | None = None) -> None:
        self._out = out or _own_standard_output()
        self._writing = threading.Lock()

    def tell(self, what: str, reason: str = "") -> None:
        """``ready``, ``alive``, ``ended`` or ``leave``; a supervisor that is gone is noticed at the other end."""
        try:
            with self._writing:
                self._out.write(json.dumps({"tell": what, "reason": reason}) + "\n")
                self._out.flush()
        except (OSError, ValueError):
            LOG.warning("nobody listens any more")


@dataclass(slots=True)
class Sitting:
    """What a session is made of."""

    program: Program
    settings: SettingsFile
    room: KioskRoom
    door: PinDoor
    open_desk: OpenDesk | None
    rehearsing: Rehearsing | None = None


def run_session(sitting: Sitting, line: Line, shown: Callable[[KioskWindow], None] = lambda _window: None) -> bool:
    """From the start page to the end, until recorder and engines are let go. ``shown`` gets the window once it is there.

    Returns whether a supervisor is still there to wipe the folder.
    """
    app = make_application()
    stage = _stage(sitting)
    window = KioskWindow(stage, sitting.room, KIOSK_PAGES, sitting.door, sitting.open_desk)
    clear_clipboard()
    leaving: list[str] = []
    window.left_for_good.connect(lambda: leaving.append("leave"))
    sitting.room.ended.connect(lambda reason: _end(app, window, line, leaving, reason))
    orphaned = threading.Event()
    _listen_to_supervisor(stage.bridge, sitting.room, orphaned)
    _listen_to_system(app, sitting.room)
    alive = QTimer()
    alive.timeout.connect(lambda: line.tell("alive"))
    alive.start(ALIVE_MS)
    window.begin()
    line.tell("ready")
    QTimer.singleShot(0, window, lambda: shown(window))
    app.exec()
    alive.stop()
    stage.bridge.close()
    _close(sitting.program)
    return not orphaned.is_set()


def _stage(sitting: Sitting) -> Stage:
    from maju.paths import find_paths

    stage = Stage(sitting.settings, find_paths(), sitting.rehearsing)
    stage.kiosk = sitting.room
    stage.put_on_look()
    stage.set_program(sitting.program)
    return stage


def _end(app: QApplication, window: KioskWindow, line: Line, leaving: list[str], reason: EndReason) -> None:
    """The supervisor puts its cover in front, then this window goes."""
    window.let_go()
    line.tell(leaving[0] if leaving else "ended", reason.value)
    app.exit(0)


def _close(program: Program) -> None:
    """Nothing that is still thought about the session is wanted any more."""
    closing = threading.Thread(target=program.close, name="closing", daemon=True)
    closing.start()
    closing.join(CLOSING_S)


def _listen_to_supervisor(bridge: Bridge, room: KioskRoom, orphaned: threading.Event) -> None:
    """A line on standard input ends the session; its end means that the supervisor is gone."""

    def listen() -> None:
        for text in sys.stdin:
            try:
                reason = EndReason(json.loads(text)["end"])
            except (ValueError, KeyError, TypeError):
                continue
            bridge.post(lambda reason=reason: room.leave(reason))  # type: ignore[misc]
        if not room.snapshot.over:
            orphaned.set()
            bridge.post(lambda: room.leave(EndReason.LOG_OUT))

    threading.Thread(target=listen, name="supervisor", daemon=True).start()


def _listen_to_system(app: QApplication, room: KioskRoom) -> None:
    """A log-out ends the session as a button does. The room's clock gives the interpreter its turn once a second."""
    app.commitDataRequest.connect(lambda _manager: room.leave(EndReason.LOG_OUT))
    for name in ("SIGTERM", "SIGINT", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), lambda _number, _frame: room.leave(EndReason.LOG_OUT))


def _own_standard_output() -> TextIO:
    """The pipe to the supervisor for this class alone: everybody else prints to nothing."""
    mine = os.fdopen(os.dup(1), "w", encoding="utf-8")
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, 1)
    os.close(nothing)
    return mine
