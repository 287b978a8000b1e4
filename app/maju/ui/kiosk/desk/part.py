"""What the parts of the desk have in common: the services behind them, work in the background, and lines with where they stand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.errors import MajuError
from maju.services.counsellor.desk import CounsellorDesk
from maju.services.counsellor.pool_lines import PoolLine
from maju.ui.bridge import Jobs
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.labels import Label

T = TypeVar("T")
LANE = "jobs"


@dataclass(frozen=True, slots=True)
class DeskRoom:
    """What one part is handed. ``jobs``: its own, dropped with it; ``open_candidate``: show one candidate's lines."""

    stage: Stage
    desk: CounsellorDesk
    jobs: Jobs
    tell: Callable[[MajuError], None]
    open_candidate: Callable[[str], None]

    def ask(
        self,
        call: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[], None] | None = None,
        lane: str = LANE,
    ) -> None:
        """Run ``call`` apart from the window, then ``done``; an error is told in the page."""

        def tell(error: MajuError) -> None:
            if failed is not None:
                failed()
            self.tell(error)

        self.jobs.ask(self.stage.program.lanes[lane], call, done, tell)


class DeskPart(QWidget):
    """One part. :meth:`begin` asks for what it shows when it is first opened."""

    def __init__(self, room: DeskRoom, title: str, words: str = "") -> None:
        super().__init__()
        self.room = room
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(16)
        self.heading = Label(title, "title")
        self.words = Label(words, "muted")
        self.words.setVisible(bool(words))
        self.column.addWidget(boxed(column(self.heading, self.words, gap=6)))
        self.body = column(gap=16)
        self.column.addLayout(self.body)
        self.column.addStretch(1)

    def begin(self) -> None:
        """The part is on the screen for the first time."""

    def put(self, *widgets: QWidget) -> None:
        """In place of what was shown."""
        refill(self.body, *widgets)

    def wait(self, words: str) -> None:
        """Say what is being done."""
        self.put(Label(words, "muted"))


def refill(place: QVBoxLayout, *widgets: QWidget) -> None:
    """These in place of what stood there."""
    empty(place)
    for widget in widgets:
        place.addWidget(widget)


def where(line: PoolLine) -> str:
    """The document and the line in it."""
    if not line.document:
        return tr("직접 적음")
    return tr("{document} {line}째 줄", document=line.document, line=line.line) if line.line else line.document


def quoted(lines: Sequence[PoolLine]) -> QWidget:
    """Lines with where they stand, for people to check."""
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(12, 0, 0, 0)
    inside.setSpacing(4)
    for line in lines:
        inside.addWidget(Label(f"{where(line)} · {line.text}", "small"))
    return holder


def card_of(title: str, *widgets: QWidget, tone: str = "plain") -> Card:
    """A card with these in it."""
    card = Card(title, tone=tone)
    card.add(*widgets)
    return card


def noted(*texts: object) -> Label:
    """Small words on how something came about."""
    return Label(" ".join(known(text) for text in texts), "small")
