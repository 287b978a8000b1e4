"""The resume writer: a conversation at the left, the text that grows of it at the right."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QProgressBar

from maju.domain.errors import MajuError
from maju.domain.resume_draft import DraftQuestion, ResumeDraft, Topic, essay_question_id
from maju.domain.resume_ports import KeptDraft
from maju.domain.resume_text import EssayText, ResumeKind, ResumeText, ResumeVersion
from maju.services.lanes import Lane
from maju.services.model_views import Phrase
from maju.services.resume_writer.desk import ResumeDesk, Wording
from maju.services.resume_writer.targets import Wish
from maju.ui.page import ScrolledPage
from maju.ui.pages.resume_conversation import Conversation
from maju.ui.pages.resume_start import ResumeStart
from maju.ui.pages.resume_text_view import ESSAYS, RESUME, ResumeTextView
from maju.ui.pages.resume_versions import ResumeVersions
from maju.ui.stage import Stage
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import boxed, column
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label


@dataclass(frozen=True, slots=True)
class _Shown:
    """Everything the page shows of one conversation."""

    kept: KeptDraft
    text: ResumeText
    versions: tuple[ResumeVersion, ...]
    model: bool
    notices: tuple[Phrase, ...] = ()


class ResumeWriterPage(ScrolledPage):
    """``about``: id of a conversation to go on with, a :class:`Wish` to begin one for, or None to choose."""

    section = "resume-writer"

    def __init__(self, stage: Stage, about: object = None) -> None:
        super().__init__(stage)
        self._about = about
        self.shown: _Shown | None = None
        self._working = False
        self._stopped = threading.Event()
        self.back = Button(tr("이력서 목록"), press=self._choose_another)
        self.heading = self.add_heading(tr("이력서 쓰기"), tr("쓰던 이력서를 찾고 있습니다."), self.back)
        self.start = ResumeStart(stage, self._begin, self._open, self._remove)
        self.conversation = Conversation()
        self.conversation.answered.connect(self._answer)
        self.conversation.skipped.connect(self._skip)
        self.conversation.revised.connect(self._revise)
        self.versions = ResumeVersions()
        self.versions.chosen.connect(self._show_version)
        self.versions.keep_wanted.connect(self._keep)
        self.versions.export_wanted.connect(self.export_to)
        self.text = ResumeTextView(self._decide, self._write_anew)
        self._make_model_row()
        right = boxed(column(self.versions, self._model_row, self.bar, self.text, 1, gap=12))
        self.columns = Columns(self.conversation, right, shares=(1, 1), from_width=820)
        self.column.addWidget(self.start)
        self.column.addWidget(self.columns)
        self.column.addStretch(1)
        self._show_start(visible=False)
        self.columns.hide()

    def _make_model_row(self) -> None:
        self.word = Button(tr("언어 모델로 문장 잇기"), press=self._word)
        self.stop = Button(tr("멈추기"), "quiet", key="Esc", press=self._stop)
        self.model_words = Label("", "small")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.bar.setAccessibleName(tr("언어 모델이 문장을 잇는 중입니다."))
        self._model_row = boxed(column(Flow([self.word, self.stop]), self.model_words, gap=4))
        self.stop.hide()
        self.bar.hide()

    # --- coming and going ---------------------------------------------------------------------------------------------

    def entered(self) -> None:
        if isinstance(self._about, Wish):
            self._begin(self._about)
        elif isinstance(self._about, str):
            self._open(self._about)
        else:
            self._choose_another()

    def left(self) -> None:
        super().left()
        if self._working:
            self._stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._working:
            self._stop()
        elif event.key() == Qt.Key.Key_Escape and self.shown is not None:
            self._choose_another()
        else:
            super().keyPressEvent(event)

    def _desk(self) -> ResumeDesk:
        return self.stage.program.resumes()

    @property
    def _lane(self) -> Lane:
        return self.stage.program.lanes["resumes"]

    # --- choosing -----------------------------------------------------------------------------------------------------

    def _choose_another(self) -> None:
        self.shown = None
        self.columns.hide()
        self._show_start(visible=True)
        self.heading.say(
            tr("이력서 쓰기"), tr("묻고 답하며 이력서와 자기소개서를 씁니다. 한 답은 그때그때 저장됩니다.")
        )
        self.jobs.ask(self._lane, lambda: self._desk().drafts(), self.start.show_drafts)
        self.start.job.setFocus()

    def _show_start(self, *, visible: bool) -> None:
        self.start.setVisible(visible)
        self.back.setVisible(not visible)

    def _begin(self, wish: Wish) -> None:
        self.start.setEnabled(False)
        self.heading.say(tr("이력서 쓰기"), tr("무엇을 물을지 고르고 있습니다."))
        self._do(lambda desk: self._look(desk, desk.start(wish)), fresh=True)

    def _open(self, identifier: str) -> None:
        self._do(lambda desk: self._look(desk, desk.get(identifier)), fresh=True)

    def _remove(self, identifier: str) -> None:
        self.jobs.ask(
            self._lane, lambda: (self._desk().remove([identifier]), self._desk().drafts())[1], self.start.show_drafts
        )

    # --- turns --------------------------------------------------------------------------------------------------------

    def _answer(self, question: str, text: str) -> None:
        self._turn(lambda desk, kept: desk.answer(kept.draft.id, kept.version, question, text))

    def _skip(self, question: str) -> None:
        self._turn(lambda desk, kept: desk.skip(kept.draft.id, kept.version, question))

    def _revise(self, question: str, text: str) -> None:
        self._turn(lambda desk, kept: desk.revise(kept.draft.id, kept.version, question, text))

    def _decide(self, suggestion: str, accepted: bool, text: str) -> None:
        self._turn(
            lambda desk, kept: desk.decide(kept.draft.id, kept.version, suggestion, accepted=accepted, text=text),
            fresh=False,
        )

    def _write_anew(self, essay: EssayText) -> None:
        asked = essay.question
        question = DraftQuestion(essay_question_id(asked.id), Topic.ESSAY, asked.text, about=asked.id)
        self.conversation.revise(question, essay.text)

    def _turn(self, turn: Callable[[ResumeDesk, KeptDraft], KeptDraft], *, fresh: bool = True) -> None:
        if self.shown is not None:
            kept = self.shown.kept
            self._do(lambda desk: self._look(desk, turn(desk, kept)), fresh=fresh)

    def _do(self, call: Callable[[ResumeDesk], _Shown], *, fresh: bool) -> None:
        """Something on the lane, after which the page shows what came of it."""
        self.conversation.wait(True)
        self.jobs.ask(
            self._lane, lambda: call(self._desk()), lambda shown: self._show(shown, fresh=fresh), self._refused
        )

    def _look(self, desk: ResumeDesk, kept: KeptDraft, notices: tuple[Phrase, ...] = ()) -> _Shown:
        text = desk.compose(kept.draft)
        return _Shown(kept, text, desk.texts(kept.draft.id), desk.has_model(), notices)

    def _refused(self, error: MajuError) -> None:
        """What was written stays in its field; where somebody else was quicker the page shows what there is now."""
        self._working_over()
        self.start.setEnabled(True)
        self.conversation.wait(False)
        self.tell(error)
        if error.code == "resume-changed" and self.shown is not None:
            identifier = self.shown.kept.draft.id
            self._do(lambda desk: self._look(desk, desk.get(identifier)), fresh=False)
        elif self.shown is None:
            self._choose_another()

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self, shown: _Shown, *, fresh: bool) -> None:
        self.shown = shown
        self._working_over()
        self._show_start(visible=False)
        self.start.setEnabled(True)
        self.columns.show()
        draft = shown.kept.draft
        self.heading.say(draft.target.title or tr("이력서 쓰기"), draft.target.company)
        self.conversation.show_draft(draft, fresh=fresh)
        self.conversation.wait(False)
        self.versions.show_versions(shown.versions)
        self.text.show_text(shown.text, draft)
        if fresh:
            self.text.look_at(_part(draft))
        self.word.setVisible(shown.model)
        self.word.setEnabled(any(essay.sentences for essay in shown.text.essays))
        self.model_words.setText(_model_words(model=shown.model))
        for notice in shown.notices:
            self.notices.say(known(notice))

    def _show_version(self, version: ResumeVersion | None) -> None:
        if self.shown is not None:
            text, draft = (self.shown.text, self.shown.kept.draft) if version is None else (version.text, None)
            self.text.show_text(text, draft)

    # --- texts --------------------------------------------------------------------------------------------------------

    def _keep(self) -> None:
        if self.shown is not None:
            identifier = self.shown.kept.draft.id
            self.jobs.ask(
                self._lane,
                lambda: (self._desk().keep(identifier), self._desk().texts(identifier))[1],
                self._kept,
            )

    def _kept(self, versions: tuple[ResumeVersion, ...]) -> None:
        self.versions.show_versions(versions)
        words = tr("{number}번째 글을 남겼습니다.", number=versions[-1].number)
        self.notices.say(words, tone="green", for_ms=8_000)

    def export_to(self, kind: str, path: Path) -> None:
        """Write the text that is shown to a file; what came of it is said in the page."""
        if self.shown is None:
            return
        identifier, version = self.shown.kept.draft.id, self.versions.version
        number = version.number if version is not None else None

        def write() -> tuple[ResumeVersion, ...]:
            self._desk().export(identifier, path, ResumeKind(kind), number)
            return self._desk().texts(identifier)

        self.jobs.ask(self._lane, write, lambda versions: self._exported(path, versions, number))

    def _exported(self, path: Path, versions: tuple[ResumeVersion, ...], number: int | None) -> None:
        if number is None:
            self.versions.show_versions(versions)
        self.notices.say(tr("{path}에 저장했습니다.", path=path), tone="green")

    # --- language model -----------------------------------------------------------------------------------------------

    def _word(self) -> None:
        if self.shown is None:
            return
        kept = self.shown.kept
        self._working = True
        self._stopped.clear()
        self.word.setEnabled(False)
        self.stop.show()
        self.bar.show()
        self._do(
            lambda desk: self._worded(desk, desk.word(kept.draft.id, kept.version, cancelled=self._stopped.is_set)),
            fresh=False,
        )

    def _worded(self, desk: ResumeDesk, wording: Wording) -> _Shown:
        return self._look(desk, wording.kept, wording.notices)

    def _stop(self) -> None:
        self._stopped.set()
        self._desk().cancel()

    def _working_over(self) -> None:
        self._working = False
        self.stop.hide()
        self.bar.hide()
        self.word.setEnabled(True)


def _part(draft: ResumeDraft) -> str:
    """The text that the answer of now goes into."""
    return ESSAYS if draft.current is None or draft.current.topic is Topic.ESSAY else RESUME


def _model_words(*, model: bool) -> str:
    if model:
        return tr("적은 문장을 언어 모델이 이어 씁니다. 새로 쓴 말은 글에 넣지 않고 제안으로 보여 드립니다.")
    return tr("언어 모델이 없어 적은 문장을 규칙으로 다듬어 씁니다. 설정에서 모델을 받으면 문장을 이어 쓸 수 있습니다.")
