"""Work that a report asks for, in the background: one strip shows what is being done, how far it is, and cancels it."""

import threading
from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from maju.domain.answer import TakeId
from maju.domain.errors import MajuError
from maju.domain.feedback import WordingKind
from maju.domain.record import StoredTake
from maju.services.program import Program
from maju.ui.bridge import Jobs
from maju.ui.pages.report_wishes import Analyse, Correct, JudgeAgain, Write
from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import column, row
from maju.ui.widgets.labels import Label


class ReportWork(QWidget):
    """Everything goes through the lane ``analysis``, one after another."""

    changed = Signal()
    """Something was begun, done or failed."""
    failed = Signal(object)
    """A MajuError."""

    def __init__(self, program: Program, jobs: Jobs, interview_id: str) -> None:
        super().__init__()
        self._program, self._jobs, self._id = program, jobs, interview_id
        self._running: list[str] = []
        self._stop = threading.Event()
        self.words = Label("", "muted", wrap=False)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.cancel_button = Button(tr("그만두기"), "quiet", press=self.cancel)
        self.setLayout(column(row(self.words, 1, self.cancel_button), self.bar, gap=4))
        self.hide()

    @property
    def running(self) -> bool:
        """Whether anything is being done."""
        return bool(self._running)

    def cancel(self) -> None:
        """Stop as soon as it can be; what was there before stays."""
        self._stop.set()
        self.cancel_button.setEnabled(False)
        self.words.setText(tr("멈추고 있습니다. 앞서 살펴본 결과는 그대로 둡니다."))
        self._jobs.ask(self._program.lanes["look"], self._program.feedback.cancel)

    def do(self, wish: Analyse | Correct | Write | JudgeAgain) -> None:
        """Begin; :attr:`changed` tells of its end."""
        match wish:
            case Analyse(take, typed):
                words = tr("답변을 글로 옮기고 살펴보고 있습니다.")
                self._begin(words, lambda: self._program.analyse_again(self._stored(take), typed=typed))
            case Correct(take, text):
                words = tr("고친 글을 다시 살펴보고 있습니다.")
                self._begin(words, lambda: self._program.correct_words(self._stored(take), text))
            case Write(take, kind):
                self._begin(tr("글을 쓰고 있습니다."), lambda: self._write(take, kind), cancellable=True)
            case JudgeAgain(position):
                self._begin(tr("답변을 다시 살펴보고 있습니다."), lambda: self._judge(position), cancellable=True)

    # --- on the lane --------------------------------------------------------------------------------------------------

    def _stored(self, take: TakeId) -> StoredTake:
        return next(s for s in self._program.store.takes(self._id) if s.take.id == take)

    def _write(self, take: TakeId, kind: WordingKind | None) -> None:
        desk, written = self._program.feedback, [0]
        tell = self._jobs.here(self._tell_written)

        def on_text(piece: str) -> None:
            written[0] += len(piece)
            tell(written[0])

        write = {WordingKind.BETTER: desk.better, WordingKind.MODEL: desk.model_answer}
        if kind is None:
            desk.sentences(self._stored(take), on_text=on_text, cancelled=self._stop.is_set)
        else:
            write[kind](self._stored(take), on_text=on_text, cancelled=self._stop.is_set)

    def _judge(self, position: int | None) -> None:
        self._program.judge_again(
            self._id,
            None if position is None else (position,),
            tell=self._jobs.here(self._tell_judged),
            cancelled=self._stop.is_set,
        )

    # --- in the window ------------------------------------------------------------------------------------------------

    def _begin(self, words: str, call: Callable[[], object], *, cancellable: bool = False) -> None:
        if not self._running:
            self._stop.clear()
        self._running.append(words)
        self.words.setText(words)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(words)
        self.cancel_button.setVisible(cancellable)
        self.cancel_button.setEnabled(True)
        self.show()
        self._jobs.ask(
            self._program.lanes["analysis"], call, lambda _done: self._ended(None), lambda error: self._ended(error)
        )
        self.changed.emit()

    def _ended(self, error: MajuError | None) -> None:
        self._running.pop(0)
        self.setVisible(bool(self._running))
        if error is not None:
            self.failed.emit(error)
        self.changed.emit()

    def _tell_judged(self, done: int, of: int) -> None:
        self.bar.setRange(0, of)
        self.bar.setValue(done)
        if not self._stop.is_set():
            self.words.setText(
                tr("답변을 다시 살펴보고 있습니다: {of}개 가운데 {done}개를 마쳤습니다.", of=of, done=done)
            )

    def _tell_written(self, count: int) -> None:
        if not self._stop.is_set():
            self.words.setText(tr("글을 쓰고 있습니다: 지금까지 {count}자", count=count))
