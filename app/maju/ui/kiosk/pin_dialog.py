"""The counsellor's door: a PIN by fingers or keys, then what to do."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from maju.domain.errors import MajuError
from maju.services.kiosk.pin_tries import PinTries
from maju.ui.bridge import Bridge, on_thread
from maju.ui.kiosk.widgets.big import TOUCH, BigButton
from maju.ui.kiosk.widgets.veil import Veil
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.card import boxed, column, row
from maju.ui.widgets.labels import Label

_LONGEST_PIN = 64
_LOOK_MS = 500
LEFT_ALONE_MS = 60_000
"""A door that somebody opened and left goes shut by itself."""


@dataclass(frozen=True, slots=True)
class PinDoor:
    """``open`` gives the centre's private key for the right PIN and takes a fair part of a second; it raises MajuError ``pin-wrong``."""

    open: Callable[[str], bytes]
    tries: PinTries


class PinVeil(Veil):
    """Asks for the PIN over whatever is shown. A counsellor's choice comes as a signal, and the veil goes."""

    desk_wanted = Signal(bytes)
    """To the counsellor's desk, with the centre's private key."""
    end_wanted = Signal()
    """End this candidate's session."""
    leave_wanted = Signal()
    """Close the kiosk."""

    def __init__(
        self, over: QWidget, door: PinDoor, bridge: Bridge, *, may_open_desk: Callable[[], bool] | None = None
    ) -> None:
        """``may_open_desk`` None: there is no session here, only the kiosk to be closed."""
        super().__init__(over)
        self._door, self._bridge, self._may_open_desk = door, bridge, may_open_desk
        self._key = b""
        self.title.setText(tr("상담사 확인"))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(_LONGEST_PIN)
        self.field.setMinimumHeight(theme().px(TOUCH))
        self.field.setAccessibleName(tr("PIN"))
        self.field.returnPressed.connect(self.try_pin)
        self.problem = Label("", "warning")
        self.open = BigButton(tr("확인"), "primary", wide=True, press=self.try_pin)
        back = BigButton(tr("돌아가기"), wide=True, press=self.put_away)
        self._asking = boxed(column(self.field, self._pad(), self.problem, row(back, self.open), gap=12))
        self.desk = BigButton(tr("상담사 책상 열기"), "primary", wide=True, press=self._to_desk)
        self.end = BigButton(tr("이용 끝내기"), wide=True, press=lambda: self._choose(self.end_wanted))
        self.leave = BigButton(tr("키오스크 닫기"), "danger", wide=True, press=lambda: self._choose(self.leave_wanted))
        stay = BigButton(tr("돌아가기"), wide=True, press=self.put_away)
        self._choosing = boxed(column(self.desk, self.end, self.leave, stay, gap=12))
        self.desk.setVisible(may_open_desk is not None)
        self.end.setVisible(may_open_desk is not None)
        self.card.add(self._asking, self._choosing)
        self._looks, self._alone = QTimer(self), QTimer(self)
        self._looks.timeout.connect(self._show_waiting)
        self._alone.setSingleShot(True)
        self._alone.timeout.connect(self.put_away)

    def ask(self) -> None:
        """Show it, empty."""
        self._key = b""
        self.field.clear()
        self.problem.setText("")
        self.words.setText(tr("이 키오스크를 맡은 분만 여실 수 있습니다. PIN을 넣어 주십시오."))
        self._asking.show()
        self._choosing.hide()
        self.cover()
        self.field.setFocus()
        self._looks.start(_LOOK_MS)
        self._alone.start(LEFT_ALONE_MS)
        self._show_waiting()

    def put_away(self) -> None:
        """Back to what was shown; the key is forgotten."""
        self._looks.stop()
        self._alone.stop()
        self._key = b""
        self.field.clear()
        self.hide()

    def try_pin(self) -> None:
        """Look whether it is the right one, off Qt's thread: Argon2id takes its time."""
        pin = self.field.text()
        if not pin or not self.open.isEnabled():
            return
        self.field.clear()
        self.open.setEnabled(False)
        self._looks.stop()
        on_thread(self._bridge, lambda: self._door.open(pin), self._right, self._wrong)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing below the veil hears a key."""
        self._alone.start(LEFT_ALONE_MS)
        event.accept()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _pad(self) -> QWidget:
        pad = QWidget()
        grid = QGridLayout(pad)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._digit(digit), place // 3, place % 3)
        grid.addWidget(BigButton(tr("모두 지움"), "quiet", wide=True, press=self.field.clear), 3, 0)
        grid.addWidget(self._digit("0"), 3, 1)
        grid.addWidget(BigButton(tr("지움"), "quiet", wide=True, press=self.field.backspace), 3, 2)
        return pad

    def _digit(self, digit: str) -> BigButton:
        def press() -> None:
            self._alone.start(LEFT_ALONE_MS)
            self.field.insert(digit)

        button = BigButton(digit, wide=True, press=press)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _show_waiting(self) -> None:
        left = self._door.tries.wait_s
        self.open.setEnabled(left == 0.0)
        if left:
            self.problem.setText(
                tr("PIN이 여러 번 맞지 않았습니다. {seconds}초 뒤에 다시 넣어 주십시오.", seconds=-int(-left // 1))
            )
        elif self._waited:
            self.problem.setText("")
        self._waited = left > 0.0

    _waited = False

    def _right(self, key: bytes) -> None:
        if not self.isVisible():
            return
        self._door.tries.passed()
        self._key = key
        self.words.setText(tr("무엇을 할까요?"))
        self._asking.hide()
        self._choosing.show()
        self.desk.setEnabled(self._may_open_desk is not None and self._may_open_desk())
        if self._may_open_desk is not None and not self.desk.isEnabled():
            self.words.setText(tr("이용 중인 분이 있습니다. 상담사 책상은 이용을 끝낸 뒤에 열 수 있습니다."))

    def _wrong(self, error: MajuError) -> None:
        if error.code == "pin-wrong":
            self._door.tries.failed()
        self.problem.setText(known(error))
        self._waited = False
        self._looks.start(_LOOK_MS)
        if self._door.tries.wait_s == 0.0:
            self.open.setEnabled(True)
        self.field.setFocus()

    def _to_desk(self) -> None:
        key = self._key
        self.put_away()
        self.desk_wanted.emit(key)

    def _choose(self, wanted: SignalInstance) -> None:
        self.put_away()
        wanted.emit()
