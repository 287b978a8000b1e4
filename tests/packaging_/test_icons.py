"""The mark in every size: drawn again, it is what is checked in; and the window carries it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageChops
from pytestqt.qtbot import QtBot
from release.icons import DRAWINGS, ICNS_SIZES, ICO_SIZES, ICONS, PNG_SIZES, drawing, picture, write

from maju.ui.app import window_icon

APP = DRAWINGS.parents[1] / "app"
ROUNDING = 2
"""Of 255: what two builds of Qt may round differently at an edge."""
TILE, LEFT, RIGHT = (0x1F, 0x4E, 0x79), (0xFB, 0xFA, 0xF7), (0x9C, 0xC3, 0xEA)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Drawing needs one."""


def same(one: Image.Image, other: Image.Image) -> bool:
    difference = ImageChops.difference(one.convert("RGBA"), other.convert("RGBA"))
    return one.size == other.size and all(highest <= ROUNDING for _, highest in difference.getextrema())


def test_what_is_checked_in_is_what_the_drawings_give(tmp_path: Path) -> None:
    made = {path.name for path in write(tmp_path)}
    assert made == {path.name for path in ICONS.iterdir()}
    for size in PNG_SIZES:
        assert same(Image.open(tmp_path / f"maju-{size}.png"), Image.open(ICONS / f"maju-{size}.png")), size
    assert (tmp_path / "maju.svg").read_bytes() == (ICONS / "maju.svg").read_bytes()


@pytest.mark.parametrize("size", ICO_SIZES)
def test_the_windows_icon_holds_every_size_unscaled(size: int) -> None:
    with Image.open(ICONS / "maju.ico") as icon:
        assert icon.info["sizes"] == {(one, one) for one in ICO_SIZES}
        icon.size = (size, size)
        assert same(icon, picture(size))


def test_the_macos_icon_holds_every_size() -> None:
    with Image.open(ICONS / "maju.icns") as icon:
        assert {width * scale for width, _, scale in icon.info["sizes"]} == set(ICNS_SIZES)
        icon.load()
        assert icon.size == (1024, 1024)


@pytest.mark.parametrize("size", [16, 24, 32, 256])
def test_both_people_are_there_and_a_gap_between_them(size: int) -> None:
    mark = picture(size).convert("RGBA")
    row = round(size * 0.78)
    colours = [mark.getpixel((x, row)) for x in (round(size * 0.28), size // 2, round(size * 0.72))]
    assert colours == [(*LEFT, 255), (*TILE, 255), (*RIGHT, 255)]
    assert mark.getpixel((0, 0))[3] < 128, "round corners, on light and on dark"


def test_small_sizes_have_the_simpler_drawing() -> None:
    assert [drawing(size).name for size in (16, 24, 32)] == ["maju-small.svg", "maju-small.svg", "maju.svg"]


def test_the_window_draws_each_size_itself() -> None:
    icon = window_icon(DRAWINGS)
    assert {size.width() for size in icon.availableSizes()} >= {16, 24, 32, 48, 256}
    assert icon.pixmap(16, 16).toImage().pixelColor(8, 8).getRgb()[:3] == TILE


def test_the_application_has_the_icon_and_its_desktop_entrys_name() -> None:
    code = """
from maju.ui.app import make_application
app = make_application()
print(app.desktopFileName(), app.windowIcon().availableSizes()[0].width())
"""
    environment = {**os.environ, "PYTHONPATH": str(APP), "QT_QPA_PLATFORM": "offscreen"}
    told = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["kr.maju.Maju", "16"]
