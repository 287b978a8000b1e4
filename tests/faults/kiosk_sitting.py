"""A candidate at the kiosk for tests, the data folder in MAJU_HOME: ``python -m tests.faults.kiosk_sitting keep|sit``.

``keep``: the real supervisor under its real cover, which starts ``sit --folder F`` in place of ``kiosk-session``: the real process of a
session with the real window, where files stand for microphone and camera, a folder for the stick, and a script presses the buttons.
What to do stands in ``script.json`` beside the data folder: ``stay`` names the phase (``stay_at`` the moment of the interview) in which
nothing is pressed any more, ``hours_pass`` lets time run there, ``clear`` keeps the record in the clear (the control: what is searched for is found then). ``said.jsonl`` there gets a line a phase.
"""

import argparse
import json
import os
import sys
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer

from maju.bootstrap.kiosk_parts import kiosk_settings, privacy_log
from maju.commands import kiosk_running
from maju.commands.kiosk_running import make_sitting
from maju.domain.interview_events import Phase
from maju.domain.kiosk import KioskPhase, Tick
from maju.domain.kiosk_session import LONGEST_STEP_S
from maju.domain.ports import CameraChoice, MicrophoneChoice
from maju.paths import find_paths
from maju.sealed.no_dumps import forbid_dumps
from maju.sealed.opening import open_clear
from maju.services.file_devices import FilesAsDevices
from maju.ui.kiosk.pages.consent import ConsentPage
from maju.ui.kiosk.pages.materials import KioskMaterialsPage
from maju.ui.kiosk.pages.start import StartPage
from maju.ui.kiosk.pages.take_away import TakeAwayPage
from maju.ui.kiosk.session import Line, Sitting, run_session
from maju.ui.kiosk.window import KioskWindow
from maju.ui.pages.devices import DevicesPage
from maju.ui.pages.interview import InterviewPage
from maju.ui.pages.preparation import PreparationPage
from maju.ui.pages.report import ReportPage
from tests.devices.signals import offsets
from tests.faults.kiosk_canaries import PASSPHRASE, SHORT_NAME, TYPED

LOOK_MS = 100


class Candidate:
    """Presses what a candidate would press, one look after another."""

    def __init__(self, window: KioskWindow, script: dict[str, Any], beside: Path) -> None:
        self._window, self._script = window, script
        self._said = beside / "said.jsonl"
        self._seen = ""
        self._pressed: set[tuple[Phase, int]] = set()
        self._saved = False
        self._looks = QTimer(window)
        self._looks.timeout.connect(self._look)
        self._looks.start(LOOK_MS)

    def _look(self) -> None:
        phase = self._window.room.snapshot.phase
        if phase is not KioskPhase.INTERVIEW:
            self._tell(phase.value)
        if phase.value == self._script.get("stay"):
            self._let_hours_pass()
            return
        page = self._window.page
        if isinstance(page, StartPage):
            page.begin.click()
        elif isinstance(page, ConsentPage):
            self._agree(page)
        elif isinstance(page, KioskMaterialsPage):
            self._bring(page)
        elif isinstance(page, DevicesPage):
            self._try_devices(page)
        elif isinstance(page, PreparationPage):
            self._prepare(page)
        elif isinstance(page, InterviewPage):
            self._answer(page)
        elif isinstance(page, ReportPage) and page.report is not None and not page.report.pending:
            self._window.room.done()
        elif isinstance(page, TakeAwayPage):
            self._take_away(page)
        elif phase is KioskPhase.ENDING:
            self._window.room.end()

    def _agree(self, page: ConsentPage) -> None:
        for tick in (page.old_enough, *page.ticks.values()):
            tick.setChecked(True)
        page.agree.click()

    def _bring(self, page: KioskMaterialsPage) -> None:
        if page.read or not self._script.get("materials", True):
            self._window.room.done()
        elif page.ticks and not page.reading.running:
            for tick in page.ticks.values():
                tick.setChecked(True)
            page.go_on.click()

    def _try_devices(self, page: DevicesPage) -> None:
        if page.view.has_picture:
            self._window.stage.open("prepare")

    def _prepare(self, page: PreparationPage) -> None:
        page.count.setValue(self._script.get("questions", 2))
        if page.start.isEnabled():
            page.start.click()

    def _answer(self, page: InterviewPage) -> None:
        """The first answer is spoken for a while, the others are written; each button is pressed once."""
        snapshot = page.snapshot
        if snapshot is None or (snapshot.phase, snapshot.position) in self._pressed:
            return
        self._tell(f"{snapshot.phase.value} {snapshot.position}")
        if f"{snapshot.phase.value} {snapshot.position}" == self._script.get("stay_at"):
            return
        self._pressed.add((snapshot.phase, snapshot.position))
        if snapshot.phase in (Phase.ASKING, Phase.PREPARING, Phase.REVIEWING):
            page.parts.proceed.click()
        elif snapshot.phase is Phase.ANSWERING and snapshot.position:
            page._submit(TYPED[(snapshot.position - 1) % len(TYPED)])
        elif snapshot.phase is Phase.ANSWERING:
            QTimer.singleShot(int(1000 * self._script.get("speak_s", 6.0)), page, page.parts.proceed.click)

    def _take_away(self, page: TakeAwayPage) -> None:
        if self._script.get("offsets") and not self._saved:
            self._saved = True
            self._measure_offsets()
        if self._saved or not self._script.get("take", True):
            self._window.room.done()
            return
        if page.plugged.stick is None or page.busy:
            return
        self._saved = True
        page.name.setText(SHORT_NAME)
        for field in (page.first, page.second):
            field.setText(PASSPHRASE)
        if page.desk.records:
            page.save_record.click()

    def _measure_offsets(self) -> None:
        """How far sound and picture of the spoken answer lie apart, told before it is destroyed."""
        room = self._window.room
        spoken = self._window.stage.program.store.takes(room.snapshot.interview_id)[0].take.recording
        apart: list[float] = []
        if spoken.media is not None:
            copy = self._said.with_name("spoken.mkv")
            with open_clear(spoken.media) as media:
                copy.write_bytes(media.read())
            apart = offsets(copy)
        with self._said.open("a", encoding="utf-8") as out:
            out.write(json.dumps({"at": time.monotonic(), "phase": "offsets", "offsets": apart}) + "\n")

    def _let_hours_pass(self) -> None:
        """Nobody presses anything: the session's clock runs ahead of the wall's, as fast as it lets itself be driven."""
        room = self._window.room
        at = time.monotonic()
        while self._script.get("hours_pass") and not room.snapshot.over:
            at += LONGEST_STEP_S
            room.post(Tick(at))

    def _tell(self, what: str) -> None:
        if what != self._seen:
            self._seen = what
            with self._said.open("a", encoding="utf-8") as out:
                out.write(json.dumps({"at": time.monotonic(), "phase": what, "pid": os.getpid()}) + "\n")


def in_the_clear() -> None:
    """The control: the same session with a vault that seals nothing."""
    from maju.bootstrap import vault_parts
    from maju.sealed import opening

    vault_parts.open_session = lambda paths, vault: (opening.lock(vault.folder), vault_parts.open_clear(paths))[1]


def with_files(sitting: Sitting, beside: Path) -> Sitting:
    """Files for devices, a folder for the stick."""
    program = sitting.program
    microphone = MicrophoneChoice("voice.wav", path=beside / "voice.wav")
    camera = CameraChoice("face.mkv", path=beside / "face.mkv")
    program.watcher = FilesAsDevices(program.watcher, microphone, camera)
    sitting.room.counter = replace(sitting.room.counter, stick_roots=(beside / "stick",))
    return sitting


def sit(folder: Path) -> None:
    """One session."""
    line = Line()
    forbid_dumps(hide=False)
    beside = find_paths().home.parent
    script = json.loads((beside / "script.json").read_text(encoding="utf-8"))
    if script.get("clear"):
        in_the_clear()
    sitting = with_files(make_sitting(folder, None), beside)
    candidates: list[Candidate] = []
    run_session(sitting, line, lambda window: candidates.append(Candidate(window, script, beside)))


def keep() -> int:
    """Sessions until SIGTERM."""
    paths = find_paths()
    kiosk_running.session_command = lambda folder, _settings: [
        *(sys.executable, "-m", "tests.faults.kiosk_sitting", "sit", "--folder", str(folder))
    ]
    settings = kiosk_settings(paths)
    return kiosk_running.supervise(paths, settings, privacy_log(paths), None, show_errors=True)


def main() -> int:
    """Keeps or sits."""
    parser = argparse.ArgumentParser()
    parser.add_argument("what", choices=("keep", "sit"))
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    if options.what == "keep":
        return keep()
    sit(options.folder)
    return 0


if __name__ == "__main__":
    sys.exit(main())
