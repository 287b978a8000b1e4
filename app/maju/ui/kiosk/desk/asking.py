"""Questions about those who are kept, answered from their own lines; the newest answer at the top."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from maju.services.counsellor.answers import DeskAnswer
from maju.services.counsellor.pool_lines import PoolLine
from maju.services.counsellor.sayings import EXAMPLES
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom, card_of, noted, quoted
from maju.ui.kiosk.widgets.big import TOUCH, BigButton
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, row
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill

MOST_ANSWERS = 12
"""Kept on the page; older ones go."""


class AskPart(DeskPart):
    """A field, examples, answers."""

    def __init__(self, room: DeskRoom) -> None:
        super().__init__(
            room,
            tr("물어보기"),
            tr(
                "맡기신 자료에 적힌 것만으로 답하고, 근거가 된 줄을 함께 보여 드립니다. 누구를 뽑을지는 답하지 않습니다."
            ),
        )
        self.answers: list[DeskAnswer] = []
        self.field = QLineEdit()
        self.field.setProperty("big", "true")
        self.field.setMaxLength(300)
        self.field.setMinimumHeight(theme().px(TOUCH))
        self.field.setPlaceholderText(tr("예: {example}", example=EXAMPLES[0]))
        self.field.setAccessibleName(tr("질문"))
        self.field.returnPressed.connect(self.ask)
        self.send = BigButton(tr("묻기"), "primary", press=self.ask)
        self._answers = column(gap=16)
        self.put(card_of("", boxed(row(self.field, self.send)), self._chips(EXAMPLES)), boxed(self._answers))

    def ask(self, question: str = "") -> None:
        """The question in the field, or an example."""
        text = question or self.field.text().strip()
        if not text or not self.send.isEnabled():
            return
        self.field.setText(text)
        self.send.setEnabled(False)
        self.send.say(tr("찾는 중"))
        desk = self.room.desk
        self.room.ask(lambda: desk.ask(text), lambda answer: self.show_answer(text, answer), self._ready)

    def show_answer(self, question: str, answer: DeskAnswer) -> None:
        """Above the earlier ones."""
        self._ready()
        self.field.selectAll()
        self.answers.insert(0, answer)
        self._answers.insertWidget(0, self._card(question, answer))
        while self._answers.count() > MOST_ANSWERS:
            oldest = self._answers.takeAt(self._answers.count() - 1)
            widget = oldest.widget() if oldest is not None else None
            if widget is not None:
                widget.deleteLater()

    def _ready(self) -> None:
        self.send.setEnabled(True)
        self.send.say(tr("묻기"))

    def _card(self, question: str, answer: DeskAnswer) -> Card:
        card = Card(tone="amber" if answer.declined else "plain")
        card.add(Label(question, "muted"), Label(known(answer.head), "heading"))
        for text, lines in _told(answer):
            card.add(self._told(text, lines))
        if answer.notes:
            card.add(noted(*answer.notes))
        if answer.ask_instead:
            card.add(Label(tr("이렇게 물으실 수 있습니다."), "small"), self._chips(answer.ask_instead))
        if not answer.declined:
            badge = Pill(tr("AI가 쓴 문장 · {model}", model=answer.model), "indigo") if answer.written else None
            card.add(row(badge or Pill(tr("기본 분석"), "plain"), 1))
        return card

    def _told(self, text: str, lines: tuple[PoolLine, ...]) -> QWidget:
        if not lines:
            return Label(text)
        words = Button(text, "quiet", press=lambda: self.room.open_candidate(lines[0].candidate))
        return boxed(column(row(words, 1), quoted(lines), gap=2))

    def _chips(self, questions: tuple[str, ...]) -> Flow:
        return Flow([Button(known(each), "chip", press=self._asker(each)) for each in questions])

    def _asker(self, question: str) -> Callable[[], None]:
        return lambda: self.ask(question)


def _told(answer: DeskAnswer) -> list[tuple[str, tuple[PoolLine, ...]]]:
    """The language model's sentences where they held, else the rules'."""
    return list(answer.written) or [(known(each.sentence), each.lines) for each in answer.told]
