"""Before a resume is written: what it is for, and those that were begun."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from maju.domain.resume_ports import KeptDraft
from maju.services.resume_writer.targets import Wish
from maju.ui.stage import Stage
from maju.ui.texts import day, time_of_day, tr
from maju.ui.theme import theme
from maju.ui.widgets.banner import Banner
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, empty
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.row_button import RowButton


class ResumeStart(QWidget):
    """``begin`` starts one for a wish, ``go_on`` opens one by its id, ``remove`` forgets one."""

    def __init__(
        self,
        stage: Stage,
        begin: Callable[[Wish], None],
        go_on: Callable[[str], None],
        remove: Callable[[str], None],
    ) -> None:
        super().__init__()
        self._stage, self._begin, self._go_on, self._remove = stage, begin, go_on, remove
        self.question: Banner | None = None
        self.job = _Line()
        self.job.setPlaceholderText(tr("예: 백엔드 개발자, 병동 간호사, 물류 사무원"))
        self.job.setAccessibleName(tr("지원할 직무"))
        self.job.setMaxLength(80)
        self.job.entered.connect(self._begin_with_job)
        self.essays = QPlainTextEdit()
        self.essays.setPlaceholderText(tr("한 줄에 한 문항. 예: 지원 동기를 적어 주십시오. (500자 이내)"))
        self.essays.setAccessibleName(tr("회사의 자기소개서 문항"))
        self.essays.setTabChangesFocus(True)
        self.essays.setFixedHeight(theme().px(110))
        self.start = Button(tr("시작"), "primary", key="Enter", press=self._begin_with_job)
        self.postings = Button(tr("공고나 직업 고르기"), press=lambda: stage.open("jobs"))
        self._new = Card(tr("어떤 일에 지원하십니까?"), gap=12)
        self._kept = Card(tr("쓰던 이력서"), gap=4)
        self._kept.hide()
        self.setLayout(column(self._new, self._kept, gap=16))
        self._fill_new()

    def _fill_new(self) -> None:
        said = tr(
            "질문은 많아야 열두 개이고, 답하는 대로 이력서와 자기소개서가 써집니다. 내 자료에 있는 것은 다시 묻지 않고, 없는 것은 지어내지 않습니다."
        )
        self._new.add(Label(said, "muted"))
        practice = self._stage.practice
        if practice is not None and (practice.posting_id or practice.occupation_id):
            wish = Wish(posting=practice.posting_id, occupation="" if practice.posting_id else practice.occupation_id)
            words = tr("‘{title}’에 맞추어 쓰기", title=practice.title)
            self._new.add(Flow([Button(words, "secondary", press=lambda: self._begin_for(wish))]))
        self._new.add(Beside(self.job, Flow([self.start, self.postings]), least_left=220))
        self._new.add(Label(tr("비워 두고 시작하면 첫 질문으로 묻습니다."), "small"))
        self.own_essays = Disclosure(tr("회사의 자기소개서 문항 직접 넣기"), self._essay_field)
        self._new.add(self.own_essays)

    def _essay_field(self) -> QWidget:
        words = tr("문항에 적힌 글자 수에 맞추어 씁니다. 비워 두면 공고의 문항이나 흔한 네 문항으로 씁니다.")
        return boxed(column(self.essays, Label(words, "small"), gap=4))

    def show_drafts(self, drafts: tuple[KeptDraft, ...], ask: str = "") -> None:
        """A line for each; ``ask``: the one whose deletion is asked about."""
        empty(self._kept.column)
        self.question = None
        self._kept.setVisible(bool(drafts))
        self._kept.add(Label(tr("쓰던 이력서"), "heading"))
        for number, kept in enumerate(drafts):
            if number:
                self._kept.add(Line())
            self._kept.add(self._row(kept, drafts))
            if kept.draft.id == ask:
                self._kept.add(self._ask(kept, drafts))

    def _row(self, kept: KeptDraft, drafts: tuple[KeptDraft, ...]) -> QWidget:
        title = kept.draft.target.title or tr("직무를 정하지 않음")
        left = tr("남은 질문 {count}개", count=kept.draft.left) if kept.draft.current else tr("다 물었습니다")
        when = f"{day(kept.changed_at)} {time_of_day(kept.changed_at)}"
        words = column(Label(title, "strong"), Label(f"{when} · {left}", "small"), gap=2)
        go_on = RowButton(
            tr("{title} 이어 쓰기", title=title),
            words,
            [Pill(tr("이어 쓰기"), "plain")],
            lambda: self._go_on(kept.draft.id),
        )
        delete = Button(tr("지우기"), "quiet", press=lambda: self.show_drafts(drafts, kept.draft.id))
        delete.setAccessibleName(tr("{title} 지우기", title=title))
        return Beside(boxed(column(go_on)), delete, least_left=120)

    def _ask(self, kept: KeptDraft, drafts: tuple[KeptDraft, ...]) -> Banner:
        keep = (tr("그대로 두기"), "secondary", lambda: self.show_drafts(drafts))
        delete = (tr("지우기"), "danger", lambda: self._remove(kept.draft.id))
        more = tr("한 답과 남겨 둔 글이 함께 지워지고 되돌릴 수 없습니다. 내보낸 파일과 내 자료는 그대로입니다.")
        self.question = Banner(tr("이 이력서를 지울까요?"), more, [keep, delete], tone="vermilion")
        return self.question

    def _begin_with_job(self) -> None:
        self._begin_for(Wish(job=" ".join(self.job.text().split())))

    def _begin_for(self, wish: Wish) -> None:
        self._begin(replace(wish, essays=tuple(self.essays.toPlainText().splitlines())))


class _Line(QLineEdit):
    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        else:
            super().keyPressEvent(event)
