"""One look for the whole window, made from tokens: colours, sizes, fonts, and the style sheet they fill."""

import functools
import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from maju.paths import find_paths
from maju.settings import Settings

FONTS = ("Pretendard", "Malgun Gothic", "Apple SD Gothic Neo", "Noto Sans CJK KR", "NanumGothic")
TYPE_SCALE = (13, 15, 18, 24, 36)
_LENGTHS = (3, 4, 6, 8, 10, 12, 16, 18, 24)


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours by token name, text size in percent, whether things may move."""

    colours: dict[str, str]
    dark: bool
    percent: int = 100
    moves: bool = True
    folder: Path = Path()

    def colour(self, token: str) -> QColor:
        """One token as a colour."""
        return QColor(self.colours[token])

    def px(self, length: float) -> int:
        """A length that belongs to text, grown with it."""
        return round(length * self.percent / 100)

    def font(self, size: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """The window's font at a step of the type scale, for painted widgets."""
        font = QFont(QApplication.font())
        font.setPixelSize(self.px(size))
        font.setWeight(weight)
        return font

    def style_sheet(self) -> str:
        """The filled template."""
        words = dict(self.colours)
        words |= {f"t{step}": f"{self.px(step)}px" for step in TYPE_SCALE}
        words |= {f"p{length}": f"{self.px(length)}px" for length in _LENGTHS}
        words["pill"] = f"{self.px(9)}px"
        words["fonts"] = ", ".join(f'"{family}"' for family in installed_fonts())
        words["icons"] = (self.folder.parent / "icons").as_posix()
        words["tone"] = "dark" if self.dark else "light"
        words["press_tone"] = "dark" if QColor(self.colours["press"]).lightnessF() > 0.6 else "light"
        return Template(_template(self.folder)).substitute(words)


def paper_look(folder: Path) -> Theme:
    """The look of what is printed: light, whatever the screen has."""
    return Theme(_tokens(folder)["light"], dark=False, folder=folder)


_current: list[Theme] = []


def theme() -> Theme:
    """The look in use. There is one window, so there is one look."""
    return _current[-1]


def make_theme(folder: Path, settings: Settings) -> Theme:
    """The look a person has chosen; ``system`` follows the desktop, also in its wish for more contrast."""
    hints = QGuiApplication.styleHints()
    system_dark = hints.colorScheme() == Qt.ColorScheme.Dark
    dark = system_dark if settings.theme == "system" else settings.theme == "dark"
    name = ("dark" if dark else "light") + ("_contrast" if settings.high_contrast else "")
    percent = max(100, min(200, settings.text_percent))
    return Theme(_tokens(folder)[name], dark, percent, not settings.reduced_motion, folder)


def apply(look: Theme, app: QApplication) -> None:
    """Give the application this look; widgets made afterwards, and painted ones at their next painting, have it."""
    _current[:] = [look]
    font = QFont()
    font.setFamilies(list(installed_fonts()))
    font.setPixelSize(look.px(15))
    app.setFont(font)
    app.setPalette(_palette(look))
    app.setStyleSheet(look.style_sheet())


@functools.lru_cache(maxsize=1)
def installed_fonts() -> tuple[str, ...]:
    """Our fonts that are there (Qt warns about others); where there is none, the one that the package brings; or the system's own."""
    return _known_fonts() or _fonts_of_the_package() or (QFontDatabase.systemFont(_GENERAL).family(),)


def _known_fonts() -> tuple[str, ...]:
    known = set(QFontDatabase.families())
    return tuple(name for name in FONTS if name in known)


def _fonts_of_the_package() -> tuple[str, ...]:
    for file in sorted((find_paths().root / "assets" / "fonts").glob("*.ttf")):
        QFontDatabase.addApplicationFont(str(file))
    return _known_fonts()


_GENERAL = QFontDatabase.SystemFont.GeneralFont


@functools.lru_cache(maxsize=4)
def _tokens(folder: Path) -> dict[str, dict[str, str]]:
    return tomllib.loads((folder / "tokens.toml").read_text(encoding="utf-8"))


@functools.lru_cache(maxsize=4)
def _template(folder: Path) -> str:
    return (folder / "window.qss").read_text(encoding="utf-8")


def _palette(look: Theme) -> QPalette:
    palette = QPalette()
    roles = {
        QPalette.ColorRole.Window: "paper",
        QPalette.ColorRole.Base: "surface",
        QPalette.ColorRole.WindowText: "ink",
        QPalette.ColorRole.Text: "ink",
        QPalette.ColorRole.ButtonText: "ink",
        QPalette.ColorRole.Button: "surface",
        QPalette.ColorRole.Highlight: "press",
        QPalette.ColorRole.HighlightedText: "press_ink",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.ToolTipBase: "surface",
        QPalette.ColorRole.ToolTipText: "ink",
    }
    for role, token in roles.items():
        palette.setColor(role, look.colour(token))
    return palette
