"""What this computer is, which set of models fits it, and the choice among the three."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.catalogue import Profile
from maju.services.model_views import ProfileAdvice, ProfileOffer
from maju.ui.pages.model_words import facts_words, offer_figures, profile_promise
from maju.ui.texts import known, tr
from maju.ui.widgets.card import empty
from maju.ui.widgets.choice import CardChoice, ChoiceCard
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill

BESIDE, BELOW = 240, 10_000
"""Widths of a card: three beside one another where there is room, or always below one another."""


class ProfileChoice(QWidget):
    """Filled when the computer has been looked at; the advised profile is chosen beforehand."""

    chosen = Signal(object)
    """A :class:`Profile`, or None while nothing is known."""

    def __init__(self, *, card_width: int = BESIDE) -> None:
        super().__init__()
        self._card_width = card_width
        self._advice: ProfileAdvice | None = None
        self.cards: CardChoice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(Label(tr("이 컴퓨터를 살펴보고 있습니다."), "muted"))

    @property
    def offer(self) -> ProfileOffer | None:
        """What is chosen."""
        if self._advice is None or self.cards is None or not self.cards.value:
            return None
        return self._advice.offer(Profile(self.cards.value))

    def show_advice(self, advice: ProfileAdvice) -> None:
        """Fill in; a choice made before stays."""
        if advice == self._advice:
            return
        before = self.cards.value if self.cards is not None else ""
        focused = self.cards is not None and self.cards.isAncestorOf(self.focusWidget() or self)
        self._advice = advice
        empty(self._column)
        facts = Flow([Pill(words, "plain") for words in facts_words(advice.computer)], gap=6)
        facts.setAccessibleName(", ".join(facts_words(advice.computer)))
        self._column.addWidget(facts)
        cards = {offer.profile.value: _card(offer, advice) for offer in advice.offers}
        self.cards = CardChoice(cards, before or advice.advised.value, card_width=self._card_width)
        self.cards.chosen.connect(lambda _value: self.chosen.emit(self.offer))
        self._column.addWidget(self.cards)
        if focused:
            self.cards.card(self.cards.value).setFocus()
        self.chosen.emit(self.offer)


def _card(offer: ProfileOffer, advice: ProfileAdvice) -> ChoiceCard:
    advised = offer.profile is advice.advised
    why = known(advice.why if advised else offer.why)
    return ChoiceCard(
        known(offer.profile.label),
        offer_figures(offer),
        f"{profile_promise(offer.profile)} {why}",
        mark=tr("추천") if advised else "",
    )
