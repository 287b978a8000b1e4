"""A small sign in the sidebar while models are on their way."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from maju.ui.pages.model_words import transfer_share, transfer_title
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.card import column
from maju.ui.widgets.labels import Label
from maju.ui.widgets.row_button import RowButton


class TransferSign(QWidget):
    """Pressed, it opens the page of the models; without a transfer it takes no room."""

    def __init__(self, stage: Stage) -> None:
        super().__init__()
        self._transfers = stage.transfers
        whole = QVBoxLayout(self)
        whole.setContentsMargins(4, 0, 4, 8)
        whole.setSpacing(2)
        self.words = Label("", "strong")
        self.button = RowButton("", column(self.words), [], lambda: stage.open("models"))
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 100)
        whole.addWidget(self.button)
        whole.addWidget(self.bar)
        self._transfers.changed.connect(self._show)
        self._transfers.moved.connect(self._show)
        self._show()

    def let_go(self) -> None:
        """The sidebar is made anew."""
        self._transfers.changed.disconnect(self._show)
        self._transfers.moved.disconnect(self._show)

    def _show(self) -> None:
        running, last = self._transfers.running, self._transfers.last
        share = transfer_share(self._transfers.progress)
        self.bar.setVisible(running is not None)
        self.bar.setValue(round(100 * (share or 0)))
        if running is not None:
            words = tr("모델 받는 중") if running.brings else tr("모델 작업 중")
            if share is not None:
                words = tr("{words} {percent}%", words=words, percent=int(100 * share))
            self.button.setToolTip(transfer_title(running))
        else:
            words = tr("모델 준비됨") if last is not None and last.error is None else tr("모델 작업이 멈춤")
            self.button.setToolTip("")
        self.words.setText(words)
        self.button.setAccessibleName(words)
        self.bar.setAccessibleName(words)
        self.setVisible(running is not None or last is not None)
