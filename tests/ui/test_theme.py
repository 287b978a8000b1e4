"""The look: every token in every theme, and text that can be read."""

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from maju.paths import find_paths
from maju.settings import Settings
from maju.ui.theme import Theme, _tokens, make_theme

FOLDER = find_paths().root / "assets" / "theme"
THEMES = ("light", "dark", "light_contrast", "dark_contrast")
PAIRS = (
    ("ink", "paper"), ("ink", "surface"), ("muted", "paper"), ("muted", "surface"), ("indigo", "surface"),
    ("indigo", "indigo_soft"), ("press_ink", "press"), ("amber", "amber_soft"), ("green", "green_soft"),
    ("vermilion", "vermilion_soft"), ("vermilion", "surface"), ("ink", "amber_soft"), ("amber", "surface"), ("muted", "faint"),
)  # fmt: skip


def luminance(colour: QColor) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [colour.redF(), colour.greenF(), colour.blueF()]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def test_every_theme_has_the_same_tokens() -> None:
    tokens = _tokens(FOLDER)
    assert set(tokens) == set(THEMES)
    assert all(set(tokens[name]) == set(tokens["light"]) for name in THEMES)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize(("front", "back"), PAIRS)
def test_text_stands_out(name: str, front: str, back: str) -> None:
    tokens = _tokens(FOLDER)[name]
    least = 7.0 if name.endswith("contrast") else 4.5
    assert contrast(tokens[front], tokens[back]) >= least


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_style_sheet_is_filled_at_every_size(qtbot: QtBot, percent: int) -> None:
    for name in THEMES:
        sheet = Theme(_tokens(FOLDER)[name], "dark" in name, percent, True, FOLDER).style_sheet()
        assert "$" not in sheet
        assert f"{round(15 * percent / 100)}px" in sheet


def test_settings_choose_the_theme(qtbot: QtBot) -> None:
    assert make_theme(FOLDER, Settings(theme="dark")).dark
    assert not make_theme(FOLDER, Settings(theme="light")).dark
    high = make_theme(FOLDER, Settings(theme="light", high_contrast=True))
    assert high.colours["ink"] == "#000000"
    assert make_theme(FOLDER, Settings(text_percent=900)).percent == 200
    assert not make_theme(FOLDER, Settings(reduced_motion=True)).moves
