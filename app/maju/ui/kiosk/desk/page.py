"""The counsellor's desk: its parts beside one another at the top, one of them below."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout

from maju.domain.kiosk import EndReason
from maju.ui.bridge import Jobs
from maju.ui.kiosk.desk.asking import AskPart
from maju.ui.kiosk.desk.candidates import CandidatesPart
from maju.ui.kiosk.desk.centre import CentrePart
from maju.ui.kiosk.desk.groups import GroupsPart
from maju.ui.kiosk.desk.overview import OverviewPart
from maju.ui.kiosk.desk.part import DeskPart, DeskRoom
from maju.ui.kiosk.desk.records import RecordsPart
from maju.ui.kiosk.desk.search import SearchPart
from maju.ui.kiosk.desk.skills import SkillsPart
from maju.ui.kiosk.widgets.big import BigButton
from maju.ui.page import Page
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.columns import Scrolled
from maju.ui.widgets.labels import Label

LEFT_ALONE_MS = 5 * 60_000
"""A desk that nobody touches shuts: candidates' names must not stay on a screen in a hall."""
_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.KeyPress,
        QEvent.Type.TouchBegin,
        QEvent.Type.Wheel,
    }
)
OVERVIEW, CANDIDATES = "overview", "candidates"
_PARTS: Mapping[str, Callable[[DeskRoom], DeskPart]] = {
    OVERVIEW: OverviewPart,
    CANDIDATES: CandidatesPart,
    "search": SearchPart,
    "skills": SkillsPart,
    "ask": AskPart,
    "centre": CentrePart,
    "groups": GroupsPart,
    "records": RecordsPart,
}


def open_desk(stage: Stage, private: bytes) -> "CounsellorPage":
    """The desk, open with the key that the PIN has opened."""
    return CounsellorPage(stage, private)


class CounsellorPage(Page):
    """``about``: the centre's private key, as bytes. The window's process ends when the desk is shut."""

    alone = True

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self.desk = stage.program.counsellor()
        if isinstance(about, bytes):
            self.desk.use_key(about)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._top())
        self.parts = Choice(_names(), OVERVIEW, tr("상담사 책상"))
        self.parts.chosen.connect(self.show_part)
        tabs = QVBoxLayout()
        tabs.setContentsMargins(32, 0, 32, 8)
        tabs.addWidget(self.parts)
        whole.addLayout(tabs)
        self.scrolled = Scrolled(widest=1040, margins=(32, 16, 32, 32))
        self.scrolled.column.addWidget(self.notices)
        whole.addWidget(self.scrolled, 1)
        self.part: DeskPart | None = None
        self._alone = QTimer(self)
        self._alone.setSingleShot(True)
        self._alone.timeout.connect(self.shut)

    def entered(self) -> None:
        self.show_part(OVERVIEW)
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._alone.start(LEFT_ALONE_MS)

    def left(self) -> None:
        super().left()
        if self.part is not None:
            self.part.room.jobs.drop()
        self._alone.stop()
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self.desk.lock()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Any sign of life keeps the desk open."""
        if event.type() in _SIGNS_OF_LIFE:
            self._alone.start(LEFT_ALONE_MS)
        return super().eventFilter(watched, event)

    def show_part(self, name: str) -> None:
        """One part in place of the other."""
        for text in self.notices.texts:
            self.notices.put_away(text)
        if self.part is not None:
            self.part.room.jobs.drop()
            self.scrolled.column.removeWidget(self.part)
            self.part.hide()
            self.part.deleteLater()
        jobs = Jobs(self.stage.bridge, self.tell)
        self.part = _PARTS[name](DeskRoom(self.stage, self.desk, jobs, self.tell, self._show_candidate))
        self.scrolled.column.addWidget(self.part, 1)
        self.scrolled.verticalScrollBar().setValue(0)
        self.part.begin()

    def shut(self) -> None:
        """Back to the start page, in a process of its own."""
        self.desk.lock()
        if self.stage.kiosk is not None:
            self.stage.kiosk.leave(EndReason.OPERATOR)

    def _top(self) -> QHBoxLayout:
        top = QHBoxLayout()
        top.setContentsMargins(32, 20, 32, 12)
        top.addWidget(Label(tr("상담사 책상"), "heading"), 1)
        self.close_button = BigButton(tr("책상 닫기"), press=self.shut)
        top.addWidget(self.close_button)
        return top

    def _show_candidate(self, identifier: str) -> None:
        if self.parts.value != CANDIDATES:
            self.parts.choose(CANDIDATES)
        if isinstance(self.part, CandidatesPart):
            self.part.open(identifier)


def _names() -> dict[str, str]:
    return {
        OVERVIEW: tr("한눈에"),
        CANDIDATES: tr("맡기신 분들"),
        "search": tr("공고로 찾기"),
        "skills": tr("기술 보기"),
        "ask": tr("물어보기"),
        "centre": tr("센터 자료"),
        "groups": tr("공정성"),
        "records": tr("동의·파기 기록"),
    }
