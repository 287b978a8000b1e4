"""Two columns where there is room, one below the other where there is not."""

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from maju.ui.theme import theme


class Columns(QWidget):
    """``left`` and ``right`` beside one another from ``from_width`` (grown with the text) on."""

    def __init__(
        self, left: QWidget, right: QWidget, *, shares: tuple[int, int] = (2, 1), from_width: int = 760
    ) -> None:
        super().__init__()
        self._parts = (left, right)
        self._shares = shares
        self._from_width = theme().px(from_width)
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._inner = QHBoxLayout()
        self._inner.setSpacing(16)
        self._outer.setSpacing(16)
        self._outer.addLayout(self._inner)
        self._beside: bool | None = None
        self._place(True)

    @property
    def beside(self) -> bool:
        """Whether they stand beside one another now."""
        return bool(self._beside)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one below the other: standing beside one another must not keep the page from growing narrow."""
        narrowest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place(event.size().width() >= self._from_width)

    def _place(self, beside: bool) -> None:
        if beside == self._beside:
            return
        self._beside = beside
        for place, (part, share) in enumerate(zip(self._parts, self._shares, strict=True)):
            self._inner.removeWidget(part)
            self._outer.removeWidget(part)
            if beside:
                self._inner.addWidget(part, share)
            else:
                self._outer.addWidget(part, place)
        self.setMinimumWidth(0)


def scrolling(inside: QWidget) -> QScrollArea:
    """A part of a page that fills its place and scrolls down when that is too small."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    inside.setObjectName("scrolled")
    area.setWidget(inside)
    return area


def bring_into_view(widget: QWidget) -> None:
    """Scroll the page so far that all of a widget is seen, once it has its place."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    if parent is not None:
        area = parent
        QTimer.singleShot(0, widget, lambda: area.ensureWidgetVisible(widget, 0, 24))


class Scrolled(QScrollArea):
    """A column that scrolls down when it does not fit, with a greatest width for reading."""

    def __init__(
        self, *, widest: int = 1120, margins: tuple[int, int, int, int] = (40, 32, 40, 32), gap: int = 16
    ) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = QWidget()
        ground.setObjectName("scrolled")
        beside = QHBoxLayout(ground)
        beside.setContentsMargins(*margins)
        self.body = QWidget()
        self.body.setMaximumWidth(theme().px(widest))
        self.column = QVBoxLayout(self.body)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(gap)
        beside.addWidget(self.body, 1)
        self.setWidget(ground)
