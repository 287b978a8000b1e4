"""Keeps something in sight while the page scrolls past what stands beside it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QWidget

from maju.ui.widgets.columns import Columns

MARGIN = 16
"""Kept free above and below."""
LEAST = 320
SHARE_ALONE = 0.6
"""Of what the page shows at once, where nothing stands beside it."""


class Following(QWidget):
    """A column of its own in which ``inside`` goes down with the page, never taller than what the page shows at once."""

    def __init__(self, inside: QWidget, area: QScrollArea, wanted: Callable[[int], int]) -> None:
        """``wanted``: the height that ``inside`` would like at a width."""
        super().__init__()
        self._inside, self._area, self._wanted = inside, area, wanted
        inside.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        area.verticalScrollBar().valueChanged.connect(lambda _value: self._follow())
        area.viewport().installEventFilter(self)

    def fit(self) -> None:
        """What is inside has changed."""
        columns = self.parentWidget()
        share = SHARE_ALONE if isinstance(columns, Columns) and not columns.beside else 1.0
        room = max(LEAST, int(self._area.viewport().height() * share) - 2 * MARGIN)
        height = max(LEAST, min(room, self._wanted(self.width())))
        self._inside.resize(self.width(), height)
        if self.minimumHeight() != height:
            self.setMinimumHeight(height)
        self._follow()

    def sizeHint(self) -> QSize:
        return QSize(self._inside.sizeHint().width(), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._inside.minimumSizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        above = MARGIN - self.mapTo(self._area.viewport(), QPoint(0, 0)).y()
        free = self.height() - self._inside.height()
        self._inside.move(0, max(0, min(above, free)))
