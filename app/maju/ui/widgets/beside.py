"""Something at the left and something at the right, or below where there is no room for both."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from maju.ui.theme import theme

LEAST_LEFT = 280
"""Width that words need to be read comfortably beside something else; grown with the text."""


class Beside(QWidget):
    """``left`` takes what room there is, ``right`` what it needs."""

    def __init__(self, left: QWidget, right: QWidget, *, gap: int = 16, least_left: int = LEAST_LEFT) -> None:
        super().__init__()
        self._left, self._right = left, right
        self._gap = gap
        self._least_left = theme().px(least_left)
        right.setSizePolicy(QSizePolicy.Policy.Preferred, right.sizePolicy().verticalPolicy())
        self._layout: QBoxLayout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(gap)
        self._layout.addWidget(left, 1)
        self._layout.addWidget(right)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:
        """As narrow as it can be when one stands below the other."""
        narrowest = max(self._left.minimumSizeHint().width(), self._right.minimumSizeHint().width())
        return QSize(narrowest, self._layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = event.size().width() - self._gap - self._right.sizeHint().width()
        below = room < self._least_left and not self._right.isHidden()
        direction = QBoxLayout.Direction.TopToBottom if below else QBoxLayout.Direction.LeftToRight
        if self._layout.direction() != direction:
            self._layout.setDirection(direction)
