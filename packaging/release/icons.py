"""Write every size of the program's mark from its two drawings: ``python packaging/release/icons.py``.

``assets/icons/maju.svg`` is the mark, ``maju-small.svg`` the same with fewer strokes on a grid of 16, for at most 24 pixels.
The files are checked in: a build needs no drawing program, and a test draws them again.
"""

import io
import os
import shutil
import sys
from pathlib import Path
from typing import Final

from PIL import Image
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT: Final = Path(__file__).resolve().parents[2]
ICONS: Final = ROOT / "packaging" / "icons"
DRAWINGS: Final = ROOT / "assets" / "icons"
PNG_SIZES: Final = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES: Final = (16, 20, 24, 32, 40, 48, 64, 128, 256)
"""Windows takes these at 100, 125 and 150 % of its list and desktop sizes."""
ICNS_SIZES: Final = (32, 64, 128, 256, 512, 1024)
"""What Apple's iconset names, doubled sizes included; macOS scales 16 down from 32, and Pillow writes no 16."""
_LARGEST_SMALL: Final = 24


def drawing(size: int) -> Path:
    """The SVG file for a picture of that many pixels."""
    return DRAWINGS / ("maju-small.svg" if size <= _LARGEST_SMALL else "maju.svg")


def picture(size: int) -> Image.Image:
    """The mark, ``size`` pixels wide and high, RGBA. Needs a QGuiApplication."""
    renderer = QSvgRenderer(str(drawing(size)))
    drawn = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    drawn.fill(0)
    painter = QPainter(drawn)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data())).convert("RGBA")


def write(folder: Path) -> list[Path]:
    """All PNGs, the .ico, the .icns and the drawing itself, in ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    made = []
    for size in PNG_SIZES:
        made.append(folder / f"maju-{size}.png")
        picture(size).save(made[-1], optimize=True)
    made.append(folder / "maju.ico")
    _save_sizes(made[-1], ICO_SIZES)
    made.append(folder / "maju.icns")
    _save_sizes(made[-1], ICNS_SIZES)
    made.append(folder / "maju.svg")
    shutil.copyfile(drawing(max(PNG_SIZES)), made[-1])
    return made


def _save_sizes(path: Path, sizes: tuple[int, ...]) -> None:
    """One file with a picture of each size; Pillow scales none that is handed to it in its own size."""
    *smaller, largest = [picture(size) for size in sizes]
    largest.save(path, append_images=smaller, sizes=[(size, size) for size in sizes])


def main() -> int:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication(sys.argv[:1])
    for path in write(ICONS):
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size} bytes")
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
