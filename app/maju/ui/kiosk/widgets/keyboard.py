"""A keyboard on the screen, for a kiosk without one: Korean in the two-set layout, Latin letters, digits."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from maju.domain.hangul_typing import compose
from maju.ui.kiosk.widgets.big import TOUCH, BigButton
from maju.ui.texts import tr
from maju.ui.widgets.columns import bring_into_view

DIGITS = "1234567890"
KOREAN = ("ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ")
KOREAN_SHIFTED = ("ㅃㅉㄸㄲㅆㅛㅕㅑㅒㅖ", "ㅁㄴㅇㄹㅎㅗㅓㅏㅣ", "ㅋㅌㅊㅍㅠㅜㅡ")
LATIN = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
LATIN_SHIFTED = ("QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM")
SIGNS = "!@#$%^&*()"
"""Above the digits while shifted."""


Field = QLineEdit | QPlainTextEdit


class Composer:
    """Types into a field; letters of the syllable that is being made are kept until something else is typed."""

    def __init__(self) -> None:
        self._field: Field | None = None
        self._keys = ""

    def into(self, field: Field | None) -> None:
        """From now on into this field."""
        self._field, self._keys = field, ""

    def letter(self, key: str) -> None:
        """A Korean letter: the syllable before it may change."""
        field, made = self._field, compose(self._keys)
        if field is None:
            return
        if not made or not _stands_before(field, made):
            self._keys = made = ""
        self._keys += key
        _replace_before(field, len(made), compose(self._keys))

    def sign(self, sign: str) -> None:
        """Anything else, as it is."""
        self._keys = ""
        if self._field is not None and sign:
            _replace_before(self._field, 0, sign)

    def backspace(self) -> None:
        """One letter of the syllable that is being made, else one sign."""
        field, made = self._field, compose(self._keys)
        if field is None:
            return
        if made and _stands_before(field, made):
            self._keys = self._keys[:-1]
            _replace_before(field, len(made), compose(self._keys))
        else:
            self._keys = ""
            field.backspace() if isinstance(field, QLineEdit) else field.textCursor().deletePreviousChar()


def _stands_before(field: Field, made: str) -> bool:
    """Whether what was composed stands right before the cursor: nobody has moved it, typed otherwise or selected something."""
    if isinstance(field, QLineEdit):
        return not field.hasSelectedText() and field.text()[: field.cursorPosition()].endswith(made)
    cursor = field.textCursor()
    return not cursor.hasSelection() and field.toPlainText()[: cursor.position()].endswith(made)


def _replace_before(field: Field, count: int, words: str) -> None:
    """``words`` for what is selected, or for so many signs before the cursor."""
    if isinstance(field, QLineEdit):
        if count:
            field.cursorBackward(True, count)
        field.insert(words)
        return
    cursor = field.textCursor()
    if count:
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, count)
    cursor.insertText(words)


class Keyboard(QFrame):
    """Shows itself while a field of its page has the focus; its keys never take the focus away."""

    shown = Signal(bool)

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setProperty("foot", "true")
        self._page = page
        self._composer = Composer()
        self._shift = False
        self._latin = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 10, 24, 10)
        self._column.setSpacing(6)
        self._keys: list[list[BigButton]] = [[self._key("") for _ in row] for row in (DIGITS, *KOREAN)]
        self.shift = self._button("⇧", self._press_shift)
        self.shift.setAccessibleName(tr("윗글자"))
        self.erase = self._button("⌫", self._composer.backspace)
        self.erase.setAccessibleName(tr("지우기"))
        self.other = self._button("", self._press_other)
        self.space = self._button(tr("띄우기"), partial(self._composer.sign, " "))
        self.close_key = self._button(tr("자판 닫기"), self.put_away)
        self._compose()
        self._label()
        self.hide()

    def watch(self) -> None:
        """Follow the focus, from now until :meth:`let_go`."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def let_go(self) -> None:
        """The page goes."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.disconnect(self._follow)
        self.put_away()

    def type_into(self, field: Field) -> None:
        """Show the keys for this field; what is secret is mostly Latin."""
        self._composer.into(field)
        self._latin = isinstance(field, QLineEdit) and field.echoMode() is not QLineEdit.EchoMode.Normal
        self._shift = False
        self._label()
        self.show()
        self.shown.emit(True)
        bring_into_view(field)

    def put_away(self) -> None:
        """The field keeps what was typed."""
        self._composer.into(None)
        if not self.isHidden():
            self.hide()
            self.shown.emit(False)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, QLineEdit | QPlainTextEdit) and self._page.isAncestorOf(new):
            self.type_into(new)
        elif new is not None:
            self.put_away()

    def _compose(self) -> None:
        for place, keys in enumerate(self._keys):
            line = QHBoxLayout()
            line.setSpacing(6)
            before, after = ([self.shift], [self.erase]) if place == len(self._keys) - 1 else ([], [])
            for button in (*before, *keys, *after):
                line.addWidget(button)
            self._column.addLayout(line)
        last = QHBoxLayout()
        last.setSpacing(6)
        for button, share in ((self.other, 2), (self.space, 5), (self.close_key, 2)):
            last.addWidget(button, share)
        self._column.addLayout(last)

    def _key(self, words: str) -> BigButton:
        button = self._button(words, lambda: None)
        button.clicked.connect(lambda _checked=False: self._press(button.text()))
        return button

    def _button(self, words: str, press: Callable[[], object]) -> BigButton:
        button = BigButton(words, wide=True, press=press)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setProperty("keycap", "true")
        button.setMinimumHeight(TOUCH)
        return button

    def _rows(self) -> tuple[str, ...]:
        letters = KOREAN_SHIFTED if self._shift else KOREAN
        if self._latin:
            letters = LATIN_SHIFTED if self._shift else LATIN
        return (SIGNS if self._shift else DIGITS, *letters)

    def _label(self) -> None:
        for buttons, keys in zip(self._keys, self._rows(), strict=True):
            for button, key in zip(buttons, keys, strict=True):
                button.say(key.replace("&", "&&"))
        self.shift.set_kind("primary" if self._shift else "secondary")
        self.other.say("한글" if self._latin else "abc")

    def _press(self, words: str) -> None:
        key = words.replace("&&", "&")
        if key in "".join((*KOREAN, *KOREAN_SHIFTED)):
            self._composer.letter(key)
        else:
            self._composer.sign(key)
        if self._shift:
            self._press_shift()

    def _press_shift(self) -> None:
        self._shift = not self._shift
        self._label()

    def _press_other(self) -> None:
        self._latin, self._shift = not self._latin, False
        self._composer.sign("")
        self._label()
