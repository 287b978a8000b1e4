"""Answering in writing: for those who cannot speak now, or have no microphone."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit

from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, row
from maju.ui.widgets.labels import Label


class TypedAnswer(Card):
    """A field, and how many characters there are in it. Ctrl+Enter hands in."""

    submitted = Signal(str)
    put_away = Signal()

    def __init__(self, *, submit_words: str = "", height: int = 132) -> None:
        super().__init__(gap=8, margin=16)
        self.field = _Field()
        self.field.setPlaceholderText(tr("여기에 답변을 적어 주십시오."))
        self.field.setAccessibleName(tr("글로 쓰는 답변"))
        self.field.setMinimumHeight(theme().px(72))
        self.field.setMaximumHeight(theme().px(height))
        self.field.setTabChangesFocus(True)
        self.count = Label("", "small", wrap=False)
        self.submit = Button(submit_words or tr("이대로 제출"), "secondary", key="Ctrl+Enter", press=self._submit)
        self.add(self.field, row(self.count, 1, self.submit))
        self.field.textChanged.connect(self._counted)
        self.field.handed_in.connect(self._submit)
        self.field.escaped.connect(self.put_away.emit)
        self._counted()

    @property
    def text(self) -> str:
        """What was written, without spaces around it."""
        return self.field.toPlainText().strip()

    def clear_text(self) -> None:
        """For the next question."""
        self.field.clear()

    def _counted(self) -> None:
        self.count.setText(tr("{count}자", count=len(self.text)))
        self.submit.setEnabled(bool(self.text))

    def _submit(self) -> None:
        if self.text:
            self.submitted.emit(self.text)


class _Field(QPlainTextEdit):
    handed_in = Signal()
    escaped = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.handed_in.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
