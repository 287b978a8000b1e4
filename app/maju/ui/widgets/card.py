"""White cards, the lines inside them, and the column they stand in."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QLayoutItem, QSizePolicy, QVBoxLayout, QWidget

from maju.ui.widgets.labels import Label, restyle


class Card(QFrame):
    """A card whose contents stand below one another. ``tone``: plain, chosen, amber, vermilion, green, indigo."""

    def __init__(self, title: str = "", *, tone: str = "plain", margin: int = 20, gap: int = 12) -> None:
        super().__init__()
        self.setProperty("card", tone)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(gap)
        if title:
            self.column.addWidget(Label(title, "heading"))
            self.setAccessibleName(title)

    def set_tone(self, tone: str) -> None:
        """Change the tone."""
        if self.property("card") != tone:
            self.setProperty("card", tone)
            restyle(self)

    def add(self, *items: QWidget | QLayout) -> None:
        """Append widgets or layouts."""
        for item in items:
            if isinstance(item, QWidget):
                self.column.addWidget(item)
            else:
                self.column.addLayout(item)

    def clear(self) -> None:
        """Remove everything."""
        empty(self.column)


class Line(QFrame):
    """A thin horizontal line."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("line", "true")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(1)


def row(*items: QWidget | QLayout | int, gap: int = 12) -> QHBoxLayout:
    """Things beside one another; a number is a stretch."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for item in items:
        if isinstance(item, int):
            layout.addStretch(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item, alignment=Qt.AlignmentFlag(0))
        else:
            layout.addLayout(item, 1)
    return layout


def column(*items: QWidget | QLayout | int, gap: int = 8) -> QVBoxLayout:
    """Things below one another; a number is a stretch."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for item in items:
        if isinstance(item, int):
            layout.addStretch(item)
        elif isinstance(item, QWidget):
            layout.addWidget(item)
        else:
            layout.addLayout(item)
    return layout


def boxed(layout: QLayout) -> QWidget:
    """A layout as a widget, so that it can be shown and hidden."""
    widget = QWidget()
    layout.setContentsMargins(0, 0, 0, 0)
    widget.setLayout(layout)
    return widget


def empty(layout: QLayout) -> None:
    """Remove everything from a layout, nested layouts included."""
    while (item := layout.takeAt(0)) is not None:
        _discard(item)


def _discard(item: QLayoutItem) -> None:
    widget, inner = item.widget(), item.layout()
    if widget is not None:
        widget.hide()
        widget.deleteLater()
    elif inner is not None:
        empty(inner)
