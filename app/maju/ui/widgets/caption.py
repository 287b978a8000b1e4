"""The question as a caption, the sentence being spoken underlined."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from maju.domain.sentences import split_sentences
from maju.ui.theme import theme


class Caption(QWidget):
    """Centred text of any length; :meth:`mark` underlines one sentence."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._spans: tuple[tuple[int, int], ...] = ()
        self._marked = -1
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def text(self) -> str:
        """What is asked."""
        return self._text

    @property
    def marked(self) -> str:
        """The sentence that is underlined, empty for none."""
        if not 0 <= self._marked < len(self._spans):
            return ""
        start, end = self._spans[self._marked]
        return self._text[start:end]

    def set_text(self, text: str) -> None:
        """Show a question."""
        if text != self._text:
            self._text = text
            self._spans = tuple(_spans(text))
            self.setAccessibleName(text)
            self.updateGeometry()
            self.update()

    def mark(self, sentence: int) -> None:
        """Underline a sentence by its index; -1 for none."""
        if sentence != self._marked:
            self._marked = sentence
            self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return int(self._lay_out(width)[1]) + 8

    def sizeHint(self) -> QSize:
        width = max(self.width(), 480)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.heightForWidth(max(self.width(), 160)) if self.width() > 160 else theme().px(40))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(self.heightForWidth(event.size().width()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        layout, _height = self._lay_out(self.width())
        painter.setPen(theme().colour("ink"))
        layout.draw(painter, QPointF(0, 0))
        if not 0 <= self._marked < len(self._spans):
            return
        start, end = self._spans[self._marked]
        for index in range(layout.lineCount()):
            self._underline(painter, layout.lineAt(index), start, end)

    def _underline(self, painter: QPainter, line: QTextLine, start: int, end: int) -> None:
        first = max(start, line.textStart())
        last = min(end, line.textStart() + line.textLength())
        if first >= last:
            return
        while last > first and self._text[last - 1].isspace():
            last -= 1
        left, right = line.cursorToX(first), line.cursorToX(last)
        box = QRectF(_x(left), line.y() + line.height() - 2, _x(right) - _x(left), 3)
        painter.fillRect(box, theme().colour("indigo"))

    def _lay_out(self, width: int) -> tuple[QTextLayout, float]:
        look = theme()
        layout = QTextLayout(self._text, look.font(24, QFont.Weight.Bold))
        option = QTextOption(Qt.AlignmentFlag.AlignHCenter)
        option.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(option)
        layout.beginLayout()
        y = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(40, width))
            line.setPosition(QPointF(0, y))
            y += line.height() * 1.25
        layout.endLayout()
        return layout, y


def _x(place: object) -> float:
    """``cursorToX`` gives a number, or a number and the cursor."""
    return float(place[0]) if isinstance(place, tuple) else float(place)  # type: ignore[arg-type]


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Characters of each sentence, cut as the voice cuts them."""
    start = 0
    for sentence in split_sentences(text):
        start = text.index(sentence, start)
        yield start, start + len(sentence)
        start += len(sentence)
