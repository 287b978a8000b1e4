"""Reading everything again with the language model: how far it is, and stopping it."""

import threading
from collections.abc import Callable

from PySide6.QtWidgets import QProgressBar

from maju.domain.candidate import CandidateProfile
from maju.domain.errors import MajuError
from maju.ui.page import Page
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


class MaterialAgain(Card):
    """Shown where there is a language model and something to read."""

    def __init__(self, page: Page, changed: Callable[[CandidateProfile], None], busy: Callable[[bool], None]) -> None:
        """``changed`` gets the profile that came of it; ``busy``: nothing else can be done with the materials meanwhile."""
        super().__init__(margin=16, gap=8)
        self._page, self._changed, self._busy = page, changed, busy
        self._stopped = threading.Event()
        self.running = False
        self.title = Label("", "strong")
        self.words = Label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("언어 모델로 다시 읽기"))
        self.start = Button(tr("언어 모델로 다시 읽기"), press=self.read)
        self.cancel = Button(tr("그만 읽기"), press=self.stop)
        buttons = Flow([self.start, self.cancel], to_the_right=True)
        self.add(Beside(boxed(column(self.title, self.words, gap=2)), buttons), self.bar)
        self._rest()
        self.hide()

    def read(self) -> None:
        """Everything, from the beginning; what a person put right stays."""
        if self.running:
            return
        self.running = True
        self._busy(True)
        self._stopped = stopped = threading.Event()
        self.title.setText(tr("언어 모델이 문서를 읽는 중입니다."))
        self.words.setText(tr("직접 고치신 항목은 바뀌지 않습니다. 화면을 떠나면 멈춥니다."))
        self.bar.setRange(0, 0)
        self.bar.show()
        self.start.hide()
        self.cancel.setEnabled(True)
        self.cancel.show()
        desk, counted = self._page.stage.program.materials, self._page.jobs.here(self._count)
        lane = self._page.stage.program.lanes["materials"]
        self._page.jobs.ask(
            lane,
            lambda: desk().read_again(with_model=True, on_count=counted, cancelled=stopped.is_set),
            lambda profile: self._done(profile, stopped=stopped.is_set()),
            self._failed,
        )

    def stop(self) -> None:
        """What has been read so far stays."""
        self._stopped.set()
        self.cancel.setEnabled(False)

    def _count(self, done: int, total: int | None) -> None:
        self.bar.setRange(0, total or 0)
        self.bar.setValue(done)
        if total:
            self.title.setText(
                tr("언어 모델이 문서를 읽는 중입니다 ({done} / {total}).", done=min(done + 1, total), total=total)
            )

    def _done(self, profile: CandidateProfile, *, stopped: bool) -> None:
        self._rest()
        self._busy(False)
        if stopped:
            self.title.setText(tr("읽기를 멈추었습니다. 그때까지 읽은 것만 고쳤습니다."))
        else:
            self.title.setText(tr("언어 모델로 다시 읽었습니다."))
        self._changed(profile)

    def _failed(self, error: MajuError) -> None:
        self._rest()
        self._busy(False)
        self.title.setText(tr("다시 읽지 못했습니다."))
        self.words.setText(known(error))

    def _rest(self) -> None:
        self.running = False
        self.title.setText(tr("언어 모델로 한 번 더 읽을 수 있습니다."))
        self.words.setText(tr("규칙이 놓친 경험을 찾습니다. 문서에 그대로 있는 말만 옮깁니다."))
        self.bar.hide()
        self.cancel.hide()
        self.start.show()
