"""Pictures of a kiosk session, from the real session with real data: ``python packaging/kiosk_screens.py [--out docs/screens]``.

The built-in voice plays the candidate in front of a drawn face, a folder with an invented resume plays the stick. Saves every page
at 1280x800 (``kiosk_name.png``), 1080x1920 (``_tall``) and 1920x1080 (``_wide``). Takes about two minutes; ``--quick`` has the
interview stored instead of sat.
"""

import argparse
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from picture_taker import SIZES, PictureTaker

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "app"), str(ROOT), str(ROOT / "packaging" / "setup")]

if TYPE_CHECKING:
    from maju.ui.kiosk.window import KioskWindow

QUESTIONS = 2
PIN = "135790"


class KioskPhotographer(PictureTaker):
    """One session over ``home``, from the start page to the last."""

    window: "KioskWindow"
    sizes = SIZES | {"_wide": (1920, 1080)}

    def __init__(self, out: Path, home: Path) -> None:
        super().__init__(out)
        self._scrolled_to = 0.0
        self.stick = home / "MY USB"
        self.window = self._open(home)

    def _open(self, home: Path) -> "KioskWindow":
        from maju.bootstrap import build_kiosk_session, build_rehearsal, open_settings
        from maju.bootstrap.counsellor_parts import centre_key
        from maju.bootstrap.kiosk_parts import make_counter
        from maju.domain.kiosk import KioskSettings
        from maju.paths import find_paths
        from maju.services.file_devices import FilesAsDevices
        from maju.services.kiosk.desk import KioskDesk
        from maju.services.kiosk.pin_tries import PinTries
        from maju.ui.kiosk.pages.directory import KIOSK_PAGES
        from maju.ui.kiosk.pin_dialog import PinDoor
        from maju.ui.kiosk.room import KioskRoom
        from maju.ui.kiosk.window import KioskWindow
        from maju.ui.stage import Rehearsing, Stage

        paths = find_paths()
        key = centre_key(paths.kiosk)
        key.choose(PIN)
        settings = KioskSettings(
            full_screen=False, centre="한빛고용센터", allow_keep=True, presence=True, questions=QUESTIONS
        )
        self.rehearsal = build_rehearsal(open_settings(), home / "sat", fast=False)
        files = self.rehearsal.choices(questions=QUESTIONS, seed=7)
        program, file = build_kiosk_session(settings, home / "session")
        program.watcher = FilesAsDevices(program.watcher, files.microphone, files.camera)
        counter = replace(make_counter(paths, settings, program), stick_roots=(self.stick,), next_ticket=lambda: "12")
        room = KioskRoom(KioskDesk(settings, home / "session"), counter)
        stage = Stage(file, paths, Rehearsing(take_source=self.rehearsal.candidate, seed=7, rehearsal=False))
        stage.kiosk = room
        stage.put_on_look()
        stage.set_program(program)
        door = PinDoor(key.open, PinTries(paths.kiosk, time.monotonic))
        window = KioskWindow(stage, room, dict(KIOSK_PAGES), door, None)
        room.ended.connect(lambda _reason: window.let_go())
        window.begin()
        return window

    def take(self, name: str, *, scrolled_to: float = 0.0) -> None:
        """One picture at each size; ``scrolled_to`` a share of the page."""
        self.window.room.touched()
        self._scrolled_to = scrolled_to
        super().take(f"kiosk_{name}")

    def settle(self) -> None:
        """Scrolled to where it is wanted."""
        page = self.window.page
        if hasattr(page, "scrolled"):
            bar = page.scrolled.verticalScrollBar()
            bar.setValue(round(self._scrolled_to * bar.maximum()))
            self.live(0.1)


def photograph(shots: KioskPhotographer, *, quick: bool) -> None:
    """Every page in order."""
    from maju.domain.consent import KEEPING, MATERIALS, PICTURE
    from maju.domain.kiosk import KioskPhase
    from maju.ui.kiosk.pages.consent import ConsentPage
    from maju.ui.kiosk.pages.materials import KioskMaterialsPage
    from maju.ui.kiosk.pages.start import StartPage
    from maju.ui.kiosk.pages.take_away import TakeAwayPage

    window, room = shots.window, shots.window.room
    shots.live(0.5)
    shots.take("start")
    assert isinstance(window.page, StartPage)
    window.page.begin.click()
    page = window.page
    assert isinstance(page, ConsentPage)
    shots.take("consent")
    page.old_enough.setChecked(True)
    for name, tick in page.ticks.items():
        tick.setChecked((page.text is not None and name in page.text.required) or name in (PICTURE, MATERIALS, KEEPING))
    shots.take("consent_below", scrolled_to=0.6)
    window.end_veil.ask()
    shots.take("ask_end")
    window.end_veil.hide()
    page.agree.click()
    materials = window.page
    assert isinstance(materials, KioskMaterialsPage)
    shots.take("materials_waiting")
    _fill_stick(shots.stick)
    shots.wait(lambda: bool(materials.ticks))
    for tick in materials.ticks.values():
        tick.setChecked(True)
    shots.take("materials_stick")
    materials.go_on.click()
    shots.wait(lambda: bool(materials.read))
    shots.take("materials_read")
    materials.go_on.click()
    shots.live(4.0)
    shots.take("devices")
    room.done()
    shots.live(2.0)
    shots.take("preparation")
    _sit(shots, quick=quick)
    shots.wait(lambda: room.snapshot.phase is KioskPhase.REPORT)
    _rate(shots)
    shots.live(2.0)
    shots.take("report")
    room.done()
    take_away = window.page
    assert isinstance(take_away, TakeAwayPage)
    shots.wait(lambda: take_away.plugged.stick is not None)
    shots.take("take_away")
    take_away.keyboard.type_into(take_away.name)
    shots.take("take_away_keys")
    take_away.keyboard.put_away()
    from PySide6.QtWidgets import QAbstractButton

    next(b for b in take_away.findChildren(QAbstractButton) if b.text() == "USB에 저장").click()
    shots.wait(lambda: bool(take_away.taken))
    assert take_away.called is not None
    take_away.called.setText("하늘")
    take_away.keep.click()
    shots.wait(lambda: not take_away.busy)
    shots.take("take_away_done")
    room.done()
    shots.live(1.5)
    shots.take("ending")


def _sit(shots: KioskPhotographer, *, quick: bool) -> None:
    from maju.domain.interview_events import Phase
    from maju.ui.pages.interview import InterviewPage
    from maju.ui.pages.preparation import PreparationPage

    preparation = shots.window.page
    assert isinstance(preparation, PreparationPage)
    shots.wait(lambda: not preparation.tailoring.making)
    preparation.start.click()
    shots.wait(lambda: isinstance(shots.window.page, InterviewPage))
    page = shots.window.page
    assert isinstance(page, InterviewPage)
    shots.wait(lambda: page.snapshot is not None and page.snapshot.phase is Phase.ANSWERING)
    shots.live(3.0)
    shots.take("interview")
    shots.window.idle_veil.words.setText("")
    _idle(shots)
    if quick:
        shots.live(2.0)
        page.end_here()


def _idle(shots: KioskPhotographer) -> None:
    """The question whether somebody is still there, as it looks with 42 seconds left."""
    snapshot = replace(shots.window.room.snapshot, idle_left_s=42.0)
    shots.window.idle_veil._follow(snapshot)
    for suffix, size in SIZES.items():
        shots.window.resize(*size)
        shots.window.idle_veil._follow(snapshot)
        shots.live(0.1)
        shots.window.idle_veil._follow(snapshot)
        shots.window.grab().save(str(shots._out / f"kiosk_idle{suffix}.png"))
    shots.window.room.touched()
    print("idle", flush=True)


def _rate(shots: KioskPhotographer) -> None:
    """The question that comes before the result."""
    from maju.ui.pages.report import ReportPage
    from maju.ui.pages.report_rating import RatingView

    page = shots.window.page
    assert isinstance(page, ReportPage)
    shots.wait(lambda: page.view is not None)
    if isinstance(page.view, RatingView):
        page.view.skip()
    shots.wait(lambda: page.report is not None and page.report.pending == 0)


def _fill_stick(stick: Path) -> None:
    from tests.fixtures.documents import content, make_docx

    stick.mkdir(parents=True)
    resume = content.load(content.CONTENTS / "resume-01.json")
    make_docx.write(resume.blocks, stick / "이력서_최종.docx")
    (stick / "구직").mkdir()
    text = "지원 동기\n저는 재고를 직접 세어 보고 빠진 반품 기록을 찾았습니다.\n" * 8
    (stick / "구직" / "자기소개서.txt").write_text(text, encoding="utf-8")
    (stick / "빈 문서.txt").write_bytes(b"")


def main() -> int:
    """Make the pictures."""
    import display

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "screens")
    parser.add_argument("--quick", action="store_true", help="end the interview after its first words")
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="maju-kiosk-") as folder, display.screen_for_tests() as screen:
        os.environ.update(screen | {"MAJU_HOME": folder})
        shots = KioskPhotographer(options.out.absolute(), Path(folder))
        photograph(shots, quick=options.quick)
        shots.window.room.fail("photographed")
        shots.wait(lambda: not shots.window.isVisible())
        shots.window.stage.program.close()
        shots.rehearsal.program.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
