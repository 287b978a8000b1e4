"""Two takes of one answer side by side: what changed in levels, figures and words."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from maju.domain.report import TakeReport
from maju.services.take_comparison import FigurePair, LevelPair, TakeComparison, compare_takes
from maju.ui.pages.answer_listening import LOAD_MS
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.card import Card, boxed, column, empty, row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.player import Player
from maju.ui.widgets.word_changes_view import WordChangesView


class ComparisonView(QWidget):
    """The last two takes first; others by a choice."""

    problem = Signal(str)

    def __init__(self, takes: Sequence[TakeReport]) -> None:
        super().__init__()
        self._takes = {str(take.id.take): take for take in takes}
        self.players: list[Player] = []
        numbers = list(self._takes)
        self._before, self._after = numbers[-2], numbers[-1]
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        if len(numbers) > 2:
            whole.addLayout(self._choices())
        self._place = QVBoxLayout()
        self._place.setSpacing(16)
        whole.addLayout(self._place)
        self._show()

    def stop(self) -> None:
        """Let the files go."""
        for player in self.players:
            player.stop()
        self.players.clear()

    @property
    def playing(self) -> bool:
        """Whether one of them is heard."""
        return any(player.playing for player in self.players)

    def _choices(self) -> QVBoxLayout:
        options = {number: _name(number) for number in self._takes}
        before = Choice(options, self._before, tr("앞에 놓을 답변"))
        after = Choice(options, self._after, tr("뒤에 놓을 답변"))
        before.chosen.connect(lambda number: self._choose(number, self._after))
        after.chosen.connect(lambda number: self._choose(self._before, number))
        lines = ((tr("앞에 놓을 답변"), before), (tr("뒤에 놓을 답변"), after))
        return column(*(boxed(column(Label(name, "small"), choice, gap=4)) for name, choice in lines))

    def _choose(self, before: str, after: str) -> None:
        self._before, self._after = before, after
        self._show()

    def _show(self) -> None:
        self.stop()
        empty(self._place)
        made = compare_takes(self._takes[self._before], self._takes[self._after])
        card = Card(tr("달라진 점"))
        card.add(*(Label(known(line)) for line in made.lines))
        self._place.addWidget(card)
        names = (_name(self._before), _name(self._after))
        sides = [self._side(made, name, after=bool(place)) for place, name in enumerate(names)]
        self._place.addWidget(Columns(*sides, shares=(1, 1)))
        self._place.addWidget(_table_card(made, names))

    def _side(self, made: TakeComparison, name: str, *, after: bool) -> Card:
        take = made.after if after else made.before
        card = Card(name)
        recording = take.recording
        if recording.media is not None or recording.audio is not None:
            player = Player(recording.media, recording.audio, recording.duration_s)
            player.failed.connect(self.problem)
            QTimer.singleShot(LOAD_MS, player, player.load)
            self.players.append(player)
            card.add(row(player, 1))
        if take.transcript.text:
            card.add(WordChangesView(made.words, name, after=after))
        else:
            card.add(Label(tr("글로 옮긴 말이 없습니다."), "muted"))
        words = tr("밑줄: 새로 들어간 말") if after else tr("줄 그은 말: 뒤 답변에서 빠진 말")
        card.add(Label(words, "small"))
        card.column.addStretch(1)
        return card


def _name(number: str) -> str:
    return tr("{number}번째 답변", number=number)


def _table_card(made: TakeComparison, names: tuple[str, str]) -> Card:
    card = Card(tr("단계와 잰 값"))
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(8)
    grid.setColumnMinimumWidth(0, theme().px(220))
    grid.setColumnStretch(4, 1)
    for place, words in enumerate(("", *names, tr("차이"))):
        grid.addWidget(Label(words, "small", wrap=False), 0, place, Qt.AlignmentFlag.AlignRight)
    for pair in made.levels:
        _add_row(grid, known(pair.criterion.label), *_levels(pair))
    for figure in made.figures:
        _add_row(grid, f"{known(figure.name)} ({known(figure.unit)})", *_figures(figure))
    card.add(grid)
    if not made.same_judge:
        card.add(Label(tr("두 답변을 살펴본 방법이 달라 단계는 참고로만 보십시오."), "small"))
    return card


def _add_row(grid: QGridLayout, name: str, before: str, after: str, difference: QWidget) -> None:
    line = grid.rowCount()
    grid.addWidget(Label(name), line, 0)
    for place, words in ((1, before), (2, after)):
        cell = Label(words, wrap=False)
        cell.setAccessibleName(f"{name}: {words}")
        grid.addWidget(cell, line, place, Qt.AlignmentFlag.AlignRight)
    grid.addWidget(difference, line, 3, Qt.AlignmentFlag.AlignRight)


def _levels(pair: LevelPair) -> tuple[str, str, QWidget]:
    given = [judgement.level if judgement is not None else None for judgement in (pair.before, pair.after)]
    before, after = (f"{level} / 5" if level is not None else tr("판단 보류") for level in given)
    change = pair.difference
    if change is None:
        return before, after, Label("–", "muted", wrap=False)
    return (
        before,
        after,
        Pill(f"{change:+d}" if change else "0", "green" if change > 0 else "amber" if change else "plain"),
    )


def _figures(figure: FigurePair) -> tuple[str, str, QWidget]:
    """A difference in a figure is neither good nor bad: no colour."""
    values = (figure.before, figure.after)
    before, after = (f"{value:.{figure.decimals}f}" if value is not None else "–" for value in values)
    change = figure.difference
    words = f"{change:+.{figure.decimals}f}" if change else "0" if change is not None else "–"
    return before, after, Label(words, "muted", wrap=False)
