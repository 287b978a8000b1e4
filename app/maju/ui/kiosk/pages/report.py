"""The report inside a kiosk, with the way on to taking things along."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from maju.domain.report import AnswerReport
from maju.ui.kiosk.widgets.big import BigButton
from maju.ui.kiosk.widgets.kiosk_page import SIDE
from maju.ui.pages.answer_view import AnswerView
from maju.ui.pages.report import Read, ReportPage
from maju.ui.pages.report_wishes import OpenElsewhere, TryAgain, Wish
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.labels import Label


class KioskReportPage(ReportPage):
    """Reads as at home; nothing is exported and no answer is given again here."""

    alone = True

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage, about)
        assert stage.kiosk is not None
        self.go_on = BigButton(tr("다음: 가져가기"), "primary", press=stage.kiosk.done)
        foot = QFrame()
        foot.setProperty("foot", "true")
        line = QHBoxLayout(foot)
        line.setContentsMargins(SIDE, 14, SIDE, 14)
        line.addWidget(Label(tr("다 보신 뒤에 USB나 종이로 가져가실 수 있습니다."), "muted"), 1)
        line.addWidget(self.go_on, 0, Qt.AlignmentFlag.AlignVCenter)
        whole = self.layout()
        assert whole is not None
        whole.addWidget(foot)

    def do(self, wish: Wish) -> None:
        """What leads out of this session's report is not done."""
        if not isinstance(wish, TryAgain | OpenElsewhere):
            super().do(wish)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_N:
            return
        super().keyPressEvent(event)

    def _answer_view(self, answer: AnswerReport, read: Read, shown: str) -> AnswerView:
        view = super()._answer_view(answer, read, shown)
        view.again.hide()
        return view
