"""How a transfer of models goes, and how the last one ended."""

from PySide6.QtWidgets import QProgressBar

from maju.ui.pages.model_words import outcome_words, transfer_figures, transfer_share, transfer_title, transfer_what
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.transfers import Outcome, Transfer
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

_STEPS = 1000


class TransferStrip(Card):
    """Shown while something runs or has just ended; reads its state from the stage, so it is right on whatever page it stands."""

    def __init__(self, stage: Stage) -> None:
        super().__init__(tone="indigo", margin=16, gap=10)
        self._transfers = stage.transfers
        self.title = Label("", "strong")
        self.what = Label("", "small")
        self.figures = Label("")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(tr("모델 진행"))
        self.stop = Button(tr("멈추기"), press=self._transfers.stop)
        self.again = Button(tr("이어서 하기"), press=self._transfers.again)
        self.close_it = Button(tr("알겠습니다"), "quiet", press=self._transfers.put_away)
        words = boxed(column(self.title, self.what, gap=2))
        self.add(Beside(words, Flow([self.again, self.close_it, self.stop], to_the_right=True)))
        self.add(self.bar, self.figures)
        self._transfers.changed.connect(self._show)
        self._transfers.moved.connect(self._move)
        self._show()

    def let_go(self) -> None:
        """The page goes."""
        self._transfers.changed.disconnect(self._show)
        self._transfers.moved.disconnect(self._move)

    def _show(self) -> None:
        running, last = self._transfers.running, self._transfers.last
        for widget in (self.what, self.bar, self.figures, self.stop):
            widget.setVisible(running is not None)
        ended = running is None and last is not None
        self.close_it.setVisible(ended)
        self.again.setVisible(ended and last is not None and last.error is not None)
        self.setVisible(running is not None or ended)
        if running is not None:
            self._show_running(running)
        elif last is not None:
            self._show_outcome(last)

    def _show_running(self, running: Transfer) -> None:
        self.set_tone("indigo")
        title = transfer_title(running)
        if waiting := len(self._transfers.waiting):
            title = tr("{title} · 다음 {count}건 기다림", title=title, count=waiting)
        self.title.setText(title)
        self.setAccessibleName(title)
        self.stop.setEnabled(not self._transfers.stopping)
        self._move()

    def _show_outcome(self, last: Outcome) -> None:
        strong, more, tone = outcome_words(last)
        self.set_tone(tone)
        self.title.setText(strong)
        self.what.setText(more)
        self.what.setVisible(bool(more))
        self.setAccessibleName(f"{strong} {more}".strip())

    def _move(self) -> None:
        running, progress = self._transfers.running, self._transfers.progress
        if running is None:
            return
        share = transfer_share(progress)
        self.bar.setRange(0, _STEPS if share is not None else 0)
        self.bar.setValue(round((share or 0) * _STEPS))
        self.what.setText(transfer_what(running, progress))
        self.figures.setText(tr("멈추고 있습니다.") if self._transfers.stopping else transfer_figures(progress))
