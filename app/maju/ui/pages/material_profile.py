"""The profile of the candidate: the name, what was read of them by kind, and everything that can be put right."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QLineEdit, QWidget

from maju.domain.candidate import CandidateProfile, ItemKind, ProfileItem, ProfileSource
from maju.ui.pages.material_items import ItemActions, ItemsCard, ItemView
from maju.ui.pages.material_words import shortened
from maju.ui.texts import known, tr
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.columns import bring_into_view
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class ProfileActions:
    """What the page does for the profile. ``edit`` with None: a new entry; ``bring_back``: one that was taken away."""

    point: Callable[[ProfileSource], None]
    edit: Callable[[ProfileItem | None], None]
    remove: Callable[[ProfileItem], None]
    bring_back: Callable[[ProfileItem], None]
    rename: Callable[[str], None]


class MaterialProfile(QWidget):
    """Cards below one another. ``taken_away``: the entry that can be brought back."""

    def __init__(self, actions: ProfileActions) -> None:
        super().__init__()
        self._actions = actions
        self.profile = CandidateProfile()
        self.taken_away: ProfileItem | None = None
        self._cards = column(gap=12)
        whole = column(self._head_card(), self._cards, 1, gap=12)
        self.setLayout(whole)

    def _head_card(self) -> Card:
        self.name = QLineEdit()
        self.name.setAccessibleName(tr("이름"))
        self.name.setPlaceholderText(tr("이름"))
        self.name.editingFinished.connect(self._rename)
        self.add = Button(tr("항목 더하기"), press=lambda: self._actions.edit(None))
        self.masked = Label(tr("주민등록번호, 전화번호, 주소, 이메일은 언어 모델에 보이지 않게 가립니다."), "small")
        card = Card(tr("읽어 낸 내용"), gap=10)
        words = Label(tr("이름은 화면과 이력서에만 쓰고, 질문과 평가에는 쓰지 않습니다."), "small")
        card.add(boxed(column(self.name, words, self.masked, gap=4)), Flow([self.add]))
        return card

    def show_profile(self, profile: CandidateProfile) -> None:
        """Make the cards anew."""
        self.profile = profile
        if not self.name.hasFocus() or self.name.text() != profile.name:
            self.name.setText(profile.name)
        empty(self._cards)
        self.cards: dict[ItemKind, ItemsCard] = {}
        self.undo: Banner | None = None
        for notice in profile.notices:
            self._cards.addWidget(Label(known(notice), "small"))
        if not profile.items:
            self._cards.addWidget(_nothing_read())
        for kind in ItemKind:
            items = profile.of(kind)
            if self.taken_away is not None and self.taken_away.kind is kind:
                self._cards.addWidget(self._undo_banner(self.taken_away))
            if items:
                self.cards[kind] = card = ItemsCard(kind, items, self._item_actions())
                self._cards.addWidget(card)

    def focus_on(self, identifier: str) -> None:
        """The keyboard goes on at an entry, or at what brings it back."""
        views = [view for card in self.cards.values() for view in card.findChildren(ItemView)]
        there = next((view.edit for view in views if view.item.id == identifier), None)
        if there is None and self.undo is not None:
            there = self.undo.findChild(Button)
        if there is not None:
            button = there
            QTimer.singleShot(0, button, lambda: button.setFocus(Qt.FocusReason.OtherFocusReason))
            bring_into_view(button)

    def _item_actions(self) -> ItemActions:
        return ItemActions(self._actions.point, self._actions.edit, self._actions.remove)

    def _undo_banner(self, item: ProfileItem) -> Banner:
        words = tr("‘{title}’ 항목을 뺐습니다.", title=shortened(item.title, 40))
        more = tr("문서를 다시 읽어도 돌아오지 않습니다.")
        self.undo = Banner(words, more, [(tr("되돌리기"), "secondary", lambda: self._actions.bring_back(item))])
        return self.undo

    def _rename(self) -> None:
        name = self.name.text().strip()
        if name != self.profile.name:
            self._actions.rename(name)


def _nothing_read() -> Card:
    card = Card(tone="amber", margin=14, gap=4)
    card.add(
        Label(tr("아직 읽어 낸 항목이 없습니다."), "strong"),
        Label(tr("문서에 학력이나 경력을 적은 줄이 있는지 왼쪽에서 확인하거나, ‘항목 더하기’로 직접 적어 주십시오.")),
    )
    return card
