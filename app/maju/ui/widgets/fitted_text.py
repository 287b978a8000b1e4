"""Marked text as tall as it is long: it never scrolls inside the page."""

from PySide6.QtCore import QSize, QSizeF, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextBrowser

LINE_PERCENT = 150
LEAST_WIDTH = 80


class FittedText(QTextBrowser):
    """Written by :meth:`begin`'s cursor; its height follows whatever width it is given."""

    def __init__(self, name: str) -> None:
        """``name`` is said by a screen reader."""
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(2)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)

    def begin(self) -> QTextCursor:
        """Empty it, and write from the start."""
        self.document().clear()
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        return cursor

    def fit(self) -> None:
        """As tall as its text at the width it has."""
        self.document().setTextWidth(max(LEAST_WIDTH, self.width() - 2))
        self._grow(self.document().size())

    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def _grow(self, size: QSizeF) -> None:
        height = int(size.height()) + 4
        if height != self.height():
            self.setFixedHeight(height)
