"""The check for a worried person: an interview without a network, and who was refused what."""

import threading

from PySide6.QtWidgets import QProgressBar, QWidget

from maju.domain.errors import MajuError
from maju.services.offline_check import run_offline_check
from maju.services.offline_proof import PROCESSES, WAYS, OfflineProof, ProcessTries, proof_words, way_words
from maju.ui.page import ScrolledPage
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill


class OfflineCheckPage(ScrolledPage):
    """One button; then sentences, and below them every try with its answer."""

    section = "settings"

    def __init__(self, stage: Stage, _about: object = None) -> None:
        super().__init__(stage)
        self._stop = threading.Event()
        self.proof: OfflineProof | None = None
        self.start = Button(tr("지금 확인하기"), "primary", press=self.run)
        self.cancel = Button(tr("멈추기"), press=self._cancel)
        self.cancel.hide()
        words = tr("마주는 면접을 보는 데 인터넷을 쓰지 않습니다. 말로만 믿지 마시고 이 컴퓨터에서 확인해 보십시오.")
        self.add_heading(tr("인터넷으로 나가지 않는지 확인"), words, self.start, self.cancel)
        self.column.addWidget(self._how_card())
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("확인하고 있습니다."))
        self.bar.hide()
        self.column.addWidget(self.bar)
        self.result = Card(gap=10)
        self.result.hide()
        self.column.addWidget(self.result)
        self.column.addStretch(1)

    def left(self) -> None:
        self._stop.set()
        super().left()

    def go_back(self) -> bool:
        self.stage.open("privacy")
        return True

    def run(self) -> None:
        """Run it in a process of its own."""
        self._stop = threading.Event()
        self._show_running(running=True)
        self.result.hide()
        stop = self._stop
        lane = self.stage.program.lanes["offline-check"]
        self.jobs.ask(lane, lambda: run_offline_check(stop.is_set), self._show, self._not_done)

    # --- inside -------------------------------------------------------------------------------------------------------

    def _how_card(self) -> Card:
        card = Card(tr("어떻게 확인합니까"), gap=6)
        for words in (
            tr(
                "따로 띄운 마주에서 네트워크를 막고, 내장 음성이 후보자가 되어 짧은 면접을 봅니다. 남는 기록은 없습니다."
            ),
            tr("그 안의 프로그램마다 일부러 나가 보고, 운영체제가 무엇이라 답하는지 적습니다."),
            tr("이 창의 네트워크는 그대로이므로 받고 있는 모델은 계속 받습니다. 30초에서 몇 분 걸립니다."),
        ):
            card.add(Label(f"· {words}", "muted"))
        return card

    def _cancel(self) -> None:
        self._stop.set()
        self.cancel.setEnabled(False)

    def _show_running(self, *, running: bool) -> None:
        self.bar.setVisible(running)
        self.start.setVisible(not running)
        self.cancel.setVisible(running)
        self.cancel.setEnabled(running)
        self.start.say(tr("다시 확인하기") if self.proof is not None else tr("지금 확인하기"))

    def _not_done(self, error: MajuError) -> None:
        self._show_running(running=False)
        self.tell(error)

    def _show(self, proof: OfflineProof) -> None:
        self.proof = proof
        self._show_running(running=False)
        self.result.clear()
        self.result.set_tone("green" if proof.holds else "amber")
        first, *more = proof_words(proof)
        self.result.add(Label(known(first), "heading"))
        for words in more:
            self.result.add(Label(known(words)))
        self.details = Disclosure(
            tr("프로그램마다 자세히 보기"), lambda: self._all_tries(proof), opened=not proof.holds
        )
        self.result.add(self.details)
        self.result.show()

    def _all_tries(self, proof: OfflineProof) -> QWidget:
        whole = column(gap=10)
        for process in proof.processes:
            whole.addWidget(Line())
            whole.addWidget(self._tries(process))
        return boxed(whole)

    def _tries(self, process: ProcessTries) -> QWidget:
        whole = column(Label(known(PROCESSES.get(process.process, process.process)), "strong"), gap=4)
        for way in process.tries:
            sign = Pill(tr("막힘"), "green") if way.refused else Pill(tr("통함"), "vermilion")
            words = Label(f"{known(WAYS.get(way.way, way.way))}: {known(way_words(way))}", "muted")
            whole.addWidget(Beside(words, Flow([sign])))
        return boxed(whole)
