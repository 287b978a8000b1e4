"""What was said: the transcript with its marks and their legend, editable where the recogniser misheard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from maju.domain.answer import TranscriptSource
from maju.domain.evaluation import Criterion, SetAside, StoryPart
from maju.domain.question import QuestionKind
from maju.domain.report import TakeReport
from maju.ui.pages.criteria import Play
from maju.ui.pages.report_wishes import Analyse, Correct
from maju.ui.pages.typed_answer import TypedAnswer
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty, row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.columns import bring_into_view
from maju.ui.widgets.disclosure import Disclosure
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.quote_button import quote_line
from maju.ui.widgets.transcript_marks import aside_words
from maju.ui.widgets.transcript_view import TranscriptView

STORY_KINDS = (QuestionKind.EXPERIENCE,)
"""Only where a story was asked for is a missing part of it named."""
ALL = "all"


class WordsCard(Card):
    """One take's words, or the way to get some."""

    wants = Signal(object)
    """A wish of ``report_wishes``."""

    def __init__(self, take: TakeReport, kind: QuestionKind, play: Play | None, *, can_transcribe: bool) -> None:
        super().__init__()
        self._take, self._kind, self._play = take, kind, play
        self._can_transcribe = can_transcribe
        self._handed_in = False
        self.transcript: TranscriptView | None = None
        self.write: TypedAnswer | None = None
        self.edit = Button(tr("잘못 받아쓴 곳 고치기"), "quiet", press=self.start_editing)
        self.edit.setVisible(bool(take.transcript.text) and take.transcript.final and not take.skipped)
        self.add(row(Label(tr("말씀하신 내용"), "heading", wrap=False), 1, self.edit))
        if take.transcript.notice:
            self.add(Label(known(take.transcript.notice), "warning"))
        self._place = QVBoxLayout()
        self.add(self._place)
        self._show()

    @property
    def writing(self) -> bool:
        """Whether something is being written here."""
        return self.write is not None and bool(self.write.text) and not self._handed_in

    def set_working(self, working: bool) -> None:
        """Words are being read elsewhere: nothing is to be written meanwhile."""
        self.edit.setEnabled(not working)
        if self.write is not None:
            self.write.setEnabled(not working)

    # --- showing ------------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        self._empty()
        transcript = self._take.transcript
        if transcript.text:
            self._place.addWidget(boxed(column(*self._said(), gap=10)))
        elif not transcript.final:
            self._place.addWidget(Label(tr("말씀하신 내용을 옮겨 적고 있습니다."), "muted"))
        elif transcript.source is TranscriptSource.SILENT:
            self._place.addWidget(Label(tr("말소리가 들리지 않았습니다."), "muted"))
        else:
            self._offer_words()

    def _said(self) -> list[QWidget]:
        take = self._take
        view = self.transcript = TranscriptView(take.transcript, take.delivery, take.evaluation)
        if self._play is not None:
            view.play_from.connect(self._play)
        parts: list[QWidget] = [view]
        if view.marks.criteria:
            parts.append(self._legend(view))
        parts += [part for part in (self._story(), self._aside()) if part is not None]
        if take.heard:
            parts.append(Disclosure(tr("고치기 전, 처음 받아쓴 글"), lambda: Label(take.heard, "muted")))
        elif take.transcript.source is TranscriptSource.TYPED:
            parts.append(Label(tr("글로 적으신 답변입니다."), "small"))
        return parts

    def _legend(self, view: TranscriptView) -> QWidget:
        """Which sign is which criterion; a press marks its evidence alone."""
        options = {ALL: tr("근거 모두")}
        options |= {c.value: f"{view.marks.sign(c)} {known(c.label)}" for c in view.marks.criteria}
        choice = Choice(options, ALL, tr("어느 기준의 근거를 표시할까요"))
        choice.chosen.connect(lambda chosen: view.highlight(None if chosen == ALL else Criterion(chosen)))
        return choice

    def _story(self) -> QWidget | None:
        evaluation = self._take.evaluation
        if evaluation is None or not evaluation.story:
            return None
        found = {span.part for span in evaluation.story}
        pills: list[QWidget] = [Pill(known(part.label), "green") for part in StoryPart if part in found]
        if self._kind in STORY_KINDS:
            missing = [part for part in StoryPart if part not in found]
            pills += [Pill(tr("{part}: 비어 있음", part=known(part.label)), "vermilion") for part in missing]
        return boxed(column(Label(tr("이야기의 부분"), "small"), Flow(pills), gap=4))

    def _aside(self) -> QWidget | None:
        found = self._take.evaluation.set_aside if self._take.evaluation else ()
        if not found:
            return None
        lines = [self._aside_line(one) for one in found]
        return boxed(column(Label(tr("세지 않은 말"), "small"), *lines, gap=4))

    def _aside_line(self, one: SetAside) -> QWidget:
        line = boxed(column(quote_line(one.evidence, self._play), Label(aside_words(one.why), "small"), gap=0))
        line.setAccessibleName(f"{one.evidence.quote}: {aside_words(one.why)}")
        return line

    # --- writing ------------------------------------------------------------------------------------------------------

    def _offer_words(self) -> None:
        """No words yet: write them, or have them transcribed now where there is a model."""
        take = self._take
        words = tr("아직 글로 옮기지 못했습니다. 말씀하신 내용을 적으시면 같은 기준으로 살펴봅니다.")
        self._place.addWidget(Label(words, "muted"))
        if self._can_transcribe and take.recording.audio is not None:
            press = Button(tr("지금 받아쓰기"), press=lambda: self.wants.emit(Analyse(take.id)))
            self._place.addLayout(row(press, 1))
        self.write = TypedAnswer(submit_words=tr("이 글로 살펴보기"))
        self.write.submitted.connect(lambda text: self._hand_in(Analyse(take.id, text)))
        self._place.addWidget(self.write)

    def start_editing(self) -> None:
        """The transcript as a field."""
        take = self._take
        self._empty()
        self.edit.hide()
        words = tr("잘못 받아쓴 낱말을 고쳐 주십시오. 처음 받아쓴 글도 남습니다. 고치면 다시 살펴봅니다.")
        self._place.addWidget(Label(words, "muted"))
        self.write = TypedAnswer(submit_words=tr("저장하고 다시 살펴보기"), height=260)
        self.write.field.setPlainText(take.transcript.text)
        self.write.field.setMinimumHeight(160)
        self.write.submitted.connect(self._save)
        self.write.put_away.connect(self.stop_editing)
        self._place.addWidget(self.write)
        self._place.addLayout(row(Button(tr("고치지 않기"), "quiet", press=self.stop_editing), 1))
        self.write.field.setFocus()
        bring_into_view(self)

    def stop_editing(self) -> None:
        """Back to the transcript; what was changed is thrown away."""
        self.edit.show()
        self._show()

    def _save(self, text: str) -> None:
        if " ".join(text.split()) == self._take.transcript.text:
            self.stop_editing()
            return
        self._hand_in(Correct(self._take.id, text))

    def _hand_in(self, wish: Analyse | Correct) -> None:
        """What was written stays in its field until the result replaces it: a failure loses nothing."""
        self._handed_in = True
        self.wants.emit(wish)

    def _empty(self) -> None:
        self.write = None
        self.transcript = None
        self._handed_in = False
        empty(self._place)
