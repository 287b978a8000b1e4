"""A record that does not open because its file is damaged or gone: brought back when the person says so, after what that does."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QApplication, QProgressBar, QVBoxLayout

from maju.domain.errors import MajuError
from maju.domain.restoring import Restored
from maju.services.restored_words import restored_words
from maju.ui.bridge import on_thread
from maju.ui.page import Page
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.theme import theme
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, row
from maju.ui.widgets.columns import Scrolled
from maju.ui.widgets.labels import Label

MENDABLE = ("database-corrupt", "database-missing")
"""Troubles that :meth:`maju.storage.database_restore.Restorer.mend` is for."""


class RestoringPage(Page):
    """What happened, then what bringing back does, then what came of it."""

    section = "home"
    alone = True

    def __init__(
        self, stage: Stage, error: MajuError, mend: Callable[[], Restored], open_again: Callable[[], None]
    ) -> None:
        """``mend`` blocks; ``open_again`` opens the record anew."""
        super().__init__(stage)
        self._error, self._mend, self._open_again = error, mend, open_again
        self._card = Card()
        self.start = self.back = Button("")
        self.restored: Restored | None = None
        self._place = row(1, 1)
        scrolled = Scrolled()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled)
        scrolled.column.addStretch(1)
        scrolled.column.addLayout(self._place)
        scrolled.column.addStretch(1)
        self._tell_trouble()

    # --- what is shown, in order --------------------------------------------------------------------------------------

    def _tell_trouble(self) -> None:
        self.start = Button(tr("기록 되살리기"), "primary", press=self._ask)
        self._show(tr("기록을 열지 못했습니다"), [known(self._error)], self._close(), self.start)

    def _ask(self) -> None:
        words = [
            tr(
                "지금 파일에서 읽을 수 있는 기록을 모두 새 파일로 옮기고, 읽지 못한 것은 온전한 백업이 있으면 거기에서 가져옵니다."
            ),
            tr("지금 파일은 지우지 않고 백업 폴더에 그대로 보관합니다. 녹음과 녹화는 건드리지 않습니다."),
            tr("기록이 많으면 몇 분 걸립니다. 그동안 창을 닫지 말아 주십시오."),
        ]
        self.back = Button(tr("그만두기"), press=self._tell_trouble)
        self.start = Button(tr("되살리기"), "primary", press=self._begin)
        self._show(tr("기록을 되살릴까요?"), words, self.back, self.start)

    def _begin(self) -> None:
        self._show(tr("기록을 되살리고 있습니다."), [tr("읽을 수 있는 기록을 하나씩 옮기고 있습니다.")])
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(tr("기록을 되살리고 있습니다."))
        self._card.add(bar)
        on_thread(self.stage.bridge, self._mend, self._mended, self._not_mended)

    def _mended(self, restored: Restored) -> None:
        self.restored = restored
        words = [known(sentence) for sentence in restored_words(restored)] or [
            tr("기록 파일은 온전합니다. 아무것도 바꾸지 않았습니다.")
        ]
        self.start = Button(tr("마주 열기"), "primary", press=self._open)
        self._show(
            tr("기록을 되살렸습니다") if restored.tables else tr("기록을 다시 열 수 있습니다"), words, self.start
        )

    def _not_mended(self, error: MajuError) -> None:
        self.start = Button(tr("다시 해 보기"), "primary", press=self._begin)
        self._show(tr("기록을 되살리지 못했습니다"), [known(error)], self._close(), self.start)

    def _open(self) -> None:
        self.start.setEnabled(False)
        self._open_again()

    # --- inside -------------------------------------------------------------------------------------------------------

    def _show(self, title: str, words: Sequence[str], *buttons: Button) -> None:
        old, self._card = self._card, Card(gap=12, margin=28)
        self._card.setFixedWidth(theme().px(560))
        self._card.add(Label(title, "title"), *(Label(sentence) for sentence in words))
        if buttons:
            self._card.add(row(1, *buttons))
        old.hide()
        old.deleteLater()
        self._place.insertWidget(1, self._card)
        self._card.show()
        if buttons:
            buttons[-1].setFocus()

    def _close(self) -> Button:
        return Button(tr("닫기"), press=QApplication.closeAllWindows)
