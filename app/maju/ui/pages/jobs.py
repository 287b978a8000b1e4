"""Jobs: search by words or a sentence, recommendations from what the person said or wrote, postings brought in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from maju.domain.jobs import Hit, Posting, SearchResult, Target
from maju.services.model_views import Phrase
from maju.ui.page import ScrolledPage
from maju.ui.pages.job_filters import JobFilters
from maju.ui.pages.job_import_flow import JobImportFlow
from maju.ui.pages.job_person import newest_interview, person
from maju.ui.pages.job_result import hits_card, posting_ids, recommended_card, removed_card
from maju.ui.pages.job_text_dialog import ask_for_resume
from maju.ui.pages.job_wish import JobsWish, JobWish
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label

if TYPE_CHECKING:
    from maju.services.job_desk import JobDesk
    from maju.services.job_recommend import Recommendation

TYPING_PAUSE_MS = 350
"""A search begins when nobody has typed for so long."""
SHOWN = 20
OCCUPATIONS_SHOWN = 5
"""Of the occupations these stand there at once, so that postings are not far below."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What a look found; ``from_interview``: whose words the recommendation rests on."""

    result: SearchResult | None = None
    recommendation: "Recommendation | None" = None
    from_interview: bool = False
    postings: Mapping[str, Posting] = field(default_factory=dict)


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
        self.heading = self.add_heading(
            tr("일자리"), tr("낱말로도, 하고 싶은 일을 적은 문장으로도 찾습니다."), self.demand
        )
        self.column.addWidget(self._search_card(wish))
        self.importing = JobImportFlow(self, self._look)
        self.column.addWidget(self.importing)
        self.status = Label("", "muted")
        self.column.addWidget(self.status)
        self._results = column(gap=16)
        self.column.addWidget(boxed(self._results))
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
        self.filters = JobFilters(wish.filters)
        self.filters.changed.connect(self._look)
        self.resume = Button(tr("이력서 붙여 넣기"), press=self._ask_for_resume)
        self.bring = Button(tr("공고 파일 가져오기"), press=lambda: self.importing.ask_for_files())
        self.paste = Button(tr("공고 붙여 넣기"), press=lambda: self.importing.ask_for_text())
        card = Card(gap=10)
        card.add(self.query, self.filters, Flow([self.resume, self.paste, self.bring]))
        return card

    def wish(self) -> JobsWish:
        """What is looked for now."""
        return JobsWish(self.query.text().strip(), self.filters.filters, self._told)

    def entered(self) -> None:
        self.query.setFocus(Qt.FocusReason.OtherFocusReason)
        self.status.setText(tr("일자리 자료를 여는 중입니다. 처음에는 조금 걸립니다."))
        desk = self.stage.program.jobs
        self.jobs.ask(self.stage.program.lanes["jobs"], desk.open, self._opened)
        self._look(opening=True)

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

    def _opened(self, notice: Phrase | None) -> None:
        if notice is not None:
            self.notices.say(known(notice), tone="indigo")

    def _look(self, *, opening: bool = False) -> None:
        """Search, or recommend where nothing is typed. Only the newest answer is shown."""
        self._pause.stop()
        self._asked += 1
        number, wish, program = self._asked, self.wish(), self.stage.program
        if not opening:
            self.status.setText(tr("찾는 중입니다."))
        self.status.show()

        def find() -> _Found:
            if number != self._asked:
                return _Found()
            if wish.query:
                return _searched(program.jobs, wish)
            return _recommended(program.jobs, wish, newest_interview(program))

        self.jobs.ask(program.lanes["jobs"], find, lambda found: self._show(number, found))

    def _show(self, number: int, found: _Found) -> None:
        if number != self._asked:
            return
        self.status.hide()
        empty(self._results)
        if found.result is not None:
            self._show_result(found.result, found.postings)
        elif found.recommendation is not None and found.recommendation.occupations:
            self._show_recommendation(found.recommendation, found.postings, from_interview=found.from_interview)
        else:
            self._show_beginning(found.recommendation)

    def _show_result(self, result: SearchResult, postings: Mapping[str, Posting]) -> None:
        removed = removed_card(result.removed, self.filters.filters, self.filters.drop)
        if removed is not None:
            self._results.addWidget(removed)
        parts = ((tr("직업"), Target.OCCUPATION, OCCUPATIONS_SHOWN), (tr("공고"), Target.POSTING, SHOWN))
        for title, target, shown in parts:
            hits = [hit for hit in result.hits if hit.target is target]
            if hits:
                self._results.addWidget(hits_card(title, hits, self.open_hit, postings, shown=shown))
        if not result.hits:
            card = Card(tr("찾은 것이 없습니다."))
            card.add(Label(tr("더 짧은 낱말이나, 하는 일을 풀어 쓴 문장으로 다시 찾아 보십시오."), "muted"))
            self._results.addWidget(card)
        self._say_notices(result.notices)

    def _show_recommendation(
        self, found: "Recommendation", postings: Mapping[str, Posting], *, from_interview: bool
    ) -> None:
        words = tr("지난 면접에서 하신 말씀으로 고른 일자리") if from_interview else tr("붙여 넣으신 글로 고른 일자리")
        if self._told:
            forget = Button(tr("붙여 넣은 글 지우기"), "quiet", press=lambda: self.tell_about_me(""))
            self._results.addWidget(Beside(Label(words, "heading"), forget))
        else:
            self._results.addWidget(Label(words, "heading"))
        removed = removed_card(found.removed, self.filters.filters, self.filters.drop)
        if removed is not None:
            self._results.addWidget(removed)
        for each in found.occupations:
            self._results.addWidget(recommended_card(each, self.open_hit, postings))
        self._say_notices(found.notices)

    def _show_beginning(self, found: "Recommendation | None") -> None:
        """Nobody has said anything yet, or nothing to go by: never an empty page."""
        card = Card(tr("이력서를 붙여 넣어 주십시오"))
        card.add(
            Label(
                tr("해 본 일, 다룰 줄 아는 것, 하고 싶은 일을 적으시면 맞는 직업과 공고를 까닭과 함께 골라 드립니다.")
            ),
            Label(
                tr("글은 이 컴퓨터 밖으로 나가지 않으며, 나이와 성별 같은 개인 사정은 고르는 데 쓰지 않습니다."),
                "muted",
            ),
        )
        buttons = [Button(tr("이력서 붙여 넣기"), "primary", press=self._ask_for_resume)]
        buttons.append(Button(tr("면접 한 번 해 보기"), press=lambda: self.stage.open("devices")))
        card.add(Flow(buttons))
        self._results.addWidget(card)
        if found is not None:
            self._say_notices(found.notices)

    def _say_notices(self, notices: Sequence[object]) -> None:
        for each in notices:
            self._results.addWidget(Label(known(each), "small"))

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


def _searched(desk: "JobDesk", wish: JobsWish) -> _Found:
    result = desk.search(wish.query, filters=wish.filters, limit=SHOWN)
    return _Found(result, postings=_postings(desk, result.hits))


def _recommended(desk: "JobDesk", wish: JobsWish, interview: str | None) -> _Found:
    told = person(desk, wish.told, interview)
    if told is None:
        return _Found()
    found = desk.recommend(told, filters=wish.filters)
    hits = [hit for each in found.occupations for hit in each.postings]
    return _Found(recommendation=found, from_interview=not wish.told, postings=_postings(desk, hits))


def _postings(desk: "JobDesk", hits: Sequence[Hit]) -> dict[str, Posting]:
    return {identifier: desk.posting(identifier) for identifier in posting_ids(hits)}
