"""The window over the real model store, with a hub on 127.0.0.1 that a test holds in its hand."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QDialog, QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from maju.bootstrap.model_parts import make_desk, places_of
from maju.domain.catalogue import Slot
from maju.domain.computer import ComputerFacts
from maju.paths import find_paths
from maju.services.model_desk import ModelDesk
from maju.services.program import Program
from maju.ui.main_window import MainWindow
from maju.ui.pages.licence_dialog import LicenceDialog
from maju.ui.pages.model_page import ModelPage
from maju.ui.pages.model_row import ModelRow
from tests.services.model_making import MODELS, TestHub

GB = 10**9
FACTS = ComputerFacts(cores=8, memory_bytes=16 * 2**30, free_memory_bytes=9 * 2**30, free_disk_bytes=120 * GB)
"""A laptop without a graphics card."""
STALLED_AT = 300_000
LLAMA = MODELS / "llama-tiny.gguf"
T = TypeVar("T", bound=QDialog)


@dataclass
class ModelRoom:
    """What the tests look at. ``facts`` is what the desk believes the computer is."""

    hub: TestHub
    program: Program
    facts: ComputerFacts = FACTS

    def furnish(self) -> None:
        """Give the program a desk whose models come from the hub."""
        desk = make_desk(
            places_of(find_paths(), manifest=self.hub.manifest, hub=self.hub.server.address),
            lambda: "",
            lambda: self.program.engines,
        )
        self.program.model_desk = ModelDesk(replace(desk._parts, computer=lambda: self.facts))

    @property
    def models(self) -> Path:
        """Where they are installed."""
        return find_paths().models

    def installed(self) -> set[str]:
        """Ids with a record."""
        return {path.parent.name for path in self.models.glob("*/*/.maju-model.json")}

    def install(self, *identifiers: str) -> None:
        """As if they had been there all along."""
        self.program.model_desk.install(identifiers, accepted=frozenset({"test-openrail"}))

    def stall(self, identifier: str, after: int = STALLED_AT) -> None:
        """The first file of a model stops after so many bytes, until :meth:`flow`."""
        self.hub.served(identifier).stall_after = after

    def flow(self, identifier: str) -> None:
        """Nothing stops any more."""
        self.hub.served(identifier).stall_after = None


def model_page(window: MainWindow) -> ModelPage:
    """The open page."""
    assert isinstance(window.page, ModelPage)
    return window.page


def open_models(qtbot: QtBot, window: MainWindow) -> ModelPage:
    """The page of the models, filled."""
    window.open_page("models")
    page = model_page(window)
    qtbot.waitUntil(lambda: page.profiles.cards is not None and page.profiles.cards.isVisible(), timeout=20_000)
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.cards[Slot.SPEECH].rows.values()), timeout=20_000)
    return page


def model_row(page: ModelPage, identifier: str) -> ModelRow:
    """The line of one model."""
    return next(card.rows[identifier] for card in page.cards.values() if identifier in card.rows)


def press(button: QAbstractButton) -> None:
    """As a mouse does it, on what can be seen (Qt shows what is new a moment later) and pressed."""
    QTest.qWait(0)
    assert button.isVisible(), f"‘{button.text()}’ cannot be seen"
    assert button.isEnabled(), f"‘{button.text()}’ cannot be pressed"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def button(qtbot: QtBot, over: QWidget, text: str) -> QAbstractButton:
    """A button by its words, when it can be seen."""

    def there() -> list[QAbstractButton]:
        return [b for b in over.findChildren(QAbstractButton) if b.text() == text and b.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=10_000)
    return there()[0]


def words(over: QWidget) -> str:
    """Everything that can be read there."""
    return "\n".join(label.text() for label in over.findChildren(QLabel) if label.isVisible())


def licence_dialog(qtbot: QtBot, window: MainWindow) -> LicenceDialog:
    """The question about terms of use, when it has come."""
    return dialog_of(qtbot, window, LicenceDialog)


def dialog_of(qtbot: QtBot, window: MainWindow, kind: type[T]) -> T:
    """A dialog over the page, when it is open."""

    def there() -> list[T]:
        return [dialog for dialog in window.page.findChildren(kind) if dialog.isVisible()]

    qtbot.waitUntil(lambda: bool(there()), timeout=10_000)
    return there()[0]


def choose_path(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    """Answer the file dialog that is open."""
    dialog = dialog_of(qtbot, window, QFileDialog)
    dialog.setDirectory(str(path if path.is_dir() else path.parent))
    dialog.selectFile(str(path))
    dialog.accept()


@contextmanager
def transfer_ends(qtbot: QtBot, window: MainWindow) -> Iterator[None]:
    """What is begun inside has come to its end afterwards."""
    with qtbot.waitSignal(window.stage.transfers.ended, timeout=30_000):
        yield


def until_stalled(qtbot: QtBot, window: MainWindow, room: ModelRoom) -> None:
    """The hub sends nothing more, and the window knows what has arrived."""
    qtbot.waitUntil(room.hub.server.stalled.is_set, timeout=20_000)
    transfers = window.stage.transfers
    qtbot.waitUntil(lambda: transfers.progress is not None and transfers.progress.done >= STALLED_AT, timeout=20_000)
