"""Runs the kiosk: the supervisor under its cover, and, in a process of its own, one session."""

import time
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from maju.bootstrap import build_kiosk_session, open_settings
from maju.bootstrap.counsellor_parts import centre_key, make_counting, make_keeping
from maju.bootstrap.kiosk_parts import kiosk_settings, make_counter, privacy_log
from maju.child_process import program_command
from maju.commands.kiosk_counting import FaultCounting, count_session
from maju.domain.kiosk import EndReason, KioskSettings
from maju.paths import Paths, find_paths
from maju.sealed.no_dumps import forbid_dumps
from maju.services.kiosk.desk import KioskDesk
from maju.services.kiosk.pin_tries import PinTries
from maju.services.kiosk.session_process import PipedSession
from maju.services.kiosk.supervisor import Destructions, Supervisor, SupervisorState
from maju.services.kiosk.wiping import wipe_folder

if TYPE_CHECKING:
    from maju.ui.kiosk.pin_dialog import PinDoor
    from maju.ui.kiosk.session import Sitting


def session_command(folder: Path, settings: Path | None) -> list[str]:
    """How the process of a session is started; a packaged program starts itself."""
    chosen = ["--settings", str(settings)] if settings is not None else []
    return program_command("kiosk-session", "--folder", str(folder), *chosen)


def supervise(
    paths: Paths, settings: KioskSettings, log: Destructions, file: Path | None, *, show_errors: bool = False
) -> int:
    """One session after another below the cover, until the kiosk is closed."""
    from maju.ui.kiosk.cover import run_below_cover

    make_keeping(paths.kiosk).expire(_today())

    def start(folder: Path) -> PipedSession:
        return PipedSession(session_command(folder, file), folder, show_errors=show_errors)

    def make(tell: Callable[[SupervisorState], None]) -> Supervisor:
        return Supervisor(paths.kiosk, start, FaultCounting(log, make_counting(paths.kiosk), _today), tell)

    forbid_dumps(hide=True)
    return run_below_cover(open_settings(), settings, _door(paths), make)


def _door(paths: Paths) -> "PinDoor":
    from maju.ui.kiosk.pin_dialog import PinDoor

    return PinDoor(centre_key(paths.kiosk).open, PinTries(paths.kiosk, time.monotonic))


def _today() -> str:
    return date.today().isoformat()


def sit(folder: Path, file: Path | None) -> int:
    """One candidate's session; returns when it is over."""
    from maju.ui.kiosk.session import Line, run_session

    line = Line()
    forbid_dumps(hide=True)
    if not run_session(make_sitting(folder, file), line):
        wiped = wipe_folder(folder)
        privacy_log(find_paths()).destroyed("session", EndReason.LOG_OUT.value, wiped.files)
    return 0


def make_sitting(folder: Path, file: Path | None) -> "Sitting":
    """The program over its folder, and what the window is handed."""
    from maju.ui.app import make_application
    from maju.ui.kiosk.desk.page import open_desk
    from maju.ui.kiosk.room import KioskRoom
    from maju.ui.kiosk.session import Sitting

    make_application()
    paths = find_paths()
    kiosk = kiosk_settings(paths, file)
    program, settings = build_kiosk_session(kiosk, folder)
    desk = KioskDesk(kiosk, folder, privacy_log(paths).consented)
    room = KioskRoom(desk, make_counter(paths, kiosk, program))
    count_session(room, program, make_counting(paths.kiosk))
    return Sitting(program, settings, room, _door(paths), open_desk)
