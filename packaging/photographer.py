"""Opens the real window over a rehearsal and takes its pictures."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from picture_taker import SIZES, PictureTaker

if TYPE_CHECKING:
    from maju.ui.main_window import MainWindow

QUESTIONS = 2


class Photographer(PictureTaker):
    """Sits one interview in the window and takes pictures on the way."""

    window: "MainWindow"

    def __init__(self, out: Path, home: Path) -> None:
        from maju.bootstrap import build_rehearsal, open_settings
        from maju.services.file_devices import FilesAsDevices
        from maju.ui.app import make_window
        from maju.ui.stage import Rehearsing

        super().__init__(out)
        settings = open_settings()
        settings.change(theme="light", questions=QUESTIONS)
        self._sit_before(home)
        self.rehearsal = build_rehearsal(settings, home / "sat", fast=False)
        files = self.rehearsal.choices(questions=QUESTIONS, seed=7)
        program = self.rehearsal.program
        program.watcher = FilesAsDevices(program.watcher, files.microphone, files.camera)
        self.window = make_window(settings, Rehearsing(take_source=self.rehearsal.candidate, seed=7, rehearsal=False))
        self.window.resize(*SIZES[""])
        self.window.show()
        self.window.build(lambda: program)
        self.wait(lambda: self.window.stage.has_program)

    def start(self) -> None:
        """Past the first start."""
        from PySide6.QtCore import Qt

        self.live(0.5)
        self.press(Qt.Key.Key_Return)
        self.live(0.5)

    def _sit_before(self, home: Path) -> None:
        """Interviews of earlier, faster than real time, so that home and history have something to show."""
        from maju.bootstrap import build_rehearsal, open_settings
        from maju.services.headless import HeadlessInterview

        earlier = build_rehearsal(open_settings(), home / "sat", fast=True)
        for seed in (3, 5, 11):
            choices = replace(earlier.choices(questions=QUESTIONS, seed=seed), rehearsal=False)
            HeadlessInterview(earlier.program.desk).sit(choices, earlier.candidate)
        earlier.program.close()

    def press(self, key: object) -> None:
        """A key on the open page."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        assert isinstance(key, Qt.Key)
        QTest.keyClick(self.window.page, key)
