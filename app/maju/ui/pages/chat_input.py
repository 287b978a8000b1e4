"""Where one writes to the coach: Enter sends, Shift+Enter begins a new line; requests as buttons above."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from maju.services.practice_chat.intents import Change, Wish, WishKind
from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import column, row
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

_MOST_LINES = 6
_LONGEST = 4_000
"""Characters of a turn: four times an answer of three minutes."""


class ChatInput(QWidget):
    """Says what is wanted; cannot be sent from while an answer is on its way."""

    said = Signal(str, object)
    """Words, and the :class:`Wish` of the button that said them or None."""
    stop_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.field = _Field()
        self.field.setAccessibleName(tr("하실 말씀"))
        self.field.setPlaceholderText(tr("질문이나 답변"))
        self.field.entered.connect(self._send)
        self.field.textChanged.connect(self._changed)
        self.send = Button(tr("보내기"), "primary", key="Enter", press=self._send)
        self.stop = Button(tr("멈추기"), "secondary", key="Esc", press=self.stop_wanted.emit)
        self.stop.hide()
        self.hint = Label(tr("Shift+Enter로 줄을 바꿉니다."), "small")
        self.wishes = {
            words: Button(words, "chip", press=partial(self.said.emit, words, wish)) for words, wish in _wishes()
        }
        beside = row(self.field, self.send, self.stop, gap=8)
        beside.setStretch(0, 1)
        beside.setAlignment(self.send, Qt.AlignmentFlag.AlignBottom)
        beside.setAlignment(self.stop, Qt.AlignmentFlag.AlignBottom)
        self.setLayout(column(Flow(list(self.wishes.values())), beside, self.hint, gap=8))
        self._waiting = False
        self._changed()

    def wait(self, waiting: bool, *, can_stop: bool = True) -> None:
        """Nothing can be sent while an answer is on its way; what is written meanwhile stays."""
        self._waiting = waiting
        self.send.setVisible(not waiting)
        self.stop.setVisible(waiting and can_stop)
        for button in self.wishes.values():
            button.setEnabled(not waiting)
        self._changed()

    def offer(self, *, begun: bool, question: bool, changes: bool) -> None:
        """Which requests make sense now: none before a conversation has ``begun``, for there the page offers them; an answer where
        a ``question`` is open; ``changes`` where there is an answer to change."""
        shown = {WishKind.NEW_QUESTION: begun, WishKind.MODEL_ANSWER: question, WishKind.CHANGE: changes}
        for words, wish in _wishes():
            self.wishes[words].setVisible(shown[wish.kind])

    def _send(self) -> None:
        text = self.field.toPlainText().strip()
        if text and not self._waiting:
            self.field.clear()
            self.said.emit(text[:_LONGEST], None)

    def _changed(self) -> None:
        self.send.setEnabled(bool(self.field.toPlainText().strip()) and not self._waiting)
        self.field.fit()


class _Field(QPlainTextEdit):
    """Grows with what is written, up to a few lines."""

    entered = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.fit()

    def fit(self) -> None:
        lines = max(1, min(_MOST_LINES, int(self.document().size().height())))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + theme().px(26))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & (Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _wishes() -> tuple[tuple[str, Wish], ...]:
    return (
        (tr("예상 질문 받기"), Wish(WishKind.NEW_QUESTION)),
        (tr("이 질문의 모범 답변"), Wish(WishKind.MODEL_ANSWER)),
        (tr("짧게"), Wish(WishKind.CHANGE, change=Change.SHORTER)),
        (tr("더 구체적으로"), Wish(WishKind.CHANGE, change=Change.CONCRETE)),
        (tr("두괄식으로"), Wish(WishKind.CHANGE, change=Change.FRONT)),
        (tr("더 쉽게"), Wish(WishKind.CHANGE, change=Change.PLAINER)),
        (tr("다른 경험으로"), Wish(WishKind.CHANGE, change=Change.OTHER)),
    )
