"""Opens the index of jobs: at once where it is there, else with how far its making is and a way to stop."""

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar

from maju.domain.errors import MajuError
from maju.services.model_views import Phrase
from maju.ui.page import Page
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


class JobOpening(Card):
    """Takes no room unless the index has to be made. ``opened``: it can be asked now; ``failed``: it cannot, and this card says why."""

    def __init__(self, page: Page, opened: Callable[[], None], failed: Callable[[], None]) -> None:
        super().__init__(tone="indigo", gap=10)
        self._page = page
        self._opened, self._not_opened = opened, failed
        self.ready = False
        self._stop = threading.Event()
        self.title, self.words = Label("", "strong"), Label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("직업 색인 만들기"))
        self.cancel = Button(tr("만들기 멈추기"), press=self._stop_making)
        self.again = Button(tr("다시 만들기"), press=self.start)
        buttons = Flow([self.cancel, self.again], to_the_right=True)
        self.add(Beside(boxed(column(self.title, self.words, gap=4)), buttons), self.bar)
        self.hide()

    def start(self) -> None:
        """Open it; making it where none fits the data takes up to a minute."""
        self.hide()
        self._stop = stopped = threading.Event()
        desk, here = self._page.stage.program.jobs, self._page.jobs.here(self._count)

        def counted(done: int, total: int | None) -> None:
            if stopped.is_set():
                raise _stopped()
            here(done, total)

        lane = self._page.stage.program.lanes["jobs"]
        self._page.jobs.ask(lane, lambda: desk.open(counted), self._done, self._failed)

    def _count(self, done: int, total: int | None) -> None:
        if self._stop.is_set():
            return
        self.set_tone("indigo")
        self.title.setText(tr("직업 색인을 만드는 중입니다. 처음 한 번만 합니다."))
        self.words.setText(tr("예시 공고 {count}건을 넣었습니다.", count=f"{done:,}"))
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
        for widget, shown in ((self.bar, True), (self.cancel, True), (self.again, False)):
            widget.setVisible(shown)
        self.show()

    def _stop_making(self) -> None:
        self._stop.set()
        self.cancel.hide()

    def _done(self, notice: Phrase | None) -> None:
        self.hide()
        self.ready = True
        if notice is not None:
            self._page.notices.say(known(notice), tone="indigo")
        self._opened()

    def _failed(self, error: MajuError) -> None:
        self.set_tone("amber")
        self.title.setText(tr("일자리 자료를 열지 못했습니다."))
        self.words.setText(known(error))
        for widget, shown in ((self.bar, False), (self.cancel, False), (self.again, True)):
            widget.setVisible(shown)
        self.show()
        self._not_opened()


def _stopped() -> MajuError:
    sentence = "직업 색인 만들기를 멈추었습니다. 가져오신 공고와 면접 기록은 그대로입니다. ‘다시 만들기’를 누르시면 처음부터 만듭니다."
    return MajuError("jobs-opening-stopped", sentence)
