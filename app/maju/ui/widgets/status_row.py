"""One line of the device test: a sign, a name, what was found, how to mend it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from maju.services.device_check import CheckState
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.card import boxed, row
from maju.ui.widgets.labels import Label

_COLOURS = {"passed": "green", "warning": "amber", "failed": "vermilion", "waiting": "indigo"}


class StatusSign(QWidget):
    """A small round sign: a tick, an exclamation mark, a cross, or the number of the step."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number
        self._state = CheckState.WAITING
        side = theme().px(26)
        self.setFixedSize(side, side)

    def set_state(self, state: CheckState) -> None:
        """Change the sign."""
        if state is not self._state:
            self._state = state
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        look = theme()
        token = _COLOURS[self._state.value]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(f"{token}_soft"))
        painter.drawEllipse(QRectF(self.rect()))
        side = self.width()
        painter.setPen(QPen(look.colour(token), side / 13, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if self._state is CheckState.PASSED:
            tick = [QPointF(side * x, side * y) for x, y in ((0.30, 0.52), (0.44, 0.66), (0.70, 0.36))]
            painter.drawPolyline(tick)
            return
        words = {CheckState.WARNING: "!", CheckState.FAILED: "×"}.get(self._state, str(self._number))
        painter.setFont(look.font(15, QFont.Weight.Bold))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, words)


class StatusRow(QWidget):
    """``side`` stands at the right of the name (a combo box, or small print); ``below`` takes more widgets."""

    def __init__(self, number: int, name: str, side: QWidget | None = None) -> None:
        super().__init__()
        self._name = name
        self.sign = StatusSign(number)
        self.state = CheckState.WAITING
        self.text = Label()
        self.remedy = Label("", "muted")
        self.detail = Label("", "small", wrap=False)
        right: list[QWidget] = [self.detail]
        if side is not None:
            side.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            right.append(side)
        heading = Beside(Label(name, "strong", wrap=False), boxed(row(1, *right)), least_left=100)
        self.below = QVBoxLayout()
        self.below.setSpacing(8)
        beside = QVBoxLayout()
        beside.setSpacing(4)
        beside.addWidget(heading)
        for widget in (self.text, self.remedy):
            beside.addWidget(widget)
        beside.addLayout(self.below)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 8, 0, 8)
        whole.setSpacing(14)
        whole.addWidget(self.sign, alignment=Qt.AlignmentFlag.AlignTop)
        whole.addLayout(beside, 1)
        self.show_result(CheckState.WAITING, "")

    def show_result(self, state: CheckState, text: str, remedy: str = "", detail: str = "") -> None:
        """Say how this part stands."""
        self.state = state
        self.sign.set_state(state)
        roles = {CheckState.WARNING: "warning", CheckState.FAILED: "failed"}
        for label, words in ((self.text, text), (self.remedy, remedy), (self.detail, detail)):
            shown = known(words)
            if label.text() != shown:
                label.setText(shown)
            label.setVisible(bool(shown))
        self.text.set_role(roles.get(state, ""))
        states = {
            CheckState.PASSED: tr("정상"),
            CheckState.WARNING: tr("주의"),
            CheckState.FAILED: tr("안 됨"),
            CheckState.WAITING: tr("확인 전"),
        }
        self.setAccessibleName(f"{self._name}: {states[state]}. {self.text.text()} {self.remedy.text()}".strip())
