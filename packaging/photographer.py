"""Opens the real window over a rehearsal and takes its pictures."""

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

SIZES = {"": (1280, 800), "_tall": (1080, 1920)}
QUESTIONS = 2


class Photographer:
    """Sits one interview in the window and takes pictures on the way."""

    def __init__(self, out: Path, home: Path) -> None:
        from maju.bootstrap import build_rehearsal, open_settings
        from maju.services.file_devices import FilesAsDevices
        from maju.ui.app import make_application, make_window
        from maju.ui.stage import Rehearsing

        self._app = make_application()
        self._out = out
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

    def wait(self, condition: Callable[[], bool], seconds: float = 120.0) -> None:
        """Let the window live. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("the window did not get there")
            self._app.processEvents()
            time.sleep(0.005)

    def live(self, seconds: float) -> None:
        """Let the window live for a while."""
        end = time.monotonic() + seconds
        self.wait(lambda: time.monotonic() >= end, seconds + 1)

    def take(self, name: str) -> None:
        """One picture at each size."""
        for suffix, size in SIZES.items():
            self.window.resize(*size)
            self.live(0.5)
            self.window.grab().save(str(self._out / f"{name}{suffix}.png"))
        self.window.resize(*SIZES[""])
        self.live(0.1)
        print(name)

    def press(self, key: object) -> None:
        """A key on the open page."""
        from PySide6.QtCore import Qt
        from PySide6.QtTest import QTest

        assert isinstance(key, Qt.Key)
        QTest.keyClick(self.window.page, key)
