"""One of several: a row of words, or cards."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import row
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill


class Choice(Flow):
    """Words beside one another, one of them chosen; arrow keys move the choice."""

    chosen = Signal(str)

    def __init__(self, options: Mapping[str, str], value: str, name: str) -> None:
        """``options``: id to words; ``name`` is said by a screen reader."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._ids = list(options)
        for index, (option, words) in enumerate(options.items()):
            button = Button(words, "tab")
            button.setCheckable(True)
            button.setChecked(option == value)
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button, index)
            self.add(button)
        self._group.idToggled.connect(self._tell)

    @property
    def value(self) -> str:
        """Id of what is chosen."""
        index = self._group.checkedId()
        return self._ids[index] if index >= 0 else ""

    def choose(self, option: str) -> None:
        """Choose by id."""
        button = self._group.button(self._ids.index(option))
        if button is not None:
            button.setChecked(True)

    def _tell(self, index: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(self._ids[index])


class ChoiceCard(QPushButton):
    """A card that can be chosen: a name (with a ``mark`` beside it), figures and a sentence."""

    def __init__(self, name: str, figures: str, sentence: str, *, mark: str = "") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setProperty("kind", "choice-card")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(". ".join(words for words in (name, mark, figures, sentence) if words))
        self._ring = False
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(4)
        if mark:
            column.addLayout(row(Label(name, "strong", wrap=False), Pill(mark, "green"), 1, gap=8))
        else:
            column.addWidget(Label(name, "strong"))
        for words, role in ((figures, ""), (sentence, "small")):
            label = Label(words, role)
            label.setVisible(bool(words))
            column.addWidget(label)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), self.heightForWidth(max(self.width(), theme().px(160))))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(140), self.heightForWidth(max(self.width(), theme().px(140))))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout is not None else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._ring = False
        super().focusOutEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ring:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(theme().colour("indigo"), 2))
            painter.drawRoundedRect(self.rect().adjusted(3, 3, -3, -3), 8, 8)


class CardChoice(QWidget):
    """Cards in as many columns as there is room for."""

    chosen = Signal(str)

    def __init__(self, cards: Mapping[str, ChoiceCard], value: str, *, card_width: int = 210) -> None:
        super().__init__()
        self._cards = dict(cards)
        self._card_width = theme().px(card_width)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self._group = QButtonGroup(self)
        for index, (option, card) in enumerate(self._cards.items()):
            self._group.addButton(card, index)
            card.setChecked(option == value)
        self._group.idToggled.connect(self._tell)
        self._arrange(4)

    @property
    def value(self) -> str:
        """Id of the chosen card."""
        index = self._group.checkedId()
        return list(self._cards)[index] if index >= 0 else ""

    def card(self, option: str) -> ChoiceCard:
        """One card."""
        return self._cards[option]

    def minimumSizeHint(self) -> QSize:
        """As narrow as one below the other: standing beside one another must not keep the page from growing narrow."""
        narrowest = max((card.minimumSizeHint().width() for card in self._cards.values()), default=0)
        return QSize(narrowest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(max(1, min(4, event.size().width() // self._card_width)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        for index in range(self._columns):
            self._grid.setColumnStretch(index, 0)
        self._columns = columns
        for index, card in enumerate(self._cards.values()):
            self._grid.addWidget(card, index // columns, index % columns)
        for index in range(columns):
            self._grid.setColumnStretch(index, 1)

    def _tell(self, index: int, checked: bool) -> None:
        if checked:
            self.chosen.emit(list(self._cards)[index])
