"""What came of bringing interview reviews in."""

from PySide6.QtWidgets import QProgressBar

from maju.domain.errors import MajuError
from maju.domain.job_ports import RowTrouble
from maju.services.company_notes.desk import NotesAdded
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, column, empty
from maju.ui.widgets.labels import Label

TROUBLES_SHOWN = 10


class NotesOutcome(Card):
    """Takes no room until something is brought in."""

    def __init__(self) -> None:
        super().__init__(tone="indigo", gap=8)
        self.title = Label("", "strong")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("후기 읽기"))
        self.close_button = Button(tr("닫기"), "quiet", press=self.hide)
        self._rows = column(gap=4)
        self.add(Beside(self.title, self.close_button, least_left=160), self.bar, self._rows)
        self.hide()

    def show_running(self) -> None:
        """Something is being read."""
        self._say("indigo", tr("후기를 읽는 중입니다."))
        self.bar.show()
        self.close_button.hide()

    def show_added(self, added: NotesAdded) -> None:
        """How much came in, and which rows did not."""
        parts = [tr("후기 {count}건을 넣었습니다.", count=added.added)] if added.added else []
        if added.known:
            parts.append(tr("{count}건은 이미 있습니다.", count=added.known))
        if added.troubles:
            parts.append(tr("{count}건은 넣지 못했습니다.", count=len(added.troubles)))
        self._say("amber" if added.troubles else "green", " ".join(parts) or tr("새로 넣을 후기가 없었습니다."))
        for trouble in added.troubles[:TROUBLES_SHOWN]:
            self._rows.addWidget(Label(_trouble(trouble)))
        rest = len(added.troubles) - TROUBLES_SHOWN
        if rest > 0:
            self._rows.addWidget(Label(tr("그 밖에 {count}건을 더 넣지 못했습니다.", count=rest), "small"))
        if added.unknown_columns:
            columns = ", ".join(added.unknown_columns)
            self._rows.addWidget(Label(tr("이름을 모르는 열은 찾기에만 씁니다: {columns}", columns=columns), "small"))

    def show_error(self, error: MajuError) -> None:
        """Nothing came in."""
        self._say("amber", known(error))

    def _say(self, tone: str, words: str) -> None:
        empty(self._rows)
        self.set_tone(tone)
        self.title.setText(words)
        self.bar.hide()
        self.close_button.show()
        self.show()


def _trouble(trouble: RowTrouble) -> str:
    """Its place, and what is wrong; the words of a refused file name it themselves."""
    line = tr("{line}째 줄", line=trouble.line) if trouble.line else ""
    words = known(trouble.words)
    place = " ".join(filter(None, ("" if trouble.file in words else trouble.file, line)))
    return f"{place}: {words}" if place else words
