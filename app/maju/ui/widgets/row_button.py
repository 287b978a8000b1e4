"""A whole line that can be pressed."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLayout, QSizePolicy, QWidget

from maju.ui.widgets.buttons import Button


class RowButton(Button):
    """Words at the left, widgets at the right; said as one by a screen reader."""

    def __init__(self, said: str, words: QLayout, beside: list[QWidget], press: Callable[[], None]) -> None:
        super().__init__("", "row", press=press)
        self.setAccessibleName(said)
        self._inside = QHBoxLayout(self)
        self._inside.setContentsMargins(8, 6, 8, 6)
        self._inside.setSpacing(12)
        self._inside.addLayout(words, 1)
        for widget in beside:
            self._inside.addWidget(widget, alignment=Qt.AlignmentFlag.AlignVCenter)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return self._inside.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._inside.minimumSize()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._inside.totalHeightForWidth(width)
