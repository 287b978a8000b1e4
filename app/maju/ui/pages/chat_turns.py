"""The turns of a practice conversation: the person's at the right, the coach's at the left with what it is and who wrote it."""

from dataclasses import replace
from html import escape

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QVBoxLayout, QWidget

from maju.domain.chat import Turn, TurnKind, TurnWho
from maju.domain.evaluation import JudgedBy
from maju.domain.feedback import BLANK
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill, RichLabel

_AHEAD = 48
"""Room that a turn leaves at the other side, so that one sees who speaks."""
_COPIED_MS = 2_000


class TurnView(QWidget):
    """One turn; :meth:`show_turn` again while it grows."""

    def __init__(self, turn: Turn) -> None:
        super().__init__()
        self.turn = turn
        self._around: tuple[Turn, bool] | None = None
        own = turn.who is TurnWho.PERSON
        self._card = Card(tone="indigo" if own else "plain", margin=14, gap=8)
        self.text = RichLabel()
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._head = boxed(column())
        self._foot = boxed(column(gap=4))
        self._card.add(self._head, self.text, self._foot)
        side = column(self._card)
        space = theme().px(_AHEAD)
        side.setContentsMargins(space if own else 0, 0, 0 if own else space, 0)
        self.setLayout(side)
        self.show_turn(turn)

    def show_turn(self, turn: Turn, *, writing: bool = False) -> None:
        """``writing``: more is to come."""
        self.turn = turn
        words = known(turn.text) if turn.kind is TurnKind.HINT else turn.text
        self.text.setText(_html(words))
        self.text.setVisible(bool(turn.text))
        around = (replace(turn, text="", at=""), writing)
        if around != self._around or not writing:
            self._around = around
            self._fill_head(turn)
            self._fill_foot(turn, writing=writing)
        who = tr("나") if turn.who is TurnWho.PERSON else _kind_words(turn)
        self._card.setAccessibleName(f"{who}: {words}")

    def _fill_head(self, turn: Turn) -> None:
        layout = _fresh(self._head)
        if turn.who is TurnWho.COACH:
            pills: list[QWidget] = [Pill(_kind_words(turn), _kind_colour(turn.kind))]
            if turn.general:
                pills.append(Pill(tr("일반 예시"), "amber"))
            if turn.made_by is not None:
                model = turn.made_by is JudgedBy.LANGUAGE_MODEL
                pills.append(Pill(tr("언어 모델") if model else tr("규칙"), "plain"))
            layout.addWidget(Flow(pills))
            if turn.question and turn.kind is not TurnKind.QUESTION:
                layout.addWidget(Label(turn.question, "small"))
        self._head.setVisible(turn.who is TurnWho.COACH)

    def _fill_foot(self, turn: Turn, *, writing: bool) -> None:
        layout = _fresh(self._foot)
        if writing:
            layout.addWidget(Label(tr("쓰고 있습니다."), "small"))
        elif turn.stopped:
            layout.addWidget(Label(tr("여기에서 멈췄습니다. 여기까지는 저장되어 있습니다."), "warning"))
        for notice in () if writing else turn.notices:
            layout.addWidget(Label(known(notice), "small"))
        blanks = turn.text.count(BLANK)
        if turn.kind is TurnKind.MODEL_ANSWER and not writing and turn.text:
            if blanks:
                words = tr("빈칸 {count}곳에는 자신의 이야기를 넣어 주십시오.", count=blanks)
                layout.addWidget(Label(words, "small"))
            layout.addWidget(Flow([self._copy_button()]))
        self._foot.setVisible(layout.count() > 0)

    def _copy_button(self) -> Button:
        button = Button(tr("복사"), "quiet")

        def copy() -> None:
            QApplication.clipboard().setText(self.turn.text)
            button.say(tr("복사했습니다"))
            QTimer.singleShot(_COPIED_MS, button, lambda: button.say(tr("복사")))

        button.clicked.connect(copy)
        return button


class Turns(QScrollArea):
    """All turns of a conversation, the newest in view; or what can be done, where there are none."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(tr("대화"))
        ground = QWidget()
        ground.setObjectName("scrolled")
        self._column = QVBoxLayout(ground)
        self._column.setContentsMargins(0, 0, 8, 8)
        self._column.setSpacing(12)
        self.setWidget(ground)
        self.views: dict[int, TurnView] = {}
        self._follows = True
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(self._stay_below)
        bar.valueChanged.connect(self._moved)

    def show_all(self, turns: tuple[Turn, ...], welcome: QWidget | None = None) -> None:
        """Anew; ``welcome`` stands there where nothing was said yet."""
        empty(self._column)
        self.views = {}
        self._follows = True
        if welcome is not None and not turns:
            self._column.addWidget(welcome)
        for number, turn in enumerate(turns, 1):
            self._add(number, turn)
        self._column.addStretch(1)

    def show_turn(self, number: int, turn: Turn, *, writing: bool = False) -> None:
        """A turn that is new or has grown."""
        view = self.views.get(number)
        if view is None:
            if not self.views:
                empty(self._column)
                self._column.addStretch(1)
            self._column.takeAt(self._column.count() - 1)
            view = self._add(number, turn)
            self._column.addStretch(1)
            self._follows = True
        view.show_turn(turn, writing=writing)

    def _add(self, number: int, turn: Turn) -> TurnView:
        view = TurnView(turn)
        self.views[number] = view
        self._column.addWidget(view)
        return view

    def _moved(self, value: int) -> None:
        self._follows = value >= self.verticalScrollBar().maximum() - theme().px(24)

    def _stay_below(self, _least: int, most: int) -> None:
        if self._follows:
            self.verticalScrollBar().setValue(most)
            self._follows = True


def _fresh(box: QWidget) -> QVBoxLayout:
    layout = box.layout()
    assert isinstance(layout, QVBoxLayout)
    empty(layout)
    return layout


def _kind_words(turn: Turn) -> str:
    return {
        TurnKind.QUESTION: tr("예상 질문"),
        TurnKind.MODEL_ANSWER: tr("모범 답변"),
        TurnKind.FEEDBACK: tr("답변에 대한 조언"),
    }.get(turn.kind, tr("안내"))


def _kind_colour(kind: TurnKind) -> str:
    return {TurnKind.QUESTION: "indigo", TurnKind.MODEL_ANSWER: "green", TurnKind.FEEDBACK: "indigo"}.get(kind, "plain")


def _html(text: str) -> str:
    """Plain text with its blanks marked."""
    mark = f'<span style="color:{theme().colours["amber"]}; font-weight:700">{escape(BLANK)}</span>'
    return escape(text).replace(escape(BLANK), mark).replace("\n", "<br>")
