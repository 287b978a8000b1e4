"""One answer: listen, see its course, read it with the evidence marked, and how each criterion was judged."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from maju.domain.answer import TakeId, TranscriptSource
from maju.domain.evaluation import StoryPart
from maju.domain.question import QuestionKind
from maju.domain.report import AnswerReport, TakeReport
from maju.ui.pages.answer_measures import measures_of
from maju.ui.pages.criteria import criteria_card, next_card
from maju.ui.pages.question_reason import reason_words
from maju.ui.pages.report_summary import number_of
from maju.ui.pages.typed_answer import TypedAnswer
from maju.ui.texts import known, tr
from maju.ui.widgets.buttons import Button
from maju.ui.widgets.card import Card, boxed, column, empty, row
from maju.ui.widgets.choice import Choice
from maju.ui.widgets.columns import Columns
from maju.ui.widgets.flow import Flow
from maju.ui.widgets.labels import Label, Pill
from maju.ui.widgets.player import Player
from maju.ui.widgets.timeline import Timeline
from maju.ui.widgets.transcript_view import TranscriptView

STORY_KINDS = (QuestionKind.EXPERIENCE,)
"""Only where a story was asked for is a missing part of it named."""


LOAD_MS = 250
"""The page is drawn first; opening a recording takes up to a tenth of a second."""


class AnswerView(QWidget):
    """Shows the newest take first; earlier ones by a choice."""

    wants_analysis = Signal(object, object)
    """TakeId, and the written words or None to transcribe."""
    problem = Signal(str)

    def __init__(self, answer: AnswerReport, *, can_transcribe: bool) -> None:
        super().__init__()
        self._answer = answer
        self._can_transcribe = can_transcribe
        self._working = False
        self.player: Player | None = None
        self.timeline: Timeline | None = None
        self.transcript: TranscriptView | None = None
        self.write: TypedAnswer | None = None
        self.progress = QProgressBar()
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setAccessibleName(tr("분석 중"))
        self.progress.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        small = f"{number_of(answer)} · {known(answer.planned.question.kind.label)}"
        labels = [Label(small, "small"), Label(answer.planned.question.text, "question")]
        labels += [Label(reason_words(answer.planned.reason), "small")] if answer.planned.reason else []
        whole.addLayout(column(*labels, gap=4))
        whole.addWidget(self.progress)
        self._place = QVBoxLayout()
        if len(answer.takes) > 1:
            whole.addWidget(self._take_choice())
        whole.addLayout(self._place)
        latest = answer.latest
        if latest is not None:
            self._show_take(latest)

    @property
    def busy(self) -> bool:
        """Whether someone is listening or writing here."""
        playing = self.player is not None and self.player.playing
        return playing or (self.write is not None and bool(self.write.text))

    def play_from(self, seconds: float) -> None:
        """Play the take that is shown."""
        if self.player is not None:
            self.player.play_from(seconds)

    def close_player(self) -> None:
        """Let the file go."""
        if self.player is not None:
            self.player.stop()

    def set_working(self, working: bool) -> None:
        """An analysis that was asked for is running."""
        self._working = working
        self.progress.setVisible(working)
        if self.write is not None:
            self.write.setEnabled(not working)

    # --- one take -----------------------------------------------------------------------------------------------------

    def _take_choice(self) -> Choice:
        options = {str(t.id.take): tr("{number}번째 답변", number=t.id.take) for t in self._answer.takes}
        latest = self._answer.latest
        choice = Choice(options, str(latest.id.take) if latest else "", tr("어느 답변을 볼까요"))
        choice.chosen.connect(self._choose_take)
        return choice

    def _choose_take(self, number: str) -> None:
        self._show_take(next(take for take in self._answer.takes if str(take.id.take) == number))

    def _show_take(self, take: TakeReport) -> None:
        self.close_player()
        empty(self._place)
        self.write = None
        left = [self._listen_card(take), self._text_card(take)]
        right = [criteria_card(take), next_card(take)]
        columns = Columns(_stack([w for w in left if w is not None]), _stack([w for w in right if w is not None]))
        self._place.addWidget(columns)

    def _listen_card(self, take: TakeReport) -> Card | None:
        recording = take.recording
        measures = measures_of(take)
        if recording.media is None and recording.audio is None and not measures:
            return None
        card = Card(gap=16)
        self.player = None
        if recording.media is not None or recording.audio is not None:
            self.player = Player(recording.media, recording.audio, recording.duration_s)
            self.player.failed.connect(self.problem)
            QTimer.singleShot(LOAD_MS, self.player, self.player.load)
        if self.player is not None:
            card.add(Columns(_top(self.player), Flow(measures, gap=16), shares=(0, 1), from_width=440))
        else:
            card.add(Flow(measures, gap=16))
        self.timeline = Timeline(recording.duration_s, take.delivery, take.presence)
        if self.timeline.lanes and self.player is not None:
            self.timeline.play_from.connect(self.player.play_from)
            self.player.moved.connect(self.timeline.set_position)
            card.add(self.timeline)
        return card

    def _text_card(self, take: TakeReport) -> Card:
        card = Card(tr("말씀하신 내용"))
        transcript = take.transcript
        if transcript.notice:
            card.add(Label(known(transcript.notice), "warning"))
        if transcript.text:
            self.transcript = TranscriptView(transcript, take.delivery, take.evaluation)
            if self.player is not None:
                self.transcript.play_from.connect(self.player.play_from)
            card.add(self.transcript)
            if (parts := self._story(take)) is not None:
                card.add(parts)
            if transcript.source is TranscriptSource.TYPED:
                card.add(Label(tr("글로 적으신 답변입니다."), "small"))
        elif not transcript.final:
            card.add(Label(tr("말씀하신 내용을 옮겨 적고 있습니다."), "muted"))
        elif transcript.source is TranscriptSource.SILENT:
            card.add(Label(tr("말소리가 들리지 않았습니다."), "muted"))
        else:
            self._offer_words(card, take.id, take)
        return card

    def _offer_words(self, card: Card, take: TakeId, report: TakeReport) -> None:
        """No words yet: write them, or have them transcribed now where there is a model."""
        card.add(Label(tr("아직 글로 옮기지 못했습니다. 말씀하신 내용을 적으시면 같은 기준으로 살펴봅니다."), "muted"))
        if self._can_transcribe and report.recording.audio is not None:
            press = Button(tr("지금 받아쓰기"), press=lambda: self.wants_analysis.emit(take, None))
            card.add(row(press, 1))
        self.write = TypedAnswer(submit_words=tr("이 글로 살펴보기"))
        self.write.submitted.connect(lambda text: self.wants_analysis.emit(take, text))
        card.add(self.write)

    def _story(self, take: TakeReport) -> Flow | None:
        if take.evaluation is None or not take.evaluation.story:
            return None
        found = {span.part for span in take.evaluation.story}
        pills: list[QWidget] = [Pill(known(part.label), "indigo") for part in StoryPart if part in found]
        if self._answer.planned.question.kind in STORY_KINDS:
            missing = [part for part in StoryPart if part not in found]
            pills += [Pill(tr("{part}: 비어 있음", part=known(part.label)), "vermilion") for part in missing]
        return Flow(pills)


def _stack(widgets: list[Card]) -> QWidget:
    stack = boxed(column(*widgets, 1, gap=16))
    stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return stack


def _top(player: Player) -> QWidget:
    return boxed(column(player, 1))
