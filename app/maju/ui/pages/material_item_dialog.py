"""One entry of the profile, put right or written by hand."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from maju.domain.candidate import ItemKind, ProfileItem, ReadBy
from maju.ui.pages.material_words import NOW, date_of, days_of, fields_of, text_of
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import boxed, column, empty
from maju.ui.widgets.columns import Columns, scrolling
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


class MaterialItemDialog(QDialog):
    """``then`` gets the item as it is to be kept; Esc leaves everything as it was."""

    def __init__(self, over: QWidget, item: ProfileItem, then: Callable[[ProfileItem], None], *, new: bool) -> None:
        """``new``: its kind can still be chosen."""
        super().__init__(over)
        self.setObjectName("page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._item, self._then = item, then
        title = tr("항목 더하기") if new else tr("{kind} 고치기", kind=known(item.kind.label))
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("갈래"))
        for kind in ItemKind:
            self.kind.addItem(known(kind.label), kind)
        self.kind.setCurrentIndex(list(ItemKind).index(item.kind))
        self.kind.activated.connect(lambda _index: self._ask_for(self.kind.currentData()))
        self.problem = Label("", "warning")
        self.problem.hide()
        self.cancel = Button(tr("취소"), press=self.reject)
        self.save = Button(tr("저장"), "primary", press=self._take)
        for button in (self.cancel, self.save):
            button.setAutoDefault(False)
        self._fields = column(gap=10)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(28, 24, 28, 20)
        whole.setSpacing(12)
        whole.addWidget(Label(title, "title"))
        whole.addWidget(self.kind)
        self.kind.setVisible(new)
        whole.addWidget(scrolling(boxed(self._fields)), 1)
        whole.addWidget(self.problem)
        whole.addWidget(Flow([self.cancel, self.save], to_the_right=True))
        self._ask_for(item.kind)
        look, room = theme(), over.window().size()
        wanted = look.px(300 if item.kind is ItemKind.SKILL and not new else 680)
        self.resize(min(look.px(620), room.width() - 40), min(wanted, room.height() - 40))
        self.finished.connect(lambda _result: self.deleteLater())

    # --- asking -------------------------------------------------------------------------------------------------------

    def _ask_for(self, kind: ItemKind) -> None:
        """What has been typed stays where the kinds have it in common."""
        if self._fields.count():
            self._item = self._filled()
        self._item = replace(self._item, kind=kind)
        empty(self._fields)
        self.lines: dict[str, QLineEdit] = {}
        for field in fields_of(kind):
            self.lines[field.name] = self._line(field.label, getattr(self._item, field.name), field.example)
        self._ask_for_days(kind)
        self.text = QPlainTextEdit(self._item.text)
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(theme().px(140))
        label = text_of(kind)
        if label:
            self.text.setAccessibleName(label)
            self._fields.addLayout(column(Label(label, "strong"), self.text, gap=4), 1)
        else:
            self.text.hide()
            self._fields.addStretch(1)
        self.lines["title"].textChanged.connect(lambda _text: self._know())
        self.lines["title"].setFocus()
        self._know()

    def _ask_for_days(self, kind: ItemKind) -> None:
        first, last = days_of(kind)
        if not first:
            return
        self.lines["start"] = start = self._edit(first, self._item.start, tr("예: 2023.03"))
        left = boxed(column(Label(first, "strong"), start, gap=4))
        if not last:
            self._fields.addWidget(left)
            return
        goes_on = self._item.end == NOW
        self.lines["end"] = end = self._edit(last, "" if goes_on else self._item.end, tr("예: 2025.02"))
        self.goes_on = QCheckBox(tr("지금도 하고 있음"))
        self.goes_on.toggled.connect(lambda on: end.setEnabled(not on))
        self.goes_on.setChecked(goes_on)
        right = boxed(column(Label(last, "strong"), end, self.goes_on, gap=4))
        left.layout().addStretch(1)  # type: ignore[union-attr]
        self._fields.addWidget(Columns(left, right, shares=(1, 1), from_width=400))

    def _line(self, label: str, value: str, example: str) -> QLineEdit:
        edit = self._edit(label, value, example)
        self._fields.addLayout(column(Label(label, "strong"), edit, gap=4))
        return edit

    def _edit(self, label: str, value: str, example: str) -> QLineEdit:
        edit = QLineEdit(value)
        edit.setAccessibleName(label)
        edit.setPlaceholderText(example)
        edit.returnPressed.connect(self._take)
        return edit

    # --- taking -------------------------------------------------------------------------------------------------------

    def _know(self) -> None:
        self.save.setEnabled(bool(self.lines["title"].text().strip()))

    def _filled(self) -> ProfileItem:
        """Everything as it stands in the fields; days as they are typed."""
        values = {name: edit.text().strip() for name, edit in self.lines.items()}
        if "end" in self.lines and self.goes_on.isChecked():
            values["end"] = NOW
        return replace(self._item, **values, text=self.text.toPlainText().strip())  # type: ignore[arg-type]

    def _take(self) -> None:
        if not self.save.isEnabled():
            return
        item = self._filled()
        try:
            item = replace(item, start=_day(item.start), end=_day(item.end))
        except ValueError:
            self.problem.setText(tr("날짜는 2023, 2023.03, 2023.03.02처럼 적어 주십시오."))
            self.problem.show()
            return
        if item.start and item.end and item.end != NOW and item.end < item.start[: len(item.end)]:
            self.problem.setText(tr("끝난 날이 시작한 날보다 앞섭니다. 두 날짜를 확인해 주십시오."))
            self.problem.show()
            return
        self.accept()
        self._then(replace(item, read_by=ReadBy.PERSON))


def _day(written: str) -> str:
    return written if written in ("", NOW) else date_of(written)
