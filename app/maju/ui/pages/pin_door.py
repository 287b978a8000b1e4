"""The door of a record that is locked by a PIN: nothing of it is known before the right one."""

import logging
import time
from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout

from maju.domain.errors import MajuError
from maju.services.kiosk.pin_tries import PinTries
from maju.ui.page import Page
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, row
from maju.ui.widgets.columns import Scrolled
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.labels import Label

LOG = logging.getLogger(__name__)
LOCKED, WRONG = "vault-locked", "pin-wrong"
_LOOK_MS = 250
_LONGEST_PIN = 256


class PinDoorPage(Page):
    """Asks for the PIN. Wrong ones make the next try wait, also after the program has been started anew."""

    section = "home"
    alone = True

    def __init__(self, stage: Stage, open_with: Callable[[str], None]) -> None:
        """``open_with`` opens the record with a PIN; what came of it is told by :meth:`refuse`, or another page comes."""
        super().__init__(stage)
        self._open_with = open_with
        self._tries = PinTries(stage.paths.home, time.monotonic)
        self._busy = False
        card = self._card()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        scrolled = Scrolled()
        whole.addWidget(scrolled)
        scrolled.column.addStretch(1)
        scrolled.column.addLayout(row(1, card, 1))
        scrolled.column.addStretch(1)
        self._looks = QTimer(self)
        self._looks.timeout.connect(self._show_waiting)
        self._looks.start(_LOOK_MS)
        self._show_waiting()

    def entered(self) -> None:
        self.field.setFocus()

    def left(self) -> None:
        self._looks.stop()
        self.field.clear()
        super().left()

    def try_pin(self) -> None:
        """Try what was typed."""
        pin = self.field.text()
        if not pin or self._busy or self._tries.wait_s:
            return
        self._busy = True
        self.problem.setText("")
        self._show_waiting()
        self._open_with(pin)

    def passed(self) -> None:
        """It was the right one: wrong tries are counted anew."""
        self._keep_count(self._tries.passed)

    def refuse(self, error: MajuError) -> None:
        """It was the wrong one, or the record does not open for another reason."""
        self._busy = False
        if error.code == WRONG:
            self._keep_count(self._tries.failed)
        self.problem.setText(known(error))
        self.field.clear()
        self._show_waiting()
        self.field.setFocus()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _card(self) -> Card:
        card = Card(gap=14, margin=28)
        card.setFixedWidth(theme().px(520))
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setMaxLength(_LONGEST_PIN)
        self.field.setAccessibleName(tr("PIN"))
        self.field.setPlaceholderText(tr("PIN"))
        self.field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
        self.field.returnPressed.connect(self.try_pin)
        self.show_pin = Button(tr("보기"), "quiet", press=self._show_typed)
        self.show_pin.setAccessibleName(tr("넣은 PIN 보기"))
        self.open = Button(tr("열기"), "primary", key="Enter", press=self.try_pin)
        close = Button(tr("닫기"), press=QApplication.closeAllWindows)
        self.problem = Label("", "warning")
        self.waiting = Label("", "muted")
        self.forgotten = Disclosure(tr("PIN을 잊으셨습니까?"), self._forgotten_words)
        card.add(
            Label(tr("기록이 PIN으로 잠겨 있습니다"), "title"),
            Label(tr("면접 기록과 자료는 암호화되어 있습니다. PIN을 넣으시면 엽니다."), "muted"),
            row(self.field, self.show_pin),
            self.problem,
            self.waiting,
            row(1, close, self.open),
            self.forgotten,
        )
        return card

    def _forgotten_words(self) -> Label:
        return Label(
            tr(
                "PIN은 어디에도 적어 두지 않으며, 마주를 만든 사람도 알아낼 수 없습니다. 내보내 둔 기록 파일이 있으면 그 파일의 암호로 "
                "되살릴 수 있습니다. 없으면 지금의 기록은 다시 열 수 없고, 자료 폴더 {folder}을(를) 지우면 처음부터 시작합니다.",
                folder=self.stage.paths.home,
            ),
            "muted",
        )

    def _show_typed(self) -> None:
        hidden = self.field.echoMode() == QLineEdit.EchoMode.Password
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if hidden else QLineEdit.EchoMode.Password)
        self.show_pin.say(tr("가리기") if hidden else tr("보기"))

    def _show_waiting(self) -> None:
        left = self._tries.wait_s
        self.open.setEnabled(not left and not self._busy)
        self.field.setEnabled(not self._busy)
        words = tr("여는 중입니다.") if self._busy else ""
        if left:
            words = tr("여러 번 맞지 않았습니다. {seconds}초 뒤에 다시 넣어 주십시오.", seconds=-int(-left // 1))
        self.waiting.setText(words)
        self.waiting.setVisible(bool(words))
        self.problem.setVisible(bool(self.problem.text()))

    def _keep_count(self, write: Callable[[], None]) -> None:
        try:
            write()
        except OSError as error:
            LOG.warning("wrong PINs are not counted: %s", error)
