"""Questions over the whole window: whether somebody is still there, whether one really wants to stop."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from maju.domain.kiosk import KioskPhase, KioskSnapshot
from maju.ui.kiosk.room import KioskRoom
from maju.ui.kiosk.widgets.big import BigButton
from maju.ui.texts import tr
from maju.ui.theme import theme
from maju.ui.widgets.card import Card, row
from maju.ui.widgets.labels import Label

_SHADE = 150
_WIDEST = 560


class Veil(QWidget):
    """Darkens its parent, takes every touch, and shows a card in the middle."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._over = over
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.card = Card(margin=32, gap=16)
        self.card.setFixedWidth(theme().px(_WIDEST))
        self.card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Maximum)
        self.title, self.words = Label("", "title"), Label("")
        self.card.add(self.title, self.words)
        grid = QGridLayout(self)
        grid.addWidget(self.card, 0, 0, Qt.AlignmentFlag.AlignCenter)
        over.installEventFilter(self)
        self.hide()

    def cover(self) -> None:
        """Show it over everything its parent shows."""
        self.setGeometry(self._over.rect())
        self.raise_()
        self.show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._over:
            self.setGeometry(self._over.rect())
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(0, 0, 0, _SHADE))


class IdleVeil(Veil):
    """Asks for a sign of life while the session counts down; any touch is one."""

    def __init__(self, over: QWidget, room: KioskRoom) -> None:
        super().__init__(over)
        self._room = room
        self.left = Label("", "clock", wrap=False)
        self.left.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.go_on = BigButton("", "primary", wide=True, press=room.touched)
        self.card.add(self.left, self.go_on)
        room.changed.connect(self._follow)

    def _follow(self, snapshot: KioskSnapshot) -> None:
        left = snapshot.idle_left_s
        waiting = left is not None and snapshot.phase not in (KioskPhase.START, KioskPhase.ENDING)
        if waiting and left is not None:
            self.title.setText(tr("계속하시겠습니까?"))
            self.go_on.say(tr("계속하기"))
            self.left.setText(tr("{seconds}초", seconds=max(0, -int(-left // 1))))
            self.words.setText(
                tr("한동안 움직임이 없었습니다. 이대로 두시면 세션을 끝내고, 말씀하신 내용과 자료를 모두 파기합니다.")
            )
            self.setAccessibleName(tr("계속하시겠습니까? {seconds}초 남았습니다.", seconds=int(left)))
        if waiting and self.isHidden():
            self.cover()
            self.go_on.setFocus()
        elif not waiting and not self.isHidden():
            self.hide()


class EndVeil(Veil):
    """Asks once before everything is destroyed."""

    def __init__(self, over: QWidget, room: KioskRoom) -> None:
        super().__init__(over)
        self._room = room
        self.stay = BigButton("", "secondary", press=self.hide)
        self.end = BigButton("", "danger", press=self._end)
        self.card.add(row(self.stay, 1, self.end))
        room.phase_changed.connect(self._go_away)  # a bound method: Qt lets it go with the veil

    def ask(self) -> None:
        """Show the question; what is said follows how far the session came."""
        self.title.setText(tr("그만하시겠습니까?"))
        self.stay.say(tr("돌아가기"))
        self.end.say(tr("모두 지우고 그만하기"))
        self.words.setText(_what_is_lost(self._room.snapshot))
        self.cover()
        self.stay.setFocus()

    def _go_away(self, _phase: object) -> None:
        self.hide()

    def _end(self) -> None:
        self.hide()
        self._room.end()


def _what_is_lost(snapshot: KioskSnapshot) -> str:
    if snapshot.phase is KioskPhase.CONSENT:
        return tr("아직 아무것도 녹음하지 않았습니다. 남는 것 없이 처음 화면으로 돌아갑니다.")
    if snapshot.interview_id:
        return tr("USB나 종이로 가져가신 것만 남습니다. 이 자리의 답변, 자료, 결과는 바로 파기하며 되살릴 수 없습니다.")
    return tr("지금까지 하신 말씀과 넣으신 자료를 바로 파기하며 되살릴 수 없습니다.")
