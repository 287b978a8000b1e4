"""The entries of a profile: each with who read it and the line it was read from."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from maju.domain.candidate import ItemKind, ProfileItem, ProfileSource
from maju.ui.pages.material_words import breakable, facts_of, read_by_words, shortened
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, empty, row
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton

LONGEST_TEXT = 140
"""Characters of the free text from which it is folded."""
LONGEST_QUOTE = 70


@dataclass(frozen=True, slots=True)
class ItemActions:
    """What can be done with an entry."""

    point: Callable[[ProfileSource], None]
    edit: Callable[[ProfileItem], None]
    remove: Callable[[ProfileItem], None]


class ItemsCard(Card):
    """All entries of one kind; skills as words beside one another, of which the pressed one tells more."""

    def __init__(self, kind: ItemKind, items: Sequence[ProfileItem], actions: ItemActions) -> None:
        super().__init__(gap=10)
        self.kind = kind
        self._actions = actions
        title = known(kind.label)
        self.setAccessibleName(title)
        self.add(Label(f"{title} {len(items)}", "heading"))
        if kind is ItemKind.SKILL:
            self._add_words(items)
            return
        for number, item in enumerate(items):
            if number:
                self.add(Line())
            self.add(ItemView(item, actions))

    def _add_words(self, items: Sequence[ProfileItem]) -> None:
        self._chosen = column(gap=4)
        chips: list[QWidget] = []
        for item in items:
            chip = Button(item.title, "chip", press=lambda i=item: self.tell_of(i))  # type: ignore[misc]
            chip.setAccessibleName(tr("기술: {name}", name=item.title))
            chips.append(chip)
        self.add(Flow(chips), self._chosen)

    def tell_of(self, item: ProfileItem) -> None:
        """More about one skill, and its line in the document."""
        empty(self._chosen)
        self._chosen.addWidget(Line())
        self._chosen.addWidget(ItemView(item, self._actions))
        if item.source is not None:
            self._actions.point(item.source)


class ItemView(QWidget):
    """One entry."""

    def __init__(self, item: ProfileItem, actions: ItemActions) -> None:
        super().__init__()
        self.item = item
        facts = Label(breakable(facts_of(item)), "small")
        facts.setVisible(bool(facts.text()))
        words = boxed(column(Label(breakable(item.title), "strong"), facts, gap=2))
        self.edit = Button(tr("고치기"), "quiet", press=lambda: actions.edit(item))
        self.remove = Button(tr("빼기"), "quiet", press=lambda: actions.remove(item))
        for button in (self.edit, self.remove):
            button.setAccessibleName(f"{shortened(item.title, 40)} {button.text()}")
        whole = column(Beside(words, Flow([self.edit, self.remove], gap=0), least_left=150, gap=8), gap=4)
        if item.text:
            whole.addWidget(_free_text(item))
        whole.addWidget(self._origin(item, actions))
        self.setLayout(whole)

    def _origin(self, item: ProfileItem, actions: ItemActions) -> QWidget:
        """Who read it, and the line; a press shows the line in the document."""
        words, colour, meaning = read_by_words(item.read_by)
        pill = Pill(words, colour)
        pill.setToolTip(meaning)
        if item.source is None:
            return Beside(Label(tr("직접 적으신 항목입니다."), "small"), pill, least_left=120)
        source = item.source
        where = tr("{name} {line}째 줄", name=source.name, line=source.line)
        quote = f"“{shortened(source.quote, LONGEST_QUOTE)}”"
        place = Label(breakable(where), "small")
        self.point = RowButton(
            tr("{quote}, {where}, {who} 읽음. 문서에서 보기", quote=quote, where=where, who=words),
            column(Label(breakable(quote), "muted"), row(pill, place, gap=8), gap=2),
            [],
            lambda: actions.point(source),
        )
        self.point.setToolTip(tr("문서에서 이 줄을 보여 줍니다."))
        return self.point


def _free_text(item: ProfileItem) -> QWidget:
    if len(item.text) <= LONGEST_TEXT:
        return Label(breakable(item.text))
    shown = Label(breakable(shortened(item.text, LONGEST_TEXT)))
    unfold = Disclosure(tr("모두 보기 ({count}자)", count=len(item.text)), lambda: Label(breakable(item.text)))
    unfold.button.clicked.connect(lambda _checked=False: shown.setVisible(not unfold.opened))
    return boxed(column(shown, unfold, gap=0))
