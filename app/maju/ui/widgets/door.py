"""The way to another page: what it is for, and a button."""

from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.labels import Label


class Door(Card):
    """A name, a sentence, and the button that opens it."""

    def __init__(self, title: str, words: str, button: Button) -> None:
        super().__init__(gap=4)
        self.setAccessibleName(title)
        self.add(Beside(boxed(column(Label(title, "heading"), Label(words, "muted"), gap=4)), button))
