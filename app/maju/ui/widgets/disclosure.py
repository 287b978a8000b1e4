"""A line that opens what stands below it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import row


class Disclosure(QWidget):
    """What is inside is made when it is first opened."""

    def __init__(self, words: str, make: Callable[[], QWidget], *, opened: bool = False) -> None:
        super().__init__()
        self._words = words
        self._make = make
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.button = Button("", "quiet", press=self.toggle)
        self._column.addLayout(row(self.button, 1))
        self._describe()
        if opened:
            self.toggle()

    @property
    def opened(self) -> bool:
        """Whether the inside is shown."""
        return self._inside is not None and not self._inside.isHidden()

    def toggle(self) -> None:
        """Open or close."""
        if self._inside is None:
            self._inside = self._make()
            self._column.addWidget(self._inside)
            self._inside.show()
        else:
            self._inside.setVisible(self._inside.isHidden())
        self._describe()

    def _describe(self) -> None:
        self.button.setText(f"▾ {self._words}" if self.opened else f"▸ {self._words}")
        state = tr("펼쳐짐") if self.opened else tr("접힘")
        self.button.setAccessibleName(f"{self._words} ({state})")
