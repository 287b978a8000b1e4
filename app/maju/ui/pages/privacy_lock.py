"""Who keeps the key: by a PIN, or by this computer."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from maju.domain.errors import MajuError
from maju.domain.vault import KeyKeptBy
from maju.sealed.pin import SHORTEST_PIN
from maju.ui.page import Page
from maju.ui.pages.privacy_words import keeper_words
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

_LONGEST = 256


def secret_field(name: str) -> QLineEdit:
    """A field for a PIN or passphrase."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setMaxLength(_LONGEST)
    field.setAccessibleName(name)
    field.setPlaceholderText(name)
    field.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText)
    return field


class LockCard(Card):
    """Sets, changes and removes the PIN."""

    changed = Signal()
    """Somebody else keeps the key now."""

    def __init__(self, page: Page) -> None:
        super().__init__(tr("잠금"), gap=8)
        self._page = page
        self._kept_by = KeyKeptBy.NOBODY
        self.state, self.meaning = Label("", "strong"), Label("", "muted")
        self.old = secret_field(tr("지금 PIN"))
        self.new = secret_field(tr("새 PIN ({shortest}자 이상)", shortest=SHORTEST_PIN))
        self.again = secret_field(tr("새 PIN 한 번 더"))
        self.again.returnPressed.connect(self.set_pin)
        self.problem = Label("", "warning")
        self.done = Button("", "primary", press=self.set_pin)
        self.cancel = Button(tr("그만두기"), press=self._close_form)
        self._form = boxed(column(self.old, self.new, self.again, self.problem, Flow([self.done, self.cancel]), gap=8))
        self._form.hide()
        self.change = Button("", press=self.open_form)
        self.remove = Button(tr("PIN 없애기"), press=self._open_removal)
        self._removing = False
        self._buttons = Flow([self.change, self.remove])
        self.add(self.state, self.meaning, self._buttons, self._form)
        self.column.addStretch(1)

    def show_keeper(self, kept_by: KeyKeptBy) -> None:
        """As it is now."""
        self._kept_by = kept_by
        state, meaning = keeper_words(kept_by)
        self.state.setText(state)
        self.meaning.setText(meaning)
        locked = kept_by is KeyKeptBy.PIN
        self.change.say(tr("PIN 바꾸기") if locked else tr("PIN 정하기"))
        self._buttons.setVisible(kept_by in (KeyKeptBy.PIN, KeyKeptBy.KEYRING, KeyKeptBy.FILE))
        self.remove.setVisible(locked)

    def open_form(self) -> None:
        """Ask for a new PIN."""
        self._open(removing=False)

    def set_pin(self) -> None:
        """Take the new PIN, or remove the one there is."""
        old, new = self.old.text(), self.new.text()
        if not self._removing and new != self.again.text():
            self._say(tr("새 PIN 두 개가 서로 다릅니다. 다시 넣어 주십시오."))
            return
        vault, lane = self._page.stage.program.vault, self._page.stage.program.lanes["look"]
        self._form.setEnabled(False)
        if self._removing:
            self._page.jobs.ask(lane, lambda: vault.remove_pin(old), lambda _none: self._changed(), self._refused)
        else:
            known_pin = old if self._kept_by is KeyKeptBy.PIN else None
            self._page.jobs.ask(
                lane, lambda: vault.set_pin(new, known_pin), lambda _none: self._changed(), self._refused
            )

    def _open_removal(self) -> None:
        self._open(removing=True)

    def _open(self, *, removing: bool) -> None:
        self._removing = removing
        self.old.setVisible(self._kept_by is KeyKeptBy.PIN)
        for field in (self.new, self.again):
            field.setVisible(not removing)
        self.done.say(tr("PIN 없애기") if removing else tr("이 PIN으로 잠그기"))
        self._say("")
        self._form.show()
        self._buttons.hide()
        (self.old if self.old.isVisibleTo(self) else self.new).setFocus()

    def _changed(self) -> None:
        words = tr("PIN을 없앴습니다.") if self._removing else tr("다음에 마주를 여실 때부터 이 PIN을 묻습니다.")
        self._page.notices.say(words, tone="green")
        self._close_form()
        self.changed.emit()

    def _refused(self, error: MajuError) -> None:
        self._form.setEnabled(True)
        self._say(known(error))

    def _close_form(self) -> None:
        for field in (self.old, self.new, self.again):
            field.clear()
        self._form.setEnabled(True)
        self._form.hide()
        self.show_keeper(self._kept_by)

    def _say(self, words: str) -> None:
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
