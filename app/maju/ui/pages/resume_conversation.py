"""The conversation of the resume writer: what is asked now with its field, and what was answered, each to be put right."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from maju.domain.resume_draft import DraftQuestion, ResumeDraft
from maju.ui.pages.typed_answer import TypedAnswer
from maju.ui.texts import known, tr
from maju.ui.widgets.beside import Beside
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, Line, boxed, column, empty
from maju.ui.widgets.columns import bring_into_view
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill

SHOWN = 3
"""Answers that are seen at once, so that in a narrow window the text is not far below them."""


class Conversation(QWidget):
    """Says what a person wants; the page does it and shows the state that came of it."""

    answered = Signal(str, str)
    """Id of the question, text."""
    skipped = Signal(str)
    revised = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.draft: ResumeDraft | None = None
        self._revising: DraftQuestion | None = None
        self.left_words = Pill("", "indigo")
        self.asked = Label("", "heading")
        self.why = Label("", "small")
        self.hint = Label("", "muted")
        self.answer = TypedAnswer(submit_words=tr("보내기"), height=200)
        self.answer.field.setAccessibleName(tr("답"))
        self.answer.field.setPlaceholderText(tr("여기에 답을 적어 주십시오."))
        self.answer.submit.set_kind("primary")
        self.answer.submitted.connect(self._submit)
        self.answer.put_away.connect(self._stop_revising)
        self.skip = Button(tr("건너뛰기"), press=self._skip)
        self.stop = Button(tr("고치지 않기"), "quiet", key="Esc", press=self._stop_revising)
        self._now = Card(gap=10)
        self._now.add(Flow([self.left_words]), self.asked, self.why, self.hint, self.answer)
        self._beside_field = Flow([self.skip, self.stop])
        self._now.add(self._beside_field)
        self._past = Card(gap=8)
        self.setLayout(column(self._now, self._past, 1, gap=16))

    def show_draft(self, draft: ResumeDraft, *, fresh: bool) -> None:
        """``fresh``: what was written has been taken; else it stays in the field."""
        self.draft = draft
        self._revising = None
        if fresh:
            self.answer.clear_text()
        self._ask()
        self._show_past()

    def wait(self, waiting: bool) -> None:
        """Nothing can be sent while a turn is on its way."""
        self.setEnabled(not waiting)
        if not waiting and self.draft is not None and not self.answer.isHidden():
            self.answer.field.setFocus()

    # --- now ----------------------------------------------------------------------------------------------------------

    def _question(self) -> DraftQuestion | None:
        assert self.draft is not None
        return self._revising or self.draft.current

    def _ask(self) -> None:
        assert self.draft is not None
        question = self._question()
        self.answer.setVisible(question is not None)
        self.skip.setVisible(question is not None and self._revising is None)
        self.stop.setVisible(self._revising is not None)
        self._beside_field.setVisible(question is not None)
        if question is None:
            self.left_words.say(tr("다 물었습니다"), "green")
            self.asked.setText(tr("물을 것을 다 물었습니다."))
            words = tr("글을 보고 제안을 고르거나, 아래에서 답을 고칠 수 있습니다. 다 되었으면 파일로 내보내십시오.")
            self._say(self.why, "")
            self._say(self.hint, words)
            return
        if self._revising:
            self.left_words.say(tr("답 고치기"), "amber")
        else:
            self.left_words.say(tr("남은 질문 {count}개", count=self.draft.left), "indigo")
        self.asked.setText(known(question.text))
        self._say(self.why, known(question.why))
        self._say(self.hint, known(question.hint))

    def _say(self, label: Label, words: str) -> None:
        label.setText(words)
        label.setVisible(bool(words))

    def _submit(self, text: str) -> None:
        question = self._question()
        if question is None:
            return
        if self._revising:
            self.revised.emit(question.id, text)
        else:
            self.answered.emit(question.id, text)

    def _skip(self) -> None:
        assert self.draft is not None
        if self.draft.current is not None:
            self.skipped.emit(self.draft.current.id)

    # --- before -------------------------------------------------------------------------------------------------------

    def _show_past(self) -> None:
        assert self.draft is not None
        empty(self._past.column)
        done = {answer.question for answer in self.draft.answers}
        past = [question for question in self.draft.questions if question.id in done]
        self._past.setVisible(bool(past))
        self._past.add(Label(tr("지금까지 한 답"), "heading"))
        past.reverse()
        self._past.add(*self._turns(past[:SHOWN]))
        if older := past[SHOWN:]:
            words = tr("앞서 한 답 {count}개", count=len(older))
            self._past.add(Disclosure(words, lambda: boxed(column(*self._turns(older)))))

    def _turns(self, questions: list[DraftQuestion]) -> list[QWidget]:
        """The newest first, with lines between."""
        turns: list[QWidget] = []
        for question in questions:
            turns += [Line(), self._turn(question)] if turns else [self._turn(question)]
        return turns

    def _turn(self, question: DraftQuestion) -> QWidget:
        assert self.draft is not None
        said = self.draft.answer(question.id)
        words = column(
            Label(known(question.text), "small"), Label(said or tr("건너뛰었습니다."), "" if said else "muted"), gap=4
        )
        change = Button(tr("고치기") if said else tr("답하기"), "quiet", press=lambda: self.revise(question, said))
        change.setAccessibleName(f"{known(question.text)} {change.text()}")
        return Beside(boxed(words), change, least_left=180)

    def revise(self, question: DraftQuestion, text: str) -> None:
        """Bring what was written to a question back into the field."""
        self._revising = question
        self.answer.field.setPlainText(text)
        self._ask()
        self.answer.field.setFocus()
        bring_into_view(self._now)

    def _stop_revising(self) -> None:
        if self._revising is not None:
            self._revising = None
            self.answer.clear_text()
            self._ask()
