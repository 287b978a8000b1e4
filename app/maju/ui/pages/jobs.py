"""Jobs: search by words or a sentence, recommendations from what the person said or wrote, postings brought in."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from maju.domain.jobs import Hit, Posting
from maju.ui.page import ScrolledPage
from maju.ui.pages.job_filters import JobFilters
from maju.ui.pages.job_import_flow import JobImportFlow
from maju.ui.pages.job_opening import JobOpening
from maju.ui.pages.job_person import newest_interview, person
from maju.ui.pages.job_quotes import report_about
from maju.ui.pages.job_result import posting_ids
from maju.ui.pages.job_results import SHOWN, Doing, Found, JobResults
from maju.ui.pages.job_text_dialog import ask_for_resume
from maju.ui.pages.job_wish import JobsWish, JobWish
from maju.ui.stage import Stage
from maju.ui.texts import tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

if TYPE_CHECKING:
    from maju.services.job_desk import JobDesk

TYPING_PAUSE_MS = 350
"""A search begins when nobody has typed for so long."""


class JobsPage(ScrolledPage):
    """``about``: the :class:`JobsWish` to go on with."""

    section = "jobs"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        wish = about if isinstance(about, JobsWish) else JobsWish()
        self._told = wish.told
        self._asked = 0
        self.setAcceptDrops(True)
        self.demand = Button(tr("수요 보기"), press=lambda: stage.open("job_demand", self.wish()))
        self.own = Button(tr("가져온 공고"), press=lambda: stage.open("job_own", self.wish()))
        self.heading = self.add_heading(
            tr("일자리"), tr("낱말로도, 하고 싶은 일을 적은 문장으로도 찾습니다."), self.own, self.demand
        )
        self.column.addWidget(self._search_card(wish))
        self.importing = JobImportFlow(self, self._look)
        self.column.addWidget(self.importing)
        self.status = Label("", "muted")
        self.opening = JobOpening(self, self._look, self.status.hide)
        self.column.addWidget(self.opening)
        self.column.addWidget(self.status)
        self.results = JobResults(self.filters, self._doing())
        self.column.addWidget(self.results)
        self.column.addStretch(1)

    def _search_card(self, wish: JobsWish) -> Card:
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_PAUSE_MS)
        self._pause.timeout.connect(self._look)
        self.query = QLineEdit(wish.query)
        self.query.setAccessibleName(tr("일자리 찾기"))
        self.query.setPlaceholderText(tr("예: 신입 백엔드 개발자, 사람을 돌보는 일을 하고 싶습니다"))
        self.query.setClearButtonEnabled(True)
        self.query.textChanged.connect(lambda _text: self._pause.start())
        self.query.returnPressed.connect(self._look)
        self.filters = JobFilters(wish.filters, expired=wish.expired)
        self.filters.changed.connect(self._look)
        self.resume = Button(tr("이력서로 찾기"), press=self._ask_for_resume)
        self.bring = Button(tr("공고 파일 가져오기"), press=lambda: self.importing.ask_for_files())
        self.paste = Button(tr("공고 붙여 넣기"), press=lambda: self.importing.ask_for_text())
        card = Card(gap=10)
        card.add(self.query, self.filters, Flow([self.resume, self.paste, self.bring]))
        return card

    def wish(self) -> JobsWish:
        """What is looked for now."""
        return JobsWish(self.query.text().strip(), self.filters.filters, self._told, self.filters.over.isChecked())

    def _doing(self) -> Doing:
        stage = self.stage
        return Doing(
            self.open_hit,
            lambda interview: lambda place: stage.open("report", report_about(interview, place)),
            self._ask_for_resume,
            lambda: self.tell_about_me(""),
            lambda: stage.open("devices"),
        )

    def entered(self) -> None:
        self.query.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status.setText(tr("일자리 자료를 여는 중입니다. 처음에는 조금 걸립니다."))
        self.opening.start()

    def left(self) -> None:
        super().left()
        self._pause.stop()
        self.importing.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.query.text():
            self.query.clear()
        else:
            super().keyPressEvent(event)

    # --- looking ------------------------------------------------------------------------------------------------------

    def _look(self) -> None:
        """Search, or recommend where nothing is typed. Only the newest answer is shown."""
        self._pause.stop()
        if not self.opening.ready:
            return
        self._asked += 1
        number, wish, program = self._asked, self.wish(), self.stage.program
        self.status.setText(tr("찾는 중입니다."))
        self.status.show()

        def find() -> Found:
            if number != self._asked:
                return Found()
            if wish.query:
                return _searched(program.jobs, wish)
            return _recommended(program.jobs, wish, newest_interview(program))

        self.jobs.ask(program.lanes["jobs"], find, lambda found: self._show(number, found))

    def _show(self, number: int, found: Found) -> None:
        if number != self._asked:
            return
        self.status.hide()
        self.results.show_found(found)

    # --- doing --------------------------------------------------------------------------------------------------------

    def open_hit(self, hit: Hit) -> None:
        """Go to an occupation or a posting."""
        self.stage.open("job", JobWish(hit.target, hit.id, self.wish()))

    def tell_about_me(self, text: str) -> None:
        """Recommend from this text from now on; empty: from the newest interview."""
        self._told = text.strip()
        self.query.clear()
        self._look()

    def _ask_for_resume(self) -> None:
        ask_for_resume(self, self.tell_about_me)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.importing.bring([Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()])
        event.acceptProposedAction()


def _searched(desk: "JobDesk", wish: JobsWish) -> Found:
    result = desk.search(wish.query, filters=wish.filters, limit=SHOWN, expired=wish.expired)
    return Found(result, postings=_postings(desk, result.hits))


def _recommended(desk: "JobDesk", wish: JobsWish, interview: str | None) -> Found:
    told = person(desk, wish.told, interview)
    if told is None:
        return Found()
    found = desk.recommend(told, filters=wish.filters, expired=wish.expired)
    hits = [hit for each in found.occupations for hit in each.postings]
    return Found(recommendation=found, interview="" if wish.told else interview or "", postings=_postings(desk, hits))


def _postings(desk: "JobDesk", hits: Sequence[Hit]) -> dict[str, Posting]:
    return {identifier: desk.posting(identifier) for identifier in posting_ids(hits)}
