"""Lets a window live and takes its pictures: what every script of pictures shares."""

import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIZES = {"": (1280, 800), "_tall": (1080, 1920)}
"""Suffix of the file, and pixels."""


class PictureTaker:
    """Over one ``window``, which whoever inherits this makes after :meth:`__init__`."""

    window: "QWidget"
    sizes: Mapping[str, tuple[int, int]] = SIZES

    def __init__(self, out: Path) -> None:
        """``out``: where the pictures go."""
        from maju.ui.app import make_application

        self._app = make_application()
        self._out = out

    def wait(self, condition: Callable[[], bool], seconds: float = 180.0) -> None:
        """Let the window live until then. Raises TimeoutError."""
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
        """One picture at each size, as it looks when it has settled."""
        for suffix, size in self.sizes.items():
            self.window.resize(*size)
            self.live(0.5)
            self.settle()
            self.window.grab().save(str(self._out / f"{name}{suffix}.png"))
        self.window.resize(*self.sizes[""])
        self.live(0.1)
        print(name, flush=True)

    def settle(self) -> None:
        """What is done at a new size before the picture is taken."""
