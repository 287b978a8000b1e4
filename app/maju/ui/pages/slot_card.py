"""One kind of model: what it is for, what is used now and why, and the models there are."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.catalogue import Slot
from maju.services.model_views import ModelLine, ModelState
from maju.ui.pages.model_row import ModelActions, ModelRow
from maju.ui.pages.model_words import slot_purpose, slot_title, slot_without
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, row
from maju.ui.widgets.labels import Label


class SlotCard(Card):
    """``special``: what this slot has besides models (how the voice speaks, the server); it stands above them."""

    def __init__(
        self,
        slot: Slot,
        actions: ModelActions,
        transfer: Callable[[str], str],
        automatic: Callable[[], None] | None = None,
        special: QWidget | None = None,
    ) -> None:
        super().__init__(slot_title(slot), gap=8)
        self.slot = slot
        self._actions, self._transfer, self._special = actions, transfer, special
        self.rows: dict[str, ModelRow] = {}
        self._lines: tuple[ModelLine, ...] = ()
        self._nearby: frozenset[str] = frozenset()
        self._open = False
        self.now = Label("", "strong")
        self.trouble = Label("", "warning")
        self.automatic = Button(tr("자동으로 고르기"), "quiet", press=automatic)
        self.more = Button("", "quiet", press=self._toggle)
        self.more.hide()
        self.add(Label(slot_purpose(slot), "muted"))
        self.add(self.now, self.trouble, row(self.automatic, 1))
        self.show_now("")
        if special is not None:
            self.add(special)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.column.addLayout(self._list)
        self.add(row(self.more, 1))

    def show_now(self, words: str, trouble: str = "", *, chosen: bool = False) -> None:
        """What the next interview uses."""
        self.now.setText(words)
        self.now.setVisible(bool(words))
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        self.automatic.setVisible(chosen)

    def show_lines(self, lines: Sequence[ModelLine], nearby: frozenset[str]) -> None:
        """``nearby``: ids of models of the chosen profile; others that are not here are shown on request."""
        self._lines, self._nearby = tuple(lines), nearby
        for name in [name for name in self.rows if name not in {line.name for line in lines}]:
            gone = self.rows.pop(name)
            gone.hide()
            gone.deleteLater()
        for place, line in enumerate(self._lines):
            found = self.rows.get(line.name)
            if found is None:
                found = self.rows[line.name] = ModelRow(line, self._actions)
                self._list.insertWidget(place, found)
            found.show_line(line, self._transfer(line.name))
        self._arrange()

    def _arrange(self) -> None:
        aside = [line for line in self._lines if self._aside(line)]
        for line in self._lines:
            self.rows[line.name].setVisible(self._open or line not in aside)
        self.more.setVisible(bool(aside))
        words = tr("접기") if self._open else tr("다른 모델 {count}개 보기", count=len(aside))
        self.more.say(words)
        self.more.setAccessibleName(f"{slot_title(self.slot)}: {words}")

    def _aside(self, line: ModelLine) -> bool:
        absent = line.state is ModelState.ABSENT and line.problem is None
        return absent and line.name not in self._nearby and not self._transfer(line.name)

    def _toggle(self) -> None:
        self._open = not self._open
        self._arrange()


def now_words(slot: Slot, lines: Sequence[ModelLine]) -> tuple[str, bool]:
    """What a slot uses, and whether the person chose it."""
    used = next((line for line in lines if line.in_use), None)
    if used is None:
        return slot_without(slot), False
    if used.chosen:
        return tr("지금 쓰는 것: {name} (직접 고름)", name=known(used.label)), True
    return tr("지금 쓰는 것: {name} (자동으로 고름)", name=known(used.label)), False
