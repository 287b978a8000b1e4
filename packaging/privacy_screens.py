"""Pictures of the pages about privacy, over a sealed record of its own: ``python packaging/privacy_screens.py --out DIR [--check]``.

``--check`` also runs the offline check, which takes half a minute. Saves 1280x800 (``name.png``) and 1080x1920 (``name_tall.png``).
"""

import argparse
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from picture_taker import PictureTaker

if TYPE_CHECKING:
    from maju.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "app"), str(ROOT / "packaging")]
PIN = "가을산책7일"


class Camera(PictureTaker):
    """One window, taken at each size."""

    window: "MainWindow"

    def __init__(self, out: Path, theme: str) -> None:
        from maju.bootstrap import build_program, open_settings
        from maju.bootstrap.restoring import mend_record
        from maju.ui.app import make_window

        super().__init__(out)
        settings = open_settings()
        settings.change(theme=theme)
        self.window = make_window(settings)
        self.window.show()
        self.window.build(lambda: build_program(settings), lambda pin: build_program(settings, pin=pin), mend_record)

    def close(self) -> None:
        """Wait until the window is closed."""
        self.window.close()
        self.wait(lambda: not self.window.isVisible())


def _pages(camera: Camera, *, check: bool) -> None:
    window = camera.window
    camera.wait(lambda: window.stage.has_program)
    camera.live(2.0)
    camera.take("welcome")
    window.stage.remember(notice_accepted=True, retention_days=90)
    for page in ("home", "settings"):
        window.open_page(page)
        camera.live(1.0)
        camera.take(page)
    window.open_page("privacy")
    camera.live(1.0)
    camera.take("privacy")
    window.page.lock.open_form()  # type: ignore[attr-defined]
    window.page.record.open_form(exporting=True)  # type: ignore[attr-defined]
    window.page._ask_destroy()  # type: ignore[attr-defined]
    window.page.log.toggle()  # type: ignore[attr-defined]
    window.page.consent.toggle()  # type: ignore[attr-defined]
    camera.live(1.0)
    camera.take("privacy_open")
    bar = window.page.scrolled.verticalScrollBar()  # type: ignore[attr-defined]
    bar.setValue(bar.maximum())
    camera.live(0.5)
    camera.take("privacy_bottom")
    window.open_page("offline-check")
    camera.live(0.5)
    camera.take("offline_check")
    if check:
        window.page.run()  # type: ignore[attr-defined]
        camera.live(1.0)
        camera.take("offline_check_running")
        camera.wait(lambda: window.page.proof is not None)  # type: ignore[attr-defined]
        camera.take("offline_check_done")
    window.stage.program.vault.set_pin(PIN)


def _door(camera: Camera) -> None:
    from maju.ui.pages.pin_door import PinDoorPage

    camera.wait(lambda: isinstance(camera.window.page, PinDoorPage))
    page = camera.window.page
    camera.live(0.5)
    camera.take("pin_door")
    for _ in range(3):
        page.field.setText("123456")  # type: ignore[attr-defined]
        page.try_pin()  # type: ignore[attr-defined]
        camera.wait(lambda: not page._busy)  # type: ignore[attr-defined]
    page.forgotten.toggle()  # type: ignore[attr-defined]
    camera.live(0.3)
    camera.take("pin_door_wrong")


def _restoring(camera: Camera) -> None:
    from maju.ui.pages.home import HomePage
    from maju.ui.pages.pin_door import PinDoorPage
    from maju.ui.pages.restoring import RestoringPage

    camera.wait(lambda: isinstance(camera.window.page, PinDoorPage))
    camera.wait(camera.window.page.open.isEnabled)  # type: ignore[attr-defined]
    camera.window.page.field.setText(PIN)  # type: ignore[attr-defined]
    camera.window.page.try_pin()  # type: ignore[attr-defined]
    camera.wait(lambda: isinstance(camera.window.page, RestoringPage))
    page = camera.window.page
    camera.take("restoring")
    page.start.click()  # type: ignore[attr-defined]
    camera.take("restoring_asked")
    page.start.click()  # type: ignore[attr-defined]
    camera.wait(lambda: page.restored is not None)  # type: ignore[attr-defined]
    camera.take("restoring_done")
    page.start.click()  # type: ignore[attr-defined]
    camera.wait(lambda: isinstance(camera.window.page, HomePage))


def _damage(home: Path) -> None:
    """One byte of the record, as a failing disk would."""
    content = bytearray((home / "maju.db").read_bytes())
    content[1000] ^= 1
    (home / "maju.db").write_bytes(content)


def main() -> int:
    """Take them all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--theme", default="light", choices=("light", "dark"))
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="maju-screens-") as home:
        os.environ["MAJU_HOME"] = home
        for take in (lambda camera: _pages(camera, check=options.check), _door):
            camera = Camera(options.out, options.theme)
            take(camera)
            camera.close()
        _damage(Path(home))
        camera = Camera(options.out, options.theme)
        _restoring(camera)
        camera.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
