"""How one wording became another: what went is struck through, what came is underlined."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QSizePolicy, QTextBrowser

from maju.services.word_changes import WordChange
from maju.ui.theme import theme


class WordChangesView(QTextBrowser):
    """One of the two texts; as tall as it is long."""

    def __init__(self, changes: Sequence[WordChange], name: str, *, after: bool) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.document().setDocumentMargin(2)
        cursor = QTextCursor(self.document())
        block = QTextBlockFormat()
        block.setLineHeight(150, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(block)
        for change in changes:
            words = change.after if after else change.before
            if words:
                cursor.insertText(" ".join(words), _format(after=after, changed=not change.kept))
                cursor.insertText(" ", _format(after=after, changed=False))
        self._fit(self.width())

    def sizeHint(self) -> QSize:
        return QSize(300, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        self.document().setTextWidth(max(80, width - 2))
        self.setFixedHeight(int(self.document().size().height()) + 4)


def _format(*, after: bool, changed: bool) -> QTextCharFormat:
    look = theme()
    form = QTextCharFormat()
    form.setForeground(look.colour("ink"))
    if changed and after:
        form.setBackground(look.colour("green_soft"))
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        form.setUnderlineColor(look.colour("green"))
    elif changed:
        form.setForeground(look.colour("muted"))
        form.setFontStrikeOut(True)
    return form
