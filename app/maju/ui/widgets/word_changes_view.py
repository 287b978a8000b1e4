"""How one wording became another: what went is struck through, what came is underlined."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCharFormat

from maju.services.word_changes import WordChange
from maju.ui.theme import theme
from maju.ui.widgets.fitted_text import FittedText


class WordChangesView(FittedText):
    """One of the two texts."""

    def __init__(self, changes: Sequence[WordChange], name: str, *, after: bool) -> None:
        super().__init__(name)
        cursor = self.begin()
        for change in changes:
            words = change.after if after else change.before
            if words:
                cursor.insertText(" ".join(words), _format(after=after, changed=not change.kept))
                cursor.insertText(" ", _format(after=after, changed=False))
        self.fit()


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
