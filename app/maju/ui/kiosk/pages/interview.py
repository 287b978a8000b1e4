"""The interview inside a kiosk: an answer can be written without a keyboard of the computer."""

from maju.ui.kiosk.widgets.keyboard import Keyboard
from maju.ui.pages.interview import InterviewPage
from maju.ui.stage import Stage

ROOM_FOR_ALL = 1000
"""Height from which the interviewer and the keys are both shown, px."""


class KioskInterviewPage(InterviewPage):
    """On a low screen everything but the question and the answer makes room for the keys."""

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage, about)
        self.keyboard = Keyboard(self)
        self.keyboard.shown.connect(self._make_room)
        self.keyboard.watch()
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.keyboard)

    def left(self) -> None:
        super().left()
        self.keyboard.let_go()

    def _make_room(self, keys: bool) -> None:
        low = keys and self.height() < ROOM_FOR_ALL
        for part in (self.parts.figure, self.parts.top, self.parts.bottom, self.parts.right):
            part.setVisible(not low)
