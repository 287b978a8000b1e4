"""A package opens the page with everything inside; the source has none, and offers none."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Open

WORDS = "함께 들어 있는 것과 이용허락"


class Opened(QObject):
    """Takes the addresses that would have gone to the system."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[QUrl] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        self.addresses.append(address)


def test_a_package_opens_its_licences(qtbot: QtBot, open_window: Open, tmp_path: Path) -> None:
    window = open_window("home")
    inside = tmp_path / "_internal"
    inside.symlink_to(window.stage.paths.root)
    page = tmp_path / "LICENCES.html"
    page.write_text("<!doctype html>", encoding="utf-8")
    window.stage.paths = replace(window.stage.paths, root=inside)
    window.stage.open("settings")
    opened = Opened()
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]  # PySide takes no bytes here
    try:
        next(button for button in window.page.findChildren(QPushButton) if button.text() == WORDS).click()
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert [address.toLocalFile() for address in opened.addresses] == [str(page)]


def test_the_source_offers_none(qtbot: QtBot, open_window: Open) -> None:
    window = open_window("settings")
    assert WORDS not in [button.text() for button in window.page.findChildren(QPushButton)]
