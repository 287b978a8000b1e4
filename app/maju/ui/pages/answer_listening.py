"""Listening to an answer: player, figures, and the timeline that leads to every finding."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from maju.domain.report import TakeReport
from maju.ui.pages.answer_measures import measures_of
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.player import Player
from maju.ui.widgets.timeline import Timeline

LOAD_MS = 250
"""The page is drawn first; opening a recording takes up to a tenth of a second."""


class ListeningCard(Card):
    """``player`` is None where nothing was recorded."""

    problem = Signal(str)

    def __init__(self, take: TakeReport) -> None:
        super().__init__(gap=16)
        recording = take.recording
        measures = measures_of(take)
        self.player: Player | None = None
        if recording.media is not None or recording.audio is not None:
            self.player = Player(recording.media, recording.audio, recording.duration_s)
            self.player.failed.connect(self.problem)
            QTimer.singleShot(LOAD_MS, self.player, self.player.load)
            self.add(Columns(_top(self.player), Flow(measures, gap=16), shares=(0, 1), from_width=540))
        elif measures:
            self.add(Flow(measures, gap=16))
        self.timeline = Timeline(recording.duration_s, take.delivery, take.presence)
        if self.timeline.lanes and self.player is not None:
            self.timeline.play_from.connect(self.player.play_from)
            self.timeline.sought.connect(self.player.seek)
            self.timeline.toggled.connect(self.player.toggle)
            self.player.moved.connect(self.timeline.set_position)
            self.add(self.timeline)
        self.setVisible(self.player is not None or bool(measures))


def _top(player: Player) -> QWidget:
    return boxed(column(player, 1))
